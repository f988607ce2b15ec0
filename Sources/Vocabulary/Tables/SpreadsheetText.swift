/// Texts in tables that people open in a spreadsheet, which would run one that begins as a formula.
///
/// Such a text is written with an apostrophe in front, which spreadsheets show as text; one that
/// already has apostrophes there gets one more, so that what is read is what was written, to the byte.
public enum SpreadsheetText {
  /// The cell of a text.
  public static func cell(_ text: String) -> String { isFormula(text) ? "'" + text : text }

  /// The text of a cell.
  public static func text(_ cell: String) -> String {
    guard cell.utf8.first == 39, isFormula(cell) else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  /// Whether a text begins as a formula, after spaces and apostrophes.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" && $0 != " " && $0 != "\u{A0}" })
    else { return false }
    return starts.contains(first)
  }

  /// Also the wide signs, which some spreadsheets take for the others.
  private static let starts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
