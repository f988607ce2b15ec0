/// Reads a table as a case file: a header of property names, then a row for each version.
///
/// RFC 4180 with a comma, or the Danish dialect with a semicolon, as the header tells. `term.from` is
/// a property inside another; a list is written with `|` between; an empty cell is left out.
public struct CSVReader {
  private let file: String
  private let example: Located?
  private let envelope: Located

  /// A reader of a kind's table.
  ///
  /// - Parameters:
  ///   - file: what problems call it.
  ///   - example: an example of the kind, which tells what is a number and what is a list; nil when unknown.
  ///   - envelope: an example of what may stand beside a kind's own properties.
  public init(file: String, example: Located?, envelope: Located) {
    (self.file, self.example, self.envelope) = (file, example, envelope)
  }

  /// The rows as objects, each property at the place of its cell; throws `CaseProblems`.
  ///
  /// Days may stand as a Danish spreadsheet writes them, `01-12-2022` or `jun-12`: they are read as ISO, and told.
  public func read(_ text: String) throws -> (rows: [Located], respelt: Respellings) {
    let table = try PlacedTable(PlacedText(file: file, text: text))
    let problems = headerProblems(table.header) + table.widthProblems
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    var respelt = Respellings()
    let rows = table.rows.map { object(table.header, $0, &respelt) }
    return (rows, respelt)
  }

  private func problem(_ place: Place?, _ fault: PlacedFault) -> CaseProblem {
    CaseProblem(fault, file: file, place: place)
  }

  // MARK: Properties

  /// What is wrong with the names of columns, at most as much as is told.
  private func headerProblems(_ header: [TableScanner.Cell]) -> [CaseProblem] {
    let names = known
    let wholes = Set(header.flatMap { Self.wholes(of: $0.text) })
    var seen: Set<String> = []
    var problems: [CaseProblem] = []
    for cell in header {
      if let problem = headerProblem(cell, names, wholes, isFirst: seen.insert(cell.text).inserted)
      {
        problems.append(problem)
      }
      if problems.count == CaseProblems.most { break }
    }
    return problems
  }

  /// What a name is part of: `term` for `term.from`; nothing for one that is too deep to be read.
  private static func wholes(of name: String) -> [String] {
    isTooDeep(name) ? [] : name.indices.filter { name[$0] == "." }.map { String(name[..<$0]) }
  }

  private static func isTooDeep(_ name: String) -> Bool {
    name.utf8.count { $0 == UInt8(ascii: ".") } >= JSON5Reader.depth
  }

  private func headerProblem(
    _ cell: TableScanner.Cell, _ names: Set<String>, _ wholes: Set<String>, isFirst: Bool
  ) -> CaseProblem? {
    if !isFirst {
      return problem(cell.place, .columnTwice(cell.text))
    }
    if Self.isTooDeep(cell.text) {
      return problem(cell.place, .columnTooDeep)
    }
    if wholes.contains(cell.text) {
      return problem(cell.place, .columnAndParts(cell.text))
    }
    guard example != nil, !names.contains(cell.text) else { return nil }
    let meant = nearest(to: cell.text, among: names.sorted())
    return problem(cell.place, .unknownColumn(cell.text, meant))
  }

  /// The names a column may have.
  private var known: Set<String> {
    var names = Set((envelope.members ?? []).map(\.key))
    func add(_ value: Located, _ prefix: String) {
      for member in value.members ?? [] {
        names.insert(prefix + member.key)
        add(member.value, prefix + member.key + ".")
      }
    }
    if let example { add(example, "") }
    return names
  }

  private func object(
    _ header: [TableScanner.Cell], _ row: [TableScanner.Cell], _ respelt: inout Respellings
  ) -> Located {
    let start = row.first?.place ?? Place(line: 1, column: 1)
    var object = Located(node: .object([]), place: start)
    for (name, cell) in zip(header, row) where !cell.text.isEmpty {
      let path = name.text.split(separator: ".").map(String.init)
      object = set(object, path, cell, example, &respelt)
    }
    return object
  }

  private func set(
    _ object: Located, _ path: [String], _ cell: TableScanner.Cell, _ example: Located?,
    _ respelt: inout Respellings
  ) -> Located {
    guard let key = path.first else { return object }
    let inside = example?.member(key)?.value
    let value: Located
    if path.count > 1 {
      let old = object.member(key)?.value ?? Located(node: .object([]), place: cell.place)
      value = set(old, Array(path.dropFirst()), cell, inside, &respelt)
    } else {
      value = Located(node: node(cell, key, inside, &respelt), place: cell.place)
    }
    return object.with(Located.Member(key: key, place: cell.place, value: value))
  }

  private func node(
    _ cell: TableScanner.Cell, _ key: String, _ example: Located?, _ respelt: inout Respellings
  ) -> Located.Node {
    switch (example ?? envelope.member(key)?.value)?.node {
    case .number: return number(cell.text)
    case .bool: return bool(cell.text)
    case .array(let elements):
      let parts = cell.text.split(separator: "|").map { $0.trimmingSpaces }
      return .array(
        parts.map { part in
          let isNumber = if case .number = elements.first?.node { true } else { false }
          return Located(node: isNumber ? number(part) : .string(part), place: cell.place)
        })
    case .string(let text):
      // What has a day in the example is a day.
      guard RoughDay(text) != nil, let day = Respelt(cell.text) else { return .string(cell.text) }
      respelt.add(day)
      return .string(day.read)
    case .null, .object, nil: return .string(cell.text)
    }
  }

  /// A whole number as JSON writes it; anything else stays a text, which the record then refuses.
  private func number(_ text: String) -> Located.Node {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isWhole = !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
    return isWhole && (digits == "0" || digits.first != "0") ? .number(text) : .string(text)
  }

  private func bool(_ text: String) -> Located.Node {
    text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmingSpaces: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
