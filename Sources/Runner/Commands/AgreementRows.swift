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

  /// The term in words: `1.1.2011–31.12.2014`, `3 år; start ikke kendt`.
  static func term(_ term: Term?) -> String {
    guard let term, term != Term() else { return "ikke kendt" }
    let lasts = term.lasts.map { DanishDays.text($0) }
    if term.from == nil, term.until == nil, let lasts { return "\(lasts); start ikke kendt" }
    let from = term.from.map(DanishDays.short) ?? "start ikke kendt"
    let until = term.until.map(DanishDays.short) ?? lasts ?? ""
    let isExact = term.from?.isExact != false && term.until?.isExact != false
    return isExact ? "\(from)–\(until)" : "\(from) til \(until)"
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
