package import Vocabulary

extension PartyBook: Lineage {
  /// The days on which a party or a post is there; nil for other kinds.
  package func lives(of thing: Pointer) throws -> [Period]? {
    if let party = thing.party { return try records.timeline(Party.self, party).lives }
    return try thing.post.map { try records.timeline(Post.self, $0).lives }
  }

  /// The parties that say they took over from a party; of a post that is no more, the posts of its roles in the party
  /// that has what was its party's, else that party.
  package func takeovers(from thing: Pointer) throws -> [Takeover] {
    if let party = thing.party { return try takeovers(from: party) }
    return try thing.post.map(takeovers) ?? []
  }

  /// The parties that a party took over from, and its posts; of a post, those of its roles there.
  package func predecessors(of thing: Pointer) throws -> [Pointer] {
    if let party = thing.party {
      let before = try records.timeline(Party.self, party).pieces.flatMap(\.value.succeeds)
      return before.map(\.pointer)
        + (try records.posts(of: party, during: .always).map(\.post.pointer))
    }
    guard let post = thing.post else { return [] }
    let own = try records.timeline(Post.self, post).pieces.map(\.value)
    let (parties, roles) = (Set(own.map(\.party)), Set(own.flatMap(\.roles)))
    return try parties.flatMap { try records.timeline(Party.self, $0).pieces }
      .flatMap(\.value.succeeds).flatMap { before in
        try records.timelines(Post.self, during: .always, pointingAt: before.pointer)
          .flatMap(\.pieces).map(\.value)
          .filter { $0.party == before && !roles.isDisjoint(with: $0.roles) }
      }.map(\.id.pointer).eachOnce
  }

  private func takeovers(from party: PartyID) throws -> [Takeover] {
    try records.timelines(Party.self, during: .always, pointingAt: party.pointer)
      .flatMap(\.pieces).filter { $0.value.succeeds.contains(party) }
      .map { Takeover(by: $0.value.id.pointer, days: $0.period) }
  }

  /// Its party goes on with what a post had while it is there; a party that took over does by its posts of the same
  /// roles.
  private func takeovers(from post: PostID) throws -> [Takeover] {
    let pieces = try records.timeline(Post.self, post).pieces
    guard let last = pieces.last else { return [] }
    let (party, roles) = (last.value.party, Set(pieces.flatMap(\.value.roles)))
    let stays = try records.timeline(Party.self, party).lives
      .map { Takeover(by: party.pointer, days: $0) }
    return try stays
      + takeovers(from: party).flatMap { takeover -> [Takeover] in
        guard let heir = takeover.by.party else { return [] }
        let start = max(takeover.days.start, last.period.end ?? takeover.days.start)
        guard let days = Period(start, to: takeover.days.end) else { return [] }
        let like = try records.records(Post.self, on: start, pointingAt: takeover.by)
          .filter { $0.party == heir && !roles.isDisjoint(with: $0.roles) }
          .map { Takeover(by: $0.id.pointer, days: days) }
        return like.isEmpty ? [takeover] : like
      }
  }
}

extension Pointer {
  fileprivate var party: PartyID? { kind == PartySubject.kind ? PartyID(id) : nil }
  fileprivate var post: PostID? { kind == PostSubject.kind ? PostID(id) : nil }
}
