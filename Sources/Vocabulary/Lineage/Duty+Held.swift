extension Duty {
  /// The duty with those who have it on a day: itself while its owner is there, else one for each that took over from
  /// the owner, or without an owner when nobody did.
  ///
  /// - Parameters:
  ///   - heirs: who answers for whom.
  ///   - since: a day on which it was the owner's; the last on which the owner was there when nil.
  ///   - day: the day asked about.
  public func held(by heirs: Heirs, since: Day? = nil, on day: Day) throws -> [Duty] {
    guard let owner else { return [self] }
    return handed(from: owner, toEach: try heirs.answering(for: owner, since: since, on: day))
  }

  /// The same duty of each who answers for its owner now; of nobody when none does.
  func handed(from owner: Pointer, toEach keepers: [Pointer]) -> [Duty] {
    if keepers == [owner] { return [self] }
    return keepers.isEmpty ? [handed(to: nil)] : keepers.map { handed(to: $0) }
  }
}
