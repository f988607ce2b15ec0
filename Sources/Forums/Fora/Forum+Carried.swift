package import Vocabulary

extension Forum {
  /// The forum once a successor has taken over from a party: its seats, the secretariat, and what the forum answers
  /// to.
  package func carried(from party: PartyID, to successor: PartyID) -> Forum {
    var record = self
    record.members =
      members.map { member in
        switch member {
        case .party(party): .party(successor)
        case .every(let role, of: party): .every(role, of: successor)
        default: member
        }
      }.eachOnce
    record.secretariat = secretariat?.carried(from: party, to: successor)
    record.politicalBody = politicalBody?.carried(from: party, to: successor)
    return record
  }

  /// The forum once a post that ends is followed by another, or by none.
  package func carried(from post: PostID, to other: PostID?) -> Forum {
    guard let other else { return without(post) }
    var record = self
    record.members = members.map { $0 == .post(post) ? .post(other) : $0 }.eachOnce
    return record
  }

  /// The forum without the seat of a post that ends.
  package func without(_ post: PostID) -> Forum {
    var record = self
    record.members.removeAll { $0 == .post(post) }
    return record
  }
}

extension Procedure {
  /// The procedure, for matters raised from then on, once a successor has taken over from a party that takes steps.
  package func carried(from party: PartyID, to successor: PartyID) -> Procedure {
    var record = self
    record.steps = steps.map { step in
      var step = step
      step.by = step.by.carried(from: party, to: successor)
      return step
    }
    return record
  }
}
