import Agreements
import Casework
import Counter
import Forums
import Organisation
import Vocabulary

/// What things are called, looked up in the records of a transaction.
struct Titles {
  let desk: Desk
  /// The day whose names are used; the latest known when a thing is not there that day.
  let day: Day
  /// In which form the answer is asked for.
  var form = Form.text

  /// The title of a thing; its id when it is not known.
  func title(_ pointer: Pointer) -> String {
    guard let type = desk.kind(pointer.kind) else { return pointer.id }
    return (try? title(type, pointer.id)) ?? pointer.id
  }

  private func title<R: Record>(_ type: R.Type, _ id: String) throws -> String? {
    guard let id = Identifier<R.Subject>(id) else { return nil }
    let today = try desk.records.record(type, id, on: day)
    guard let shown = try today ?? desk.records.timeline(type, id).pieces.last?.value else {
      return nil
    }
    // A meeting may be moved, so its day is no part of its name.
    if let meeting = shown as? Meeting { return "\(meeting.title) \(DanishDays.long(meeting.day))" }
    return shown.title
  }

  /// A thing by its title.
  func thing(_ pointer: Pointer) -> Thing { Thing(pointer, title(pointer)) }

  /// A thing by its title.
  func cell(_ pointer: Pointer) -> Cell { .thing(thing(pointer)) }

  /// Whether a thing has ever been there.
  func knows(_ pointer: Pointer) -> Bool {
    desk.kind(pointer.kind).flatMap { try? title($0, pointer.id) } != nil
  }

  /// Things by their titles.
  func cells(_ pointers: some Sequence<Pointer>) -> [Cell] { pointers.map(cell) }

  /// A party by its short name, or its full one.
  func party(_ id: PartyID) -> Cell {
    let party = try? desk.parties.party(id, on: day)
    return .thing(Thing(id.pointer, party?.name ?? title(id.pointer), short: party?.shortName))
  }

  /// A party, or that nobody knows which.
  func party(_ id: PartyID?) -> Cell { id.map(party) ?? .unknown("ikke kendt") }

  /// Parties by their short names with commas between, or that nobody knows which.
  func parties(_ ids: [PartyID]) -> Cell {
    .list(ids.map(party), .commas, none: "ikke kendt")
  }
}

/// Whose knowledge a page shows.
enum Knowledge {
  static func text(_ known: Day?) -> Cell {
    known.map { "Som det var kendt ved udgangen af \(.long($0))." } ?? "Som kendt nu."
  }
}

extension Field {
  /// A thing's id and what it is called.
  static func both(_ thing: Thing, id: String = "id", title: String = "title") -> [Field] {
    [Field(id, .id(thing)), Field(title, json: .string(thing.title))]
  }

  /// A day, or null.
  static func day(_ key: String, _ day: Day?) -> Field {
    Field(key, json: .text(day?.description))
  }

  /// A rough day, or null.
  static func day(_ key: String, _ day: RoughDay?) -> Field { Field(key, json: .text(day?.text)) }

  /// A word.
  static func word(_ key: String, _ word: some RawRepresentable<String>) -> Field {
    Field(key, json: .string(word.rawValue))
  }
}

extension Cell {
  /// A level, or a dash for what stands on none.
  static func level(_ level: Level?) -> Cell {
    level.map { .number($0.rawValue) } ?? .unknown("-")
  }
}
