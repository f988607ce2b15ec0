package import Counter
import Forums
import Organisation
package import Vocabulary

extension House {
  /// Merges parties into another from the pen's day on.
  ///
  /// They cease to be; what is part of them or administered by them, their members, their
  /// responsibilities and their seats in fora go over to the other, and their own posts, with holders
  /// and seats, end. Only days on which something is theirs are touched. Documents keep naming them,
  /// and the other remembers that it took over from them. Refuses parties that cannot be merged.
  package func merge(_ parties: [PartyID], into successor: PartyID, with pen: any Pen) throws {
    try self.parties.requireMergeable(parties, into: successor, on: pen.day)
    for party in parties {
      try rehome(party, successor, pen)
      try moveMembers(party, successor, pen)
      try endPosts(party, pen)
      try handOver(party, successor, pen)
      try handOverAreas(party, successor, pen)
      try remember(party, successor, pen)
      try pen.clear(Party.self, party, during: Period(from: pen.day))
    }
  }

  private func rehome(_ party: PartyID, _ successor: PartyID, _ pen: any Pen) throws {
    try edit(Party.self, naming: party.pointer, pen) { record in
      var record = record
      if record.partOf == party { record.partOf = successor }
      if record.administeredBy == party { record.administeredBy = successor }
      if record.committee == party { record.committee = successor }
      return record
    }
  }

  private func moveMembers(_ party: PartyID, _ successor: PartyID, _ pen: any Pen) throws {
    try edit(Membership.self, naming: party.pointer, pen) { record in
      guard record.member != party, record.member != successor else { return nil }
      var record = record
      record.of = successor
      return record
    }
  }

  private func endPosts(_ party: PartyID, _ pen: any Pen) throws {
    for timeline in try records.timelines(
      Post.self, during: Period(from: pen.day), pointingAt: party.pointer)
    {
      for piece in timeline.pieces(in: Period(from: pen.day)) where piece.value.party == party {
        let post = piece.value.id
        try pen.clear(Post.self, post, during: piece.period)
        try edit(Holder.self, naming: post.pointer, pen, during: piece.period) { _ in nil }
        try edit(Forum.self, naming: post.pointer, pen, during: piece.period) { record in
          var record = record
          record.members.removeAll { $0 == .post(post) }
          return record
        }
      }
    }
  }

  private func handOver(_ party: PartyID, _ successor: PartyID, _ pen: any Pen) throws {
    try edit(Responsibility.self, naming: party.pointer, pen) { record in
      var record = record
      record.unit = successor
      return record
    }
    try edit(Forum.self, naming: party.pointer, pen) { record in
      var record = record
      let members = record.members.map { member -> ForumMember in
        switch member {
        case .party(party): .party(successor)
        case .every(let role, of: party): .every(role, of: successor)
        default: member
        }
      }
      var seen: Set<ForumMember> = []
      record.members = members.filter { seen.insert($0).inserted }
      if record.secretariat == party { record.secretariat = successor }
      if record.politicalBody == party { record.politicalBody = successor }
      return record
    }
  }

  private func handOverAreas(_ party: PartyID, _ successor: PartyID, _ pen: any Pen) throws {
    func replaced(_ parties: [PartyID]) -> [PartyID] {
      var seen: Set<PartyID> = []
      return parties.map { $0 == party ? successor : $0 }.filter { seen.insert($0).inserted }
    }
    try edit(Area.self, naming: party.pointer, pen) { record in
      var record = record
      record.afdelinger = replaced(record.afdelinger)
      record.organisations = replaced(record.organisations)
      if record.lokaludvalg == party { record.lokaludvalg = successor }
      return record
    }
  }

  /// The successor took over from the party now, and from whom the party was to take over later.
  private func remember(_ party: PartyID, _ successor: PartyID, _ pen: any Pen) throws {
    let pieces = try records.timeline(Party.self, party).pieces(in: Period(from: pen.day))
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

  /// Edits the versions that name a thing on their days from the pen's day on; nil ends a version.
  private func edit<R: Record>(
    _ type: R.Type, naming target: Pointer, _ pen: any Pen, during period: Period? = nil,
    _ transform: (R) -> R?
  ) throws {
    let days = period ?? Period(from: pen.day)
    for timeline in try records.timelines(type, during: days, pointingAt: target) {
      for piece in timeline.pieces(in: days) where piece.value.pointsAt.contains(target) {
        if let changed = transform(piece.value) {
          if changed != piece.value { try pen.set(changed, during: piece.period) }
        } else {
          try pen.clear(type, piece.value.id, during: piece.period)
        }
      }
    }
  }
}
