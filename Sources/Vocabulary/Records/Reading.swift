/// One value of an indicator: what is said of a subject for a time, by one definition.
///
/// Readings come by the million, so they are rows with a table of their own, not records; the days of
/// a row are the time it is about, and nothing is ever overwritten: what is said again of the same is a
/// correction.
public struct Reading: Hashable, Sendable {
  /// The indicator.
  public var indicator: IndicatorID
  /// Whom or what it is about.
  public var subject: Pointer
  /// The time it is about, from a first to a last day.
  public var period: Period
  /// The version of the indicator's definition, from 1; nil is the one that holds on the last day.
  public var definition: Int?
  /// How the value came about.
  public var status: ReadingStatus
  /// The value in units of its last decimal; nil when it is missing, withdrawn, or follows from parts.
  public var value: Int64?
  /// How many of the value's digits stand after the comma, 0-6.
  public var decimals: Int
  /// The numerator of a share.
  public var part: Int64?
  /// The denominator of a share.
  public var whole: Int64?
  /// Where it comes from.
  public var source: Source

  /// Makes a reading.
  public init(
    indicator: IndicatorID, subject: Pointer, period: Period, definition: Int? = nil,
    status: ReadingStatus = .actual, value: Int64?, decimals: Int = 0, part: Int64? = nil,
    whole: Int64? = nil, source: Source
  ) {
    self.indicator = indicator
    self.subject = subject
    self.period = period
    self.definition = definition
    self.status = status
    self.value = value
    self.decimals = decimals
    self.part = part
    self.whole = whole
    self.source = source
  }

  /// The last day it is about.
  public var last: Day { period.until ?? .latest }

  /// What makes two readings speak of the same: the later then corrects the earlier.
  public func isAbout(theSameAs other: Reading) -> Bool {
    indicator == other.indicator && subject == other.subject && period == other.period
      && definition == other.definition
  }
}

/// How a value came about; only an actual one can make a criterion met.
public enum ReadingStatus: String, Choice {
  /// Measured.
  case actual
  /// Expected.
  case projected
  /// Taken over from an earlier time.
  case carriedOver
  /// Known not to be known.
  case missing
  /// Taken back: nothing was to be said of this.
  case withdrawn

  /// The word in Danish.
  public var word: String {
    switch self {
    case .actual: "målt"
    case .projected: "forventet"
    case .carriedOver: "videreført"
    case .missing: "mangler"
    case .withdrawn: "trukket tilbage"
    }
  }
}

/// A reading and the entry that states it.
public struct StatedReading: Hashable, Sendable {
  /// What is said.
  public let reading: Reading
  /// The number of the entry.
  public let entry: Int

  /// Makes a stated reading.
  public init(_ reading: Reading, entry: Int) {
    self.reading = reading
    self.entry = entry
  }
}

/// Readings as known at one entry, lent for the length of a transaction.
public protocol Readings {
  /// Everything that has been stated of an indicator and a subject, in the order it was stated.
  func readings(of: IndicatorID, about: Pointer) throws -> [StatedReading]
  /// The indicators that there are readings of, in order.
  func measuredIndicators() throws -> [IndicatorID]
  /// The subjects that an indicator has readings of, in order.
  func measuredSubjects(of: IndicatorID) throws -> [Pointer]
}

/// Readings that can be written, lent by a write alone.
public protocol ReadingPen: Readings {
  /// States a reading; nothing is written when the same is already known.
  ///
  /// Throws `ReadingTwice` when this act has already stated another of the same.
  func state(_ reading: Reading) throws -> ReadingFate
}

/// What became of a reading that was stated.
public enum ReadingFate: Hashable, Sendable {
  /// Nothing was said of the same before.
  case new
  /// It takes the place of another.
  case corrected
  /// The same was said already.
  case same
}

/// One act says two things of the same indicator, subject, time and definition.
public struct ReadingTwice: Error, Hashable, Sendable {
  /// The second.
  public let reading: Reading

  /// Makes the error.
  public init(_ reading: Reading) { self.reading = reading }
}

extension Period {
  /// The time in the shortest EDTF form: a year, a month, a day, or `first/last`.
  public var edtf: String {
    guard let last = until else { return description }
    let from = start.description
    if start == last { return from }
    let texts = [String(from.prefix(4)), String(from.prefix(7))]
    return texts.first { text in
      RoughDay(text).map { $0.earliest == start && $0.latest == last } ?? false
    } ?? "\(from)/\(last)"
  }

  /// A time with a first and a last day: `2010`, `2010-03`, `2010-03-01` or `2010-01/2010-06`; nil for
  /// anything else, also for a day that is only roughly known.
  public init?(edtf text: String) {
    guard !text.hasPrefix("["), let rough = RoughDay(text) else { return nil }
    self.init(rough.earliest, until: rough.latest)
  }
}
