import Vocabulary

/// What makes agreements longer and what takes their place, looked up as somebody knows how.
///
/// An agreement and its extensions hold as one: it holds to their last day, they end early with it, and what takes
/// the place of one takes that of all.
struct Family {
  /// The agreements that follow on one, made and not withdrawn.
  let following: (AgreementID) throws -> [Agreement]
  /// An agreement; nil when it is not there.
  let agreement: (AgreementID) throws -> Agreement?

  init(
    following: @escaping (AgreementID) throws -> [Agreement],
    agreement: @escaping (AgreementID) throws -> Agreement?
  ) {
    self.following = following
    self.agreement = agreement
  }

  /// Fills in what an agreement's days rest on besides itself.
  func fill(_ context: inout AgreementContext, of agreement: Agreement) throws {
    let (near, late) = try extensions(of: agreement, besides: [agreement.id])
    context.extensions = near
    context.cuts = try cuts(of: agreement, besides: [agreement.id])
    context.successorStarts =
      try members(with: agreement).flatMap { member in
        try following(member).filter { $0.takesPlace(of: member) }.compactMap { $0.term?.from }
      } + late.compactMap { $0.term?.from }
  }

  /// The agreements that make one longer, each as long as its own extensions make it, by start: those that begin
  /// no later than the day after its last, and those that leave days between.
  private func extensions(
    of agreement: Agreement, besides seen: Set<AgreementID>
  ) throws -> (near: [Agreement], late: [Agreement]) {
    let all = try following(agreement.id)
      .filter { $0.extends.contains(agreement.id) && !seen.contains($0.id) }
      .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    var (whole, near, late): (Agreement, [Agreement], [Agreement]) = (agreement, [], [])
    for one in all {
      if let last = whole.term?.lastDay?.upperBound, let from = one.term?.from,
        from.earliest > last.next
      {
        late.append(one)
        continue
      }
      let longer = try extensions(of: one, besides: seen.union([one.id])).near
        .reduce(one) { $0.lengthened(by: $1) }
      whole = whole.lengthened(by: longer)
      near.append(longer)
    }
    return (near, late)
  }

  /// The early ends of what an agreement makes longer, and of what that does.
  private func cuts(
    of extending: Agreement, besides seen: Set<AgreementID>
  ) throws -> [Closing] {
    try extending.extends.filter { !seen.contains($0) }.flatMap { id -> [Closing] in
      guard let base = try agreement(id) else { return [] }
      let whole = try extensions(of: base, besides: [id]).near.reduce(base) {
        $0.lengthened(by: $1)
      }
      return try whole.earlyEnds + cuts(of: base, besides: seen.union([id]))
    }
  }

  /// An agreement with all that it makes longer and that make it longer, however far.
  private func members(with agreement: Agreement) throws -> [AgreementID] {
    guard try !agreement.extends.isEmpty || following(agreement.id).contains(where: isExtending)
    else { return [agreement.id] }
    return try reached(from: [agreement.id]) { id in
      try (self.agreement(id)?.extends ?? [])
        + following(id).filter { $0.extends.contains(id) }.map(\.id)
    }.sorted()
  }

  private func isExtending(_ agreement: Agreement) -> Bool { !agreement.extends.isEmpty }
}
