import Vocabulary

/// The figures that lists go by; what has been read is kept, since each list asks for the same.
final class ListFigures {
  private let book: CriterionBook
  private var read: [CriterionCase.SeriesName: [StatedReading]] = [:]
  private var found: [Question: Listing.Outcome] = [:]

  private struct Question: Hashable {
    let condition: AreaList.Condition
    let day: Day
    let area: AreaID
  }

  init(book: CriterionBook) { self.book = book }

  /// How old the newest figures may be, in months: a list goes by those of the year before, and those
  /// of a year are not used for two.
  private static let months = 18

  private func stated(_ id: IndicatorID, _ subject: Pointer) throws -> [StatedReading] {
    let name = CriterionCase.SeriesName(id, subject)
    if let known = read[name] { return known }
    let all = try book.readings.readings(of: id, about: subject)
    read[name] = all
    return all
  }

  /// Whether an area was published to be on a list on a day, for a time that the day lies in; nil when nobody says.
  func published(_ id: IndicatorID, _ area: AreaID, on day: Day) throws -> Bool? {
    guard let then = try published(id, area, asOf: day).last(where: { $0.period.contains(day) })
    else { return nil }
    return Self.isOn(then)
  }

  /// The same of each list that was made by a day, the earliest first.
  func published(
    _ id: IndicatorID, _ area: AreaID, by day: Day
  ) throws -> [(made: Day, isOn: Bool)] {
    try published(id, area, asOf: day).compactMap { one in
      guard one.period.start <= day, let isOn = Self.isOn(one) else { return nil }
      return (one.period.start, isOn)
    }
  }

  /// What stands of it, one word a time; what is of a time that goes on too.
  private func published(
    _ id: IndicatorID, _ area: AreaID, asOf day: Day
  ) throws -> [Reading] {
    guard let indicator = try book.indicator(id, on: day) else { return [] }
    return Series(
      try stated(id, area.pointer), by: indicator, version: nil, on: .latest, anyLength: true
    ).current.map(\.stated.reading)
  }

  private static func isOn(_ reading: Reading) -> Bool? {
    reading.status == .actual ? reading.value.map { $0 != 0 } : nil
  }

  /// How a condition over residents comes out: those of the newest count, of a year, or of the latest 1 January.
  func residents(
    _ condition: AreaList.Condition, _ id: IndicatorID, at: AreaList.Counted, on day: Day,
    about area: AreaID
  ) throws -> Listing.Outcome {
    let isMeant: (Period) -> Bool
    switch at {
    case .newest: return try outcome(condition, id, on: day, about: area)
    case .year(let year): isMeant = { $0.start.year == year }
    case .january: isMeant = { $0.start == Day(day.year, 1, 1) }
    }
    guard let indicator = try book.indicator(id, on: day),
      let input = Series(
        try stated(id, area.pointer), by: indicator, version: nil, on: day, anyLength: true
      ).current.first(where: { isMeant($0.stated.reading.period) }),
      input.stated.reading.status == .actual, let value = input.value
    else { return Listing.Outcome(condition, .possibly) }
    return Listing.Outcome(
      condition, Certainty(condition.comparison.holds(value, condition.limit)), value: value,
      inputs: [input.stated])
  }

  /// How a condition over an indicator comes out.
  func outcome(
    _ condition: AreaList.Condition, _ id: IndicatorID, on day: Day, about area: AreaID
  ) throws -> Listing.Outcome {
    // Words and practice ask for most things alike.
    let question = Question(condition: condition, day: day, area: area)
    if let known = found[question] { return known }
    let meant: Int? = if case .indicator(_, _, _, let meant) = condition.what { meant } else { nil }
    let outcome =
      try outcome(condition, id, day, area) { indicator, newest in
        meant ?? indicator.version(of: newest)
      } ?? Listing.Outcome(condition, .possibly)
    found[question] = outcome
    return outcome
  }

  /// The same by the definition before one; nil when there is none, or no figures by it.
  func outcome(
    _ condition: AreaList.Condition, _ id: IndicatorID, on day: Day, about area: AreaID,
    before definition: Int
  ) throws -> Listing.Outcome? {
    try outcome(condition, id, day, area) { indicator, _ in
      indicator.definitions.map(\.version).filter { $0 < definition }.max()
    }
  }

  private func outcome(
    _ condition: AreaList.Condition, _ id: IndicatorID, _ day: Day, _ area: AreaID,
    version: (Indicator, Reading) -> Int?
  ) throws -> Listing.Outcome? {
    guard let indicator = try book.indicator(id, on: day),
      let newest = try fresh(indicator, area.pointer, day).last?.stated.reading,
      let version = version(indicator, newest),
      let own = try mean(indicator, area.pointer, condition.years, day, version)
    else { return nil }
    var limit = condition.limit
    var other: Exact?
    if let place = condition.against {
      guard let there = try book.places.place(place.kind, around: area, on: day),
        let found = try mean(indicator, there, condition.years, day, version, over: own.periods),
        let scaled = try? condition.limit.times(found.value)
      else {
        return Listing.Outcome(
          condition, .possibly, value: own.value, inputs: own.inputs, definition: version)
      }
      (other, limit) = (found.value, scaled)
    }
    return Listing.Outcome(
      condition, Certainty(condition.comparison.holds(own.value, limit)), value: own.value,
      against: other, inputs: own.inputs, definition: version)
  }

  private typealias Mean = (value: Exact, inputs: [StatedReading], periods: [Period])

  /// What is said of times that end late enough to count.
  private func fresh(
    _ indicator: Indicator, _ subject: Pointer, _ day: Day, _ version: Int? = nil
  ) throws -> [Evaluation.Input] {
    let all = Series(
      try stated(indicator.id, subject), by: indicator, version: version, on: day
    ).current
    guard let last = all.last?.stated.reading.last, last > day.adding(months: -Self.months) else {
      return []
    }
    return all
  }

  /// The mean of the newest years, all actual, without a hole, by one definition; nil when that cannot
  /// be made.
  private func mean(
    _ indicator: Indicator, _ subject: Pointer, _ years: Int, _ day: Day, _ version: Int,
    over periods: [Period]? = nil
  ) throws -> Mean? {
    let all = try fresh(indicator, subject, day, version).filter { input in
      periods?.contains(input.stated.reading.period) ?? true
    }.suffix(years)
    let values = all.compactMap { $0.stated.reading.status == .actual ? $0.value : nil }
    let times = all.map(\.stated.reading.period)
    guard values.count == years, isUnbroken(times),
      let sum = try? values.reduce(Exact.zero, { try $0.plus($1) }),
      let mean = try? sum.over(Exact(Int64(years)))
    else { return nil }
    return (mean, all.map(\.stated), times)
  }

  /// Whether times begin a year apart, give or take three days.
  private func isUnbroken(_ periods: [Period]) -> Bool {
    zip(periods, periods.dropFirst()).allSatisfy { one, next in
      let year = one.start.adding(months: 12)
      return (year.adding(days: -3)...year.adding(days: 3)).contains(next.start)
    }
  }
}

extension AreaList.Condition {
  /// How many years are averaged.
  fileprivate var years: Int {
    if case .indicator(_, let years, _, _) = what { years } else { 1 }
  }

  /// What the value is held against.
  fileprivate var against: AreaList.Elsewhere? {
    if case .indicator(_, _, let against, _) = what { against } else { nil }
  }
}
