public import Vocabulary

/// What the rules say of an act before its entry is closed.
public struct Judgement: Sendable {
  /// What must not be, also where it was so before, and what a word is asked for that was not said; nothing is written then.
  public let refusals: [Finding]
  /// All that is found with the act and was not found without it, the gravest first.
  public let news: [Finding]
}

extension Desk {
  /// Asks every check, before and after, about all that may have come to be otherwise for it; what is asked
  /// for by a word that is not among those said is refused.
  ///
  /// What was `accepted` of acts between is taken as found before.
  func judgement(
    of touched: Set<Pointer>, before: Desk, accepted: Set<Finding> = [],
    saying words: Set<String> = []
  ) throws -> Judgement {
    let walk = try Walk(
      touched: touched, before: before.records, after: records, kinds: catalogue.kinds)
    let own = checks
    let felt = try own.map { part in try part.checks.map { try walk.felt(by: $0.reach) } }
    // The same parts lend the same checks, whatever is recorded.
    let then = try before.said(by: before.checks, about: felt, during: .always)
    let now = try said(by: own, about: felt, during: .always)
    // Of a part that failed nothing can be compared, and whoever acts is told.
    let failed = unbrought + zip(then, now).compactMap { $1.failure ?? $0.failure }
    let known = Set(then.flatMap(\.findings)).union(accepted)
    let found = gravestFirst(now.flatMap(\.findings))
    let came = gravestFirst(
      zip(then, now).flatMap { $0.failure == nil ? $1.findings : [] }.filter { !known.contains($0) }
    )
    let written = came.filter { $0.rule.refusesOwn && $0.subject.map(touched.contains) ?? false }
    let before = Array(known.filter { $0.rule.asking != nil })
    let asked = came.filter { finding in
      !(finding.rule.asking.map { words.contains($0.word) } ?? true)
        && finding.mustBeAsked(after: before)
    }
    // Kinds are no things, so no check is asked about them.
    let unknown = catalogue.foreign(touched.map(\.kind)).filter(\.rule.refuses)
    return Judgement(
      refusals: unknown + found.filter(\.rule.refuses) + written + asked,
      news: gravestFirst(failed + came))
  }
}
