/// A decision as other rooms know it: what an approval or a promise of money that names it rests on.
public struct KnownDecision: Hashable, Sendable {
  /// Which it is.
  public let id: DecisionID
  /// How it ended.
  public let outcome: Outcome
  /// Those who decided; several at a joint meeting.
  public let bodies: [Pointer]
  /// Those on whose authority they did, by delegation or by an earlier decision, however far.
  public let authorities: Set<Pointer>
  /// The matter.
  public let matter: MatterID
  /// The agreements that the matter is about; none when it does not say.
  public let agreements: Set<AgreementID>
  /// The day, exact or rough.
  public let day: RoughDay
  /// To whom it sent the matter on.
  public let referredTo: Pointer?

  /// Tells a decision.
  public init(
    id: DecisionID, outcome: Outcome, bodies: [Pointer], authorities: Set<Pointer> = [],
    matter: MatterID, agreements: Set<AgreementID> = [], day: RoughDay, referredTo: Pointer? = nil
  ) {
    self.id = id
    self.outcome = outcome
    self.bodies = bodies
    self.authorities = authorities
    self.matter = matter
    self.agreements = agreements
    self.day = day
    self.referredTo = referredTo
  }

  /// Whether something can rest on it at all.
  public var carries: Bool { outcome.carries }

  /// Whether it counts for a body: the body decided, or others did on its authority.
  public func counts(for body: Pointer) -> Bool {
    bodies.contains(body) || authorities.contains(body)
  }

  /// Whether it is certainly of a later day than another, whatever rough days can be.
  public func isCertainly(after other: RoughDay) -> Bool { day.earliest > other.latest }

  /// Whether it is certainly of an earlier day than another.
  public func isCertainly(before other: RoughDay) -> Bool { day.latest < other.earliest }
}

/// Why a decision cannot carry what rests on it.
public enum CarryingFault: String, Hashable, Sendable, CaseIterable {
  /// It ended otherwise.
  case outcome
  /// Another body made it.
  case body
  /// It is in a matter of something else.
  case matter
  /// It was made later.
  case day
  /// It was made before there was a text for it to be about.
  case early

  /// Why, in Danish, after `fordi`.
  public var word: String {
    switch self {
    case .outcome: "den endte anderledes"
    case .body: "den er truffet af et andet organ"
    case .matter: "den er truffet i en anden sag"
    case .day: "den er truffet senere"
    case .early: "den er truffet, før teksten blev skrevet"
    }
  }
}

extension KnownDecision {
  /// The facts of a finding that it cannot carry something: why, and what there is to know of it.
  public func facts(_ fault: CarryingFault) -> [String: Fact] {
    [
      "decision": .thing(id.pointer), "why": .text(fault.word), "fault": .text(fault.rawValue),
      "outcome": .text(outcome.word), "bodies": .list(bodies.map { .thing($0) }),
      "matter": .thing(matter.pointer), "day": .rough(day),
    ]
  }
}
