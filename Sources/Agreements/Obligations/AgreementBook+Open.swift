package import Vocabulary

/// What of the room's a body may have open.
enum AgreementOwed {
  static let inForce = OwedKind("agreement", "aftale i kraft", "aftaler i kraft")
  static let draft = OwedKind("draft", "aftale under forberedelse", "aftaler under forberedelse")
  static let approval = OwedKind("approval", "afventet godkendelse", "afventede godkendelser")
  static let lapsed = OwedKind(
    "lapsedAgreement", "ophørt aftale uden afløser", "ophørte aftaler uden afløser")
  static let obligation = OwedKind("obligation", "forpligtelse", "forpligtelser")
  static let delegation = OwedKind("delegation", "bemyndigelse", "bemyndigelser")
}

extension AgreementBook {
  /// What a body has open on a day: agreements in force and being made, approvals awaited, promises, delegations.
  ///
  /// - Parameters:
  ///   - body: a party or a forum that is there.
  ///   - named: it, and those it took over from.
  ///   - day: the day asked about.
  package func open(for body: Pointer, named: Set<Pointer>, on day: Day) throws -> [Owed] {
    let all = try standings(on: day, naming: named)
    return try all.flatMap { agreement, standing in
      try parties(agreement, standing, body, on: day)
        + approvals(agreement, standing, body, on: day)
    } + lapsed(all, body, on: day) + obligations(of: body, named, on: day)
      + delegations(of: body, named, on: day)
  }

  private func parties(
    _ agreement: Agreement, _ standing: Standing, _ body: Pointer, on day: Day
  ) throws -> [Owed] {
    guard try isParty(body, agreement, on: day) else { return [] }
    if standing.status.binds || standing.status == .notYetInForce {
      return [Owed(AgreementOwed.inForce, agreement.id.pointer)]
    }
    return standing.status.isBefore ? [Owed(AgreementOwed.draft, agreement.id.pointer)] : []
  }

  private func isParty(_ body: Pointer, _ agreement: Agreement, on day: Day) throws -> Bool {
    let since = agreement.concluded?.day?.latest
    return try agreement.parties.contains {
      try heirs.answering(for: $0.pointer, since: since, on: day).contains(body)
    }
  }

  /// What it was a party to, and has ended with nothing in its place.
  private func lapsed(
    _ all: [(agreement: Agreement, standing: Standing)], _ body: Pointer, on day: Day
  ) throws -> [Owed] {
    let past = try all.filter { agreement, standing in
      try standing.isPast && isParty(body, agreement, on: day)
    }
    return try lapseDuties(of: past.map(\.agreement), on: day).map {
      Owed(AgreementOwed.lapsed, $0.subject)
    }.eachOnce
  }

  private func approvals(
    _ agreement: Agreement, _ standing: Standing, _ body: Pointer, on day: Day
  ) throws -> [Owed] {
    guard standing.status.isBefore else { return [] }
    return try approvals(of: agreement, on: day)
      .filter { $0.awaited.contains(body) }
      .prefix(1).map { _ in Owed(AgreementOwed.approval, agreement.id.pointer) }
  }

  private func obligations(
    of body: Pointer, _ named: Set<Pointer>, on day: Day
  ) throws -> [Owed] {
    try records.records(Obligation.self, on: day, naming: named).filter { written in
      guard let obligation = try owed(written, on: day) else { return false }
      let since = try agreement(obligation.agreement, on: day)?.concluded?.day?.latest
      guard
        try heirs.answering(for: obligation.owner.pointer, since: since, on: day).contains(body)
      else { return false }
      return obligation.isOpen(on: day)
    }.map { Owed(AgreementOwed.obligation, $0.id.pointer) }
  }

  /// The day a delegation was given on, by its agreement or its decision; nil when nothing says.
  func given(_ delegation: Delegation) throws -> Day? {
    if let id = delegation.agreement,
      let day = try last(Agreement.self, id)?.concluded?.day
    {
      return day.latest
    }
    return try delegation.decision.flatMap { try decisions.decision($0, on: .latest) }?.day.latest
  }

  private func delegations(
    of body: Pointer, _ named: Set<Pointer>, on day: Day
  ) throws -> [Owed] {
    try records.records(Delegation.self, on: day, naming: named).filter { delegation in
      if let id = delegation.agreement {
        guard let agreement = try agreement(id, on: day),
          try standing(of: agreement, on: day).status.binds
        else { return false }
      }
      return try heirs.answering(for: delegation.to, since: given(delegation), on: day)
        .contains(body)
    }.map { Owed(AgreementOwed.delegation, $0.id.pointer) }
  }
}

extension Obligation {
  /// Whether one of its times is open on a day: neither met nor waived, or still to come.
  func isOpen(on day: Day) -> Bool {
    let ahead = Period(.earliest, until: day.adding(months: 1_200)) ?? .always
    return occurrences(in: every == nil ? .always : ahead).contains {
      ![.met, .waived].contains(state(of: $0, on: day))
    }
  }
}

extension AgreementStatus {
  /// Whether it is on its way and not there yet.
  fileprivate var isBefore: Bool {
    switch self {
    case .proposed, .draft, .negotiated, .partlyApproved, .approved: true
    default: false
    }
  }
}
