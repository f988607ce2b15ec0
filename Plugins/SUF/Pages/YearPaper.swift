import Counter
import Vocabulary

/// `almen suf aarsnotat ÅR`: the year's document: what happened, need against capacity, the guarantee, on what it rests.
struct YearPaperCommand: HouseCommand {
  private static let year = Argument("ÅR", .year)
  private static let ahead = 10

  let name = "suf.aarsnotat"
  let summary =
    "skriver årets notat om boliger til ældre: hvad der skete, balancen, garantien og forudsætningerne"
  let arguments = [year]
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let year = try asked.needed(Self.year, titles).year()
    let basis = try Basis(titles)
    let years = basis.years.filter { (year...(year + Self.ahead)).contains($0) }
    let scenario = try Scenarios(titles: titles).asked([]).first
    let view = BalanceView(titles: titles, basis: basis, years: years, need: .care)
    return Page(
      "Boliger til ældre \(year)",
      [
        .text("\(Knowledge.text(try asked.known())) \(BalanceWords.rule)"),
        .data([.day("on", titles.day), Field("year", json: .number(year))]),
      ] + changes(basis, year, titles)
        + (try scenario.map { try balance($0, view, year) } ?? [])
        + (try VacancyRows(titles: titles).table { $0.disposal.year == year })
        + (try GuaranteeCounts(titles: titles).blocks()))
  }

  private func changes(_ basis: Basis, _ year: Int, _ titles: Titles) -> [Block] {
    let rows = HomeRows(titles: titles)
    let all = basis.homes.flatMap { line -> [(Day, Row)] in
      let starts = line.pieces.compactMap { piece -> (Day, Row)? in
        guard piece.period.start.year == year else { return nil }
        let before = line.value(on: piece.period.start.previous)
        return (
          piece.period.start,
          change(
            piece.period.start, piece.value, piece.value.change.rawValue, piece.value.change.word,
            before, rows, titles)
        )
      }
      let ends = line.pieces.compactMap { piece -> (Day, Row)? in
        guard let end = piece.period.end, end.year == year, line.value(on: end) == nil else {
          return nil
        }
        return (end, change(end, piece.value, "closed", "lukket", piece.value, rows, titles))
      }
      return starts + ends
    }.sorted { $0.0 < $1.0 }
    return [.heading("Hvad der sker i \(year)")]
      + Block.table(
        "changes", ["Dag", "Hjem", "Hvad", "Før", "Nu"], all.map(\.1),
        none: "Ingen hjem åbner, lukker eller ændres.")
  }

  private func change(
    _ day: Day, _ home: CareHome, _ raw: String, _ word: String, _ before: CareHome?,
    _ rows: HomeRows, _ titles: Titles
  ) -> Row {
    let places = { (home: CareHome?) in home.map { $0.stock.reduce(0) { $0 + $1.places } } ?? 0 }
    let now = raw == "closed" ? nil : home
    return Row(
      titles.thing(home),
      [
        Cell.day(day).as("day"), titles.cell(home.pointer).as("home"),
        Cell(word).as("change", json: .string(raw)),
        (before.map(rows.stock) ?? "ingen").as("before", json: .number(places(before))),
        (now.map(rows.stock) ?? "ingen").as("after", json: .number(places(now))),
      ])
  }

  private func balance(
    _ asked: Scenarios.Asked, _ view: BalanceView, _ year: Int
  ) throws -> [Block] {
    let reckoning = view.reckoning(asked)
    guard !view.years.isEmpty else {
      return [.text("Der er intet folketal for \(year) eller de \(Self.ahead) år efter.")]
    }
    let words = AssumptionWords(titles: view.titles)
    return [
      .heading("Forudsætninger: \(view.name(asked.scenario))"),
      .list(ItemList("assumptions", reckoning.assumptions.map(words.row))),
      .heading("Behov og kapacitet"), view.years(reckoning), view.matrix(reckoning),
    ] + (try BalanceMap(view: view).block(reckoning, year))
  }
}
