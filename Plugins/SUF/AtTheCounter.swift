public import Counter
public import Vocabulary

extension Module: RecordContributing {
  /// Its own kinds of record.
  public var kinds: [any Record.Type] {
    [
      CareHome.self, Population.self, Assumption.self, Scenario.self,
      ListClosure.self, Vacancy.self,
    ]
  }
}

extension Module: ActContributing {
  /// What can be done, in the order of help.
  public var acts: [any Act] {
    homeActs + vacancyActs + scenarioActs + [ReadPopulationAct(), ReadHomesAct(), CloseListAct()]
  }
}

extension Module: CheckContributing {
  /// SUF's rules.
  public var rules: [Rule] { SUFRules.all }

  /// SUF looks after its own records.
  public func checks(at rooms: any Rooms) -> [any Checking] {
    [
      HomeCheck(rooms: rooms), PopulationCheck(rooms: rooms), AssumptionCheck(rooms: rooms),
      ScenarioCheck(rooms: rooms), ClosureCheck(rooms: rooms), VacancyCheck(rooms: rooms),
    ]
  }
}

extension Module: DutyContributing {
  /// What SUF must see to.
  public var dutyRules: [Rule] { DutyRules.all }

  /// SUF looks ahead for dwellings that lack, and follows the guarantee and the closed lists.
  public func obligers(at rooms: any Rooms) -> [any Obliging] {
    [ShortageDuty(rooms: rooms), BreachDuty(rooms: rooms), ClosureDuty(rooms: rooms)]
  }
}

extension Module: CommandContributing {
  /// What can be asked: `almen suf balance`, `almen suf garanti`, `almen suf aarsnotat`.
  public var commands: [any Command] { [BalanceCommand(), GuaranteeCommand(), YearPaperCommand()] }
}

extension Module: PublicityContributing {
  /// Single dwellings are not shown to the public.
  public var hiders: [any Hiding] { [SingleDwellings()] }
}

extension Module: CardContributing {
  /// The pages of its own kinds.
  public var cards: [any Card] { [HomeCard(), AssumptionCard(), VacancyCard()] }
  /// What it adds to the pages of areas and of the municipality.
  public var sections: [any Section] { [AreaSection(), MunicipalitySection()] }
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
