import Vocabulary

extension Criterion {
  /// How long a figure says something where nobody has said how often there is to be one, in months.
  static let monthsOfUse = 24

  /// Whether a figure up to a day says nothing of a later one, where nobody has said how often there is to be one: it is
  /// from before the baseline, or older than two years.
  func isStale(_ last: Day, on day: Day) -> Bool {
    baseline?.day.map { last < $0.earliest } ?? false
      || last.adding(months: Self.monthsOfUse) < day
  }

  /// Whether it is still to be reached on a day, so that a new figure is wanted.
  func isOpen(on day: Day) -> Bool { target?.day.map { day <= $0.latest } ?? true }
}
