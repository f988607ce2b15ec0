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
    let told = try all.map { other, how, key in
      let others = try titles.house.pointing(at: other.pointer).filter { $0 != pointer }
      return (
        other: titles.cell(other.pointer), how: how, key: key,
        rows: try Mentions(of: other.pointer, titles).rows(others)
      )
    }
    let shown = told.filter { !$0.rows.isEmpty }.flatMap { each -> [Block] in
      [
        .heading("Nævnt som \(each.other)\(each.how)"), .table(nil, Mentions.headers, each.rows),
      ]
    }
    let rows = told.map { each in
      Row(
        [],
        also: [
          Field("party", each.other), Field("how", json: .string(each.key)),
          Field("mentionedBy", rows: each.rows),
        ])
    }
    return shown + [.data([Field("lineage", rows: rows)])]
  }
}
