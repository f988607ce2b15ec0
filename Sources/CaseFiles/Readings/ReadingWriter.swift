package import Store
import Vocabulary

/// Writes `reading.csv`: semicolons and decimal commas, as Danish spreadsheets do.
package struct ReadingWriter {
  /// Whether everything that has been stated is written, with its entry; else what is known now.
  let isHistory: Bool

  /// A writer of everything that has been stated, with its entry, or of what is known now.
  package init(isHistory: Bool) { self.isHistory = isHistory }

  /// Writes the table, piece by piece.
  package func write(
    _ journal: any Journal, upTo entry: EntryNumber,
    _ write: @escaping @Sendable (String) throws -> Void
  ) async throws {
    let columns = isHistory ? ReadingFile.columns : Array(ReadingFile.columns.dropLast())
    try write(columns.joined(separator: ";") + "\n")
    let isHistory = isHistory
    try await journal.readings(upTo: entry, newestOnly: !isHistory) { stated in
      guard isHistory || stated.reading.status != .withdrawn else { return }
      try write(Self.line(stated, isHistory))
    }
  }

  private static func line(_ stated: StatedReading, _ isHistory: Bool) -> String {
    (cells(stated.reading).map(quoted) + (isHistory ? [String(stated.entry)] : []))
      .joined(separator: ";") + "\n"
  }

  /// What stands in the columns of a reading, but for its entry.
  static func cells(_ reading: Reading) -> [String] {
    [
      SpreadsheetText.cell(reading.indicator.text),
      SpreadsheetText.cell(reading.subject.description), reading.period.edtf,
      reading.value.map { DanishNumbers.plain($0, decimals: reading.decimals) } ?? "",
      SpreadsheetText.cell(reading.source.text),
      reading.part.map { String($0) } ?? "", reading.whole.map { String($0) } ?? "",
      reading.status == .actual ? "" : reading.status.rawValue,
      reading.definition.map { String($0) } ?? "",
      SpreadsheetText.cell(reading.source.inferred ?? ""),
      reading.source.madeUp ? "true" : "",
    ]
  }

  /// A cell as it stands in a table, in quotation marks where it must.
  static func quoted(_ text: String) -> String {
    // By bytes: a mark that is joined with what follows is one sign to Swift, and still a mark here.
    let marks: Set<UInt8> = [10, 13, 34, 59]
    guard text.utf8.contains(where: marks.contains) else { return text }
    let doubled = text.utf8.flatMap { $0 == 34 ? [34, 34] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }
}
