import Vocabulary

/// A table as the statistics bank gives it: with a title over the names of columns, or with tabs between cells.
enum StatisticsBankText {
  /// Within how many lines the names of columns must stand.
  static let titles = 6

  /// The same table with nothing but a mark for the title, and semicolons between cells.
  ///
  /// Every line and column stays where it was, and what is not so is as it stands.
  static func plain(_ placed: PlacedText) -> PlacedText {
    var bytes = Array(placed.text.utf8)
    let isTabbed = !bytes.contains(59) && bytes.contains(9)
    if isTabbed { bytes = bytes.map { $0 == 9 ? 59 : $0 } }
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let heads = lines.prefix(titles).map { line in
      line.split(separator: 59, omittingEmptySubsequences: false)
        .map { plain(String(decoding: $0, as: UTF8.self)) }
    }
    let names =
      heads.firstIndex { $0.count > 1 && $0.contains(where: PopulationTable.isArea) }
      ?? heads.firstIndex(where: PopulationTable.isNameless)
    guard let names, names > 0 else {
      return isTabbed ? PlacedText(file: placed.file, text: text(bytes)) : placed
    }
    let title = [Array("titel;".utf8)] + Array(repeating: [UInt8](), count: names - 1)
    let kept = title + lines.dropFirst(names).map(Array.init)
    return PlacedText(file: placed.file, text: text(Array(kept.joined(separator: [10]))))
  }

  private static func plain(_ cell: String) -> String {
    String(cell.unicodeScalars.filter { $0 != "\"" && $0 != "\r" && $0 != "\u{FEFF}" })
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
