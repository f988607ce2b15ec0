public import Counter
public import Vocabulary

extension Module: RecordContributing {
  /// Its own kinds of record.
  public var kinds: [any Record.Type] {
    [VacancyCount.self, AssignmentDecision.self, CriteriaSet.self, LadderStep.self]
  }
}

extension Module: ActContributing {
  /// What can be done, in the order of help.
  public var acts: [any Act] { ledgerActs + criteriaActs + [EmptyRentAct()] }
}

extension Module: CommandContributing {
  /// What can be asked.
  public var commands: [any Command] {
    [AccountCommand(), TurnCommand(), ProfileCommand(), YearCommand()]
  }
}

extension Module: PublicityContributing {
  /// What is paid for one dwelling is not shown to the public where it says which.
  public var hiders: [any Hiding] { [MarkedDwellings()] }
}

extension Module: CardContributing {
  /// The pages of its own kinds.
  public var cards: [any Card] { [] }
  /// What it adds to the pages of parties and areas.
  public var sections: [any Section] { [AccountSection(), LadderSection()] }
}

extension Module: CarryContributing {
  /// Decisions go over to who took over; counts are documents, which go on naming what was counted.
  public var carriers: [any Carrying] {
    [
      Carrier(AssignmentDecision.self) { $0.carried(from: $1, to: $2) },
      Carrier(CriteriaSet.self) { $0.carried(from: $1, to: $2) },
      Carrier(LadderStep.self) { $0.carried(from: $1, to: $2) },
    ]
  }
  /// Nothing.
  public var remembers: [Remembered] { [] }
  /// Nothing: what an organisation owes is on its page.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] { [] }
}
