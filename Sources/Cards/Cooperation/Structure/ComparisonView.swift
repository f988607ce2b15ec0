import Counter
import Forums
import Organisation
import Vocabulary

/// Two structures side by side: what became of every body, and whether the faults became fewer.
struct ComparisonView {
  let house: any House
  let comparison: StructureComparison
  private var before: Titles { Titles(house: house, day: comparison.from) }
  private var after: Titles { Titles(house: house, day: comparison.to) }

  func page(known: Known?) throws -> Page {
    Page(
      "Strukturen: \(.long(comparison.from)) og \(.long(comparison.to))",
      [
        .text(Knowledge.text(known)),
        .data([.day("from", comparison.from), .day("to", comparison.to)]),
      ] + (try bodies()) + remits() + (try measures()))
  }

  // MARK: Bodies

  private func bodies() throws -> [Block] {
    let found = comparison.reorganisation
    let moves = try found.rehomed.map(moved)
    // What nobody gave a reason for and nothing took over from has only ceased to be recorded.
    let ended = found.abolished.filter { !found.orphans.contains($0) }
    let all: [(String, String, [Cell])] = [
      ("Nedlagt", "abolished", names(ended, before)),
      ("Nye", "created", names(found.created, after)),
      ("Heraf genopstået", "reborn", names(found.reborn, after)),
    ]
    let orphans = names(found.orphans, before)
    let facts: [(String, Cell)] =
      all.filter { !$0.2.isEmpty }.map { ($0.0, .list($0.2)) }
      + found.mergers.map { ("Samlet", "\(together($0.from)) i \(name($0.into, after))") }
      + (moves.isEmpty ? [] : [("Flyttet", .list(moves.map { $0.cells[0] }))])
      + (orphans.isEmpty
        ? [] : [("Ikke registreret mere; om de er nedlagt, er ikke kendt", .list(orphans))])
      + found.abolitions.map {
        ("Nedlagt, og hvorfor", "\(name($0.forum, before)): \(.thing(Thing($0.pointer, $0.why)))")
      }
    return [
      .heading("Hvad der skete med hvert forum"),
      facts.isEmpty ? .text("Intet forum er ændret.") : .facts(facts),
      .data(
        [Field("abolished", .list(names(found.abolished, before)))]
          + all.dropFirst().map { Field($0.1, .list($0.2)) } + [
            Field("merged", rows: found.mergers.map(row)),
            Field("rehomed", .list(names(found.rehomed, after))), Field("moves", rows: moves),
            Field("orphans", .list(orphans)), Field("abolitions", rows: found.abolitions.map(row)),
          ]),
    ]
  }

  private func row(_ merger: Reorganisation.Merger) -> Row {
    Row(
      [],
      also: [
        Field("into", name(merger.into, after)),
        Field("from", .list(names(merger.from, before))),
      ])
  }

  private func row(_ abolition: Abolition) -> Row {
    let thing = Thing(abolition.pointer, abolition.why)
    return Row(
      thing, [],
      also: [
        Field("id", .id(thing)), Field("forum", name(abolition.forum, before)),
        Field("why", json: .string(abolition.why)),
      ])
  }

  /// A forum with its level and line before and after.
  private func moved(_ id: ForumID) throws -> Row {
    let old = try house.fora.forum(id, on: comparison.from)
    let new = try house.fora.forum(id, on: comparison.to)
    let to = "\(name(id, after)): fra \(home(old, before)) til \(home(new, after))" as Cell
    return Row(
      after.thing(id.pointer), [to],
      also: [
        Field("forum", name(id, after)), Field("fromLevel", .level(old?.level)),
        Field("toLevel", .level(new?.level)),
        Field("from", .list(lines(old, before).map(\.byPointer))),
        Field("to", .list(lines(new, after).map(\.byPointer))),
      ])
  }

  private func home(_ forum: Forum?, _ titles: Titles) -> Cell {
    let to = lines(forum, titles)
    return "niveau \(.level(forum?.level))"
      + (to.isEmpty ? Cell() : " under \(to.joined(by: " og "))")
  }

  private func lines(_ forum: Forum?, _ titles: Titles) -> [Cell] {
    titles.cells((forum?.reportsTo ?? []).map(\.pointer))
      + [forum?.politicalBody].compactMap { $0.map { titles.party($0) } }
  }

  private func name(_ id: ForumID, _ titles: Titles) -> Cell { titles.cell(id.pointer) }

  private func names(_ ids: [ForumID], _ titles: Titles) -> [Cell] { ids.map { name($0, titles) } }

  private func together(_ ids: [ForumID]) -> Cell { names(ids, before).joined(by: " og ") }

  // MARK: Remits

  /// Who answers for what, where that is another.
  private func remits() -> [Block] {
    let rows = comparison.remits.map { move -> Row in
      Row(
        after.thing(move.topic.pointer),
        [
          after.cell(move.topic.pointer).as("topic"), units(move.from, before).as("from"),
          units(move.to, after).as("to"),
        ])
    }
    let title: Cell = "Ansvar, der er flyttet"
    return (rows.isEmpty ? [] : [.heading(title)])
      + [.table("remits", ["Emne", "Fra", "Til"], rows)]
  }

  private func units(_ ids: [PartyID], _ titles: Titles) -> Cell {
    .list(ids.map { titles.party($0) }, none: "ingen")
  }

  // MARK: Measures

  private func measures() throws -> [Block] {
    let rows = comparison.measures.map { each -> Row in
      let isFewer = each.after.faults.count < each.before.faults.count
      let (before, after) = (each.before.unknown.count, each.after.unknown.count)
      return Row(
        [
          Cell(each.measure.word).as("name"), count(each.before).as("before"),
          count(each.after).as("after"),
        ],
        also: [
          .word("id", each.measure), Field("unknown", .number(before + after)),
          Field("beforeSaid", .number(each.before.said.count)),
          Field("afterSaid", .number(each.after.said.count)),
          Field("unknownBefore", .number(before)), Field("unknownAfter", .number(after)),
          Field("why", isFewer ? Cell() : explanation(each.before, each.after)),
        ])
    }
    let explained = comparison.measures.filter { $0.after.faults.count >= $0.before.faults.count }
      .map { "\($0.measure.word): \(explanation($0.before, $0.after))" as Cell }
    return [
      .heading("Fejl ved strukturen (0 er bedst)"),
      .table("measures", ["Fejl", "Før", "Efter"], rows, isRuled: true),
    ] + (explained.isEmpty ? [] : [.heading("Hvorfor ikke færre"), .list(nil, explained)])
      + (try caveats())
  }

  private func caveats() throws -> [Block] {
    let all = try [comparison.from, comparison.to].flatMap { day in
      try house.fora.caveats(on: day).map { (day, $0) }
    }
    return (all.isEmpty ? [] : [.heading("Forbehold")])
      + [
        .list(nil, all.map { "\(.long($0)): \(.thing($1))" }),
        .data([Field("caveats", .list(all.map { Cell.thing($0.1).data(.string($0.1.text)) }))]),
      ]
  }

  private func count(_ measured: FaultCount) -> Cell {
    let unknown = measured.unknown.isEmpty ? "" : " (kan ikke bedømmes: \(measured.unknown.count))"
    let said =
      measured.said.count == measured.faults.count
      ? "" : " (uden det, der er udledt: \(measured.said.count))"
    return Cell("\(measured.faults.count)\(said)\(unknown)").data(.int(measured.faults.count))
  }

  /// Why a measure is not lower: what is at fault, what cannot be judged, and what is not known.
  private func explanation(_ old: FaultCount, _ new: FaultCount) -> Cell {
    var parts: [Cell] = []
    let added = new.faults.filter { !old.faults.contains($0) }
    if new.faults.isEmpty && old.faults.isEmpty {
      parts.append("ingen fejl er registreret hverken før eller efter")
    } else if added.isEmpty {
      parts.append("de samme som før: \(list(new.faults, after))")
    } else {
      parts.append("kommet til: \(list(added, after))")
    }
    if !old.unknown.isEmpty { parts.append("før kan \(list(old.unknown, before)) ikke bedømmes") }
    if !new.unknown.isEmpty { parts.append("efter kan \(list(new.unknown, after)) ikke bedømmes") }
    return parts.joined(by: "; ") + "."
  }

  private func list(_ things: [Pointer], _ titles: Titles) -> Cell {
    let names = things.prefix(6).map { Cell.quoted(titles.thing($0)) }
    let rest = things.count > 6 ? " og \(things.count - 6) til" : ""
    return names.joined(by: ", ") + Cell(rest)
  }
}
