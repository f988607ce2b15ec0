public import Vocabulary

/// A post, apart from who holds it: a vacancy is a state.
public struct Post: Record {
  /// What its identifier names.
  public typealias Subject = PostSubject
  /// A post holds on its days.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("post", "poster")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "name": .init("Navn", "Hvad posten hedder, som »Sekretær for samarbejdet«."),
    "party": .init("Part", "Id på den part, posten hører til."),
    "roles": .init(
      "Roller",
      "Hvad reglerne kender posten som, som borgmester; udelades, når ingen regel spørger."),
    "chairs": .init(
      "Formand for",
      "Id på det udvalg, postens indehaver er formand for; ellers udelades det."),
    "incompatibleWith": .init(
      "Kan ikke forenes med",
      "Id på poster, ingen må have sammen med den; udelades, når der ingen er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: PostID
  /// What the post is called.
  public var name: String
  /// The party it belongs to.
  public var party: PartyID
  /// What rules know it as; none when no rule asks.
  @Listed public var roles: [PostRole]
  /// The committee that whoever holds it chairs.
  public var chairs: PartyID?
  /// Posts that nobody may hold together with it.
  @Listed public var incompatibleWith: [PostID]
  /// Where it comes from.
  public var source: Source

  /// Makes a post.
  public init(
    id: PostID, name: String, party: PartyID, roles: [PostRole] = [],
    chairs: PartyID? = nil, incompatibleWith: [PostID] = [], source: Source
  ) {
    self.id = id
    self.name = name
    self.party = party
    self.roles = roles
    self.chairs = chairs
    self.incompatibleWith = incompatibleWith
    self.source = source
  }

  /// The name.
  public var title: String { name }
  /// The party, the committee, and the posts that do not go with it.
  public var pointsAt: [Pointer] { needs + incompatibleWith.map(\.pointer) }
  /// The party and the committee.
  public var needs: [Pointer] { [party.pointer] + [chairs].compactMap { $0?.pointer } }

  /// A made-up post.
  public static var example: Post {
    Post(
      id: "eksempel-formand", name: "Formand for Eksempelorganisationen",
      party: "eksempel-organisation", roles: [.boardMember],
      chairs: "eksempel-udvalg", incompatibleWith: ["eksempel-revisor"],
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What a holder's identifier names.
public enum HolderSubject: Named {
  /// The kind's name.
  public static let kind = "holder"
}

/// Who holds a post; with the authors of entries the only persons that are recorded.
public struct Holder: Record {
  /// What its identifier names.
  public typealias Subject = HolderSubject
  /// A person holds a post on the days of the record.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("indehaver", "indehavere")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .init(
      "Id",
      "Kort navn for hvervet, som intet siger om personen, så navnet kan slettes helt."),
    "person": .init("Person", "Navnet på den, der har posten."),
    "post": .init("Post", "Id på den post, personen har."),
    "source": .source,
  ]

  /// The identifier; it says nothing of the person, so that a redaction is whole.
  public var id: Identifier<HolderSubject>
  /// The post.
  public var post: PostID
  /// The person's name.
  public var person: String
  /// Where it comes from.
  public var source: Source

  /// Makes a holder.
  public init(id: Identifier<HolderSubject>, post: PostID, person: String, source: Source) {
    self.id = id
    self.post = post
    self.person = person
    self.source = source
  }

  /// The name as names are compared: without case and doubled spaces.
  var plainName: String {
    person.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether the name is there; a redaction takes it out, and then it is nobody's.
  var isNamed: Bool {
    person.contains { $0.isLetter } && !person.lowercased().contains("slettet")
  }

  /// The person's name.
  public var title: String { person }
  /// The post.
  public var pointsAt: [Pointer] { [post.pointer] }
  /// The post.
  public var needs: [Pointer] { pointsAt }

  /// A made-up holder.
  public static var example: Holder {
    Holder(
      id: "eksempel-indehaver", post: "eksempel-formand", person: "Eksempel Eksempelsen",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
