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
    "id": .id,
    "body": .init("Organ", "Hvem der har svaret: en part eller et forum, skrevet slags/id."),
    "decision": .init(
      "Beslutning",
      "Id på kommunens beslutning om det; udelades, når den ikke er registreret."),
    "day": .init("Dag", "Hvilken dag svaret blev givet; må være en rund dag."),
    "version": .init("Udgave", "Id på den udgave af teksten, der blev svaret på."),
    "isRejection": .init("Forkastet", "Om svaret var nej; udelades, når det var ja."),
    "source": .source,
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
  public static let properties: PropertyNames = [
    "body": .init("Organ", "Hvem der skal godkende: en part eller et forum, skrevet slags/id."),
    "after": .init(
      "efter",
      "De organer, der skal godkende først; udelades, når det ikke venter på nogen."),
  ]

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
  public static func inTurn(_ bodies: [Pointer]) -> [Approver] { inStages(bodies.map { [$0] }) }

  /// Bodies that approve stage by stage, those of one stage side by side.
  public static func inStages(_ stages: [[Pointer]]) -> [Approver] {
    zip(stages, [[]] + stages).flatMap { stage, before in
      stage.map { Approver(body: $0, after: before) }
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
  public let decision: DecisionID?
  /// Whose answer stands for it, once another took over from it.
  ///
  /// `day` and `answered` are then of that answer. Nil when it
  /// answered itself, or nobody has.
  public let coveredBy: Pointer?
  /// Who answers for it: itself, else whoever took over from it; nobody when it is no more and nobody did.
  public let asked: [Pointer]

  /// Those of them whose answer it lacks: not who has answered already where several took over.
  public let awaited: [Pointer]

  /// Says where a body stands.
  init(
    _ body: Pointer, _ state: State, certain: Bool, version: AgreementVersionID?,
    day: RoughDay? = nil, answered: AgreementVersionID? = nil, decision: DecisionID? = nil,
    coveredBy: Pointer? = nil, asked: [Pointer]? = nil, awaited: [Pointer]? = nil
  ) {
    (self.body, self.state, self.certain) = (body, state, certain)
    (self.version, self.day, self.answered, self.decision) = (version, day, answered, decision)
    (self.coveredBy, self.asked) = (coveredBy, asked ?? [body])
    self.awaited = state == .approved ? [] : awaited ?? asked ?? [body]
  }

  /// The same with another state.
  func with(_ state: State) -> Self {
    Self(
      body, state, certain: certain, version: version, day: day, answered: answered,
      decision: decision, coveredBy: coveredBy, asked: asked, awaited: awaited)
  }
}
