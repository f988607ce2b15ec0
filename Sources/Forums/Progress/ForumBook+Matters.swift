public import Vocabulary

/// Where an agenda item stands on a day: always exactly one of these, so that none is lost.
public enum ItemState: Hashable, Sendable {
  /// Its meeting has not been yet.
  case awaiting
  /// It was decided, discussed or noted.
  case dealtWith
  /// It was postponed, and stands on a later agenda.
  case carried(to: AgendaItemID)
  /// It was postponed, and stands on no later agenda.
  case postponed
  /// It was taken off.
  case withdrawn
  /// Its meeting was, or was not held, and nothing was decided.
  case untreated
  /// It was over when it was recorded, and no source says what it ended with: nobody owes anything of it.
  case history
}

extension ForumBook {
  /// How far a matter has come by a day; nil when it follows no procedure or is not there.
  package func progress(of id: MatterID, on day: Day) throws -> Progress? {
    guard let matter = try records.record(Matter.self, id, on: day) else { return nil }
    return try progress(of: known(matter), on: day)
  }

  /// A version of a matter with what is known now of its steps and its end.
  ///
  /// A matter is a document: when a step was taken and when it ended are said by days, and stand in its latest version also
  /// where that was written long after them.
  private func known(_ matter: Matter) throws -> Matter {
    guard let latest = try records.timeline(Matter.self, matter.id).pieces.last?.value else {
      return matter
    }
    var known = matter
    known.taken = latest.taken
    known.closed = latest.closed
    return known
  }

  /// How far a version of a matter has come by a day.
  func progress(of matter: Matter, on day: Day) throws -> Progress? {
    guard let procedure = try procedure(of: matter) else { return nil }
    let decisions = try records.records(Decision.self, on: day, pointingAt: matter.id.pointer)
      .filter { $0.matter == matter.id }
    let reader = ProgressReader(
      matter: matter, procedure: procedure, decisions: decisions, day: day,
      players: try players(of: procedure, on: day),
      represented: try represented(in: matter, procedure, by: decisions, on: day))
    return reader.read(never: try neverTold(matter, procedure))
  }

  /// The steps of a matter that has ended of which no record ever says that they were taken.
  ///
  /// Whether they were is not known. Of one that goes on there are none: what is not recorded there is missing.
  private func neverTold(_ matter: Matter, _ procedure: Procedure) throws -> Set<String> {
    guard matter.closed != nil || matter.history == true else { return [] }
    let decisions = try records.records(
      Decision.self, on: .latest, pointingAt: matter.id.pointer
    ).filter { $0.matter == matter.id }
    let all = try ProgressReader(
      matter: matter, procedure: procedure, decisions: decisions, day: .latest,
      players: players(of: procedure, on: .latest),
      represented: represented(in: matter, procedure, by: decisions, on: .latest)
    ).read(never: [])
    return Set(all.steps.filter { $0.taken == nil }.map(\.step.step))
  }

  /// The matters that are not ended on a day; only those that name any of some things, unless nil.
  package func openMatters(on day: Day, naming things: Set<Pointer>? = nil) throws -> [Matter] {
    try records.records(Matter.self, on: day, naming: things)
      .filter { !$0.isOver(on: day) }.map(known).filter { !$0.isOver(on: day) }
  }

  /// The agenda of a meeting as it is known on a day, in order.
  package func agenda(of meeting: MeetingID, on day: Day) throws -> [AgendaItem] {
    AgendaItem.ordered(
      try records.records(AgendaItem.self, on: day, pointingAt: meeting.pointer)
        .filter { $0.meeting == meeting })
  }

  /// Where an agenda item stands on a day.
  package func state(of item: AgendaItem, on day: Day) throws -> ItemState {
    if item.withdrawn != nil { return .withdrawn }
    let naming = try records.records(Decision.self, on: day, pointingAt: item.id.pointer)
      .filter { $0.item == item.id }
    if item.result != nil || naming.contains(where: { $0.outcome != .postponed }) {
      return .dealtWith
    }
    let later = try records.records(AgendaItem.self, on: day, pointingAt: item.id.pointer)
    if let next = later.first(where: { $0.carries.contains(item.id) }) {
      return .carried(to: next.id)
    }
    let meeting = try records.record(Meeting.self, item.meeting, on: day)
    let isPast = meeting.map { $0.day < day || $0.cancelled != nil || $0.minutes != nil } ?? false
    let isPostponed = item.postponed != nil || !naming.isEmpty
    if isPast || isPostponed, try isHistory(item, meeting, on: day) { return .history }
    if isPostponed { return .postponed }
    guard isPast else { return .awaiting }
    // What is no matter is over with its meeting: nothing is left that somebody waits for.
    return item.matter == nil && meeting?.cancelled == nil ? .dealtWith : .untreated
  }

  private func isHistory(
    _ item: AgendaItem, _ meeting: Meeting?, on day: Day
  ) throws -> Bool {
    if meeting?.history == true { return true }
    return try item.matter.map { try isHistory($0, on: day) } ?? false
  }

  /// Whether a matter was over when it was recorded.
  func isHistory(_ matter: MatterID, on day: Day) throws -> Bool {
    try records.record(Matter.self, matter, on: day)?.history == true
  }

  /// Whether somebody has said what an item ended with, and not only its meeting is over.
  func isConcluded(_ item: AgendaItem, on day: Day) throws -> Bool {
    if item.result != nil { return true }
    return try records.records(Decision.self, on: day, pointingAt: item.id.pointer)
      .contains { $0.item == item.id }
  }

  /// Where a matter has been and is to be, the first first, also what was taken off.
  package func path(of matter: MatterID, on day: Day) throws -> [Stop] {
    let items = try records.records(AgendaItem.self, on: day, pointingAt: matter.pointer)
      .filter { $0.matter == matter }
      .compactMap { item in
        try records.record(Meeting.self, item.meeting, on: day).map {
          Stop(bodies: $0.organs, day: RoughDay($0.day), what: .item(item))
        }
      }
    let decisions = try records.records(Decision.self, on: day, pointingAt: matter.pointer)
      .filter { $0.matter == matter && $0.item == nil }
      .map { Stop(bodies: [$0.body], day: $0.day, what: .decision($0)) }
    return (items + decisions).sorted {
      ($0.day.earliest, $0.order, $0.id) < ($1.day.earliest, $1.order, $1.id)
    }
  }
}
