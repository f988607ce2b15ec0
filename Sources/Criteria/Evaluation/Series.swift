import Vocabulary

/// The readings of one indicator and one subject, as they stand on a day: the newest word on each time.
struct Series {
  /// By last day, then the longest last.
  let current: [Evaluation.Input]

  /// - Parameters:
  ///   - stated: everything stated, in order.
  ///   - day: only times whose last day has come by then count.
  ///   - version: the definition to compare by; nil compares each by its own.
  ///   - anyLength: whether times of another length than the indicator's count too.
  init(
    _ stated: [StatedReading], by indicator: Indicator, version: Int?, on day: Day,
    anyLength: Bool = false
  ) {
    var latest: [Key: (now: StatedReading, before: StatedReading?)] = [:]
    for one in stated where one.reading.last <= day {
      let key = Key(period: one.reading.period, definition: indicator.version(of: one.reading))
      latest[key] = (one, latest[key]?.now)
    }
    let inputs = latest.values.filter { $0.now.reading.status != .withdrawn }.map { pair in
      Evaluation.Input(
        stated: pair.now, value: Self.value(of: pair.now.reading, by: indicator, version: version),
        corrected: pair.before)
    }
    let fitting = inputs.filter { anyLength || indicator.isRegular($0.stated.reading.period) }
    current = Self.oneEach(fitting, by: indicator, version: version)
  }

  private struct Key: Hashable {
    let period: Period
    let definition: Int?
  }

  /// Of several definitions of one time, the one compared by; else the newest.
  private static func oneEach(
    _ inputs: [Evaluation.Input], by indicator: Indicator, version: Int?
  ) -> [Evaluation.Input] {
    Dictionary(grouping: inputs, by: \.stated.reading.period).values.compactMap { same in
      same.max { left, right in
        rank(left, indicator, version) < rank(right, indicator, version)
      }
    }.sorted { left, right in
      let (one, two) = (left.stated.reading, right.stated.reading)
      return (one.last, two.period.start) < (two.last, one.period.start)
    }
  }

  private static func rank(
    _ input: Evaluation.Input, _ indicator: Indicator, _ version: Int?
  ) -> (Int, Int) {
    let own = indicator.version(of: input.stated.reading) ?? 0
    return (own == version ? 1 : 0, own)
  }

  /// The value of a reading in a definition; nil when it has none there.
  static func value(of reading: Reading, by indicator: Indicator, version: Int?) -> Exact? {
    guard let own = try? reading.exact else { return nil }
    guard let version else { return own }
    guard let stated = indicator.version(of: reading),
      let factor = try? indicator.factor(from: stated, to: version)
    else { return nil }
    return try? own.times(factor)
  }
}

extension Indicator {
  /// The version of the definition that a reading is by.
  func version(of reading: Reading) -> Int? { reading.definition ?? version(on: reading.last) }

  /// Whether a time is as long as those the indicator is reported for, or a single day.
  func isRegular(_ period: Period) -> Bool {
    guard let every, let last = period.until, last != period.start else { return true }
    return every.lastDay(from: period.start) == last
  }
}

extension Reading {
  /// Its value; nil when it has none, or it is 0 of 0.
  ///
  /// Throws `ExactOverflow`.
  var exact: Exact? {
    get throws {
      if let part, let whole {
        return whole == 0 ? nil : try Exact(part, over: whole).times(Exact(100))
      }
      return try value.map { try Exact($0, decimals: decimals) }
    }
  }
}
