import Counter
import Organisation
import Vocabulary

/// On a party's page, what names those it took over from, and those that took over from it.
struct LineageSection: Section {
  let name = "lineage"
  let kinds: Set = [PartySubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let id = PartyID(pointer.id) else { return [] }
    let (before, after) = try titles.house.parties.lineage(of: id)
    let all =
      before.map { ($0, ", der gik op i den", "before") }
      + after.map { ($0, ", der tog over fra den", "after") }
    return try all.flatMap { other, how, key -> [Block] in
      let others = try titles.house.pointing(at: other.pointer).filter { $0 != pointer }
      let rows = try Mentions(of: other.pointer, titles).rows(others)
      let heading: Cell = "Nævnt som \(titles.cell(other.pointer))\(how)"
      return (rows.isEmpty ? [] : [.heading(heading)])
        + [.table("\(key).\(other.text)", Mentions.headers, rows)]
    }
  }
}
