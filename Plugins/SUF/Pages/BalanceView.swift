import Counter
import Vocabulary

/// A scenario's balance as blocks.
struct BalanceView {
  let titles: Titles
  let basis: Basis
  let years: [Int]
  let need: NeedKind

  /// A reckoning of what is asked.
  func reckoning(_ asked: Scenarios.Asked) -> Reckoning {
    Reckoning(need, asked.scenario, asked.assumptions, basis)
  }

  /// What a scenario is called.
  func name(_ scenario: Scenario?) -> Cell {
    scenario.map { titles.cell($0.pointer) } ?? "alle forudsætninger"
  }

  /// The years of all places together, with the picture.
  func years(_ reckoning: Reckoning) -> Block {
    let sums = years.map(reckoning.sum)
    let rows = sums.map { row($0) }
    let table = Table(
      "years", ["År", "Behov", "Kan bruges", "Ude", "Balance"], rows, right: [1, 2, 3])
    let points = { (value: (Reckoning.Sum) -> Int?) -> [Drawing.Point] in
      sums.compactMap { sum in
        guard let day = Day(sum.year, 1, 1), let value = value(sum) else { return nil }
        // What is planned is no estimate of what was measured: it is one line, which the words below tell apart.
        return Drawing.Point(day, Int64(value))
      }
    }
    return .picture(
      Picture(
        "Behov og kapacitet: \(need.dwellings)",
        .line(
          points { $0.usable }, plan: points { $0.need }, target: nil, changes: [], decimals: 0,
          unit: nil),
        alternative: Cell(alternative(sums)), table: table))
  }

  private func alternative(_ sums: [Reckoning.Sum]) -> String {
    if sums.allSatisfy({ $0.balance == nil }) { return "Balancen er ikke kendt i noget år." }
    let short = sums.filter { ($0.balance ?? 0) < 0 }.map { "\($0.year)" }
    return
      "Linjen er de boliger, der kan bruges, fra \(titles.day.year + 1) efter det, der er planlagt; den stiplede er behovet. "
      + (short.isEmpty
        ? "Der mangler ingen i de år, der er kendt."
        : "Der mangler boliger i \(short.joined(separator: ", ")).")
  }

  /// A year of all places together.
  func row(_ sum: Reckoning.Sum) -> Row {
    Row([
      Cell("\(sum.year)").as("year", json: .number(sum.year)),
      BalanceWords.cell(sum.need).as("need", json: .number(sum.need)),
      BalanceWords.cell(sum.usable).as("capacity", json: .number(sum.usable)),
      BalanceWords.cell(sum.out).as("out", json: .number(sum.out)),
      BalanceWords.balance(sum.balance).as("balance", json: .number(sum.balance)),
    ])
  }

  /// Balances under their heading; nothing where there is no place.
  func places(_ reckoning: Reckoning) -> [Block] {
    basis.places.isEmpty ? [] : [.heading("Balance for hvert sted"), matrix(reckoning)]
  }

  /// Balances, a row a place and a column a year.
  func matrix(_ reckoning: Reckoning) -> Block {
    let lines = basis.places.map { area in years.map { reckoning.line(area, $0) } }
    let rows = zip(basis.places, lines).map { area, lines in
      Row(
        titles.thing(area.pointer),
        [titles.cell(area.pointer)] + lines.map { short($0.balance) })
    }
    let sums = Row([Cell("I alt")] + years.map { short(reckoning.sum($0).balance) })
    return .table(
      nil, ["Sted"] + years.map(String.init), rows + [sums], right: Set(1...max(1, years.count)))
  }

  /// A balance where there is little room: a plus for what is over, a minus for what lacks.
  func short(_ balance: Int?) -> Cell {
    guard let balance else { return .unknown("?") }
    let text = balance > 0 ? "+\(BalanceWords.number(balance))" : BalanceWords.number(balance)
    return .status(Status(BalanceWords.state(balance), text, balance < 0 ? .bad : .good))
  }

  /// Every place and year for programs, each part shown.
  func lines(_ reckoning: Reckoning) -> [Row] {
    years.flatMap { year in reckoning.lines(year).map(row) }
  }

  private func row(_ line: Reckoning.Line) -> Row {
    let missing = Cell.list(line.missing.map { Cell($0.words) }, .commas, none: "")
    return Row(
      titles.thing(line.area.pointer),
      [
        titles.cell(line.area.pointer).as("area"),
        Cell("\(line.year)").as("year", json: .number(line.year)),
        BalanceWords.cell(line.need).as("need", json: .number(line.need)),
        BalanceWords.cell(line.usable).as("capacity", json: .number(line.usable)),
        BalanceWords.cell(line.out).as("out", json: .number(line.out)),
        BalanceWords.balance(line.balance).as("balance", json: .number(line.balance)),
      ],
      also: [
        Field("state", json: .string(BalanceWords.state(line.balance))),
        Field("isProjected", json: .bool(line.isProjected)),
        Field("missing", missing.data(.texts(line.missing.map(\.words)))),
        Field("parts", rows: line.parts.map(row)), Field("homes", rows: line.homes.map(row)),
      ])
  }

  private func row(_ part: Need.Part) -> Row {
    Row([
      titles.cell(part.assumption.pointer).as("assumption"),
      Cell(part.assumption.ages.words).as("ages"), Cell.number(part.persons).as("persons"),
      BalanceWords.rate(part).as("rate", json: .number(part.share)),
      Cell.number(part.product.hundredths ?? 0, decimals: 2)
        .as("product", json: .number(part.product.hundredths.map { Int($0) })),
    ])
  }

  private func row(_ part: Capacity.Part) -> Row {
    Row([
      titles.cell(part.home.pointer).as("home"), Cell.number(part.places).as("places"),
      Cell.number(part.out).as("out"), Cell.number(part.usable).as("usable"),
    ])
  }

  /// A product with two decimals; one that has more says so.
  private func product(_ product: Fraction) -> Cell {
    let hundredths = product.hundredths ?? 0
    let isExact = product.times(100) == Fraction(whole: hundredths)
    return "\(isExact ? "" : "ca. ")\(.number(hundredths, decimals: 2))"
  }

  /// The parts of needs and capacities, to read.
  func parts(_ reckoning: Reckoning) -> [Block] {
    let rows = years.flatMap { year in
      reckoning.lines(year).map(partsRow)
    }
    return [
      .heading("Delene"),
      .table(nil, ["Sted", "År", "Behov", "Kan bruges", "Balance"], rows, isRuled: true),
    ]
  }

  private func partsRow(_ line: Reckoning.Line) -> Row {
    let needs = line.parts.map { part -> Cell in
      "\(part.assumption.ages.words): \(Cell.number(part.persons)) gange \(BalanceWords.rate(part)) = \(product(part.product))"
    }
    let sum = line.exact.map { exact -> Cell in
      "behov i alt \(product(exact)), afrundet \(BalanceWords.cell(line.need))"
    }
    let missing: [Cell] = line.missing.map { Cell.unknown($0.words) }
    let said: [Cell] = needs + [sum].compactMap(\.self) + missing
    let homes = line.homes.map { part -> Cell in
      let out = part.out == 0 ? "" : ", \(part.out) ude"
      return "\(titles.cell(part.home.pointer)): \(part.usable) af \(part.places)\(out)"
    }
    let unknown = Cell.unknown("ikke kendt")
    let untold = line.untold.map { home -> Cell in
      "\(titles.cell(home.pointer)): \(unknown)"
    }
    let capacity: [Cell] = homes + untold
    let none = line.isKnown ? "ingen" : "ikke kendt"
    return Row([
      titles.cell(line.area.pointer), Cell("\(line.year)"),
      .list(said),
      .list(capacity, none: none),
      BalanceWords.balance(line.balance),
    ])
  }
}
