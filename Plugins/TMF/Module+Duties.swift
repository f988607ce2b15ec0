import Agreements
public import Vocabulary

extension Module: DutyContributing {
  /// TMF holds areas with kombineret udlejning against the year's list.
  public func obligers(over records: any Records) -> [any Obliging] {
    [YearlyList(records: records)]
  }
}

/// The list of areas that may have kombineret udlejning comes on 1 December each year.
struct YearlyList: Obliging {
  let records: any Records

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = PartyID("tmf").pointer
    guard owner == nil || owner == own else { return [] }
    let next = Day(day.year, 12, 1).flatMap { $0 >= day ? $0 : Day(day.year + 1, 12, 1) }
    guard let next, next <= last else { return [] }
    return try records.records(Agreement.self, on: day)
      .filter { $0.kind == "tmf.kombineret-udlejning" && $0.status(on: day).status.binds }
      .map {
        Duty(
          TMFRules.yearlyList, owner: own, due: RoughDay(next),
          subject: $0.pointer, facts: ["year": .number(next.year)])
      }
  }
}
