import Vocabulary

/// Asks whether versions and approvals fit together.
struct ApprovalChecks {
  let book: AgreementBook
  private var records: any Records { book.records }

  /// A version rests on the others of its agreement; an approval on its version and agreement; a clause
  /// on the one it overrides, on all agreements above its own, and on the criteria that measure it.
  static let trails: [Trail] = {
    let (agreement, version) = (AgreementSubject.kind, AgreementVersionSubject.kind)
    let above = Hop.along(agreement).by(Agreement.self) { $0.concretises.map(\.pointer) }
      .heeding(Agreement.self) { $0.concretises }
    let clause = ClauseSubject.kind
    return [
      Trail(from: version, .names(agreement), .namedBy(version)),
      Trail(
        from: ApprovalSubject.kind, .names(version),
        .names(agreement).heeding(Agreement.self) { $0.approvers }),
      Trail(from: clause, .names(clause)),
      Trail(
        from: clause,
        .names(agreement).heeding(Agreement.self) { $0.concretises }, above),
      // Criteria have their room: what they are called there is all that is known of them here.
      Trail(from: clause, .namedBy("criterion")),
    ]
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try approvers(about, during) + versions(about, during) + approvals(about, during)
      + clauses(about, during) + goals(about, during)
  }

  private func latest<R: Record>(
    _ type: R.Type, _ about: Set<Pointer>?, _ during: Period
  ) throws -> [R] {
    try records.timelines(type, about: about, during: during).compactMap { $0.pieces.last?.value }
  }

  private func last<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) throws -> R? {
    try records.timeline(type, id).pieces.last?.value
  }

  private func approvers(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try latest(Agreement.self, about, during).flatMap { agreement -> [Finding] in
      let bodies = agreement.approvers.map(\.body)
      let after = Dictionary(
        agreement.approvers.map { ($0.body, $0.after) }, uniquingKeysWith: { first, _ in first })
      return Set(bodies).filter { body in
        let isTwice = bodies.filter { $0 == body }.count > 1
        return isTwice
          || loop(from: body, during: .always) { body, days in
            (after[body] ?? []).map { ($0, days) }
          } != nil
      }.sorted().map {
        Finding(AgreementRules.approverTwice, about: agreement.pointer, ["body": .thing($0)])
      }
    }
  }

  private func versions(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try latest(AgreementVersion.self, about, during).compactMap { version in
      guard version.change == .first else { return nil }
      let others = try records.timelines(
        AgreementVersion.self, during: .always, pointingAt: version.agreement.pointer
      ).compactMap { $0.pieces.last?.value }.filter { $0.agreement == version.agreement }
      let older = others.first { $0.id != version.id && $0.day.latest < version.day.earliest }
      return older.map {
        Finding(AgreementRules.versionBefore, about: version.pointer, ["other": .thing($0.pointer)])
      }
    }
  }

  private func approvals(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try latest(Approval.self, about, during).flatMap { approval -> [Finding] in
      guard let version = try last(AgreementVersion.self, approval.version),
        let agreement = try last(Agreement.self, version.agreement)
      else { return [] }
      var found: [Finding] = []
      if !agreement.approvers.contains(where: { $0.body == approval.body }) {
        found.append(
          Finding(
            AgreementRules.strangeApproval, about: approval.pointer,
            ["body": .thing(approval.body)]))
      }
      if approval.day.latest < version.day.earliest {
        found.append(
          Finding(
            AgreementRules.approvalBeforeVersion, about: approval.pointer,
            ["day": .text(approval.day.text), "version": .text(version.day.text)]))
      }
      return found
    }
  }

  /// A clause overrides one of an agreement that its own makes concrete, where that may be.
  private func clauses(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try latest(Clause.self, about, during).compactMap { clause in
      guard let target = clause.overrides, let above = try last(Clause.self, target) else {
        return nil
      }
      let facts: [String: Fact] = ["clause": .thing(target.pointer)]
      let own = try last(Agreement.self, clause.agreement)
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
    try latest(Clause.self, about, during).filter { clause in
      try clause.isGoal == true && !book.developments.isMeasured(clause.id, during: .always)
    }.map { Finding(AgreementRules.goalUnmeasured, about: $0.pointer) }
  }

  private func isAbove(_ id: AgreementID, _ agreement: Agreement) throws -> Bool {
    try reached(from: agreement.concretises) { next in
      try last(Agreement.self, next)?.concretises ?? []
    }.contains(id)
  }
}
