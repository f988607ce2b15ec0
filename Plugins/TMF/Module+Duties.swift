import Agreements
public import Counter
import Organisation
public import Vocabulary

extension Module: DutyContributing {
  /// The duties TMF knows of.
  public var dutyRules: [Rule] { TMFRules.duties }

  /// TMF holds areas with kombineret udlejning against the year's list, and follows the styringsdialog and its promises.
  public func obligers(at rooms: any Rooms) -> [any Obliging] {
    [
      YearlyList(rooms: rooms), DialogueDuties(rooms: rooms), AccountsDuties(rooms: rooms),
      PromiseDuties(rooms: rooms),
      PlanDuties(rooms: rooms), ReleaseDuties(rooms: rooms), ListTasks(rooms: rooms),
    ]
  }
}

/// The list of areas that may have kombineret udlejning comes on 1 December each year.
struct YearlyList: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let next = Day(day.year, 12, 1).flatMap { $0 >= day ? $0 : Day(day.year + 1, 12, 1) }
    guard let next, next <= last else { return [] }
    let own = try rooms.parties.player(of: Module().id, on: next)?.pointer
    guard owner == nil || owner == own else { return [] }
    // Those that bind when the list comes: one that has ended by then is held against nothing.
    return try rooms.agreements.agreements(ofKind: "lov.kombineret-udlejning", on: next)
      .filter(\.standing.status.binds).map {
        Duty(
          TMFRules.yearlyList, owner: own, due: RoughDay(next),
          subject: $0.agreement.pointer, facts: ["year": .number(next.year)], isMarked: true)
      }
  }
}
