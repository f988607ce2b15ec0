import Counter
import Forums
import Vocabulary

/// The structure before and after a day on which it changed, side by side, with what became of each forum.
struct ReorganisationPage {
  let before: Titles
  let after: Titles

  /// The picture; nil when no forum changed.
  func picture() throws -> Picture? {
    let house = after.house
    let found = try house.fora.reorganisation(from: before.day, to: after.day)
    let (old, new) = try (house.fora.forums(on: before.day), house.fora.forums(on: after.day))
    let changed = old != new
    guard changed else { return nil }
    let boxes =
      old.map { Drawing.Box(Self.then(Thing($0)), row: 0, column: 0, note: note($0, found)) }
      + new.map { Drawing.Box(Thing($0), row: 0, column: 1, note: self.new($0, found)) }
    let ids = Set(new.map(\.id))
    let lines =
      old.filter { ids.contains($0.id) }
      .map { Drawing.Link(from: Self.then(Thing($0)).pointer, to: $0.pointer) }
      + new.flatMap { forum in
        forum.replaces.filter { id in old.contains { $0.id == id } }
          .map { Drawing.Link(from: Self.then($0.pointer), to: forum.pointer) }
      }
    return Picture(
      "Før og efter",
      .boxes(
        boxes, lines: lines,
        columns: ["Før: \(.long(before.day))", "Efter: \(.long(after.day))"], rows: []),
      alternative:
        "\(old.count) fora før og \(new.count) efter: \(found.abolished.count - found.orphans.count) nedlagt, \(found.orphans.count) ikke registreret mere, \(found.created.count) nye og \(found.rehomed.count) flyttet. En streg fører fra et forum til det, der tog over.",
      table: Table("bodies", ["Før", "Hvad skete", "Efter"], rows(old, new, found)))
  }

  /// Each forum of before with what it is now, then those that are new.
  private func rows(_ old: [Forum], _ new: [Forum], _ found: Reorganisation) -> [Row] {
    return
      old.map { forum -> Row in
        let now = new.first { $0.id == forum.id }
        let into = new.filter { $0.replaces.contains(forum.id) }
        return Row(
          Thing(forum),
          [
            .thing(Thing(forum)), Cell(note(forum, found)?.word ?? "som før"),
            now.map { _ in Cell.thing(after.thing(forum.pointer)) }
              ?? .list(
                into.map { .thing($0) }, .and,
                none: found.orphans.contains(forum.id) ? "ikke kendt" : "ingen"),
          ])
      }
      + new.filter { forum in !old.contains { $0.id == forum.id } }.map { forum in
        Row(
          Thing(forum),
          ["(fandtes ikke)", Cell(self.new(forum, found)?.word ?? "ny"), .thing(forum)])
      }
  }

  /// A forum as it was before: the same page, and its own place in the picture.
  private static func then(_ thing: Thing) -> Thing {
    Thing(then(thing.pointer), thing.title, short: thing.short, marks: thing.marks)
  }

  private static func then(_ pointer: Pointer) -> Pointer {
    Pointer(kind: pointer.kind, id: pointer.id + Links.thenMark)
  }

  private func note(_ forum: Forum, _ found: Reorganisation) -> Status? {
    if found.orphans.contains(forum.id) {
      return Status("unknown", "ikke registreret mere", .neutral, isCertain: false)
    }
    if found.abolished.contains(forum.id) { return Status("abolished", "nedlagt", .attention) }
    if found.rehomed.contains(forum.id) { return Status("rehomed", "flyttet", .attention) }
    return nil
  }

  private func new(_ forum: Forum, _ found: Reorganisation) -> Status? {
    if found.reborn.contains(forum.id) { return Status("reborn", "genopstået", .good) }
    if found.created.contains(forum.id) { return Status("created", "ny", .good) }
    if found.rehomed.contains(forum.id) {
      return Status(
        "rehomed", forum.level.map { "flyttet til niveau \(Cell.level($0).text)" } ?? "flyttet",
        .attention)
    }
    return nil
  }
}
