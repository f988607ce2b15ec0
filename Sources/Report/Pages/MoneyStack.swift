import Counter
import Investments
import Vocabulary

/// What the items of a stated total make together, within the bounds of what was stated.
struct MoneyStack {
  let titles: Titles

  /// That of the latest year's total, the one with most items of several; nil when there is none.
  func picture() throws -> Picture? {
    let totals = try titles.house.funding.statedTotals(on: titles.day)
      .filter { $0.year <= titles.day.year }
    let largest = totals.max {
      ($0.year, $0.items.count, $1.id) < ($1.year, $1.items.count, $0.id)
    }
    return try largest.flatMap { try picture($0.pointer) }
  }

  /// That of the total of a year with most items; nil when there is none.
  func picture(of year: Int) throws -> Picture? {
    try titles.house.funding.reconciliations(on: titles.day, year: year)
      .max { ($0.total.items.count, $1.total.id) < ($1.total.items.count, $0.total.id) }
      .flatMap(picture)
  }

  /// That of one stated total; nil when its items cannot be drawn.
  func picture(_ id: Pointer) throws -> Picture? {
    guard
      let total = try titles.house.funding.statedTotals(on: titles.day)
        .first(where: { $0.pointer == id })
    else { return nil }
    return try titles.house.funding.reconciliations(on: titles.day, year: total.year)
      .first { $0.total.id == total.id }.flatMap(picture)
  }

  private static func money(_ range: AmountRange) -> Cell {
    .money(low: range.low, high: range.high, about: range.about == true)
  }

  private static func holds(_ reconciliation: Reconciliation) -> Cell {
    switch reconciliation.reconciles {
    case true?: "Posterne giver det, der er oplyst."
    case false?: "Posterne giver ikke det, der er oplyst."
    case nil: "Det kan ikke afgøres: beløb mangler."
    }
  }

  private func picture(_ reconciliation: Reconciliation) throws -> Picture? {
    let (total, day) = (reconciliation.total, titles.day)
    let items = try total.items.map { id in
      (id, try titles.house.funding.amount(id, on: day)?.amount)
    }
    guard items.contains(where: { $0.1 != nil }) else { return nil }
    let bars = items.compactMap { id, amount in
      amount.map {
        Drawing.Bar(titles.cell(id.pointer), low: $0.low.ore / 100, high: $0.high.ore / 100)
      }
    }
    let rows = items.map { id, amount in
      Row(
        titles.thing(id.pointer),
        [
          titles.cell(id.pointer),
          amount.map { .money(low: $0.low, high: $0.high, about: $0.about == true) }
            ?? .unknown("ikke oplyst"),
        ])
    }
    let stated = total.stated
    return Picture(
      "Pengene i \(total.year): \(.thing(Thing(total)))",
      .stack(
        bars,
        stated: Drawing.Bar("oplyst", low: stated.low.ore / 100, high: stated.high.ore / 100),
        unit: "kr."),
      alternative:
        "Posterne giver \(Self.money(reconciliation.sum)); oplyst er \(Self.money(stated)), det grå felt. \(Self.holds(reconciliation))",
      table: Table(
        "items", ["Post", "Beløb"],
        rows + [
          Row(["Posterne i alt", Self.money(reconciliation.sum)]),
          Row(Thing(total), ["Oplyst", Self.money(stated)]),
        ], right: [1]))
  }
}
