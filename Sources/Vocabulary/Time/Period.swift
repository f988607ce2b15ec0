/// A run of days: half-open inside, never empty, with an open end allowed.
///
/// People, data files and `--json` speak of `until`, the *last day*; only code sees `end`, the day
/// after it.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let start: Day
  /// The day after the last one; nil when there is no last day.
  public let end: Day?

  /// All days.
  public static let always = Period(from: .earliest)

  /// A period from a day on, without end.
  public init(from start: Day) {
    self.start = start
    self.end = nil
  }

  /// One day.
  public init(day: Day) {
    self.start = day
    self.end = day == .latest ? nil : day.next
  }

  /// A period up to but not including a day; nil when it would be empty.
  public init?(_ start: Day, to end: Day?) {
    if let end, end <= start { return nil }
    self.start = start
    self.end = end
  }

  /// A period with an inclusive last day; nil when the last day comes before the first.
  public init?(_ start: Day, until last: Day?) {
    self.init(start, to: last == .latest ? nil : last?.next)
  }

  /// The last day, inclusive; nil when there is none.
  public var until: Day? { end?.previous }
}

extension Period {
  /// Whether a day lies in the period.
  public func contains(_ day: Day) -> Bool { start <= day && isBeforeEnd(day) }

  /// Whether all days of another period lie in this one.
  public func contains(_ other: Period) -> Bool { intersection(other) == other }

  /// The days that both have, or nil when there are none.
  public func intersection(_ other: Period) -> Period? {
    let end = [self.end, other.end].compactMap { $0 }.min()
    return Period(max(start, other.start), to: end)
  }

  /// The days of this period that the other has not: none, one or two periods, in order.
  public func subtracting(_ other: Period) -> [Period] {
    guard intersection(other) != nil else { return [self] }
    let before = Period(start, to: min(other.start, end ?? other.start))
    let after = other.end.flatMap { isBeforeEnd($0) ? Period($0, to: end) : nil }
    return [before, after].compactMap { $0 }
  }

  /// This period and another that overlaps or adjoins it as one; nil when days lie between.
  public func joined(with other: Period) -> Period? {
    let first = start <= other.start ? self : other
    let second = start <= other.start ? other : self
    guard let end = first.end else { return first }
    guard second.start <= end else { return nil }
    guard let secondEnd = second.end else { return Period(from: first.start) }
    return Period(first.start, to: max(end, secondEnd))
  }

  /// The parts of this period that begin on its first day and on each of some days that lie in it, in
  /// order.
  public func split(at days: some Sequence<Day>) -> [Period] {
    let starts = [start] + Set(days.filter { $0 > start && contains($0) }).sorted()
    let ends = starts.dropFirst().map { Optional($0) } + [end]
    return zip(starts, ends).compactMap { Period($0, to: $1) }
  }

  private func isBeforeEnd(_ day: Day) -> Bool {
    guard let end else { return true }
    return day < end
  }
}

extension Period: Comparable {
  /// Earlier start first; of two with one start the shorter first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end ?? .latest) < (right.start, right.end ?? .latest)
  }
}

extension Period: CustomStringConvertible {
  /// ISO days with the inclusive end, `2010-08-01/2014-12-31`, or `2010-08-01/..` without end.
  public var description: String { "\(start)/\(until?.description ?? "..")" }
}
