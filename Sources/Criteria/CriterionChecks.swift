public import Vocabulary

/// Asks the rules of criteria.
public struct CriterionChecks: Checking {
  private let book: CriteriaBook
  private var records: any Records { book.records }

  /// The checks over a book.
  public init(_ book: CriteriaBook) { self.book = book }

  /// Every rule this room may report.
  public static var rules: [Rule] { CriterionRules.all }

  /// Readings and indicators that cannot be, criteria that nobody can evaluate yet.
  public func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let readings = try records.timelines(Reading.self, about: about, during: during)
      .flatMap { $0.pieces(in: during) }.compactMap { readingFinding($0.value) }
    let indicators = try records.timelines(Indicator.self, about: about, during: during)
      .flatMap { $0.pieces(in: during) }.compactMap { indicatorFinding($0.value) }
    let criteria = try records.timelines(Criterion.self, about: about, during: during)
      .flatMap { try criterionFindings($0, during) }
    return readings + indicators + criteria
  }

  private func readingFinding(_ reading: Reading) -> Finding? {
    guard (reading.value == nil) != (reading.status == .missing) else { return nil }
    let value = reading.value == nil ? CriterionRules.noValue : CriterionRules.aValue
    return Finding(
      CriterionRules.valueAndStatus, about: reading.pointer,
      ["status": .text(reading.status.rawValue), "value": .text(value)])
  }

  private func indicatorFinding(_ indicator: Indicator) -> Finding? {
    guard let decimals = indicator.decimals, !(0...6).contains(decimals) else { return nil }
    return Finding(
      CriterionRules.decimals, about: indicator.pointer,
      ["decimals": .number(decimals)])
  }

  private func criterionFindings(
    _ timeline: Timeline<Criterion>, _ during: Period
  ) throws -> [Finding] {
    let pieces = timeline.pieces(in: during)
    let perVersion = try pieces.flatMap { piece in
      try versionFindings(piece.value, on: piece.period.start)
    }
    guard let last = pieces.last else { return perVersion }
    return perVersion + (try evaluationFindings(last.value, last.period))
  }

  private func versionFindings(_ criterion: Criterion, on day: Day) throws -> [Finding] {
    var found: [Finding] = []
    if let baseline = criterion.baseline?.day, let target = criterion.target?.day,
      target.latest < baseline.earliest
    {
      let facts: [String: Fact] = ["target": .text(target.text), "baseline": .text(baseline.text)]
      found.append(
        Finding(CriterionRules.targetBeforeBaseline, about: criterion.pointer, facts))
    }
    if let owner = criterion.owner, try !book.owners.isAdministrative(owner, on: day) {
      found.append(
        Finding(
          CriterionRules.ownerNotAdministrative, about: criterion.pointer,
          ["owner": .thing(owner.pointer)]))
    }
    return found
  }

  private func evaluationFindings(
    _ criterion: Criterion, _ period: Period
  ) throws -> [Finding] {
    if criterion.indicator == nil || criterion.subject == nil {
      let lacking =
        (criterion.indicator == nil ? [CriterionRules.what] : [])
        + (criterion.subject == nil ? [CriterionRules.forWhom] : [])
      return [
        Finding(
          CriterionRules.notMeasurable, about: criterion.pointer,
          ["lacking": .list(lacking.map { .text($0) })])
      ]
    }
    let day = period.until ?? .latest
    let actual = try book.readings(for: criterion, on: day).contains { $0.status == .actual }
    return actual ? [] : [Finding(CriterionRules.noReadings, about: criterion.pointer)]
  }
}
