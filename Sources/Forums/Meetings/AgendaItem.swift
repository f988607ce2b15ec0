public import Vocabulary

/// What an agenda item's identifier names.
public enum AgendaItemSubject: Named {
  /// The kind's name.
  public static let kind = "item"
}

/// Names an agenda item.
public typealias AgendaItemID = Identifier<AgendaItemSubject>

/// A point on the agenda of a meeting: a matter, or something of its own such as announcements.
public struct AgendaItem: Record, Confidential {
  /// What its identifier names.
  public typealias Subject = AgendaItemSubject
  /// An item is a document, from the day it was put on the agenda.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("dagsordenspunkt", "dagsordenspunkter", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad der står på dagsordenen."),
    "meeting": .init("Møde", "Id på mødet, punktet er på."),
    "matter": .init("Sag", "Id på sagen; udelades af det, der ingen sag er, som meddelelser."),
    "place": .init("Plads", "Et helt tal, som dagsordenen ordnes efter."),
    "printedNumber": .init(
      "Nummer",
      "Nummeret, der trykkes foran, som 5.1 eller 10 a; udelades, når det er pladsen."),
    "under": .init(
      "Under punkt",
      "Id på det punkt, det er en del af; udelades af et punkt for sig."),
    "how": .init("Hvordan", "Om der skal besluttes, drøftes eller blot orienteres."),
    "points": .init(
      "At-punkter",
      "Numrene på de at-punkter, der behandles; udelades, når det er alle."),
    "papers": .init("Bilag", "Punktets bilag; udelades, når der ingen er."),
    "carriedFrom": .init(
      "Udsat fra",
      "Id på det punkt, der blev udsat hertil; udelades, når det er nyt."),
    "postponed": .init(
      "Udsat",
      "Grunden til, at punktet blev udsat; udelades, når det ikke blev."),
    "withdrawn": .init(
      "Taget af",
      "Grunden til, at punktet blev taget af dagsordenen; udelades, når det ikke blev."),
    "alsoFrom": .init(
      "Også udsat fra",
      "Id på andre udsatte punkter, der behandles her med; udelades, når der ingen er."),
    "result": .init(
      "Resultat",
      "Hvad punktet endte med, når det ingen sag er; udelades ellers, for en sag ender med en beslutning."
    ),
    "isConfidential": .init(
      "Lukket punkt",
      "Om punktet behandles for lukkede døre og skjules; udelades, når det er åbent."),
    "source": .source,
  ]

  /// The identifier.
  public var id: AgendaItemID
  /// What stands on the agenda.
  public var title: String
  /// The meeting.
  public var meeting: MeetingID
  /// The matter; nil for what is none, such as approval of the agenda, announcements and any other business.
  public var matter: MatterID?
  /// What the agenda is sorted by: any number, also another system's.
  public var place: Int
  /// The number that is printed in front, such as `5.1` or `10 a`; its place when nil.
  public var printedNumber: String?
  /// The item it is a part of.
  public var under: AgendaItemID?
  /// How it is dealt with.
  public var how: Treatment
  /// The at-punkter that are dealt with; all when empty.
  @Listed public var points: [Int]
  /// Its papers.
  @Listed public var papers: [Paper]
  /// The item that was postponed to here.
  public var carriedFrom: AgendaItemID?
  /// Other items that are dealt with here too, such as those of several fora that were gathered in one.
  @Listed public var alsoFrom: [AgendaItemID]
  /// Why it was postponed; a normal event.
  public var postponed: String?
  /// Why it was taken off.
  public var withdrawn: String?
  /// What it ended with, when it is no matter: a matter ends with a decision.
  public var result: String?
  /// Whether it is dealt with behind closed doors; it is then kept from public output, with what names it.
  public var isConfidential: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes an item.
  public init(
    id: AgendaItemID, title: String, meeting: MeetingID, matter: MatterID?, place: Int,
    printedNumber: String? = nil, under: AgendaItemID? = nil, how: Treatment, points: [Int] = [],
    papers: [Paper] = [], carriedFrom: AgendaItemID? = nil,
    alsoFrom: [AgendaItemID] = [], postponed: String? = nil,
    withdrawn: String? = nil, result: String? = nil, isConfidential: Bool? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.meeting = meeting
    self.matter = matter
    self.place = place
    self.printedNumber = printedNumber
    self.under = under
    self.how = how
    self.points = points
    self.papers = papers
    self.carriedFrom = carriedFrom
    self.alsoFrom = alsoFrom
    self.postponed = postponed
    self.withdrawn = withdrawn
    self.result = result
    self.isConfidential = isConfidential
    self.source = source
  }

  /// The items that were postponed to here.
  public var carries: [AgendaItemID] { [carriedFrom].compactMap(\.self) + alsoFrom }
  /// What stands in front of it: its number, or its place.
  public var label: String { printedNumber ?? String(place) }

  /// The meeting, the matter, the item it is a part of, and the items it comes from.
  public var pointsAt: [Pointer] {
    [meeting.pointer]
      + [matter?.pointer, under?.pointer].compactMap { $0 } + carries.map(\.pointer)
  }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up item.
  public static var example: AgendaItem {
    AgendaItem(
      id: "eksempel-punkt", title: "Eksempelsagen", meeting: "eksempel-moede",
      matter: "eksempel-sag", place: 1, printedNumber: "5.1", under: "eksempel-punkt-over",
      how: .decision, points: [1],
      papers: [Paper(title: "Eksempelbilag", url: "https://eksempel.dk/bilag.pdf")],
      carriedFrom: "eksempel-punkt-foer", alsoFrom: ["eksempel-punkt-andet"],
      postponed: "viser formatet", withdrawn: "viser formatet",
      result: "viser formatet", isConfidential: false,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension AgendaItem {
  /// Items as they stand on an agenda: by place, then by number, each with those that are parts of it after it.
  static func ordered(_ items: [AgendaItem]) -> [AgendaItem] {
    let known = Set(items.map(\.id))
    let parts = Dictionary(grouping: items) { item in
      item.under.flatMap { known.contains($0) && $0 != item.id ? $0 : nil }
    }
    var (found, seen): ([AgendaItem], Set<AgendaItemID>) = ([], [])
    var open = Array((parts[nil] ?? []).sorted(by: isBefore).reversed())
    while let item = open.popLast() {
      guard seen.insert(item.id).inserted else { continue }
      found.append(item)
      open += (parts[item.id] ?? []).sorted(by: isBefore).reversed()
    }
    // Those that are parts of each other in a circle are refused, and stand last where they are.
    return found + items.filter { !seen.contains($0.id) }.sorted(by: isBefore)
  }

  private static func isBefore(_ one: AgendaItem, _ other: AgendaItem) -> Bool {
    if one.place != other.place { return one.place < other.place }
    let (first, second) = (numbers(one.printedNumber), numbers(other.printedNumber))
    return first == second
      ? one.id < other.id : first.lexicographicallyPrecedes(second) { $0 < $1 }
  }

  /// A printed number part by part: `10 a` comes after `9`, and `5.10` after `5.9`.
  private static func numbers(_ text: String?) -> [Part] {
    var parts: [Part] = []
    for sign in text ?? "" {
      let digit = sign.isASCII ? sign.wholeNumberValue : nil
      if let digit, case .number(let before)? = parts.last, before < Int.max / 10 - 10 {
        parts[parts.count - 1] = .number(before * 10 + digit)
      } else if let digit {
        parts.append(.number(digit))
      } else if !sign.isWhitespace {
        parts.append(.text(sign.lowercased()))
      }
    }
    return parts
  }

  private enum Part: Comparable {
    case number(Int)
    case text(String)
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
