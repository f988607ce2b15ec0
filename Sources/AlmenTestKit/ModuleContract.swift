public import Casework
import Counter
import Criteria
import Investments
import Organisation
public import Store
public import Vocabulary
import Wiring

/// What every forvaltning's module promises. A module's author runs each law over her own:
///
///     @Test(arguments: ModuleContract.laws)
///     func keeps(_ law: Law<ModuleContract.Plugged>) async throws {
///       try await law.check(.init(module: Module(), among: rooms) { Stores(kinds: $0) { ... } })
///     }
public enum ModuleContract {
  /// A module, the parts it stands among, and where stores to try it in come from.
  public struct Plugged: Sendable {
    /// The module.
    public let module: any Part
    /// The rooms, what the module needs, and the module.
    public let parts: [any Part]
    /// Where stores come from that keep some kinds of record.
    public let stores: @Sendable ([any Record.Type]) -> any StoreSource

    /// Plugs a module in.
    ///
    /// - Parameters:
    ///   - module: the module.
    ///   - others: the rooms, and what it needs.
    ///   - stores: where stores come from that keep some kinds of record.
    public init(
      module: any Part, among others: [any Part],
      stores: @escaping @Sendable ([any Record.Type]) -> any StoreSource
    ) {
      self.module = module
      self.parts = others + [module]
      self.stores = stores
    }

    /// What the parts bring; throws as `Catalogue` does.
    public func catalogue() throws -> Catalogue {
      try Catalogue(parts) { WiredRooms($0, $1) }
    }

    /// What the module brings to a point.
    func brought<Value>(_ offer: Offer<Value>) throws -> [Value] {
      try catalogue().all(offer).filter { $0.part == module.id }.map(\.value)
    }

    /// A municipality where nothing is recorded.
    func kommune() async throws -> Kommune {
      let catalogue = try catalogue()
      let store = try await stores(catalogue.kinds).memory(replaying: [])
      return Kommune(store: store, catalogue: catalogue)
    }
  }

  /// Every promise.
  public static let laws: [Law<Plugged>] = [
    Law("the module can be plugged in alone, without conflicts") { plugged in
      _ = try plugged.catalogue()
    },
    Law("everything contributed names its source") { plugged in
      let sources =
        try plugged.brought(.topics).map(\.source) + plugged.brought(.streams).map(\.source)
        + plugged.brought(.indicators).map(\.source) + plugged.brought(.rules).map(\.source)
        + plugged.brought(.duties).map(\.source)
        + plugged.brought(.rates).flatMap { $0.rows.flatMap { [$0.law, $0.source] } }
        + plugged.brought(.calculations).map(\.law)
        + plugged.brought(.lists).flatMap { list in
          list.generations.flatMap(\.ways).flatMap { $0.required + $0.choices }.map(\.source)
        }
      try require(sources.allSatisfy { !$0.isEmpty }, "a source is empty")
    },
    Law("its tables of rates do not contradict themselves") { plugged in
      for table in try plugged.brought(.rates) {
        try requireEqual(table.faults, [], "\(table.id)")
      }
    },
    Law("its calculations ask for what they use, each by one name, and refuse what is lacking") {
      plugged in
      for calculation in try plugged.brought(.calculations) {
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
      for rule in try plugged.brought(.rules) + plugged.brought(.duties) {
        try require(!rule.sentence.isEmpty && !rule.remedy.isEmpty, "\(rule.id) is silent")
        let open = rule.sentence.filter { $0 == "{" }.count
        try requireEqual(open, rule.sentence.filter { $0 == "}" }.count, "braces of \(rule.id)")
      }
    },
    Law("its checks say nothing of no records, and answer for any period") { plugged in
      let found = try await plugged.kommune().read { desk in
        try desk.findings(during: Period(day: Day(daysSince1970: 15_000))) + desk.findings()
      }
      try requireEqual(found.map(\.rule.id), [], "findings about nothing")
    },
    Law("what an act tells is what a whole check finds after and not before") { plugged in
      for seed in 1...3 as ClosedRange<UInt64> {
        _ = try await ReachLaw.check(
          seed: seed, acts: 20, plugged.catalogue(), stores: plugged.stores)
      }
    },
    Law("nothing is due where nothing is recorded, on any day") { plugged in
      let kommune = try await plugged.kommune()
      let due = try await kommune.read { desk in
        try [-10_000, 15_000, 30_000].map(Day.init(daysSince1970:)).flatMap { day in
          try desk.duties(on: day, through: day.adding(days: 400))
        }
      }
      try requireEqual(due.map(\.rule.id), [], "duties without records")
    },
  ]
}
