import AlmenTestKit
import Criteria
import Testing
import Vocabulary

@Suite struct ReadingRuleTests {
  private func rules(
    _ reading: Reading, _ indicator: Indicator = indicator(.up, kind: .count)
  ) throws -> [String] {
    try Measurer(
      book(criterion(0, 50), indicator, PlainReadings()), today: isoDay("2015-06-01")
    ).faults(in: reading).map { "\($0.property) \($0.finding.rule.id)" }
  }

  @Test func `a reading has a value exactly when something was measured`() throws {
    #expect(try rules(reading("2014", 0)) == [])
    #expect(try rules(reading("2014", nil, .missing)) == [])
    #expect(try rules(reading("2014", 0, .missing)) == ["status criteria.valueAndStatus"])
    #expect(try rules(reading("2014", nil)) == ["status criteria.valueAndStatus"])
    #expect(try rules(reading("2014", 1, .withdrawn)) == ["status criteria.valueAndStatus"])
  }

  @Test func `a share is a part of a whole, and says what they give`() throws {
    let share = indicator(.up, kind: .share, decimals: 1)
    func faults(_ value: Int64?, _ part: Int64?, _ whole: Int64?) throws -> [String] {
      try rules(reading("2014", value, part: part, whole: whole, decimals: 1), share)
    }
    #expect(try faults(333, 1, 3) == [])
    #expect(try faults(nil, 0, 0) == [])
    #expect(try faults(334, 1, 3) == ["value criteria.shareDiffers"])
    #expect(try faults(nil, 4, 3) == ["part criteria.badShare"])
    #expect(try faults(333, 1, nil) == ["part criteria.badShare"])
    #expect(
      try rules(reading("2014", 1, part: 1, whole: 3)) == ["part criteria.badShare"])
  }

  @Test func `what cannot be is refused with the property it is about`() throws {
    #expect(try rules(reading("2015", 1)) == ["period criteria.notYet"])
    #expect(try rules(reading("2015", 1, .projected)) == [])
    #expect(try rules(reading("2014", -1)) == ["value criteria.impossibleValue"])
    #expect(
      try rules(reading("2014", 2), indicator(.up, kind: .yesNo)) == [
        "value criteria.impossibleValue"
      ])
    #expect(try rules(reading("2014", 15, decimals: 1)) == [])
    #expect(
      try rules(reading("2014", 15, decimals: 2), indicator(.up, decimals: 1)) == [
        "value criteria.tooFine"
      ])
    #expect(try rules(reading("2014", largestScaled + 1)) == ["value criteria.tooLarge"])
    #expect(
      try rules(reading("2014-06", 1), indicator(.up, kind: .index)) == [
        "period criteria.wrongLength"
      ])
    #expect(try rules(reading("2014-06", 1)) == [])
    #expect(
      try rules(reading("2014", 1, definition: 2)) == ["definition criteria.noSuchDefinition"])
    let share = indicator(.up, kind: .share)
    #expect(try rules(reading("2014", 100), share) == [])
    #expect(try rules(reading("2014", 101), share) == ["value criteria.impossibleValue"])
    var city = indicator(.up)
    city.geography = [.city]
    #expect(try rules(reading("2014", 1), city) == ["subject criteria.wrongPlace"])
    city.geography = [.city, .area]
    #expect(try rules(reading("2014", 1), city) == [])
    #expect(try rules(reading("2014", 1, of: "ukendt")) == ["indicator criteria.notInUse"])
  }
}

/// Remembers the last that was stated, as a pen does.
private final class OneReading: ReadingPen {
  private var last: Reading?
  func readings(of indicator: IndicatorID, about subject: Pointer) -> [StatedReading] { [] }
  func measuredIndicators() -> [IndicatorID] { [] }
  func measuredSubjects(of indicator: IndicatorID) -> [Pointer] { [] }
  func state(_ reading: Reading) -> ReadingFate {
    defer { last = reading }
    return last == nil ? .new : (last == reading ? .same : .corrected)
  }
}

@Suite struct MeasurerTests {
  @Test func `a reading is new, corrects another, or is refused when the same is stated already`()
    throws
  {
    let criteria = book(criterion(0, 50), indicator(.up, kind: .count), PlainReadings())
    let (measurer, pen) = (criteria.measurer(today: try isoDay("2015-06-01")), OneReading())
    func rules(_ reading: Reading) -> [String] {
      let error = #expect(throws: Refusal.self) { try measurer.record(reading, with: pen) }
      return error?.findings.map(\.rule.id) ?? []
    }
    #expect(try measurer.record(reading("2014", 1), with: pen) == .new)
    #expect(rules(try reading("2014", 1)) == ["criteria.statedAlready"])
    #expect(try measurer.record(reading("2014", 2), with: pen) == .corrected)
    #expect(rules(try reading("2014", nil)) == ["criteria.valueAndStatus"])
  }
}
