public import Vocabulary

/// What a meeting's identifier names.
public enum MeetingSubject: Named {
  /// The kind's name.
  public static let kind = "meeting"
}

/// Names a meeting.
public typealias MeetingID = Identifier<MeetingSubject>

/// A meeting of a body, of several together, or of none that is named: a forum, or a council or committee.
public struct Meeting: Record {
  /// What its identifier names.
  public typealias Subject = MeetingSubject
  /// A meeting is a document, from the day it was convened.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("møde", "møder", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad mødet hedder, som »Møde i Samarbejdsforum«."),
    "body": .init(
      "Organ",
      "Hvem der mødes: et forum eller en part, skrevet slags/id; udelades, når ingen er nævnt."),
    "bodies": .init(
      "Mødes sammen med",
      "De andre organer, der mødes sammen med det; udelades, når det mødes alene."),
    "day": .init("Dag", "Den dag, mødet holdes."),
    "start": .init(
      "Begynder",
      "Hvad klokken er, når mødet begynder, som 17:00; udelades, når det ikke vides."),
    "end": .init(
      "Slutter",
      "Hvad klokken er, når mødet slutter; tidligere end begyndelsen er efter midnat; udelades, når det ikke vides."
    ),
    "place": .init("Sted", "Hvor mødet holdes, som en adresse; udelades, når det ikke vides."),
    "link": .init("Link", "Adressen på nettet, når mødet holdes der; ellers udelades den."),
    "convened": .init(
      "Indkaldt",
      "Den dag, indkaldelsen blev sendt; udelades, når den ikke er sendt."),
    "moved": .init(
      "Flyttet fra",
      "De dage, mødet er flyttet fra, den første først; udelades, når det ikke er flyttet."),
    "present": .init(
      "Til stede",
      "Hvem der var der, som post/id eller party/id; udelades, når det ikke er skrevet op."),
    "papers": .init(
      "Bilag",
      "Mødets egne bilag ud over punkternes; udelades, når der ingen er."),
    "minutes": .init(
      "Referat",
      "Hvad der blev skrevet ned, da mødet var holdt; udelades, så længe der intet er."),
    "cancelled": .init("Aflyst", "Hvorfor mødet ikke blev holdt; udelades, når det blev."),
    "history": .init(
      "Historie",
      "Om mødet var holdt, da det blev skrevet ind, så ingen skylder noget for det; ellers udelades det."
    ),
    "source": .source,
  ]

  /// The identifier.
  public var id: MeetingID
  /// What it is called.
  public var title: String
  /// The body that meets: a forum or a party; nil when none is named.
  public var body: Pointer?
  /// The other bodies that meet with it.
  @Listed public var bodies: [Pointer]
  /// The day it is held.
  public var day: Day
  /// When it begins.
  public var start: TimeOfDay?
  /// When it ends; after midnight when that is earlier than it begins.
  public var end: TimeOfDay?
  /// Where it is held.
  public var place: String?
  /// Where it is held on the net.
  public var link: String?
  /// The day it was convened.
  public var convened: Day?
  /// The days it was moved away from, the first first.
  @Listed public var moved: [Moved]
  /// Who was there: posts and parties.
  @Listed public var present: [Pointer]
  /// Its papers, besides those of its items.
  @Listed public var papers: [Paper]
  /// What was written down, once it was held.
  public var minutes: Minutes?
  /// Why it was not held.
  public var cancelled: String?
  /// Whether it was over when it was recorded, as of meetings that come from elsewhere: nobody owes anything of it.
  public var history: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a meeting.
  public init(
    id: MeetingID, title: String, body: Pointer?, bodies: [Pointer] = [], day: Day,
    start: TimeOfDay? = nil, end: TimeOfDay? = nil, place: String? = nil, link: String? = nil,
    convened: Day? = nil, moved: [Moved] = [], present: [Pointer] = [], papers: [Paper] = [],
    minutes: Minutes? = nil, cancelled: String? = nil, history: Bool? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.bodies = bodies
    self.day = day
    (self.start, self.end) = (start, end)
    (self.place, self.link) = (place, link)
    self.convened = convened
    self.moved = moved
    self.present = present
    self.papers = papers
    self.minutes = minutes
    self.cancelled = cancelled
    self.history = history
    self.source = source
  }

  /// With its day, which is no part of its name, since a meeting may be moved.
  public func label(_ name: (Pointer) -> String) -> String { "\(title) \(DanishDays.long(day))" }
  /// The bodies that meet, each once.
  public var organs: [Pointer] {
    var seen: Set<Pointer> = []
    return ([body].compactMap { $0 } + bodies).filter { seen.insert($0).inserted }
  }
  /// Whether two meetings are of one body, or both of none that is named.
  func isOfBody(of other: Meeting) -> Bool {
    let (own, others) = (Set(organs), Set(other.organs))
    return own.isEmpty ? others.isEmpty : !own.isDisjoint(with: others)
  }

  /// The bodies, and who was there.
  public var pointsAt: [Pointer] { organs + present.filter { !organs.contains($0) } }
  /// Nothing: a body may cease before the meeting is forgotten.
  public var needs: [Pointer] { [] }

  /// A made-up meeting.
  public static var example: Meeting {
    Meeting(
      id: "eksempel-moede", title: "Møde i Eksempelforum",
      body: Pointer(kind: ForumSubject.kind, id: "eksempel-forum"),
      bodies: [Pointer(kind: PartySubject.kind, id: "eksempel-udvalg")],
      day: Day(daysSince1970: 15_000), start: TimeOfDay("17:00"), end: TimeOfDay("19:30"),
      place: "Eksempelsalen", link: "https://eksempel.dk/moede",
      convened: Day(daysSince1970: 14_980),
      moved: [Moved(day: Day(daysSince1970: 14_990), why: "viser formatet")],
      present: [Pointer(kind: PostSubject.kind, id: "eksempel-formand")],
      papers: [Paper(title: "Eksempelbilag", url: "https://eksempel.dk/bilag.pdf")],
      minutes: Minutes(text: "viser formatet", day: Day(daysSince1970: 15_003)),
      cancelled: "viser formatet", history: false,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What was written down of a meeting.
public struct Minutes: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Den dag, referatet blev skrevet."),
    "text": .init("Tekst", "Referatets ord, eller hvor det ligger."),
  ]

  /// The text, or where it is.
  public var text: String
  /// The day they were written.
  public var day: Day

  /// Makes minutes.
  public init(text: String, day: Day) {
    self.text = text
    self.day = day
  }
}
