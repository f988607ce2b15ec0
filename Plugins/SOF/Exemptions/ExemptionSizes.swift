import Agreements
import Counter
import Organisation
import Vocabulary

/// Whether an exemption is of no more than the municipality could have there: by what was counted in its days, and where
/// nothing is yet, by what was counted in the year before it.
struct ExemptionSizes {
  let rooms: any Rooms

  func findings(_ exemption: Exemption, _ days: Period) throws -> [Finding] {
    let counts = try rooms.records.timelines(
      VacancyCount.self, during: .always, pointingAt: exemption.exempted.pointer
    ).compactMap(\.pieces.last?.value)
      .filter { $0.afdeling == exemption.exempted && $0.type == .family }
    let last = counts.map(\.time.latest).filter { days.contains($0) }.max()
    if let last { return try counted(exemption, days, through: last) }
    return try before(exemption, days, counts)
  }

  /// By the last day counted in its days.
  private func counted(
    _ exemption: Exemption, _ days: Period, through last: Day
  ) throws -> [Finding] {
    let book = LedgerBook(rooms: rooms)
    let account = try book.ledger(on: last, of: [exemption.exempted])
    guard
      let outcome = zip(account.exemptions, account.ledger.outcomes).first(where: { one, outcome in
        one.id == exemption.id && outcome.relief.days.contains(last)
      })?.1, outcome.there < outcome.asked
    else { return [] }
    return [
      Finding(
        ExemptionRules.beyondCounted, about: exemption.pointer,
        [
          "party": .thing(exemption.exempted.pointer), "from": .day(outcome.relief.days.start),
          "through": .day(last), "asked": .text(outcome.asked.danish),
          "there": .text(outcome.there.danish),
        ])
    ]
  }

  /// By the months counted in the year before it, as much of a year as they are.
  private func before(
    _ exemption: Exemption, _ days: Period, _ counts: [VacancyCount]
  ) throws -> [Finding] {
    let year = counts.filter {
      $0.time.latest < days.start && $0.time.latest >= days.start.adding(months: -12)
    }
    let months = Set(year.map { $0.time.latest.startOfMonth }).count
    guard let last = year.map(\.time.latest).max() else { return [] }
    let book = LedgerBook(rooms: rooms)
    let key = LedgerKey(afdeling: exemption.exempted, type: .family)
    func share(_ day: Day) throws -> Parts {
      try book.ledger(on: day, of: [exemption.exempted]).ledger.sums[key]?.share ?? .zero
    }
    let first = days.start.adding(months: -12).previous
    let there = try share(last) - share(first)
    let asked = Parts(share: months * 10_000 / 12, of: exemption.dwellings)
    guard asked > there else { return [] }
    return [
      Finding(
        ExemptionRules.beyondYear, about: exemption.pointer,
        [
          "party": .thing(exemption.exempted.pointer), "dwellings": .number(exemption.dwellings),
          "months": .number(months), "day": .day(days.start), "there": .text(there.danish),
        ])
    ]
  }
}

extension Parts {
  /// In dwellings with four decimals, as people read it.
  var danish: String { Cell.number(tenThousandths, decimals: 4).text }
}
