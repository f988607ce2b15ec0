import Agreements
import Counter
import Lov
import Vocabulary

/// Whether homes are what can be.
struct HomeCheck: Checking {
  let rooms: any Rooms
  /// Whether an agreement binds rests on its approvals, and on what takes its place.
  let reach = Reach(
    Trail(from: CareHome.kind, .names(PartySubject.kind)),
    Trail(from: CareHome.kind, .names(AgreementSubject.kind)),
    Trail(from: CareHome.kind, .names(AgreementSubject.kind), .namedBy(AgreementSubject.kind)),
    Trail(from: CareHome.kind, .names(AgreementSubject.kind), .namedBy(ApprovalSubject.kind)),
    Trail(from: CareHome.kind, .names(AgreementSubject.kind), .namedBy(AgreementVersion.kind)),
    Trail(from: CareHome.kind, .names(MatterSubject.kind)),
    Trail(from: CareHome.kind, .names(MatterSubject.kind), .names(AgreementSubject.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(CareHome.self, about: about, during: during).flatMap { home in
      try home.pieces(in: during).flatMap { piece in
        try Self.numbers(piece.value)
          + law(piece.value, on: max(piece.period.start, during.start))
      }.eachOnce
    }
  }

  private static func numbers(_ home: CareHome) -> [Finding] {
    let wrong = home.stock.flatMap { stock -> [String] in
      let numbers = [stock.places, stock.out ?? 0].filter { !(0...1_000_000).contains($0) }
      let shares = [stock.occupancy].compactMap(\.self).filter { !(0...10_000).contains($0) }
      return numbers.map { "\($0) af »\(stock.kind.word)«" }
        + shares.map { "\($0) hundrededele procents belægning" }
    }
    let counts = Dictionary(grouping: home.stock, by: \.kind).filter { $0.value.count > 1 }
    return wrong.map { Finding(BalanceRules.impossible, about: home.pointer, ["what": .text($0)]) }
      + DwellingKind.allCases.filter { counts[$0] != nil }.map {
        Finding(BalanceRules.stockTwice, about: home.pointer, ["kind": .text($0.word)])
      }
  }

  private func law(_ home: CareHome, on day: Day) throws -> [Finding] {
    let tenure = Tenure(rooms: rooms)
    let isAgreed = try tenure.isAgreed(home, on: day)
    var found: [Finding] = []
    // The municipality agrees with nobody on dwellings of its own.
    let isOwn = try tenure.owner(home, on: day) == .municipality
    let agreement = isAgreed || isOwn ? nil : "en aftale om ældreboliger, der gælder den dag"
    let isMatter = try tenure.isMatter(home, on: day)
    let lacks = [isMatter ? nil : "en sag, der siger, at den er om ældreboliger", agreement]
      .compactMap(\.self)
    if home.change == .converted, !lacks.isEmpty {
      found.append(
        Finding(
          BalanceRules.conversionAlone, about: home.pointer,
          ["day": .day(day), "lacks": .list(lacks.map { .text($0) })]))
    }
    if home.assignedBy == .organisation, !isAgreed, !isOwn {
      found.append(
        Finding(BalanceRules.assignedAlone, about: home.pointer, ["day": .day(day)]))
    }
    // An agreement that is not on elderly dwellings lets nobody assign those of the municipality either.
    if home.assignedBy == .organisation || (home.change == .converted && !isOwn),
      let agreement = try tenure.elsewhere(home, on: day)
    {
      found.append(
        Finding(
          BalanceRules.agreedElsewhere, about: home.pointer,
          ["agreement": .thing(agreement), "day": .day(day)]))
    }
    return found
  }
}

/// Whether people are counted once.
struct PopulationCheck: Checking {
  let rooms: any Rooms
  let reach = Reach(
    Trail(from: Population.kind, .names(AreaSubject.kind), .namedBy(Population.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(Population.self, about: about, during: during).flatMap { line in
      try line.pieces(in: during).last.map { try findings($0.value) } ?? []
    }
  }

  private func findings(_ population: Population) throws -> [Finding] {
    let ages = population.ages.sorted { $0.from < $1.from }
    let wrong = ages.filter {
      !(0...150).contains($0.from) || !($0.from...150).contains($0.to ?? 150)
        || !(0...1_000_000_000).contains($0.persons)
    }
    if let first = wrong.first {
      return [
        Finding(
          BalanceRules.impossible, about: population.pointer,
          ["what": .text("\(first.persons) på \(first.ages.words)")])
      ]
    }
    let overlap = zip(ages, ages.dropFirst()).first { $0.ages.overlaps($1.ages) }
    let other = try rooms.records.timelines(
      Population.self, during: .always, pointingAt: population.area.pointer
    ).compactMap(\.pieces.last?.value).first {
      $0.id != population.id && $0.area == population.area && $0.year == population.year
    }
    return [
      overlap.map {
        Finding(
          BalanceRules.agesOverlap, about: population.pointer,
          ["one": .text($0.ages.words), "other": .text($1.ages.words)])
      },
      other.map {
        Finding(
          BalanceRules.populationTwice, about: population.pointer, ["other": .thing($0.pointer)])
      },
    ].compactMap(\.self)
  }
}

/// Whether assumptions say what is reckoned with.
struct AssumptionCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(Assumption.self, about: about, during: during).flatMap {
      $0.pieces(in: during).last.map { Self.findings($0.value) } ?? []
    }
  }

  private static func findings(_ assumption: Assumption) -> [Finding] {
    var what: [String] = []
    for rate in assumption.rates where !(0...10_000).contains(rate.share) {
      what.append("\(rate.share) hundrededele procent fra \(rate.year)")
    }
    let last = assumption.oldest ?? assumption.youngest
    if !(0...150).contains(assumption.youngest)
      || !(assumption.youngest...max(assumption.youngest, 150)).contains(last)
    {
      what.append("aldrene \(assumption.ages.words)")
    }
    let isRateless =
      assumption.rates.isEmpty == (assumption.baseYear == nil)
      || (assumption.method == .kept) != (assumption.baseYear != nil)
    return what.map {
      Finding(BalanceRules.impossible, about: assumption.pointer, ["what": .text($0)])
    } + (isRateless ? [Finding(BalanceRules.rateless, about: assumption.pointer)] : [])
  }
}

/// Whether scenarios delay what is planned, and one is the main one.
struct ScenarioCheck: Checking {
  let rooms: any Rooms
  let reach = Reach(
    Trail(from: Scenario.kind, .names(CareHome.kind)),
    Trail(from: Scenario.kind, .names(Assumption.kind)),
    Trail(from: Scenario.kind, .everything(Scenario.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let all = try rooms.records.timelines(Scenario.self).compactMap(\.pieces.last?.value)
    return try rooms.records.timelines(Scenario.self, about: about, during: during)
      .flatMap { timeline -> [Finding] in
        guard let scenario = timeline.pieces(in: during).last?.value else { return [] }
        let twice = all.first { $0.id != scenario.id && $0.isMain == true }
        return try missed(scenario) + overlapping(scenario)
          + (scenario.isMain == true ? twice : nil).map {
            [
              Finding(
                BalanceRules.mainTwice, about: scenario.pointer, ["other": .thing($0.pointer)])
            ]
          }.orNone
      }
  }

  private func overlapping(_ scenario: Scenario) throws -> [Finding] {
    let assumptions = try scenario.assumptions.eachOnce.compactMap {
      try rooms.records.timeline(Assumption.self, $0).pieces.last?.value
    }
    return Overlap.first(among: assumptions).map {
      [
        Finding(
          BalanceRules.assumptionsOverlap, about: scenario.pointer,
          [
            "one": .thing($0.one.pointer), "other": .thing($0.other.pointer),
            "ages": .text($0.ages.words),
          ])
      ]
    }.orNone
  }

  private func missed(_ scenario: Scenario) throws -> [Finding] {
    let twice = Dictionary(grouping: scenario.delays) { [$0.home.text, $0.planned.description] }
      .values.contains { $0.count > 1 }
    if twice {
      let what = Fact.text("to forsinkelser af samme ændring")
      return [Finding(BalanceRules.impossible, about: scenario.pointer, ["what": what])]
    }
    return try scenario.delays.compactMap { delay in
      guard (1...1200).contains(delay.months) else {
        return Finding(
          BalanceRules.impossible, about: scenario.pointer,
          ["what": .text("en forsinkelse på \(delay.months) måneder")])
      }
      let home = try rooms.records.timeline(CareHome.self, delay.home)
      guard !home.changePoints(in: .always).contains(delay.planned) else { return nil }
      return Finding(
        BalanceRules.delayMissed, about: scenario.pointer,
        ["home": .thing(delay.home.pointer), "day": .day(delay.planned)])
    }
  }
}

extension [Finding]? {
  fileprivate var orNone: [Finding] { self ?? [] }
}
