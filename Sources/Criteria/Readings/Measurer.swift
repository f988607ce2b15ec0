public import Vocabulary

/// Registers readings: asks the rules of each before it is stated.
public final class Measurer {
  private let book: CriterionBook
  private let today: Day
  private var indicators: [IndicatorID: Indicator?] = [:]
  private var last: Indicator?
  private var geographies: [Pointer: Geography] = [:]
  private var standing: [Key: [Time: Reading]] = [:]

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
  ///
  /// One that says the same number with fewer noughts after the comma, as spreadsheets save it, is stated already.
  public func state(_ reading: Reading, with pen: any ReadingPen) throws -> ReadingFate {
    guard let indicator = try indicator(reading.indicator) else { return try pen.state(reading) }
    let numbered = try numbered(reading, indicator, pen)
    if numbered.decimals < indicator.decimals ?? 0,
      let old = try standing(numbered, pen)[Time(of: numbered)], numbered.says(theSameAs: old)
    {
      return .same
    }
    return try pen.state(numbered)
  }

  /// The reading with the number of its definition, where there are several: so that one said with the
  /// number and one without it are the same, also where it was stated before there were several.
  private func numbered(
    _ reading: Reading, _ indicator: Indicator, _ pen: any ReadingPen
  ) throws -> Reading {
    var numbered = reading
    numbered.definition = nil
    guard indicator.definitions.count > 1, let number = indicator.version(of: reading) else {
      return numbered
    }
    let unnumbered = try standing(numbered, pen)[Time(of: numbered)]
    if unnumbered.map({ indicator.version(of: $0) }) != number { numbered.definition = number }
    return numbered
  }

  /// The newest of each time and definition that stands of the same indicator and subject; looked up once.
  private func standing(_ reading: Reading, _ pen: any ReadingPen) throws -> [Time: Reading] {
    let key = Key(indicator: reading.indicator, subject: reading.subject)
    if let known = standing[key] { return known }
    let all = try pen.readings(of: reading.indicator, about: reading.subject).map(\.reading)
    let known = Dictionary(all.map { (Time(of: $0), $0) }, uniquingKeysWith: { _, last in last })
    standing[key] = known
    return known
  }

  /// What is measured of whom.
  private struct Key: Hashable {
    let indicator: IndicatorID
    let subject: Pointer
  }

  /// When, and by which definition.
  private struct Time: Hashable {
    let period: Period
    let definition: Int?

    init(of reading: Reading) { (period, definition) = (reading.period, reading.definition) }
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

extension Reading {
  /// Whether it is another in all but how many noughts stand after the comma.
  fileprivate func says(theSameAs other: Reading) -> Bool {
    guard var value, decimals < other.decimals else { return false }
    for _ in decimals..<other.decimals {
      let (more, isTooMuch) = value.multipliedReportingOverflow(by: 10)
      if isTooMuch { return false }
      value = more
    }
    var copy = self
    (copy.value, copy.decimals) = (value, other.decimals)
    return copy == other
  }
}
