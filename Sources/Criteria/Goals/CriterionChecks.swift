package import Vocabulary

/// Asks the rules of criteria.
package struct CriterionChecks: Checking {
  private let book: CriterionBook
  private var records: any Records { book.records }

  /// The checks over a book.
  package init(_ book: CriterionBook) { self.book = book }

  /// A criterion rests on its indicator and the readings of that, on its owner, and on what it is about;
  /// an agreement on the weights of its criteria.
  package let reach: Reach = {
    let criterion = CriterionSubject.kind
    return Reach(
      Trail(from: criterion, .names(IndicatorSubject.kind)),
      // What a forvaltning says of an indicator holds where the case has that forvaltning.
      Trail(from: criterion, .forvaltninger),
      Trail(from: criterion, .names(PartySubject.kind)),
      Trail(from: criterion, .names(AreaSubject.kind)),
      Trail(from: AgreementSubject.kind, .namedBy(criterion)))
  }()

  /// Indicators that cannot be, criteria that contradict themselves or that nobody can evaluate yet, and
  /// challenges that no goal answers.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let indicators = try records.timelines(Indicator.self, about: about, during: during)
      .flatMap { try indicatorFindings($0, during) }
    let criteria = try records.timelines(Criterion.self, about: about, during: during)
      .flatMap { try criterionFindings($0, during) }
    let challenges = try records.timelines(Challenge.self, about: about, during: during)
      .compactMap { $0.pieces(in: during).last?.value }.filter { $0.goals.isEmpty }
      .map { Finding(CriterionRules.noGoal, about: $0.pointer, ["area": .thing($0.area.pointer)]) }
    return indicators + criteria + (try weights(about, during)) + challenges
  }

  // MARK: Indicators

  private func indicatorFindings(
    _ timeline: Timeline<Indicator>, _ during: Period
  ) throws -> [Finding] {
    let pieces = timeline.pieces(in: during).map(\.value)
    let decimals = pieces.compactMap(\.decimals).first { !(0...6).contains($0) }
    let bad = pieces.first { !Self.areSound($0.definitions) }
    return
      (decimals.map {
        [
          Finding(
            CriterionRules.decimals, about: pieces[0].pointer, ["decimals": .number($0)])
        ]
      } ?? [])
      + (Self.changesDecimals(timeline)
        ? [Finding(CriterionRules.decimalsChange, about: pieces[0].pointer)] : [])
      + (bad.map { [Finding(CriterionRules.badDefinitions, about: $0.pointer)] } ?? [])
  }

  /// Targets are stated in units of the last decimal: with another number of them they would be others.
  private static func changesDecimals(_ timeline: Timeline<Indicator>) -> Bool {
    Set(timeline.pieces.map { $0.value.decimals ?? 0 }).count > 1
  }

  /// Numbered upwards, one after the other in time, with bridges from earlier ones.
  static func areSound(_ versions: [DefinitionVersion]) -> Bool {
    let follow = zip(versions, versions.dropFirst()).allSatisfy { one, next in
      one.version < next.version && (one.from ?? .earliest) < next.from ?? .earliest
        && one.until.map { $0 < next.from ?? .earliest } ?? true
    }
    return follow
      && versions.allSatisfy { version in
        let bridge = version.bridge
        return version.version > 0
          && version.until.map { $0 >= version.from ?? .earliest } ?? true
          && bridge.map {
            $0.from < version.version && (1...1_000_000).contains($0.times)
              && (1...1_000_000).contains($0.over)
          } ?? true
      }
  }

  // MARK: Criteria

  private func criterionFindings(
    _ timeline: Timeline<Criterion>, _ during: Period
  ) throws -> [Finding] {
    let pieces = timeline.pieces(in: during)
    let perVersion = try pieces.flatMap { piece in
      try versionFindings(piece.value, on: piece.period.start)
    }
    guard let last = pieces.last else { return perVersion }
    return perVersion + (try evaluationFindings(last.value, last.period))
      + (try during.until.map { try staleFindings(last.value, on: $0) } ?? [])
  }

  private func versionFindings(_ criterion: Criterion, on day: Day) throws -> [Finding] {
    var found = days(criterion) + shape(criterion)
    if let owner = criterion.owner, try !book.places.isAdministrative(owner, on: day) {
      found.append(
        Finding(
          CriterionRules.ownerNotAdministrative, about: criterion.pointer,
          ["owner": .thing(owner.pointer)]))
    }
    guard let indicator = try criterion.indicator.flatMap({ try book.indicator($0, on: day) })
    else { return found }
    return found + (try goal(criterion, indicator)) + (try geography(criterion, indicator, day))
  }

  private func days(_ criterion: Criterion) -> [Finding] {
    guard let baseline = criterion.baseline?.day else { return [] }
    return (criterion.milestones + [criterion.target].compactMap { $0 }).compactMap { later in
      guard let day = later.day, day.latest < baseline.earliest else { return nil }
      return Finding(
        CriterionRules.targetBeforeBaseline, about: criterion.pointer,
        ["target": .rough(day), "baseline": .rough(baseline)])
    }
  }

  private func shape(_ criterion: Criterion) -> [Finding] {
    let rule = criterion.rule
    let isWhole =
      switch rule?.how {
      case .mean: rule?.count.map { (2...20).contains($0) } ?? false
      case .sum: rule?.from != nil
      case .latest, nil: true
      }
    let isOne = criterion.subject == nil || criterion.parts.isEmpty
    let areDifferent = Set(criterion.parts).count == criterion.parts.count
    let all = ([criterion.baseline, criterion.target] + criterion.milestones).compactMap { $0 }
    let areSmall = all.allSatisfy { measured in
      [measured.value, measured.upTo ?? 0, measured.tolerance ?? 0]
        .allSatisfy { $0.magnitude <= largestScaled }
    }
    return [
      isWhole ? nil : CriterionRules.badRule,
      isOne && areDifferent ? nil : CriterionRules.badSubjects,
      criterion.weight ?? 1 > 0 ? nil : CriterionRules.badWeight,
      areSmall ? nil : CriterionRules.tooLarge,
    ].compactMap { $0.map { Finding($0, about: criterion.pointer) } }
  }

  /// Targets that say the opposite of what the indicator calls better.
  private func goal(_ criterion: Criterion, _ indicator: Indicator) throws -> [Finding] {
    var found: [Finding] = []
    if let version = criterion.definition,
      !(indicator.definitions.map(\.version).contains(version)
        || (indicator.definitions.isEmpty && version == 1))
    {
      found.append(
        Finding(
          CriterionRules.unknownDefinition, about: criterion.pointer,
          ["version": .number(version), "indicator": .thing(indicator.pointer)]))
    }
    let goals = criterion.milestones + [criterion.target].compactMap { $0 }
    if goals.contains(where: { !Self.fits($0, indicator.direction) }) {
      found.append(Finding(CriterionRules.badTarget, about: criterion.pointer))
    }
    guard let target = criterion.target else { return found }
    if let due = target.day,
      let late = criterion.milestones.compactMap(\.day).first(where: { $0.latest >= due.latest })
    {
      found.append(
        Finding(
          CriterionRules.milestoneAfterTarget, about: criterion.pointer,
          ["day": .rough(late), "target": .rough(due)]))
    }
    return found + isWorse(criterion, target, indicator)
  }

  /// An interval has an upper limit and nothing else has; a tolerance belongs to what is to be held.
  private static func fits(_ goal: Measured, _ direction: Direction?) -> Bool {
    (direction == .interval) == (goal.upTo != nil) && goal.upTo ?? goal.value >= goal.value
      && goal.tolerance ?? 0 >= 0 && (goal.tolerance == nil || direction == .hold)
  }

  /// A target that is worse than where one started.
  private func isWorse(
    _ criterion: Criterion, _ target: Measured, _ indicator: Indicator
  ) -> [Finding] {
    guard let baseline = criterion.baseline?.value else { return [] }
    let isWorse =
      (indicator.direction == .up && target.value < baseline)
      || (indicator.direction == .down && target.value > baseline)
    return isWorse ? [Finding(CriterionRules.targetIsWorse, about: criterion.pointer)] : []
  }

  private func geography(
    _ criterion: Criterion, _ indicator: Indicator, _ day: Day
  ) throws -> [Finding] {
    guard !indicator.geography.isEmpty else { return [] }
    return try criterion.subjects.filter { subject in
      let place = try book.places.geography(of: subject, on: day)
      return place.map { !indicator.geography.contains($0) } ?? true
    }.map {
      Finding(
        CriterionRules.wrongGeography, about: criterion.pointer,
        ["subject2": .thing($0), "indicator": .thing(indicator.pointer)])
    }
  }

  /// Agreements some of whose criteria have weights and some have none.
  private func weights(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let agreements =
      try about.map { about in
        about.filter { $0.kind == AgreementSubject.kind }.compactMap { AgreementID($0.id) }
      }
      ?? records.timelines(Criterion.self, during: during, pointingAt: nil)
      .compactMap { $0.pieces(in: during).last?.value.agreement }
    return try Set(agreements).sorted().compactMap { agreement in
      let all = try records.timelines(
        Criterion.self, during: during, pointingAt: agreement.pointer
      ).compactMap { $0.pieces(in: during).last?.value }.filter { $0.agreement == agreement }
      let isMixed = Set(all.map { $0.weight == nil }).count > 1
      return isMixed ? Finding(CriterionRules.mixedWeights, about: agreement.pointer) : nil
    }
  }

  /// A criterion whose newest figure says nothing of a day, where nobody has said how often there is to be one.
  private func staleFindings(_ criterion: Criterion, on day: Day) throws -> [Finding] {
    guard criterion.isOpen(on: day), let id = criterion.indicator,
      let indicator = try book.indicator(id, on: day), indicator.every == nil
    else { return [] }
    let newest = try criterion.subjects.flatMap {
      try book.readings.readings(of: id, about: $0).map(\.reading)
    }.filter { $0.status == .actual && $0.last <= day }.map(\.last).max()
    guard let newest, criterion.isStale(newest, on: day) else { return [] }
    return [Finding(CriterionRules.stale, about: criterion.pointer, ["last": .day(newest)])]
  }

  private func evaluationFindings(
    _ criterion: Criterion, _ period: Period
  ) throws -> [Finding] {
    if criterion.indicator == nil || criterion.subjects.isEmpty {
      let lacking =
        (criterion.indicator == nil ? [CriterionRules.what] : [])
        + (criterion.subjects.isEmpty ? [CriterionRules.forWhom] : [])
      return [
        Finding(
          CriterionRules.notMeasurable, about: criterion.pointer,
          ["lacking": .list(lacking.map { .text($0) })])
      ]
    }
    guard let id = criterion.indicator else { return [] }
    let day = period.until ?? .latest
    let hasActual = try criterion.subjects.contains { subject in
      try book.readings.readings(of: id, about: subject).contains {
        $0.reading.status == .actual && $0.reading.last <= day
      }
    }
    return hasActual ? [] : [Finding(CriterionRules.noReadings, about: criterion.pointer)]
  }
}
