public import Vocabulary

/// What a meeting's identifier names.
public enum MeetingSubject: Named {
  /// The kind's name.
  public static let kind = "meeting"
}

/// Names a meeting.
public typealias MeetingID = Identifier<MeetingSubject>

/// A meeting of a body: a forum, or a council or committee.
public struct Meeting: Record {
  /// What its identifier names.
  public typealias Subject = MeetingSubject
  /// A meeting is a document, from the day it was convened.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("møde", "møder", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": "Id", "title": "Navn", "body": "Organ", "convened": "Indkaldt", "minutes": "Referat",
    "cancelled": "Aflyst", "day": "Dag", "source": "Kilde",
  ]

  /// The identifier.
  public var id: MeetingID
  /// What it is called.
  public var title: String
  /// The body that meets: a forum or a party.
  public var body: Pointer
  /// The day it is held.
  public var day: Day
  /// The day it was convened.
  public var convened: Day?
  /// What was written down, once it was held.
  public var minutes: Minutes?
  /// Why it was not held.
  public var cancelled: String?
  /// Where it comes from.
  public var source: Source

  /// Makes a meeting.
  public init(
    id: MeetingID, title: String, body: Pointer, day: Day, convened: Day? = nil,
    minutes: Minutes? = nil, cancelled: String? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.day = day
    self.convened = convened
    self.minutes = minutes
    self.cancelled = cancelled
    self.source = source
  }

  /// With its day, which is no part of its name, since a meeting may be moved.
  public func label(_ name: (Pointer) -> String) -> String { "\(title) \(DanishDays.long(day))" }
  /// The body.
  public var pointsAt: [Pointer] { [body] }
  /// Nothing: a body may cease before the meeting is forgotten.
  public var needs: [Pointer] { [] }

  /// A made-up meeting.
  public static var example: Meeting {
    Meeting(
      id: "eksempel-moede", title: "Møde i Eksempelforum",
      body: Pointer(kind: ForumSubject.kind, id: "eksempel-forum"),
      day: Day(daysSince1970: 15_000), convened: Day(daysSince1970: 14_980),
      minutes: Minutes(text: "viser formatet", day: Day(daysSince1970: 15_003)),
      cancelled: "viser formatet", source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// What was written down of a meeting.
public struct Minutes: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = ["day": "Dag", "text": "Tekst"]

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
