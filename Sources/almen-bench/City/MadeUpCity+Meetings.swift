import Casework
import Forums
import Store
import Vocabulary

extension MadeUpCity {
  /// Each body meets every four weeks; two bodies a day.
  static func day(of meeting: Int) -> Day {
    first.adding(days: meeting / bodies * 28 + meeting % bodies / 2)
  }

  private static func body(of meeting: Int) -> Pointer {
    switch meeting % bodies {
    case 0: Pointer(kind: PartySubject.kind, id: "br")
    case let number where number < 8: Pointer(kind: PartySubject.kind, id: "udvalg-\(number)")
    case let number: Pointer(kind: ForumSubject.kind, id: "forum-\(number - 8)")
    }
  }

  /// The items of a meeting, of all the items in order.
  private static func items(of meeting: Int) -> Range<Int> {
    meeting * items / meetings..<(meeting + 1) * items / meetings
  }

  /// A meeting with its items, the matters they raise and what was decided.
  static func hold(_ number: Int, _ day: Day, _ pen: any KeepingPen) throws {
    guard let meeting = MeetingID("moede-\(number)") else { return }
    let minutes = number % 50 == 0 ? nil : Minutes(text: "Referat", day: day)
    try pen.set(
      Meeting(
        id: meeting, title: "Møde \(number)", body: body(of: number), day: day, minutes: minutes,
        source: source))
    for (place, item) in items(of: number).enumerated() {
      // Later items take up the first matters again.
      guard let matter = MatterID("sag-\(item % matters)"), let id = AgendaItemID("punkt-\(item)")
      else { continue }
      if item < matters { try raise(matter, item, day, pen) }
      let isDecided = item % 2 == 0 ? item / 2 < decisions : item / 2 < decisions - items / 2
      let isLeft = !isDecided && item % 40 != 1
      try pen.set(
        AgendaItem(
          id: id, title: "Sag \(item % matters)", meeting: meeting, matter: matter,
          place: place + 1, how: isDecided ? .decision : .orientation,
          withdrawn: isLeft ? "udgik" : nil, source: source))
      if isDecided { try decide(item, id, matter, number, day, pen) }
    }
  }

  private static func raise(
    _ id: MatterID, _ number: Int, _ day: Day, _ pen: any KeepingPen
  ) throws {
    let procedure = number % 2 == 0 ? ProcedureID("forloeb-\(number % procedures)") : nil
    let drafted = Taken(
      step: "udkast", day: RoughDay(day), by: Pointer(kind: PartySubject.kind, id: "teknik"))
    try pen.set(
      Matter(
        id: id, title: "Sag \(number)", origin: Pointer(kind: PartySubject.kind, id: "teknik"),
        raised: RoughDay(day), topics: ["udlejning"], procedure: procedure,
        taken: procedure == nil ? [] : [drafted],
        closed: number % 10 == 9 ? nil : Ending(day: RoughDay(day), why: "behandlet"),
        source: source))
  }

  private static func decide(
    _ number: Int, _ item: AgendaItemID, _ matter: MatterID, _ meeting: Int, _ day: Day,
    _ pen: any KeepingPen
  ) throws {
    guard let id = DecisionID("beslutning-\(number)") else { return }
    let isDone = number % 30 != 0
    let followUp =
      number % 3 == 0
      ? FollowUp(
        what: "Følges op", owner: "teknik", due: RoughDay(day.adding(days: 90)),
        done: isDone ? RoughDay(day.adding(days: 30)) : nil) : FollowUp(notNeeded: "behandlet")
    try pen.set(
      Decision(
        id: id, title: "Godkendt", matter: matter, item: item, body: body(of: meeting),
        day: RoughDay(day), outcome: .approved,
        step: number % matters % 2 == 0 ? "beslutning" : nil, followUp: followUp, source: source))
  }
}
