public import Agreements
public import Counter
public import Criteria
public import Forums
public import Investments
public import Organisation
public import Vocabulary

/// The rooms as they stand, over lent records: each room's ports answered by the others.
///
/// A composition root hands `WiredRooms.init` to the catalogue; a test may put another in its place, room by
/// room.
public struct WiredRooms: Rooms {
  /// The records with what parts define among them, for reading: no cast and no mirror gives a pen.
  public let records: any Records
  /// The measurements.
  public let readings: any Readings
  /// Who there is, where, and who answers for what.
  public let parties: any PartyReading
  /// Which fora there are, and what they deal with.
  public let fora: any ForumReading
  /// Which agreements there are, and where they stand.
  public let agreements: any AgreementReading
  /// The money.
  public let funding: any FundingReading
  /// The success criteria, and lists of areas.
  public let criteria: any CriterionReading
  /// The day whose knowledge of law is meant; nil is all that is known.
  public let known: Day?

  /// Wires the rooms.
  ///
  /// - Parameters:
  ///   - lent: what is recorded, whatever it is.
  ///   - given: what all parts bring.
  public init(_ lent: any Records & Readings, _ given: any Contributed) {
    let records = LentRecords(
      DefinedRecords(LentRecords(lent), with: given.values(.procedures)))
    let plugged = given.plugged
    let modules = given.parts.filter { $0 is any ForvaltningModule }.map(\.id)
    let parties = PartyBook(records, defaults: given.all(.topics), modules: modules)
    let mandates = MandateReader(records)
    let decisions = DecisionReader(records, mandates: mandates)
    let funding = FundingBook(
      records, financiers: parties, decisions: decisions, defined: given.values(.streams),
      parts: plugged)
    let criteria = CriterionBook(
      records, readings: records, places: parties, defined: given.all(.indicators),
      lists: given.values(.lists))
    known = given.known
    self.records = records
    readings = records
    self.parties = parties
    self.funding = funding
    self.criteria = criteria
    fora = ForumBook(
      records, bodies: parties, money: funding, mandates: mandates,
      procedures: given.values(.procedures), kinds: given.values(.matterKinds), parts: plugged,
      lineage: [parties])
    agreements = AgreementBook(
      records, parties: parties, developments: criteria, decisions: decisions,
      contributed: given.values(.agreementKinds), parts: plugged,
      lineage: [parties, ForumLineage(records)])
  }
}
