/// A place in a text file, both from 1; columns are counted in characters.
public struct Place: Hashable, Sendable {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A table cannot be followed any further.
public struct TableFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum What: Hashable, Sendable {
    /// A sign that cannot be seen.
    case invisible
    /// A quotation mark in the middle of a cell.
    case quoteInside
    /// Something after the closing quotation mark.
    case afterQuote
    /// A quotation mark that is never closed.
    case unclosed
    /// No line end at the end: the file may have been cut off.
    case cutOff
    /// A row that never ends.
    case tooLong
    /// Bytes that are not UTF-8.
    case notUTF8
  }

  /// Where.
  public let place: Place
  /// What is wrong.
  public let what: What

  /// Makes a fault.
  public init(_ what: What, at place: Place) {
    self.place = place
    self.what = what
  }
}
