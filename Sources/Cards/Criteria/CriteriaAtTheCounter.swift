public import Counter
public import Criteria
public import Vocabulary

extension CriteriaRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.criteria] }
}

extension CriteriaRoom: CardContributing {
  /// The room's own pages.
  public var cards: [any Card] { [CriterionCard(), IndicatorCard()] }
  /// What follows from measuring others' things, and what was measured.
  public var sections: [any Section] { [AreaListsSection(), ReadingsSection()] }
}

extension CriteriaRoom: CommandContributing {
  /// The room's own commands.
  public var commands: [any Command] { [CriteriaCommand(), ListsCommand()] }
}

extension CriteriaRoom: ActContributing {
  /// What can be done in the room.
  public var acts: [any Act] {
    criterionActs
  }
}

extension CriteriaRoom: CarryContributing {
  /// The indicators that a party owns.
  public var carriers: [any Carrying] {
    [Carrier(Indicator.self) { $0.carried(from: $1, to: $2) }]
  }
  /// The indicators that it owns.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] {
    let kind = OwedKind("indicator", "indikator", "indikatorer")
    return try rooms.records.records(Indicator.self, on: day, pointingAt: body)
      .filter { $0.owner?.pointer == body }.map { Owed(kind, $0.id.pointer) }
  }
  /// Nothing: criteria are documents.
  public var remembers: [Remembered] { [] }
}
