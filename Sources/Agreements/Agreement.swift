public import Vocabulary

/// An agreement on any level, from the first proposal on.
///
/// It is a document: there from the day it came about, while drafted and after its term. Its term
/// is content, and its status is computed for a day.
public struct Agreement: Record {
  /// What its identifier names.
  public typealias Subject = AgreementSubject
  /// An agreement is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("aftale", "aftaler")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init(
      "Navn",
      "Hvad aftalen hedder, med sine år, som »Udlejningsaftale 2011-2014«."),
    "kind": .init(
      "Slags",
      "Hvilken slags aftale det er: hovedaftale, delaftale, enkeltaftale, samarbejdsaftale eller et moduls egen."
    ),
    "level": .init(
      "Niveau",
      "Trinnet, aftalen står på: 1, 2 eller 3; udelades, når den følger sin slags, eller der ingen niveauer er."
    ),
    "notice": .init(
      "Opsagt",
      "Hvornår, af hvem og hvorfor aftalen er sagt op; udelades, når den ikke er."),
    "parties": .init("Parter", "Id på dem, der indgår aftalen; udelades, når ingen er nævnt."),
    "term": .init("Løbetid", "Fra hvornår til hvornår den gælder; udelades, når intet er sagt."),
    "stage": .init(
      "Stadie",
      "Hvor langt den er, mens den ikke er indgået; udelades af et forslag og af en indgået aftale."
    ),
    "planned": .init(
      "Planlagt",
      "Hvornår den efter planen skulle indgås; udelades, når ingen plan kendes."),
    "concludedBy": .init(
      "Indgås ved",
      "Om den indgås ved underskrift eller ved den sidste godkendelse; udelades, når den følger sin slags."
    ),
    "concluded": .init(
      "Indgået",
      "At aftalen er indgået, og hvornår; udelades, så længe den ikke er."),
    "closed": .init(
      "Afsluttet",
      "At den er trukket tilbage, ophørt eller bortfaldet; udelades, når den ikke er."),
    "letGo": .init(
      "Sluppet",
      "At den efter sit udløb blev sluppet, uden at noget kom i stedet; ellers udelades det."),
    "concretises": .init(
      "Udmønter",
      "Id på de aftaler over den, som den gør konkrete; udelades, når der ingen er."),
    "succeeds": .init(
      "Afløser",
      "Id på de aftaler, den kommer efter; udelades, når der ingen er."),
    "amends": .init(
      "Ændrer",
      "Id på de aftaler, hvis tekst den laver om; udelades, når der ingen er."),
    "extends": .init(
      "Forlænger",
      "Id på de aftaler, den giver længere tid; udelades, når der ingen er."),
    "renews": .init(
      "Fornyer",
      "Id på de aftaler, den indgår igen for en ny tid; udelades, når der ingen er."),
    "approvers": .init(
      "Skal godkende",
      "De organer, der hver skal sige ja, før den er indgået; udelades, når de ikke er skrevet op."),
    "fields": .init(
      "Felter",
      "Hvad aftalens slags beder om, felt for felt; udelades, når den intet beder om."),
    "isConfidential": .init(
      "Fortrolig",
      "Om aftalen skjules for offentligheden; udelades, når den er åben."),
    "topics": .init("Emner", "Id på de emner, aftalen handler om; udelades, når der ingen er."),
    "note": .init(
      "Bemærkning",
      "Hvad en læser skal vide ud over resten; udelades, når der intet er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: AgreementID
  /// What the agreement is called.
  public var title: String
  /// Its kind.
  public var kind: AgreementKindID
  /// The level it stands on; nil before the levels and above the municipality.
  public var level: Level?
  /// The parties.
  @Listed public var parties: [PartyID]
  /// The agreements it makes concrete.
  @Listed public var concretises: [AgreementID]
  /// The agreements it follows after.
  @Listed public var succeeds: [AgreementID]
  /// The agreements whose text it changes.
  @Listed public var amends: [AgreementID]
  /// The agreements whose term it makes longer.
  @Listed public var extends: [AgreementID]
  /// The agreements it makes again for a new term, between the same parties.
  @Listed public var renews: [AgreementID]
  /// From when to when it holds; nil when nothing is said.
  public var term: Term?
  /// What it is about.
  @Listed public var topics: [TopicID]
  /// How far it is while not concluded; a proposal when nil.
  public var stage: Stage?
  /// When it was planned to be concluded; afterwards it is not certain that it still is a proposal.
  public var planned: RoughDay?
  /// That it was concluded, and when; nil while it is not.
  public var concluded: Conclusion?
  /// By what it is concluded once all have approved it; as its kind says when nil.
  public var concludedBy: ConclusionForm?
  /// The bodies that must approve it, when it records them; until it is concluded their approvals decide its status.
  @Listed public var approvers: [Approver]
  /// That notice was given; nil while it is not.
  public var notice: NoticeGiven?
  /// That it was withdrawn or ended early; nil while it is not.
  public var closed: Closing?
  /// That it was let go after its end, with nothing in its place; nil while it is not.
  public var letGo: LetGo?
  /// What its kind asks for, by name.
  @Listed public var fields: [AgreementField]
  /// Whether it is kept from public output.
  public var isConfidential: Bool?
  /// What a reader should know, in Danish.
  public var note: String?
  /// Where it comes from.
  public var source: Source

  /// Makes an agreement.
  public init(
    id: AgreementID, title: String, kind: AgreementKindID, level: Level? = nil,
    parties: [PartyID] = [], concretises: [AgreementID] = [], succeeds: [AgreementID] = [],
    amends: [AgreementID] = [], extends: [AgreementID] = [], renews: [AgreementID] = [],
    term: Term? = nil, topics: [TopicID] = [], stage: Stage? = nil, planned: RoughDay? = nil,
    concludedBy: ConclusionForm? = nil,
    concluded: Conclusion? = nil, approvers: [Approver] = [], notice: NoticeGiven? = nil,
    closed: Closing? = nil, letGo: LetGo? = nil, fields: [AgreementField] = [],
    isConfidential: Bool? = nil,
    note: String? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.level = level
    self.parties = parties
    self.concretises = concretises
    self.succeeds = succeeds
    self.amends = amends
    self.extends = extends
    self.renews = renews
    self.term = term
    self.topics = topics
    self.stage = stage
    self.planned = planned
    self.concludedBy = concludedBy
    self.concluded = concluded
    self.approvers = approvers
    self.notice = notice
    self.closed = closed
    self.letGo = letGo
    self.fields = fields
    self.isConfidential = isConfidential
    self.note = note
    self.source = source
  }

  /// Parties, related agreements, topics, and who closed it or let it go.
  public var pointsAt: [Pointer] {
    let others = (concretises + succeeds + amends + extends + renews).map(\.pointer)
    let bodies = approvers.flatMap { [$0.body] + $0.after }
    let named = [closed?.by, notice?.by, letGo?.by].compactMap { $0?.pointer }
    return parties.map(\.pointer) + others + topics.map(\.pointer) + bodies + named
      + fields.flatMap(\.pointsAt)
  }
  /// The areas that it is for, by its fields; none when it is for no area alone.
  public var areas: [AreaID] { fields.compactMap(\.area) }
  /// What it names, whom it is between, whether it makes another longer or is confidential: what binds the whole city is found
  /// among all that do not.
  public var foundBy: [Pointer] {
    pointsAt + [Self.between(parties)] + (Set(parties).count > 2 ? [Self.amongSeveral] : [])
      + (extends.isEmpty ? [] : [Self.extending]) + confidentialMark
  }
  /// The mark of the agreements with more than two parties: few, and one of them may be with every organisation
  /// by name.
  static let amongSeveral = Pointer.mark("agreement among", "several")
  /// The mark of the agreements that make another's term longer: few beside the others.
  static let extending = Pointer.mark("agreement is", "extension")
  /// The mark of the agreements between some parties; the first two of them, which is enough to tell those
  /// of a single organisation or afdeling from the others.
  static func between(_ parties: [PartyID]) -> Pointer {
    let first = Set(parties).sorted().prefix(2).map(\.text)
    return .mark("agreement between", first.joined(separator: " "))
  }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// A made-up agreement.
  public static var example: Agreement {
    Agreement(
      id: "eksempel-aftale", title: "Eksempelaftale", kind: "delaftale", level: .two,
      parties: ["eksempel-kommune", "eksempel-kreds"], concretises: ["eksempel-hovedaftale"],
      succeeds: ["eksempel-aftale-foer"], amends: ["eksempel-aftale-foer"],
      extends: ["eksempel-aftale-foer"], renews: ["eksempel-aftale-foer"],
      term: Term(
        from: RoughDay("2011-01-01"), until: RoughDay("2013-12-31"), lasts: Duration("3y"),
        notice: Duration("6m"), prolongs: Duration("1y"), prolongsAtMost: 2,
        prolongsUntil: Day(daysSince1970: 16_800)),
      topics: ["eksempel-emne"], stage: .proposed, planned: RoughDay("2010-12"),
      concludedBy: .signature, concluded: Conclusion(day: RoughDay("2010-12-16")),
      approvers: [
        Approver(
          body: Pointer(kind: PartySubject.kind, id: "eksempel-udvalg"),
          after: [Pointer(kind: PartySubject.kind, id: "eksempel-kreds")])
      ],
      notice: NoticeGiven(
        day: RoughDay(Day(daysSince1970: 15_200)), by: "eksempel-kreds", why: "viser formatet"),
      closed: Closing(
        day: RoughDay("2012"), how: .ended, by: "eksempel-kommune", why: "viser formatet"),
      letGo: LetGo(
        day: RoughDay(Day(daysSince1970: 15_800)), by: "eksempel-kommune", why: "viser formatet"),
      fields: [
        AgreementField(
          field: "andel", text: "viser formatet", texts: ["viser formatet"], number: 3,
          percent: 1100, duration: Duration("1y"), day: RoughDay("2012-03"),
          party: "eksempel-afdeling",
          area: "eksempel-omraade", isUnknown: false)
      ],
      isConfidential: false, note: "viser formatet",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension Agreement: ShownApart {
  /// One that is being made, and one of a forvaltning's kind that was made and ended early.
  public static var shown: [Agreement] {
    var (draft, made) = (example, example)
    (draft.concluded, draft.closed, draft.notice, draft.letGo) = (nil, nil, nil, nil)
    draft.fields = []
    made.id = "eksempel-aftale-om-udlejning"
    made.title = "Eksempelaftale om udlejning"
    (made.kind, made.level) = ("abc.eksempel", .three)
    (made.stage, made.planned) = (nil, nil)
    (made.concretises, made.succeeds, made.amends) = ([], [], [])
    (made.extends, made.renews) = ([], [])
    made.fields = [
      AgreementField(field: "begrundelse", text: "viser formatet"),
      AgreementField(field: "kriterier", texts: ["viser formatet", "også"]),
      AgreementField(field: "boliger", number: 3), AgreementField(field: "andel", percent: 1100),
      AgreementField(field: "frist", duration: Duration("1y")),
      AgreementField(field: "aftalt", day: RoughDay("2012-03")),
      AgreementField(field: "afdeling", party: "eksempel-afdeling"),
      AgreementField(field: "omraade", area: "eksempel-omraade"),
      AgreementField(field: "evaluering", isUnknown: true),
    ]
    return [draft, made]
  }
}

/// How far an agreement is before it is concluded.
public enum Stage: String, Choice {
  /// Somebody has proposed it.
  case proposed
  /// A text exists.
  case draft
  /// The parties have negotiated a text.
  case negotiated

  /// The word in Danish.
  public var word: String {
    switch self {
    case .proposed: "foreslået"
    case .draft: "udkast"
    case .negotiated: "forhandlet"
    }
  }
}

/// From when to when an agreement holds, as far as it is said.
public struct Term: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "notice": .init(
      "Varsel",
      "Hvor lang tid før udløbet der skal siges op, som 6m; udelades, når der intet varsel er."),
    "from": .init(
      "fra",
      "Den første dag, aftalen gælder; må være en rund dag, og udelades, når den ikke kendes."),
    "until": .init(
      "til og med",
      "Den sidste dag, aftalen gælder; må være en rund dag, og udelades, når den ikke kendes."),
    "lasts": .init(
      "varer",
      "Hvor længe den gælder, som 4y for fire år; udelades, når kilden siger dagen."),
    "prolongs": .init(
      "forlænges med",
      "Hvor meget længere den gælder, hver gang den løber ud uden at være sagt op; udelades, når den slutter."
    ),
    "prolongsAtMost": .init(
      "højst gange",
      "Hvor mange gange det højst sker; udelades, når der ingen grænse er."),
    "prolongsUntil": .init(
      "senest til og med",
      "Den dag, den højst kan nå til; udelades, når der ingen grænse er."),
  ]

  /// The first day.
  public var from: RoughDay?
  /// The last day, inclusive.
  public var until: RoughDay?
  /// The stated length.
  public var lasts: Duration?

  /// How long before its end notice must be given.
  public var notice: Duration?
  /// How long it is prolonged each time its term runs out without notice.
  public var prolongs: Duration?
  /// How many times it is prolonged at most; any number when nil.
  public var prolongsAtMost: Int?
  /// The day that prolongations reach at most, inclusive; any when nil.
  public var prolongsUntil: Day?

  /// Makes a term.
  public init(
    from: RoughDay? = nil, until: RoughDay? = nil, lasts: Duration? = nil,
    notice: Duration? = nil, prolongs: Duration? = nil, prolongsAtMost: Int? = nil,
    prolongsUntil: Day? = nil
  ) {
    self.from = from
    self.until = until
    self.lasts = lasts
    self.notice = notice
    self.prolongs = prolongs
    self.prolongsAtMost = prolongsAtMost
    self.prolongsUntil = prolongsUntil
  }

  /// The first and the last day that the term's last day can be: as said, or by the length from
  /// the start; nil when the term has no known end.
  public var lastDay: ClosedRange<Day>? {
    if let until { return until.earliest...until.latest }
    guard let from, let lasts else { return nil }
    let first = lasts.lastDay(from: from.earliest)
    return first...max(first, lasts.lastDay(from: from.latest))
  }
}
