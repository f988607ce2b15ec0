public import Vocabulary

/// Asks the register's rules.
public struct RegisterChecks: Checking {
  private let register: Register
  private var records: any Records { register.records }

  /// The checks over a register.
  public init(_ register: Register) { self.register = register }

  /// Every rule this room may report.
  public static var rules: [Rule] { RegisterRules.all }

  /// Loops, memberships of oneself, posts with two holders, topics with no owner or two.
  public func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try partLoops(about, during) + negativeDwellings(about, during) + ownMembers(about, during)
      + twoHolders(about, during)
      + owners(about, during)
  }

  private func partLoops(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Party.self, about: about, during: during).compactMap { timeline in
      guard let id = timeline.pieces.first?.value.id else { return nil }
      let days = try loop(from: id, during: during) { id, period in
        try records.timeline(Party.self, id).pieces(in: period).flatMap { piece in
          [piece.value.partOf, piece.value.administeredBy]
            .compactMap { $0.map { ($0, piece.period) } }
        }
      }
      return days.map {
        Finding(RegisterRules.partLoop, about: id.pointer, ["days": .period($0)])
      }
    }
  }

  private func negativeDwellings(
    _ about: Set<Pointer>?, _ during: Period
  ) throws -> [Finding] {
    try records.timelines(Party.self, about: about, during: during).compactMap { timeline in
      timeline.pieces(in: during).map(\.value)
        .first { party in party.dwellings?.known.contains { $0 < 0 } ?? false }
        .map { Finding(RegisterRules.negativeDwellings, about: $0.pointer) }
    }
  }

  private func ownMembers(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Membership.self, about: about, during: during).flatMap { timeline in
      timeline.pieces(in: during).filter { $0.value.member == $0.value.of }.map {
        Finding(
          RegisterRules.ownMember, about: $0.value.pointer,
          ["party": .thing($0.value.member.pointer)])
      }
    }
  }

  private func twoHolders(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Post.self, about: about, during: during).compactMap { timeline in
      guard let post = timeline.pieces.first?.value.id else { return nil }
      let holders = try records.timelines(
        Holder.self, during: during, pointingAt: post.pointer)
      let claims = holders.flatMap { $0.pieces(in: during) }
        .filter { $0.value.post == post }
        .map { Claim(period: $0.period, by: $0.value.pointer, rule: nil) }
      let days = clashes(claims).days
      guard !days.isEmpty else { return nil }
      return Finding(RegisterRules.twoHolders, about: post.pointer, ["days": list(days)])
    }
  }

  private func owners(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Topic.self, about: about, during: during).flatMap { timeline in
      guard let topic = timeline.pieces.first?.value.id else { return [Finding]() }
      let dated = try records.timelines(
        Responsibility.self, during: during, pointingAt: topic.pointer)
      let claims = dated.flatMap { $0.pieces(in: during) }
        .filter { $0.value.topic == topic }
        .map {
          Claim(period: $0.period, by: $0.value.unit.pointer, rule: $0.value.sharedRule)
        }
      return noOwner(topic, timeline, claims, during) + twoOwners(topic, claims)
    }
  }

  private func noOwner(
    _ topic: TopicID, _ timeline: Timeline<Topic>, _ claims: [Claim], _ during: Period
  ) -> [Finding] {
    guard register.defaults[topic] == nil else { return [] }
    let covered = Timeline(claims.map { Timeline.Piece($0.period, true) })
    let days = timeline.pieces(in: during).flatMap { covered.gaps(in: $0.period) }
    guard !days.isEmpty else { return [] }
    return [Finding(RegisterRules.noOwner, about: topic.pointer, ["days": list(days)])]
  }

  private func twoOwners(_ topic: TopicID, _ claims: [Claim]) -> [Finding] {
    let (days, clashing) = clashes(claims)
    guard !days.isEmpty else { return [] }
    let units = clashing.sorted().map { Fact.thing($0) }
    return [
      Finding(
        RegisterRules.twoOwners, about: topic.pointer, ["days": list(days), "units": .list(units)])
    ]
  }
}

/// Somebody's claim to something that only one may have, unless all name one rule for sharing.
private struct Claim {
  let period: Period
  let by: Pointer
  let rule: String?
}

/// The days on which two claims clash, joined, and whose claims they are.
private func clashes(_ claims: [Claim]) -> (days: [Period], by: Set<Pointer>) {
  var days = Timeline<Bool>()
  var by: Set<Pointer> = []
  for (index, one) in claims.enumerated() {
    for other in claims[(index + 1)...] where one.rule == nil || one.rule != other.rule {
      if one.by != other.by, let both = one.period.intersection(other.period) {
        days.replace(both, with: true)
        by.formUnion([one.by, other.by])
      }
    }
  }
  return (days.pieces.map(\.period), by)
}

private func list(_ days: [Period]) -> Fact { .list(days.map { .period($0) }) }
