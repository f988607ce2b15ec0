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
    let years = basis.years.filter { $0 >= day.year }
    return try NeedKind.allCases.flatMap { need -> [Duty] in
      let reckoning = Reckoning(need, asked.scenario, asked.assumptions, basis)
      let unseen = passedOver(reckoning, years, own, on: day)
      guard !reckoning.assumptions.isEmpty else { return unseen }
      let short = [
        duty(reckoning, years, own, on: day), try places(reckoning, basis, years, own, on: day),
      ]
      return short.compactMap(\.self) + unseen
    }
  }

  /// Where some lack, of several places, also in years in which all together have enough.
  private func places(
    _ reckoning: Reckoning, _ basis: Basis, _ years: [Int], _ owner: Pointer?, on day: Day
  ) throws -> Duty? {
    guard basis.places.count > 1,
      let subject = reckoning.scenario?.pointer ?? reckoning.assumptions.first?.pointer
    else { return nil }
    let short = try basis.places.compactMap { place -> Fact? in
      let lacks = years.compactMap { year -> (year: Int, count: Int)? in
        reckoning.line(place, year).balance.flatMap { $0 < 0 ? (year, -$0) : nil }
      }
      guard let first = lacks.first,
        let worst = lacks.max(by: { ($0.count, -$0.year) < ($1.count, -$1.year) })
      else { return nil }
      let name = try rooms.parties.area(place, on: day)?.name ?? place.text
      return .text(
        "\(name) (\(first.count) i \(first.year), flest i \(worst.year): \(worst.count))")
    }
    guard !short.isEmpty else { return nil }
    return Duty(
      DutyRules.placeShort, owner: owner, due: nil, subject: subject,
      facts: [
        "what": .text(reckoning.need.dwellings), "places": .list(short),
        "need": .text(reckoning.need.word),
      ], isFinding: true)
  }

  /// What is out within a year and back before the next begins.
  private func passedOver(
    _ reckoning: Reckoning, _ years: [Int], _ owner: Pointer?, on day: Day
  ) -> [Duty] {
    years.flatMap(reckoning.between).filter { $0.isFewer && ($0.days.end ?? .latest) > day }.map {
      Duty(
        DutyRules.passedOver, owner: owner, due: nil, subject: $0.home.pointer,
        facts: [
          "count": .number($0.usable), "what": .text(reckoning.need.dwellings),
          "period": .period($0.days), "out": .number($0.out),
        ], isFinding: true)
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
