import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

/// A need that the scenario which the balance shows says cannot be met is somebody's to see to, years ahead.
struct ShortageDuty: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = try rooms.parties.player(of: Module().id, on: day)?.pointer
    guard owner == nil || owner == own,
      let asked = try MainScenario(rooms: rooms, day: day).asked()
    else { return [] }
    let basis = try Basis(rooms, on: day)
    return NeedKind.allCases.compactMap { need in
      let reckoning = Reckoning(need, asked.scenario, asked.assumptions, basis)
      guard !reckoning.assumptions.isEmpty else { return nil }
      return duty(reckoning, basis.years.filter { $0 >= day.year }, own, on: day)
    }
  }

  /// The first year in which some lack, with the year in which most do; nothing where none is known to.
  private func duty(
    _ reckoning: Reckoning, _ years: [Int], _ owner: Pointer?, on day: Day
  ) -> Duty? {
    let short = years.compactMap { year -> (year: Int, count: Int)? in
      reckoning.sum(year).balance.flatMap { $0 < 0 ? (year, -$0) : nil }
    }
    // Without a scenario it follows of the assumptions themselves.
    guard let first = short.first,
      let subject = reckoning.scenario?.pointer ?? reckoning.assumptions.first?.pointer,
      let worst = short.max(by: { ($0.count, -$0.year) < ($1.count, -$1.year) })
    else { return nil }
    return Duty(
      DutyRules.shortage, owner: owner, due: nil, subject: subject,
      facts: [
        "count": .number(first.count), "what": .text(reckoning.need.dwellings),
        "year": .text("\(first.year)"), "worst": .text("\(worst.year)"),
        "most": .number(worst.count), "need": .text(reckoning.need.word),
      ], isFinding: true)
  }
}

/// Breaches of the guarantee that the newest count tells of are to be followed up.
struct BreachDuty: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = try rooms.parties.player(of: Module().id, on: day)?.pointer
    guard owner == nil || owner == own else { return [] }
    let newest = Dictionary(
      grouping: try WaitingFigure.breaches.readings(rooms, on: day), by: \.about
    ).compactMap(\.value.last).sorted { $0.about < $1.about }
    return newest.compactMap { about, reading in
      // Of what is more than a year old the newest count says nothing of today.
      guard let value = reading.value, value > 0, reading.decimals == 0,
        reading.last.adding(months: 12) >= day
      else { return nil }
      return Duty(
        DutyRules.broken, owner: own, due: nil, subject: about,
        facts: ["count": .number(Int(clamping: value)), "period": .period(reading.period)],
        isFinding: true)
    }
  }
}

/// A closed list opens again when the closure runs out: it may be prolonged, in the days in which that can be adopted.
struct ClosureDuty: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let own = try rooms.parties.player(of: Module().id, on: day)?.pointer
    guard owner == nil || owner == own else { return [] }
    // What does not rest on the law closes nothing, and prolongs nothing.
    let all = try rooms.records.records(ListClosure.self, on: day).filter {
      try ClosureCheck(rooms: rooms).faults($0).isEmpty
    }
    let prolonged = Set(all.compactMap(\.prolongs))
    return all.filter { !prolonged.contains($0.id) }.compactMap { closure in
      let law = ClosedList.prolongedFrom(
        ends: closure.ends, at: Viewpoint(closure.decided, known: rooms.known))
      guard closure.ends >= day, let first = law.value, first <= last else { return nil }
      return Duty(
        DutyRules.closureEnds, owner: own,
        due: RoughDay(from: min(first, closure.ends), to: closure.ends), isWindow: true,
        subject: closure.pointer,
        facts: [
          "until": .day(closure.ends), "first": .day(first),
          "last": .day(closure.ends.next.adding(months: -1)),
        ])
    }
  }
}
