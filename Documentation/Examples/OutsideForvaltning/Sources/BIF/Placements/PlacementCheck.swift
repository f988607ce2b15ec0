import Counter
import Organisation
import Vocabulary

/// Whether placements have days, and are at housing organisations.
struct PlacementCheck: Checking {
  let rooms: any Rooms
  /// Its findings rest on the placement and on the party that it names.
  let reach = Reach.names

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(Placement.self, about: about, during: during).flatMap { timeline in
      try timeline.pieces(in: during).compactMap { try finding(on: $0.value) }
    }
  }

  private func finding(on placement: Placement) throws -> Finding? {
    if let ends = placement.ends, placement.days == nil {
      return Finding(
        BIFRules.endsFirst, about: placement.pointer,
        ["starts": .day(placement.starts), "ends": .day(ends)])
    }
    // That there is such a party at all is asked by the rules that hold for every record.
    let party = try rooms.parties.party(placement.organisation, on: placement.starts)
    guard let party, party.kind != .boligorganisation else { return nil }
    return Finding(
      BIFRules.notAtOrganisation, about: placement.pointer,
      ["party": .thing(placement.organisation.pointer)])
  }
}
