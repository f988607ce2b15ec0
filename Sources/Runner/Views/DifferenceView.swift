import Casework
import Counter
import Vocabulary

/// What differs between two states of the records: each thing by its name, with old and new of each property.
struct DifferenceView {
  /// By what things are named.
  let titles: Titles

  /// More things of a kind than this are counted, and not shown; programs get all.
  private static let most = 100

  /// What differs by kind, and the same for programs under a key.
  func blocks(_ differences: [ThingDifference], _ key: String = "changes") -> [Block] {
    let rows = differences.map(row)
    var kinds: [(KindName, [Row])] = []
    for (difference, row) in zip(differences, rows) {
      if kinds.last?.0 == difference.kind {
        kinds[kinds.count - 1].1.append(row)
      } else {
        kinds.append((difference.kind, [row]))
      }
    }
    let shown = kinds.flatMap { kind, rows -> [Block] in
      let rest = rows.count - Self.most
      let sorted = rows.inDanishOrder { $0.subject?.title ?? "" }
      return [
        .heading("\(Cell(kind.many.capitalizedFirst)) (\(.number(rows.count)))"),
        .list(ItemList(nil, Array(sorted.prefix(Self.most)))),
      ] + (rest > 0 ? [.text("… og \(.number(rest)) til; alle er med i --json.")] : [])
    }
    return shown + [.data([Field(key, rows: rows)])]
  }

  private func row(_ difference: ThingDifference) -> Row {
    let thing =
      titles.knows(difference.subject)
      ? titles.thing(difference.subject) : Thing(difference.subject, difference.title)
    let told = difference.changes.map { self.told($0) }
    let first: Cell = "\(.thing(thing)) (\(.id(thing)))"
    return Row(
      thing, told.count == 1 ? [first + ": " + told[0]] : [first + ":"] + told,
      also: [
        Field("id", .pointer(thing)), Field("title", json: .string(thing.title)),
        Field("kind", json: .string(difference.subject.kind)),
        Field("fate", json: .string(Self.fate(difference))),
        Field("changes", rows: difference.changes.map(row)),
      ])
  }

  /// What became of it: `new`, `gone` or `changed`.
  private static func fate(_ difference: ThingDifference) -> String {
    if difference.changes.allSatisfy({ $0.old == nil }) { return "new" }
    return difference.changes.allSatisfy { $0.new == nil } ? "gone" : "changed"
  }

  private func told(_ change: ThingDifference.Change) -> Cell {
    let days = change.period.map { "\(.long($0)): " as Cell } ?? Cell()
    switch (change.old, change.new) {
    case (nil, _): return days + (change.period == nil ? "ny" : "gælder nu")
    case (_, nil): return days + (change.period == nil ? "findes ikke mere" : "gælder ikke mere")
    case (let old?, let new?):
      return days
        + ValueText(titles: titles).changes(from: old, to: new)
        .joined(by: "; ")
    }
  }

  private func row(_ change: ThingDifference.Change) -> Row {
    let (old, new) = (change.old ?? [], change.new ?? [])
    let all = new + old.filter { before in !new.contains { $0.key == before.key } }
    let properties = all.compactMap { property -> Row? in
      let values = [old, new].map { $0.first { $0.key == property.key }?.json }
      guard values[0] != values[1] else { return nil }
      return Row(
        [],
        also: [
          Field("key", json: .string(property.key)), Field("title", json: .string(property.title)),
          Field("old", json: values[0] ?? .null), Field("new", json: values[1] ?? .null),
        ])
    }
    return Row(
      [],
      also: [
        .day("from", change.period?.start), .day("until", change.period?.until),
        Field("was", json: .bool(change.old != nil)), Field("is", json: .bool(change.new != nil)),
        Field("properties", rows: properties),
      ])
  }
}
