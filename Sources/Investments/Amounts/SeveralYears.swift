import Vocabulary

/// What is promised of a frame held against it, year by year and over several years together.
///
/// A frame for each of its years must hold what is promised in each; a sum promised over several years may be spread
/// over them in any way, so it is too much only when all that must lie in some years is more than those years have. A
/// frame that is one sum for all its years must hold all of it.
struct SeveralYears {
  let frame: Amount
  let most: Kroner
  let promised: [Amount]

  /// Years in which more is promised than there is.
  struct Excess {
    let years: ClosedRange<Int>
    let sum: Kroner
    let most: Kroner
    let items: [Amount]
  }

  /// The years in which too much is promised: single ones, else the fewest together, the first first.
  ///
  /// Throws `MoneyOverflow`.
  var excesses: [Excess] {
    get throws {
      let years = frame.years
      guard let first = years.first, let last = years.last else { return [] }
      if frame.isForAll { return try excess(first...last).map { [$0] } ?? [] }
      let single = try years.compactMap { try excess($0...$0) }
      guard single.isEmpty else { return single }
      // Where no year alone has too much, too much begins with a sum and ends with one.
      let sums = promised.filter {
        $0.isForAll && first <= $0.year && ($0.lastYear ?? last) <= last
      }
      let (starts, ends) = (Set(sums.map(\.year)), Set(sums.compactMap(\.lastYear)))
      var found: [Excess] = []
      for end in ends.sorted() {
        // From the latest start on: what is found first is the shortest, and longer ones around it say no more.
        for start in starts.sorted(by: >) where start <= end {
          guard !found.contains(where: { start <= $0.years.lowerBound }) else { break }
          if let excess = try excess(start...end) { found.append(excess) }
        }
      }
      return found
    }
  }

  private func excess(_ years: ClosedRange<Int>) throws -> Excess? {
    let items = promised.filter { within($0, years) > 0 }
    let sum = try items.reduce(Kroner.zero) { sum, item in
      try sum.adding((item.amount?.low ?? .zero).part(Int64(within(item, years)), of: 1))
    }
    let limit = frame.isForAll ? most : try most.part(Int64(years.count), of: 1)
    return sum > limit ? Excess(years: years, sum: sum, most: limit, items: items) : nil
  }

  /// How many times an amount must be found within some years: a sum once, when all its years are among them or the
  /// frame is one sum itself.
  private func within(_ item: Amount, _ years: ClosedRange<Int>) -> Int {
    let own = item.year...max(item.year, item.lastYear ?? item.year)
    if item.isForAll {
      let isInside = years.lowerBound <= own.lowerBound && own.upperBound <= years.upperBound
      return isInside || (frame.isForAll && own.overlaps(years)) ? 1 : 0
    }
    return own.overlaps(years) ? own.clamped(to: years).count : 0
  }
}
