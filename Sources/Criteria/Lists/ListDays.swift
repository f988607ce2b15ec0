public import Vocabulary

extension AreaList {
  /// The days on which a list is made by law: some once, and one or more each year.
  public struct ListDays: Hashable, Sendable, LosslessStringConvertible {
    /// Those that come once.
    public let once: [Day]
    /// Those of every year.
    public let yearly: [DayOfYear]

    /// Each 1 December.
    public static let december = ListDays(
      once: [], yearly: [DayOfYear(sample: Day(2001, 12, 1) ?? .latest)])

    private init(once: [Day], yearly: [DayOfYear]) { (self.once, self.yearly) = (once, yearly) }

    /// A day of any year but 29 February.
    public struct DayOfYear: Hashable, Sendable {
      /// The same day in a year without a 29 February.
      public let sample: Day

      fileprivate init(sample: Day) { self.sample = sample }

      /// Reads `10-01`; nil for what is no day of every year.
      init?(_ text: String) {
        guard text.utf8.count == 5, let sample = Day("2001-" + text) else { return nil }
        self.sample = sample
      }

      func day(in year: Int) -> Day? { Day(year, sample.date.month, sample.date.day) }
    }

    /// Reads days that come once and days of every year, such as `2011-01-01 10-01`; nil for anything else.
    public init?(_ text: String) {
      var (once, yearly): ([Day], [DayOfYear]) = ([], [])
      for word in text.split(separator: " ").map(String.init) {
        if let day = Day(word) {
          once.append(day)
        } else if let day = DayOfYear(word) {
          yearly.append(day)
        } else {
          return nil
        }
      }
      guard !once.isEmpty || !yearly.isEmpty else { return nil }
      self.init(once: once, yearly: yearly)
    }

    /// As it is read.
    public var description: String {
      (once.map(\.description) + yearly.map { String($0.sample.description.dropFirst(5)) }).joined(
        separator: " ")
    }

    /// Those from one day to another, in order.
    func days(from first: Day, to last: Day) -> [Day] {
      guard first <= last else { return [] }
      let each = (first.year...last.year).flatMap { year in
        yearly.compactMap { $0.day(in: year) }
      }
      return Set(once + each).filter { first <= $0 && $0 <= last }.sorted()
    }
  }
}
