import Vocabulary

/// Asks who holds posts: one at a time, and none that do not go together.
struct PostChecks {
  private let book: PartyBook
  private var records: any Records { book.records }

  init(_ book: PartyBook) { self.book = book }

  /// A post rests on its holders; a holder, with whoever else is the same person, on their posts.
  ///
  /// Also on what the party of a post is part of, which may answer for the supervision, and on the
  /// forvaltninger under the committee that a post chairs, with their units.
  static let trails: [Trail] = {
    let (post, holder) = (PostSubject.kind, HolderSubject.kind)
    let own = Hop.names(PartySubject.kind).heeding(Party.self, place)
    let partOf = Hop.along(PartySubject.kind).by(Party.self, above).heeding(Party.self, place)
    let under = Hop.namedBy(PartySubject.kind).by(Party.self) { party in
      [party.committee].compactMap { $0?.pointer }
    }.heeding(Party.self, place)
    let parts = Hop.back(PartySubject.kind).by(Party.self, above).heeding(Party.self, place)
    let topic = Hop.namedBy(TopicSubject.kind).heeding(Topic.self, meaning)
    let dated = Hop.namedBy(ResponsibilitySubject.kind)
    let named = Hop.names(TopicSubject.kind).heeding(Topic.self, meaning)
    return [
      Trail(from: post, .namedBy(holder)),
      Trail(from: holder, .names(post), own, partOf, dated, named),
      Trail(from: holder, .names(post), own, partOf, topic),
      Trail(from: holder, .names(post), own, under, parts, dated, named),
      Trail(from: holder, .names(post), own, under, parts, topic),
    ]
  }()

  @Sendable private static func above(_ party: Party) -> [Pointer] {
    [party.partOf].compactMap { $0?.pointer }
  }

  @Sendable private static func place(_ party: Party) -> [AnyHashable] {
    [party.kind, party.partOf, party.committee]
  }

  @Sendable private static func meaning(_ topic: Topic) -> [AnyHashable] {
    [topic.scope, topic.isSupervision]
  }

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
      return Finding(PartyRules.twoHolders, about: post.pointer, ["days": list(days)])
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

  /// Says of the persons asked about, in whichever of their posts.
  private func incompatible(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let asked = try records.timelines(Holder.self, about: about, during: during)
    let named = try Set(asked.flatMap { try names(of: $0, during, isAll: about == nil) })
    guard !named.isEmpty else { return [] }
    let all =
      about == nil ? asked : try records.timelines(Holder.self, during: during, pointingAt: nil)
    let persons = Dictionary(
      grouping: try all.flatMap { try seats($0, named, during) }, by: \.person
    ).filter { $0.value.count > 1 }
    guard !persons.isEmpty else { return [] }
    let supervision = try Supervision(book)
    return try persons.sorted { $0.key < $1.key }.flatMap { _, seats in
      try seats.flatMap { one in
        try seats.flatMap { other -> [Finding] in
          guard about?.isDisjoint(with: [one.holder, other.holder]) != true else { return [] }
          return try clash(one, other, supervision)
        }
      }
    }
  }

  /// The names of a holder; of one alone only on the days of a post that may clash with another.
  private func names(
    of holder: Timeline<Holder>, _ during: Period, isAll: Bool
  ) throws -> [String] {
    try holder.pieces(in: during).map(\.value).filter { holder in
      guard holder.isNamed, !isAll else { return holder.isNamed }
      let named = try records.timelines(
        Post.self, during: .always, pointingAt: holder.post.pointer)
      return try !named.isEmpty
        || records.timeline(Post.self, holder.post).pieces.contains { piece in
          let post = piece.value
          return !post.roles.isEmpty || post.chairs != nil || !post.incompatibleWith.isEmpty
        }
    }.map(\.plainName)
  }

  private func seats(
    _ holder: Timeline<Holder>, _ persons: Set<String>, _ during: Period
  ) throws -> [Seat] {
    try holder.pieces(in: during).flatMap { piece -> [Seat] in
      guard piece.value.isNamed, persons.contains(piece.value.plainName) else { return [] }
      return try records.timeline(Post.self, piece.value.post).pieces(in: piece.period).map {
        Seat(
          holder: piece.value.pointer, person: piece.value.plainName, post: $0.value,
          days: $0.period)
      }
    }
  }

  private func clash(_ one: Seat, _ other: Seat, _ supervision: Supervision) throws -> [Finding] {
    guard one.post.id != other.post.id, let both = one.days.intersection(other.days) else {
      return []
    }
    var found: [Finding] = []
    if one.post.incompatibleWith.contains(other.post.id) {
      found.append(finding(PartyRules.incompatiblePosts, one, other, [both]))
    }
    if one.post.roles.contains(.boardMember) {
      let days = try supervision.days(of: other.post, over: one.post.party, during: both)
      if !days.isEmpty { found.append(finding(PartyRules.supervisorOnBoard, one, other, days)) }
    }
    return found
  }

  private func finding(_ rule: Rule, _ one: Seat, _ other: Seat, _ days: [Period]) -> Finding {
    // The other holder tells two findings apart where one person is entered twice in a post.
    Finding(
      rule, about: one.holder,
      [
        "other": .thing(other.post.pointer), "post": .thing(one.post.pointer), "days": list(days),
        "holder": .thing(other.holder),
      ])
  }
}
