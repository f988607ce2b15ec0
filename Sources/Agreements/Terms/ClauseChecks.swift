import Vocabulary

/// Asks whether clauses override what they may, and whether goals are measured.
struct ClauseChecks {
  let book: AgreementBook

  /// A clause rests on the one it overrides, on all agreements above its own, and on the criteria that
  /// measure it.
  static let trails: [Trail] = {
    let (agreement, clause) = (AgreementSubject.kind, ClauseSubject.kind)
    let above = Hop.along(agreement).by(Agreement.self) { $0.concretises.map(\.pointer) }
      .heeding(Agreement.self) { $0.concretises }
    return [
      Trail(from: clause, .names(clause)),
      Trail(
        from: clause,
        .names(agreement).heeding(Agreement.self) { $0.concretises }, above),
      // Criteria have their room: what they are called there is all that is known of them here.
      Trail(from: clause, .namedBy("criterion")),
    ]
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try clauses(about, during) + goals(about, during)
  }

  /// A clause overrides one of an agreement that its own makes concrete, where that may be.
  private func clauses(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try book.latest(Clause.self, about, during).compactMap { clause in
      guard let target = clause.overrides, let above = try book.last(Clause.self, target) else {
        return nil
      }
      let facts: [String: Fact] = ["clause": .thing(target.pointer)]
      let own = try book.last(Agreement.self, clause.agreement)
      let rule: Rule? =
        above.basis == .statutory
        ? AgreementRules.statutoryOverride
        : above.mayOverride != true
          ? AgreementRules.mayNotOverride
          : try own.map { try isAbove(above.agreement, $0) } ?? true
            ? nil : AgreementRules.overrideElsewhere
      return rule.map { Finding($0, about: clause.pointer, facts) }
    }
  }

  /// A goal is to become a criterion.
  private func goals(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try book.latest(Clause.self, about, during).filter { clause in
      try clause.isGoal == true && !book.developments.isMeasured(clause.id, during: .always)
    }.map { Finding(AgreementRules.goalUnmeasured, about: $0.pointer) }
  }

  private func isAbove(_ id: AgreementID, _ agreement: Agreement) throws -> Bool {
    try reached(from: agreement.concretises) { next in
      try book.last(Agreement.self, next)?.concretises ?? []
    }.contains(id)
  }
}
