import Agreements
import Casework
import Vocabulary

struct AgreementsCommand: Command {
  let name = "agreements"
  let summary = "viser aftalerne og deres status en dag"
  let arguments: [String] = []
  private static let tree = Option(
    name: "tree", value: nil, summary: "hver aftale under den, den udmønter")
  let options = [tree]

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    return try await call.kommune().read(known: known) { desk in
      if call.value(Self.tree) != nil {
        return try Self.hierarchy(desk, day, known, call.form)
      }
      let all = try desk.agreements.standings(on: day)
      return Page(title: "Aftalerne den \(DanishDays.long(day))", as: call.form) {
        let rows = AgreementRows(titles: Titles(desk: desk, day: day))
        let past = all.filter { !$0.standing.status.isCurrent }
        return [.text(StructureView.knowledge(known))]
          + block("Foreslåede, indgåede og gældende", all.filter(\.standing.status.isCurrent), rows)
          + block("Udløbne og afsluttede", past, rows)
      } json: {
        .keyed([
          "on": .string(day.description),
          "agreements": .array(all.map { AgreementRows.json($0.agreement, $0.standing) }),
        ])
      }
    }
  }

  private static func hierarchy(
    _ desk: Desk, _ day: Day, _ known: Day?, _ form: Form
  ) throws -> Page {
    let nodes = try desk.agreements.tree(on: day)
    return Page(title: "Aftalernes rangordning den \(DanishDays.long(day))", as: form) {
      let rows = nodes.map { node in
        [
          String(repeating: Marks.space, count: node.depth * 3) + Marks.title(node.agreement),
          AgreementRows.term(node.agreement.term), Labels.standing(node.standing),
          node.agreement.id.text,
        ]
      }
      return [
        .text(StructureView.knowledge(known)),
        .table(Table(headers: ["Aftale", "Løbetid", "Status", "Id"], rows: rows)),
      ]
    } json: {
      .keyed([
        "on": .string(day.description),
        "agreements": .array(
          nodes.map { .keyed(["id": .string($0.agreement.id.text), "depth": .int($0.depth)]) }),
      ])
    }
  }

  private func block(
    _ heading: String, _ agreements: [(agreement: Agreement, standing: Standing)],
    _ rows: AgreementRows
  ) -> [Block] {
    [
      .heading(heading),
      agreements.isEmpty ? .text("Ingen registreret.") : .table(rows.table(agreements)),
    ]
  }
}
