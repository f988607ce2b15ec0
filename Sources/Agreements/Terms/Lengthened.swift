public import Vocabulary

/// Which of some agreements are made longer by others.
public struct Lengthened: Hashable, Sendable {
  /// The last days of those that are, as they now are; exact or rough.
  public var lastDays: [AgreementID: RoughDay] = [:]
  /// Those that make another of them longer and hold on no day that the other, made longer, does not: told with
  /// it and not beside it.
  public var extensions: Set<AgreementID> = []

  /// None.
  public init() {}
}

extension AgreementBook {
  /// Of some agreements those that others make longer, with their last days, and those that do so and no more.
  package func lengthened(_ agreements: [Agreement], on day: Day) throws -> Lengthened {
    let byID = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found = Lengthened()
    for one in agreements where !one.extends.isEmpty && !one.isWithdrawn {
      guard try isMade(one, on: day) else { continue }
      let own = try whole(one, on: day).possibleTerm
      for base in one.extends.compactMap({ byID[$0] }) where !base.extends.contains(one.id) {
        let whole = try whole(base, on: day)
        guard let own, whole.possibleTerm?.contains(own) ?? false, whole.term != base.term else {
          continue
        }
        found.lastDays[base.id] = whole.lastDay
        found.extensions.insert(one.id)
      }
    }
    return found
  }
}
