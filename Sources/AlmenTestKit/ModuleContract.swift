public import Casework
public import Laws
public import Store
public import Vocabulary
import Wiring

/// What every forvaltning's module promises. A module's author runs each law over her own:
///
///     @Test(arguments: ModuleContract.laws)
///     func keeps(_ law: Law<ModuleContract.Plugged>) async throws {
///       try await law.check(.init(module: Module(), among: rooms))
///     }
///
/// The laws are those of `PartLaws`, which `almen modules --check` asks too, and two more: that the module
/// can be plugged in at all, and that its checks look as far as they say.
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
    ///   - stores: where stores come from that keep some kinds of record; the kit's own when not given.
    public init(
      module: any Part, among others: [any Part],
      stores: @escaping @Sendable ([any Record.Type]) -> any StoreSource = { _ in PlainStores() }
    ) {
      self.module = module
      self.parts = others + [module]
      self.stores = stores
    }

    /// What the parts bring; throws as `Catalogue` does.
    public func catalogue() throws -> Catalogue {
      try Catalogue(parts) { WiredRooms($0, $1) }
    }

    /// Everything in which the module breaks some laws; throws as `Catalogue` does.
    public func breaches(of laws: [PartLaw] = PartLaws.all) throws -> [Breach] {
      PartLaws.breaches(of: try catalogue(), by: laws).filter { $0.part == module.id }
    }
  }

  /// Every promise.
  public static let laws: [Law<Plugged>] =
    [
      Law("the module can be plugged in among the others, without conflicts") { plugged in
        do {
          _ = try plugged.catalogue()
        } catch let conflicts as CatalogueConflicts {
          throw Broken(conflicts.conflicts.map(told).joined(separator: "\n"))
        }
      }
    ]
    + PartLaws.all.map { law in
      Law(law.name) { plugged in
        guard let breaches = try unlessConflicts({ try plugged.breaches(of: [law]) }),
          !breaches.isEmpty
        else { return }
        throw Broken(breaches.map { "\($0.what) \($0.remedy)" }.joined(separator: "\n"))
      }
    } + [
      Law("what an act tells is what a whole check finds after and not before") { plugged in
        guard let catalogue = try unlessConflicts(plugged.catalogue) else { return }
        for seed in 1...3 as ClosedRange<UInt64> {
          _ = try await ReachLaw.check(
            seed: seed, acts: 20, catalogue, stores: plugged.stores)
        }
      },
      Law("what it has to practise on is made up, of its own kinds, and the same each time") {
        try PracticeLaw.check($0.module)
      },
    ]

  /// The answer, or nil where parts cannot be plugged in together: the first law alone tells of that.
  private static func unlessConflicts<R>(_ work: () throws -> R) throws -> R? {
    do { return try work() } catch is CatalogueConflicts { return nil }
  }

  private static func told(_ conflict: Conflict) -> String {
    let what = "\(conflict.what) »\(conflict.id)«"
    return switch conflict.problem {
    case .broughtTwice(let one, let other):
      one == other
        ? "\(what) is brought twice by \(one): bring it once, or with days that do not meet."
        : "\(what) is brought by \(one) and \(other): let one of them leave it out."
    case .wrongPrefix(let part): "\(what) lacks »\(part).« in front: put it there."
    case .formerlyTaken(let id, let one, let other):
      "\(what) of \(one) was »\(id)« before, which \(other) has or had: let one of them have it."
    case .needs(let part): "\(what) needs \(part), which is not there: plug it in too."
    }
  }
}
