import Vocabulary

extension Table {
  /// The table as a file (RFC 4180) with the keys of `--json` as headers: what has no key is not in it.
  ///
  /// A text that a spreadsheet would run has an apostrophe in front (`SpreadsheetText`); a number has not.
  /// A thing has two columns, its id under the key and its title under the key with `Title`; several values
  /// stand in one cell with `; ` between.
  public var csv: String {
    var keys: [String] = []
    let rows = rows.map { row -> [String: String] in
      var values: [String: String] = [:]
      for (key, value) in row.columns(key ?? "value") where values[key] == nil {
        values[key] = value
        if !keys.contains(key) { keys.append(key) }
      }
      return values
    }
    let lines = [keys] + rows.map { row in keys.map { row[$0] ?? "" } }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    text.contains { "\",\r\n".contains($0) || $0 == "\r\n" }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

extension Page {
  /// Every list that has a key, as a table with the key; one in a group has the group's in front.
  public var lists: [(key: String, table: Table)] { blocks.lists(under: "") }
}

extension [Block] {
  fileprivate func lists(under prefix: String) -> [(key: String, table: Table)] {
    flatMap { block -> [(key: String, table: Table)] in
      switch block {
      case .list(let list):
        list.key.map { [(prefix + $0, Table($0, [], list.items))] } ?? []
      case .group(let key, let blocks): blocks.lists(under: prefix + key + ".")
      case .heading, .text, .facts, .table, .picture, .data: []
      }
    }
  }
}

extension Row {
  /// What stands in front of the rows that it has: the thing that it is about, else its first value.
  var outer: [Cell] {
    within
      + [
        subject.map { .id($0).as($0.pointer.kind) }
          ?? keyed.first.map { key, cell, json in cell.as(key, json: json) }
      ].compactMap(\.self)
  }

  /// The row as one of those that another has, with what stands in front of them.
  func within(_ outer: [Cell]) -> Row {
    var row = self
    row.within = outer
    return row
  }

  private var keyed: [(String, Cell, JSON?)] { cells.flatMap(\.keyed) + also.flatMap(\.keyed) }

  /// The values by column; one that says its only value under no key says it under that of the table.
  fileprivate func columns(_ table: String) -> [(String, String)] {
    let isPlain = keyed.isEmpty && cells.count == 1
    let own = isPlain ? [(table, cells[0], cells[0].json)] : keyed
    let names = Set(own.map(\.0))
    let outer = within.flatMap(\.keyed).filter { !names.contains($0.0) }
    return (outer + own).flatMap { key, cell, json -> [(String, String)] in
      let things = cell.things
      let titles =
        things.isEmpty
        ? []
        : [(key + "Title", things.map { SpreadsheetText.cell($0.title) }.joined(separator: "; "))]
      return (json ?? cell.json).columns(key) + titles
    }
  }
}

extension Field {
  fileprivate var keyed: [(String, Cell, JSON?)] {
    switch value {
    case .cell(let cell): [(key, cell, nil)]
    case .json(let json): [(key, Cell(), json)]
    case .rows, .blocks: []
    }
  }
}

extension Cell {
  fileprivate var keyed: [(String, Cell, JSON?)] {
    pieces.flatMap { piece -> [(String, Cell, JSON?)] in
      switch piece {
      case .field("", let shown, _): shown.keyed
      case .field(let key, let shown, let json): [(key, shown, json)] + shown.keyed
      case .list(let cells, _): cells.flatMap(\.keyed)
      default: []
      }
    }
  }
}

extension JSON {
  /// The value in one cell, or an object in a cell for each of its members.
  fileprivate func columns(_ key: String) -> [(String, String)] {
    guard case .object(let members) = self else { return [(key, cell)] }
    return members.flatMap {
      $0.value.columns(key + $0.key.prefix(1).uppercased() + $0.key.dropFirst())
    }
  }

  private var cell: String {
    switch self {
    case .null: ""
    case .string(let text): SpreadsheetText.cell(text)
    case .array(let values): values.map(\.cell).joined(separator: "; ")
    case .bool, .int, .decimal, .object, .raw: String(text.dropLast())
    }
  }
}
