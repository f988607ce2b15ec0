public import Vocabulary

/// What a reading's identifier names.
public enum ReadingSubject: Named {
  /// The kind's name.
  public static let kind = "reading"
}

/// One measured, expected or missing value of an indicator.
public struct Reading: Record {
  /// What its identifier names.
  public typealias Subject = ReadingSubject
  /// A reading is a document; the time it is about is content.
  public static let lasting = Lasting.document

  /// The identifier.
  public var id: Identifier<ReadingSubject>
  /// The indicator.
  public var indicator: IndicatorID
  /// Whom or what it is about, `kind/id`.
  public var subject: Pointer
  /// The time it is about.
  public var period: RoughDay
  /// The value in units of the indicator's last decimal; nil exactly when it is missing.
  public var value: Int64?
  /// How the value came about.
  public var status: ReadingStatus
  /// Where it comes from.
  public var source: Source

  /// Makes a reading.
  public init(
    id: Identifier<ReadingSubject>, indicator: IndicatorID, subject: Pointer, period: RoughDay,
    value: Int64?, status: ReadingStatus, source: Source
  ) {
    self.id = id
    self.indicator = indicator
    self.subject = subject
    self.period = period
    self.value = value
    self.status = status
    self.source = source
  }

  /// Indicator, subject and time.
  public var title: String { "\(indicator) \(subject.id) \(period)" }
  /// The indicator and the subject.
  public var pointsAt: [Pointer] { [indicator.pointer, subject] }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// A made-up reading.
  public static var example: Reading {
    Reading(
      id: "eksempel-maaling", indicator: "eksempel-indikator",
      subject: Pointer(kind: "party", id: "eksempel-afdeling"),
      period: RoughDay("2010") ?? RoughDay(.earliest), value: 412, status: .actual,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
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
}
