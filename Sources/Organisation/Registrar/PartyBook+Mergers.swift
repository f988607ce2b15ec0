package import Vocabulary

extension PartyBook {
  /// Refuses a merger of parties that are not there on a day, not of one kind, or one of them the successor.
  ///
  /// What a merger moves lies in several rooms; what may be merged is this room's to say.
  package func requireMergeable(
    _ parties: [PartyID], into successor: PartyID, on day: Day
  ) throws {
    let kind = try existing(successor, on: day).kind
    for id in parties {
      if id == successor { throw Refusal(PartyRules.mergedIntoItself, about: id.pointer) }
      guard try existing(id, on: day).kind != kind else { continue }
      throw Refusal(
        PartyRules.mergedKinds, about: id.pointer,
        ["other": .thing(successor.pointer), "day": .day(day)])
    }
  }

  private func existing(_ id: PartyID, on day: Day) throws -> Party {
    if let party = try party(id, on: day) { return party }
    throw Refusal(RecordRules.unknown, about: id.pointer, ["target": .thing(id.pointer)])
  }
}
