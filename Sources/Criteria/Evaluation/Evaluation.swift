public import Vocabulary

/// How a criterion stands on a day, with all it was judged by.
public struct Evaluation: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// How it stands.
  public var status: CriterionStatus
  /// Why it cannot be said; nil when it can.
  public var reason: Unjudged?
  /// The value that was judged; a lower bound where `coverage` is not whole.
  public var value: Exact?
  /// What was judged by: the readings that make the value.
  public var inputs: [Input] = []
  /// The newest value there is, when another than the judged: after a deadline that of its day decides.
  public var newest: Input?
  /// The version of the definition that values are compared by.
  public var definition: Int?
  /// The last day that the judged value speaks of; nil when there is none.
  public var asOf: Day?
  /// Whether the value is too old to be judged by: another figure should have come, or it says nothing of the day.
  public internal(set) var isOld = false
  /// How far from baseline to target.
  public var progress: Progress?
  /// How it has been moving.
  public var trend: Trend?
  /// How much of what was to be reported has been.
  public var coverage: Coverage?

  init(_ day: Day, _ status: CriterionStatus, _ reason: Unjudged? = nil) {
    self.day = day
    self.status = status
    self.reason = reason
  }

  /// One reading that was used, with what it corrected.
  public struct Input: Hashable, Sendable {
    /// The reading, and the entry that states it.
    public let stated: StatedReading
    /// Its value, in the definition compared by.
    public let value: Exact?
    /// What was said of the same before, the latest; nil when nothing was.
    public let corrected: StatedReading?
  }
}

/// How a criterion stands.
public enum CriterionStatus: String, Hashable, Sendable, CaseIterable {
  /// The value is at the target or better.
  case met
  /// It is not yet, but no worse than a straight line from the baseline over the milestones to the target.
  case onTrack
  /// It is not, and worse than that line.
  case behind
  /// It was not on the target's day.
  case notMet
  /// It cannot be said.
  case unjudged

  /// The word in Danish.
  public var word: String {
    switch self {
    case .met: "opfyldt"
    case .onTrack: "på vej"
    case .behind: "bagud"
    case .notMet: "ikke opfyldt"
    case .unjudged: "kan ikke vurderes"
    }
  }
}

/// Why it cannot be said how a criterion stands.
public enum Unjudged: String, Hashable, Sendable, CaseIterable {
  /// Nobody has said what is measured, or which way is better.
  case noIndicator
  /// Nobody has said for whom it is measured.
  case noSubject
  /// No target is set.
  case noTarget
  /// There is no reading.
  case noReading
  /// The newest reading says that the value is missing.
  case missing
  /// The newest reading is only expected.
  case projected
  /// The newest reading is taken over from an earlier time.
  case carriedOver
  /// Readings that should have come have not.
  case notReported
  /// The newest reading is from before the baseline, or so old that it says nothing of the day.
  case stale
  /// Some of the parts have no reading.
  case partsMissing
  /// The figure cannot be put together from its parts.
  case cannotCombine
  /// 0 of 0.
  case nothingToMeasure
  /// The value is by another definition than the target, and no bridge is stated.
  case definitionChanged
  /// It is not at the target, and no baseline or milestone says how far it should be.
  case noBaseline
  /// It is not at the target, and no day is set.
  case noDeadline
  /// A figure is too large to be computed exactly.
  case tooLarge

  /// The reason in Danish.
  public var word: String {
    switch self {
    case .noIndicator: "ikke fastlagt, hvad der måles"
    case .noSubject: "ikke fastlagt, hvor der måles"
    case .noTarget: "intet mål sat"
    case .noReading: "ingen data"
    case .missing: "ingen data: den seneste måling mangler"
    case .projected: "kan ikke vurderes: den seneste værdi er kun ventet"
    case .carriedOver: "kan ikke vurderes: den seneste værdi er videreført"
    case .notReported: "kan ikke vurderes: det er ikke indberettet"
    case .stale: "kan ikke vurderes: den seneste måling er for gammel"
    case .partsMissing: "kan ikke vurderes: dele mangler"
    case .cannotCombine:
      "kan ikke vurderes: delene kan ikke lægges sammen (andele kræver tæller og nævner)"
    case .nothingToMeasure: "kan ikke vurderes: 0 af 0"
    case .definitionChanged: "kan ikke vurderes: definitionen er en anden end målets"
    case .noBaseline: "endnu ikke nået; udgangspunktet er ikke kendt"
    case .noDeadline: "endnu ikke nået; ingen frist er sat"
    case .tooLarge: "kan ikke regnes ud: tallene er for store"
    }
  }
}

/// How far a value is from baseline to target: 0 at the baseline and 1 at the target.
public struct Progress: Hashable, Sendable {
  /// As it is: below 0 when worse than the baseline, above 1 beyond the target.
  public let raw: Exact
  /// Held within 0 and 1.
  public var capped: Exact { min(max(raw, .zero), .one) }
}

/// How values have been moving: a straight line by least squares.
public struct Trend: Hashable, Sendable {
  /// The change in 365 days.
  public let perYear: Exact
  /// Where the line is on the target's day, held within what the figure can be; nil without one.
  public internal(set) var projection: Exact?
  /// How many readings it goes by, 3 or more.
  public let points: Int
  /// Whether the line goes beyond what the figure can be, and by which end; nil when it does not.
  public internal(set) var heldAt: End?

  /// An end of what a figure can be.
  public enum End: String, Hashable, Sendable {
    /// The least it can be.
    case least
    /// The most it can be.
    case most
  }

  init(perYear: Exact, projection: Exact?, points: Int) {
    (self.perYear, self.projection, self.points) = (perYear, projection, points)
  }

  /// The trend with what it leads to held within what the figure can be.
  func held(within range: (least: Exact?, most: Exact?)) -> Trend {
    var held = self
    if let value = projection, let least = range.least, value < least {
      (held.projection, held.heldAt) = (least, .least)
    } else if let value = projection, let most = range.most, value > most {
      (held.projection, held.heldAt) = (most, .most)
    }
    return held
  }
}

extension Indicator {
  /// What its figures can be: a count is never below 0, a share of a whole never above 100.
  ///
  /// An end that some figure is beyond already is none: a share may be of something else than its whole.
  func range(of values: [Exact]) -> (least: Exact?, most: Exact?) {
    let (least, most): (Exact?, Exact?) =
      switch kind {
      case .count: (.zero, nil)
      case .share: (.zero, unit == "%" ? Exact(100) : nil)
      case .yesNo: (.zero, .one)
      case .amount, .index, nil: (nil, nil)
      }
    return (
      least.flatMap { end in values.allSatisfy { $0 >= end } ? end : nil },
      most.flatMap { end in values.allSatisfy { $0 <= end } ? end : nil }
    )
  }
}

/// How much of what was to be reported has been.
public struct Coverage: Hashable, Sendable {
  /// How many times, or parts, have an actual reading.
  public let reported: Int
  /// How many there should be.
  public let expected: Int

  /// Makes a coverage.
  public init(reported: Int, expected: Int) {
    self.reported = reported
    self.expected = expected
  }

  /// Whether none is lacking.
  public var isWhole: Bool { reported >= expected }
}
