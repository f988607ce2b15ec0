import Counter
import Vocabulary

/// `almen suf aarsnotat [ÅR]`: the year's document: what happened, need against capacity, the guarantee, on what it rests.
///
/// Everything in it is the year's own: of a vacancy the days in the year, of the guarantee what was counted in it.
struct YearPaperCommand: HouseCommand {
  private static let year = Argument("ÅR", .year, isNeeded: false)
  private static let ahead = 10

  let name = "suf.aarsnotat"
  let summary =
    "skriver årets notat om boliger til ældre: hvad der skete, balancen, garantien og forudsætningerne"
  let arguments = [year]
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let year = try asked.value(Self.year, titles)?.year() ?? titles.day.year
    let basis = try Basis(titles)
    // No year between is left out: of one that nobody knows the table says so.
    let last = basis.years.last { (year...year + Self.ahead).contains($0) } ?? year
    let years = Array(year...last)
    let view = BalanceView(titles: titles, basis: basis, years: years, need: .care)
    return Page(
      "Boliger til ældre \(year)",
      [
        .text("\(Knowledge.text(try asked.known())) \(when(year, titles)) \(BalanceWords.rule)"),
        .data([.day("on", titles.day), Field("year", json: .number(year))]),
      ] + changes(basis, year, titles) + (try balance(view, year))
        + (try vacancies(year, none: noVacancies(asked, basis, year), titles))
        + (try GuaranteeCounts(titles: titles, year: year).blocks()))
  }

  /// How much of the year is told.
  private func when(_ year: Int, _ titles: Titles) -> String {
    if year > titles.day.year {
      return
        "Året er ikke begyndt \(DanishDays.long(titles.day)): det, der sker i det, er det, der er planlagt."
    }
    return year == titles.day.year
      ? "Det, der er sket, er talt til og med \(DanishDays.long(titles.day))." : ""
  }

  /// Why no vacancy is listed: none is told, nobody knows, or it is kept from who asks.
  private func noVacancies(_ asked: Asked, _ basis: Basis, _ year: Int) -> String {
    if asked.words.options["public"] != nil {
      return "Vises ikke offentligt: ledige boliger vises aldrig hver for sig."
    }
    return isKnown(basis, year)
      ? "Ingen ledige boliger er registreret i \(year)." : unknown(year)
  }

  private func vacancies(_ year: Int, none: String, _ titles: Titles) throws -> [Block] {
    guard let first = Day(year, 1, 1), let days = Period(first, to: first.adding(months: 12)) else {
      return []
    }
    return try VacancyRows(titles: titles)
      .table(within: days, none: none)
  }

  private func changes(_ basis: Basis, _ year: Int, _ titles: Titles) -> [Block] {
    let rows = HomeRows(titles: titles)
    let all = basis.homes.flatMap { line -> [(Day, Row)] in
      // What was there already had something before its first version, and nobody has told what.
      let first = line.pieces.first?.period.start
      let starts = line.pieces.compactMap { piece -> (Day, Row)? in
        guard piece.period.start.year == year else { return nil }
        let before = line.value(on: piece.period.start.previous)
        return (
          piece.period.start,
          change(
            piece.period.start, piece.value, piece.value.change.rawValue, piece.value.change.word,
            before, isUntold: piece.value.wasThereBefore && piece.period.start == first, rows,
            titles)
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
    return [.heading("Hvad der \(year < titles.day.year ? "skete" : "sker") i \(year)")]
      + Block.table(
        "changes", ["Dag", "Hjem", "Hvad", "Før", "Nu"], all.map(\.1),
        none: isKnown(basis, year)
          ? year < titles.day.year
            ? "Ingen af de registrerede hjem åbnede, lukkede eller blev ændret."
            : "Ingen af de registrerede hjem åbner, lukker eller ændres."
          : Cell(unknown(year)))
  }

  /// Whether a home is known by a year: where none is, nothing is known of what became of them and of their dwellings.
  private func isKnown(_ basis: Basis, _ year: Int) -> Bool {
    basis.homes.contains { line in line.pieces.contains { $0.period.start.year <= year } }
  }

  private func unknown(_ year: Int) -> String {
    "Ikke kendt: ingen hjem er registreret for \(year)."
  }

  private func change(
    _ day: Day, _ home: CareHome, _ raw: String, _ word: String, _ before: CareHome?,
    isUntold: Bool = false, _ rows: HomeRows, _ titles: Titles
  ) -> Row {
    let places = { (home: CareHome) in home.stock.reduce(0) { $0 + $1.places } }
    let now = raw == "closed" ? nil : home
    let nothing: Cell = isUntold ? .unknown("ikke kendt") : "ingen"
    return Row(
      titles.thing(home),
      [
        Cell.day(day).as("day"), titles.cell(home.pointer).as("home"),
        Cell(word).as("change", json: .string(raw)),
        (before.map(rows.stock) ?? nothing)
          .as("before", json: .number(before.map(places) ?? (isUntold ? nil : 0))),
        (now.map(rows.stock) ?? "ingen").as("after", json: .number(now.map(places) ?? 0)),
      ])
  }

  private func balance(_ view: BalanceView, _ year: Int) throws -> [Block] {
    guard let asked = try MainScenario(titles: view.titles).asked() else {
      return [
        .heading("Behov og kapacitet"),
        .text(
          "Ikke kendt: der er flere scenarier, og ingen af dem er hovedscenariet. Gør et til det med almen act suf.hovedscenarie."
        ),
      ]
    }
    let reckoning = view.reckoning(asked)
    let words = AssumptionWords(titles: view.titles)
    return [
      .heading("Forudsætninger: \(view.name(asked.scenario))"),
      .list(ItemList("assumptions", reckoning.assumptions.map(words.row))),
      .heading("Behov og kapacitet: \(view.need.dwellings)"),
    ] + view.whole(reckoning) + view.places(reckoning)
      + (try BalanceMap(view: view).block(reckoning, year)) + others(asked, view)
  }

  /// The other needs: those that nothing is assumed of are named.
  private func others(_ asked: Scenarios.Asked, _ view: BalanceView) -> [Block] {
    let words = AssumptionWords(titles: view.titles)
    let reckoned = Set(asked.assumptions.map(\.need))
    let silent = NeedKind.allCases.filter { $0 != view.need && !reckoned.contains($0) }
    let told = view.others(asked) { view, reckoning in
      [.list(ItemList("assumptions", reckoning.assumptions.map(words.row)))]
        + view.places(reckoning)
    }
    let none = silent.map { need -> Block in
      .text("Om \(need.dwellings) er der ingen forudsætning, så behovet er ikke kendt.")
    }
    return told + none
  }
}
