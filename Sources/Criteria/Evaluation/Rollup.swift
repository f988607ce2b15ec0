/// How the criteria of an agreement stand together, with those of the agreements under it.
///
/// At each level the weights are shared out among what can be judged, so that they add up to one; what
/// cannot is never counted as anything, but shown by `coverage`.
public struct Rollup: Hashable, Sendable {
  /// How far together, 0 to 1; nil when nothing can be judged.
  public let score: Exact?
  /// How much of the weight could be judged, 0 to 1; nil when there are no criteria.
  public let coverage: Exact?
  /// How many criteria stand how.
  public let counts: [CriterionStatus: Int]

  /// The criteria of one agreement.
  ///
  /// A criterion counts as whole when met, else as its progress held within 0 and 1, and as nothing when
  /// it has none. Without any weights all count alike; when some have one, those without do not count.
  public init(_ judged: [(weight: Int?, evaluation: Evaluation)]) throws {
    let isWeighted = judged.contains { $0.weight != nil }
    let all = judged.map { one in
      (
        weight: Exact(Int64(clamping: isWeighted ? max(one.weight ?? 0, 0) : 1)),
        value: Self.contribution(of: one.evaluation)
      )
    }
    (score, coverage) = try Self.mean(all)
    counts = judged.reduce(into: [:]) { $0[$1.evaluation.status, default: 0] += 1 }
  }

  /// An agreement's own criteria and the agreements under it, each of which counts alike.
  public init(own: Rollup, under: [Rollup]) throws {
    let all = [own] + under
    let parts = all.compactMap { rollup in rollup.coverage.map { (rollup, $0) } }
    let weighted = parts.map { (weight: $0.1, value: $0.0.score) }
    score = try Self.mean(weighted).score
    coverage =
      parts.isEmpty
      ? nil
      : try parts.reduce(Exact.zero) { try $0.plus($1.1) }.over(Exact(Int64(parts.count)))
    counts = all.reduce(into: [:]) { sum, rollup in
      sum.merge(rollup.counts) { $0 + $1 }
    }
  }

  private static func contribution(of evaluation: Evaluation) -> Exact? {
    switch evaluation.status {
    case .unjudged: nil
    case .met: .one
    case .onTrack, .behind, .notMet:
      // To a millionth, so that many of them can be added exactly.
      evaluation.progress?.capped.rounded(decimals: 6).flatMap { try? Exact($0, decimals: 6) }
        ?? .zero
    }
  }

  private static func mean(
    _ parts: [(weight: Exact, value: Exact?)]
  ) throws -> (score: Exact?, coverage: Exact?) {
    var (sum, judged, all) = (Exact.zero, Exact.zero, Exact.zero)
    for part in parts {
      all = try all.plus(part.weight)
      guard let value = part.value else { continue }
      judged = try judged.plus(part.weight)
      sum = try sum.plus(part.weight.times(value))
    }
    return (
      judged.isZero ? nil : try sum.over(judged), all.isZero ? nil : try judged.over(all)
    )
  }
}
