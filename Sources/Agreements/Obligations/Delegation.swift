public import Vocabulary

/// What a delegation's identifier names.
public enum DelegationSubject: Named {
  /// The kind's name.
  public static let kind = "delegation"
}

/// Names a delegation.
public typealias DelegationID = Identifier<DelegationSubject>

/// That a body may do something under an agreement, or by a decision, once a condition is met.
public struct Delegation: Authorised {
  /// What its identifier names.
  public typealias Subject = DelegationSubject
  /// A delegation is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("bemyndigelse", "bemyndigelser")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad der må gøres, i få ord."),
    "to": .init(
      "Til",
      "Hvem der må gøre det: en part, et forum eller en post, skrevet slags/id."),
    "condition": .init(
      "Betingelse",
      "Hvad der skal være opfyldt først, i en sætning; udelades, når der ingen betingelse er."),
    "worsening": .init(
      "Forværring af",
      "Id på de indikatorer, hvoraf én skal være blevet dårligere; udelades, når det ikke er betingelsen."
    ),
    "limit": .init(
      "Højst",
      "Hvor mange kroner den højst må bruges til hver gang, som en godkendt anskaffelsessum med margin, i hele øre; udelades, når der ingen grænse er."
    ),
    "agreement": .init(
      "Aftale",
      "Id på den aftale, bemyndigelsen står i; udelades, når den ikke står i nogen."),
    "decision": .init(
      "Beslutning",
      "Id på den beslutning, der gav bemyndigelsen; udelades, når den ikke er registreret."),
    "source": .source,
  ]

  /// The identifier.
  public var id: DelegationID
  /// What may be done.
  public var title: String
  /// The agreement that gives it.
  public var agreement: AgreementID?
  /// The decision that gives it, with or without an agreement.
  public var decision: DecisionID?
  /// The body that may do it.
  public var to: Pointer
  /// The condition, in Danish; none when nil.
  public var condition: String?
  /// The indicators of which one must show a negative development, when that is the condition.
  @Listed public var worsening: [IndicatorID]
  /// The most it may be used for, each time; no limit when nil.
  public var limit: Kroner?
  /// Where it comes from.
  public var source: Source

  /// Makes a delegation.
  public init(
    id: DelegationID, title: String, agreement: AgreementID? = nil, decision: DecisionID? = nil,
    to: Pointer, condition: String? = nil, worsening: [IndicatorID] = [], limit: Kroner? = nil,
    source: Source
  ) {
    self.limit = limit
    self.id = id
    self.title = title
    self.agreement = agreement
    self.decision = decision
    self.to = to
    self.condition = condition
    self.worsening = worsening
    self.source = source
  }

  /// The agreement and the decision, the body and the indicators.
  public var pointsAt: [Pointer] {
    [agreement?.pointer, decision?.pointer].compactMap { $0 } + [to] + worsening.map(\.pointer)
  }
  /// The decision that gives it, else the agreement.
  public var authority: Pointer? { decision?.pointer ?? agreement?.pointer }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up delegation.
  public static var example: Delegation {
    Delegation(
      id: "eksempel-bemyndigelse", title: "Kriterierne må strammes", agreement: "eksempel-aftale",
      decision: "eksempel-beslutning", to: Pointer(kind: PartySubject.kind, id: "eksempel-udvalg"),
      condition: "viser formatet", worsening: ["eksempel-indikator"],
      limit: Kroner(ore: 1_000_000_000),
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What a use's identifier names.
public enum DelegationUseSubject: Named {
  /// The kind's name.
  public static let kind = "use"
}

/// That a body used a delegation; refused when its condition is not met that day.
public struct DelegationUse: Authorised {
  /// What its identifier names.
  public typealias Subject = DelegationUseSubject
  /// A use is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("brug", "brug")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad bemyndigelsen blev brugt til."),
    "day": .init("Dag", "Den dag, den blev brugt."),
    "by": .init("Af", "Hvem der brugte den: en part, et forum eller en post, skrevet slags/id."),
    "delegation": .init("Bemyndigelse", "Id på den bemyndigelse, der blev brugt."),
    "shown": .init(
      "Bevis",
      "Hvad der viser, at betingelsen er opfyldt; udelades, når en indikator viser det."),
    "amount": .init(
      "Beløb",
      "Hvor mange kroner den blev brugt til, i hele øre; udelades, når bemyndigelsen ingen grænse har."
    ),
    "decision": .init(
      "Beslutning",
      "Id på beslutningen om at bruge den; udelades, når den ikke er registreret."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<DelegationUseSubject>
  /// What was done.
  public var title: String
  /// The delegation.
  public var delegation: DelegationID
  /// The body that used it.
  public var by: Pointer
  /// The day.
  public var day: Day
  /// What shows that the condition is met, where no indicator does.
  public var shown: String?
  /// How much it was used for; needed where the delegation has a limit.
  public var amount: Kroner?
  /// The decision by which it was used.
  public var decision: DecisionID?
  /// Where it comes from.
  public var source: Source

  /// Makes a use.
  public init(
    id: Identifier<DelegationUseSubject>, title: String, delegation: DelegationID, by: Pointer,
    day: Day, shown: String? = nil, amount: Kroner? = nil, decision: DecisionID? = nil,
    source: Source
  ) {
    self.amount = amount
    self.id = id
    self.title = title
    self.delegation = delegation
    self.by = by
    self.day = day
    self.shown = shown
    self.decision = decision
    self.source = source
  }

  /// The delegation, the body and the decision.
  public var pointsAt: [Pointer] {
    [delegation.pointer, by] + [decision].compactMap { $0?.pointer }
  }
  /// The delegation.
  public var authority: Pointer? { delegation.pointer }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up use.
  public static var example: DelegationUse {
    DelegationUse(
      id: "eksempel-brug", title: "Kriterierne strammet", delegation: "eksempel-bemyndigelse",
      by: Pointer(kind: PartySubject.kind, id: "eksempel-udvalg"), day: Day(daysSince1970: 15_000),
      shown: "viser formatet", amount: Kroner(ore: 900_000_000), decision: "eksempel-beslutning",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension DelegationUse {
  /// Why a decision cannot be the one by which it was used; nil when it can.
  func fault(of decision: KnownDecision) -> CarryingFault? {
    if !decision.carries { return .outcome }
    if !decision.counts(for: by) { return .body }
    return decision.isCertainly(after: RoughDay(day)) ? .day : nil
  }
}
