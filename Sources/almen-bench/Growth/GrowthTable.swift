import Foundation

/// What a cost is to do as stores grow; told beside the figure, and asserted by nobody.
enum Goal {
  /// The last figure over the first: what answers the same costs the same.
  case atMost(times: Double)
  /// The exponent over the last decade, start-up taken off: what answers all costs by how much there is.
  case exponent(Double)
}

/// A table of CPU seconds, one line a question and one column a size.
struct GrowthTable {
  let sizes: [Int]
  /// What the program costs when it does nothing, in seconds.
  let start: Double

  init(_ what: String, _ sizes: [Int], start: Double) {
    (self.sizes, self.start) = (sizes, start)
    let columns = sizes.map { Self.padded(String($0), 10) }.joined()
    print("\n" + what.padding(toLength: 42, withPad: " ", startingAt: 0) + columns)
    fflush(nil)
  }

  /// Asks at each size and prints a line; what was stopped at one size is not asked at the next.
  func line(
    _ what: String, _ goal: Goal? = nil, peers: [Double?] = [],
    _ ask: (_ size: Int) throws -> Spawned?
  ) rethrows -> [Double?] {
    var costs: [Double?] = []
    for size in sizes {
      costs.append(costs.contains { $0 == nil } ? nil : try ask(size)?.cpu)
    }
    let columns = costs.map { cost in
      Self.padded(cost.map { String(format: "%.3f", $0) } ?? "stopped", 10)
    }
    print(
      what.padding(toLength: 42, withPad: " ", startingAt: 0) + columns.joined() + "  "
        + (goal.map { told($0, costs) } ?? beside(costs, peers)))
    fflush(nil)
    return costs
  }

  private func told(_ goal: Goal, _ costs: [Double?]) -> String {
    guard let first = costs.first ?? nil, let last = costs.last ?? nil else {
      return "over 5 minutes of CPU"
    }
    switch goal {
    case .atMost(let times):
      return String(format: "last/first %6.2f  (goal at most %.1f)", last / first, times)
    case .exponent(let most):
      guard let size = sizes.last, let index = sizes.firstIndex(where: { $0 * 10 >= size }),
        let before = costs[index]
      else { return "" }
      let growth = log(max(last - start, 1e-4) / max(before - start, 1e-4))
      let exponent = growth / log(Double(size) / Double(sizes[index]))
      return String(format: "exponent %8.2f  (goal at most %.1f)", exponent, most)
    }
  }

  /// The last cost over that of a peer.
  private func beside(_ costs: [Double?], _ peers: [Double?]) -> String {
    guard let peer = costs.last ?? nil, let own = peers.last ?? nil else { return "" }
    return String(format: "almen/sqlite3 %.1f at the last", own / peer)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
