import Vocabulary

/// A straight line by least squares, in exact fractions.
///
/// A value stands at the middle of its time; days are counted in halves, from the first middle.
struct Line {
  private let slope: Exact
  private let start: Exact
  private let origin: Int64
  private let count: Int

  /// The line; nil with fewer than three values, or all at one time.
  init?(_ points: [(period: Period, value: Exact)]) throws {
    guard points.count >= 3, let first = points.first else { return nil }
    let origin = Self.middle(first.period)
    let size = Exact(Int64(points.count))
    var (sumX, sumY, sumXX, sumXY) = (Exact.zero, Exact.zero, Exact.zero, Exact.zero)
    for (period, value) in points {
      let x = Exact(Self.middle(period) - origin)
      sumX = try sumX.plus(x)
      sumY = try sumY.plus(value)
      sumXX = try sumXX.plus(x.times(x))
      sumXY = try sumXY.plus(x.times(value))
    }
    let spread = try size.times(sumXX).minus(sumX.times(sumX))
    guard !spread.isZero else { return nil }
    slope = try size.times(sumXY).minus(sumX.times(sumY)).over(spread)
    start = try sumY.minus(slope.times(sumX)).over(size)
    self.origin = origin
    count = points.count
  }

  private static func middle(_ period: Period) -> Int64 {
    Int64(period.start.number) + Int64((period.until ?? .latest).number)
  }

  func trend(to due: Day?) throws -> Trend {
    let projection = try due.map { day in
      try start.plus(slope.times(Exact(Int64(day.number) * 2 - origin)))
    }
    return Trend(perYear: try slope.times(Exact(730)), projection: projection, points: count)
  }
}
