import Casework
import Criteria
import Investments
import Vocabulary

extension Inquiry {
  /// The days on which something that a part brings begins or ceases to hold, each with the day before,
  /// and a thousand more, the same every time.
  static func days(_ catalogue: Catalogue) -> [Day] {
    let points = Set(definitions(catalogue) + tables(catalogue))
    return points.sorted().flatMap { $0 == .earliest ? [$0] : [$0.previous, $0] } + spread(1000)
  }

  private static func definitions(_ catalogue: Catalogue) -> [Day] {
    let days = catalogue.offers.flatMap { offer in
      offer.gather(catalogue.parts).marks.map(\.value.days)
    }
    return days.map(\.start) + days.compactMap(\.end)
  }

  private static func tables(_ catalogue: Catalogue) -> [Day] {
    var days: [Day?] = []
    for row in catalogue.values(.rates).flatMap(\.rows) { days += [row.from, row.until?.next] }
    for generation in catalogue.values(.lists).flatMap(\.generations) {
      days += [generation.from.earliest, generation.from.latest, generation.until?.next]
    }
    for version in catalogue.values(.indicators).flatMap(\.versions) {
      days += [version.from, version.until?.next]
    }
    return days.compactMap { $0 }
  }

  /// So many days of two centuries from 1900, spread evenly by the golden ratio.
  private static func spread(_ count: Int) -> [Day] {
    let span: UInt64 = 73_000
    return (1...UInt64(count)).map { number in
      let spread = (number &* 0x9E37_79B9_7F4A_7C15) >> 32
      return Day(daysSince1970: Int(spread % span) - 25_500)
    }
  }
}
