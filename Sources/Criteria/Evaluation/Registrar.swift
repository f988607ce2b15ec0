public import Vocabulary

/// Registers readings: asks the rules of each before it is stated.
public final class Registrar {
  private let book: CriteriaBook
  private let today: Day
  private var indicators: [IndicatorID: Indicator?] = [:]
  private var last: Indicator?
  private var geographies: [Pointer: String] = [:]

  /// A registrar over a book; no actual value can be of a time after `today`.
  public init(_ book: CriteriaBook, today: Day) {
    self.book = book
    self.today = today
  }

  /// States a reading; throws `Refusal` and `ReadingTwice`.
  public func record(_ reading: Reading, with pen: any ReadingPen) throws -> ReadingFate {
    let faults = try faults(in: reading)
    if !faults.isEmpty { throw Refusal(faults.map(\.finding)) }
    return try state(reading, with: pen)
  }

  /// States a reading that the rules have been asked about; throws `ReadingTwice`.
  public func state(_ reading: Reading, with pen: any ReadingPen) throws -> ReadingFate {
    try pen.state(try numbered(reading))
  }

  /// The reading with the number of its definition, where there are several: so that one said with the
  /// number and one without it are the same.
  private func numbered(_ reading: Reading) throws -> Reading {
    guard let indicator = try indicator(reading.indicator) else { return reading }
    var numbered = reading
    numbered.definition =
      indicator.definitions.count < 2 ? nil : indicator.version(of: reading)
    return numbered
  }

  /// What is wrong with a reading, and the property each is about.
  public func faults(in reading: Reading) throws -> [(property: String, finding: Finding)] {
    guard let indicator = try indicator(reading.indicator) else {
      return [
        (
          "indicator",
          Finding(
            CriterionRules.notInUse, about: reading.indicator.pointer,
            ["days": .text(reading.period.edtf)])
        )
      ]
    }
    return ReadingRules(reading: reading, indicator: indicator, today: today).faults
      + (try isPlaceOf(reading, indicator)
        ? []
        : [
          (
            "subject",
            Finding(
              CriterionRules.wrongPlace, about: indicator.pointer,
              ["place": .thing(reading.subject)])
          )
        ])
  }

  /// Whether the indicator is measured for such a place; any will do when it does not say.
  private func isPlaceOf(_ reading: Reading, _ indicator: Indicator) throws -> Bool {
    guard !indicator.geography.isEmpty else { return true }
    if let known = geographies[reading.subject] {
      return indicator.geography.contains { $0.rawValue == known }
    }
    let found = try book.places.geography(of: reading.subject, on: reading.last)
    // A place that is not recorded for those days is not of another kind for that.
    guard let found else { return true }
    geographies[reading.subject] = found
    return indicator.geography.contains { $0.rawValue == found }
  }

  private func indicator(_ id: IndicatorID) throws -> Indicator? {
    if let last, last.id == id { return last }
    if let known = indicators[id] { return known }
    // The newest version: what is measured now of an earlier time is by what is known now.
    let timeline = try book.records.timeline(Indicator.self, id)
    let newest = try timeline.pieces.last.flatMap {
      try book.indicator(id, on: $0.period.start)
    }
    indicators[id] = .some(newest)
    last = newest
    return newest
  }
}

/// The rules of one reading.
struct ReadingRules {
  let reading: Reading
  let indicator: Indicator
  let today: Day

  var faults: [(property: String, finding: Finding)] {
    valueAndStatus() + shares() + size() + time() + definition()
  }

  private func fault(
    _ property: String, _ rule: Rule, _ facts: [String: Fact] = [:]
  ) -> (property: String, finding: Finding) {
    (property, Finding(rule, about: indicator.pointer, facts))
  }

  private func valueAndStatus() -> [(property: String, finding: Finding)] {
    let isEmpty = reading.status == .missing || reading.status == .withdrawn
    let hasValue = reading.value != nil || reading.part != nil || reading.whole != nil
    guard hasValue == isEmpty else { return [] }
    return [
      fault(
        "status", CriterionRules.valueAndStatus,
        [
          "status": .text(reading.status.rawValue),
          "value": .text(hasValue ? CriterionRules.aValue : CriterionRules.noValue),
        ])
    ]
  }

  private func shares() -> [(property: String, finding: Finding)] {
    guard reading.part != nil || reading.whole != nil else { return [] }
    guard let part = reading.part, let whole = reading.whole, indicator.kind == .share,
      0 <= part, part <= whole
    else { return [fault("part", CriterionRules.badShare)] }
    guard let value = reading.value, whole > 0 else { return [] }
    let exact = try? Exact(part, over: whole).times(Exact(100))
    return exact?.rounded(decimals: reading.decimals) == value
      ? [] : [fault("value", CriterionRules.shareDiffers)]
  }

  private func size() -> [(property: String, finding: Finding)] {
    let all = [reading.value, reading.part, reading.whole].compactMap { $0?.magnitude }
    if all.contains(where: { $0 > largestScaled }) {
      return [fault("value", CriterionRules.tooLarge)]
    }
    if reading.decimals > indicator.decimals ?? 6 {
      return [
        fault(
          "value", CriterionRules.tooFine, ["decimals": .number(indicator.decimals ?? 6)])
      ]
    }
    guard let value = reading.value else { return [] }
    let isWrong =
      (indicator.kind == .yesNo && (!(0...1).contains(value) || reading.decimals > 0))
      || (indicator.kind == .count && value < 0)
      || (indicator.kind == .share && !Self.isPercentage(value, reading.decimals))
    return isWrong ? [fault("value", CriterionRules.impossibleValue)] : []
  }

  /// A share is from 0 to 100 per cent.
  private static func isPercentage(_ value: Int64, _ decimals: Int) -> Bool {
    guard let exact = try? Exact(value, decimals: decimals) else { return false }
    return Exact(0) <= exact && exact <= Exact(100)
  }

  private func time() -> [(property: String, finding: Finding)] {
    if reading.status == .actual, reading.last > today {
      return [fault("period", CriterionRules.notYet, ["day": .day(reading.last)])]
    }
    let addsUp = indicator.kind == .count || indicator.kind == .amount
    guard !addsUp, !indicator.isRegular(reading.period), let every = indicator.every else {
      return []
    }
    return [fault("period", CriterionRules.wrongLength, ["every": .duration(every)])]
  }

  private func definition() -> [(property: String, finding: Finding)] {
    let versions = indicator.definitions
    if let stated = reading.definition {
      let isKnown = versions.isEmpty ? stated == 1 : versions.contains { $0.version == stated }
      return isKnown
        ? [] : [fault("definition", CriterionRules.noSuchDefinition, ["version": .number(stated)])]
    }
    guard reading.value != nil || reading.part != nil else { return [] }
    let (first, last) = (
      indicator.version(on: reading.period.start), indicator.version(on: reading.last)
    )
    return first == last && last != nil
      ? [] : [fault("definition", CriterionRules.whichDefinition)]
  }
}
