public import Vocabulary

/// What an agenda item's identifier names.
public enum AgendaItemSubject: Named {
  /// The kind's name.
  public static let kind = "item"
}

/// Names an agenda item.
public typealias AgendaItemID = Identifier<AgendaItemSubject>

/// A matter on the agenda of a meeting.
public struct AgendaItem: Record {
  /// What its identifier names.
  public typealias Subject = AgendaItemSubject
  /// An item is a document, from the day it was put on the agenda.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("dagsordenspunkt", "dagsordenspunkter", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": "Id", "title": "Navn", "meeting": "Møde", "matter": "Sag", "place": "Plads",
    "how": "Hvordan", "points": "At-punkter", "carriedFrom": "Udsat fra", "postponed": "Udsat",
    "withdrawn": "Taget af", "alsoFrom": "Også udsat fra", "source": "Kilde",
  ]

  /// The identifier.
  public var id: AgendaItemID
  /// What stands on the agenda.
  public var title: String
  /// The meeting.
  public var meeting: MeetingID
  /// The matter.
  public var matter: MatterID
  /// Its place on the agenda, from 1.
  public var place: Int
  /// How it is dealt with.
  public var how: Treatment
  /// The at-punkter that are dealt with; all when empty.
  @Listed public var points: [Int]
  /// The item that was postponed to here.
  public var carriedFrom: AgendaItemID?
  /// Other items that are dealt with here too, such as those of several fora that were gathered in one.
  @Listed public var alsoFrom: [AgendaItemID]
  /// Why it was postponed; a normal event.
  public var postponed: String?
  /// Why it was taken off.
  public var withdrawn: String?
  /// Where it comes from.
  public var source: Source

  /// Makes an item.
  public init(
    id: AgendaItemID, title: String, meeting: MeetingID, matter: MatterID, place: Int,
    how: Treatment, points: [Int] = [], carriedFrom: AgendaItemID? = nil,
    alsoFrom: [AgendaItemID] = [], postponed: String? = nil,
    withdrawn: String? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.meeting = meeting
    self.matter = matter
    self.place = place
    self.how = how
    self.points = points
    self.carriedFrom = carriedFrom
    self.alsoFrom = alsoFrom
    self.postponed = postponed
    self.withdrawn = withdrawn
    self.source = source
  }

  /// The items that were postponed to here.
  public var carries: [AgendaItemID] { [carriedFrom].compactMap(\.self) + alsoFrom }
  /// The meeting, the matter, and the items it comes from.
  public var pointsAt: [Pointer] {
    [meeting.pointer, matter.pointer] + carries.map(\.pointer)
  }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up item.
  public static var example: AgendaItem {
    AgendaItem(
      id: "eksempel-punkt", title: "Eksempelsagen", meeting: "eksempel-moede",
      matter: "eksempel-sag", place: 1, how: .decision, points: [1],
      carriedFrom: "eksempel-punkt-foer", alsoFrom: ["eksempel-punkt-andet"],
      postponed: "viser formatet", withdrawn: "viser formatet",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// How a body deals with a matter.
public enum Treatment: String, Choice {
  /// Beslutning.
  case decision
  /// Drøftelse.
  case discussion
  /// Orientering.
  case orientation

  /// Whether it is at least as much as another: who decides also discusses, and who discusses is told.
  public func isAtLeast(_ other: Treatment) -> Bool { weight >= other.weight }

  private var weight: Int {
    switch self {
    case .decision: 2
    case .discussion: 1
    case .orientation: 0
    }
  }

  /// The word in Danish.
  public var word: String {
    switch self {
    case .decision: "beslutning"
    case .discussion: "drøftelse"
    case .orientation: "orientering"
    }
  }
}
