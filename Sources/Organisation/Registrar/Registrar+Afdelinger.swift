public import Vocabulary

extension Registrar {
  // MARK: Afdelinger

  /// Moves afdelinger to another organisation from the day on, also where they are recorded to be otherwise later.
  ///
  /// Refuses what is no afdeling, what is no organisation, and an afdeling that is part of it already.
  public func transfer(_ ids: [PartyID], to organisation: PartyID) throws {
    let new = try pen.existing(Party.self, organisation)
    guard new.kind == .boligorganisation else {
      throw Refusal(PartyRules.noOrganisation, about: organisation.pointer)
    }
    for id in ids {
      try requireAfdeling(id)
      let old = try pen.existing(Party.self, id).partOf
      try pen.alterOnwards(Party.self, id) { party in
        guard party.partOf == old, old != organisation else { return }
        (party.partOf, party.source) = (organisation, party.source.continued(by: source))
      }
    }
  }

  /// Says how many dwellings an afdeling has, by type, from the day on; a type that is not named stays.
  public func count(_ dwellings: Dwellings, in id: PartyID) throws {
    try requireAfdeling(id)
    try pen.alter(Party.self, id) { party in
      let told = dwellings.over(party.dwellings)
      guard told != party.dwellings else { return }
      (party.dwellings, party.source) = (told, party.source.continued(by: source))
    }
  }

  private func requireAfdeling(_ id: PartyID) throws {
    guard try pen.existing(Party.self, id).kind == .afdeling else {
      throw Refusal(PartyRules.noAfdeling, about: id.pointer)
    }
  }

  // MARK: The end of a party

  /// Ends a party that nobody takes over from, with its posts and who has them.
  ///
  /// Refuses it, with each, while something living rests on it.
  ///
  /// - Parameters:
  ///   - id: the party.
  ///   - resting: what others have open that is its.
  public func windUp(_ id: PartyID, resting: [Pointer]) throws {
    _ = try pen.existing(Party.self, id)
    guard resting.isEmpty else {
      throw Refusal(
        resting.map {
          Finding(
            PartyRules.restsOn, about: id.pointer, ["other": .thing($0), "day": .day(pen.day)])
        })
    }
    let days = Period(from: pen.day)
    let posts = try records.posts(of: id, during: days)
    for (post, period) in posts {
      try pen.clear(Post.self, post, during: period)
      try pen.edit(Holder.self, naming: post.pointer, during: period) { _ in nil }
    }
    try pen.edit(Membership.self, naming: id.pointer, during: days) {
      $0.member == id ? nil : $0
    }
    try pen.end(Party.self, id)
  }
}
