import Agreements
public import Counter
public import Vocabulary

extension Module: CheckContributing {
  /// SOF's rules.
  public var rules: [Rule] { SOFRules.all }

  /// SOF looks after its own kind of agreement.
  public func checks(at rooms: any Rooms) -> [any Checking] {
    [AnvisningCheck(rooms: rooms)]
  }
}

/// Whether agreements on assigning dwellings can be found by their topic.
struct AnvisningCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.agreements.versions(about: about, during: during).compactMap { timeline in
      let isLacking = timeline.pieces(in: during).contains { piece in
        rooms.agreements.kind(of: piece.value, on: piece.period.start)?.id == "lov.anvisning"
          && !piece.value.topics.contains("boliganvisning")
      }
      guard let id = timeline.pieces.first?.value.id, isLacking else { return nil }
      return Finding(SOFRules.anvisningWithoutTopic, about: id.pointer)
    }
  }
}
