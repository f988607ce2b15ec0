public import Vocabulary

/// A table of dated parameters that a law sets, such as how a new building is financed.
///
/// A row is what an act states: for some, on some days, known from the day the act was signed (`known`). What a later act
/// states of the same (`statement`) takes the place of it, wholly; so a table tells what the law was as known on a day.
/// An exception goes before the main rule (`rank`), then the more specific row before the more general, then the newest
/// known. Rows without days are shown and never used; a day that no row has, has no rate.
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
      id, title: title, stream: stream, columns: columns, rows: rows, whole: whole,
      formerly: formerly)
  }

  /// The rows that no later act has stated anew.
  private var newest: [Row] {
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
    /// The day from which it was law: that on which the act was signed; nil when it was always known.
    public let known: Day?
    /// What it states, one word for what acts state one after the other; empty when no other row replaces it.
    public let statement: String
    /// How much it is an exception: the higher goes before the lower.
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

  /// The row that holds for something on a day; throws `NoRate`.
  ///
  /// - Parameters:
  ///   - type: what it is, such as `familieboliger`; nil when that is not known.
  ///   - size: how large, in hundredths; nil when that is not known, and then rows by size are not used.
  ///   - day: the day.
  public func row(for type: String?, size: Int64? = nil, on day: Day) throws(NoRate) -> Row {
    let newest = newest
    let fitting = newest.filter { $0.isFor(type, size) && $0.holds(on: day) }
    if let best = fitting.max(by: { $0.yields(to: $1) }) { return best }
    let dated = newest.filter { $0.isFor(type, size) && $0.isDated }
    throw NoRate(
      table: id, day: day, first: dated.map { $0.from ?? .earliest }.min(),
      last: dated.map { $0.until ?? .latest }.max())
  }

  /// Whether the rate of something on a day depends on how large it is.
  public func dependsOnSize(_ type: String?, on day: Day) -> Bool {
    newest.contains { row in
      row.holds(on: day) && (row.type == nil || row.type == type)
        && (row.least != nil || row.below != nil)
    }
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
