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
    let all = try heirs.answering(for: owner, since: since, on: day)
    if all == [owner] { return [self] }
    return all.isEmpty ? [handed(to: nil)] : all.map { handed(to: $0) }
  }
}
