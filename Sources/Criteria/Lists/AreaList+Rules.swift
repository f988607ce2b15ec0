public import Vocabulary

extension AreaList {
  /// What stands beside a citation, and from which day that was known: that a court contests it.
  public struct Note: Hashable, Sendable {
    /// The first day on which it was known.
    public let known: Day
    /// What it says.
    public let text: String

    /// Says something from a day on.
    public init(_ text: String, known: Day) { (self.text, self.known) = (text, known) }

    /// A citation with what was known beside it.
    fileprivate static func beside(_ citation: String, _ notes: [Note], _ known: Day?) -> String {
      let texts = notes.filter { $0.known <= known ?? .latest }.map(\.text)
      return texts.isEmpty ? citation : "\(citation) (\(texts.joined(separator: "; ")))"
    }
  }

  /// The rule of a list on some days.
  public struct Generation: Hashable, Sendable {
    /// What it is called, such as `2014`, or `2018, 4 år i træk` where one law has several.
    public let label: String
    /// What the list is called in it, in Danish.
    public let title: String
    /// Act and paragraph.
    public let act: String
    /// What stands beside them, each from the day it was known.
    public let notes: [Note]
    /// The day from which it was law: that on which the act was signed; nil was always known.
    public let known: Day?
    /// The first day; known only roughly for some, and then not certain in that time.
    public let from: RoughDay
    /// The last day, where the law itself says one; nil is until the next.
    public let until: Day?
    /// The days on which the list is made.
    public let made: ListDays
    /// The ways onto the list, any of which will do.
    public let ways: [Way]

    /// The law's own name of it: the label up to a comma.
    var law: String { String(label.prefix { $0 != "," }) }

    /// Makes a generation.
    public init(
      label: String, title: String, act: String = "", notes: [Note] = [],
      known: Day? = nil, from: RoughDay,
      until: Day? = nil, made: ListDays, ways: [Way]
    ) {
      self.label = label
      self.title = title
      self.act = act
      self.notes = notes
      self.known = known
      self.from = from
      self.until = until
      self.made = made
      self.ways = ways
    }

    /// Act and paragraph, with what was known beside them on a day; with all when nil.
    public func act(known: Day?) -> String { Note.beside(act, notes, known) }

    /// Whether it asks for the same as another, wherever each states it.
    func asks(as other: Generation) -> Bool {
      ways.map { $0.required.map(\.asked) } == other.ways.map { $0.required.map(\.asked) }
        && ways.map { $0.choices.map(\.asked) } == other.ways.map { $0.choices.map(\.asked) }
        && ways.map(\.need) == other.ways.map(\.need)
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

    /// What it asks by one interpretation of the law.
    public func by(_ interpretation: Interpretation) -> Way {
      let isMeant = { (one: Condition) in one.by ?? interpretation == interpretation }
      return Way(
        required: required.filter(isMeant), choices: choices.filter(isMeant), need: need)
    }
  }

  /// Where a law is applied otherwise than its words say, which of the two is meant.
  public enum Interpretation: String, Hashable, Sendable, CaseIterable {
    /// What the law's words say.
    case words
    /// How the published lists are made.
    case practice
  }

  /// One thing that is asked.
  public struct Condition: Hashable, Sendable {
    /// What is compared.
    public let what: What
    /// How.
    public let comparison: Comparison
    /// The limit: in the indicator's unit, or times the value compared with; years of a row of them.
    public let limit: Exact
    /// The interpretation that asks for it; nil is either.
    public let by: Interpretation?
    /// The ages that are counted; nil is all, or what the law does not say.
    public let ages: Ages?
    /// Whom it is about besides, and how, as the law says; only shown.
    public let whom: String
    /// Where it is stated.
    public let source: String
    /// What stands beside that, each from the day it was known.
    public let notes: [Note]

    /// Makes a condition.
    public init(
      _ what: What, _ comparison: Comparison, _ limit: Exact, by: Interpretation? = nil,
      ages: Ages? = nil, whom: String = "", source: String, notes: [Note] = []
    ) {
      self.what = what
      self.comparison = comparison
      self.limit = limit
      self.by = by
      self.ages = ages
      self.whom = whom
      self.source = source
      self.notes = notes
    }

    /// Where it is stated, with what was known beside it on a day; with all when nil.
    public func source(known: Day?) -> String { Note.beside(source, notes, known) }

    /// What is asked, without where it is stated.
    fileprivate var asked: Condition {
      Condition(what, comparison, limit, by: by, ages: ages, source: "")
    }
  }

  /// Ages in whole years.
  public struct Ages: Hashable, Sendable, LosslessStringConvertible {
    /// The lowest.
    public let first: Int
    /// The highest; nil is any.
    public let last: Int?

    /// Reads `18-64`, or `18-` for 18 and above; nil for anything else.
    public init?(_ text: String) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let first = Int(parts[0]) else { return nil }
      if parts[1].isEmpty {
        (self.first, last) = (first, nil)
      } else {
        guard let last = Int(parts[1]), last >= first else { return nil }
        (self.first, self.last) = (first, last)
      }
    }

    /// Whether somebody of an age is counted.
    public func contains(_ age: Int) -> Bool { age >= first && age <= last ?? .max }

    /// As it is read.
    public var description: String { "\(first)-\(last.map(String.init) ?? "")" }
  }

  /// What a condition compares.
  public enum What: Hashable, Sendable {
    /// How many live in the area, or lived there.
    case residents(IndicatorID, at: Counted = .newest)
    /// An indicator, as a mean over some years, 1 or more, as it is or held against somewhere else.
    ///
    /// With a number only values of that version of its definition are meant; else those of the newest.
    case indicator(IndicatorID, years: Int, against: Elsewhere?, definition: Int?)
    /// How many years in a row, this one counted in, the area has been on a list; 1 asks for this year
    /// alone.
    case years(on: String)
    /// How many years in a row, this one counted in, the area has met what a list asks today, also in years
    /// when another rule made the list.
    case met(String)
  }

  /// As of when residents are counted.
  public enum Counted: Hashable, Sendable {
    /// The newest count.
    case newest
    /// That of a year.
    case year(Int)
    /// That of the latest 1 January.
    case january
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
}
