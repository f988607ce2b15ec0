public import Vocabulary

/// What the rules say of an act before its entry is closed.
public struct Judgement: Sendable {
  /// What must not be, also where it was so before; nothing is written then.
  public let refusals: [Finding]
  /// All that is found with the act and was not found without it, the gravest first.
  public let news: [Finding]
}

extension Desk {
  /// Asks every check, before and after, about all that may have come to be otherwise for it.
  func judgement(of touched: Set<Pointer>, before: Desk) throws -> Judgement {
    let walk = try Walk(
      touched: touched, before: before.records, after: records, kinds: catalogue.kinds)
    let own = checks
    let felt = try own.map { part in try part.checks.map { try walk.felt(by: $0.reach) } }
    func findings(of desk: Desk, _ checks: [PartChecks]) throws -> [Finding] {
      // The same parts lend the same checks, whatever is recorded.
      try desk.findings(checks, about: felt, during: .always)
    }
    let then = Set(try findings(of: before, before.checks))
    let now = gravestFirst(try findings(of: self, own))
    // Kinds are no things, so no check is asked about them.
    let unknown = catalogue.foreign(touched.map(\.kind)).filter(\.rule.refuses)
    return Judgement(
      refusals: unknown + now.filter(\.rule.refuses), news: now.filter { !then.contains($0) })
  }
}
