import Counter
import Investments
import Vocabulary

/// The money of a day's year, and whether it adds up.
struct MoneyView {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  func blocks() throws -> [Block] {
    let amounts = try house.funding.amounts(on: day, year: nil).inDanishOrder(\.title)
    let earlier = try house.funding.earlierAmounts(on: day).inDanishOrder(\.title)
    let checks = try house.funding.reconciliations(on: day, year: nil)
      .map(ReconciliationText(titles: titles).row)
    let data = Block.data([
      Field("year", json: .int(day.year)), Field("amounts", rows: amounts.map(row)),
      Field("earlier", rows: amounts.isEmpty ? [] : earlier.map(row)),
      Field("checks", rows: checks),
    ])
    guard !amounts.isEmpty else { return [.text(try nothing()), data] }
    return try [.text("Kommunen:")] + tables(amounts)
      + (earlier.isEmpty
        ? [] : [.text("Seneste beløb af pengestrømme, der intet har i \(String(day.year)):")])
      + tables(earlier, isEarlier: true) + [.list(ItemList(nil, checks)), data]
  }

  /// The amounts of the municipality, then those of others.
  private func tables(_ amounts: [Amount], isEarlier: Bool = false) throws -> [Block] {
    let own = try amounts.filter { try house.funding.isMunicipal($0, on: day) }
    let others = amounts.filter { !own.contains($0) }
    return [table(own)]
      + (others.isEmpty ? [] : [.text(isEarlier ? "Andres:" : "Andre:")]) + [table(others)]
  }

  private func nothing() throws -> Cell {
    let latest = try house.funding.latestYear(on: day).map { " Seneste år med beløb er \($0)." }
    return "Ingen beløb er registreret for \(day.year).\(latest ?? "")"
  }

  /// The amounts of a year, each with who pays it.
  func table(of year: Int) throws -> Block {
    table(
      try house.funding.amounts(on: day, year: year).inDanishOrder(\.title), key: "amounts")
  }

  private func table(_ amounts: [Amount], key: String? = nil) -> Block {
    .table(
      key, ["Post", "År", "Slags", "Beløb", "Betales af"], amounts.map(row), right: [3])
  }

  private func row(_ amount: Amount) -> Row {
    let thing = titles.thing(amount)
    return Row(
      thing,
      [
        .thing(thing), years(amount),
        Cell(amount.kind.word).as("kind", json: .string(amount.kind.rawValue)),
        amount.amount.map { .money($0) } ?? .unknown("ikke oplyst"),
        titles.party(amount.financier).as("financier"),
      ],
      also: Field.both(thing) + [
        Field("year", json: .int(amount.year)), Field("lastYear", json: .number(amount.lastYear)),
        Field("isTotal", json: amount.isTotal.map { .bool($0) } ?? .null),
        Field("low", json: .number(amount.amount.map { Int($0.low.ore) })),
        Field("high", json: .number(amount.amount.map { Int($0.high.ore) })),
      ])
  }

  private func years(_ amount: Amount) -> Cell {
    guard let last = amount.lastYear, last > amount.year else { return Cell(String(amount.year)) }
    let how = amount.isTotal.map { $0 ? "i alt" : "pr. år" } ?? "regnet pr. år"
    return Cell("\(amount.year)-\(last), \(how)")
  }
}
