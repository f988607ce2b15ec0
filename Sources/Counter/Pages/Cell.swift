public import Vocabulary

/// Words with meaning: what stands in a cell of a table, in a sentence, in a heading.
///
/// A cell is never bare text where it names, dates, counts or judges: a name is a `Thing`, a day a day, an
/// amount money. So it is shown in Danish on a terminal, is a link on a site and an ISO value in `--json`, and
/// is written once:
///
///     Cell("Godkendt \(.day(approved)) af \(.thing(council))")
///
/// What programs read has a key, said where the value stands (`Cell.day(due).as("due")`).
public struct Cell: Hashable, Sendable {
  /// What it is made of, in order.
  public var pieces: [Piece]

  /// A cell of pieces; of none it is empty.
  public init(_ pieces: [Piece] = []) { self.pieces = pieces }

  /// A cell of plain text.
  public init(_ text: String) { self.init(text.isEmpty ? [] : [.text(text)]) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { pieces.isEmpty }
}

/// A part of a cell.
public indirect enum Piece: Hashable, Sendable {
  /// Text that means no more than it says.
  case text(String)
  /// What is written as it is and never broken: an id, a path, a command, a digest.
  case code(String)
  /// A thing by its name.
  case thing(Thing)
  /// A thing by its name in quotation marks, inside a sentence.
  case quoted(Thing)
  /// A thing by its id.
  case id(Thing)
  /// A thing by its kind and id.
  case pointer(Thing)
  /// How something stands.
  case status(Status)
  /// A day that may be rough, in words (`isLong`) or as in tables.
  case day(RoughDay, isLong: Bool)
  /// Days from one to another.
  case period(Period, isLong: Bool)
  /// Money: exactly, within bounds, or about.
  case money(low: Kroner, high: Kroner, about: Bool)
  /// A whole number of the last decimal, with a unit.
  case number(Int64, decimals: Int, unit: String?)
  /// A mark.
  case mark(Mark)
  /// What nobody knows, in the words that say so; null for programs.
  case unknown(String)
  /// Several, each for itself.
  case list([Cell], Joint)
  /// A value under a key; with `json` programs get that and not what is shown.
  case field(String, Cell, json: JSON?)
  /// A bar from nothing to an amount, hollow from `low` to `high`; the longest on the page is `most`.
  case bar(low: Int64, high: Int64, most: Int64)
  /// Values by time as small bars: from 0 (the lowest) to 7.
  case spark([Int])
}

/// What stands between several.
public enum Joint: Hashable, Sendable {
  /// Each on a line.
  case lines
  /// Commas.
  case commas
  /// Commas, and "og" before the last.
  case and
}

// MARK: Making cells

extension Cell: ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
  /// Text with cells in it.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Text between.
    public mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(.text(text)) }
    }

    /// Another cell.
    public mutating func appendInterpolation(_ cell: Cell) { pieces += cell.pieces }

    /// Plain text.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    /// A count.
    public mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
  }

  /// Plain text.
  public init(stringLiteral text: String) { self.init(text) }

  /// Text with cells in it.
  public init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.pieces) }

  /// Several cells in a row.
  public init(arrayLiteral cells: Cell...) { self.init(cells.flatMap(\.pieces)) }

  /// One after the other.
  public static func + (left: Cell, right: Cell) -> Cell { Cell(left.pieces + right.pieces) }

  /// Adds to the end.
  public static func += (left: inout Cell, right: Cell) { left.pieces += right.pieces }

  /// Written as it is and never broken.
  public static func code(_ text: String) -> Cell { Cell([.code(text)]) }

  /// A thing by its name, with its marks.
  public static func thing(_ thing: Thing) -> Cell {
    Cell([.thing(thing)] + thing.marks.map { .mark($0) })
  }

  /// A record by its name, with its marks.
  public static func thing(_ record: some Record) -> Cell { thing(Thing(record)) }

  /// A thing by its name in quotation marks.
  public static func quoted(_ thing: Thing) -> Cell { Cell([.quoted(thing)]) }

  /// A thing by its id.
  public static func id(_ thing: Thing) -> Cell { Cell([.id(thing)]) }

  /// A record by its id.
  public static func id(_ record: some Record) -> Cell { id(Thing(record)) }

  /// A thing by its kind and id.
  public static func pointer(_ thing: Thing) -> Cell { Cell([.pointer(thing)]) }

  /// How something stands.
  public static func status(_ status: Status) -> Cell { Cell([.status(status)]) }

  /// A day as in tables.
  public static func day(_ day: Day) -> Cell { Cell([.day(RoughDay(day), isLong: false)]) }

  /// A rough day as in tables.
  public static func day(_ day: RoughDay) -> Cell { Cell([.day(day, isLong: false)]) }

  /// A day in words.
  public static func long(_ day: Day) -> Cell { Cell([.day(RoughDay(day), isLong: true)]) }

  /// A rough day in words.
  public static func long(_ day: RoughDay) -> Cell { Cell([.day(day, isLong: true)]) }

  /// Days as in tables.
  public static func period(_ period: Period) -> Cell { Cell([.period(period, isLong: false)]) }

  /// Days in words.
  public static func long(_ period: Period) -> Cell { Cell([.period(period, isLong: true)]) }

  /// An exact amount.
  public static func money(_ amount: Kroner) -> Cell {
    Cell([.money(low: amount, high: amount, about: false)])
  }

  /// An amount within bounds.
  public static func money(low: Kroner, high: Kroner, about: Bool = false) -> Cell {
    Cell([.money(low: low, high: high, about: about)])
  }

  /// A whole number.
  public static func number(_ number: Int) -> Cell {
    Cell([.number(Int64(number), decimals: 0, unit: nil)])
  }

  /// A number in units of its last decimal.
  public static func number(_ number: Int64, decimals: Int = 0, unit: String? = nil) -> Cell {
    Cell([.number(number, decimals: decimals, unit: unit)])
  }

  /// What nobody knows, in the words that say so.
  public static func unknown(_ words: String) -> Cell { Cell([.unknown(words)]) }

  /// A mark.
  public static func mark(_ mark: Mark) -> Cell { Cell([.mark(mark)]) }

  /// Several, each for itself.
  public static func list(_ cells: [Cell], _ joint: Joint = .lines) -> Cell {
    Cell([.list(cells, joint)])
  }

  /// Several, or the words that say there is none: an empty list for programs.
  public static func list(_ cells: [Cell], _ joint: Joint = .lines, none: String) -> Cell {
    cells.isEmpty ? Cell([.text(none)]).data(.array([])) : list(cells, joint)
  }

  /// The cell as a value under a key, for programs.
  ///
  /// A cell that is one value gives that value (a thing its id, a day its EDTF text, money its øre); one of
  /// several pieces gives its text. With `json` it gives that.
  public func `as`(_ key: String, json: JSON? = nil) -> Cell {
    if json == nil, pieces.count == 1, case .field("", let shown, let json) = pieces[0] {
      return Cell([.field(key, shown, json: json)])
    }
    return Cell([.field(key, self, json: json)])
  }

  /// The cell as it is shown; once it is under a key programs get the kind and id of the thing in it, since
  /// what stands there may be of several kinds.
  public var byPointer: Cell { things.first.map { data(.string($0.pointer.description)) } ?? self }

  /// The cell as it is shown, with a value of its own for programs once it is under a key.
  public func data(_ json: JSON) -> Cell { Cell([.field("", self, json: json)]) }
}

extension [Cell] {
  /// The cells with text between them.
  public func joined(by text: String) -> Cell {
    var joined = Cell()
    for (index, cell) in enumerated() {
      if index > 0 { joined += Cell(text) }
      joined += cell
    }
    return joined
  }
}
