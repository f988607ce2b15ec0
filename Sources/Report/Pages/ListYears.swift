import Counter
import Criteria
import Vocabulary

/// The law's lists year by year: each area on each first of December, and why it came or went.
struct ListYears {
  let titles: Titles
  /// What the command about the lists answers of a day, where every reason stands.
  let asked: (Titles) throws -> Page

  /// The last day of each year on which any list was made.
  private var days: [Day] {
    let all = Set(titles.house.brought.values(.lists).flatMap { $0.days(upTo: titles.day) })
    return Dictionary(grouping: all, by: \.year).values.compactMap { $0.max() }.sorted()
  }

  /// The page; nil when no list was ever made, or no area is there.
  func page() throws -> Page? {
    let made = try days.map { day in
      (
        day: day,
        standings: Dictionary(
          try titles.house.criteria.standings(on: day).map { ($0.area, $0) },
          uniquingKeysWith: { first, _ in first })
      )
    }.filter { !$0.standings.isEmpty }
    let (days, all) = (made.map(\.day), made.map(\.standings))
    let areas = Set(all.flatMap { $0.values.filter { !$0.on.isEmpty }.map(\.area) })
      .sorted().inDanishOrder { titles.title($0.pointer) }
    guard !days.isEmpty, !areas.isEmpty else { return nil }
    let cells = areas.map { area in
      zip(days, all).map { day, standings in standings[area].map { status($0, day) } }
    }
    return Page(
      "Lovens lister år for år",
      [
        .text(
          "Dagens lister med alle tal står på siden \(.page("svar/lists.html", "Lovens lister"))."
        ),
        .picture(picture(days, areas, cells)),
      ] + (try changes(days, all)))
  }

  private func picture(_ days: [Day], _ areas: [AreaID], _ cells: [[Status?]]) -> Picture {
    let rows = zip(areas, cells).map { area, statuses in
      Row(
        titles.thing(area.pointer),
        [titles.cell(area.pointer), .list(Self.runs(days, statuses), .lines, none: "ingen")])
    }
    let heads = days.map { String($0.year) }
    return Picture(
      "Områderne år for år",
      .matrix(
        rows: areas.map { titles.cell($0.pointer) }, columns: heads.map { Cell($0) }, cells: cells),
      alternative:
        "Et bogstav for hvert års seneste liste: det første i navnet på den liste med de strengeste følger, som området var på; – er ingen liste, ? kan ikke afgøres. Tomt: ikke registreret den dag.",
      table: Table("areas", ["Område", "Liste, og fra hvilket års liste til hvilket"], rows))
  }

  /// The days on which it stood the same, from the first to the last.
  private static func runs(_ days: [Day], _ statuses: [Status?]) -> [Cell] {
    var runs: [(word: String, from: Day, to: Day)] = []
    for (day, status) in zip(days, statuses) {
      guard let word = status?.word else { continue }
      if let last = runs.last, last.word == word {
        runs[runs.count - 1].to = day
      } else {
        runs.append((word, day, day))
      }
    }
    return runs.map { run in
      run.from == run.to
        ? "\(.day(run.from)): \(Cell(run.word))"
        : "\(.day(run.from)) til \(.day(run.to)): \(Cell(run.word))"
    }
  }

  /// On which list an area was, the one that most follows from.
  private func status(_ standing: AreaStanding, _ day: Day) -> Status {
    let titles = standing.on.map { title($0, day) }
    guard let first = titles.last else {
      if standing.unknown.isEmpty && standing.doubtful.isEmpty {
        let rests = standing.listings.contains { standing.isOffByPractice($0.list) }
        return Status("off", "– ingen\(rests ? ", i praksis" : "")", .neutral)
      }
      let left = (standing.left + standing.staysOut).map(\.list)
      let off = standing.listings.filter { $0.stands == .no }.map(\.list)
      func named(_ word: String, _ lists: [String]) -> String? {
        let titles = lists.map { list in
          let marks = [
            standing.isDerived(list) ? "udledt" : nil,
            standing.isOffByPractice(list) ? "i praksis" : nil,
          ].compactMap(\.self)
          return title(list, day) + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
        }
        return titles.isEmpty ? nil : "\(word) \(titles.joined(separator: ", "))"
      }
      let told = [
        named("ude af", left), named("ikke på", off.filter { !left.contains($0) }),
      ].compactMap(\.self)
      let known = told.isEmpty ? "" : ": \(told.joined(separator: ", ")), andre ikke kendt"
      return Status("unknown", "? kan ikke afgøres\(known)", .neutral, isCertain: false)
    }
    let others = titles.dropLast().reversed()
    return Status(
      "on", ([first] + others).joined(separator: "; "), titles.count > 1 ? .bad : .attention)
  }

  private func title(_ list: String, _ day: Day) -> String {
    self.titles.house.brought.values(.lists).first { $0.id == list }?.generation(on: day)?
      .generation.title ?? list
  }

  /// What came and went each year, with the reason as the lists' own page tells it.
  private func changes(_ days: [Day], _ all: [[AreaID: AreaStanding]]) throws -> [Block] {
    var rows: [Row] = []
    for (day, standings) in zip(days, all).reversed() {
      let moved = standings.values.filter { !$0.entered.isEmpty || !$0.left.isEmpty }
      guard !moved.isEmpty else { continue }
      let page = try asked(Titles(house: titles.house, day: day, form: .text))
      for (list, item) in Self.reasons(page) {
        guard let subject = item.subject,
          let standing = moved.first(where: {
            $0.area.pointer == subject.pointer
          }),
          item.cells.first?.text.contains(" (ny)") == true
            || (!standing.left.isEmpty && item.cells.first?.text.contains(" er ude: ") == true)
        else { continue }
        rows.append(Row(subject, [.day(day), Cell(list), item.cells.first ?? Cell()]))
      }
    }
    return rows.isEmpty
      ? []
      : [
        .heading("Hvem der kom på og af, og hvorfor"),
        .table("changes", ["Dag", "Liste", "Hvad og hvorfor"], rows),
      ]
  }

  /// The items of a page that are about an area, each with the heading it stands under.
  private static func reasons(_ page: Page) -> [(String, Row)] {
    var (heading, found) = ("", [(String, Row)]())
    for block in page.blocks {
      if case .heading(let cell) = block {
        heading = cell.text.split(separator: ",").first.map(String.init) ?? cell.text
      }
      if case .list(let list) = block { found += list.items.map { (heading, $0) } }
    }
    return found
  }
}
