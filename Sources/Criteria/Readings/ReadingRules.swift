import Vocabulary

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
