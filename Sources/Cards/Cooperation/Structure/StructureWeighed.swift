import Counter
import Forums
import Organisation
import Vocabulary

extension StructureCommand: WeighingCommand {
  /// The figure, the fora with their lines, the faults with what each counts, and who answers for what.
  func weighed(_ titles: Titles) throws -> [Weighed] {
    let levels = try titles.house.levels(on: titles.day)
    let figure = try StructureView(titles: titles).figure(levels)
    let picture: Picture? = figure.lazy.compactMap { block -> Picture? in
      if case .picture(let picture) = block { picture } else { nil }
    }.first
    return [
      Weighed(
        "measures", "Fejl ved strukturen (0 er bedst)",
        try StructureMeasure.allCases.map { try line($0, titles) }, showsAll: true),
      Weighed(
        "fora", "Fora", levels.flatMap(\.forums).map { line($0, titles) }, picture: picture,
        counted: "fora"),
      Weighed(
        "members", "Hvem der sidder i dem",
        levels.flatMap(\.forums).map { members($0, titles) }, counted: "fora med andre medlemmer"),
      Weighed(
        "remits", "Ansvar",
        try titles.house.parties.topics(on: titles.day).map { try line($0, titles) }),
    ]
  }

  /// A forum with its level and to whom its line leads.
  private func line(_ forum: Forum, _ titles: Titles) -> Weighed.Line {
    let to =
      titles.cells(forum.reportsTo.map(\.pointer))
      + [forum.politicalBody].compactMap { $0.map { titles.party($0) } }
    let line = to.isEmpty ? Cell() : " under \(to.joined(by: " og "))"
    return Weighed.Line(
      forum.id.text, .thing(titles.thing(forum)), "niveau \(.level(forum.level))\(line)",
      facts: .keyed([
        "level": forum.level.map { .int(Int($0.rawValue)) } ?? .null,
        "reportsTo": .texts(forum.reportsTo.map(\.text)),
        "politicalBody": .text(forum.politicalBody?.text),
      ]))
  }

  /// A forum with those who sit in it.
  private func members(_ forum: Forum, _ titles: Titles) -> Weighed.Line {
    Weighed.Line(
      forum.id.text, .thing(titles.thing(forum)), StructureView(titles: titles).members(forum),
      facts: .keyed(["members": .texts(forum.members.map(\.pointer.description))]))
  }

  /// A measure with the things at fault, and those that cannot be judged.
  private func line(_ measure: StructureMeasure, _ titles: Titles) throws -> Weighed.Line {
    let found = try titles.house.measured(measure, on: titles.day)
    let unknown =
      found.unknown.isEmpty ? "" : " (kan ikke bedømmes: \(found.unknown.count))"
    let said =
      found.said.count == found.faults.count
      ? "" : " (uden det, der er udledt: \(found.said.count))"
    let value = Cell("\(found.faults.count)\(said)\(unknown)").data(.int(found.faults.count))
    return Weighed.Line(
      measure.rawValue, Cell(measure.word), value, rests: titles.cells(found.faults),
      facts: .keyed([
        "count": .int(found.faults.count), "said": .int(found.said.count),
        "unknown": .int(found.unknown.count),
        "faults": .texts(found.faults.map(\.description)),
      ]))
  }

  /// A topic with who answers for it.
  private func line(_ topic: Topic, _ titles: Titles) throws -> Weighed.Line {
    let units = try titles.house.parties.answering(for: topic.id, on: titles.day).map(\.unit)
    return Weighed.Line(
      topic.id.text, .thing(titles.thing(topic)),
      .list(titles.sorted(Set(units)).map { titles.party($0) }, .and, none: "ingen"),
      facts: .keyed(["units": .texts(Set(units).map(\.text).sorted())]))
  }
}
