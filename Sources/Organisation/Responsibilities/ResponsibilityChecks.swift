import Vocabulary

/// Asks whether each topic, and each number of the plan, has one who answers for it every day.
struct ResponsibilityChecks {
  private let book: PartyBook
  private var records: any Records { book.records }

  init(_ book: PartyBook) { self.book = book }

  /// A topic rests on the responsibilities for it and on who plays its part, a number of the plan on those
  /// of every topic.
  ///
  /// Topics say their numbers, so nobody names a number of the plan.
  static let trails: [Trail] = {
    let (topic, number) = (TopicSubject.kind, PlanNumberSubject.kind)
    let any = Hop.everything(topic).heeding(Topic.self) { [$0.kle, $0.scope] as [AnyHashable] }
    let dated = Hop.namedBy(ResponsibilitySubject.kind)
    let unit = Hop.names(PartySubject.kind).heedingDays
    return [
      Trail(from: topic, dated), Trail(from: topic, unit), Trail(from: topic, .players),
      Trail(from: number, any, dated), Trail(from: number, any, unit),
      Trail(from: number, .players),
    ]
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try owners(about, during) + numbers(about, during)
  }

  private func owners(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Topic.self, about: about, during: during).flatMap { timeline in
      guard let topic = timeline.pieces.first?.value.id else { return [Finding]() }
      let dated = try records.timelines(
        Responsibility.self, during: during, pointingAt: topic.pointer)
      let claims = dated.flatMap { $0.pieces(in: during) }
        .filter { $0.value.topic == topic && $0.value.answers }
        .map {
          Claim(period: $0.period, by: $0.value.unit.pointer, rule: $0.value.sharedRule)
        }
      return try noOwner(topic, timeline, claims, during) + twoOwners(topic, claims)
        + sharedAlone(topic, claims)
    }
  }

  private func noOwner(
    _ topic: TopicID, _ timeline: Timeline<Topic>, _ claims: [Claim], _ during: Period
  ) throws -> [Finding] {
    var covered = Timeline(claims.map { Timeline.Piece($0.period, true) })
    let there = timeline.pieces(in: during).filter { $0.value.scope == nil }
    var holes: [Period] = []
    let standIns = try book.standIns(for: topic)
    if book.defaults[topic] != nil {
      // Between two dated ones a default only stands in: somebody forgot those days.
      let ends = covered.pieces.dropFirst().map(\.period.start)
      for (piece, next) in zip(covered.pieces, ends) {
        if let end = piece.period.end, let hole = Period(end, to: next) { holes.append(hole) }
      }
      for piece in standIns.pieces {
        for days in covered.gaps(in: piece.period) { covered.replace(days, with: true) }
      }
    }
    let days = there.flatMap { covered.gaps(in: $0.period) }
    var found: [Finding] = []
    if !days.isEmpty {
      found.append(
        Finding(PartyRules.noOwner, about: topic.pointer, ["days": list(days)]))
    }
    if !holes.isEmpty, let unit = standIns.pieces.last?.value.unit {
      found.append(
        Finding(
          PartyRules.ownerHole, about: topic.pointer,
          ["days": list(holes), "unit": .thing(unit.pointer)]))
    }
    return found
  }

  private func twoOwners(_ topic: TopicID, _ claims: [Claim]) -> [Finding] {
    let (days, clashing) = clashes(claims)
    guard !days.isEmpty else { return [] }
    let units = clashing.sorted().map { Fact.thing($0) }
    return [
      Finding(
        PartyRules.twoOwners, about: topic.pointer, ["days": list(days), "units": .list(units)])
    ]
  }

  /// A rule for sharing with nobody to share with on some days.
  private func sharedAlone(_ topic: TopicID, _ claims: [Claim]) -> [Finding] {
    var alone = Timeline<Bool>()
    for claim in claims where claim.rule != nil {
      alone.replace(claim.period, with: true)
    }
    for (index, one) in claims.enumerated() where one.rule != nil {
      for other in claims[(index + 1)...] where other.by != one.by {
        if let both = one.period.intersection(other.period) { alone.replace(both, with: nil) }
      }
    }
    guard !alone.isEmpty else { return [] }
    return [
      Finding(
        PartyRules.sharedAlone, about: topic.pointer,
        ["days": list(alone.pieces.map(\.period))])
    ]
  }

  // MARK: Numbers of the plan

  private func numbers(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let plan = try records.timelines(PlanNumber.self, about: about, during: during)
    guard !plan.isEmpty else { return [] }
    let owned = try Ownership(book, of: plan.flatMap { $0.pieces.map(\.value.kle) })
    return plan.flatMap { numbers($0, owned, during) }
  }

  private func numbers(
    _ timeline: Timeline<PlanNumber>, _ owned: Ownership, _ during: Period
  ) -> [Finding] {
    var missing = Timeline<Bool>()
    var twice = Timeline<[Pointer]>()
    for piece in timeline.pieces(in: during) where !piece.value.kle.isFacet {
      for days in owned.segments(of: piece.period) {
        let topics = owned.topics(for: piece.value.kle, on: days.start)
        if topics.isEmpty { missing.replace(days, with: true) }
        let claims = topics.map { owned.answering(for: $0.id, on: days.start) }
        let owners = Set(claims.filter { !$0.isEmpty }.map { Set($0.map(\.unit)) })
        let rules = Set(claims.joined().map(\.sharedRule))
        if owners.count > 1, rules.count > 1 || rules.contains(nil) {
          twice.replace(days, with: Set(owners.joined()).sorted().map(\.pointer))
        }
      }
    }
    guard let number = timeline.pieces.first?.value else { return [] }
    var found: [Finding] = []
    if !missing.isEmpty {
      found.append(
        Finding(
          PartyRules.numberWithoutOwner, about: number.pointer,
          ["number": .text(number.kle.text), "days": list(missing.pieces.map(\.period))]))
    }
    found += twice.pieces.map { piece in
      Finding(
        PartyRules.numberTwice, about: number.pointer,
        [
          "number": .text(number.kle.text), "days": .period(piece.period),
          "units": .list(piece.value.map { .thing($0) }),
        ])
    }
    return found
  }
}

/// The topics with some numbers of the plan and who answers for them, so that a day costs no look-up.
struct Ownership {
  private let topics: [Timeline<Topic>]
  private let dated: [TopicID: [Timeline<Responsibility>]]
  private let defaults: [TopicID: Timeline<Answering>]
  private let changes: Set<Day>

  init(_ book: PartyBook, of numbers: [KLENumber]) throws {
    let records = book.records
    let asked = reached(from: numbers) { [$0.above].compactMap { $0 } }
    topics = try records.timelines(Topic.self).filter { timeline in
      timeline.pieces.contains { !asked.isDisjoint(with: $0.value.kle) }
    }
    var dated: [TopicID: [Timeline<Responsibility>]] = [:]
    var defaults: [TopicID: Timeline<Answering>] = [:]
    for id in topics.compactMap({ $0.pieces.first?.value.id }) {
      dated[id] = try records.timelines(
        Responsibility.self, during: .always, pointingAt: id.pointer)
      defaults[id] = try book.standIns(for: id)
    }
    var days = Set(topics.flatMap { $0.changePoints(in: .always) })
    days.formUnion(dated.values.joined().flatMap { $0.changePoints(in: .always) })
    days.formUnion(defaults.values.flatMap { $0.changePoints(in: .always) })
    (self.dated, self.defaults, changes) = (dated, defaults, days)
  }

  /// The parts of a period on which nothing changes.
  func segments(of period: Period) -> [Period] { period.split(at: changes) }

  func topics(for number: KLENumber, on day: Day) -> [Topic] {
    let there = topics.compactMap { $0.value(on: day) }.filter { $0.scope == nil }
    return PartyBook.topics(for: number, among: there)
  }

  func answering(for topic: TopicID, on day: Day) -> [Answering] {
    let own = (dated[topic] ?? []).compactMap { $0.value(on: day) }.filter {
      $0.topic == topic && $0.answers
    }
    if own.isEmpty { return defaults[topic]?.value(on: day).map { [$0] } ?? [] }
    return own.map {
      Answering(unit: $0.unit, sharedRule: $0.sharedRule, source: $0.source.text)
    }
  }
}
