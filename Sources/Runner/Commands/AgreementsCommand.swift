import Agreements
import Casework
import Vocabulary

struct AgreementsCommand: Command {
  let name = "agreements"
  let summary = "viser aftalerne og deres status en dag"
  let arguments: [String] = []
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let (day, known) = (try call.day(), try call.known())
    return try await call.kommune().read(known: known) { desk in
      let all = try desk.agreements.standings(on: day)
      let rows = AgreementRows(titles: Titles(desk: desk, day: day))
      let past = all.filter { !$0.standing.status.isCurrent }
      return Page(
        title: "Aftalerne den \(DanishDays.long(day))",
        blocks: [.text(StructureView.knowledge(known))]
          + block("Foreslåede, indgåede og gældende", all.filter(\.standing.status.isCurrent), rows)
          + block("Udløbne og afsluttede", past, rows),
        value: .keyed([
          "on": .string(day.description),
          "agreements": .array(all.map { AgreementRows.json($0.agreement, $0.standing) }),
        ]))
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
