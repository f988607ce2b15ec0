import Counter
import Organisation
import Vocabulary

/// A month that is over is counted before the next one is.
struct CountDuties: Obliging {
  let rooms: any Rooms

  static let uncounted = Rule(
    "sof.uncounted", .note,
    sentence: "Hent tallene for ledige boliger fra {subject}: {afdelinger}, {months}.",
    remedy: "Ellers er kommunens andel af dem ikke regnet med.",
    source: "Programmets egen regel: en måned tælles, inden den næste er omme")

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = try rooms.parties.player(of: Module().id, on: day)?.pointer
    guard owner == nil || owner == own else { return [] }
    let all = try CountCalendar(rooms: rooms).missing(by: day, most: 12)
    let owners = Dictionary(grouping: all) { $0.organisation ?? $0.afdeling }
    return owners.sorted { $0.key < $1.key }.compactMap { organisation, some in
      guard let first = some.flatMap(\.months).min() else { return nil }
      let due = first.adding(months: 2).previous
      guard due <= last else { return nil }
      return Duty(
        Self.uncounted, owner: own, due: RoughDay(due), subject: organisation.pointer,
        facts: [
          "afdelinger": .list(some.map(\.afdeling.pointer).eachOnce.map { .thing($0) }),
          "months": .text(Set(some.flatMap(\.months)).sorted().monthsText),
        ])
    }
  }
}
