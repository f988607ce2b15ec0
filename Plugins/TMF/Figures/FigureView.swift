import Counter
import Organisation
import Vocabulary

/// Key figures with last year's and the municipality's median.
struct FigureView {
  let titles: Titles
  private var records: any Records { titles.house.records }

  /// Those of a dialogue, the organisation's first; nothing where none is there.
  func blocks(of dialogue: Dialogue) throws -> [Block] {
    let own = try records.records(
      KeyFigures.self, on: titles.day, pointingAt: dialogue.pointer
    ).filter { $0.dialogue == dialogue.id }
    guard !own.isEmpty else { return [] }
    let year = try records.records(KeyFigures.self, on: titles.day)
    let medians = try Medians(year.filter { set in own.contains { $0.year == set.year } }, kind)
    let rows = try own.sorted { isBefore($0, $1, dialogue) }.flatMap { set in
      let last = year.first { $0.of == set.of && $0.year == set.year - 1 }
      return try self.rows(of: set, last, medians)
    }
    let meanings = FigureKind.allCases.compactMap { figure -> Cell? in
      guard own.contains(where: { $0.value(figure) != nil }),
        let meaning = figure.meaning(in: dialogue.year - 1)
      else { return nil }
      return "\(figure.word): \(meaning.text) (\(meaning.source))"
    }
    return [
      .heading("Nøgletal"),
      .table(
        "figures",
        ["Hvem", "Nøgletal", "År", "Værdi", "Året før", "Median i kommunen", "Bemærkning"], rows,
        right: [3, 4, 5]),
      .list("definitions", meanings),
      .text(
        "Medianen er af så mange, hvis nøgletal vises her: før et dialogmøde er holdt, er organisationens tal ikke i det, der er offentligt."
      ),
    ]
  }

  private func isBefore(_ one: KeyFigures, _ other: KeyFigures, _ dialogue: Dialogue) -> Bool {
    if (one.of == dialogue.organisation) != (other.of == dialogue.organisation) {
      return one.of == dialogue.organisation
    }
    return DanishOrder.isBefore(
      titles.title(one.of.pointer) + one.id.text, titles.title(other.of.pointer) + other.id.text)
  }

  private func kind(_ set: KeyFigures) throws -> PartyKind? {
    // One that has merged is still of its kind.
    try titles.house.parties.party(set.of, on: titles.day)?.kind
      ?? titles.house.parties.lineage(of: set.of).after.first
      .flatMap { try titles.house.parties.party($0, on: titles.day)?.kind }
  }

  private func rows(
    of set: KeyFigures, _ last: KeyFigures?, _ medians: Medians
  ) throws -> [Row] {
    let kind = try kind(set)
    return set.figures.map { item in
      let before = last?.value(item.figure)
      let median = medians.value(of: item.figure, in: set.year, kind)
      let isInsolvent = item.figure == .deficit && set.isInsolvent == true
      let word = "teknisk insolvent: underskuddet er større end henlæggelserne"
      let mark = isInsolvent ? Cell.status(Status("insolvent", word, .bad)) : Cell()
      return Row(
        titles.thing(set),
        [
          titles.party(set.of).as("of"),
          Cell(item.figure.word).as("figure", json: .string(item.figure.rawValue)),
          Cell("\(set.year)").as("year", json: .number(set.year)),
          Self.cell(item.figure, item.value).as("value", json: .number(item.value)),
          Self.cell(item.figure, before).as("lastYear", json: .number(before)),
          (Self.cell(item.figure, median?.value) + Cell(median.map { " (af \($0.count))" } ?? ""))
            .as("median", json: .number(median?.value)),
          mark.as("isInsolvent", json: .bool(isInsolvent)),
        ], also: [Field("medianOf", json: .number(median?.count))])
    }
  }

  /// A value as people read it.
  static func cell(_ figure: FigureKind, _ value: Int?) -> Cell {
    guard let value else { return .unknown("ikke kendt") }
    return switch figure.unit {
    case .share: .share(value)
    case .dwellings: .number(value)
    case .money: .money(Kroner(ore: Int64(value)))
    }
  }
}

/// The median of each figure among those of one kind, organisations or afdelinger, in a year.
struct Medians {
  private struct Key: Hashable {
    let figure: FigureKind
    let year: Int
    let kind: PartyKind?
  }

  private var values: [Key: [Int]] = [:]

  /// Takes the figures of some sets; of what kind each is of is asked for.
  init(_ sets: [KeyFigures], _ kind: (KeyFigures) throws -> PartyKind?) rethrows {
    for set in sets {
      let kind = try kind(set)
      for item in set.figures {
        values[Key(figure: item.figure, year: set.year, kind: kind), default: []].append(item.value)
      }
    }
  }

  /// The median with how many it is of; of an even number half-way between the two in the middle, down to the whole unit; nil of none.
  func value(
    of figure: FigureKind, in year: Int, _ kind: PartyKind?
  ) -> (value: Int, count: Int)? {
    guard let all = values[Key(figure: figure, year: year, kind: kind)]?.sorted(), !all.isEmpty
    else { return nil }
    let middle = all.count / 2
    if all.count % 2 == 1 { return (all[middle], all.count) }
    let (low, high) = (all[middle - 1], all[middle])
    return (low + (high - low) / 2, all.count)
  }
}
