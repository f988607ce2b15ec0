package import Vocabulary

extension AgreementBook: Obliging {
  /// What is open on a day and due by another, or overdue, or without a day; of one owner from the
  /// agreements and obligations that name it.
  package func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    try duties(on: day, owner) { due in due.earliest <= last }
      + obligations(on: day, owner, due: Period(.earliest, until: last) ?? .always)
  }

  /// What has its last day in a period and is not done on a day: what is due over the parts of a
  /// period is what is due over the whole.
  package func duties(due period: Period, on day: Day) throws -> [Duty] {
    try duties(on: day, nil) { due in period.contains(due.latest) }
      .filter { $0.due != nil } + obligations(on: day, nil, due: period)
  }

  /// What is to be approved, concluded, renewed or given notice of.
  private func duties(
    on day: Day, _ owner: Pointer?, _ isMeant: (RoughDay) -> Bool
  ) throws -> [Duty] {
    let all = try standings(on: day, naming: owner.map { [$0] })
    // Those that follow on one of these name it.
    let following = try owner.map { _ in
      try records.records(Agreement.self, on: day, naming: Set(all.map(\.agreement.pointer)))
    }
    let followed = Set(
      (following ?? all.map(\.agreement)).filter { !$0.isWithdrawn }.flatMap {
        $0.succeeds + $0.renews + $0.extends
      })
    let open = try all.flatMap { agreement, standing in
      try approvalDuties(agreement, standing, on: day)
        + termDuties(
          agreement.extends.isEmpty ? agreement : whole(agreement, on: day), standing,
          isFollowed: followed.contains(agreement.id), on: day)
    }
    let lapsed = try lapseDuties(
      of: all.filter { agreement, standing in
        standing.isPast && (owner == nil || agreement.parties.first?.pointer == owner)
      }.map(\.agreement), on: day)
    return try (open + lapsed + lackingDuties(all, owner, on: day))
      .filter { $0.due.map(isMeant) ?? true }
  }

  private func approvalDuties(
    _ agreement: Agreement, _ standing: Standing, on day: Day
  ) throws -> [Duty] {
    let isConcluded = agreement.concluded.map { $0.day?.hasCome(by: day) ?? .yes } == .yes
    // Nobody is asked for what could hold on no day to come.
    let isPast = agreement.term?.lastDay.map { $0.upperBound < day } ?? false
    guard !agreement.approvers.isEmpty, !isConcluded, !isPast, agreement.closed == nil else {
      return []
    }
    let rows = try approvals(of: agreement, on: day)
    var told = Set(
      rows.filter { ($0.state == .missing || $0.state == .reopened) && $0.asked == [$0.body] }
        .map(\.body))
    return rows.flatMap { approval -> [Duty] in
      let rule: Rule
      switch approval.state {
      case .approved, .waiting: return []
      case .missing: rule = AgreementRules.approve
      case .uncarried: rule = CarriedRules.approveUncarried
      case .rejected: rule = AgreementRules.answerRejection
      case .reopened:
        rule = approval.certain ? AgreementRules.approveAgain : AgreementRules.perhapsApproveAgain
      }
      // A rejection is answered by whoever writes the next version.
      let owner = rule == AgreementRules.answerRejection ? agreement.parties.first?.pointer : nil
      let duty = Duty(
        rule, owner: owner ?? approval.body, due: agreement.planned, isWindow: true,
        subject: agreement.id.pointer,
        facts: [
          "body": .thing(approval.body),
          "version": approval.version.map { .thing($0.pointer) } ?? .text(AgreementRules.noVersion),
        ],
        // All have approved what is concluded, and that is in days of which not all are over.
        isPossiblyDone: agreement.concluded?.day?.hasCome(by: day) == .possibly)
      guard owner == nil, approval.asked != [approval.body] else { return [duty] }
      // Whoever took over and is asked for its own answers for both at once.
      if approval.asked.isEmpty { return [duty.handed(to: nil)] }
      return approval.awaited.filter { told.insert($0).inserted }.map { duty.handed(to: $0) }
    }
  }

  private func termDuties(
    _ agreement: Agreement, _ standing: Standing, isFollowed: Bool, on day: Day
  ) -> [Duty] {
    let owner = agreement.parties.first?.pointer
    switch standing.status {
    case .inForce, .prolonged:
      guard !isFollowed, let term = agreement.term, let last = term.lastDay else { return [] }
      // For the term or the prolongation that runs now; the last day that is safe on every reading.
      let end = term.prolonged(last.lowerBound, past: day)
      let isLast = term.ends.last.map { term.prolonged(last.upperBound, past: day) >= $0 } ?? false
      if isLast, let ends = agreement.lastDay {
        return ends.latest >= day
          ? [ending(agreement, owner, ends, on: day)].compactMap(\.self) : []
      }
      guard let notice = term.notice, let safe = noticeDay(before: end, notice) else { return [] }
      return [
        Duty(
          AgreementRules.giveNotice, owner: owner, due: RoughDay(safe),
          subject: agreement.id.pointer)
      ]
    case .proposed, .draft, .negotiated:
      guard agreement.approvers.isEmpty, let planned = agreement.planned, planned.latest >= day
      else { return [] }
      return [
        Duty(
          AgreementRules.conclude, owner: owner, due: planned, isWindow: true,
          subject: agreement.id.pointer)
      ]
    case .approved: return signing(agreement, owner, on: day)
    default: return []
    }
  }

  /// What is to be done before a term ends: to renew it or let it run out, but of what law wants carried out to do that; nil
  /// where it was.
  private func ending(
    _ agreement: Agreement, _ owner: Pointer?, _ ends: RoughDay, on day: Day
  ) -> Duty? {
    guard let kind = kind(of: agreement, on: day), let field = kind.carriedOut else {
      return Duty(AgreementRules.renew, owner: owner, due: ends, subject: agreement.id.pointer)
    }
    let done = agreement.fields.first { $0.field == field }?.day
    return done?.hasCome(by: day) == .yes
      ? nil
      : Duty(
        AgreementRules.carryOut, owner: owner, due: ends, subject: agreement.id.pointer,
        facts: ["law": .text(kind.law ?? kind.title)])
  }

  /// To sign what all have approved: before its first day, and as long as there is a day for it to hold on.
  private func signing(_ agreement: Agreement, _ owner: Pointer?, on day: Day) -> [Duty] {
    let isPast = agreement.lastPossibleDay.map { $0 < day } ?? false
    guard !isPast else { return [] }
    let from = agreement.term?.from
    return [
      Duty(
        AgreementRules.sign, owner: owner,
        due: from.map { RoughDay(from: $0.earliest.previous, to: $0.latest.previous) }
          ?? agreement.planned,
        subject: agreement.id.pointer, isFinding: from?.hasCome(by: day) == .yes)
    ]
  }

  /// The last day notice can be given so that it ends with a day.
  private func noticeDay(before last: Day, _ notice: Duration) -> Day? {
    var day =
      switch notice.unit {
      case .days: last.adding(days: -notice.count)
      case .weeks: last.adding(days: -notice.count * 7)
      case .months: last.adding(months: -notice.count)
      case .years: last.adding(months: -notice.count * 12)
      }
    // Months differ in length: the latest day from which the notice still ends in time.
    for _ in 0..<4 where notice.deadline(after: day.next) <= last { day = day.next }
    for _ in 0..<4 where notice.deadline(after: day) > last { day = day.previous }
    return day
  }

  /// The times of obligations that have their last day in a period and are neither met nor waived.
  private func obligations(
    on day: Day, _ owner: Pointer?, due period: Period
  ) throws -> [Duty] {
    let all = try records.records(Obligation.self, on: day, naming: owner.map { [$0] })
    return try all.flatMap { written -> [Duty] in
      guard let obligation = try owed(written, on: day) else { return [] }
      let since = try since(obligation, on: day)
      return try obligation.occurrences(in: period).flatMap { one -> [Duty] in
        switch obligation.state(of: one, on: day) {
        case .met, .waived: return []
        case .notDue, .due, .overdue:
          return try Duty(
            AgreementRules.meet, owner: obligation.owner.pointer,
            due: RoughDay(from: one.earliest, to: one.latest), isWindow: true,
            subject: obligation.id.pointer,
            facts: ["agreement": .thing(obligation.agreement.pointer)]
          ).held(by: heirs, since: since, on: day)
        }
      }
    }
  }

  /// Who has an obligation on a day: its owner while that is there, else those who took over; none when nobody did.
  package func keepers(of obligation: Obligation, on day: Day) throws -> [Pointer] {
    try heirs.answering(
      for: obligation.owner.pointer, since: since(obligation, on: day), on: day)
  }

  /// A day on which it was its owner's: when the agreement was made.
  private func since(_ obligation: Obligation, on day: Day) throws -> Day? {
    try agreement(obligation.agreement, on: day)?.concluded?.day?.latest
  }

  /// An obligation as it is owed on a day: what recurs without a last day of its own recurs as long as its
  /// agreement may be in force; nil for what was promised in an agreement that was given up.
  package func owed(_ obligation: Obligation, on day: Day) throws -> Obligation? {
    guard let agreement = try agreement(obligation.agreement, on: day) else { return obligation }
    if agreement.isWithdrawn { return nil }
    guard obligation.every != nil, obligation.lastDue == nil,
      let last = try whole(agreement, on: day).lastPossibleDay
    else { return obligation }
    var copy = obligation
    copy.lastDue = last
    return copy
  }
}
