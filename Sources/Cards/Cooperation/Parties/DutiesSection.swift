import Counter
import Forums
import Organisation
import Vocabulary

/// On the page of a party or a forum, what it has to do: what `due --owner` says.
struct DutiesSection: Section {
  let name = "duties"
  let kinds: Set = [PartySubject.kind, ForumSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let duties = try titles.house.duties(
      on: titles.day, through: titles.day.adding(months: 12), owner: pointer)
    let table = DutiesView(titles: titles).table(duties, isEach: true)
    // Programs get the table always; a page has no heading over nothing.
    return duties.isEmpty
      ? table.filter { if case .table = $0 { true } else { false } }
      : [.heading("Hvad der skal gøres")] + table
  }
}
