import Casework
import Forums
import Vocabulary

/// Two structures side by side: what became of every body, and whether the faults became fewer.
struct ComparisonView {
  let desk: Desk
  let comparison: StructureComparison
  private var before: Titles { Titles(desk: desk, day: comparison.from) }
  private var after: Titles { Titles(desk: desk, day: comparison.to) }

  func page(known: Day?, as form: Form) throws -> Page {
    let days = "\(DanishDays.long(comparison.from)) og \(DanishDays.long(comparison.to))"
    return try Page(title: "Strukturen: \(days)", as: form) {
      [.text(StructureView.knowledge(known))] + (try bodies()) + (try measures())
    } json: {
      try json()
    }
  }

  // MARK: Bodies

  private func bodies() throws -> [Block] {
    let found = comparison.reorganisation
    let moves =
      try found.rehomed.isEmpty
      ? [] : [["Flyttet", found.rehomed.map(moved).joined(separator: "\n")]]
    let rows: [[String]] = [
      row("Nedlagt", found.abolished, before), row("Nye", found.created, after),
      row("Heraf genopstået", found.reborn, after),
      found.mergers.map { merger in
        ["Samlet", "\(names(merger.from, before)) i \(name(merger.into, after))"]
      },
      moves, row("Ingen tog over", found.orphans, before),
      found.abolitions.map { ["Nedlagt uden afløser", "\(name($0.forum, before)): \($0.why)"] },
    ].flatMap { $0 }
    return [
      .heading("Hvad der skete med hvert forum"),
      rows.isEmpty ? .text("Intet forum er ændret.") : .table(Table(headers: [], rows: rows)),
    ]
  }

  private func row(_ label: String, _ ids: [ForumID], _ titles: Titles) -> [[String]] {
    ids.isEmpty ? [] : [[label, ids.map { name($0, titles) }.joined(separator: "\n")]]
  }

  /// A forum with its level and line before and after.
  private func moved(_ id: ForumID) throws -> String {
    let (old, new) = (
      try desk.fora.forum(id, on: comparison.from),
      try desk.fora.forum(id, on: comparison.to)
    )
    func home(_ forum: Forum?, _ titles: Titles) -> String {
      let lines = forum?.reportsTo.map { titles.title($0.pointer) } ?? []
      let body = forum?.politicalBody.map(titles.party)
      let to = lines + [body].compactMap { $0 }
      return "niveau \(Labels.level(forum?.level))"
        + (to.isEmpty ? "" : " under \(to.joined(separator: " og "))")
    }
    return "\(name(id, after)): fra \(home(old, before)) til \(home(new, after))"
  }

  private func name(_ id: ForumID, _ titles: Titles) -> String { titles.title(id.pointer) }

  private func names(_ ids: [ForumID], _ titles: Titles) -> String {
    ids.map { name($0, titles) }.joined(separator: " og ")
  }

  // MARK: Measures

  private func measures() throws -> [Block] {
    let rows = comparison.measures.map { each in
      [
        Labels.measure(each.measure), count(each.before), count(each.after),
      ]
    }
    let explained = comparison.measures.filter { $0.after.faults.count >= $0.before.faults.count }
      .map { "\(Labels.measure($0.measure)): \(explanation($0.before, $0.after))" }
    return [
      .heading("Fejl ved strukturen (0 er bedst)"),
      .table(
        Table(
          headers: ["Mål", "Før", "Efter"], rows: rows, isRuled: true)),
    ] + (explained.isEmpty ? [] : [.heading("Hvorfor ikke færre"), .list(explained)])
      + (try caveats())
  }

  private func caveats() throws -> [Block] {
    let all = try [comparison.from, comparison.to].flatMap { day in
      try desk.fora.caveats(on: day).map { "\(DanishDays.long(day)): \(Marks.title($0))" }
    }
    return all.isEmpty ? [] : [.heading("Forbehold"), .list(all)]
  }

  private func count(_ measured: Measured) -> String {
    let unknown = measured.unknown.isEmpty ? "" : " (kan ikke bedømmes: \(measured.unknown.count))"
    return "\(measured.faults.count)\(unknown)"
  }

  /// Why a measure is not lower: what is at fault, what cannot be judged, and what is not known.
  private func explanation(_ old: Measured, _ new: Measured) -> String {
    var parts: [String] = []
    let added = new.faults.filter { !old.faults.contains($0) }
    if new.faults.isEmpty && old.faults.isEmpty {
      parts.append("ingen fejl er registreret hverken før eller efter")
    } else if added.isEmpty {
      parts.append("de samme som før: \(list(new.faults, after))")
    } else {
      parts.append("kommet til: \(list(added, after))")
    }
    if !old.unknown.isEmpty {
      parts.append("før kan \(list(old.unknown, before)) ikke bedømmes")
    }
    if !new.unknown.isEmpty {
      parts.append("efter kan \(list(new.unknown, after)) ikke bedømmes")
    }
    return parts.joined(separator: "; ") + "."
  }

  private func list(_ things: [Pointer], _ titles: Titles) -> String {
    let names = things.prefix(6).map { "»\(titles.title($0))«" }
    let rest = things.count > 6 ? " og \(things.count - 6) til" : ""
    return names.joined(separator: ", ") + rest
  }

  // MARK: JSON

  private func json() throws -> JSON {
    let found = comparison.reorganisation
    return .keyed([
      "from": .string(comparison.from.description), "to": .string(comparison.to.description),
      "abolished": .texts(found.abolished.map(\.text)),
      "created": .texts(found.created.map(\.text)), "reborn": .texts(found.reborn.map(\.text)),
      "merged": .array(
        found.mergers.map {
          .keyed(["into": .string($0.into.text), "from": .texts($0.from.map(\.text))])
        }),
      "rehomed": .texts(found.rehomed.map(\.text)), "orphans": .texts(found.orphans.map(\.text)),
      "caveats": .texts(
        try [comparison.from, comparison.to].flatMap {
          try desk.fora.caveats(on: $0).map(\.text)
        }),
      "measures": .array(
        comparison.measures.map { each in
          let isFewer = each.after.faults.count < each.before.faults.count
          return .keyed([
            "id": .string(each.measure.rawValue), "name": .string(Labels.measure(each.measure)),
            "before": .int(each.before.faults.count), "after": .int(each.after.faults.count),
            "unknown": .int(each.before.unknown.count + each.after.unknown.count),
            "unknownBefore": .int(each.before.unknown.count),
            "unknownAfter": .int(each.after.unknown.count),
            "why": isFewer ? .null : .string(explanation(each.before, each.after)),
          ])
        }),
    ])
  }
}
