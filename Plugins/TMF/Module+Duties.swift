import Agreements
public import Counter
import Organisation
public import Vocabulary

extension Module: DutyContributing {
  /// The duties TMF knows of.
  public var dutyRules: [Rule] { TMFRules.duties }

  /// TMF holds areas with kombineret udlejning against the year's list.
  public func obligers(at rooms: any Rooms) -> [any Obliging] {
    [YearlyList(rooms: rooms)]
  }
}

/// The list of areas that may have kombineret udlejning comes on 1 December each year.
struct YearlyList: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = try rooms.parties.player(of: Module().id, on: day)?.pointer
    guard owner == nil || owner == own else { return [] }
    let next = Day(day.year, 12, 1).flatMap { $0 >= day ? $0 : Day(day.year + 1, 12, 1) }
    guard let next, next <= last else { return [] }
    return try rooms.agreements.agreements(ofKind: "lov.kombineret-udlejning", on: day)
      .filter(\.standing.status.binds).map {
        Duty(
          TMFRules.yearlyList, owner: own, due: RoughDay(next),
          subject: $0.agreement.pointer, facts: ["year": .number(next.year)])
      }
  }
}
