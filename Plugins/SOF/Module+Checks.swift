import Agreements
public import Counter
import Organisation
public import Vocabulary

extension Module: CheckContributing {
  /// SOF's rules.
  public var rules: [Rule] { SOFRules.all }

  /// SOF looks after its own kind of agreement.
  public func checks(at rooms: any Rooms) -> [any Checking] {
    [
      AnvisningCheck(rooms: rooms), CountCheck(rooms: rooms), DecisionCheck(rooms: rooms),
      ExemptionCheck(rooms: rooms), CriteriaCheck(rooms: rooms),
      LadderCheck(rooms: rooms),
    ]
  }
}

/// Whether agreements on assigning dwellings can be found by their topic, in a municipality where SOF is played.
struct AnvisningCheck: Checking {
  let rooms: any Rooms
  /// An agreement rests on whether somebody plays SOF.
  let reach = Reach(
    Trail(from: AgreementSubject.kind, .players),
    Trail(from: AgreementSubject.kind, Hop.thing(PartyID("sof").pointer).heedingDays))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    guard try rooms.parties.isPlayed(Module().id, during: .always) else { return [] }
    return try rooms.agreements.versions(about: about, during: during).compactMap { timeline in
      let isLacking = timeline.pieces(in: during).contains { piece in
        rooms.agreements.kind(of: piece.value, on: piece.period.start)?.id == "lov.anvisning"
          && !piece.value.topics.contains("boliganvisning")
      }
      guard let id = timeline.pieces.first?.value.id, isLacking else { return nil }
      return Finding(SOFRules.anvisningWithoutTopic, about: id.pointer)
    }
  }
}
