public import Vocabulary

/// What an approval's identifier names.
public enum ApprovalSubject: Named {
  /// The kind's name.
  public static let kind = "approval"
}

/// That a body has approved, or rejected, a version of an agreement.
public struct Approval: Record {
  /// What its identifier names.
  public typealias Subject = ApprovalSubject
  /// An approval is a document, from the day it was given.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("godkendelse", "godkendelser")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": "Id", "body": "Organ", "decision": "Beslutning", "day": "Dag", "version": "Udgave",
    "isRejection": "Forkastet", "source": "Kilde",
  ]

  /// The identifier.
  public var id: Identifier<ApprovalSubject>
  /// The version approved.
  public var version: AgreementVersionID
  /// The body: a party or a forum, of either side.
  public var body: Pointer
  /// The day, exact or rough.
  public var day: RoughDay
  /// Whether it was rejected instead.
  public var isRejection: Bool?
  /// The decision, where the body is one of the municipality's and it is recorded.
  public var decision: DecisionID?
  /// Where it comes from.
  public var source: Source

  /// Makes an approval.
  public init(
    id: Identifier<ApprovalSubject>, version: AgreementVersionID, body: Pointer, day: RoughDay,
    isRejection: Bool? = nil, decision: DecisionID? = nil, source: Source
  ) {
    self.id = id
    self.version = version
    self.body = body
    self.day = day
    self.isRejection = isRejection
    self.decision = decision
    self.source = source
  }

  /// The version.
  public var title: String { version.text }

  /// Both by their names.
  public func label(_ name: (Pointer) -> String) -> String {
    "\(name(body)): \(name(version.pointer))"
  }
  /// The version, the body and the decision.
  public var pointsAt: [Pointer] {
    [version.pointer, body] + [decision].compactMap { $0?.pointer }
  }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up approval.
  public static var example: Approval {
    Approval(
      id: "eksempel-godkendelse", version: "eksempel-aftale-2",
      body: Pointer(kind: PartySubject.kind, id: "eksempel-udvalg"),
      day: RoughDay(Day(daysSince1970: 15_000)), isRejection: false,
      decision: "eksempel-beslutning", source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// A body that must approve an agreement, and which come before it.
public struct Approver: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = ["body": "Organ", "after": "efter"]

  /// The body: a party or a forum.
  public var body: Pointer
  /// The bodies that approve first; in parallel with the others when empty.
  @Listed public var after: [Pointer]

  /// Makes a requirement.
  public init(body: Pointer, after: [Pointer] = []) {
    self.body = body
    self.after = after
  }

  /// Bodies that approve one after the other.
  public static func inTurn(_ bodies: [Pointer]) -> [Approver] {
    bodies.enumerated().map { index, body in
      Approver(body: body, after: index == 0 ? [] : [bodies[index - 1]])
    }
  }
}

/// Where a body's approval stands on a day.
public struct ApprovalStanding: Hashable, Sendable {
  /// The states of an approval.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It has approved the version that holds, or one that later changes left as it was to it.
    case approved
    /// It approved, and then the text was changed materially for it.
    case reopened
    /// It has rejected.
    case rejected
    /// It approved or rejected by a decision that cannot carry it, so that it counts as nothing.
    case uncarried
    /// It has not approved, and it is its turn.
    case missing
    /// It has not approved, and others come first.
    case waiting

    /// The word in Danish.
    public var word: String {
      switch self {
      case .approved: "godkendt"
      case .reopened: "skal godkende igen"
      case .rejected: "forkastet"
      case .uncarried: "tæller ikke: beslutningen bærer den ikke"
      case .missing: "mangler"
      case .waiting: "venter på andre"
      }
    }
  }

  /// The body.
  public let body: Pointer
  /// Where it stands.
  public let state: State
  /// Whether no reading of rough days would say otherwise.
  public let certain: Bool
  /// The version it approved or rejected, or is to approve.
  public let version: AgreementVersionID?
  /// When it last approved or rejected a version; nil when it has not.
  public let day: RoughDay?
  /// The version that it did so of: another than `version` when that came later.
  public let answered: AgreementVersionID?
  /// The decision by which it did.
  public var decision: DecisionID?
}

/// Works out who has approved what by a day.
struct ApprovalReader {
  let approvers: [Approver]
  let versions: [AgreementVersion]
  let approvals: [Approval]
  /// Those of the approvals that count as nothing.
  var uncarried: Set<Identifier<ApprovalSubject>> = []

  /// Where each body stands on a day, in the order of the agreement.
  func standings(on day: Day) -> [ApprovalStanding] {
    let own = approvers.map { standing(of: $0.body, on: day) }
    return zip(approvers, own).map { approver, standing in
      guard standing.state == .missing || standing.state == .reopened else { return standing }
      let before = own.filter { approver.after.contains($0.body) }
      guard before.contains(where: { $0.state != .approved }) else { return standing }
      return ApprovalStanding(
        body: standing.body, state: .waiting, certain: standing.certain, version: standing.version,
        day: standing.day, answered: standing.answered, decision: standing.decision)
    }
  }

  /// The version that holds on a day: the latest that has or may have come about.
  func current(on day: Day) -> AgreementVersion? {
    versions.filter { $0.day.earliest <= day }.max { order($0) < order($1) }
  }

  private func order(_ version: AgreementVersion) -> (Day, Day, AgreementVersionID) {
    (version.day.earliest, version.day.latest, version.id)
  }

  /// What its last answer makes of a body; when that counts as nothing, what those before it do, if they approve.
  private func standing(of body: Pointer, on day: Day) -> ApprovalStanding {
    let given = approvals.filter { $0.body == body && $0.day.earliest <= day }
    let own = standing(of: body, by: given.filter { !uncarried.contains($0.id) }, on: day)
    guard let last = Self.last(of: given), uncarried.contains(last.id), own.state != .approved
    else { return own }
    return ApprovalStanding(
      body: body, state: .uncarried, certain: last.day.latest <= day,
      version: current(on: day)?.id ?? last.version, day: last.day, answered: last.version,
      decision: last.decision)
  }

  private static func last(of given: [Approval]) -> Approval? {
    given.max { ($0.day.latest, $0.id) < ($1.day.latest, $1.id) }
  }

  private func standing(of body: Pointer, by given: [Approval], on day: Day) -> ApprovalStanding {
    guard let last = Self.last(of: given) else {
      return ApprovalStanding(
        body: body, state: .missing, certain: true, version: current(on: day)?.id, day: nil,
        answered: nil)
    }
    let isCertain = last.day.latest <= day
    let approved = versions.first { $0.id == last.version }
    let changes = versions.filter { version in
      guard version.change == .material, version.day.earliest <= day, let approved else {
        return false
      }
      return order(approved) < order(version)
        && (version.concerns.isEmpty || version.concerns.contains(body))
    }
    guard let change = changes.max(by: { order($0) < order($1) }) else {
      let state: ApprovalStanding.State = last.isRejection == true ? .rejected : .approved
      return ApprovalStanding(
        body: body, state: state, certain: isCertain, version: last.version, day: last.day,
        answered: last.version, decision: last.decision)
    }
    return ApprovalStanding(
      body: body, state: .reopened, certain: change.day.latest <= day, version: change.id,
      day: last.day, answered: last.version, decision: last.decision)
  }
}
