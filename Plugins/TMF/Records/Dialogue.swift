public import Forums
public import Vocabulary

/// What a styringsdialog's identifier names.
public enum DialogueSubject: Named {
  /// The kind's name.
  public static let kind = "tmf.dialog"
}

/// Names a styringsdialog.
public typealias DialogueID = Identifier<DialogueSubject>

/// The yearly dialogue between the supervising council and a boligorganisation, or about one of its areas.
///
/// What happened in it stands as days; where it stands on a day, who acts next and how late that is, is computed.
public struct Dialogue: Record {
  /// What its identifier names.
  public typealias Subject = DialogueSubject
  /// A dialogue is there from the day its round was opened; its days are content.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("styringsdialog", "styringsdialoger")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad dialogen hedder."),
    "organisation": .init(
      "Boligorganisation",
      "Id på den boligorganisation, dialogen er med; den nævnes stadig, når en anden har taget over."
    ),
    "area": .init(
      "Område",
      "Id på det område, dialogen handler om; udelades, når den handler om hele organisationen."),
    "year": .init("Styringsår", "Året efter det, regnskabsperioden slutter i."),
    "periodEnds": .init(
      "Regnskabsperiodens sidste dag", "Den sidste dag i det regnskab, dialogen bygger på."),
    "deadline": .init(
      "Frist for styringsrapporten", "Kommunens egen frist; udelades, når den ikke er sat."),
    "home": .init(
      "Hjemstedskommune",
      "Id på den kommune, der fører dialogen, når det er en anden; udelades, når det er denne."),
    "alsoTo": .init(
      "Rapporten sendes også til",
      "Id på andre kommuner med afdelinger; udelades, når der ingen er."),
    "representative": .init(
      "Repræsentant",
      "Den post eller part, der taler for organisationen; udelades, når ingen er sagt."),
    "history": .init("Forløb", "Hvad der er sket, i rækkefølge; udelades, når intet er."),
    "minutes": .init(
      "Referat af drøftelsen",
      "Redegørelsens referat med begge parters vurdering; udelades, til det er skrevet."),
    "agreements": .init(
      "Beskrivelse af aftaler",
      "Redegørelsens korte beskrivelse af aftaler; udelades, til den er skrevet."),
    "link": .init(
      "Redegørelsen på nettet", "Adressen på redegørelsen; udelades, når der ingen er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: DialogueID
  /// What it is called.
  public var title: String
  /// The organisation; it goes on naming it when another has taken over.
  public var organisation: PartyID
  /// The area it is about; nil is the whole organisation.
  public var area: AreaID?
  /// The styringsår: the year after that in which the accounting period ends.
  public var year: Int
  /// The last day of the accounting period that it rests on.
  public var periodEnds: Day
  /// The council's own deadline for the styringsrapport; no law sets one.
  public var deadline: Day?
  /// The municipality that the organisation has its home in, when that is another; nil is this one.
  public var home: PartyID?
  /// The other municipalities where it has afdelinger, which must have the report too.
  @Listed public var alsoTo: [PartyID]
  /// Who speaks for the organisation: a post or a party, also a third one such as an administrator; never a person.
  public var representative: Pointer?
  /// What happened, in order.
  @Listed public var history: [DialogueEvent]
  /// What the redegørelse says of the discussion, with both parties' assessment.
  public var minutes: String?
  /// What the redegørelse says of agreements made.
  public var agreements: String?
  /// Where the redegørelse is.
  public var link: String?
  /// Where it comes from.
  public var source: Source

  /// Makes a dialogue.
  public init(
    id: DialogueID, title: String, organisation: PartyID, area: AreaID? = nil, year: Int,
    periodEnds: Day, deadline: Day? = nil, home: PartyID? = nil, alsoTo: [PartyID] = [],
    representative: Pointer? = nil, history: [DialogueEvent] = [], minutes: String? = nil,
    agreements: String? = nil, link: String? = nil, source: Source
  ) {
    (self.id, self.title, self.organisation, self.area) = (id, title, organisation, area)
    (self.year, self.periodEnds, self.deadline) = (year, periodEnds, deadline)
    (self.home, self.alsoTo, self.representative) = (home, alsoTo, representative)
    (self.history, self.minutes, self.agreements) = (history, minutes, agreements)
    (self.link, self.source) = (link, source)
  }

  /// All it names.
  public var pointsAt: [Pointer] {
    let named =
      [organisation.pointer] + [area?.pointer, home?.pointer, representative].compactMap(\.self)
      + alsoTo.map(\.pointer)
    return (named + history.compactMap { $0.meeting?.pointer }).eachOnce
  }
  /// Nothing: an organisation may cease before its dialogue is over.
  public var needs: [Pointer] { [] }

  /// A made-up dialogue.
  public static var example: Dialogue {
    Dialogue(
      id: "eksempel-dialog", title: "Styringsdialog 2011 med Eksempelorganisationen",
      organisation: "eksempel-organisation", area: "eksempel-omraade", year: 2011,
      periodEnds: Day(daysSince1970: 14_974), deadline: Day(daysSince1970: 15_155),
      home: "eksempel-hjemsted", alsoTo: ["eksempel-nabokommune"],
      representative: Pointer(kind: PostSubject.kind, id: "eksempel-formand"),
      history: [
        DialogueEvent(Day(daysSince1970: 15_140), .submitted),
        DialogueEvent(
          Day(daysSince1970: 15_145), .returned, reason: "viser formatet",
          due: Day(daysSince1970: 15_160), meeting: "eksempel-moede"),
      ], minutes: "viser formatet", agreements: "viser formatet",
      link: "https://eksempel.dk/redegoerelse",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// Something that happened in a dialogue.
public struct DialogueEvent: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Den dag, det skete."),
    "step": .init("Skridt", "Hvad der skete."),
    "reason": .init(
      "Grund",
      "Hvorfor mødet holdes uden rapporten; ellers udelades den. Hvorfor rapporten er sendt tilbage, står i den."
    ),
    "due": .init(
      "Ny frist",
      "Hvornår en tilbagesendt rapport skal være der igen; udelades, når den første frist gælder."),
    "meeting": .init("Møde", "Id på det møde, der er indkaldt eller holdt; ellers udelades det."),
  ]

  /// The day.
  public var day: Day
  /// What it was.
  public var step: DialogueStep
  /// Why a meeting was called without a package; why one was returned stands in the report, which is not public before
  /// the meeting.
  public var reason: String?
  /// By when a returned package must be there again.
  public var due: Day?
  /// The meeting that was called, or held.
  public var meeting: MeetingID?

  /// Says what happened on a day.
  public init(
    _ day: Day, _ step: DialogueStep, reason: String? = nil, due: Day? = nil,
    meeting: MeetingID? = nil
  ) {
    (self.day, self.step, self.reason) = (day, step, reason)
    (self.due, self.meeting) = (due, meeting)
  }
}

/// What happens in a dialogue.
public enum DialogueStep: String, Choice {
  /// The organisation has sent its package with the styringsrapport.
  case submitted
  /// The municipality has sent it back, for a reason.
  case returned
  /// The meeting was called in writing.
  case called
  /// The meeting was held.
  case held
  /// The redegørelse was published.
  case published
  /// The redegørelse was reported to the central system.
  case reported

  /// The word in Danish.
  public var word: String {
    switch self {
    case .submitted: "styringsrapport indsendt"
    case .returned: "sendt tilbage"
    case .called: "dialogmøde indkaldt"
    case .held: "dialogmøde holdt"
    case .published: "redegørelse offentliggjort"
    case .reported: "redegørelse indberettet"
    }
  }

  /// What is to be done, in Danish.
  var task: String {
    switch self {
    case .submitted: "indsend styringsrapporten"
    case .returned: "send styringsrapporten tilbage"
    case .called: "indkald skriftligt til dialogmøde"
    case .held: "hold dialogmødet"
    case .published: "offentliggør redegørelsen"
    case .reported: "indberet redegørelsen"
    }
  }
}
