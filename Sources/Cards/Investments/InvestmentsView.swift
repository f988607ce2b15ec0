import Counter
import Investments
import Vocabulary

/// Money in rows with bars, what it makes together, and whether stated totals hold.
struct InvestmentsView {
  let titles: Titles
  let grouping: Grouping
  /// The calendar year the money is for.
  let year: Int
  let summary: FundingSummary
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  func page(known: Known?) throws -> Page {
    let title: Cell = grouping == .year ? "Pengene år for år" : "Pengene i \(year)"
    let checks = summary.checks.map(ReconciliationText(titles: titles).row)
    return Page(
      title,
      [
        .text("Som de står den \(.long(day)). \(Knowledge.text(known))"),
        .data([.day("on", day), Field("year", json: .int(year))]),
      ] + (summary.rows.isEmpty ? [.text("Ingen data: der er ingen beløb for \(year).")] : [])
        + [.picture(picture)] + together() + sums() + (try items()) + stand(checks) + (try risk())
        + [
          totals(checks)
        ])
  }

  // MARK: Rows

  /// Years as they follow each other; others in the order of the Danish alphabet, what is not told last.
  private var rows: [FundingSummary.Row] {
    guard grouping != .year else { return summary.rows }
    return summary.rows.filter { $0.key != nil }.inDanishOrder { name($0.key).text }
      + summary.rows.filter { $0.key == nil }
  }

  private var picture: Picture {
    let bars = rows.map { row in
      Drawing.Bar(
        name(row.key), low: weight(row).low.ore / 100, high: weight(row).high.ore / 100)
    }
    return Picture(
      "Pengene som søjler", .bars(bars, unit: "kr."),
      alternative:
        "\(rows.count == 1 ? "1 række" : "\(rows.count) rækker"), i alt: \(words(summary.total))",
      table: Table(
        "rows", [heading, "Ramme", "Tilsagn", "Betalt", ""], rows.map(row),
        right: [1, 2, 3]))
  }

  private func row(_ row: FundingSummary.Row) -> Row {
    Row(
      row.key.flatMap(pointer).map(titles.thing),
      [
        name(row.key), cell(row.frame, row).as("frame", json: frame(row.frame)),
        cell(row.committed, row).as(
          "committed", json: .number(row.committed.exact.map { Int($0.ore) })),
        cell(row.paid, row).as("paid", json: .number(row.paid.exact.map { Int($0.ore) })),
        bar(row),
      ],
      also: [
        Field("key", json: .text(row.key)),
        Field("title", json: row.key == nil ? .null : .string(name(row.key).text)),
      ])
  }

  private func frame(_ sum: FundingSummary.Sum) -> JSON {
    sum.isUnknown
      ? .null
      : .keyed([
        "low": .int(Int(sum.known.low.ore)), "high": .number(sum.high.map { Int($0.ore) }),
        "about": .bool(sum.known.about == true),
      ])
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

  private func pointer(_ key: String) -> Pointer? {
    switch grouping {
    case .stream: Pointer(kind: StreamSubject.kind, id: key)
    case .area: Pointer(kind: AreaSubject.kind, id: key)
    case .party, .financier: Pointer(kind: PartySubject.kind, id: key)
    case .year: nil
    }
  }

  private func name(_ key: String?) -> Cell {
    guard let key else { return .unknown("ikke angivet") }
    return pointer(key).map(titles.cell) ?? Cell(key)
  }

  private func cell(_ sum: FundingSummary.Sum, _ row: FundingSummary.Row) -> Cell {
    if sum.isEmpty { return row.isEmpty ? .unknown("ingen data") : Cell() }
    if sum.isUnknown { return .unknown("ikke oplyst") }
    return Cell(sum.missing > 0 ? "mindst " : "") + .money(sum.known)
  }

  /// As long as the row's money; what is only possible is hollow.
  private func bar(_ row: FundingSummary.Row) -> Cell {
    let most = rows.map { weight($0).high.ore }.max() ?? 0
    let sum = weight(row)
    return most > 0 ? Cell([.bar(low: sum.low.ore, high: sum.high.ore, most: most)]) : Cell()
  }

  private func weight(_ row: FundingSummary.Row) -> AmountRange {
    [row.frame, row.committed, row.paid].first { !$0.isEmpty }?.known ?? .zero
  }

  // MARK: Together

  private func together() -> [Block] {
    guard grouping != .year, !summary.rows.isEmpty else { return [] }
    let prices = summary.total.hasOtherPrices || summary.others.hasOtherPrices
    return [
      .text("Kommunen i alt: \(words(summary.total)); andre: \(words(summary.others))"),
      .text(follows),
    ]
      + (prices
        ? [.text("Nogle beløb er i et andet års priser; de er lagt sammen, som de står.")] : [])
  }

  /// What one krone from the municipality brings.
  private var follows: Cell {
    guard let leverage = summary.leverage, !summary.others.isUnknown else {
      return "Hvad en krone fra kommunen følges af fra andre, er ikke oplyst."
    }
    let low = ratio(leverage.low)
    let brings: Cell =
      leverage.high.map { high in
        high == leverage.low ? "\(low) kr." : "\(low) til \(ratio(high)) kr."
      } ?? "mindst \(low) kr."
    return "En krone fra kommunen følges af \(brings) fra andre."
  }

  /// What is one sum for several years, and in which it is counted.
  private func sums() -> [Block] {
    let rows = summary.sums.inDanishOrder(\.title).map { amount -> Row in
      let thing = titles.thing(amount)
      let isNow = amount.year == year && grouping != .year
      return Row(
        thing,
        [
          "\(.thing(thing)): \(amount.amount.map { .money($0) } ?? .unknown("ikke oplyst")) for \(Cell(Self.years(amount))) i alt, talt med i \(isNow ? "år" : Cell(String(amount.year)))."
        ],
        also: Field.both(thing) + [
          Field("year", json: .int(amount.year)), Field("lastYear", json: .number(amount.lastYear)),
          Field("amount", json: amount.amount.map(ReconciliationText.json) ?? .null),
        ])
    }
    return rows.isEmpty
      ? [.data([Field("sums", rows: [])])]
      : [.heading("Beløb for flere år i alt"), .list(ItemList("sums", rows))]
  }

  /// The years of an amount: `2010-2011`.
  static func years(_ amount: Amount) -> String {
    amount.lastYear.map { "\(amount.year)-\($0)" } ?? String(amount.year)
  }

  /// What the rows are sums of.
  private func items() throws -> [Block] {
    guard grouping != .year, !summary.rows.isEmpty else { return [] }
    return [.heading("Beløbene"), try MoneyView(titles: titles).table(of: year)]
  }

  private func words(_ sum: FundingSummary.Sum) -> Cell {
    if sum.isEmpty { return .unknown("ingen data") }
    if sum.isUnknown { return .unknown("ikke oplyst") }
    let bound = sum.missing > 0 ? "mindst " : ""
    let missing = sum.missing > 0 ? "; \(sum.missing) er ikke oplyst" : ""
    return "\(bound)\(.money(sum.known))\(missing)"
  }

  private func ratio(_ ratio: FundingSummary.Ratio) -> Cell {
    .number(ratio.value, decimals: ratio.decimals)
  }

  private func stand(_ checks: [Row]) -> [Block] {
    guard grouping != .year, !checks.isEmpty else { return [] }
    return [.heading("Stemmer det"), .list(ItemList(nil, checks))]
  }

  private func risk() throws -> [Block] {
    let rows = try house.funding.guarantees(on: day).inDanishOrder(\.title).map {
      guarantee -> Row in
      let thing = Thing(guarantee)
      return Row(
        thing,
        [
          .thing(thing), Cell.known(guarantee.loan).as("loan"),
          Cell.known(try guarantee.amount).as("guaranteed"),
          try Cell.behind(guarantee),
          Cell.known(try guarantee.net).as("net"),
        ], also: Field.both(thing))
    }
    let (risk, missing) = try house.funding.netRisk(on: day)
    let isUnknown = missing == rows.count
    let sum: Cell = isUnknown ? .unknown("ikke oplyst") : .money(risk)
    let net = sum.as("netRisk")
    let bound: Cell = missing > 0 && !isUnknown ? "mindst " : ""
    let left: Cell = missing > 0 && !isUnknown ? "; \(missing) er ikke oplyst" : ""
    // Guarantees are of the day and not of a year, so people see them with the day's own.
    guard year == day.year else {
      return [
        .data([
          Field("guarantees", rows: rows),
          Field("netRisk", json: rows.isEmpty || isUnknown ? .null : .int(Int(risk.ore))),
          Field("netRiskMissing", json: .int(missing)),
        ])
      ]
    }
    return (rows.isEmpty ? [] : [.heading("Garantier")])
      + [
        .table(
          "guarantees", ["Garanti", "Lån", "Garanteret", "Regaranteret", "Kommunens netto"], rows,
          right: [1, 2, 3, 4])
      ]
      + (rows.isEmpty
        ? [.data([Field("netRisk", json: .null)])]
        : [.text("Kommunens nettorisiko i alt: \(bound)\(net)\(left).")])
      + [.data([Field("netRiskMissing", json: .int(missing))])]
  }

  // MARK: For programs

  private func totals(_ checks: [Row]) -> Block {
    .data([
      Field("total", json: bounds(summary.total)),
      Field(
        "stated", json: summary.stated.map { ReconciliationText.json($0.total.stated) } ?? .null),
      Field("reconciles", json: summary.stated?.reconciles.map { .bool($0) } ?? .null),
      Field("others", json: bounds(summary.others)), Field("leverage", json: leverage),
      Field("checks", rows: checks),
    ])
  }

  /// What one krone from the municipality brings, at least and at most, in kroner.
  private var leverage: JSON {
    guard let leverage = summary.leverage, !summary.others.isUnknown else { return .null }
    return .keyed([
      "low": .decimal(leverage.low.value, leverage.low.decimals),
      "high": leverage.high.map { .decimal($0.value, $0.decimals) } ?? .null,
    ])
  }

  /// At least and at most, in øre; no most where some are not known.
  private func bounds(_ sum: FundingSummary.Sum) -> JSON {
    .keyed([
      "low": .int(Int(sum.known.low.ore)), "high": .number(sum.high.map { Int($0.ore) }),
    ])
  }
}
