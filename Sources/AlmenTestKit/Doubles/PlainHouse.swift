public import Agreements
public import Counter
public import Criteria
public import Forums
public import Investments
public import Organisation
public import Vocabulary

/// A house over plain records, for a test of a card, a section, a command or an act without a store.
///
///     let house = PlainHouse(PlainRecords().with(placement), parts: [Module()])
///     let blocks = try PlacementCard().blocks(of: placement, Titles(house: house, day: day))
///
/// The rooms are the real ones. What is found, and what must be done, is what the test puts there: checks and duties
/// are tried by themselves, over `PlainRooms`. For an act make it over the pen, so that it sees what is written.
public struct PlainHouse: House {
  /// What the parts bring; the rooms and those it was made with.
  public var brought: any Contributed
  /// The rooms, each of which can be put in another's place.
  public var rooms: PlainRooms
  /// All that is wrong.
  public var found: [Finding] = []
  /// All that is still to be done.
  public var due: [Duty] = []
  private let parts: [any Part]

  /// A house over some records.
  ///
  /// - Parameters:
  ///   - records: the records; a pen is records too.
  ///   - readings: the measurements.
  ///   - parts: what is plugged in besides the rooms.
  public init(
    _ records: any Records = PlainRecords(), readings: any Readings = PlainReadings(),
    parts: [any Part] = []
  ) {
    self.parts = parts
    rooms = PlainRooms(records, readings: readings, parts: parts)
    brought = PlainParts(parts: PlainRooms.parts + parts)
  }

  /// The records; to put others there puts the rooms together anew.
  public var records: any Records {
    get { rooms.records }
    set { rooms = PlainRooms(newValue, readings: rooms.readings, parts: parts) }
  }
  /// The measurements.
  public var readings: any Readings { rooms.readings }
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
  public var known: Day? { rooms.known }

  /// The kinds of record that the parts bring.
  public var kinds: [any Record.Type] { brought.values(.kinds) }
  /// The rules that the parts bring.
  public var rules: [Rule] { brought.values(.rules) + brought.values(.duties) }

  /// What has a version that names a thing, in order.
  public func pointing(at pointer: Pointer) throws -> [Pointer] {
    func naming<R: Record>(_ type: R.Type) throws -> [Pointer] {
      try records.timelines(type, during: .always, pointingAt: pointer)
        .compactMap { $0.pieces.first?.value.pointer }
    }
    return try kinds.flatMap { try naming($0) }.sorted()
  }

  /// What of `found` is about some things, or all of it when nil, the gravest first.
  public func findings(about: Set<Pointer>?, during: Period) -> [Finding] {
    let asked = found.filter { finding in
      about.map { things in finding.subject.map(things.contains) ?? false } ?? true
    }
    return Severity.allCases.flatMap { severity in asked.filter { $0.rule.severity == severity } }
  }

  /// What of `due` is due by a day, or has no day, the first due first; of one owner, or of everybody when nil.
  ///
  /// What is recorded as done is not among them.
  public func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    try due.filter { duty in
      try (owner == nil || duty.owner == owner) && (duty.due?.earliest ?? last) <= last
        && !isFulfilled(duty, on: day)
    }.sorted { ($0.due?.latest ?? .latest, $0.subject) < ($1.due?.latest ?? .latest, $1.subject) }
  }
}
