public import Vocabulary

/// What a decision's identifier names.
public enum AssignmentDecisionSubject: Named {
  /// The kind's name.
  public static let kind = "sof.beslutning"
}

/// That the council has decided to have vacant dwellings at its disposal, and by which stykke of § 59.
///
/// What was agreed (`stk. 2`) is no decision: it is read from the agreement.
public struct AssignmentDecision: Record {
  /// What its identifier names.
  public typealias Subject = AssignmentDecisionSubject
  /// It holds on its days.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName(
    "beslutning om boliganvisning", "beslutninger om boliganvisning")
  /// What its properties are called.
  public static let properties: PropertyNames =
    ([
      "id": .id,
      "title": .init("Navn", "Hvad beslutningen hedder."),
      "basis": .init("Efter", "Hvilket stykke i almenboligloven § 59 den bygger på."),
      "type": .init("Boligtype", "Om den er om familieboliger eller ungdomsboliger."),
      "share": .init(
        "Andel", "Andelen af de ledige boliger i hundrededele procent; kun ved krav."),
      "of": .init(
        "For", "Id på de organisationer eller afdelinger, den er om; udelades, når det er alle."),
      "area": .init("Område", "Id på det område, hvis afdelinger den er om; ellers udelades det."),
      "approval": .init(
        "Ministerens godkendelse",
        "Hvornår og hvordan ministeren godkendte en forhøjelse; ellers udelades det."),
      "source": .source,
    ] as PropertyNames).sharing("share")

  /// The identifier.
  public var id: Identifier<AssignmentDecisionSubject>
  /// What it is called.
  public var title: String
  /// On what it rests.
  public var basis: DecisionBasis
  /// Which dwellings.
  public var type: DwellingType
  /// The share, in hundredths of a per cent.
  public var share: Int?
  /// Whom it is about; all when empty.
  @Listed public var of: [PartyID]
  /// The area whose afdelinger it is about.
  public var area: AreaID?
  /// The minister's approval.
  public var approval: String?
  /// Where it comes from.
  public var source: Source

  /// Makes a decision.
  public init(
    id: Identifier<AssignmentDecisionSubject>, title: String, basis: DecisionBasis,
    type: DwellingType = .family, share: Int? = nil, of: [PartyID] = [], area: AreaID? = nil,
    approval: String? = nil, source: Source
  ) {
    (self.id, self.title, self.basis, self.type) = (id, title, basis, type)
    (self.share, self.area, self.approval, self.source) = (share, area, approval, source)
    self.of = of
  }

  /// Whom it is about.
  public var pointsAt: [Pointer] { needs }
  /// Whom it is about.
  public var needs: [Pointer] { of.map(\.pointer) + (area.map { [$0.pointer] } ?? []) }

  /// A made-up decision.
  public static var example: AssignmentDecision {
    AssignmentDecision(
      id: "eksempel-beslutning", title: "Hver fjerde ledige familiebolig", basis: .demand,
      share: 2500, of: ["eksempel-organisation"], area: "eksempel-omraade",
      approval: "viser formatet", source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// By which stykke of § 59 the council decides.
public enum DecisionBasis: String, Choice {
  /// Up to every fourth vacant dwelling (`stk. 1`; `stk. 3` for youth dwellings).
  case demand
  /// All of those in afdelinger in areas of § 51 b (`stk. 4`).
  case combined
  /// A third of the lettings in afdelinger of § 51 b on top, with the minister's approval (`stk. 5`).
  case raised

  /// The word in Danish.
  public var word: String {
    switch self {
    case .demand: "krav (§ 59 stk. 1)"
    case .combined: "alle ledige i områder efter § 51 b (§ 59 stk. 4)"
    case .raised: "forhøjelse med ministerens godkendelse (§ 59 stk. 5)"
    }
  }
}

extension DecisionBasis {
  /// What a decision of it is called, when nobody says: of youth dwellings it is by `stk. 3`.
  func title(of type: DwellingType) -> String {
    type == .youth && self == .demand
      ? "Beslutning efter krav (§ 59 stk. 3)" : "Beslutning efter \(word)"
  }
}

extension AssignmentDecision {
  /// The decision once a successor has taken over from a party.
  func carried(from party: PartyID, to successor: PartyID) -> AssignmentDecision {
    var record = self
    record.of = of.carried(from: party, to: successor)
    return record
  }
}
