public import Vocabulary

/// What a version's identifier names.
public enum AgreementVersionSubject: Named {
  /// The kind's name.
  public static let kind = "version"
}

/// Names a version of an agreement's text.
public typealias AgreementVersionID = Identifier<AgreementVersionSubject>

/// A version of an agreement's text, by whoever proposed it; bodies approve a version.
public struct AgreementVersion: Record {
  /// What its identifier names.
  public typealias Subject = AgreementVersionSubject
  /// A version is a document, from the earliest day it can have come about.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("aftaleudgave", "aftaleudgaver")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad udgaven hedder, som »BL's udkast«."),
    "proposer": .init(
      "Indstilles af",
      "Id på den part, der kom med udgaven; udelades, når det ikke vides."),
    "day": .init("Dag", "Hvilken dag udgaven blev til; må være en rund dag."),
    "change": .init(
      "Ændring",
      "Om udgaven er den første, ændrer indholdet eller kun er redaktionel."),
    "concerns": .init(
      "Berører",
      "De organer, der skal godkende igen ved en ændring af indholdet; udelades, når det er alle."),
    "proposes": .init(
      "Foreslår",
      "Id på emner, udgaven foreslår til aftalen; udelades, når der ingen er."),
    "takesIn": .init("Optager", "Id på emner, udgaven tager med; udelades, når der ingen er."),
    "drops": .init("Udelader", "Id på emner, udgaven lader falde; udelades, når der ingen er."),
    "agreement": .init("Aftale", "Id på den aftale, udgaven er af."),
    "source": .source,
  ]

  /// The identifier.
  public var id: AgreementVersionID
  /// What it is called.
  public var title: String
  /// The agreement.
  public var agreement: AgreementID
  /// Who proposed it: either side, also a draft of the other's own.
  public var proposer: PartyID?
  /// When it came about, exact or rough.
  public var day: RoughDay
  /// Whether it changes what those who approved an earlier one agreed to.
  public var change: TextChange
  /// Those whose approval a material change re-opens; all when empty.
  @Listed public var concerns: [Pointer]
  /// Topics that the version proposes for the agreement.
  @Listed public var proposes: [TopicID]
  /// Topics that it takes in.
  @Listed public var takesIn: [TopicID]
  /// Topics that it drops.
  @Listed public var drops: [TopicID]
  /// Where it comes from.
  public var source: Source

  /// Makes a version.
  public init(
    id: AgreementVersionID, title: String, agreement: AgreementID, proposer: PartyID? = nil,
    day: RoughDay, change: TextChange, concerns: [Pointer] = [], proposes: [TopicID] = [],
    takesIn: [TopicID] = [], drops: [TopicID] = [], source: Source
  ) {
    self.id = id
    self.title = title
    self.agreement = agreement
    self.proposer = proposer
    self.day = day
    self.change = change
    self.concerns = concerns
    self.proposes = proposes
    self.takesIn = takesIn
    self.drops = drops
    self.source = source
  }

  /// The agreement, the proposer, those concerned, and topics.
  public var pointsAt: [Pointer] {
    [agreement.pointer] + [proposer].compactMap { $0?.pointer } + concerns
      + (proposes + takesIn + drops).map(\.pointer)
  }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up version.
  public static var example: AgreementVersion {
    AgreementVersion(
      id: "eksempel-aftale-2", title: "Eksempelaftalen, 2. udgave", agreement: "eksempel-aftale",
      proposer: "eksempel-kreds", day: RoughDay(Day(daysSince1970: 14_900)), change: .material,
      concerns: [Pointer(kind: PartySubject.kind, id: "eksempel-udvalg")],
      proposes: ["eksempel-emne"], takesIn: ["eksempel-emne"], drops: ["eksempel-emne"],
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What a version does to approvals of the one before.
public enum TextChange: String, Choice {
  /// The first version, which changes nothing.
  case first
  /// It changes what was agreed: approvals are re-opened.
  case material
  /// It changes the wording alone: approvals stand.
  case editorial

  /// The word in Danish.
  public var word: String {
    switch self {
    case .first: "første"
    case .material: "ændrer indholdet"
    case .editorial: "redaktionel"
    }
  }
}
