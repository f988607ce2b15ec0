public import Counter
public import Organisation
public import Vocabulary

extension OrganisationRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.parties] }
}

extension OrganisationRoom: CardContributing {
  /// The room's own pages.
  public var cards: [any Card] { [PostCard(), StockCard()] }
  /// An organisation's afdelinger, what modules answer for, and what names those a party took over from.
  public var sections: [any Section] {
    [AfdelingerSection(), AnsweringSection(), LineageSection()]
  }
}

extension OrganisationRoom: ActContributing {
  /// What can be done in the room.
  public var acts: [any Act] {
    partyActs + afdelingActs + postActs + topicActs + [OutlineAct(), RegisterAct()]
  }
}

extension OrganisationRoom: CarryContributing {
  /// What is part of a party or under it, its members and memberships, what it answers for and where it lies; posts that chair it
  /// chair no more, and its own end with it.
  public var carriers: [any Carrying] {
    [
      Carrier(Party.self) { $0.carried(from: $1, to: $2) },
      MembershipCarrier(),
      Carrier(Post.self) { post, party, _ in post.carried(from: party) },
      Carrier(Responsibility.self) { $0.carried(from: $1, to: $2) },
      Carrier(Area.self) { $0.carried(from: $1, to: $2) },
    ]
  }
  /// From whom a party took over.
  public var remembers: [Remembered] {
    [Remembered(Party.self) { $0.succeeds.map(\.pointer) }]
  }
  /// What is part of it, and what it answers for.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] {
    guard body.kind == PartySubject.kind else { return [] }
    let responsibility = OwedKind("responsibility", "ansvar for et emne", "ansvar for emner")
    let parts = try rooms.records.records(Party.self, on: day, pointingAt: body)
      .filter { $0.partOf?.pointer == body }
    let answers = try rooms.records.records(Responsibility.self, on: day, pointingAt: body)
      .filter { $0.unit.pointer == body }
    return parts.map {
      Owed(OwedKind($0.kind.rawValue, $0.kind.called.one, $0.kind.called.many), $0.id.pointer)
    } + answers.map { Owed(responsibility, $0.topic.pointer) }
  }
}

/// Carries memberships over, each once: two that merge are one member of what both were members of.
private struct MembershipCarrier: Carrying {
  let name = Membership.kind

  func carry(
    _ party: PartyID, to successor: PartyID, _ house: any House, _ pen: any Pen
  ) throws {
    let days = Period(from: pen.day)
    try pen.edit(Membership.self, naming: party.pointer) { membership in
      let isMember = try pen.timelines(Membership.self, during: days, pointingAt: successor.pointer)
        .flatMap { $0.pieces(in: days) }
        .contains { $0.value.member == successor && $0.value.of == membership.of }
      return membership.carried(from: party, to: successor, isMember: isMember)
    }
  }
}
