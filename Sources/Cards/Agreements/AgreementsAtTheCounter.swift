public import Agreements
public import Counter
public import Vocabulary

extension AgreementsRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.agreements] }
}

extension AgreementsRoom: DutyContributing {
  /// The room's own duties.
  public func obligers(at rooms: any Rooms) -> [any Obliging] { [rooms.agreements] }
}

extension AgreementsRoom: CardContributing {
  /// The room's own pages.
  public var cards: [any Card] { [AgreementCard(), ObligationCard()] }
  /// Nothing.
  public var sections: [any Section] { [] }
}

extension AgreementsRoom: CommandContributing {
  /// The room's own commands.
  public var commands: [any Command] { [AgreementsCommand(), CoverageCommand()] }
}

extension AgreementsRoom: ActContributing {
  /// What can be done in the room.
  public var acts: [any Act] { agreementActs + delegationActs }
}

extension AgreementsRoom: CarryContributing {
  /// What a party is let off, and what it has taken over from others.
  public var carriers: [any Carrying] {
    [Carrier(Exemption.self) { $0.carried(from: $1, to: $2) }]
  }
  /// Nothing: agreements, versions and approvals are documents.
  public var remembers: [Remembered] { [] }
  /// Agreements in force and being made, approvals awaited, promises, delegations.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] {
    try rooms.agreements.open(for: body, named: named, on: day)
  }
}
