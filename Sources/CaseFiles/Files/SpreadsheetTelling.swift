package import Vocabulary

/// What is told of tables that a Danish spreadsheet has saved.
package enum SpreadsheetTelling {
  /// That a table is in a spreadsheet's own encoding.
  package static func windows(_ file: String) -> String {
    "\(file): er læst som Windows-1252, som Excel gemmer"
  }

  /// That days of a table were read otherwise than they stand; nothing when none were.
  package static func respelt(_ all: Respellings, in file: String) -> [String] {
    guard let first = all.first else { return [] }
    let many = all.count == 1 ? "1 dag" : "\(DanishMoney.grouped(Int64(all.count))) dage"
    return [
      "\(file): \(many) står, som et regneark skriver dem; »\(first.written)« er læst som \(first.read)"
    ]
  }
}
