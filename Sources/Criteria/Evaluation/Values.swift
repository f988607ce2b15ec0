import Vocabulary

/// Makes the value that is judged from the readings of one subject or several.
struct Values {
  let judge: Judge
  let indicator: Indicator
  let version: Int?

  private var criterion: Criterion { judge.criterion }

  /// A value, what made it, and what is wrong with it.
  struct Found {
    var value: Exact?
    var reason: Unjudged?
    var inputs: [Evaluation.Input] = []
    var newest: Evaluation.Input?
    var coverage: Coverage?
    /// The last day that the value speaks of.
    var last: Day?
    /// Whether another figure should have come since.
    var isOld = false
    /// Whether what is lacking can only make the value greater.
    var isLowerBound = true
  }

  func value(by due: RoughDay?) throws -> Found {
    if criterion.rule?.how == .sum { return try sum(by: due) }
    let all = criterion.subjects.map { series(of: $0) }
    guard all.count > 1 else { return try alone(all.first ?? [], by: due) }
    return try together(all, by: due)
  }

  private func series(of subject: Pointer, anyLength: Bool = false) -> [Evaluation.Input] {
    guard let id = criterion.indicator else { return [] }
    let stated = judge.case.readings[.init(id, subject)] ?? []
    return Series(stated, by: indicator, version: version, on: judge.day, anyLength: anyLength)
      .current
  }

  // MARK: One subject

  private func alone(_ series: [Evaluation.Input], by due: RoughDay?) throws -> Found {
    guard let newest = series.last else { return Found(reason: .noReading) }
    let deciding = deciding(series, by: due)
    let count = criterion.rule?.how == .mean ? max(criterion.rule?.count ?? 2, 1) : 1
    let used = Array(series[...deciding].suffix(count))
    var found = Found(inputs: used, last: series[deciding].stated.reading.last)
    found.newest = deciding == series.count - 1 ? nil : newest
    found.coverage = coverage(series)
    let fault =
      used.compactMap(reason).last
      ?? (used.count < count || !isUnbroken(used) ? .notReported : nil)
    // What is only old is still a figure, and is told with its time.
    if fault == nil { found.value = try mean(used.compactMap(\.value)) }
    let late = late(series[deciding], by: due)
    found.isOld = late != nil
    found.reason = late ?? fault
    if fault != nil, count == 1 { takeKnown(series[..<deciding], into: &found) }
    return found
  }

  /// Where the newest says no figure, or only one that is expected, the last there is stands, with its time.
  private func takeKnown(
    _ earlier: ArraySlice<Evaluation.Input>, into found: inout Found
  ) {
    guard let known = earlier.last(where: { reason($0) == nil }), let value = known.value else {
      return
    }
    (found.value, found.last, found.isOld) = (value, known.stated.reading.last, true)
    found.inputs = [known] + found.inputs
  }

  /// The reading that decides: after the deadline the last of its days, or else the first after them
  /// that still speaks of them; before it the newest.
  private func deciding(_ series: [Evaluation.Input], by due: RoughDay?) -> Int {
    let newest = series.count - 1
    guard let due, judge.day > due.latest else { return newest }
    let within = series.lastIndex { input in
      (due.earliest...due.latest).contains(input.stated.reading.last)
    }
    let after = series.firstIndex { input in
      let reading = input.stated.reading
      guard reading.last > due.latest else { return false }
      let isNext = indicator.every.map { reading.last < $0.deadline(after: due.latest) } ?? false
      return isNext || reading.period.start <= due.latest
    }
    return within ?? after ?? series.lastIndex { $0.stated.reading.last < due.earliest } ?? newest
  }

  /// Whether the reading is silent about the day it is to speak of: another should have come.
  private func late(_ input: Evaluation.Input, by due: RoughDay?) -> Unjudged? {
    let reading = input.stated.reading
    guard let due, judge.day > due.latest else {
      return silence(since: reading.last)
    }
    let speaksOfIt =
      reading.last >= due.earliest
      && (reading.last <= due.latest || reading.period.start <= due.latest
        || indicator.every.map { reading.last < $0.deadline(after: due.latest) } ?? false)
    if speaksOfIt { return nil }
    // The next is not to come yet: then the one before the deadline is the last word.
    let next = indicator.every?.deadline(after: reading.last)
    return reading.last < due.earliest && next.map { $0 > judge.day } ?? false ? nil : .notReported
  }

  /// One time may be under way and one being worked out; with two silent, nothing is known.
  private func silence(since last: Day) -> Unjudged? {
    guard let every = indicator.every else { return nil }
    return every.deadline(after: every.deadline(after: last)) < judge.day ? .notReported : nil
  }

  private func reason(_ input: Evaluation.Input) -> Unjudged? {
    let reading = input.stated.reading
    switch reading.status {
    case .missing, .withdrawn: return .missing
    case .projected: return .projected
    case .carriedOver: return .carriedOver
    case .actual: break
    }
    if reading.whole == 0, reading.part != nil { return .nothingToMeasure }
    return input.value == nil ? .definitionChanged : nil
  }

  private func isUnbroken(_ used: [Evaluation.Input]) -> Bool {
    zip(used, used.dropFirst()).allSatisfy { one, next in
      let (before, after) = (one.stated.reading.period, next.stated.reading.period)
      let isPoint = after.start == after.until
      return isPoint
        // The last days of months lie up to three days from a month apart.
        ? indicator.every.map { $0.deadline(after: before.start).adding(days: 3) >= after.start }
          ?? true
        : before.end == after.start
    }
  }

  private func mean(_ values: [Exact]) throws -> Exact {
    try values.dropFirst().reduce(values[0]) { try $0.plus($1) }.over(Exact(Int64(values.count)))
  }

  /// How many of the times since the baseline, or the first reading, have an actual value.
  private func coverage(_ series: [Evaluation.Input]) -> Coverage? {
    guard let every = indicator.every, let first = series.first?.stated.reading else { return nil }
    let end = min(judge.day, criterion.target?.day?.latest ?? judge.day)
    let from = criterion.baseline?.day?.latest
    let counted = series.filter { input in
      from.map { input.stated.reading.last > $0 } ?? true && input.stated.reading.last <= end
    }
    var expected = 0
    var next = from.map { every.deadline(after: $0) } ?? first.last
    while next <= end, expected < 10_000 {
      expected += 1
      next = every.deadline(after: next)
    }
    let actual = counted.filter { $0.stated.reading.status == .actual }.count
    return Coverage(reported: min(actual, expected), expected: expected)
  }

  // MARK: Several subjects

  /// The parts as one, at the newest time that any of them speaks of.
  private func together(_ all: [[Evaluation.Input]], by due: RoughDay?) throws -> Found {
    let newest = all.compactMap { series -> Evaluation.Input? in
      series.isEmpty ? nil : series[deciding(series, by: due)]
    }.max { $0.stated.reading.last < $1.stated.reading.last }
    guard let newest else { return Found(reason: .noReading) }
    let period = newest.stated.reading.period
    let used = all.compactMap { series in
      series.last { $0.stated.reading.period == period }
    }
    let actual = used.filter { reason($0) == nil || reason($0) == .nothingToMeasure }
    var found = Found(inputs: used, last: newest.stated.reading.last)
    found.coverage = Coverage(reported: actual.count, expected: all.count)
    found.value = try combined(actual)
    let faults = used.compactMap(reason).filter { $0 != .nothingToMeasure }
    let late = late(newest, by: due)
    found.isOld = late != nil
    found.reason =
      late ?? faults.first
      ?? (actual.count < all.count ? .partsMissing : nil)
      ?? (found.value == nil ? (haveCounts(actual) ? .nothingToMeasure : .cannotCombine) : nil)
    if criterion.rule?.how == .mean { found.reason = found.reason ?? .cannotCombine }
    return found
  }

  /// Whether shares have their numerators and denominators, by the definition compared by.
  private func haveCounts(_ inputs: [Evaluation.Input]) -> Bool {
    indicator.kind == .share
      && inputs.map(\.stated.reading).allSatisfy {
        $0.part != nil && $0.whole != nil && indicator.version(of: $0) == version
      }
  }

  /// Counts and amounts add up; of shares numerators and denominators do, each apart.
  private func combined(_ inputs: [Evaluation.Input]) throws -> Exact? {
    switch indicator.kind {
    case .count, .amount:
      let values = inputs.compactMap(\.value)
      return values.isEmpty ? nil : try values.reduce(.zero) { try $0.plus($1) }
    case .share:
      guard haveCounts(inputs) else { return nil }
      let parts = inputs.map(\.stated.reading)
      let top = try parts.reduce(Exact.zero) { try $0.plus(Exact($1.part ?? 0)) }
      let bottom = try parts.reduce(Exact.zero) { try $0.plus(Exact($1.whole ?? 0)) }
      return bottom.isZero ? nil : try top.over(bottom).times(Exact(100))
    case .index, .yesNo, nil: return nil
    }
  }

  // MARK: Sums

  /// The sum over the days from the first to the deadline that have come, of times that do not overlap.
  private func sum(by due: RoughDay?) throws -> Found {
    guard indicator.kind == .count || indicator.kind == .amount else {
      return Found(reason: .cannotCombine)
    }
    let start = criterion.rule?.from?.earliest ?? .earliest
    let last = min(judge.day, due?.latest ?? judge.day)
    guard let days = Period(start, until: last) else { return Found(reason: .noReading) }
    var found = Found(value: .zero)
    var lacking = 0
    var reported = last
    for subject in criterion.subjects {
      let all = series(of: subject, anyLength: true).filter {
        days.contains($0.stated.reading.period)
      }
      if all.contains(where: { reason($0) == .definitionChanged }) {
        found.reason = .definitionChanged
      }
      let actual = tiling(all.filter { reason($0) == nil })
      found.inputs += actual
      for input in actual {
        found.value = try found.value?.plus(input.value ?? .zero)
        if let value = input.value, value.sign < 0 { found.isLowerBound = false }
      }
      lacking += open(days, actual)
      reported = min(reported, unbroken(actual, from: start))
    }
    let whole = length(days) * criterion.subjects.count
    found.coverage = Coverage(reported: whole - lacking, expected: whole)
    // The way is judged up to where all is reported; what is not is not nothing.
    found.last = reported
    if found.inputs.isEmpty {
      found.value = nil
      found.reason = found.reason ?? .noReading
    } else if found.reason == nil, due.map({ judge.day <= $0.latest }) ?? true {
      found.reason = silence(since: reported)
    }
    return found
  }

  /// The last day to which times follow each other without a hole.
  private func unbroken(_ inputs: [Evaluation.Input], from start: Day) -> Day {
    inputs.reduce(start.previous) { last, input in
      let period = input.stated.reading.period
      return period.start <= last.next ? max(last, period.until ?? .latest) : last
    }
  }

  /// Times that do not overlap, by their first day, the longest first: a year stands for its quarters.
  private func tiling(_ inputs: [Evaluation.Input]) -> [Evaluation.Input] {
    let sorted = inputs.sorted { left, right in
      let (one, two) = (left.stated.reading.period, right.stated.reading.period)
      return (one.start, length(two)) < (two.start, length(one))
    }
    var taken: [Evaluation.Input] = []
    for input in sorted
    where taken.last.map({
      $0.stated.reading.last < input.stated.reading.period.start
    }) ?? true {
      taken.append(input)
    }
    return taken
  }

  private func open(_ days: Period, _ inputs: [Evaluation.Input]) -> Int {
    length(days) - inputs.reduce(0) { $0 + length($1.stated.reading.period) }
  }

  private func length(_ period: Period) -> Int {
    Int((period.until ?? .latest).number - period.start.number) + 1
  }

  // MARK: Trend

  /// A straight line through the actual values, by least squares; nil with fewer than three.
  func trend(to due: Day?) throws -> Trend? {
    guard criterion.subjects.count == 1, criterion.rule?.how != .sum else { return nil }
    // By the figures as they are shown, so that shares of all kinds of wholes can be added exactly.
    let points = try series(of: criterion.subjects[0]).filter { reason($0) == nil }.compactMap {
      input -> (Period, Exact)? in
      let decimals = indicator.decimals ?? 0
      guard let shown = input.value?.rounded(decimals: decimals) else { return nil }
      return (input.stated.reading.period, try Exact(shown, decimals: decimals))
    }
    let trend = try Line(points)?.trend(to: due)
    return trend?.held(within: indicator.range(of: points.map(\.1)))
  }
}
