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
