import Agreements
import Counter
import Vocabulary

struct AgreementsCommand: HouseCommand {
  let name = "agreements"
  let summary = "viser aftalerne og deres status en dag"
  let arguments: [Argument] = []
  private static let tree = Option(
    name: "tree", value: nil, summary: "hver aftale under den, den udmønter")
  let options = [tree]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let (day, known) = (titles.day, try asked.known())
    if asked.has(Self.tree) { return try Self.hierarchy(titles, known) }
    let all = try titles.house.agreements.standings(on: day)
    let lengthened = try titles.house.agreements.lengthened(all.map(\.agreement), on: day)
    let rows = AgreementRows(titles: titles, lengthened: lengthened)
    // What makes another longer is told with it, in one line.
    let told = all.filter { !lengthened.extensions.contains($0.agreement.id) }
    let past = told.filter { !$0.standing.status.isCurrent }
    return Page(
      "Aftalerne den \(.long(day))",
      [.text(Knowledge.text(known)), .data([.day("on", day)])]
        + block("Foreslåede, indgåede og gældende", told.filter(\.standing.status.isCurrent), rows)
        + block("Udløbne og afsluttede", past, rows)
        + [.data([Field("agreements", rows: titles.form.data { all.map(rows.row) })])])
  }

  private static func hierarchy(_ titles: Titles, _ known: Known?) throws -> Page {
    let day = titles.day
    let nodes = try titles.house.agreements.tree(on: day)
    let lengthened = try titles.house.agreements.lengthened(nodes.map(\.agreement), on: day)
    let rows = nodes.filter { !lengthened.extensions.contains($0.agreement.id) }.map {
      node -> Row in
      let thing = Thing(node.agreement)
      return Row(
        thing,
        [
          Cell(String(repeating: Cell.space, count: node.depth * 3)) + .thing(thing),
          AgreementRows.term(
            node.agreement.term, until: lengthened.lastDays[node.agreement.id]),
          Cell.standing(node.standing).as("status"),
          Cell.id(thing).as("id"),
        ],
        also: [
          Field("title", json: .string(thing.title)), Field("depth", json: .int(node.depth)),
          Field("certain", json: .bool(node.standing.certain)),
          Field("isCarried", json: .bool(node.standing.isCarried)),
        ] + AgreementRows.days(node.agreement.term))
    }
    return Page(
      "Aftalernes rangordning den \(.long(day))",
      [
        .text(Knowledge.text(known)), .data([.day("on", day)]),
        .table("agreements", ["Aftale", "Løbetid", "Status", "Id"], rows),
      ])
  }

  private func block(
    _ heading: Cell, _ agreements: [(agreement: Agreement, standing: Standing)],
    _ rows: AgreementRows
  ) -> [Block] {
    [
      .heading(heading),
      agreements.isEmpty ? .text("Ingen registreret.") : rows.table(nil, agreements),
    ]
  }
}
