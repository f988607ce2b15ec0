import Vocabulary

/// Works out who has approved what by a day.
struct ApprovalReader {
  let approvers: [Approver]
  let versions: [AgreementVersion]
  let approvals: [Approval]
  /// How what was of bodies that are no more went on.
  var takers: [Pointer: [SuccessionLine]] = [:]
  /// Those of the approvals that count as nothing: the decisions they name cannot carry them.
  var uncarried: Set<Identifier<ApprovalSubject>> = []

  /// Where each body stands on a day, in the order of the agreement.
  func standings(on day: Day) -> [ApprovalStanding] {
    let own = approvers.map { standing(of: $0.body, on: day) }
    return own.map { standing in
      guard standing.state == .missing || standing.state == .reopened else { return standing }
      let before = before(standing.body, own)
      return own.contains { before.contains($0.body) && $0.state != .approved }
        ? standing.with(.waiting) : standing
    }
  }

  /// Those that come right before a body; what another's answer covers keeps no place, so that what came before it comes
  /// before the body.
  func before(_ body: Pointer, _ standings: [ApprovalStanding]) -> Set<Pointer> {
    let covered = Set(standings.filter { $0.coveredBy != nil }.map(\.body))
    func after(_ body: Pointer) -> [Pointer] {
      approvers.first { $0.body == body }?.after ?? []
    }
    let all = reached(from: after(body)) { covered.contains($0) ? after($0) : [] }
    return all.subtracting(covered).subtracting([body])
  }

  /// The version that holds on a day: the latest that has or may have come about.
  func current(on day: Day) -> AgreementVersion? {
    versions.filter { $0.day.earliest <= day }.max { order($0) < order($1) }
  }

  private func order(_ version: AgreementVersion) -> (Day, Day, AgreementVersionID) {
    (version.day.earliest, version.day.latest, version.id)
  }

  /// Where a body stands by its own answers; once it is no more, and has not approved, by those of whoever took over: of
  /// somebody on each line.
  private func standing(of body: Pointer, on day: Day) -> ApprovalStanding {
    let own = answer(of: body, concerning: [body], on: day)
    guard let lines = takers[body] else { return own }
    let asked = lines.compactMap(\.keeper).eachOnce.sorted()
    let kept = lines.filter(\.isKept)
    let answers = (kept.isEmpty ? lines : kept).map { line in
      (line: line, given: answer(of: line.bodies.dropFirst(), instead: body, on: day))
    }
    let awaited = answers.filter { $0.given?.state != .approved }.compactMap(\.line.keeper)
    let open = ApprovalStanding(
      body, own.state, certain: own.certain, version: own.version, day: own.day,
      answered: own.answered, decision: own.decision, asked: asked,
      awaited: awaited.eachOnce.sorted())
    guard own.state != .approved else { return open }
    let all = answers.map(\.given)
    guard let given = all.first(where: { $0?.state == .rejected }) ?? all.last ?? nil,
      given.state == .rejected || all.allSatisfy({ $0?.state == .approved }),
      isLater(given, than: own)
    else { return open }
    return ApprovalStanding(
      body, given.state, certain: all.allSatisfy { $0?.certain ?? true },
      version: given.version, day: given.day, answered: given.answered, decision: given.decision,
      coveredBy: given.body, asked: asked)
  }

  /// What those have answered that took over from a body one after the other: the last that approved or rejected.
  private func answer(
    of heirs: some Sequence<Pointer>, instead body: Pointer, on day: Day
  ) -> ApprovalStanding? {
    heirs.map { answer(of: $0, concerning: [body, $0], on: day) }
      .last { $0.state == .approved || $0.state == .rejected }
  }

  /// A rejection is answered by what came after it.
  private func isLater(_ given: ApprovalStanding, than own: ApprovalStanding) -> Bool {
    guard own.state == .rejected, let rejected = own.day, let day = given.day else { return true }
    return rejected.latest < day.latest
  }

  /// What a body has answered, held against changes that concern any of some bodies; when its last answer counts as
  /// nothing, what those before it make of it, if they approve.
  private func answer(
    of body: Pointer, concerning bodies: Set<Pointer>, on day: Day
  ) -> ApprovalStanding {
    let given = approvals.filter { $0.body == body && $0.day.earliest <= day }
    let carried = given.filter { !uncarried.contains($0.id) }
    let own = answer(of: body, by: carried, concerning: bodies, on: day)
    guard let last = Self.last(of: given), uncarried.contains(last.id), own.state != .approved
    else { return own }
    return ApprovalStanding(
      body, .uncarried, certain: last.day.latest <= day,
      version: current(on: day)?.id ?? last.version, day: last.day, answered: last.version,
      decision: last.decision)
  }

  private static func last(of given: [Approval]) -> Approval? {
    given.max { ($0.day.latest, $0.id) < ($1.day.latest, $1.id) }
  }

  private func answer(
    of body: Pointer, by given: [Approval], concerning bodies: Set<Pointer>, on day: Day
  ) -> ApprovalStanding {
    guard let last = Self.last(of: given) else {
      return ApprovalStanding(body, .missing, certain: true, version: current(on: day)?.id)
    }
    let isCertain = last.day.latest <= day
    let approved = versions.first { $0.id == last.version }
    let changes = versions.filter { version in
      guard version.change == .material, version.day.earliest <= day, let approved else {
        return false
      }
      return order(approved) < order(version)
        && (version.concerns.isEmpty || !bodies.isDisjoint(with: version.concerns))
    }
    guard let change = changes.max(by: { order($0) < order($1) }) else {
      return ApprovalStanding(
        body, last.isRejection == true ? .rejected : .approved, certain: isCertain,
        version: last.version, day: last.day, answered: last.version, decision: last.decision)
    }
    return ApprovalStanding(
      body, .reopened, certain: change.day.latest <= day, version: change.id, day: last.day,
      answered: last.version, decision: last.decision)
  }
}
