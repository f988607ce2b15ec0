public import Vocabulary

/// A table of dated parameters that a law sets, such as how a new building is financed.
///
/// A row is what an act states: for some, on some days, known from the day the act was signed (`known`). What a later act
/// states of the same (`statement`) takes the place of it, wholly; so a table tells what the law was as known on a day.
/// An exception goes before the main rule (`rank`), then the more specific row before the more general, then the newest
/// known. Rows without days are shown and never used; a day that no row has, has no rate. A row of negative rank is what is
/// read otherwise, in another source or by other words of the act: it is told beside the rate and is never the rate.
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
  /// The types that no row of all is for, since the law has them apart.
  public let apart: Set<String>
  /// The ids it had before.
  public let formerly: [String]

  /// Makes a table.
  public init(
    _ id: String, title: String, stream: StreamID, columns: [Column], rows: [Row],
    whole: [String] = [], apart: Set<String> = [], formerly: [String] = []
  ) {
    self.apart = apart
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

  /// The rows as law was known on a day, each statement as it was last made by then; nil when there are none.
  public func asKnown(on day: Day) -> RateTable? {
    let then = Viewpoint(day, known: day)
    let known = rows.filter { then.knows($0.known) }
    return known.isEmpty && !rows.isEmpty ? nil : with(known)
  }

  /// The rows as law is known from somewhere.
  public func asKnown(at view: Viewpoint) -> RateTable {
    with(rows.filter { view.knows($0.known) })
  }

  private func with(_ rows: [Row]) -> RateTable {
    RateTable(
      id, title: title, stream: stream, columns: columns, rows: rows, whole: whole, apart: apart,
      formerly: formerly)
  }

  /// The rows that no later act has stated anew, in the order of the table.
  public var newest: [Row] {
    rows.filter { row in
      !rows.contains {
        $0.statement == row.statement && !row.statement.isEmpty && $0.isLater(than: row)
      }
    }
  }

  /// A column of values.
  public struct Column: Hashable, Sendable {
    /// Its name in the file and in `--json`.
    public let name: String
    /// What it is called, in Danish.
    public let title: String
    /// What its values are counted in, such as `%` or `kr.`.
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
    /// The day from which it was law: that on which the act was signed; nil when it was always known.
    public let known: Day?
    /// What it states, one word for what acts state one after the other; empty when no other row replaces it.
    public let statement: String
    /// How much it is an exception: the higher goes before the lower; negative is what is read otherwise.
    public let rank: Int

    /// Makes a row.
    public init(
      type: String?, least: Int64? = nil, below: Int64? = nil, condition: String = "",
      from: Day?, until: Day?, values: [Value], law: String, source: String, inferred: String = "",
      known: Day? = nil, statement: String = "", rank: Int = 0
    ) {
      (self.known, self.statement, self.rank) = (known, statement, rank)
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

    /// Whether it is what is read otherwise, and never the rate.
    public var isOtherReading: Bool { rank < 0 }

    /// Whether any source says its days.
    public var isDated: Bool { from != nil || until != nil }

    /// The value of a column, in hundredths; nil when it has none.
    public func value(_ column: String) -> Int64? {
      values.first { $0.column == column }?.hundredths
    }

    func holds(on day: Day) -> Bool {
      isDated && from ?? .earliest <= day && day <= until ?? .latest
    }

    func isFor(_ size: Int64?) -> Bool {
      guard least != nil || below != nil else { return true }
      guard let size else { return false }
      return least ?? .min <= size && size < below ?? .max
    }

    /// Whether it became known after another.
    func isLater(than other: Row) -> Bool { known ?? .earliest > other.known ?? .earliest }

    /// Whether it goes before another where both fit.
    func yields(to other: Row) -> Bool {
      (rank, specificity, known ?? .earliest)
        < (other.rank, other.specificity, other.known ?? .earliest)
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

  /// The row that holds for something on a day, by the law known on one; throws `NoRate`.
  ///
  /// - Parameters:
  ///   - type: what it is, such as `familieboliger`; nil when that is not known.
  ///   - size: how large, in hundredths; nil when that is not known, and then rows by size are not used.
  ///   - view: the day, and the day whose knowledge of law is meant.
  public func row(
    for type: String?, size: Int64? = nil, at view: Viewpoint
  ) throws(NoRate) -> Row {
    let rows = rows(for: type, at: view).filter { $0.isFor(size) && !$0.isOtherReading }
    if let best = Self.first(of: rows, on: view.day) { return best }
    let dated = rows.filter(\.isDated)
    throw NoRate(
      table: id, day: view.day, known: view.known, first: dated.map { $0.from ?? .earliest }.min(),
      last: dated.map { $0.until ?? .latest }.max())
  }

  /// What is read otherwise of something on a day; nil when nothing is.
  ///
  /// Takes what `row(for:size:at:)` takes.
  public func otherReading(
    for type: String?, size: Int64? = nil, at view: Viewpoint
  ) -> Row? {
    let rows = rows(for: type, at: view).filter { $0.isFor(size) && $0.isOtherReading }
    return Self.first(of: rows, on: view.day)
  }

  /// Whether the rate of something on a day, by the law known on one, depends on how large it is.
  public func dependsOnSize(_ type: String?, at view: Viewpoint) -> Bool {
    rows(for: type, at: view).contains { row in
      row.holds(on: view.day) && (row.least != nil || row.below != nil)
    }
  }

  private func rows(for type: String?, at view: Viewpoint) -> [Row] {
    asKnown(at: view).newest.filter { row in
      row.type == type || row.type == nil && !apart.contains(type ?? "")
    }
  }

  private static func first(of rows: [Row], on day: Day) -> Row? {
    rows.filter { $0.holds(on: day) }.max { $0.yields(to: $1) }
  }
}

/// No row of a table holds on a day.
public struct NoRate: Error, Hashable, Sendable {
  /// The table.
  public let table: String
  /// The day asked about.
  public let day: Day
  /// The day whose knowledge of law was meant; nil when all that is known was.
  public let known: Day?
  /// The first day that any row has for the same; nil when none has.
  public let first: Day?
  /// The last day.
  public let last: Day?
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
