public import Vocabulary

/// A forum: a body that meets about the cooperation.
public struct Forum: Record {
  /// What its identifier names.
  public typealias Subject = ForumSubject
  /// A forum holds on the days it exists; re-homing is a new level or line under the same id, and
  /// the id may come back after a gap.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("forum", "fora", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "name": .init("Navn", "Hvad forummet hedder, skrevet helt ud."),
    "kind": .init(
      "Slags",
      "Om kommunen sidder i det alene (internal) eller sammen med andre (joint)."),
    "level": .init(
      "Niveau",
      "Forummets trin i strukturen: 1, 2 eller 3; udelades, når der ingen niveauer er."),
    "remit": .init(
      "Opgave",
      "Hvad forummet er til for, i en sætning; udelades, når ingen kilde siger det."),
    "began": .init(
      "Begyndte",
      "Hvornår det begyndte, når det kun vides omtrent; ellers udelades det."),
    "members": .init(
      "Medlemmer",
      "Hvem der sidder i det, som parter eller poster og aldrig som personer; udelades, når ingen kilde siger det."
    ),
    "secretariat": .init(
      "Sekretariat",
      "Id på den part, der indkalder og skriver referat; udelades, når ingen er nævnt."),
    "reportsTo": .init(
      "Linje til",
      "Id på de fora, det melder tilbage til; udelades, når der ingen er."),
    "politicalBody": .init(
      "Politisk organ",
      "Id på det udvalg eller råd, det svarer direkte til; udelades, når det går gennem et andet forum."
    ),
    "replaces": .init("Afløser", "Id på de fora, det tog over fra; udelades, når det er nyt."),
    "isGeneral": .init(
      "Hele samarbejdet",
      "Om det behandler hele samarbejdet og ikke kun sine emner; ellers udelades det."),
    "isEntrance": .init(
      "Indgang til kommunen",
      "Om de, der står udenfor, går til kommunen gennem det; ellers udelades det."),
    "notice": .init(
      "Varsel i arbejdsdage",
      "Hvor mange arbejdsdage før et møde der skal indkaldes; udelades, når der ingen regel er."),
    "topics": .init("Emner", "Id på de emner, forummet behandler; udelades, når der ingen er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: ForumID
  /// What the forum is called.
  public var name: String
  /// The level it stands on; nil before August 2010, when there were no levels.
  public var level: Level?
  /// Whether the municipality sits in it alone.
  public var kind: ForumKind
  /// Who sits in it, by party or post, never by person; empty when no source says.
  @Listed public var members: [ForumMember]
  /// The party that serves it.
  public var secretariat: PartyID?
  /// The fora it reports to.
  @Listed public var reportsTo: [ForumID]
  /// The political body it answers to directly.
  public var politicalBody: PartyID?
  /// The fora it took over from.
  @Listed public var replaces: [ForumID]
  /// What it deals with.
  @Listed public var topics: [TopicID]
  /// Whether it deals with the whole cooperation, not only with the topics it names.
  public var isGeneral: Bool?
  /// Whether those outside come to the municipality through it: an entrance.
  public var isEntrance: Bool?
  /// How many working days before a meeting it must be convened.
  public var notice: Int?
  /// When it began, when that is only known roughly; it counts from the earliest day.
  public var began: RoughDay?
  /// What it is for, in a few Danish words.
  public var remit: String?
  /// Where it comes from.
  public var source: Source

  /// Makes a forum.
  public init(
    id: ForumID, name: String, level: Level? = nil, kind: ForumKind, members: [ForumMember] = [],
    secretariat: PartyID? = nil, reportsTo: [ForumID] = [], politicalBody: PartyID? = nil,
    replaces: [ForumID] = [], topics: [TopicID] = [],
    isGeneral: Bool? = nil, isEntrance: Bool? = nil, notice: Int? = nil, began: RoughDay? = nil,
    remit: String? = nil, source: Source
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.kind = kind
    self.members = members
    self.secretariat = secretariat
    self.reportsTo = reportsTo
    self.politicalBody = politicalBody
    self.replaces = replaces
    self.topics = topics
    self.isGeneral = isGeneral
    self.isEntrance = isEntrance
    self.notice = notice
    self.began = began
    self.remit = remit
    self.source = source
  }

  /// The name.
  public var title: String { name }

  /// Members, secretariat, the fora and the body it reports to, the fora it replaced, topics.
  public var pointsAt: [Pointer] { needs + replaces.map(\.pointer) }

  /// All it points at but the fora it replaced, which are gone.
  public var needs: [Pointer] {
    members.map(\.pointer) + [secretariat, politicalBody].compactMap { $0?.pointer }
      + reportsTo.map(\.pointer) + topics.map(\.pointer)
  }

  /// A made-up forum.
  public static var example: Forum {
    Forum(
      id: "eksempel-forum", name: "Eksempelforum", level: .two, kind: .joint,
      members: [
        .party("eksempel-forvaltning"), .post("eksempel-formand"),
        .every(.mayor, of: "eksempel-kommune"),
      ],
      secretariat: "eksempel-forvaltning", reportsTo: ["eksempel-styregruppe"],
      politicalBody: "eksempel-udvalg", replaces: ["eksempel-udvalg-foer"],
      topics: ["eksempel-emne"], isGeneral: false, isEntrance: true, notice: 4,
      began: RoughDay("[2010-08..2010-12]"), remit: "viser formatet",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// Whether the municipality sits in a forum alone (the memo, figure 1).
public enum ForumKind: String, Choice {
  /// The municipality alone.
  case `internal`
  /// The municipality with BL and the organisations.
  case joint

  /// The word in Danish.
  public var word: String {
    switch self {
    case .internal: "intern"
    case .joint: "fælles"
    }
  }
}

/// A seat in a forum, held by a party, a post, or every post of a role: in data files
/// `{"party": …}`, `{"post": …}` or `{"every": "mayor", "of": …}`.
public enum ForumMember: Hashable, Sendable {
  /// A party sends somebody.
  case party(PartyID)
  /// Whoever holds the post.
  case post(PostID)
  /// Whoever holds one of the posts of a party that have a role.
  case every(PostRole, of: PartyID)

  /// What it names.
  public var pointer: Pointer {
    switch self {
    case .party(let id): id.pointer
    case .post(let id): id.pointer
    case .every(_, let party): party.pointer
    }
  }
}

extension ForumMember: Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "post": .init(
      "Post",
      "Id på den post, hvis indehaver sidder der; skriv enten den eller parten."),
    "party": .init("Part", "Id på den part, der sidder der; skriv enten den eller posten."),
    "every": .init(
      "Hver",
      "Den rolle, hvis poster hver har en plads, som mayor for hver borgmester; ellers udelades den."
    ),
    "of": .init("Fra", "Id på den part, posterne med rollen hører til; udelades uden »every«."),
  ]
}

extension ForumMember: Codable {
  private enum Key: String, CodingKey {
    case party
    case post
    case every
    case of
  }

  /// Reads an object with one of the three forms.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    if let post = try fields.decodeIfPresent(PostID.self, forKey: .post) {
      self = .post(post)
    } else if let role = try fields.decodeIfPresent(PostRole.self, forKey: .every) {
      self = .every(role, of: try fields.decode(PartyID.self, forKey: .of))
    } else {
      self = .party(try fields.decode(PartyID.self, forKey: .party))
    }
  }

  /// Writes an object with one of the three forms.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch self {
    case .party(let id): try fields.encode(id, forKey: .party)
    case .post(let id): try fields.encode(id, forKey: .post)
    case .every(let role, let party):
      try fields.encode(role, forKey: .every)
      try fields.encode(party, forKey: .of)
    }
  }
}
