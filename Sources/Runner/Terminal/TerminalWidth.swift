/// How wide an answer may be.
enum TerminalWidth {
  /// Where nobody says: a pipe, a file.
  static let ordinary = 100

  /// From `COLUMNS`, else from the terminal, else the ordinary one; never so narrow that it cannot be read, nor so
  /// wide unless `COLUMNS` asks for it.
  static func of(_ environment: [String: String], _ terminal: Int?) -> Int {
    let said = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return max(said ?? min(terminal ?? ordinary, 160), 40)
  }
}
