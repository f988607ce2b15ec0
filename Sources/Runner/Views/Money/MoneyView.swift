import Casework
import Investments
import Vocabulary

/// The money of a day's year, and whether it adds up.
struct MoneyView {
  let desk: Desk
  let day: Day
  private var titles: Titles { Titles(desk: desk, day: day) }

  func blocks() throws -> [Block] {
    let amounts = try desk.funding.amounts(on: day)
    guard !amounts.isEmpty else { return [.text(try nothing())] }
    let shown = try amounts + desk.funding.earlierAmounts(on: day)
    let own = try shown.filter { try desk.funding.isMunicipal($0, on: day) }
    let others = shown.filter { !own.contains($0) }
    let tables =
      [Block.text("Kommunen:"), .table(table(own))]
      + (others.isEmpty ? [] : [.text("Andre:"), .table(table(others))])
    let checks = try desk.funding.reconciliations(on: day, year: nil)
      .map(ReconciliationText(titles: titles).line)
    return tables + (checks.isEmpty ? [] : [.list(checks)])
  }

  private func nothing() throws -> String {
    let latest = try desk.funding.latestYear(on: day).map { " Seneste år med beløb er \($0)." }
    return "Ingen beløb er registreret for \(day.year)." + (latest ?? "")
  }

  private func table(_ amounts: [Amount]) -> Table {
    Table(
      headers: ["Post", "År", "Slags", "Beløb", "Betales af"],
      rows: amounts.map { amount in
        [
          Marks.title(amount), years(amount), Labels.word(amount.kind.rawValue),
          amount.amount.map { DanishMoney.text($0) } ?? "ikke oplyst",
          titles.party(amount.financier),
        ]
      }, right: [3])
  }

  private func years(_ amount: Amount) -> String {
    amount.lastYear.map { "\(amount.year)-\($0), pr. år" } ?? String(amount.year)
  }

  func json() throws -> JSON {
    let amounts = try desk.funding.amounts(on: day).map { amount in
      JSON.keyed([
        "id": .string(amount.id.text), "title": .string(amount.title),
        "low": .number(amount.amount.map { Int($0.low.ore) }),
        "high": .number(amount.amount.map { Int($0.high.ore) }),
        "financier": .string(amount.financier.text),
      ])
    }
    let checks = try desk.funding.reconciliations(on: day, year: nil).map(ReconciliationText.json)
    return .keyed(["year": .int(day.year), "amounts": .array(amounts), "checks": .array(checks)])
  }
}
