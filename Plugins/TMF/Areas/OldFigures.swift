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
  ///
  /// The newest word on a time counts, as it does where the lists are reckoned: what was withdrawn or only expected is none.
  init(_ listings: [Listing], _ criteria: any ListReading, on day: Day) throws {
    var (figures, missing): ([OldFigure], [IndicatorID]) = ([], [])
    for listing in listings {
      for outcome in listing.conditions where outcome.value == nil {
        guard let (id, isApart) = Self.asked(outcome.condition),
          !figures.contains(where: { $0.indicator == id }), !missing.contains(id)
        else { continue }
        if let last = try criteria.lastFigure(id, of: listing.area, on: day) {
          figures.append(
            OldFigure(
              indicator: id, condition: outcome.condition, value: last.value,
              limit: isApart ? nil : outcome.condition.limit, reading: last.stated))
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
}
