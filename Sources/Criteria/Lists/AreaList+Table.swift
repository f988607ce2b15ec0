public import Vocabulary

/// A table of lists says something that is no rule.
public struct ListFault: Error, Hashable, Sendable {
  /// Where.
  public let place: Place
  /// The column.
  public let column: String
  /// What stands there.
  public let text: String
}

extension AreaList {
  /// The columns of a table of lists, in any order.
  ///
  /// A row is one condition: `role` is `residents`, `required`, `choice` (of which `need` must hold), `years` (in a row
  /// on the list named in `what`) or `met` (in a row meeting what that list asks today); `definition` is the version of
  /// the indicator that the law means, when it has several; `way` numbers the ways onto a list; `limit` is in `unit`:
  /// `pct`, `times`, `persons` or `years`; `against` is `region`, `nation` or empty; `at` is the year in which, or the
  /// day (`01-01`) on which residents are counted; `by` is `words` or `practice` where the law is applied otherwise than
  /// it says; `known` is the day an act was signed, and `made` the days the list is made, such as `2011-01-01 10-01`.
  public static let columns = [
    "list", "published", "generation", "title", "act", "known", "from", "until", "made", "way",
    "role", "by", "need", "what", "at", "definition", "operator", "limit", "unit", "against",
    "years", "ages", "whom", "source",
  ]

  /// The lists of a table; throws `TableFault` and `ListFault`.
  ///
  /// - Parameters:
  ///   - table: the table, with `columns`.
  ///   - formerly: the ids that a list of an id had before.
  ///   - noted: what stands beside an act, or a source, that is cited; nothing.
  public static func lists(
    in table: [UInt8], formerly: (String) -> [String] = { _ in [] },
    noted: @escaping (String) -> [Note] = { _ in [] }
  ) throws -> [AreaList] {
    let rows = try TableScanner.rows(of: table)
    guard let header = rows.first else { return [] }
    let lines = try rows.dropFirst().map { try Line($0, header, noted) }
    return try groups(lines, by: \.list).map { id, lines in
      let generations = try groups(lines, by: \.generation).map { label, lines in
        try generation(label, lines)
      }
      return AreaList(
        id, published: lines.compactMap { IndicatorID($0["published"]) }.first,
        generations: generations, formerly: formerly(id))
    }
  }

  private static func generation(_ label: String, _ lines: [Line]) throws -> Generation {
    let first = lines[0]
    guard let from = RoughDay(first["from"]) else { throw first.fault("from") }
    let until = try first["until"].isEmpty ? nil : first.day("until")
    let known = try first["known"].isEmpty ? nil : first.day("known")
    guard let made = ListDays(first["made"]) else { throw first.fault("made") }
    let ways = try groups(lines, by: \.way).map { _, lines in
      Way(
        required: try lines.filter { $0["role"] != "choice" }.map { try $0.condition() },
        choices: try lines.filter { $0["role"] == "choice" }.map { try $0.condition() },
        need: lines.compactMap { Int($0["need"]) }.max() ?? 0)
    }
    return Generation(
      label: label, title: first["title"], act: first["act"], notes: first.notes("act"),
      known: known,
      from: from, until: until, made: made, ways: ways)
  }

  /// Lines by a key, in the order the keys first come.
  private static func groups(
    _ lines: [Line], by key: (Line) -> String
  ) -> [(key: String, lines: [Line])] {
    var order: [String] = []
    var found: [String: [Line]] = [:]
    for line in lines {
      if found[key(line)] == nil { order.append(key(line)) }
      found[key(line), default: []].append(line)
    }
    return order.map { ($0, found[$0] ?? []) }
  }

  /// One row by its column names.
  private struct Line {
    private let cells: [String: TableScanner.Cell]
    private let place: Place
    private let noted: (String) -> [Note]

    init(
      _ row: [TableScanner.Cell], _ header: [TableScanner.Cell],
      _ noted: @escaping (String) -> [Note]
    ) throws {
      self.noted = noted
      place = row.first?.place ?? Place(line: 1, column: 1)
      cells = Dictionary(zip(header.map(\.text), row), uniquingKeysWith: { first, _ in first })
      for column in AreaList.columns where cells[column] == nil { throw fault(column) }
    }

    subscript(column: String) -> String { cells[column]?.text ?? "" }

    /// What stands beside what a column cites.
    func notes(_ column: String) -> [Note] { noted(self[column]) }

    var list: String { self["list"] }
    var generation: String { self["generation"] }
    var way: String { self["way"] }

    func fault(_ column: String) -> ListFault {
      ListFault(place: cells[column]?.place ?? place, column: column, text: self[column])
    }

    func day(_ column: String) throws -> Day {
      guard let day = Day(self[column]) else { throw fault(column) }
      return day
    }

    func condition() throws -> Condition {
      guard let comparison = Comparison(rawValue: self["operator"]) else { throw fault("operator") }
      guard let number = try? scaled(Array(self["limit"].utf8), isDanish: true),
        let plain = try? Exact(number.value, decimals: number.decimals)
      else { throw fault("limit") }
      let against = AreaList.Elsewhere(rawValue: self["against"])
      guard (against != nil) != self["against"].isEmpty else { throw fault("against") }
      let by = try read("by", Interpretation.init(rawValue:))
      return Condition(
        try what(against), comparison, try limit(plain, against), by: by,
        ages: try read("ages", Ages.init), whom: self["whom"], source: self["source"],
        notes: notes("source"))
    }

    /// What stands in a cell that may be empty.
    private func read<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value? {
      if self[column].isEmpty { return nil }
      guard let value = make(self[column]) else { throw fault(column) }
      return value
    }

    /// A percentage of another value is a hundredth of it; a multiple is one.
    private func limit(_ plain: Exact, _ against: AreaList.Elsewhere?) throws -> Exact {
      switch (self["unit"], against) {
      case ("pct", .some): try plain.over(Exact(100))
      case ("times", .some), ("pct", nil), ("persons", nil), ("years", nil): plain
      default: throw fault("unit")
      }
    }

    private func what(_ against: AreaList.Elsewhere?) throws -> What {
      if self["role"] == "years" { return .years(on: self["what"]) }
      if self["role"] == "met" { return .met(self["what"]) }
      guard let indicator = IndicatorID(self["what"]) else { throw fault("what") }
      switch self["role"] {
      case "residents": return .residents(indicator, at: try read("at", counted) ?? .newest)
      case "required", "choice":
        let years = self["years"].isEmpty ? 1 : Int(self["years"])
        guard let years, (1...20).contains(years) else { throw fault("years") }
        let definition = try read("definition") { Int($0) }
        return .indicator(indicator, years: years, against: against, definition: definition)
      default: throw fault("role")
      }
    }

    private func counted(_ text: String) -> Counted? {
      text == "01-01" ? .january : Int(text).map { .year($0) }
    }
  }
}
