/// One row of a table: its cells as bytes, each with its place.
public struct TableRow: Sendable {
  var bytes: [UInt8] = []
  var ends: [Int] = []
  /// Whether cells stand between semicolons, as in the Danish dialect.
  public internal(set) var isDanish = false
  /// Where each cell begins.
  public internal(set) var places: [Place] = []

  /// How many cells there are.
  public var count: Int { ends.count }

  /// The bytes of a cell, without quotation marks.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The text of a cell; throws `TableFault` when it is not UTF-8.
  public func text(_ index: Int) throws -> String {
    guard let text = String(validating: self[index], as: UTF8.self) else {
      throw TableFault(.notUTF8, at: places[index])
    }
    return text
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }
}

/// Takes a table apart into rows as its bytes come, in memory for one row.
///
/// RFC 4180 with a comma, or the Danish dialect with a semicolon, as the first line tells. Empty lines
/// are passed over; a table ends with a line end, else it was cut off.
public struct TableScanner {
  private enum State {
    case plain
    case quoted
    /// After the closing quotation mark.
    case closed
  }

  /// The longest row that is read, in bytes: a quotation mark that is never closed would take the rest.
  private static let longest = 1 << 20

  /// What stands between cells; nil until the first line has come.
  public private(set) var separator: UInt8?
  private var head: [UInt8] = []
  private var state = State.plain
  private var row = TableRow()
  private var place = Place(line: 1, column: 1)
  private var quote = Place(line: 1, column: 1)
  private var isReturn = false

  /// A scanner at the beginning of a table.
  public init() {}

  /// Takes the next bytes and hands over each row that they complete.
  ///
  /// Throws `TableFault`, and what `each` throws.
  public mutating func feed(_ bytes: [UInt8], _ each: (TableRow) throws -> Void) throws {
    guard separator == nil else { return try scan(bytes, each) }
    let old = head.count
    head += bytes
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw TableFault(.notUTF8, at: place)
    }
    guard let end = head[old...].firstIndex(of: 10) else {
      if head.count > Self.longest { throw TableFault(.tooLong, at: place) }
      return
    }
    separator = head[..<end].contains(59) ? 59 : 44
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    row.places.append(place)
    row.isDanish = separator == 59
    let first = head
    head = []
    try scan(first, each)
  }

  /// Says that no more bytes come; throws `TableFault` when the last row is not whole.
  public mutating func finish(_ each: (TableRow) throws -> Void) throws {
    if separator == nil, !head.isEmpty { throw TableFault(.cutOff, at: place) }
    if case .quoted = state { throw TableFault(.unclosed, at: quote) }
    let isEmpty = row.ends.isEmpty && row.bytes.isEmpty && !isReturn
    guard isEmpty, case .plain = state else { throw TableFault(.cutOff, at: place) }
  }

  private mutating func scan(_ bytes: [UInt8], _ each: (TableRow) throws -> Void) throws {
    for byte in bytes {
      if byte == 0 { throw TableFault(.invisible, at: place) }
      if row.bytes.count > Self.longest {
        throw TableFault(.tooLong, at: row.places.last ?? place)
      }
      if case .quoted = state { quoted(byte) } else { try plain(byte, each) }
      if byte == 10 {
        place.line += 1
        place.column = 1
        if row.ends.isEmpty, row.bytes.isEmpty, case .plain = state { row.places = [place] }
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
        if row.places.count == row.ends.count { row.places.append(place) }
      }
    }
  }

  private mutating func quoted(_ byte: UInt8) {
    if byte == 34 { state = .closed } else { row.bytes.append(byte) }
  }

  private mutating func plain(_ byte: UInt8, _ each: (TableRow) throws -> Void) throws {
    if isReturn {
      isReturn = false
      if byte != 10 {
        if case .closed = state { throw TableFault(.afterQuote, at: place) }
        row.bytes.append(13)
      }
    }
    switch byte {
    case separator: endCell()
    case 10:
      endCell()
      try endRow(each)
    case 34: try mark()
    case 13: isReturn = true
    default:
      if case .closed = state { throw TableFault(.afterQuote, at: place) }
      row.bytes.append(byte)
    }
  }

  private mutating func mark() throws {
    if case .closed = state {
      row.bytes.append(34)
      state = .quoted
      return
    }
    guard row.bytes.count == row.ends.last ?? 0 else { throw TableFault(.quoteInside, at: place) }
    quote = place
    state = .quoted
  }

  private mutating func endCell() {
    row.ends.append(row.bytes.count)
    state = .plain
  }

  private mutating func endRow(_ each: (TableRow) throws -> Void) throws {
    if row.count > 1 || !row.bytes.isEmpty { try each(row) }
    row.clear()
  }
}

extension TableScanner {
  /// A cell of a small table.
  public struct Cell: Hashable, Sendable {
    /// Its text.
    public let text: String
    /// Where it begins.
    public let place: Place

    /// Makes a cell.
    public init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// The cells of each row of a whole table; throws `TableFault`.
  public static func rows(of bytes: [UInt8]) throws -> [[Cell]] {
    var rows: [[Cell]] = []
    try self.rows(of: bytes) { _, cells in rows.append(cells) }
    return rows
  }

  /// Hands over each row of a whole table, and its cells; throws `TableFault`, and what `each` throws.
  static func rows(of bytes: [UInt8], _ each: (TableRow, [Cell]) throws -> Void) throws {
    var scanner = TableScanner()
    let take = { (row: TableRow) in
      try each(
        row, try (0..<row.count).map { Cell(text: try row.text($0), place: row.places[$0]) })
    }
    try withoutActuallyEscaping(take) { take in
      try scanner.feed(bytes, take)
      try scanner.finish(take)
    }
  }
}
