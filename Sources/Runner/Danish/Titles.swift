import Agreements
import Casework
import Forums
import Organisation
import Vocabulary

/// What things are called, looked up in the records of a transaction.
struct Titles {
  let desk: Desk
  /// The day whose names are used; the latest known when a thing is not there that day.
  let day: Day

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

  /// The short name of a party, or its full one.
  func party(_ id: PartyID) -> String {
    let party = try? desk.parties.party(id, on: day)
    return party?.shortName ?? title(id.pointer)
  }

  /// Short names with commas between; `ikke kendt` when there are none.
  func parties(_ ids: [PartyID]) -> String {
    ids.isEmpty ? "ikke kendt" : ids.map(party).joined(separator: ", ")
  }
}

/// Marks what is inferred or made up wherever it is shown.
enum Marks {
  /// A title with `*` when something in the record is inferred, and `[opdigtet]` when it is made
  /// up.
  static func title(_ record: some Record) -> String {
    title(record.title, record.source)
  }

  static func title(_ title: String, _ source: Source) -> String {
    title.visible() + (source.inferred == nil ? "" : space + "*")
      + (source.madeUp ? space + "[opdigtet]" : "")
  }

  /// A space that no line breaks at; shown as an ordinary one.
  static let space = "\u{A0}"

  /// What the marks on a page mean; nothing where there are none.
  static func legend(_ page: String) -> [String] {
    let star = "* noget er udledt og står ikke i kilden; se hvad med almen show ID."
    let possibly =
      "muligvis: kilden giver kun et år eller et tidsrum, så for den dag er det ikke sikkert."
    return (page.contains(space + "*") ? [star] : [])
      + (page.contains("muligvis") ? [possibly] : [])
  }
}
