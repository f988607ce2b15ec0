import Agreements
import Counter
import Criteria
import Forums
import Investments
import Organisation
import Vocabulary

/// On the page of whatever rests on decisions: who decided, where, and on whose authority, as one way.
struct DecidedSection: Section {
  let name = "decided"
  let kinds: Set = [
    AgreementSubject.kind, AgreementVersionSubject.kind, ApprovalSubject.kind, AmountSubject.kind,
    GuaranteeSubject.kind, RoundSubject.kind, DecisionSubject.kind, MatterSubject.kind,
    DelegationSubject.kind, DelegationUseSubject.kind, ForumSubject.kind, CriterionSubject.kind,
    AreaSubject.kind,
  ]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    try DecidedTable(titles: titles).blocks(pointer)
  }
}

/// The section's table, and what must be said of it.
private struct DecidedTable {
  let titles: Titles

  func blocks(_ pointer: Pointer) throws -> [Block] {
    let ways = try DecidedWays(titles: titles).ways(about: pointer)
    let rows = try ways.enumerated().flatMap { number, way in
      try DecidedRows(titles: titles, number: number + 1).rows(way)
    }
    guard try !rows.isEmpty || DecidedWays(titles: titles).isToRest(pointer) else { return [] }
    return [.heading("Hvem besluttede")]
      + Block.table(
        "decided", ["Led", "Hvad", "Hvem", "Dag", "Hvordan"], rows,
        none: "Ingen beslutning er registreret.")
      + (try nothingDecided(ways))
  }

  /// That what was decided approves nothing, where no way ends in a decision that does.
  private func nothingDecided(_ ways: [DecidedWay]) throws -> [Block] {
    let place = DecisionPlace(titles: titles)
    let decisions = try ways.compactMap(\.start).filter { $0.kind == DecisionSubject.kind }
      .compactMap { try DecisionID($0.id).flatMap(place.decision) }
    guard !decisions.isEmpty, !decisions.contains(where: \.outcome.carries) else { return [] }
    return [.text("Ingen af beslutningerne godkender noget.")]
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
  /// What it rests on: a decision, the use of a delegation, a delegation; nil when nothing is registered.
  var start: Pointer?
  /// Whether a decision of the municipality should be registered where none is.
  var lacks = false
  /// What is said where it is not.
  var lacking = "ingen beslutning registreret"
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
      return try approvals(of: pointer).map { try way(of: $0) }
    case ApprovalSubject.kind:
      return try start(record(Approval.self, pointer)?.decision?.pointer)
    case CriterionSubject.kind:
      guard let id = try record(Criterion.self, pointer)?.agreement else { return [] }
      return try record(Agreement.self, id.pointer).map(ways(of:)) ?? []
    case AmountSubject.kind: return try record(Amount.self, pointer).map(money) ?? []
    case AreaSubject.kind: return try matters(about: pointer)
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

  /// Whether a thing is one that somebody decides: an agreement that is made, money, a guarantee, a round that is granted,
  /// a forum, what is to be reached.
  func isToRest(_ pointer: Pointer) throws -> Bool {
    switch pointer.kind {
    case AgreementSubject.kind: return try record(Agreement.self, pointer)?.concluded != nil
    case AmountSubject.kind: return try record(Amount.self, pointer)?.withdrawn == nil
    case GuaranteeSubject.kind, ApprovalSubject.kind, DelegationSubject.kind,
      DelegationUseSubject.kind, ForumSubject.kind, CriterionSubject.kind:
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

  /// The approvals of an agreement, in every version, with the decision where the municipality has one.
  private func ways(of agreement: Agreement) throws -> [DecidedWay] {
    let standings = try house.agreements.approvals(of: agreement, on: titles.day)
    let versions = try house.records.records(
      AgreementVersion.self, on: titles.day, pointingAt: agreement.pointer
    ).filter { $0.agreement == agreement.id }
    return try versions.flatMap { version in
      try approvals(of: version.pointer).map { approval in
        let standing = standings.first {
          $0.body == approval.body && $0.decision == approval.decision
            && $0.answered == approval.version
        }
        return try way(of: approval, standing, version: versions.count > 1 ? version : nil)
      }
    }
  }

  private func way(
    of approval: Approval, _ standing: ApprovalStanding? = nil, version: AgreementVersion? = nil
  ) throws -> DecidedWay {
    let isOwn = try isOfMunicipality(approval.body, approval.day.earliest)
    var how =
      standing.map { Cell.standing($0) }
      ?? (approval.isRejection == true ? "forkastet" : "godkendt")
    let decision = try approval.decision.flatMap(DecisionPlace(titles: titles).decision)
    if approval.source.inferred != nil || decision?.source.inferred != nil {
      how += .mark(.inferred)
    }
    if let version { how += ": \(titles.cell(version.pointer))" }
    if !isOwn, approval.decision == nil { how += " (den anden parts egen)" }
    return DecidedWay(
      resting: approval.pointer, who: [approval.body], day: approval.day, how: how,
      start: approval.decision?.pointer, lacks: isOwn)
  }

  /// Whether a body is the municipality's own, or a forum, whose answers it decides.
  private func isOfMunicipality(_ body: Pointer, _ day: Day) throws -> Bool {
    guard body.kind == PartySubject.kind, let id = PartyID(body.id) else { return true }
    let party =
      try house.parties.party(id, on: day)
      ?? house.records.timeline(Party.self, id).pieces.last?.value
    return party.map { $0.kind.side == .municipality } ?? true
  }

  /// The decision of an amount; else, or when that is the one of what it is of, that nobody's of itself is registered,
  /// and the one of what it is of.
  private func money(_ amount: Amount) throws -> [DecidedWay] {
    let above = try above(amount).first { $0.decision != nil }
    if let decision = amount.decision, above?.decision != decision {
      return [DecidedWay(start: decision.pointer)]
    }
    guard let above, let decision = above.decision else { return [] }
    // Who decided the frame has not chosen who gets of it.
    let receiver = amount.receiver?.pointer
    return [
      DecidedWay(
        resting: amount.pointer, who: [amount.financier.pointer],
        how: Cell(amount.kind.word) + (receiver.map { " til \(titles.cell($0))" } ?? Cell()),
        lacks: true,
        lacking: receiver == nil
          ? "ingen beslutning registreret" : "ingen beslutning om modtageren registreret"),
      DecidedWay(
        resting: above.pointer, who: [above.financier.pointer], how: Cell(above.kind.word),
        start: decision.pointer),
    ]
  }

  /// What an amount is of, the nearest first.
  private func above(_ amount: Amount) throws -> [Amount] {
    var (all, last): ([Amount], Amount) = ([], amount)
    var seen = Set([amount.id])
    while let id = last.under, seen.insert(id).inserted,
      let next = try record(Amount.self, id.pointer)
    {
      all.append(next)
      last = next
    }
    return all
  }

  /// What was decided in the matters about an area, of those that approve something.
  private func matters(about area: Pointer) throws -> [DecidedWay] {
    try house.records.records(Matter.self, on: titles.day, pointingAt: area)
      .filter { $0.areas.contains { $0.pointer == area } }
      .sorted { ($0.raised.earliest, $0.id) < ($1.raised.earliest, $1.id) }
      .flatMap { matter in
        try decisions(in: matter.pointer).filter(\.outcome.carries).map { decision in
          DecidedWay(
            resting: matter.pointer, who: [matter.origin], day: matter.raised, how: "rejst",
            start: decision.pointer)
        } + ending(matter)
      }
  }

  /// What ended a matter's procedure without a decision of the municipality, as when a minister approves; with what the
  /// matter says of how that is known.
  private func ending(_ matter: Matter) throws -> [DecidedWay] {
    guard let progress = try house.fora.progress(of: matter.id, on: titles.day) else { return [] }
    return progress.steps.filter { step in
      step.step.comes != true
        && !progress.procedure.steps.contains { $0.after.contains(step.step.step) }
    }.compactMap { step in
      guard
        let taken = progress.matter.taken.first(where: {
          $0.step == step.step.step && $0.notNeeded == nil && $0.day.hasCome(by: titles.day) != .no
        })
      else { return nil }
      let maybe: Cell = step.state == .possiblyDone ? "muligvis " : ""
      let said = taken.note.map { ": \(Cell($0))" as Cell } ?? Cell()
      return DecidedWay(
        resting: matter.pointer, who: [taken.by].compactMap(\.self), day: taken.day,
        how: "\(maybe)»\(Cell(step.step.title))«\(said)")
    }
  }

  private func decisions(in matter: Pointer) throws -> [Decision] {
    try house.records.records(Decision.self, on: titles.day, pointingAt: matter)
      .filter { $0.matter.pointer == matter }
      .sorted { ($0.day.earliest, $0.id) < ($1.day.earliest, $1.id) }
  }
}
