import Agreements
import Counter
import Forums
import Investments
import Vocabulary

/// On the page of whatever rests on decisions: who decided, where, and on whose authority, as one way.
struct DecidedSection: Section {
  let name = "decided"
  let kinds: Set = [
    AgreementSubject.kind, AgreementVersionSubject.kind, ApprovalSubject.kind, AmountSubject.kind,
    GuaranteeSubject.kind, RoundSubject.kind, DecisionSubject.kind, MatterSubject.kind,
    DelegationSubject.kind, DelegationUseSubject.kind,
  ]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let ways = try DecidedWays(titles: titles).ways(about: pointer)
    let rows = try ways.enumerated().flatMap { number, way in
      try DecidedRows(titles: titles, number: number + 1).rows(way)
    }
    guard !rows.isEmpty else { return try none(pointer, titles) }
    return [
      .heading("Hvem besluttede"),
      .table("decided", ["Led", "Hvad", "Hvem", "Dag", "Hvordan"], rows),
    ]
  }
}

extension DecidedSection {
  /// That nobody's decision is recorded, of what is to rest on one: an auditor must not take silence for none.
  private func none(_ pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard try DecidedWays(titles: titles).isToRest(pointer) else { return [] }
    return [.heading("Hvem besluttede"), .text("Ingen beslutning er registreret.")]
  }
}

/// One way: what rests on decisions, when it is not the thing itself, and the decision or what else it rests on.
struct DecidedWay {
  /// What rests on it: an approval, an amount; nil when that is the thing itself.
  var resting: Pointer?
  /// Whose it is.
  var who: [Pointer] = []
  /// Its day.
  var day: RoughDay?
  /// How it stands.
  var how: Cell = ""
  /// What it rests on: a decision, the use of a delegation, a delegation; nil when nobody has recorded that.
  var start: Pointer?
}

/// Finds the ways of a thing.
struct DecidedWays {
  let titles: Titles
  private var house: any House { titles.house }

  func ways(about pointer: Pointer) throws -> [DecidedWay] {
    switch pointer.kind {
    case AgreementSubject.kind:
      return try record(Agreement.self, pointer).map(ways(of:)) ?? []
    case AgreementVersionSubject.kind:
      return try approvals(of: pointer).map { way(of: $0) }
    case ApprovalSubject.kind:
      return try start(record(Approval.self, pointer)?.decision?.pointer)
    case AmountSubject.kind: return try record(Amount.self, pointer).map(money) ?? []
    case GuaranteeSubject.kind: return try start(record(Guarantee.self, pointer)?.decision?.pointer)
    case RoundSubject.kind: return try start(record(Round.self, pointer)?.decision?.pointer)
    case DecisionSubject.kind: return [DecidedWay(start: pointer)]
    case MatterSubject.kind: return try decisions(in: pointer).map { DecidedWay(start: $0.pointer) }
    case DelegationSubject.kind: return try start(record(Delegation.self, pointer)?.authority)
    case DelegationUseSubject.kind:
      let use = try record(DelegationUse.self, pointer)
      return try start(use?.decision?.pointer) + start(use?.authority)
    default: return []
    }
  }

  /// Whether a thing is one that somebody decides: an agreement that is made, money, a guarantee, a round that is granted.
  func isToRest(_ pointer: Pointer) throws -> Bool {
    switch pointer.kind {
    case AgreementSubject.kind: return try record(Agreement.self, pointer)?.concluded != nil
    case AmountSubject.kind: return try record(Amount.self, pointer)?.withdrawn == nil
    case GuaranteeSubject.kind, ApprovalSubject.kind, DelegationSubject.kind,
      DelegationUseSubject.kind:
      return true
    case RoundSubject.kind:
      return try record(Round.self, pointer)?.applications.contains { $0.granted != nil } ?? false
    default: return false
    }
  }

  private func start(_ pointer: Pointer?) throws -> [DecidedWay] {
    pointer.map { [DecidedWay(start: $0)] } ?? []
  }

  private func record<R: Record>(_ type: R.Type, _ pointer: Pointer) throws -> R? {
    guard let id = Identifier<R.Subject>(pointer.id) else { return nil }
    return try house.records.record(type, id, on: titles.day)
      ?? house.records.timeline(type, id).pieces.last?.value
  }

  private func approvals(of version: Pointer) throws -> [Approval] {
    try house.records.records(Approval.self, on: titles.day, pointingAt: version)
      .sorted { ($0.day.earliest, $0.id) < ($1.day.earliest, $1.id) }
  }

  /// The approvals of an agreement, whoever gave them.
  private func ways(of agreement: Agreement) throws -> [DecidedWay] {
    let standings = try house.agreements.approvals(of: agreement, on: titles.day)
    return try house.records.records(
      AgreementVersion.self, on: titles.day, pointingAt: agreement.pointer
    ).filter { $0.agreement == agreement.id }.flatMap { try approvals(of: $0.pointer) }
      .map { approval in
        way(
          of: approval,
          standings.first { $0.body == approval.body && $0.decision == approval.decision })
      }
  }

  private func way(of approval: Approval, _ standing: ApprovalStanding? = nil) -> DecidedWay {
    DecidedWay(
      resting: approval.pointer, who: [approval.body], day: approval.day,
      how: standing.map { .standing($0) }
        ?? (approval.isRejection == true ? "forkastet" : "godkendt"),
      start: approval.decision?.pointer)
  }

  /// The decision of an amount, or of what it is of.
  private func money(_ amount: Amount) throws -> [DecidedWay] {
    if let decision = amount.decision { return [DecidedWay(start: decision.pointer)] }
    var (above, seen) = (amount, Set([amount.id]))
    while let id = above.under, seen.insert(id).inserted,
      let next = try record(Amount.self, id.pointer)
    {
      if let decision = next.decision {
        return [
          DecidedWay(
            resting: next.pointer, who: [next.financier.pointer], how: Cell(next.kind.word),
            start: decision.pointer)
        ]
      }
      above = next
    }
    return []
  }

  private func decisions(in matter: Pointer) throws -> [Decision] {
    try house.records.records(Decision.self, on: titles.day, pointingAt: matter)
      .filter { $0.matter.pointer == matter }
      .sorted { ($0.day.earliest, $0.id) < ($1.day.earliest, $1.id) }
  }
}
