import Agreements
import Counter
import Vocabulary

/// Agreements as rows.
struct AgreementRows {
  let titles: Titles

  func table(
    _ key: String?, _ agreements: [(agreement: Agreement, standing: Standing)]
  ) -> Block {
    .table(
      key, ["Niveau", "Aftale", "Parter", "Løbetid", "Status"], agreements.map(row))
  }

  func row(_ agreement: Agreement, _ standing: Standing) -> Row {
    let thing = Thing(agreement)
    return Row(
      thing,
      [
        Cell.level(agreement.level).as("level"), .thing(thing),
        titles.parties(agreement.parties).as("parties"), Self.term(agreement.term),
        Cell.standing(standing).as("status"),
      ],
      also: titles.form.data {
        Field.both(thing) + [Field("kind", json: .string(agreement.kind.text))]
          + Self.days(agreement.term) + [
            Field("certain", json: .bool(standing.certain)),
            Field("isCarried", json: .bool(standing.isCarried)),
          ]
      })
  }

  /// The term in words: `1.1.2011–31.12.2014`, `2019 til 2023`, `3 år; start ikke kendt`.
  static func term(_ term: Term?) -> Cell {
    guard let term, term != Term() else { return .unknown("ikke kendt") }
    let lasts = term.lasts.map { "varer \(DanishDays.text($0))" }
    switch (term.from, term.until) {
    case (let from?, let until?):
      let dash = from.isExact && until.isExact ? "–" : " til "
      return "\(.day(from))\(dash)\(.day(until))"
    case (let from?, nil): return "fra \(.day(from))\(lasts.map { ", " + $0 } ?? "")"
    case (nil, let until?): return "til \(.day(until)); start ikke kendt"
    case (nil, nil): return "\(lasts ?? ""); start ikke kendt"
    }
  }

  /// The term for programs.
  static func days(_ term: Term?) -> [Field] {
    [
      .day("from", term?.from), .day("until", term?.until),
      Field("lasts", json: .text(term?.lasts?.description)),
    ]
  }
}
