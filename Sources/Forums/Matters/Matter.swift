public import Vocabulary

/// A matter: something that bodies deal with, from where it was raised to where it ends.
///
/// Where it has been follows from the agenda items and decisions that name it; its origin never
/// changes, however it moves between the levels.
public struct Matter: Record, Confidential {
  /// What its identifier names.
  public typealias Subject = MatterSubject
  /// A matter is a document, from the day it was raised.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("sag", "sager")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad sagen hedder på dagsordenen, i få ord."),
    "kind": .init(
      "Sagstype",
      "Hvilken slags sag det er, som et modul kender den; udelades, når den ikke er af nogen bestemt."
    ),
    "origin": .init("Ophav", "Hvem der rejste sagen: en part eller et forum, skrevet slags/id."),
    "raised": .init("Rejst", "Hvilken dag sagen blev rejst; må være en rund dag som 2010-03."),
    "procedure": .init(
      "Forløb",
      "Id på det forløb, sagen følger; udelades den, følger den sin slags' forløb."),
    "areas": .init(
      "Områder",
      "Id på de områder, sagen handler om; udelades, når den ikke er om nogen bestemte."),
    "agreements": .init(
      "Aftaler",
      "Id på de aftaler, sagen handler om; udelades, når der ingen er."),
    "points": .init(
      "At-punkter",
      "Hvad der indstilles til beslutning, nummereret fra 1; udelades, når intet indstilles."),
    "heard": .init(
      "Høres",
      "Id på dem, der høres, før der besluttes, som et lokaludvalg; udelades, når ingen høres."),
    "taken": .init(
      "Taget",
      "De skridt af forløbet, der er gjort uden en beslutning; udelades, når der ingen er."),
    "planned": .init(
      "Planlagt",
      "Hvornår skridt af forløbet skal ske; udelades, når intet er aftalt."),
    "closed": .init(
      "Afsluttet",
      "Hvornår og hvorfor sagen sluttede; udelades, så længe den er åben."),
    "history": .init(
      "Historie",
      "Om sagen var slut, da den blev skrevet ind, så ingen skylder noget i den; ellers udelades det."
    ),
    "isConfidential": .init(
      "Lukket sag",
      "Om sagen behandles for lukkede døre og skjules med det, der nævner den; udelades, når den er åben."
    ),
    "topics": .init("Emner", "Id på de emner, sagen handler om; udelades, når der ingen er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: MatterID
  /// What it is called.
  public var title: String
  /// Its kind, which a part brings; nil when it has none.
  public var kind: MatterKindID?
  /// Who raised it: a party or a forum.
  public var origin: Pointer
  /// When it was raised, exact or rough.
  public var raised: RoughDay
  /// What it is about.
  @Listed public var topics: [TopicID]
  /// The areas it is about.
  @Listed public var areas: [AreaID]
  /// The agreements it is about.
  @Listed public var agreements: [AgreementID]
  /// The procedure it follows, as that stood when the matter was raised; that of its kind when nil.
  public var procedure: ProcedureID?
  /// Its numbered recommendations.
  @Listed public var points: [Point]
  /// Who is heard before the final decision, such as lokaludvalg.
  @Listed public var heard: [PartyID]
  /// When steps of the procedure are to happen.
  @Listed public var planned: [Planned]
  /// The steps taken without a decision.
  @Listed public var taken: [Taken]
  /// When and why it ended.
  public var closed: Ending?
  /// Whether it was over when it was recorded, as of matters that come from elsewhere: nobody owes anything of it.
  public var history: Bool?
  /// Whether it is dealt with behind closed doors; it is then kept from public output, with what names it.
  public var isConfidential: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a matter.
  public init(
    id: MatterID, title: String, kind: MatterKindID? = nil, origin: Pointer, raised: RoughDay,
    topics: [TopicID] = [], areas: [AreaID] = [], agreements: [AgreementID] = [],
    procedure: ProcedureID? = nil, points: [Point] = [], heard: [PartyID] = [],
    planned: [Planned] = [], taken: [Taken] = [], closed: Ending? = nil, history: Bool? = nil,
    isConfidential: Bool? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.origin = origin
    self.raised = raised
    self.topics = topics
    self.areas = areas
    self.agreements = agreements
    self.procedure = procedure
    self.points = points
    self.heard = heard
    self.planned = planned
    self.taken = taken
    self.closed = closed
    self.history = history
    self.isConfidential = isConfidential
    self.source = source
  }

  /// Its origin, what it is about, its procedure, and who proposes, decides, is heard or acted.
  public var pointsAt: [Pointer] {
    let about = topics.map(\.pointer) + areas.map(\.pointer) + agreements.map(\.pointer)
    let bodies = points.flatMap { [$0.proposer.pointer, $0.decides] } + heard.map(\.pointer)
    return [origin] + about + bodies + taken.compactMap(\.by)
      + [procedure].compactMap { $0?.pointer }
  }
  /// What it names, and its kind: so those that only their kind gives a procedure are found.
  public var foundBy: [Pointer] {
    pointsAt + (kind.map { [Self.marked($0.text)] } ?? []) + confidentialMark
  }
  /// Whether it is over on a day: ended, or history when it was recorded.
  func isOver(on day: Day) -> Bool { history == true || closed?.day.hasCome(by: day) == .yes }
  /// The mark of those of a kind.
  static func marked(_ kind: String) -> Pointer { .mark("matter kind", kind) }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up matter.
  public static var example: Matter {
    Matter(
      id: "eksempel-sag", title: "Eksempelsagen", kind: "abc.eksempel",
      origin: Pointer(kind: ForumSubject.kind, id: "eksempel-forum"),
      raised: RoughDay(Day(daysSince1970: 14_900)), topics: ["eksempel-emne"],
      areas: ["eksempel-omraade"], agreements: ["eksempel-aftale"], procedure: "eksempel-forloeb",
      points: [
        Point(
          point: 1, text: "at formatet vises", proposer: "eksempel-forvaltning",
          decides: Pointer(kind: PartySubject.kind, id: "eksempel-udvalg"))
      ],
      heard: ["eksempel-lokaludvalg"],
      planned: [Planned(step: "beslutning", day: RoughDay(Day(daysSince1970: 15_000)))],
      taken: [
        Taken(
          step: "udkast", day: RoughDay(Day(daysSince1970: 14_950)),
          by: Pointer(kind: PartySubject.kind, id: "eksempel-forvaltning"), note: "viser formatet",
          notNeeded: "viser formatet")
      ],
      closed: Ending(day: RoughDay(Day(daysSince1970: 15_100)), why: "viser formatet"),
      history: false, isConfidential: false,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// One numbered recommendation of a matter (at-punkt), with its own proposer and deciding body.
public struct Point: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "point": .init("at-punkt", "At-punktets nummer, et helt tal fra 1."),
    "proposer": .init("indstilles af", "Id på den part, der indstiller det."),
    "decides": .init(
      "besluttes af",
      "Hvilket organ der beslutter punktet: et forum eller en part, skrevet slags/id."),
    "text": .init("Tekst", "Hvad der indstilles, som det skal stå i beslutningen."),
  ]

  /// Its number, from 1.
  public var point: Int
  /// What is recommended.
  public var text: String
  /// Who recommends it.
  public var proposer: PartyID
  /// The body that decides it: a forum or a party.
  public var decides: Pointer

  /// Makes a recommendation.
  public init(point: Int, text: String, proposer: PartyID, decides: Pointer) {
    self.point = point
    self.text = text
    self.proposer = proposer
    self.decides = decides
  }
}

/// When a step is to happen.
public struct Planned: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "step": .init("Skridt", "Hvilket af forløbets skridt det er, ved dets korte navn."),
    "day": .init("Dag", "Hvornår skridtet skal ske; må være en rund dag."),
  ]

  /// The step of the procedure.
  public var step: String
  /// The day, exact or rough.
  public var day: RoughDay

  /// Plans a step.
  public init(step: String, day: RoughDay) {
    self.step = step
    self.day = day
  }
}

/// A step that was taken without a decision, such as a draft; or that need not be taken in the matter, and why.
public struct Taken: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "step": .init("Skridt", "Hvilket af forløbets skridt der blev gjort, ved dets korte navn."),
    "day": .init("Dag", "Hvornår skridtet blev gjort; må være en rund dag."),
    "by": .init("af", "Hvem der gjorde det, skrevet slags/id; udelades, når det ikke vides."),
    "note": .init(
      "Bemærkning",
      "Hvad der ellers er at sige om det; udelades, når der intet er."),
    "notNeeded": .init(
      "ikke nødvendigt",
      "Hvorfor skridtet ikke skal tages i sagen, når forløbet kun har det i nogle; udelades, når det blev gjort."
    ),
  ]

  /// The step of the procedure.
  public var step: String
  /// The day, exact or rough.
  public var day: RoughDay
  /// Who took it.
  public var by: Pointer?
  /// What there is to say of it.
  public var note: String?
  /// Why it need not be taken in the matter; nil where it was taken.
  public var notNeeded: String?

  /// Records a step.
  public init(
    step: String, day: RoughDay, by: Pointer? = nil, note: String? = nil, notNeeded: String? = nil
  ) {
    self.step = step
    self.day = day
    self.by = by
    self.note = note
    self.notNeeded = notNeeded
  }
}

/// When and why a matter ended.
public struct Ending: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Hvornår sagen sluttede; må være en rund dag."),
    "why": .init("hvorfor", "Årsagen til, at sagen sluttede, i en sætning."),
  ]

  /// The day, exact or rough.
  public var day: RoughDay
  /// Why.
  public var why: String

  /// Ends a matter.
  public init(day: RoughDay, why: String) {
    self.day = day
    self.why = why
  }
}
