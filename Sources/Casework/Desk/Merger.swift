import Forums
import Organisation
public import Vocabulary

extension Desk {
  /// Merges parties into another from the pen's day on.
  ///
  /// They cease to be; what was part of them or administered by them is so of the other, their posts,
  /// holders and memberships end, and their responsibilities and seats in fora go over. Documents keep
  /// naming them, and the other remembers that it took over from them.
  public func merge(_ parties: [PartyID], into successor: PartyID, with pen: any Pen) throws {
    let days = Period(from: pen.day)
    for party in parties {
      try rehome(party, successor, days, pen)
      try endMembership(party, days, pen)
      try handOver(party, successor, days, pen)
      try pen.end(Party.self, party)
    }
    try pen.change(Party.self, successor, during: days) { record in
      var record = record
      record.succeeds += parties.filter { !record.succeeds.contains($0) }
      return record
    }
  }

  private func rehome(
    _ party: PartyID, _ successor: PartyID, _ days: Period, _ pen: any Pen
  ) throws {
    for part in try ids(Party.self, naming: party, days) {
      try pen.change(Party.self, part, during: days) { record in
        var record = record
        if record.partOf == party { record.partOf = successor }
        if record.administeredBy == party { record.administeredBy = successor }
        return record
      }
    }
  }

  private func endMembership(_ party: PartyID, _ days: Period, _ pen: any Pen) throws {
    for id in try ids(Membership.self, naming: party, days) {
      try pen.clear(Membership.self, id, during: days)
    }
    for post in try ids(Post.self, naming: party, days) {
      for holder in try records.timelines(Holder.self, during: days, pointingAt: post.pointer) {
        if let id = holder.pieces.first?.value.id { try pen.clear(Holder.self, id, during: days) }
      }
      try pen.clear(Post.self, post, during: days)
    }
  }

  private func handOver(
    _ party: PartyID, _ successor: PartyID, _ days: Period, _ pen: any Pen
  ) throws {
    for id in try ids(Responsibility.self, naming: party, days) {
      try pen.change(Responsibility.self, id, during: days) { record in
        var record = record
        record.unit = successor
        return record
      }
    }
    for id in try ids(Forum.self, naming: party, days) {
      try pen.change(Forum.self, id, during: days) { record in
        var record = record
        let members = record.members.map { $0 == .party(party) ? .party(successor) : $0 }
        var seen: Set<ForumMember> = []
        record.members = members.filter { seen.insert($0).inserted }
        if record.secretariat == party { record.secretariat = successor }
        if record.politicalBody == party { record.politicalBody = successor }
        return record
      }
    }
  }

  private func ids<R: Record>(
    _ type: R.Type, naming party: PartyID, _ days: Period
  ) throws -> [Identifier<R.Subject>] {
    try records.timelines(type, during: days, pointingAt: party.pointer)
      .compactMap { $0.pieces.first?.value.id }
  }
}
