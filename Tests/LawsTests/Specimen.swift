import Agreements
import Counter
import Criteria
import Forums
import Investments
import Organisation
import Vocabulary

/// A made-up part that brings what it is given.
struct Specimen: ForvaltningModule {
  var id: PartID = "bad"
  var name = "Den dårlige"
  var needs: [PartID] = []
  var kinds: [any Record.Type] = []
  var topicDefaults: [TopicDefault] = []
  var agreementKinds: [AgreementKind] = []
  var procedures: [ProcedureDefinition] = []
  var matterKinds: [MatterKind] = []
  var streamDefinitions: [StreamDefinition] = []
  var indicatorDefinitions: [IndicatorDefinition] = []
  var rates: [RateTable] = []
  var lists: [AreaList] = []
  var calculations: [Calculation] = []
  var given: [Rule] = []
  var dutyRules: [Rule] = []
  var changing: (@Sendable () -> [Rule])?
  var check: (@Sendable (any Rooms, Period) throws -> [Finding])?
  var duty: (@Sendable (any Rooms, Day) throws -> [Duty])?
  var cards: [any Card] = []
  var sections: [any Section] = []
  var acts: [any Act] = []
  var commands: [any Command] = []
  var hiders: [any Hiding] = []
  var carriers: [any Carrying] = []
  var remembers: [Remembered] = []
}

extension Specimen {
  init(
    name: String = "Den dårlige", needs: [PartID] = [], kinds: [any Record.Type] = [],
    topicDefaults: [TopicDefault] = [],
    agreementKinds: [AgreementKind] = [], procedures: [ProcedureDefinition] = [],
    matterKinds: [MatterKind] = [], streamDefinitions: [StreamDefinition] = [],
    indicatorDefinitions: [IndicatorDefinition] = [], rates: [RateTable] = [],
    lists: [AreaList] = [], calculations: [Calculation] = [], rules: [Rule] = [],
    dutyRules: [Rule] = [], check: (@Sendable (any Rooms, Period) throws -> [Finding])? = nil,
    duty: (@Sendable (any Rooms, Day) throws -> [Duty])? = nil,
    changing: (@Sendable () -> [Rule])? = nil, cards: [any Card] = [],
    sections: [any Section] = [], acts: [any Act] = [], commands: [any Command] = [],
    hiders: [any Hiding] = [], carriers: [any Carrying] = [], remembers: [Remembered] = []
  ) {
    (self.hiders, self.carriers, self.remembers) = (hiders, carriers, remembers)
    (self.cards, self.sections, self.acts, self.commands) = (cards, sections, acts, commands)
    (self.name, self.needs, self.kinds) = (name, needs, kinds)
    self.topicDefaults = topicDefaults
    (self.procedures, self.matterKinds) = (procedures, matterKinds)
    (self.agreementKinds, self.streamDefinitions) = (agreementKinds, streamDefinitions)
    (self.indicatorDefinitions, self.rates, self.lists) = (indicatorDefinitions, rates, lists)
    (self.calculations, given, self.dutyRules) = (calculations, rules, dutyRules)
    (self.changing, self.duty, self.check) = (changing, duty, check)
  }
}

extension Specimen: RecordContributing, TopicContributing, AgreementContributing,
  ProcedureContributing, MatterKindContributing,
  StreamContributing, IndicatorContributing, RateContributing, ListContributing,
  CalculationContributing, CheckContributing, DutyContributing, CardContributing,
  ActContributing, CommandContributing, PublicityContributing,
  CarryContributing
{
  var rules: [Rule] { changing?() ?? given }
  func rateTables() -> [RateTable] { rates }
  func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] { [] }
  func areaLists() -> [AreaList] { lists }
  func checks(at rooms: any Rooms) -> [any Checking] {
    check.map { [Looking(rooms: rooms, look: $0)] } ?? []
  }
  func obligers(at rooms: any Rooms) -> [any Obliging] {
    duty.map { [Owing(rooms: rooms, owe: $0)] } ?? []
  }
}

private struct Looking: Checking {
  let rooms: any Rooms
  let look: @Sendable (any Rooms, Period) throws -> [Finding]
  var reach: Reach { .itself }

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try look(rooms, during)
  }
}

private struct Owing: Obliging {
  let rooms: any Rooms
  let owe: @Sendable (any Rooms, Day) throws -> [Duty]

  func duties(on day: Day, through: Day, owner: Pointer?) throws -> [Duty] { try owe(rooms, day) }
}

// MARK: What specimens are made of, in order until they change it

func rule(
  _ id: String = "bad.regel", _ sentence: String = "Galt.", remedy: String = "Ret det.",
  source: String = "Prøve", formerly: [String] = []
) -> Rule {
  Rule(id, .note, sentence: sentence, remedy: remedy, source: source, formerly: formerly)
}

func kind(_ fields: FieldDefinition..., law: String? = nil, title: String = "X") -> AgreementKind {
  AgreementKind("bad.x", title: title, level: nil, law: law, fields: fields)
}

func procedure(
  _ steps: StepDefinition..., title: String = "X", law: String = "Lov"
) -> ProcedureDefinition {
  ProcedureDefinition("bad.forloeb", title: title, law: law, steps: steps)
}

func step(
  _ name: String = "a", title: String = "A", by taker: StepDefinition.Taker = .words("nogen"),
  after: [String] = [], within deadline: StepDefinition.Deadline? = nil,
  isExtendable: Bool = false, law: String? = nil
) -> StepDefinition {
  StepDefinition(
    name, title: title, by: taker, after: after, within: deadline, isExtendable: isExtendable,
    law: law)
}

func indicator(_ versions: DefinitionVersion..., decimals: Int? = nil) -> IndicatorDefinition {
  IndicatorDefinition(
    Indicator(
      id: "maal", title: "Mål", decimals: decimals, definitions: versions, source: Source("Prøve")))
}

func version(
  _ number: Int, _ from: String? = nil, _ until: String? = nil, meaning: String = "Det talte.",
  bridge: Bridge? = nil
) -> DefinitionVersion {
  DefinitionVersion(
    version: number, from: from.flatMap { Day($0) }, until: until.flatMap { Day($0) },
    meaning: meaning, bridge: bridge, source: "Prøve")
}

func rates(
  _ values: [(String, Int64)], columns: [String: String]? = nil, law: String = "Lov",
  whole: [String] = []
) -> RateTable {
  let columns = columns ?? Dictionary(values.map { ($0.0, "Sats") }) { first, _ in first }
  return RateTable(
    "bad.sats", title: "Sats", stream: "stroem",
    columns: columns.sorted { $0.key < $1.key }.map {
      RateTable.Column($0.key, title: $0.value, unit: "%")
    },
    rows: [
      RateTable.Row(
        type: nil, from: Day(2010, 1, 1), until: nil,
        values: values.map { RateTable.Value($0.0, $0.1) }, law: law, source: "Prøve")
    ], whole: whole)
}

func list(
  _ ways: AreaList.Way..., from: String = "2010-01-01", until: String? = nil,
  then later: String? = nil, known: String? = nil
) -> AreaList {
  func generation(
    _ label: String, _ from: String, _ until: String?, known: String? = nil
  ) -> AreaList.Generation? {
    RoughDay(from).map {
      AreaList.Generation(
        label: label, title: "Liste", known: known.flatMap { Day($0) }, from: $0,
        until: until.flatMap { Day($0) }, made: .december, ways: ways)
    }
  }
  return AreaList(
    "bad.liste",
    generations: [
      generation("en", from, until), later.flatMap { generation("to", $0, nil, known: known) },
    ]
    .compactMap { $0 })
}

func asks(_ id: IndicatorID = "maal", definition: Int? = nil) -> AreaList.Condition {
  AreaList.Condition(
    .indicator(id, years: 1, against: nil, definition: definition), .above, Exact(1),
    source: "Prøve")
}

func sum(
  _ inputs: Calculation.Input...,
  make: @escaping @Sendable (Calculation.Given, Viewpoint) throws -> [Calculation.Line] = {
    given, _ in
    [Calculation.Line("Sum", .money(try given.money("grund")), isResult: true)]
  }
) -> Calculation {
  Calculation("bad.sum", title: "Sum", law: "Lov", inputs: inputs, make: make)
}

let ground = Calculation.Input("grund", title: "Grund", .money)
