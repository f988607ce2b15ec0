public import Vocabulary

/// A table of dated parameters that a law sets, such as how a new building is financed.
///
/// The more specific row goes before the more general; rows without days are shown and never used; a day
/// that no row has, has no rate.
public struct RateTable: Definition, Hashable {
  /// The identifier, `<forvaltning>.<name>`.
  public let id: String
  /// What it is called, in Danish.
  public let title: String
  /// The stream it is about.
  public let stream: StreamID
  /// The columns of its values.
  public let columns: [Column]
  /// The rows, as they stand in the table.
  public let rows: [Row]
  /// The columns whose values must make 100 per cent in every row; none when nothing must.
  public let whole: [String]
  /// The ids it had before.
  public let formerly: [String]

  /// Makes a table.
  public init(
    _ id: String, title: String, stream: StreamID, columns: [Column], rows: [Row],
    whole: [String] = [], formerly: [String] = []
  ) {
    self.columns = columns
    self.formerly = formerly
    self.id = id
    self.title = title
    self.stream = stream
    self.rows = rows
    self.whole = whole
  }

  /// The identifier.
  public var name: String { id }
  /// All: each row has its own.
  public var days: Period { .always }

  /// A column of values.
  public struct Column: Hashable, Sendable {
    /// Its name in the file and in `--json`.
    public let name: String
    /// What it is called, in Danish.
    public let title: String
    /// What its values are counted in: `%` or `kr.`.
    public let unit: String

    /// Makes a column.
    public init(_ name: String, title: String, unit: String) {
      self.name = name
      self.title = title
      self.unit = unit
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What it is for; nil is everything.
    public let type: String?
    /// The least size it is for, in hundredths.
    public let least: Int64?
    /// The size from which it is no longer for, in hundredths.
    public let below: Int64?
    /// What else it asks, in Danish; only shown.
    public let condition: String
    /// The first day; nil with `until` nil too when no source says the days.
    public let from: Day?
    /// The last day.
    public let until: Day?
    /// The values by column, in hundredths: of a per cent, or øre.
    public let values: [Value]
    /// The paragraph of law.
    public let law: String
    /// Where it is stated.
    public let source: String
    /// What in it is inferred; empty when nothing is.
    public let inferred: String

    /// Makes a row.
    public init(
      type: String?, least: Int64? = nil, below: Int64? = nil, condition: String = "",
      from: Day?, until: Day?, values: [Value], law: String, source: String, inferred: String = ""
    ) {
      self.type = type
      self.least = least
      self.below = below
      self.condition = condition
      self.from = from
      self.until = until
      self.values = values
      self.law = law
      self.source = source
      self.inferred = inferred
    }

    /// Whether any source says its days.
    public var isDated: Bool { from != nil || until != nil }

    /// The value of a column, in hundredths; nil when it has none.
    public func value(_ column: String) -> Int64? {
      values.first { $0.column == column }?.hundredths
    }

    func holds(on day: Day) -> Bool {
      isDated && from ?? .earliest <= day && day <= until ?? .latest
    }

    func isFor(_ asked: String?, _ size: Int64?) -> Bool {
      if let type, type != asked { return false }
      guard least != nil || below != nil else { return true }
      guard let size else { return false }
      return least ?? .min <= size && size < below ?? .max
    }

    /// How much it asks: the more, the more specific.
    var specificity: Int { (type == nil ? 0 : 1) + (least == nil && below == nil ? 0 : 1) }
  }

  /// One value of a row.
  public struct Value: Hashable, Sendable {
    /// The column.
    public let column: String
    /// The value, in hundredths.
    public let hundredths: Int64

    /// Makes a value.
    public init(_ column: String, _ hundredths: Int64) {
      self.column = column
      self.hundredths = hundredths
    }
  }

  /// The row that holds for something on a day; throws `NoRate`.
  ///
  /// - Parameters:
  ///   - type: what it is, such as `familieboliger`; nil when that is not known.
  ///   - size: how large, in hundredths; nil when that is not known, and then rows by size are not used.
  ///   - day: the day.
  public func row(for type: String?, size: Int64? = nil, on day: Day) throws(NoRate) -> Row {
    let fitting = rows.filter { $0.isFor(type, size) && $0.holds(on: day) }
    if let best = fitting.max(by: { $0.specificity < $1.specificity }) { return best }
    let dated = rows.filter { $0.isFor(type, size) && $0.isDated }
    throw NoRate(
      table: id, day: day, first: dated.map { $0.from ?? .earliest }.min(),
      last: dated.map { $0.until ?? .latest }.max())
  }

  /// Whether the rate of something on a day depends on how large it is.
  public func dependsOnSize(_ type: String?, on day: Day) -> Bool {
    rows.contains { row in
      row.holds(on: day) && (row.type == nil || row.type == type)
        && (row.least != nil || row.below != nil)
    }
  }

  /// What is wrong with the table itself, in the order of the rows.
  public var faults: [RateFault] {
    let sums = rows.enumerated().filter { _, row in
      !whole.isEmpty && whole.compactMap(row.value).reduce(0, +) != 10_000
    }.map { RateFault(table: id, row: $0.offset + 1, what: .notWhole) }
    let reversed = rows.enumerated().filter { _, row in
      row.from ?? .earliest > row.until ?? .latest || row.least ?? .min >= row.below ?? .max
    }.map { RateFault(table: id, row: $0.offset + 1, what: .impossible) }
    let doubled = rows.enumerated().filter { index, row in
      rows[..<index].contains { Self.compete($0, row) }
    }.map { RateFault(table: id, row: $0.offset + 1, what: .twice) }
    return sums + reversed + doubled
  }

  /// Whether two rows say something of the same on the same day, and neither is more specific.
  private static func compete(_ one: Row, _ other: Row) -> Bool {
    let areAlike = one.type == other.type || one.type == nil || other.type == nil
    guard one.isDated, other.isDated, areAlike, one.specificity == other.specificity else {
      return false
    }
    let days =
      max(one.from ?? .earliest, other.from ?? .earliest)
      <= min(one.until ?? .latest, other.until ?? .latest)
    let sizes =
      max(one.least ?? .min, other.least ?? .min) < min(one.below ?? .max, other.below ?? .max)
    return days && sizes
  }
}

/// No row of a table holds on a day.
public struct NoRate: Error, Hashable, Sendable {
  /// The table.
  public let table: String
  /// The day asked about.
  public let day: Day
  /// The first day that any row has for the same; nil when none has.
  public let first: Day?
  /// The last day.
  public let last: Day?
}

/// A table of rates contradicts itself.
public struct RateFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum What: String, Hashable, Sendable {
    /// What must make 100 per cent does not.
    case notWhole
    /// Two rows, none the more specific, for the same on one day.
    case twice
    /// It ends before it begins.
    case impossible
    /// A cell cannot be read.
    case unreadable
  }

  /// The table.
  public let table: String
  /// The row, from 1 under the header.
  public let row: Int
  /// What is wrong.
  public let what: What

  /// Makes a fault.
  public init(table: String, row: Int, what: What) {
    self.table = table
    self.row = row
    self.what = what
  }
}

/// A part with tables of rates.
///
/// Investments asks at each start, and `almen investments` and calculations for the row of a day. Keep a table of law as
/// a file in the part's folder, each row with its days and its source:
///
///     extension Module: RateContributing {
///       public func rateTables() throws -> [RateTable] {
///         [try RateTable("abc.takster", title: "Takster", stream: "pulje", reading: PackageResources.takster_csv)]
///       }
///     }
public protocol RateContributing: Part {
  /// The tables it brings; each id has the part's own in front. Throws `TableFault` or `RateFault` when
  /// its own table cannot be read or contradicts itself.
  func rateTables() throws -> [RateTable]
}

extension Offer where Value == RateTable {
  /// The tables of rates.
  public static var rates: Self {
    Offer("rates", title: "Satser", one: "Satstabellen", isPrefixed: true) {
      try ($0 as? any RateContributing)?.rateTables()
    }
  }
}

extension RateTable {
  private static let fixed = [
    "type", "condition", "least", "below", "from", "until", "law", "source", "inferred",
  ]

  /// A table from a file: the fixed columns, and its own, in per cent or kroner with at most two decimals.
  ///
  /// Throws `TableFault` and `RateFault`.
  public init(
    _ id: String, title: String, stream: StreamID, columns: [Column], whole: [String] = [],
    formerly: [String] = [], reading table: [UInt8]
  ) throws {
    let lines = try TableScanner.rows(of: table)
    guard let header = lines.first?.map(\.text) else {
      throw RateFault(table: id, row: 0, what: .unreadable)
    }
    guard Set(header).subtracting(Self.fixed) == Set(columns.map(\.name)) else {
      throw RateFault(table: id, row: 0, what: .unreadable)
    }
    let rows = try lines.dropFirst().enumerated().map { index, line in
      let cells = Dictionary(
        zip(header, line.map(\.text)), uniquingKeysWith: { first, _ in first })
      guard line.count == header.count, let row = Self.row(cells, header) else {
        throw RateFault(table: id, row: index + 1, what: .unreadable)
      }
      return row
    }
    self.init(
      id, title: title, stream: stream, columns: columns, rows: rows, whole: whole,
      formerly: formerly)
    if let fault = faults.first { throw fault }
  }

  private static func row(_ cells: [String: String], _ header: [String]) -> Row? {
    func text(_ column: String) -> String { cells[column] ?? "" }
    func hundredths(_ column: String) -> Int64?? {
      if text(column).isEmpty { return .some(nil) }
      guard let number = try? scaled(Array(text(column).utf8), isDanish: true), number.decimals <= 2
      else { return nil }
      return .some(number.value * [100, 10, 1][number.decimals])
    }
    func day(_ column: String) -> Day?? {
      if text(column).isEmpty { return .some(nil) }
      return Day(text(column)).map { .some($0) }
    }
    let columns = header.filter { !fixed.contains($0) }
    let values = columns.compactMap { column in
      hundredths(column).flatMap { $0 }.map { Value(column, $0) }
    }
    guard let least = hundredths("least"), let below = hundredths("below"), let from = day("from"),
      let until = day("until"), values.count == columns.filter({ !text($0).isEmpty }).count
    else { return nil }
    return Row(
      type: text("type").isEmpty ? nil : text("type"), least: least, below: below,
      condition: text("condition"), from: from, until: until, values: values, law: text("law"),
      source: text("source"), inferred: text("inferred"))
  }
}
