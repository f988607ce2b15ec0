public import Counter
public import Investments
public import Vocabulary

extension InvestmentsRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.funding] }
}

extension InvestmentsRoom: CardContributing {
  /// The room's own pages.
  public var cards: [any Card] { [StreamCard(), TotalCard(), GuaranteeCard(), RoundCard()] }
  /// Nothing.
  public var sections: [any Section] { [] }
}

extension InvestmentsRoom: CommandContributing {
  /// The room's own commands.
  public var commands: [any Command] { [InvestmentsCommand()] }
}

extension InvestmentsRoom: ActContributing {
  /// What can be done in the room.
  public var acts: [any Act] { moneyActs }
}

extension InvestmentsRoom: CarryContributing {
  /// The streams that a party owns, and what it guarantees or has guaranteed.
  public var carriers: [any Carrying] {
    [
      Carrier(FundingStream.self) { $0.carried(from: $1, to: $2) },
      Carrier(Guarantee.self) { $0.carried(from: $1, to: $2) },
    ]
  }
  /// Nothing: amounts are documents.
  public var remembers: [Remembered] { [] }
  /// Commitments that are not paid, guarantees, and the streams it owns.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] {
    try rooms.funding.open(for: body, named: named, on: day)
  }
}
