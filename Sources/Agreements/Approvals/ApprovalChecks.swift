import Vocabulary

/// Asks whether versions and approvals fit together.
struct ApprovalChecks {
  let book: AgreementBook
  private var records: any Records { book.records }

  /// A version rests on the others of its agreement; an approval on its version and agreement, and on the
  /// decision that it names.
  static let trails: [Trail] = {
    let (agreement, version) = (AgreementSubject.kind, AgreementVersionSubject.kind)
    let heirs = [PartySubject.kind, ForumSubject.kind].flatMap { body in
      [
        Trail(
          from: ApprovalSubject.kind, .names(version),
          .names(agreement).heeding(Agreement.self) { $0.approvers },
          Hop.names(body).heedingDays, .heirs(body)),
        Trail(from: agreement, Hop.names(body).heedingDays, .heirs(body)),
      ]
    }
    return heirs + [
      Trail(from: agreement, .namedBy(version)),
      Trail(from: version, .names(agreement), .namedBy(version)),
      Trail(
        from: ApprovalSubject.kind, .names(version),
        .names(agreement).heeding(Agreement.self) {
          [$0.approvers, $0.amends + $0.extends + $0.renews + $0.succeeds] as [AnyHashable]
        }),
    ] + Trail.carried(from: ApprovalSubject.kind)
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try approvers(about, during) + versions(about, during) + approvals(about, during)
      + left(about, during)
  }

  /// What awaits one that is no more, and from which nobody took over.
  private func left(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let day = during.until ?? .latest
    return try records.timelines(Agreement.self, about: about, during: during).flatMap {
      timeline -> [Finding] in
      guard let agreement = timeline.pieces(in: during).last?.value,
        !agreement.approvers.isEmpty, agreement.concluded == nil, agreement.closed == nil
      else { return [] }
      return try book.approvals(of: agreement, on: day)
        .filter { $0.asked.isEmpty && $0.state != .approved }.map {
          Finding(
            HandoverRules.approverGone, about: agreement.pointer, ["body": .thing($0.body)])
        }
    }
  }

  private func approvers(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try book.latest(Agreement.self, about, during).flatMap { agreement -> [Finding] in
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
    try book.latest(AgreementVersion.self, about, during).compactMap { version in
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
    try book.latest(Approval.self, about, during).flatMap { approval -> [Finding] in
      guard let version = try book.last(AgreementVersion.self, approval.version),
        let agreement = try book.last(Agreement.self, version.agreement)
      else { return [] }
      var found: [Finding] = []
      if try !isAsked(approval, version, agreement) {
        found.append(
          Finding(
            AgreementRules.strangeApproval, about: approval.pointer,
            ["body": .thing(approval.body)]))
      }
      if approval.day.latest < version.day.earliest {
        found.append(
          Finding(
            AgreementRules.approvalBeforeVersion, about: approval.pointer,
            ["day": .rough(approval.day), "version": .rough(version.day)]))
      }
      return found + (try carried(approval, agreement))
    }
  }

  /// That the decision an approval names carries it; and is in a matter that says what it is about.
  private func carried(_ approval: Approval, _ agreement: Agreement) throws -> [Finding] {
    guard let id = approval.decision, let decision = try book.decisions.decision(id, on: .latest)
    else { return [] }
    if let found = try book.fault(in: approval, of: agreement, on: .latest) {
      return [found.finding(about: approval.pointer)]
    }
    guard decision.agreements.isEmpty else { return [] }
    return [
      Finding(
        CarriedRules.unlinked, about: approval.pointer,
        [
          "decision": .thing(id.pointer), "matter": .thing(decision.matter.pointer),
          "agreement": .thing(agreement.pointer),
        ])
    ]
  }

  /// Whether an approval is of one that the agreement names, or that had taken over from one by then.
  private func isAsked(
    _ approval: Approval, _ version: AgreementVersion, _ agreement: Agreement
  ) throws -> Bool {
    if agreement.approvers.contains(where: { $0.body == approval.body }) { return true }
    return try agreement.approvers.contains {
      try book.heirs.answering(
        for: $0.body, since: version.day.earliest, on: approval.day.latest
      ).contains(approval.body)
    }
  }
}
