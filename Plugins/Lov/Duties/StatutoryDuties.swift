import Agreements
import Counter
import Criteria
import Organisation
import Vocabulary

/// What the law makes the municipality, the boligorganisationer and the State do, of what the case has.
///
/// A duty is overdue only where it is followed whether it is done (`DutyFollowing`); of the years before that it is not
/// known, which is told of each thing once.
struct StatutoryDuties: Obliging {
  let rooms: any Rooms
  var table = StatutoryDuty.all

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let cast = try Cast(rooms, on: day, owner: owner)
    guard cast.hasAny else { return [] }
    let followed = try rooms.followedDuties(on: day)
    var things: [StatutoryDuty.About: [Thing]] = [:]
    return try table.flatMap { duty -> [Duty] in
      // An organisation has its own alone; the council and the State are asked about all.
      guard owner == nil || cast.isOwner(of: duty.owner),
        let schedule = DutySchedule(duty, on: day, known: rooms.known, through: last)
      else { return [] }
      let about = try things[duty.about] ?? self.things(of: duty.about, cast, on: day)
      things[duty.about] = about
      let since = followed.since(duty.rule)
      return about.flatMap { thing in
        told(duty, schedule, thing, cast.owner(duty.owner, of: thing.pointer), since, day...last)
      }
    }
  }

  /// One thing that a duty is about, and since when it is there.
  struct Thing {
    let pointer: Pointer
    let begun: RoughDay?
  }

  private func things(
    of about: StatutoryDuty.About, _ cast: Cast, on day: Day
  ) throws -> [Thing] {
    switch about {
    case .organisations: return cast.organisations
    case .municipality: return cast.municipality
    case .listed(let list):
      let isOn = try rooms.criteria.standings(on: day).contains {
        $0.on.contains(list) || $0.unknown.contains(list)
      }
      return isOn ? cast.municipality : []
    case .agreements(let kind):
      guard let kind = AgreementKindID(kind) else { return [] }
      return try rooms.agreements.agreements(ofKind: kind, on: day)
        .filter(\.standing.status.binds)
        .map { Thing(pointer: $0.agreement.pointer, begun: $0.agreement.concluded?.day) }
    case .nothing: return []
    }
  }

  /// What is told of one thing: what is late as far as it is followed, what comes, and the years nobody knows of.
  private func told(
    _ duty: StatutoryDuty, _ schedule: DutySchedule, _ thing: Thing, _ owner: Pointer?,
    _ since: Day?, _ asked: ClosedRange<Day>
  ) -> [Duty] {
    let day = asked.lowerBound
    let times = schedule.times(since: thing.begun, followed: since, through: asked.upperBound)
    func isFollowed(_ time: DutySchedule.Time) -> Bool {
      // Without a day, it was to be done when the thing came.
      guard let due = time.due?.latest ?? thing.begun?.latest else { return since != nil }
      return since.map { $0 <= due } ?? false
    }
    func isPast(_ time: DutySchedule.Time) -> Bool { time.due.map { $0.latest < day } ?? true }
    let open = times.filter { time in
      isPast(time) ? isFollowed(time) : time.due.map { $0.earliest <= asked.upperBound } ?? true
    }
    let unknown = times.filter { isPast($0) && !isFollowed($0) }
    var told = open.map { duty.duty($0, owner: owner, about: thing.pointer, known: rooms.known) }
    if let first = unknown.first, let last = unknown.last {
      told.append(
        duty.unknown(
          first.year...last.year, last.version, owner: owner, about: thing.pointer,
          known: rooms.known))
    } else if times.isEmpty, since == nil, let version = duty.version(on: day, known: rooms.known),
      case .every = version.clock, let first = schedule.firstYear
    {
      let years = max(first, thing.begun?.earliest.year ?? first)...max(day.year, first)
      told.append(
        duty.unknown(years, version, owner: owner, about: thing.pointer, known: rooms.known))
    }
    return told
  }
}

/// Who the duties of law fall on, of what the case has on a day.
private struct Cast {
  let organisations: [StatutoryDuties.Thing]
  let municipality: [StatutoryDuties.Thing]
  private let council: Pointer?
  private let government: Pointer?
  private let asked: Pointer?

  /// Reads every party, or the one that is asked about where it is an organisation or has no duty of law.
  init(_ rooms: any Rooms, on day: Day, owner: Pointer?) throws {
    asked = owner
    let parties = try Self.parties(rooms, on: day, owner: owner)
    func named(_ kind: PartyKind) -> [Party] {
      parties.compactMap { $0.value.kind == kind ? $0.value : nil }.sorted { $0.id < $1.id }
    }
    organisations = parties.filter { $0.value.kind == .boligorganisation }
      .sorted { $0.value.name < $1.value.name }
      .map { StatutoryDuties.Thing(pointer: $0.value.pointer, begun: RoughDay($0.first)) }
    let home = named(.municipality).first
    municipality =
      home.map { home in
        parties.filter { $0.value.id == home.id }
          .map { StatutoryDuties.Thing(pointer: home.pointer, begun: RoughDay($0.first)) }
      } ?? []
    council = (named(.council).first ?? home)?.pointer
    // Of several it is not said which.
    government = named(.government).count == 1 ? named(.government)[0].pointer : nil
  }

  private static func parties(
    _ rooms: any Rooms, on day: Day, owner: Pointer?
  ) throws -> [(value: Party, first: Day)] {
    func dated(_ timeline: Timeline<Party>) -> (value: Party, first: Day)? {
      guard let piece = timeline.pieces.first(where: { $0.period.contains(day) }),
        let first = timeline.pieces.first
      else { return nil }
      return (piece.value, first.period.start)
    }
    if let owner {
      guard owner.kind == PartySubject.kind, let id = PartyID(owner.id),
        let party = try rooms.parties.party(id, on: day)
      else { return [] }
      switch party.kind {
      case .council, .municipality, .government: break
      case .boligorganisation:
        return [dated(try rooms.records.timeline(Party.self, id))].compactMap(\.self)
      default: return []
      }
    }
    return try rooms.records
      .timelines(Party.self, during: Period(day: day), pointingAt: nil).compactMap(dated)
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
