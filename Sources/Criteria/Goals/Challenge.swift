public import Vocabulary

/// What a challenge's identifier names.
public enum ChallengeSubject: Named {
  /// The kind's name.
  public static let kind = "challenge"
}

/// A local problem in an area that the law wants steered on: it is to lead to a goal in an agreement,
/// and on to a criterion that measures the goal.
public struct Challenge: Record {
  /// What its identifier names.
  public typealias Subject = ChallengeSubject
  /// A challenge is a document, from the day it was pointed out.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("udfordring", "udfordringer")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad der er galt, i få ord."),
    "area": .init("Område", "Id på det område, det er galt i."),
    "chosen": .init(
      "Valgt",
      "Hvem der pegede på det, og hvornår; udelades, når det ikke vides."),
    "goals": .init(
      "Mål i aftaler",
      "Id på de bestemmelser i aftaler, der skal gøre noget ved det; udelades, når der ingen er."),
    "about": .init("Om", "Hvilken af lovens slags udfordringer det er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<ChallengeSubject>
  /// What the problem is, in Danish.
  public var title: String
  /// Which of the law's kinds it is.
  public var about: ChallengeKind
  /// The area.
  public var area: AreaID
  /// Who pointed it out, and when.
  public var chosen: Chosen?
  /// The goals in agreements that answer it.
  @Listed public var goals: [ClauseID]
  /// Where it comes from.
  public var source: Source

  /// Makes a challenge.
  public init(
    id: Identifier<ChallengeSubject>, title: String, about: ChallengeKind, area: AreaID,
    chosen: Chosen? = nil, goals: [ClauseID] = [], source: Source
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.area = area
    self.chosen = chosen
    self.goals = goals
    self.source = source
  }

  /// The area, who pointed it out, and the goals.
  public var pointsAt: [Pointer] {
    [area.pointer] + goals.map(\.pointer) + [chosen?.by].compactMap { $0 }
  }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// A made-up challenge.
  public static var example: Challenge {
    Challenge(
      id: "eksempel-udfordring", title: "Støj fra vejen", about: .environment,
      area: "eksempel-omraade",
      chosen: Chosen(
        by: Pointer(kind: "forum", id: "eksempel-forum"), day: RoughDay("2010-09"),
        why: "viser formatet"),
      goals: ["eksempel-bestemmelse"], source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// The law's five kinds of local problem (the memo, "Ny almenbolig lov").
public enum ChallengeKind: String, Choice {
  /// Manglende fritidstilbud til børn og unge.
  case leisure
  /// En uhensigtsmæssig beboersammensætning.
  case composition
  /// Høj kriminalitet.
  case crime
  /// Støj- og miljøproblemer.
  case environment
  /// Manglende fremtidssikring af boligerne.
  case future

  /// The word in Danish.
  public var word: String {
    switch self {
    case .leisure: "manglende fritidstilbud"
    case .composition: "uhensigtsmæssig beboersammensætning"
    case .crime: "kriminalitet"
    case .environment: "støj og miljø"
    case .future: "manglende fremtidssikring"
    }
  }
}
