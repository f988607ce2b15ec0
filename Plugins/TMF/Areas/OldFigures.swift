import Criteria
import Vocabulary

/// The newest figure of one condition of a list, where the list's own is not registered: told with its time, and never used to say
/// where the area stands.
struct OldFigure: Hashable {
  let indicator: IndicatorID
  let condition: AreaList.Condition
  let value: Exact
  /// The limit; nil where it is held against another place, whose figure of the same time nobody asked for.
  let limit: Exact?
  let reading: StatedReading

  /// The time it is of.
  var time: RoughDay {
    let period = reading.reading.period
    return RoughDay(from: period.start, to: period.until ?? period.start)
  }

  /// The value less the limit.
  var gap: Exact? { limit.flatMap { try? value.minus($0) } }
}

/// What is known of the conditions of a list whose own figures are lacking.
struct OldFigures {
  /// The old ones, one an indicator.
  let figures: [OldFigure]
  /// Those of which there is no figure at all.
  let missing: [IndicatorID]

  /// Of the lists that an area stands to.
  init(_ listings: [Listing], _ readings: any Readings, on day: Day) throws {
    var (figures, missing): ([OldFigure], [IndicatorID]) = ([], [])
    for listing in listings {
      for outcome in listing.conditions where outcome.value == nil {
        guard let (id, isApart) = Self.asked(outcome.condition),
          !figures.contains(where: { $0.indicator == id }), !missing.contains(id)
        else { continue }
        let last = try readings.readings(of: id, about: listing.area.pointer)
          .filter { $0.reading.value != nil && $0.reading.last <= day }
          .max { $0.reading.last < $1.reading.last }
        if let last, let value = Self.value(last.reading) {
          figures.append(
            OldFigure(
              indicator: id, condition: outcome.condition, value: value,
              limit: isApart ? nil : outcome.condition.limit, reading: last))
        } else {
          missing.append(id)
        }
      }
    }
    (self.figures, self.missing) = (figures, missing)
  }

  /// What a condition asks for, and whether it is held against another place.
  private static func asked(_ condition: AreaList.Condition) -> (IndicatorID, Bool)? {
    switch condition.what {
    case .residents(let id, _): (id, false)
    case .indicator(let id, _, let against, _): (id, against != nil)
    case .years, .met: nil
    }
  }

  private static func value(_ reading: Reading) -> Exact? {
    guard let value = reading.value else { return nil }
    var divisor: Int64 = 1
    for _ in 0..<min(max(reading.decimals, 0), 9) { divisor *= 10 }
    return try? Exact(value).over(Exact(divisor))
  }
}
