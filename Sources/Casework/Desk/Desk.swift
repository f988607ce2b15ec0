public import Agreements
public import Counter
public import Criteria
public import Forums
public import Investments
public import Organisation
public import Vocabulary

/// The rooms put together over records lent for one transaction, with what the parts bring.
public struct Desk: House {
  /// What parts bring.
  public let catalogue: Catalogue
  /// The rooms themselves.
  public let rooms: any Rooms
  /// What the rooms are over: for reading, no cast and no mirror gives a pen.
  let lent: LentRecords

  /// Puts the rooms together over what they and the parts are lent for reading, whatever it is.
  init(_ lent: any Records & Readings, _ catalogue: Catalogue) {
    self.lent = LentRecords(lent)
    self.catalogue = catalogue
    rooms = catalogue.wiredRooms(over: self.lent)
  }

  /// What parts bring.
  public var brought: any Contributed { catalogue }
  /// The kinds of record that can be read and written.
  public var kinds: [any Record.Type] { catalogue.kinds }
  /// The records themselves, with what parts define among them.
  public var records: any Records { rooms.records }
  /// The measurements.
  public var readings: any Readings { lent }
  /// Who there is, where, and who answers for what.
  public var parties: any PartyReading { rooms.parties }
  /// Which fora there are, and what they deal with.
  public var fora: any ForumReading { rooms.fora }
  /// Which agreements there are, and where they stand.
  public var agreements: any AgreementReading { rooms.agreements }
  /// The money.
  public var funding: any FundingReading { rooms.funding }
  /// The success criteria, and lists of areas.
  public var criteria: any CriterionReading { rooms.criteria }
  /// The day whose knowledge of law is meant.
  public var known: Day? { catalogue.known }

  /// What has a version that names a thing, in order.
  public func pointing(at pointer: Pointer) throws -> [Pointer] {
    try catalogue.kinds.flatMap { try naming($0, pointer) }.sorted()
  }

  private func naming<R: Record>(_ type: R.Type, _ pointer: Pointer) throws -> [Pointer] {
    try records.timelines(type, during: .always, pointingAt: pointer)
      .compactMap { $0.pieces.first?.value.pointer }
  }
}
