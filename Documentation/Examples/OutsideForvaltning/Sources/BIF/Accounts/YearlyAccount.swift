import Counter
import Organisation
import Vocabulary

/// For each year with placements the party that plays BIF gives an account by 1 March of the next, until there is one.
struct YearlyAccount: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = try rooms.parties.player(of: Module().id, on: day)?.pointer
    guard owner == nil || owner == own else { return [] }
    let given = Set(try rooms.records.records(Account.self, on: day).map(\.year))
    let years = try rooms.records.records(Placement.self, on: day)
      .flatMap { $0.years(before: last.year) }
    return Set(years).subtracting(given).compactMap { year in
      guard let due = Day(year + 1, 3, 1), due <= last else { return nil }
      return Duty(
        BIFRules.account, owner: own, due: RoughDay(due), subject: own ?? Module().id.pointer,
        facts: ["year": .number(year)])
    }
  }
}

extension Placement {
  /// The years it runs in, before one.
  func years(before year: Int) -> [Int] {
    let last = min(ends?.year ?? year - 1, year - 1)
    return starts.year <= last ? Array(starts.year...last) : []
  }
}
