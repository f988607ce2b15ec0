import Counter
import Organisation
import Vocabulary

/// Who the duties of law fall on, of what the case has on a day.
struct Cast {
  /// The boligorganisationer, by name, and after them those that they took over from, where these are asked for: whether
  /// their home is here no record says.
  let organisations: [StatutoryDuties.Thing]
  /// The municipality, or nothing.
  let municipality: [StatutoryDuties.Thing]
  /// Who acts for it.
  let council: Pointer?
  private let government: Pointer?
  private let asked: Pointer?

  /// Reads the parties that can have duties of law; of one owner that is an organisation, it alone.
  init(_ rooms: any Rooms, on day: Day, owner: Pointer?, withEnded: Bool = false) throws {
    asked = owner
    var kind: PartyKind?
    if let owner, owner.kind == PartySubject.kind, let id = PartyID(owner.id) {
      kind = try rooms.parties.party(id, on: day)?.kind
    }
    let isWhole = owner == nil || [.council, .municipality, .government].contains(kind)
    func named(_ kind: PartyKind) throws -> [(party: Party, since: Day)] {
      isWhole ? try rooms.parties.parties(of: kind, on: day) : []
    }
    let home = try named(.municipality).first
    municipality = home.map { [Self.thing($0.party.pointer, $0.since)] } ?? []
    council = try (named(.council).first ?? home)?.party.pointer
    let states = try named(.government)
    // Of several it is not said which.
    government = states.count == 1 ? states[0].party.pointer : nil
    if let owner, kind == .boligorganisation {
      let since = try rooms.parties.days(of: owner, during: .always).first?.start
      organisations = [Self.thing(owner, since ?? day)]
    } else {
      let there = try named(.boligorganisation).sorted { $0.party.name < $1.party.name }
        .map { Self.thing($0.party.pointer, $0.since) }
      let before =
        withEnded
        ? try there.flatMap { try rooms.heirs.predecessors(of: $0.pointer, on: day).sorted() }
          .eachOnce : []
      let asked = kind == nil ? owner.map { [$0] } ?? [] : []
      organisations =
        there
        + (try (before + (withEnded ? asked : [])).compactMap { try Self.ended($0, rooms, on: day) })
    }
  }

  /// A boligorganisation that is no more on a day; nil where it is none, or is there.
  private static func ended(
    _ pointer: Pointer, _ rooms: any Rooms, on day: Day
  ) throws -> StatutoryDuties.Thing? {
    guard pointer.kind == PartySubject.kind, let id = PartyID(pointer.id) else { return nil }
    let lives = try rooms.parties.days(of: pointer, during: .always)
    guard !lives.contains(where: { $0.contains(day) }),
      let life = lives.last(where: { $0.end.map { $0 <= day } ?? false }), let end = life.end,
      try rooms.parties.party(id, on: end.previous)?.kind == .boligorganisation
    else { return nil }
    return StatutoryDuties.Thing(pointer: pointer, begun: RoughDay(life.start), ended: end)
  }

  private static func thing(_ pointer: Pointer, _ since: Day) -> StatutoryDuties.Thing {
    StatutoryDuties.Thing(pointer: pointer, begun: RoughDay(since))
  }

  /// Whether there is anybody that a duty can be about.
  var hasAny: Bool { !organisations.isEmpty || !municipality.isEmpty }

  /// Who has a duty about something; nil when that is not known.
  func owner(_ role: StatutoryDuty.Owner, of thing: Pointer) -> Pointer? {
    switch role {
    case .council: council
    case .organisation: thing
    case .government: government
    case .recipient: nil
    }
  }

  /// Whether the one who is asked about can have it.
  func isOwner(of role: StatutoryDuty.Owner) -> Bool {
    switch role {
    case .council: asked == council
    case .organisation: organisations.contains { $0.pointer == asked }
    case .government: asked == government && government != nil
    case .recipient: false
    }
  }
}
