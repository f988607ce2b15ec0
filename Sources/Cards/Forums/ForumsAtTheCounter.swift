public import Counter
public import Forums
import Organisation
public import Vocabulary

extension ForumsRoom: CheckContributing {
  /// The room's own checks.
  public func checks(at rooms: any Rooms) -> [any Checking] { [rooms.fora] }
}

extension ForumsRoom: DutyContributing {
  /// The room's own duties.
  public func obligers(at rooms: any Rooms) -> [any Obliging] { [rooms.fora] }
}

extension ForumsRoom: CardContributing {
  /// The room's own pages.
  public var cards: [any Card] { [MatterCard(), ProcedureCard(), MeetingCard(), DecisionCard()] }
  /// Nothing.
  public var sections: [any Section] { [] }
}

extension ForumsRoom: ActContributing {
  /// What can be done in the room.
  public var acts: [any Act] { forumActs + chargeActs + procedureActs + matterActs + meetingActs }
}

extension ForumsRoom: CarryContributing {
  /// Seats, secretariats and what fora answer to, the steps of procedures, and the seats of posts that end.
  public var carriers: [any Carrying] {
    [
      Carrier(Forum.self) { $0.carried(from: $1, to: $2) },
      Carrier(Procedure.self) { $0.carried(from: $1, to: $2) }, SeatCarrier(),
    ]
  }
  /// Nothing of parties.
  public var remembers: [Remembered] { [] }
  /// Items that wait, follow-ups, steps, minutes, seats, and fora that it serves.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] {
    try rooms.fora.open(for: body, named: named, on: day)
  }
}

/// Where a post of a party that is no more sat, the successor's post of the same role does, when it has one.
private struct SeatCarrier: Carrying {
  let name = "seats"

  func carry(
    _ party: PartyID, to successor: PartyID, _ house: any House, _ pen: any Pen
  ) throws {
    for (post, days) in try house.parties.posts(of: party, during: Period(from: pen.day)) {
      let roles = try pen.record(Post.self, post, on: days.start)?.roles ?? []
      let like = try roles.lazy.compactMap {
        try house.parties.posts($0, of: successor, on: days.start).sorted().first
      }.first
      try pen.edit(Forum.self, naming: post.pointer, during: days) {
        $0.carried(from: post, to: like)
      }
    }
  }
}
