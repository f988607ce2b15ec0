public import Counter
public import Vocabulary

extension Module: RecordContributing {
  /// Its own kinds of record; `import`, `export`, `show` and `--json` know them by this alone.
  public var kinds: [any Record.Type] { [Placement.self, Account.self] }
}

extension Module: CheckContributing {
  /// Its rules, each of which has one owner.
  public var rules: [Rule] { BIFRules.all }
  /// What asks them.
  public func checks(at rooms: any Rooms) -> [any Checking] { [PlacementCheck(rooms: rooms)] }
}

extension Module: DutyContributing {
  /// The rules that make its duties.
  public var dutyRules: [Rule] { BIFRules.duties }
  /// What knows of its duties.
  public func obligers(at rooms: any Rooms) -> [any Obliging] { [YearlyAccount(rooms: rooms)] }
}

extension Module: CardContributing {
  /// The pages of its own kinds.
  public var cards: [any Card] { [PlacementCard()] }
  /// What it adds to the pages of others' kinds.
  public var sections: [any Section] { [PlacementSection()] }
}

extension Module: ActContributing {
  /// What can be done, in the order of help.
  public var acts: [any Act] { [OpenPlacementAct(), ReadPlacementsAct(), GiveAccountAct()] }
}

extension Module: CommandContributing {
  /// What can be asked by a word, `almen bif praktik`, or written in a folder, `almen bif liste --output MAPPE`.
  public var commands: [any Command] { [PlacementCommand(), PlacementFiles()] }
}

extension Module: PublicityContributing {
  /// What it keeps from the public.
  public var hiders: [any Hiding] { [ProtectedPlacements()] }
}

extension Module: CarryContributing {
  /// A placement goes on at whoever takes over the organisation.
  public var carriers: [any Carrying] {
    [Carrier(Placement.self) { $0.carried(from: $1, to: $2) }]
  }
  /// Nothing.
  public var remembers: [Remembered] { [] }
  /// The placements there.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] {
    let kind = OwedKind("bif.placement", "praktikplads", "praktikpladser")
    return try rooms.records.records(Placement.self, on: day, pointingAt: body)
      .map { Owed(kind, $0.id.pointer) }
  }
}
