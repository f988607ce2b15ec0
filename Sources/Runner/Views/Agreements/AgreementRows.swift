import Agreements
import Casework
import Vocabulary

/// Agreements as tables and `--json` show them.
struct AgreementRows {
  let titles: Titles

  func table(_ agreements: [(agreement: Agreement, standing: Standing)]) -> Table {
    Table(
      headers: ["Niveau", "Aftale", "Parter", "Løbetid", "Status"],
      rows: agreements.map { agreement, standing in
        [
          Labels.level(agreement.level), Marks.title(agreement),
          titles.parties(agreement.parties), Self.term(agreement.term),
          Labels.standing(standing),
        ]
      })
  }

  /// The term in words: `1.1.2011–31.12.2014`, `2019 til 2023`, `3 år; start ikke kendt`.
  static func term(_ term: Term?) -> String {
    guard let term, term != Term() else { return "ikke kendt" }
    let lasts = term.lasts.map { "varer \(DanishDays.text($0))" }
    switch (term.from, term.until) {
    case (let from?, let until?):
      let dash = from.isExact && until.isExact ? "–" : " til "
      return DanishDays.short(from) + dash + DanishDays.short(until)
    case (let from?, nil):
      return "fra \(DanishDays.short(from))" + (lasts.map { ", " + $0 } ?? "")
    case (nil, let until?): return "til \(DanishDays.short(until)); start ikke kendt"
    case (nil, nil): return "\(lasts ?? ""); start ikke kendt"
    }
  }

  static func json(_ agreement: Agreement, _ standing: Standing) -> JSON {
    .keyed([
      "id": .string(agreement.id.text), "title": .string(agreement.title),
      "kind": .string(agreement.kind.text), "parties": .texts(agreement.parties.map(\.text)),
      "from": .text(agreement.term?.from?.text), "until": .text(agreement.term?.until?.text),
      "lasts": .text(agreement.term?.lasts?.description),
      "status": .string(standing.status.rawValue), "certain": .bool(standing.certain),
    ])
  }
}
