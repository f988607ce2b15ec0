import Casework
import Investments
import Vocabulary

/// Money in rows with bars, what it makes together, and whether stated totals hold.
struct InvestmentsView {
  let desk: Desk
  let day: Day
  let grouping: Grouping
  let summary: FundingSummary
  private var titles: Titles { Titles(desk: desk, day: day) }

  func page(known: Day?, as form: Form) throws -> Page {
    let title = grouping == .year ? "Pengene år for år" : "Pengene i \(day.year)"
    return try Page(title: title, as: form) {
      [
        .text("Som de står den \(DanishDays.long(day)). \(StructureView.knowledge(known))"),
        summary.rows.isEmpty
          ? .text("Ingen data: der er ingen beløb for \(day.year).") : .table(table),
      ] + together() + checks() + (try risk())
    } json: {
      json
    }
  }

  // MARK: Rows

  private var table: Table {
    Table(
      headers: [heading, "Ramme", "Tilsagn", "Betalt", ""],
      rows: summary.rows.map { row in
        [name(row.key)] + [row.frame, row.committed, row.paid].map { text($0, row) } + [bar(row)]
      }, right: [1, 2, 3])
  }

  private var heading: String {
    switch grouping {
    case .stream: "Pengestrøm"
    case .area: "Område"
    case .party: "Modtager"
    case .year: "År"
    case .financier: "Betales af"
    }
  }

  private func name(_ key: String?) -> String {
    guard let key else { return "ikke angivet" }
    switch grouping {
    case .stream: return titles.title(Pointer(kind: StreamSubject.kind, id: key))
    case .area: return titles.title(Pointer(kind: AreaSubject.kind, id: key))
    case .party, .financier: return titles.title(Pointer(kind: PartySubject.kind, id: key))
    case .year: return key
    }
  }

  private func text(_ sum: FundingSummary.Sum, _ row: FundingSummary.Row) -> String {
    if sum.isEmpty { return row.isEmpty ? "ingen data" : "" }
    if sum.isUnknown { return "ikke oplyst" }
    return (sum.missing > 0 ? "mindst " : "") + DanishMoney.text(sum.known)
  }

  /// As long as the row's money, the longest of all 24 signs; what is only possible is hollow.
  private func bar(_ row: FundingSummary.Row) -> String {
    let most = summary.rows.map { weight($0).high.ore }.max() ?? 0
    guard most > 0 else { return "" }
    let sum = weight(row)
    let (low, high) = (length(sum.low, of: most), length(sum.high, of: most))
    return String(repeating: "█", count: low) + String(repeating: "░", count: max(0, high - low))
  }

  private func length(_ amount: Kroner, of most: Int64) -> Int {
    guard amount > .zero else { return 0 }
    return max(1, (try? Kroner(ore: 24).part(amount.ore, of: most).ore).map { Int($0) } ?? 0)
  }

  private func weight(_ row: FundingSummary.Row) -> AmountRange {
    [row.frame, row.committed, row.paid].first { !$0.isEmpty }?.known ?? .zero
  }

  // MARK: Together

  private func together() -> [Block] {
    guard grouping != .year, !summary.rows.isEmpty else { return [] }
    let own = "Kommunen i alt: \(words(summary.total))"
    let others = "andre: \(words(summary.others))"
    let prices = summary.total.hasOtherPrices || summary.others.hasOtherPrices
    return [.text("\(own); \(others)"), .text(follows)]
      + (prices
        ? [.text("Nogle beløb er i et andet års priser; de er lagt sammen, som de står.")] : [])
  }

  /// What one krone from the municipality brings.
  private var follows: String {
    guard let leverage = summary.leverage, !summary.others.isUnknown else {
      return "Hvad en krone fra kommunen følges af fra andre, er ikke oplyst."
    }
    let low = kroner(leverage.low)
    let brings =
      leverage.high.map { high in
        high == leverage.low ? "\(low) kr." : "\(low) til \(kroner(high)) kr."
      } ?? "mindst \(low) kr."
    return "En krone fra kommunen følges af \(brings) fra andre."
  }

  private func words(_ sum: FundingSummary.Sum) -> String {
    if sum.isEmpty { return "ingen data" }
    if sum.isUnknown { return "ikke oplyst" }
    let bound = sum.missing > 0 ? "mindst " : ""
    let missing = sum.missing > 0 ? "; \(sum.missing) er ikke oplyst" : ""
    return bound + DanishMoney.text(sum.known) + missing
  }

  /// Kroner with two decimals.
  private func kroner(_ amount: Kroner) -> String { DanishNumbers.text(amount.ore, decimals: 2) }

  private func checks() -> [Block] {
    guard grouping != .year, !summary.checks.isEmpty else { return [] }
    return [
      .heading("Stemmer det"),
      .list(summary.checks.map { ReconciliationText(titles: titles).line($0) }),
    ]
  }

  private func risk() throws -> [Block] {
    let guarantees = try desk.funding.guarantees(on: day)
    guard !guarantees.isEmpty else { return [] }
    let rows = try guarantees.map { guarantee in
      [
        Marks.title(guarantee), DanishMoney.text(guarantee.loan),
        DanishMoney.text(try guarantee.amount), DanishMoney.text(try guarantee.behind),
        DanishMoney.text(try guarantee.net),
      ]
    }
    return [
      .heading("Garantier"),
      .table(
        Table(
          headers: ["Garanti", "Lån", "Garanteret", "Regaranteret", "Kommunens netto"], rows: rows,
          right: [1, 2, 3, 4])),
      .text("Kommunens nettorisiko i alt: \(DanishMoney.text(try desk.funding.netRisk(on: day)))."),
    ]
  }

  // MARK: For programs

  private var json: JSON {
    .keyed([
      "on": .string(day.description), "rows": .array(summary.rows.map(json)),
      "total": bounds(summary.total),
      "stated": summary.stated.map { ReconciliationText.json($0.total.stated) } ?? .null,
      "reconciles": summary.stated?.reconciles.map { .bool($0) } ?? .null,
      "others": bounds(summary.others),
      "checks": .array(summary.checks.map(ReconciliationText.json)),
    ])
  }

  private func json(_ row: FundingSummary.Row) -> JSON {
    .keyed([
      "key": .text(row.key),
      "frame": row.frame.isUnknown
        ? .null
        : .keyed([
          "low": .int(Int(row.frame.known.low.ore)),
          "high": .number(row.frame.high.map { Int($0.ore) }),
          "about": .bool(row.frame.known.about == true),
        ]),
      "committed": .number(row.committed.exact.map { Int($0.ore) }),
      "paid": .number(row.paid.exact.map { Int($0.ore) }),
    ])
  }

  /// At least and at most, in øre; no most where some are not known.
  private func bounds(_ sum: FundingSummary.Sum) -> JSON {
    .keyed([
      "low": .int(Int(sum.known.low.ore)), "high": .number(sum.high.map { Int($0.ore) }),
    ])
  }
}
