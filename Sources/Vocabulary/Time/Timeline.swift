/// Dated values without overlap, in order of time, equal neighbours joined.
///
/// The only place where periods are cut: the store folds its statements through `replace`, and
/// every question about time is asked of a timeline.
public struct Timeline<Value: Hashable> {
  /// One value and the days it holds.
  public struct Piece {
    /// The days.
    public let period: Period
    /// The value on each of them.
    public let value: Value

    /// Makes a piece.
    public init(_ period: Period, _ value: Value) {
      self.period = period
      self.value = value
    }
  }

  /// The pieces in order of time.
  public private(set) var pieces: [Piece] = []

  /// A timeline with no values.
  public init() {}

  /// A timeline of pieces, each replacing what earlier ones say of its days.
  public init(_ pieces: some Sequence<Piece>) {
    for piece in pieces { replace(piece.period, with: piece.value) }
  }

  /// Whether no day has a value.
  public var isEmpty: Bool { pieces.isEmpty }

  /// From now on these days have this value, or none; other days keep theirs.
  public mutating func replace(_ period: Period, with value: Value?) {
    if append(period, value) { return }
    var result: [Piece] = []
    result.reserveCapacity(pieces.count + 2)
    var pending = value.map { Piece(period, $0) }
    for piece in pieces {
      for part in piece.period.subtracting(period) {
        if let new = pending, new.period.start < part.start {
          Self.push(new, on: &result)
          pending = nil
        }
        Self.push(Piece(part, piece.value), on: &result)
      }
    }
    if let new = pending { Self.push(new, on: &result) }
    pieces = result
  }

  /// The usual case, a period after all others, without a copy.
  private mutating func append(_ period: Period, _ value: Value?) -> Bool {
    if let last = pieces.last {
      guard let end = last.period.end, end <= period.start else { return false }
    }
    if let value { Self.push(Piece(period, value), on: &pieces) }
    return true
  }

  private static func push(_ piece: Piece, on pieces: inout [Piece]) {
    guard let last = pieces.last, last.value == piece.value,
      last.period.end == piece.period.start,
      let whole = last.period.joined(with: piece.period)
    else { return pieces.append(piece) }
    pieces[pieces.count - 1] = Piece(whole, piece.value)
  }
}

extension Timeline {
  /// The value on a day, or nil when there is none.
  public func value(on day: Day) -> Value? {
    pieces.first { $0.period.contains(day) }?.value
  }

  /// The pieces that have days in a period, cut to it.
  public func pieces(in period: Period) -> [Piece] {
    pieces.compactMap { piece in
      piece.period.intersection(period).map { Piece($0, piece.value) }
    }
  }

  /// The longest runs of days in a period that have no value, in order.
  public func gaps(in period: Period) -> [Period] {
    var open = [period]
    for piece in pieces { open = open.flatMap { $0.subtracting(piece.period) } }
    return open
  }

  /// The days in a period on which the value becomes another, or begins or ceases to be, in order.
  public func changePoints(in period: Period) -> [Day] {
    var days: Set<Day> = []
    for piece in pieces {
      days.insert(piece.period.start)
      if let end = piece.period.end { days.insert(end) }
    }
    return days.filter { period.contains($0) }.sorted()
  }

  /// The first change after a day, or nil when nothing is recorded to change.
  public func nextChange(after day: Day) -> Day? {
    changePoints(in: Period(from: day.next)).first
  }

  /// The same days with other values; days whose value becomes nil have none.
  public func compactMap<Other: Hashable>(
    _ transform: (Value) throws -> Other?
  ) rethrows -> Timeline<Other> {
    var result = Timeline<Other>()
    for piece in pieces {
      if let value = try transform(piece.value) { result.replace(piece.period, with: value) }
    }
    return result
  }
}

extension Timeline: Equatable {}
extension Timeline.Piece: Equatable {}
extension Timeline: Sendable where Value: Sendable {}
extension Timeline.Piece: Sendable where Value: Sendable {}
