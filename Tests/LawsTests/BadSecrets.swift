import Counter
import Organisation
import Synchronization
import Vocabulary

enum NoteSubject: Named {
  static let kind = "bad.note"
}

/// A note that may be secret.
struct Note: Record {
  typealias Subject = NoteSubject
  static let lasting = Lasting.document
  static let called = KindName("note", "noter")
  static let properties: PropertyNames = [
    "id": .id, "title": .init("Navn", "Hvad noten hedder."),
    "isSecret": .init("Hemmelig", "Om den skjules; udelades, når den er åben."), "source": .source,
  ]

  var id: Identifier<NoteSubject>
  var title: String
  var isSecret: Bool?
  var source = Source("Prøve", inferred: "alt", madeUp: true)
  var pointsAt: [Pointer] { [] }
  var needs: [Pointer] { [] }

  static var example: Note { Note(id: "bad.note", title: "En note", isSecret: false) }
  static var secret: Note { Note(id: "bad.hemmelig", title: "Hemmelig note", isSecret: true) }
}

/// A record that says it may be kept from the public, and is not found by it.
struct Unfindable: Record, Confidential {
  typealias Subject = NoteSubject
  static let lasting = Lasting.document
  static let called = KindName("note", "noter")
  static let properties: PropertyNames = [
    "id": .id, "title": .init("Navn", "Hvad noten hedder."),
    "isConfidential": .init("Fortrolig", "Om den skjules; udelades, når den er åben."),
    "source": .source,
  ]

  var id: Identifier<NoteSubject>
  var title: String
  var isConfidential: Bool?
  var source = Source("Prøve", inferred: "alt", madeUp: true)
  var pointsAt: [Pointer] { [] }
  var needs: [Pointer] { [] }
  var foundBy: [Pointer] { [] }

  static var example: Unfindable {
    Unfindable(id: "bad.note", title: "En note", isConfidential: false)
  }
}

/// A measurement of something that is shown.
let measured = Reading(
  indicator: "maal", subject: Party.example.pointer,
  period: Period(day: Day(daysSince1970: 14_700)),
  value: 3, source: Source("Prøve", madeUp: true))

/// What a hider and a page share though they should not.
final class Box: Sendable {
  let kept = Mutex<Set<String>>([])
}

/// What hides notes that are secret, unless it is told otherwise.
struct Hider: Hiding {
  let name = "bad.hemmelig"
  var secret = Secret([Note.secret])
  var box: Box?
  var hiding: (@Sendable (any Rooms) throws -> Hidden)?

  init(
    secret: Secret = Secret([Note.secret]), box: Box? = nil,
    _ hiding: (@Sendable (any Rooms) throws -> Hidden)? = nil
  ) {
    (self.secret, self.box, self.hiding) = (secret, box, hiding)
  }

  func hidden(at rooms: any Rooms) throws -> Hidden {
    if let hiding { return try hiding(rooms) }
    let secrets = try rooms.records.timelines(Note.self).flatMap(\.pieces).map(\.value)
      .filter { $0.isSecret == true }
    box?.kept.withLock { $0.formUnion(secrets.map(\.title)) }
    return Hidden(things: Set(secrets.map(\.pointer)))
  }
}

/// Tells what somebody else has remembered.
struct Blabber: Section, HouseCommand {
  let name = "bad.sladder"
  let summary = "Sladrer."
  let arguments: [Argument] = []
  let options: [Option] = []
  let kinds: Set<String> = [PartySubject.kind]
  let box: Box

  private var blocks: [Block] { box.kept.withLock { $0 }.sorted().map { .text(Cell($0)) } }
  func blocks(about pointer: Pointer, _ titles: Titles) -> [Block] { blocks }
  func page(_ asked: Asked, _ titles: Titles) -> Page { Page("Sladder", blocks) }
}
