import Agreements
public import Counter
public import Vocabulary

extension Module: CheckContributing {
  /// BIF's rules.
  public var rules: [Rule] { BIFRules.all }

  /// BIF looks after its own kind of agreement.
  public func checks(at rooms: any Rooms) -> [any Checking] { [PlacesCheck(rooms: rooms)] }
}

/// Whether a partnership has places at all.
struct PlacesCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.agreements.versions(about: about, during: during).flatMap { timeline in
      timeline.pieces(in: during).compactMap { piece -> Finding? in
        let agreement = piece.value
        guard
          rooms.agreements.kind(of: agreement, on: piece.period.start)?.id == Module.partnership,
          agreement.fields.contains(where: { $0.field == "pladser" && $0.number == 0 })
        else { return nil }
        return Finding(
          BIFRules.noPlaces, about: agreement.pointer, ["title": .text(agreement.title)])
      }
    }
  }
}
