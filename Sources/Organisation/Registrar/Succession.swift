package import Vocabulary

/// How a party ceases to be where another takes over from it, from a pen's day on.
package struct Succession {
  private let party: PartyID
  private let successor: PartyID
  private let pen: any Pen
  private var days: Period { Period(from: pen.day) }

  /// One party takes over from another.
  package init(of party: PartyID, by successor: PartyID, with pen: any Pen) {
    (self.party, self.successor, self.pen) = (party, successor, pen)
  }

  /// Ends the party's own posts with their holders, has the successor remember it, and ends it: the last thing in a
  /// merger.
  package func close() throws {
    try endPosts()
    try forget()
    try remember()
    try pen.clear(Party.self, party, during: days)
  }

  private func endPosts() throws {
    for (post, period) in try pen.posts(of: party, during: days) {
      try pen.clear(Post.self, post, during: period)
      try pen.edit(Holder.self, naming: post.pointer, during: period) { _ in nil }
    }
  }

  /// Those that took over from an earlier life of the party have nothing of the one that ends now.
  private func forget() throws {
    try pen.edit(Party.self, naming: party.pointer, during: days) { record in
      guard record.id != successor else { return record }
      var record = record
      record.succeeds.removeAll { $0 == party }
      return record
    }
  }

  /// The successor took over from the party now, and from whom the party was to take over later.
  private func remember() throws {
    let pieces = try pen.timeline(Party.self, party).pieces(in: days)
    let before = Set(pieces.first?.value.succeeds ?? [])
    for (index, piece) in pieces.enumerated() {
      let added = index == 0 ? [party] : piece.value.succeeds.filter { !before.contains($0) }
      try pen.change(Party.self, successor, during: Period(from: piece.period.start)) { record in
        var record = record
        record.succeeds += added.filter { !record.succeeds.contains($0) }
        // What a part answers for goes on being answered for.
        record.plays = record.plays ?? piece.value.plays
        return record
      }
    }
  }
}

extension Records {
  /// The posts of a party in a period, each with its days.
  func posts(of party: PartyID, during period: Period) throws -> [(post: PostID, days: Period)] {
    try timelines(Post.self, during: period, pointingAt: party.pointer).flatMap { timeline in
      timeline.pieces(in: period).filter { $0.value.party == party }
        .map { (post: $0.value.id, days: $0.period) }
    }
  }
}

// MARK: What a version becomes

extension Party {
  /// The party once a successor has taken over from another that it is part of, administered by or under.
  package func carried(from party: PartyID, to successor: PartyID) -> Party {
    var record = self
    record.partOf = partOf?.carried(from: party, to: successor)
    record.administeredBy = administeredBy?.carried(from: party, to: successor)
    record.committee = committee?.carried(from: party, to: successor)
    return record
  }
}

extension Membership {
  /// The membership once a successor has taken over from a party, which is the member then, or whose members there
  /// are; nil when the successor is a member of that already, or would be of itself.
  package func carried(
    from party: PartyID, to successor: PartyID, isMember: Bool
  ) -> Membership? {
    guard member != party || !isMember else { return nil }
    var record = self
    record.member = member.carried(from: party, to: successor)
    record.of = of.carried(from: party, to: successor)
    return record.member == record.of ? nil : record
  }
}

extension Post {
  /// The post of another party once a party is no more: whoever chaired that chairs no more.
  package func carried(from party: PartyID) -> Post {
    var record = self
    if chairs == party { record.chairs = nil }
    return record
  }
}

extension Responsibility {
  /// The responsibility once a successor has taken over from a party.
  package func carried(from party: PartyID, to successor: PartyID) -> Responsibility {
    var record = self
    record.unit = unit.carried(from: party, to: successor)
    return record
  }
}

extension Area {
  /// The area once a successor has taken over from a party in it.
  package func carried(from party: PartyID, to successor: PartyID) -> Area {
    var record = self
    record.afdelinger = afdelinger.carried(from: party, to: successor)
    record.organisations = organisations.carried(from: party, to: successor)
    record.lokaludvalg = lokaludvalg?.carried(from: party, to: successor)
    return record
  }
}
