public import Counter
public import Vocabulary

extension Module: RecordContributing {
  /// Its own kinds of record.
  public var kinds: [any Record.Type] {
    [CareHome.self, Population.self, Assumption.self, Scenario.self, StatedCapacity.self]
  }
}

extension Module: CommandContributing {
  /// What can be asked: `almen suf balance`.
  public var commands: [any Command] { [BalanceCommand()] }
}

extension Module: CarryContributing {
  /// A home goes over to who takes over its owner.
  public var carriers: [any Carrying] {
    [
      Carrier(CareHome.self) { home, party, successor in
        var home = home
        if home.owner == party { home.owner = successor }
        return home
      }
    ]
  }
  /// Nothing.
  public var remembers: [Remembered] { [] }
  /// Nothing: homes are carried, and owe nobody anything.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] { [] }
}
