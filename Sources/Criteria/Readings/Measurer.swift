public import Vocabulary

/// Registers readings: asks the rules of each before it is stated.
public final class Measurer {
  private let book: CriterionBook
  private let today: Day
  private var indicators: [IndicatorID: Indicator?] = [:]
  private var last: Indicator?
  private var geographies: [Pointer: Geography] = [:]

  /// A measurer over a book; no actual value can be of a time after `today`.
  package init(_ book: CriterionBook, today: Day) {
    self.book = book
    self.today = today
  }

  /// States a reading; throws `Refusal`, also when the same is stated already, and `ReadingTwice`.
  @discardableResult
  public func record(_ reading: Reading, with pen: any ReadingPen) throws -> ReadingFate {
    let faults = try faults(in: reading)
    if !faults.isEmpty { throw Refusal(faults.map(\.finding)) }
    let fate = try state(reading, with: pen)
    if fate == .same {
      throw Refusal(
        CriterionRules.statedAlready, about: reading.indicator.pointer,
        ["place": .thing(reading.subject), "days": .period(reading.period)])
    }
    return fate
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
            ["days": RoughDay(reading.period.edtf).map { .rough($0) } ?? .period(reading.period)])
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
      return indicator.geography.contains(known)
    }
    let found = try book.places.geography(of: reading.subject, on: reading.last)
    // A place that is not recorded for those days is not of another kind for that.
    guard let found else { return true }
    geographies[reading.subject] = found
    return indicator.geography.contains(found)
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
