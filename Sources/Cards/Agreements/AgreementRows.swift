import Agreements
import Counter
import Vocabulary

/// Agreements as rows.
struct AgreementRows {
  let titles: Titles
  var lengthened = Lengthened()

  func table(
    _ key: String?, _ agreements: [(agreement: Agreement, standing: Standing)]
  ) -> Block {
    .table(
      key, ["Niveau", "Aftale", "Parter", "Løbetid", "Status"], agreements.map(row))
  }

  /// Rows of some agreements, each extension in one line with what it makes longer.
  static func table(
    _ key: String?, _ agreements: [(agreement: Agreement, standing: Standing)], _ titles: Titles
  ) throws -> Block {
    let lengthened = try titles.house.agreements.lengthened(
      agreements.map(\.agreement), on: titles.day)
    return AgreementRows(titles: titles, lengthened: lengthened)
      .table(key, agreements.filter { !lengthened.extensions.contains($0.agreement.id) })
  }

  func row(_ agreement: Agreement, _ standing: Standing) -> Row {
    let thing = Thing(agreement)
    return Row(
      thing,
      [
        Cell.level(agreement.level).as("level"), .thing(thing),
        titles.parties(agreement.parties).as("parties"),
        Self.term(agreement.term, until: lengthened.lastDays[agreement.id]),
        Cell.standing(standing).as("status"),
      ],
      also: titles.form.data {
        Field.both(thing) + [Field("kind", json: .string(agreement.kind.text))]
          + Self.days(agreement.term)
          + [
            Field(
              "partiesNow",
              .list(
                agreement.parties.flatMap { id -> [PartyID] in
                  let heirs = titles.heirs(of: id)
                  return heirs.isEmpty ? [id] : heirs
                }.eachOnce.map { titles.party($0) })),
            .day("lastDay", lengthened.lastDays[agreement.id] ?? agreement.lastDay),
            Field("extends", .list(titles.cells(agreement.extends.map(\.pointer)))),
            Field("certain", json: .bool(standing.certain)),
            Field("isCarried", json: .bool(standing.isCarried)),
          ]
      })
  }

  /// Whom an agreement binds when it does not bind all: `kun NAB, BFF; ikke ABN`.
  static func whom(_ bound: Bound, _ titles: Titles) -> Cell {
    let some: Cell = bound.named.isEmpty ? "ingen" : "kun \(titles.parties(bound.named))"
    return bound.unbound.isEmpty ? some : "\(some); ikke \(titles.parties(bound.unbound))"
  }

  /// The term in words: `1.1.2011–31.12.2014`, `2019 til 2023`, `3 år; start ikke kendt`, and the day it was made
  /// longer to, or ended early on.
  static func term(_ term: Term?, until last: RoughDay? = nil) -> Cell {
    guard let last else { return own(term) }
    let isLonger = term?.lastDay.map { last.latest > $0.upperBound } ?? false
    return "\(own(term)), \(isLonger ? "forlænget til" : "til og med") \(.day(last))"
  }

  private static func own(_ term: Term?) -> Cell {
    guard let term, term.from != nil || term.until != nil || term.lasts != nil else {
      return .unknown("ikke kendt")
    }
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
