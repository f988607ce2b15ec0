import Counter
import Forums
import Organisation
import Vocabulary

/// The pages of a site, written one at a time, with what the search and the list of everything must know of each.
struct Site {
  private let titles: Titles
  private let known: Day?
  private let isPublic: Bool
  private let links: Links
  private let municipality: String
  private let kinds: [any Record.Type]
  /// What has been written: the title, what it is, and where.
  private var written: [(title: String, kind: String, path: String)] = []
  /// The days on which the structure changed, in order.
  private let days: [Day]

  private var house: any House { titles.house }
  private var day: Day { titles.day }
  /// Who is lent what stands on each page.
  var watch: ((Sheet) throws -> Void)?
  /// How many pages have been written.
  var count: Int { written.count }

  init(_ titles: Titles, known: Day?, isPublic: Bool) throws {
    // Tables are written as files too, so each page is made with all that programs get.
    self.titles = Titles(house: titles.house, day: titles.day, form: .data)
    (self.known, self.isPublic) = (known, isPublic)
    let house = titles.house
    kinds = house.kinds
    links = Links(
      Set(try kinds.flatMap { try Self.pointers($0, house) }), kinds: kinds)
    let all = try house.parties.parties(of: .municipality, on: titles.day)
    municipality = all.first?.party.name ?? "Kommunen"
    days = try Set(house.fora.changes(through: titles.day) + [titles.day]).sorted()
  }

  private static func pointers<R: Record>(_ type: R.Type, _ house: any House) throws -> [Pointer] {
    try house.records.timelines(type).compactMap { $0.pieces.first?.value.pointer }
  }

  // MARK: Pages

  /// The first page: what is so on the day.
  mutating func front(_ asked: Asked, _ write: (FileAnswer) throws -> Void) throws {
    let overview = try command("overview").map { try $0.page(asked, titles) }
    try page("index.html", overview ?? Page(Cell(municipality), []), "Forside", write)
  }

  /// What every part's commands answer when nothing more is asked of them.
  mutating func questions(_ asked: Asked, _ write: (FileAnswer) throws -> Void) throws {
    for command in house.brought.values(.commands).compactMap({ $0 as? any HouseCommand })
    where command.name != "overview" && command.name != "structure"
      && command.arguments.allSatisfy({ !$0.isNeeded })
      && command.options.allSatisfy({ !$0.isNeeded })
    {
      do {
        try page(
          "svar/\(HTML.anchor(command.name)).html", command.page(asked, titles), "Svar", write)
      } catch is WrongUse {
        // It cannot be asked without saying more; that is no fault of the site.
        continue
      }
    }
  }

  /// The structure on each day on which it changed, with the days before and after.
  mutating func structures(_ asked: Asked, _ write: (FileAnswer) throws -> Void) throws {
    guard let command = command("structure") else { return }
    for (index, each) in days.enumerated() {
      let there = Titles(house: house, day: each, form: titles.form)
      var answer = try command.page(asked, there)
      let (before, after) = (
        index > 0 ? days[index - 1] : nil, index + 1 < days.count ? days[index + 1] : nil
      )
      answer.title = "Strukturen den \(.long(each))"
      answer.blocks.insert(.group("days", []), at: 0)
      try page(
        "struktur/\(each).html", answer, "Struktur", write, on: each,
        nav: Template.steps(
          before.map { ("\($0).html", DanishDays.long($0)) },
          after.map { ("\($0).html", DanishDays.long($0)) },
          all: days.map { ("\($0).html", DanishDays.long($0), $0 == each) }))
    }
  }

  /// Who answers for each topic, by its name.
  mutating func entrance(_ write: (FileAnswer) throws -> Void) throws {
    let topics = try house.parties.topics(on: day)
    let rows = try topics.map { topic -> Row in
      let units = try house.parties.answering(for: topic.id, on: day)
      return Row(
        titles.thing(topic),
        [
          .thing(titles.thing(topic)),
          .list(units.map { titles.party($0.unit) }, .commas, none: "ikke kendt"),
          .list(topic.words.map { Cell($0) }, .commas),
        ])
    }
    let sorted = rows.sorted { $0.cells[0].text.lowercased() < $1.cells[0].text.lowercased() }
    try page(
      "indgang.html",
      Page(
        "Indgangen til \(Cell(municipality))",
        [.text("Find emnet, og se, hvem der svarer.")]
          + Block.table(
            "topics", ["Emne", "Hvem svarer", "Andre ord"], sorted,
            none: "Ingen emner er registreret.")),
      "Indgangen", write)
  }

  /// What is to be done in the coming year, by month and by who.
  mutating func deadlines(_ write: (FileAnswer) throws -> Void) throws {
    let duties = try house.duties(on: day, through: day.adding(months: 12))
    try page(
      "frister.html", Page("Frister fra \(.long(day))", DutiesView(titles: titles).year(duties)),
      "Frister", write)
  }

  /// What is wrong, the gravest first.
  mutating func findings(_ write: (FileAnswer) throws -> Void) throws {
    let found = try house.findings(during: Period(day: day))
    let view = FindingsView(titles)
    try page(
      "fund.html",
      Page(
        "Fund den \(.long(day))",
        (found.isEmpty ? [.text("Ingen fund.")] : [.list(nil, found.map(view.line))])
          + [view.data(found)]),
      "Fund", write)
  }

  /// A page of each thing.
  mutating func things(_ write: (FileAnswer) throws -> Void) throws {
    for kind in kinds { try things(kind, write) }
  }

  private mutating func things<R: Record>(
    _ type: R.Type, _ write: (FileAnswer) throws -> Void
  ) throws {
    for pointer in try Self.pointers(type, house) {
      guard let path = links.page(of: pointer) else { continue }
      var shown = try ThingView(pointer, titles).page(known: known)
      // What it names is linked where it is named.
      if let mentions = shown.blocks.firstIndex(where: {
        if case .table(let table) = $0 { table.key == "mentions" } else { false }
      }) {
        shown.blocks.remove(at: mentions)
        if mentions > 0, case .heading = shown.blocks[mentions - 1] {
          shown.blocks.remove(at: mentions - 1)
        }
      }
      try page(
        path, shown, type.called.one.prefix(1).uppercased() + type.called.one.dropFirst(), write,
        about: pointer)
    }
  }

  /// Everything by its name: what the search finds, for who has no script.
  mutating func index(_ write: (FileAnswer) throws -> Void) throws {
    let all = written.sorted { ($0.title.lowercased(), $0.path) < ($1.title.lowercased(), $1.path) }
    let items = all.map {
      "<li><a href=\"\(HTML.attribute($0.path))\">\(HTML.text($0.title))</a> <span class=\"sub\">\(HTML.text($0.kind))</span></li>\n"
    }
    let body = "<ul class=\"index\">\n\(items.joined())</ul>\n"
    try write(
      FileAnswer(
        "alt.html",
        text: template("alt.html").html("Alt fra A til Å", "<h1>Alt fra A til Å</h1>\n", body)))
    written.append(("Alt fra A til Å", "Liste", "alt.html"))
  }

  /// What the search knows, as a script.
  func searched() -> String {
    let rows = written.map { row in
      JSON.array([.string(row.title), .string(row.kind), .string(row.path)]).text
        .replacing("<", with: "\\u003c").replacing("\n", with: "")
    }
    return "var SIDER=[\n\(rows.joined(separator: ",\n"))\n];\n"
  }

  // MARK: Writing

  private func command(_ name: String) -> (any HouseCommand)? {
    house.brought.values(.commands).first { $0.name == name } as? any HouseCommand
  }

  private mutating func page(
    _ path: String, _ page: Page, _ kind: String, _ write: (FileAnswer) throws -> Void,
    on shown: Day? = nil, about here: Pointer? = nil, nav: String = ""
  ) throws {
    var links = links
    links.here = here
    links.up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    var files: [String: String] = [:]
    let stem = path.prefix(path.count - ".html".count)
    for (key, table) in page.tables where !table.rows.isEmpty && files[key] == nil {
      let name = "\(stem)-\(HTML.anchor(key)).csv"
      guard !files.values.contains(where: { name.hasSuffix("/" + $0) || name == $0 }) else {
        continue
      }
      files[key] = name.split(separator: "/").last.map(String.init)
      try write(FileAnswer(name, text: table.csv))
    }
    let title = page.title.text
    let sheet = Sheet(page: page, title: title, links: links, files: files)
    try watch?(sheet)
    let head = sheet.heading + Template.asOf(shown ?? day, known: known, isPublic: isPublic)
    try write(
      FileAnswer(path, text: template(path).html(title, head + nav, sheet.body)))
    written.append((title, kind, path))
  }

  private func template(_ path: String) -> Template {
    Template(
      path: path, municipality: municipality,
      sections: [
        ("index.html", "Forside"), ("struktur/\(days.last ?? day).html", "Struktur"),
        ("indgang.html", "Indgangen"), ("svar/agreements.html", "Aftaler"),
        ("frister.html", "Frister"),
        ("fund.html", "Fund"), ("alt.html", "Alt fra A til Å"),
      ])
  }
}
