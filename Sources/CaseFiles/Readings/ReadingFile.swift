import Foundation
package import Vocabulary

/// `reading.csv`: readings as people write them, read row by row in memory for one piece of the file.
package struct ReadingFile: Sendable {
  /// What the file is called.
  package static let name = "reading.csv"
  /// The columns it may have, in the order it is written; those that it must have first.
  static let columns = [
    "indicator", "subject", "period", "value", "source", "part", "whole", "status", "definition",
    "inferred", "madeUp", "in",
  ]
  /// Columns without which no row can be read.
  static let needed = ["indicator", "subject", "period", "value", "source"]

  /// The file.
  let path: String

  /// A file at a path.
  package init(path: String) { self.path = path }

  /// Whether it is in a spreadsheet's own encoding; throws `CaseProblem`.
  package func isWindows() throws -> Bool {
    let source = CaseFile(name: Self.name, path: path)
    let (file, _) = try source.open()
    defer { try? file.close() }
    return try source.encoding(of: file) == .windows1252
  }

  /// One row that could be read, and where its cells stand.
  package struct Row {
    /// The reading.
    package var reading: Reading
    /// The number of its entry.
    package var entry: Int?
    /// How its days were written by a spreadsheet, and how they were read; nil when they are ISO.
    package var respelt: Respelt?
    let places: [Place]
    let columns: [String: Int]

    /// What is wrong, at the place of a property.
    package func problem(_ property: String, _ what: String, _ remedy: String) -> CaseProblem {
      let place = (columns[property] ?? columns["indicator"]).map { places[$0] }
      return CaseProblem(file: ReadingFile.name, place: place, what: what, remedy: remedy)
    }

    /// What is wrong with its texts themselves.
    package var unreadable: [CaseProblem] {
      let texts = [("source", reading.source.text), ("inferred", reading.source.inferred ?? "")]
      return texts.compactMap { property, text in
        TextRule.fault(in: text, of: property).map { fault in
          problem(property, "»\(property)« \(fault.sentence)", fault.remedy)
        }
      }
    }
  }

  /// Hands over each row, or what is wrong with it.
  ///
  /// - Parameters:
  ///   - subject: the thing that a text means; throws `Complaint` when it means none or several.
  ///   - progress: told how many rows have been read, now and then.
  /// - Throws: `CaseProblem` where the table cannot be followed any further, and what `each` throws.
  package func rows(
    subject: (String) throws -> Pointer, progress: ((Int) -> Void)? = nil,
    _ each: (Result<Row, CaseProblems>) throws -> Void
  ) throws {
    let source = CaseFile(name: Self.name, path: path)
    let (file, _) = try source.open()
    defer { try? file.close() }
    let isWindows = try source.encoding(of: file) == .windows1252
    try Self.rows(
      in: {
        try source.piece(of: file).map {
          isWindows ? TableEncoding.utf8(ofWindows: $0) : [UInt8]($0)
        }
      },
      subject: subject, progress: progress, each)
  }

  /// The same for pieces of a table; nil ends it.
  static func rows(
    in next: () throws -> [UInt8]?, subject: (String) throws -> Pointer,
    progress: ((Int) -> Void)? = nil, _ each: (Result<Row, CaseProblems>) throws -> Void
  ) throws {
    var parser: ReadingParser?
    var count = 0
    let take = { (row: TableRow) in
      guard let known = parser else {
        parser = try ReadingParser(header: row)
        return
      }
      // Spreadsheets end with rows of nothing.
      if (0..<row.count).allSatisfy({ row[$0].isEmpty }) { return }
      try each(known.parse(row, subject: subject))
      count += 1
      if count % 100_000 == 0 { progress?(count) }
    }
    var scanner = TableScanner()
    do {
      while let piece = try next() { try scanner.feed(piece, take) }
      try scanner.finish(take)
    } catch let fault as TableFault {
      throw CaseProblem(fault, file: name)
    }
    if parser == nil {
      throw CaseProblem(
        file: name, place: nil, what: "Filen er tom.",
        remedy: "Skriv en linje med navne, eller fjern filen.")
    }
  }
}
