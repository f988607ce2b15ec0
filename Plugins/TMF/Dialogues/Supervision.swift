import Counter
import Forums
import Organisation
import Vocabulary

/// Who supervises on a day, and the dialogues as they are then: read once for whoever tells of several.
struct Supervision {
  let rooms: any Rooms
  let day: Day

  init(_ rooms: any Rooms, on day: Day) { (self.rooms, self.day) = (rooms, day) }

  /// The council, or the municipality where none is recorded; nil where neither is.
  var council: Pointer? {
    get throws {
      try
        (rooms.parties.parties(of: .council, on: day).first
        ?? rooms.parties.parties(of: .municipality, on: day).first)?.party.pointer
    }
  }

  /// Who works with the supervision: whoever plays TMF; nil where nobody does.
  var supervisor: Pointer? { (try? rooms.parties.player(of: Module().id, on: day))?.pointer }

  /// Who the organisation of a dialogue is on the day: itself, or who took over from it.
  func present(_ dialogue: Dialogue) throws -> Pointer {
    let heirs = try rooms.heirs.answering(for: dialogue.organisation.pointer, on: day)
    return heirs.count == 1 ? heirs[0] : dialogue.organisation.pointer
  }

  /// The dialogues known on the day, of a year or of all, with where each stands.
  func standings(of year: Int? = nil) throws -> [DialogueStanding] {
    let all = try rooms.records.records(Dialogue.self, on: day)
      .filter { year == nil || $0.year == year }
    return try standings(all)
  }

  /// The dialogues that an organisation has or has taken over, newest first.
  func standings(with organisation: Pointer) throws -> [DialogueStanding] {
    let names =
      try [organisation] + rooms.heirs.predecessors(of: organisation, on: day).sorted()
    let all = try names.flatMap { name in
      try rooms.records.records(Dialogue.self, on: day, pointingAt: name)
        .filter { $0.organisation.pointer == name }
    }
    return try standings(all).sorted {
      ($1.dialogue.year, $0.dialogue.id) < ($0.dialogue.year, $1.dialogue.id)
    }
  }

  /// Where one stands.
  func standing(of dialogue: Dialogue) throws -> DialogueStanding {
    let now = try present(dialogue)
    var others: [Dialogue] = []
    if now != dialogue.organisation.pointer {
      others = try rooms.records.records(Dialogue.self, on: day, pointingAt: now)
    }
    return try standing(of: dialogue, now, others)
  }

  private func standings(_ all: [Dialogue]) throws -> [DialogueStanding] {
    let own = Dictionary(grouping: all, by: \.organisation.pointer)
    return try all.map { dialogue in
      let now = try present(dialogue)
      return try standing(of: dialogue, now, own[now] ?? [])
    }
  }

  private func standing(
    of dialogue: Dialogue, _ now: Pointer, _ others: [Dialogue]
  ) throws -> DialogueStanding {
    let meeting = try dialogue.meeting.flatMap { try rooms.fora.meeting($0, on: day) }
    let planned = meeting?.cancelled == nil ? meeting?.day : nil
    let clock = DialogueClock(
      dialogue, meeting: planned, isCalledOff: meeting?.cancelled != nil, on: day,
      known: rooms.known)
    let isHeld = DialogueCourse(dialogue.history, by: day).isHeld
    // What was not held goes on in the dialogue of whoever took over, where that has one of the year.
    let into =
      now == dialogue.organisation.pointer || isHeld
      ? nil
      : others.first { other in
        other.organisation.pointer == now && other.year == dialogue.year
          && other.area == dialogue.area && other.id != dialogue.id
      }
    return DialogueStanding(clock: clock, organisation: now, into: into?.id)
  }
}

/// Where a dialogue stands on a day, with who its organisation is then.
struct DialogueStanding {
  /// Its clock.
  let clock: DialogueClock
  /// Who the organisation is on the day.
  let organisation: Pointer
  /// The dialogue that it goes on in, when its organisation is no more.
  let into: DialogueID?

  /// The dialogue.
  var dialogue: Dialogue { clock.dialogue }
  /// Where it stands.
  var state: DialogueState { into == nil ? clock.state : .carried }
  /// Whether it is held here: another municipality holds that of an organisation with its home there.
  var isOurs: Bool { dialogue.home == nil }
  /// What comes next; nil when nothing does, here.
  var next: DialogueNext? {
    guard into == nil, let next = clock.next else { return nil }
    return isOurs || next.step == .submitted ? next : nil
  }
  /// What is still to be done, here.
  var remaining: [DialogueNext] {
    guard into == nil else { return [] }
    return clock.remaining.filter { isOurs || $0.step == .submitted }
  }
  /// How many days what comes next is late.
  var daysLate: Int { next == nil ? 0 : clock.daysLate }
}
