public import Agreements
public import Counter
public import Criteria
public import Forums
public import Investments
public import Organisation
public import Vocabulary
import Wiring

/// The real rooms over plain records, for a test of a check, a duty or an act: put another room in by its
/// property.
///
///     var rooms = PlainRooms(PlainRecords().with(agreement))
///     rooms.parties = OnlyTMF()                      // a double
///     #expect(try TermCheck(rooms: rooms).findings(about: nil, during: .always) == [])
public struct PlainRooms: Rooms {
  /// The records, for reading: no cast gives a pen.
  public let records: any Records
  /// The measurements.
  public var readings: any Readings
  /// Who there is, where, and who answers for what.
  public var parties: any PartyReading
  /// Which fora there are, and what they deal with.
  public var fora: any ForumReading
  /// Which agreements there are, and where they stand.
  public var agreements: any AgreementReading
  /// The money.
  public var funding: any FundingReading
  /// The success criteria, and lists of areas.
  public var criteria: any CriterionReading
  /// The day whose knowledge of law is meant; nil is all that is known.
  public var known: Day?

  /// The rooms over some records.
  ///
  /// - Parameters:
  ///   - records: the records.
  ///   - readings: the measurements.
  ///   - parts: what is plugged in besides the rooms.
  public init(
    _ records: any Records, readings: any Readings = PlainReadings(), parts: [any Part] = []
  ) {
    let wired = WiredRooms(
      RecordsAndReadings(records: records, readings: readings),
      PlainParts(parts: Self.parts + parts))
    self.records = wired.records
    self.readings = wired.readings
    (parties, fora, agreements) = (wired.parties, wired.fora, wired.agreements)
    (funding, criteria) = (wired.funding, wired.criteria)
  }

  /// The rooms as parts, without what they bring where they meet people unless `Cards` is there too.
  public static let parts: [any Part] = [
    OrganisationRoom(), ForumsRoom(), AgreementsRoom(), InvestmentsRoom(), CriteriaRoom(),
  ]

  /// The kinds of record of the rooms.
  public static var kinds: [any Record.Type] {
    parts.flatMap { ($0 as? any RecordContributing)?.kinds ?? [] }
  }
}

/// What some parts bring, gathered each time it is asked; a part that fails brings nothing.
struct PlainParts: Contributed {
  let parts: [any Part]
  let known: Day? = nil

  func all<Value>(_ offer: Offer<Value>) -> [Contribution<Value>] {
    offer.gather(parts).contributions as? [Contribution<Value>] ?? []
  }
}

/// Records from one place and readings from another.
private struct RecordsAndReadings: Records, Readings {
  let records: any Records
  let readings: any Readings

  func record<R: Record>(
    _ type: R.Type, _ id: Identifier<R.Subject>, on day: Day
  ) throws -> R? {
    try records.record(type, id, on: day)
  }

  func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) throws -> [R] {
    try records.records(type, on: day, pointingAt: pointingAt)
  }

  func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws -> Timeline<R> {
    try records.timeline(type, id)
  }

  func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) throws -> [Timeline<R>] {
    try records.timelines(type, during: during, pointingAt: pointingAt)
  }

  func readings(of indicator: IndicatorID, about subject: Pointer) throws -> [StatedReading] {
    try readings.readings(of: indicator, about: subject)
  }

  func measuredIndicators() throws -> [IndicatorID] { try readings.measuredIndicators() }

  func measuredSubjects(of indicator: IndicatorID) throws -> [Pointer] {
    try readings.measuredSubjects(of: indicator)
  }
}
