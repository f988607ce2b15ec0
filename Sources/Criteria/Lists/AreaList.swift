public import Vocabulary

/// A list of areas that a law makes: a rule over indicators, generation by generation.
public struct AreaList: Definition, Hashable {
  /// The identifier, `<forvaltning>.<name>`; the same through all generations, so that years in a row
  /// are counted across them.
  public let id: String
  /// A yes/no indicator of who has been published to be on it; decides where figures are lacking.
  public let published: IndicatorID?
  /// The generations, the earliest first.
  public let generations: [Generation]
  /// The ids it had before.
  public let formerly: [String]

  /// The identifier.
  public var name: String { id }
  /// All: each generation has its own.
  public var days: Period { .always }

  /// Makes a list.
  public init(
    _ id: String, published: IndicatorID? = nil, generations: [Generation], formerly: [String] = []
  ) {
    self.formerly = formerly
    self.id = id
    self.published = published
    self.generations = generations.sorted { $0.from.earliest < $1.from.earliest }
  }

  /// The rule of a list on some days.
  public struct Generation: Hashable, Sendable {
    /// What it is called, such as `2014`, or `2018, 4 år i træk` where one law has several.
    public let label: String
    /// What the list is called in it, in Danish.
    public let title: String
    /// The first day; known only by the year for some, and then not certain in that year.
    public let from: RoughDay
    /// The last day; nil is until the next.
    public let until: Day?
    /// The ways onto the list, any of which will do.
    public let ways: [Way]

    /// The law's own name of it: the label up to a comma.
    var law: String { String(label.prefix { $0 != "," }) }

    /// Makes a generation.
    public init(label: String, title: String, from: RoughDay, until: Day?, ways: [Way]) {
      self.label = label
      self.title = title
      self.from = from
      self.until = until
      self.ways = ways
    }
  }

  /// What is asked of an area: all that is required, and so many of the rest.
  public struct Way: Hashable, Sendable {
    /// What must hold, the number of residents first.
    public let required: [Condition]
    /// Of these so many must hold.
    public let choices: [Condition]
    /// How many.
    public let need: Int

    /// Makes a way.
    public init(required: [Condition], choices: [Condition] = [], need: Int = 0) {
      self.required = required
      self.choices = choices
      self.need = need
    }
  }

  /// One thing that is asked.
  public struct Condition: Hashable, Sendable {
    /// What is compared.
    public let what: What
    /// How.
    public let comparison: Comparison
    /// The limit: in the indicator's unit, or times the value compared with; years of a row of them.
    public let limit: Exact
    /// Whom it is about, as the law says, such as ages; only shown.
    public let whom: String
    /// Where it is stated.
    public let source: String

    /// Makes a condition.
    public init(
      _ what: What, _ comparison: Comparison, _ limit: Exact, whom: String = "", source: String
    ) {
      self.what = what
      self.comparison = comparison
      self.limit = limit
      self.whom = whom
      self.source = source
    }
  }

  /// What a condition compares.
  public enum What: Hashable, Sendable {
    /// How many live in the area.
    case residents(IndicatorID)
    /// An indicator, as a mean over some years, 1 or more, as it is or held against somewhere else.
    ///
    /// With a number only values of that version of its definition are meant; else those of the newest.
    case indicator(IndicatorID, years: Int, against: Elsewhere?, definition: Int?)
    /// How many years in a row, this one counted in, the area has been on a list; 1 asks for this year
    /// alone.
    case years(on: String)
  }

  /// What a value is held against.
  public enum Elsewhere: String, Hashable, Sendable, CaseIterable {
    /// The region the area lies in.
    case region
    /// The whole country.
    case nation

    /// The kind of area it is.
    var kind: AreaKind {
      switch self {
      case .region: .region
      case .nation: .nation
      }
    }
  }

  /// How a value is compared with a limit; a law's »overstiger« is above, its »mindst« is at least.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// Overstiger.
    case above = ">"
    /// Mindst.
    case atLeast = ">="
    /// Mindre end.
    case below = "<"
    /// Højst.
    case atMost = "<="

    /// Whether a value keeps to a limit.
    public func holds(_ value: Exact, _ limit: Exact) -> Bool {
      switch self {
      case .above: value > limit
      case .atLeast: value >= limit
      case .below: value < limit
      case .atMost: value <= limit
      }
    }
  }

  /// The generation that holds on a day, and whether that is certain; nil when none does.
  public func generation(on day: Day) -> (generation: Generation, certain: Bool)? {
    let begun = generations.filter { $0.from.earliest <= day && day <= $0.until ?? .latest }
    guard let last = begun.last else { return nil }
    return (last, last.from.hasCome(by: day) == .yes)
  }

  /// The days on which the list is made, up to a day: each 1 December, and the first day of each
  /// generation that is known to the day.
  public func days(upTo day: Day) -> [Day] {
    guard let first = generations.first?.from.earliest, first <= day else { return [] }
    let yearly = (first.year...day.year).compactMap { Day($0, 12, 1) }
    let starts = generations.map(\.from).filter(\.isExact).map(\.earliest)
    return Set(yearly + starts).filter { $0 <= day && generation(on: $0) != nil }.sorted()
  }
}
