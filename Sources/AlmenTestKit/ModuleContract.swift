import Agreements
import Casework
import Criteria
import Investments
import Organisation
public import Store
public import Vocabulary

/// What every forvaltning's module promises. A module's author runs each law over her own:
///
///     @Test(arguments: ModuleContract.laws)
///     func keeps(_ law: Law<ModuleContract.Plugged>) async throws {
///       try await law.check(.init(module: Module(), stores: Stores(...)))
///     }
public enum ModuleContract {
  /// A module, and where stores to try it in come from.
  public struct Plugged: Sendable {
    /// The module.
    public let module: any ForvaltningModule
    /// Stores for `Catalogue.kinds`.
    public let stores: any StoreSource

    /// Plugs a module in.
    public init(module: any ForvaltningModule, stores: any StoreSource) {
      self.module = module
      self.stores = stores
    }
  }

  /// Every promise.
  public static let laws: [Law<Plugged>] = [
    Law("the module can be plugged in alone, without conflicts") { plugged in
      _ = try Catalogue([plugged.module])
    },
    Law("everything contributed names its source") { plugged in
      let catalogue = try Catalogue([plugged.module])
      let sources =
        catalogue.topicDefaults.map(\.value.source)
        + catalogue.streamDefinitions.map(\.value.source)
        + catalogue.indicatorDefinitions.map(\.value.source) + catalogue.rules.map(\.value.source)
        + catalogue.rateTables.flatMap { $0.value.rows.flatMap { [$0.law, $0.source] } }
        + catalogue.calculations.map(\.value.law)
        + catalogue.areaLists.flatMap { list in
          list.value.generations.flatMap(\.ways).flatMap { $0.required + $0.choices }.map(\.source)
        }
      try require(sources.allSatisfy { !$0.isEmpty }, "a source is empty")
    },
    Law("its tables of rates do not contradict themselves") { plugged in
      for table in try Catalogue([plugged.module]).rateTables {
        try requireEqual(table.value.faults, [], "\(table.value.id)")
      }
    },
    Law("its calculations ask for what they use, each by one name, and refuse what is lacking") {
      plugged in
      for calculation in try Catalogue([plugged.module]).calculations.map(\.value) {
        let names = calculation.inputs.map(\.name)
        try requireEqual(Set(names).count, names.count, "inputs of \(calculation.id)")
        guard calculation.inputs.contains(where: \.isRequired) else { continue }
        do {
          _ = try calculation.make(.init(), Day(daysSince1970: 18_000))
          throw Broken("\(calculation.id) was made of nothing")
        } catch is CalculationFault {}
      }
    },
    Law("every place in a rule's sentence can be filled, and its remedy says something") {
      plugged in
      for rule in try Catalogue([plugged.module]).rules.map(\.value) {
        try require(!rule.sentence.isEmpty && !rule.remedy.isEmpty, "\(rule.id) is silent")
        let open = rule.sentence.filter { $0 == "{" }.count
        try requireEqual(open, rule.sentence.filter { $0 == "}" }.count, "braces of \(rule.id)")
      }
    },
    Law("its checks say nothing of no records, and answer for any period") { plugged in
      let catalogue = try Catalogue([plugged.module])
      let store = try await plugged.stores.memory(replaying: [])
      let found = try await Kommune(store: store, catalogue: catalogue).read { desk in
        try desk.findings(during: Period(day: Day(daysSince1970: 15_000))) + desk.findings()
      }
      try requireEqual(found.map(\.rule.id), [], "findings about nothing")
    },
    Law("its checks and duties write nothing, even when they are lent a pen") { plugged in
      try ReadingOnly.check(plugged.module)
    },
    Law("what an act tells is what a whole check finds after and not before") { plugged in
      for seed in 1...3 as ClosedRange<UInt64> {
        _ = try await ReachLaw.check(
          seed: seed, acts: 20, Catalogue([plugged.module]), stores: plugged.stores)
      }
    },
    Law("nothing is due where nothing is recorded, on any day") { plugged in
      let store = try await plugged.stores.memory(replaying: [])
      let kommune = Kommune(store: store, catalogue: try Catalogue([plugged.module]))
      let due = try await kommune.read { desk in
        try [-10_000, 15_000, 30_000].map(Day.init(daysSince1970:)).flatMap { day in
          try desk.duties(on: day, through: day.adding(days: 400))
        }
      }
      try requireEqual(due.map(\.rule.id), [], "duties without records")
    },
  ]
}
