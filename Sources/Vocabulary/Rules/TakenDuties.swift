/// Duties of some parts, and what of them another part that keeps account of them leaves.
public struct TakenDuties: Sendable {
  private let left: Set<Duty>
  /// Those left of which nobody followed some years, by what else they are.
  private let partly: [Duty: [Duty]]
  /// What was left that is none of the duties, and no part of one: what only a part that fails leaves.
  public let strange: [Duty]

  /// What is left of some duties.
  public init(of duties: [Duty], left: [Duty]) {
    let known = Dictionary(grouping: duties) { $0.unfollowed(in: nil) }
    self.left = Set(left)
    partly = Dictionary(grouping: left.filter { $0.unfollowed != nil }) { $0.unfollowed(in: nil) }
    strange = left.filter { duty in
      !(known[duty.unfollowed(in: nil)] ?? []).contains { duty.isPart(of: $0) }
    }
  }

  /// What is left of some of the duties, in their order.
  public func left(of duties: [Duty]) -> [Duty] {
    duties.compactMap { duty in
      left.contains(duty)
        ? duty : partly[duty.unfollowed(in: nil)]?.first { $0.isPart(of: duty) }
    }
  }
}

extension Duty {
  /// Whether it is another, or that with fewer of the years in which nobody followed it.
  fileprivate func isPart(of other: Duty) -> Bool {
    if self == other { return true }
    guard let years = unfollowed, let all = other.unfollowed else { return false }
    return all.lowerBound <= years.lowerBound && years.upperBound <= all.upperBound
      && unfollowed(in: nil) == other.unfollowed(in: nil)
  }
}
