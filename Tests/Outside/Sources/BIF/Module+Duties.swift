import Agreements
public import Counter
import Organisation
public import Vocabulary

extension Module: DutyContributing {
  /// The duties BIF knows of.
  public var dutyRules: [Rule] { BIFRules.duties }

  /// BIF counts the places each year.
  public func obligers(at rooms: any Rooms) -> [any Obliging] { [YearlyCount(rooms: rooms)] }
}

/// The places of a partnership in force are counted by 1 February each year.
struct YearlyCount: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = try rooms.parties.player(of: Module().id, on: day)?.pointer
    guard owner == nil || owner == own else { return [] }
    let next = Day(day.year, 2, 1).flatMap { $0 >= day ? $0 : Day(day.year + 1, 2, 1) }
    guard let next, next <= last else { return [] }
    return try rooms.agreements.agreements(ofKind: Module.partnership, on: day)
      .filter(\.standing.status.binds).map {
        Duty(
          BIFRules.count, owner: own, due: RoughDay(next), subject: $0.agreement.pointer,
          facts: ["year": .number(next.year - 1)])
      }
  }
}
