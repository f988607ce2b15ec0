/// Dated values without overlap, in order of time, equal neighbours joined.
///
/// The only place where periods are cut: the store folds its statements through `replace`, and
/// every question about time is asked of a timeline.
public struct Timeline<Held: Hashable> {
  /// One value and the days it holds.
  public struct Piece {
    /// The days.
    public let period: Period
    /// The value on each of them.
    public let value: Held

    /// Makes a piece.
    public init(_ period: Period, _ value: Held) {
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
  ///
  /// Costs a search and what it takes the place of; what lies before is not copied, so a history said in
  /// order of time is as long to make as it is.
  public mutating func replace(_ period: Period, with value: Held?) {
    let old = touching(period)
    // With the neighbours, which may be joined with the new.
    let whole = max(old.lowerBound - 1, 0)..<min(old.upperBound + 1, pieces.count)
    var parts = pieces[whole].flatMap { piece in
      piece.period.subtracting(period).map { Piece($0, piece.value) }
    }
    if let value {
      let place = parts.firstIndex { $0.period.start > period.start } ?? parts.count
      parts.insert(Piece(period, value), at: place)
    }
    var result: [Piece] = []
    for part in parts { Self.push(part, on: &result) }
    pieces.replaceSubrange(whole, with: result)
  }

  /// Where the pieces stand that have days in a period.
  private func touching(_ period: Period) -> Range<Int> {
    let first = index { $0.end.map { $0 > period.start } ?? true }
    let end = period.end.map { end in index { $0.start >= end } } ?? pieces.count
    return first..<max(first, end)
  }

  /// The first piece whose days are late enough; all after it are.
  private func index(where isLate: (Period) -> Bool) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if isLate(pieces[middle].period) { high = middle } else { low = middle + 1 }
    }
    return low
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
  public func value(on day: Day) -> Held? {
    touching(Period(day: day)).first.map { pieces[$0].value }
  }

  /// The pieces that have days in a period, cut to it.
  public func pieces(in period: Period) -> [Piece] {
    pieces[touching(period)].compactMap { piece in
      piece.period.intersection(period).map { Piece($0, piece.value) }
    }
  }

  /// The longest runs of days in a period that have no value, in order.
  public func gaps(in period: Period) -> [Period] {
    var found: [Period] = []
    var next = period.start
    for piece in pieces[touching(period)] {
      if let gap = Period(next, to: piece.period.start) { found.append(gap) }
      guard let end = piece.period.end else { return found }
      next = end
    }
    if let gap = Period(next, to: period.end) { found.append(gap) }
    return found
  }

  /// The days in a period on which the value becomes another, or begins or ceases to be, in order.
  public func changePoints(in period: Period) -> [Day] {
    var days: [Day] = []
    for piece in pieces[index { $0.end.map { $0 >= period.start } ?? true }...] {
      if let end = period.end, piece.period.start >= end { break }
      for day in [piece.period.start, piece.period.end] {
        if let day, day != days.last, period.contains(day) { days.append(day) }
      }
    }
    return days
  }

  /// The first change after a day, or nil when nothing is recorded to change.
  public func nextChange(after day: Day) -> Day? {
    let next = index { $0.end.map { $0 > day } ?? true }
    guard next < pieces.count else { return nil }
    let piece = pieces[next].period
    return piece.start > day ? piece.start : piece.end
  }

  /// The same days with other values; days whose value becomes nil have none.
  public func compactMap<Other: Hashable>(
    _ transform: (Held) throws -> Other?
  ) rethrows -> Timeline<Other> {
    var result = Timeline<Other>()
    for piece in pieces {
      if let value = try transform(piece.value) {
        Timeline<Other>.push(.init(piece.period, value), on: &result.pieces)
      }
    }
    return result
  }
}

extension Timeline: Equatable {}
extension Timeline.Piece: Equatable {}
extension Timeline: Sendable where Held: Sendable {}
extension Timeline.Piece: Sendable where Held: Sendable {}
