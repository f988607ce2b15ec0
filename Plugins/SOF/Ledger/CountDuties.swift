import Counter
import Organisation
import Vocabulary

/// A month that is over is counted before the next one is.
struct CountDuties: Obliging {
  let rooms: any Rooms

  static let uncounted = Rule(
    "sof.uncounted", .note,
    sentence: "Hent tallene for ledige {type} fra {subject}: {afdelinger}, {months}.",
    remedy:
      "Tæl dem med sof.indlaes eller sof.tael; ellers er kommunens andel af dem ikke regnet med.",
    source: "Programmets egen regel: en måned tælles, inden den næste er omme")

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = try rooms.parties.player(of: Module().id, on: day)?.pointer
    guard owner == nil || owner == own else { return [] }
    let all = try CountCalendar(rooms: rooms).missing(by: day, most: 12)
    // Those that lack the same are one: names and months together never say what is not lacking.
    let alike = Dictionary(grouping: all) {
      Lack(asked: $0.organisation ?? $0.afdeling, months: $0.months, type: $0.type)
    }
    return alike.sorted { $0.key < $1.key }.compactMap { lack, some in
      guard let due = lack.months.first?.adding(months: 2).previous, due <= last else { return nil }
      return Duty(
        Self.uncounted, owner: own, due: RoughDay(due), subject: lack.asked.pointer,
        facts: [
          "type": .text(lack.type.word),
          "afdelinger": .list(some.map { .thing($0.afdeling.pointer) }),
          "months": .text(lack.months.monthsText),
        ], inferred: "programmets regel; loven sætter ingen frist")
    }
  }

  /// Whom to ask, for which months and dwellings.
  private struct Lack: Hashable, Comparable {
    let asked: PartyID
    let months: [Day]
    let type: DwellingType

    static func < (one: Lack, other: Lack) -> Bool {
      (one.asked.text, one.months.first ?? .earliest, one.months.count, one.type.rawValue)
        < (
          other.asked.text, other.months.first ?? .earliest, other.months.count, other.type.rawValue
        )
    }
  }
}
