import Vocabulary

/// Asks who holds posts: one at a time, and none that do not go together.
struct PostChecks {
  private let register: Register
  private var records: any Records { register.records }

  init(_ register: Register) { self.register = register }

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try twoHolders(about, during) + incompatible(about, during)
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

  // MARK: Posts that do not go together

  /// A person in a post on some days.
  private struct Seat {
    let holder: Pointer
    let person: String
    let post: Post
    let days: Period
  }

  private func incompatible(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let kinds: Set = [
      Holder.kind, PostSubject.kind, PartySubject.kind, TopicSubject.kind, Responsibility.kind,
    ]
    guard about?.contains(where: { kinds.contains($0.kind) }) ?? true else { return [] }
    let persons = Dictionary(grouping: try seats(during), by: \.person).filter {
      $0.value.count > 1
    }
    guard !persons.isEmpty else { return [] }
    return try persons.sorted { $0.key < $1.key }.flatMap { _, seats -> [Finding] in
      try seats.flatMap { one in try seats.flatMap { try clash(one, $0) } }
    }
  }

  private func seats(_ during: Period) throws -> [Seat] {
    try records.timelines(Holder.self, during: during, pointingAt: nil).flatMap { timeline in
      try timeline.pieces(in: during).flatMap { piece -> [Seat] in
        guard piece.value.isNamed else { return [] }
        return try records.timeline(Post.self, piece.value.post).pieces(in: piece.period).map {
          Seat(
            holder: piece.value.pointer, person: piece.value.plainName, post: $0.value,
            days: $0.period)
        }
      }
    }
  }

  private func clash(_ one: Seat, _ other: Seat) throws -> [Finding] {
    guard one.post.id != other.post.id, let both = one.days.intersection(other.days) else {
      return []
    }
    var found: [Finding] = []
    if one.post.incompatibleWith.contains(other.post.id) {
      found.append(finding(RegisterRules.incompatiblePosts, one, other, [both]))
    }
    if one.post.roles.contains(.boardMember) {
      let days = try supervisingDays(board: one.post.party, other.post, both)
      if !days.isEmpty { found.append(finding(RegisterRules.supervisorOnBoard, one, other, days)) }
    }
    return found
  }

  private func finding(_ rule: Rule, _ one: Seat, _ other: Seat, _ days: [Period]) -> Finding {
    Finding(
      rule, about: one.holder,
      ["other": .thing(other.post.pointer), "post": .thing(one.post.pointer), "days": list(days)])
  }

  /// The days of a period on which a post takes part in the supervision of a board's organisation.
  private func supervisingDays(
    board: PartyID, _ post: Post, _ period: Period
  ) throws -> [Period] {
    let ownership = try Ownership(register)
    var days = Timeline<Bool>()
    let parties = try records.timelines(Party.self, during: period, pointingAt: nil)
    let changes = parties.flatMap { $0.changePoints(in: period) }
    for part in ownership.segments(of: period).flatMap({ $0.split(at: changes) })
    where try supervises(post, board, part.start) {
      days.replace(part, with: true)
    }
    return days.pieces.map(\.period)
  }

  private func supervises(_ post: Post, _ board: PartyID, _ day: Day) throws -> Bool {
    guard try register.side(of: board, on: day) == .sector else { return false }
    if post.roles.contains(.headOfCouncil) { return true }
    let units = try register.topics(on: day).filter { $0.isSupervision == true }
      .flatMap { try register.answering(for: $0.id, on: day) }.map(\.unit)
    if post.roles.contains(.staff), try chain(post.party, on: day).contains(where: units.contains) {
      return true
    }
    guard let chaired = post.chairs else { return false }
    return try units.contains { unit in
      let forvaltning = try register.forvaltning(of: unit, on: day)
      let committee = try forvaltning.flatMap { try register.party($0, on: day)?.committee }
      return committee == chaired
    }
  }

  /// A party and all it is part of.
  private func chain(_ party: PartyID, on day: Day) throws -> [PartyID] {
    var chain: [PartyID] = []
    var next: PartyID? = party
    while let id = next, !chain.contains(id) {
      chain.append(id)
      next = try register.party(id, on: day)?.partOf
    }
    return chain
  }
}
