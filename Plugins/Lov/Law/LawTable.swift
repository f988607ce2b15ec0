import Vocabulary

/// The rows of a table of law that is put into the program, each by the names of its columns.
struct LawTable {
  /// What is wrong with a table of the program's own.
  struct Unreadable: Error {
    /// The table.
    let name: String
    /// The row, from 1.
    let row: Int
  }

  /// One row.
  struct Row {
    private let cells: [String: String]
    private let fault: Unreadable

    init(_ cells: [String: String], _ fault: Unreadable) {
      (self.cells, self.fault) = (cells, fault)
    }

    /// The text of a column; empty where there is none.
    subscript(column: String) -> String { cells[column] ?? "" }

    /// What a text of a column says, or nil where it is empty; throws `Unreadable` when it says nothing.
    func read<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value? {
      guard !self[column].isEmpty else { return nil }
      return try needed(make(self[column]))
    }

    /// What must be there; throws `Unreadable`.
    func needed<Value>(_ value: Value?) throws -> Value {
      guard let value else { throw fault }
      return value
    }
  }

  /// Reads a table; throws `Unreadable` and `TableFault`.
  static func rows(_ name: String, _ bytes: [UInt8]) throws -> [Row] {
    let lines = try TableScanner.rows(of: bytes).map { $0.map(\.text) }
    guard let header = lines.first else { throw Unreadable(name: name, row: 0) }
    return try lines.dropFirst().enumerated().map { index, line in
      let fault = Unreadable(name: name, row: index + 1)
      guard line.count == header.count else { throw fault }
      return Row(Dictionary(zip(header, line), uniquingKeysWith: { one, _ in one }), fault)
    }
  }
}

extension LawTable.Unreadable: Told {
  /// Which row of which table.
  var told: Telling {
    Telling(
      "Lovens tabel »\(name)«, linje \(row + 1), kan ikke læses.",
      "Ret tabellen i modulets mappe Tables.")
  }
}
