public import Agreements
public import Criteria
import Forums
public import Investments
public import Organisation
import Store
public import Vocabulary

/// Everything the plugged-in modules bring, gathered once.
public struct Catalogue: Sendable {
  /// The modules, in the order of the list.
  public let modules: [any ForvaltningModule]
  /// The topics they answer for.
  public let topicDefaults: [Contribution<TopicDefault>]
  /// The kinds of agreement they bring.
  public let agreementKinds: [Contribution<AgreementKind>]
  /// The funding streams they define.
  public let streamDefinitions: [Contribution<StreamDefinition>]
  /// The indicators they define.
  public let indicatorDefinitions: [Contribution<IndicatorDefinition>]
  /// The tables of rates they bring.
  public let rateTables: [Contribution<RateTable>]
  /// The calculations they bring.
  public let calculations: [Contribution<Calculation>]
  /// The lists of areas they answer for.
  public let areaLists: [Contribution<AreaList>]
  /// The rules of their checks.
  public let rules: [Contribution<Rule>]

  /// Gathers what modules bring; throws `CatalogueConflicts` with every conflict at once, and what a
  /// module throws that cannot read its own table.
  public init(_ modules: [any ForvaltningModule]) throws {
    var conflicts = Conflicts()
    conflicts.add(.module, modules.map { Contribution($0.id, by: $0.id) }) { $0.text }
    self.modules = modules
    topicDefaults = contributions(modules, as: (any TopicContributing).self, \.topicDefaults)
    agreementKinds = contributions(
      modules, as: (any AgreementContributing).self, \.agreementKinds)
    streamDefinitions = contributions(
      modules, as: (any StreamContributing).self, \.streamDefinitions)
    indicatorDefinitions = contributions(
      modules, as: (any IndicatorContributing).self, \.indicatorDefinitions)
    calculations = contributions(modules, as: (any CalculationContributing).self, \.calculations)
    areaLists = try contributions(modules, as: (any IndicatorContributing).self) {
      try $0.areaLists()
    }
    rateTables = try contributions(modules, as: (any RateContributing).self) {
      try $0.rateTables()
    }
    rules = contributions(modules, as: (any CheckContributing).self, \.rules)
    conflicts.add(.topic, topicDefaults) { $0.topic.text }
    conflicts.add(.agreementKind, agreementKinds, prefixed: true) { $0.id.text }
    conflicts.add(.stream, streamDefinitions) { $0.stream.text }
    conflicts.add(.indicator, indicatorDefinitions) { $0.indicator.text }
    conflicts.add(.rateTable, rateTables, prefixed: true) { $0.id }
    conflicts.add(.calculation, calculations, prefixed: true) { $0.id }
    conflicts.add(.areaList, areaLists, prefixed: true) { $0.id }
    conflicts.add(.rule, rules, prefixed: true) { $0.id }
    if !conflicts.all.isEmpty { throw CatalogueConflicts(conflicts: conflicts.all) }
  }

  /// The kinds of record that can be read and written.
  public static let kinds: [any Record.Type] =
    PartyBook.kinds + ForumBook.kinds + AgreementBook.kinds + FundingBook.kinds
    + CriterionBook.kinds + [Redaction.self]

  /// What modules know of duties, over lent records.
  func obligers(over records: any Records) -> [any Obliging] {
    modules.flatMap { ($0 as? any DutyContributing)?.obligers(over: records) ?? [] }
  }

  /// The checks of modules over lent records.
  func checks(over records: any Records) -> [any Checking] {
    modules.flatMap { ($0 as? any CheckContributing)?.checks(over: records) ?? [] }
  }
}

/// One thing that a module brings.
public struct Contribution<Value: Sendable>: Sendable {
  /// What it brings.
  public let value: Value
  /// The module.
  public let module: ForvaltningID

  init(_ value: Value, by module: ForvaltningID) {
    self.value = value
    self.module = module
  }
}

/// What is brought by the modules that conform to an extension point.
private func contributions<Point, Value>(
  _ modules: [any ForvaltningModule], as point: Point.Type, _ values: (Point) throws -> [Value]
) rethrows -> [Contribution<Value>] {
  try modules.flatMap { module in
    try (module as? Point).map { try values($0).map { Contribution($0, by: module.id) } } ?? []
  }
}
