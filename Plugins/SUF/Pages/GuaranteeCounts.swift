import Counter
import Criteria
import Vocabulary

/// The waiting lists by counts, and those that are closed.
struct GuaranteeCounts {
  let titles: Titles
  /// The year that is asked about; nil is the newest of each, and every closure.
  var year: Int?

  func blocks() throws -> [Block] { try counts() + closures() }

  private func counts() throws -> [Block] {
    let rows = try WaitingFigure.allCases.flatMap { figure -> [Row] in
      let all = try figure.readings(titles.house, on: titles.day).filter { each in
        year.map { each.reading.last.year == $0 } ?? true
      }
      let shown = Dictionary(grouping: all, by: \.about).sorted { $0.key < $1.key }.flatMap {
        each in
        // Breaches of a year are all of it; of those who wait only the last count tells.
        figure.isOfDays && year != nil ? each.value : each.value.suffix(1)
      }
      return shown.map { row(figure, $0.about, $0.reading) }
    }
    let none = year.map { "Ingen målinger i \($0)." }
    return [.heading("Ventelister og brud")]
      + Block.table(
        "figures", ["Hvad", "Hvor", "Tid", "Tal", "Regel"], rows, right: [3],
        none: Cell((none ?? "Ingen målinger.") + " De registreres med almen act measure."))
      + (try sums())
  }

  /// What is counted of the days of a year in several measurements, added where no day is in two of them.
  private func sums() throws -> [Block] {
    guard let year else { return [] }
    return try WaitingFigure.allCases.filter(\.isOfDays).flatMap { figure -> [Block] in
      let all = try figure.readings(titles.house, on: titles.day).filter {
        $0.reading.last.year == year && $0.reading.decimals == 0
      }
      return Dictionary(grouping: all, by: \.about).sorted { $0.key < $1.key }.compactMap {
        about, each -> Block? in
        let periods = each.map(\.reading.period)
        let isApart = zip(periods, periods.dropFirst()).allSatisfy { $0.intersection($1) == nil }
        let sum = Self.sum(each.map(\.reading.value))
        guard each.count > 1, isApart, let sum else { return nil }
        let whole = "\(sum) i alt i de \(each.count) målinger af \(year)."
        return .text("\(figure.title), \(titles.cell(about)): \(whole)")
      }
    }
  }

  /// The sum; nil where one is not known, or it is too large to be counted.
  private static func sum(_ values: [Int64?]) -> Int64? {
    values.reduce(Int64?(0)) { (sum: Int64?, value: Int64?) -> Int64? in
      guard let sum, let value else { return nil }
      let (whole, isOver) = sum.addingReportingOverflow(value)
      return isOver ? nil : whole
    }
  }

  private func row(_ figure: WaitingFigure, _ about: Pointer, _ reading: Reading) -> Row {
    let value = Cell.number(reading.value ?? 0, decimals: reading.decimals)
    return Row(
      titles.thing(about),
      [
        Cell(figure.title).as("figure", json: .string(figure.rawValue)),
        titles.cell(about).as("about"), Cell.period(reading.period).as("period"),
        (figure == .wait ? value + " dage" : value)
          .as("value", json: .number(reading.value.map { Int($0) })),
        Cell(figure.source).as("law"),
      ], also: [Field("decimals", json: .number(reading.decimals))])
  }

  private func closures() throws -> [Block] {
    let asked = year.flatMap { Day($0, 1, 1) }.flatMap { Period($0, to: $0.adding(months: 12)) }
    let all = try titles.house.records.records(ListClosure.self, on: titles.day)
      .filter { closure in
        guard let asked else { return true }
        return asked.contains(closure.decided)
          || Period(closure.begins, to: closure.ends.next)?.intersection(asked) != nil
      }
      .sorted { ($0.decided, $0.id) < ($1.decided, $1.id) }
    let none = year.map { "Ingen er registreret i \($0)." } ?? "Ingen er registreret."
    return [.heading("Specifikke ventelister lukket for andre kommuners borgere (§ 22)")]
      + Block.table(
        "closures",
        ["Hjem", "Besluttet", "Fra", "Til og med", "Egne borgeres ventetid", "Stand", "Id"],
        try all.map(row), none: Cell(none + " Undtagelserne i § 23 gælder altid."))
  }

  private func row(_ closure: ListClosure) throws -> Row {
    let faults = try ClosureCheck(rooms: titles.house).faults(closure)
    let isIn = closure.isInForce(on: titles.day)
    let word =
      isIn ? "gælder" : closure.begins > titles.day ? "gælder endnu ikke" : "gælder ikke længere"
    let why = faults.compactMap(ClosureRules.short).eachOnce.joined(separator: "; ")
    let state =
      faults.isEmpty
      ? Cell(word)
      : Cell.status(Status("unlawful", "hviler ikke på loven: \(why)", .bad))
    return Row(
      titles.thing(closure),
      [
        titles.cell(closure.home.pointer).as("home"), Cell.day(closure.decided).as("decided"),
        Cell.day(closure.begins).as("begins"), Cell.day(closure.ends).as("ends"),
        "\(Cell.number(closure.before)) til \(Cell.number(closure.now)) dage",
        state.as("isInForce", json: .bool(isIn && faults.isEmpty)), Cell.id(closure).as("id"),
      ],
      also: [
        Field("before", json: .number(closure.before)), Field("now", json: .number(closure.now)),
        Field("isThroughOthers", json: .bool(closure.isThroughOthers)),
        Field("prolongs", json: .text(closure.prolongs?.text)),
        Field("faults", json: .texts(faults.map(\.rule.id))),
      ])
  }
}
