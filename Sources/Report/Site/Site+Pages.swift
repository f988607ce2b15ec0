import Counter
import Forums
import Investments
import Organisation
import Vocabulary

extension Site {
  /// The first page: what is so on the day, with a number for each list and the way to it.
  mutating func front(_ write: (FileAnswer) throws -> Void) throws {
    let front = FrontPage(
      titles: titles, municipality: municipality, answers: answered)
    try page(
      "index.html", front.page(stack: MoneyStack(titles: titles).picture()), "Forside", write,
      nav: FrontPage.cards(try front.numbers()))
  }

  /// The commands that are shown on pages of their own, of several days or years.
  private static let ownPages: Set = ["overview", "structure", "investments"]

  /// What every part's commands answer when nothing more is asked of them.
  mutating func questions(_ asked: Asked, _ write: (FileAnswer) throws -> Void) throws {
    for command in house.brought.values(.commands).compactMap({ $0 as? any HouseCommand })
    where !Self.ownPages.contains(command.name)
      && command.arguments.allSatisfy({ !$0.isNeeded })
      && command.options.allSatisfy({ !$0.isNeeded })
    {
      do {
        var answer = try command.page(asked, titles)
        if command.name == "agreements", let axis = try AgreementAxis(titles: titles).all() {
          answer.blocks.insert(.picture(axis), at: 1)
        }
        let path = "svar/\(HTML.anchor(command.name)).html"
        try page(path, answer, "Svar", write)
        // What a module brings has the module's name in front; what rooms answer the first page leads to already.
        if command.name.contains(".") { answered.append((answer.title.text, path)) }
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
      if let before,
        try ReorganisationPage(
          before: Titles(house: house, day: before, form: titles.form), after: there
        ).picture() != nil
      {
        answer.blocks.append(
          .text(
            .page(
              "struktur/\(before)--\(each).html",
              "Hvad der skete mellem \(DanishDays.long(before)) og \(DanishDays.long(each)), og hvorfor"
            )))
      }
      try page(
        "struktur/\(each).html", answer, "Struktur", write, on: each,
        nav: Template.steps(
          before.map { ("\($0).html", DanishDays.long($0)) },
          after.map { ("\($0).html", DanishDays.long($0)) },
          all: days.map { ("\($0).html", DanishDays.long($0), $0 == each) },
          called: "Dage, hvor strukturen ændrede sig"))
    }
  }

  /// The money of each year that any is recorded for, as it stands on the day, with the years before and after.
  mutating func money(_ asked: Asked, _ write: (FileAnswer) throws -> Void) throws {
    guard let command = command("investments") else { return }
    let years = Set(try house.funding.years(on: day) + [day.year]).sorted()
    func page(_ year: Int) -> String {
      year == day.year ? "svar/investments.html" : "penge/\(year).html"
    }
    for (index, year) in years.enumerated() {
      var options = asked.words.options
      options["year"] = String(year)
      var answer = try command.page(
        Asked(Words(arguments: [], options: options), today: asked.today, isTerminal: false), titles
      )
      if let stack = try MoneyStack(titles: titles).picture(of: year) {
        answer.blocks.insert(.picture(stack), at: 1)
      }
      let near = years.map { ("../\(page($0))", String($0), $0 == year) }
      try self.page(
        page(year), answer, "Penge", write,
        nav: Template.steps(
          index > 0 ? (near[index - 1].0, near[index - 1].1) : nil,
          index + 1 < near.count ? (near[index + 1].0, near[index + 1].1) : nil, all: near,
          called: "År med beløb"))
    }
  }

  /// What became of every forum at each reorganisation, before and after side by side.
  mutating func reorganisations(_ asked: Asked, _ write: (FileAnswer) throws -> Void) throws {
    guard let command = command("structure") else { return }
    for (before, after) in zip(days, days.dropFirst()) {
      let there = Titles(house: house, day: before, form: titles.form)
      let here = Titles(house: house, day: after, form: titles.form)
      guard let picture = try ReorganisationPage(before: there, after: here).picture() else {
        continue
      }
      var options = asked.words.options
      options["compare"] = String(describing: after)
      let words = Words(arguments: [], options: options)
      var answer = try command.page(
        Asked(words, today: asked.today, isTerminal: false), there)
      answer.blocks.insert(.picture(picture), at: 1)
      try page("struktur/\(before)--\(after).html", answer, "Omlægning", write, on: after)
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
    let sorted = rows.inDanishOrder(\.cells[0].text)
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
      "frister.html", Page("Frister fra \(.long(day))", DutiesView(titles: titles).page(duties)),
      "Frister", write)
  }

  /// What is wrong, the gravest first.
  mutating func findings(_ write: (FileAnswer) throws -> Void) throws {
    let found = try house.wrong(on: day)
    let view = FindingsView(titles)
    try page(
      "fund.html",
      Page(
        "Fund den \(.long(day))",
        view.full(found)),
      "Fund", write)
  }

  /// A page of each thing, or of each kind the first and every so many after it.
  mutating func things(each step: Int = 1, _ write: (FileAnswer) throws -> Void) throws {
    for kind in kinds { try things(kind, step, write) }
  }

  private mutating func things<R: Record>(
    _ type: R.Type, _ step: Int, _ write: (FileAnswer) throws -> Void
  ) throws {
    for (index, pointer) in try Self.pointers(type, house).enumerated()
    where index.isMultiple(of: step) {
      guard let path = links.page(of: pointer) else { continue }
      var shown = try ThingView(pointer, titles, isWithinSite: true).page(known: known)
      shown.blocks = Shorter(title: shown.title).blocks(shown.blocks)
      try shown.blocks.add(Beside(titles: titles, links: links).blocks(about: pointer))
      try page(
        path, shown, type.called.one.prefix(1).uppercased() + type.called.one.dropFirst(), write,
        about: pointer)
    }
  }

  /// The map, by list, by criterion and by plan.
  mutating func maps(_ write: (FileAnswer) throws -> Void) throws {
    guard let maps = try MapPages(titles) else { return }
    for colour in MapPages.Colour.allCases {
      try page(colour.path, maps.page(colour), "Kort", write)
    }
  }

  /// Topics and fora, and the law's lists year by year.
  mutating func overviews(_ asked: Asked, _ write: (FileAnswer) throws -> Void) throws {
    let directories = Directories(titles: titles)
    try page("organisationer.html", directories.organisations(), "Liste", write)
    try page("omraader.html", directories.areas(), "Liste", write)
    try page("emner.html", TopicPage(titles: titles).page(), "Emner og fora", write)
    guard let command = command("lists") else { return }
    let years = ListYears(titles: titles) { try command.page(asked, $0) }
    let none = Page("Lovens lister år for år", [.text("Intet område er registreret på en liste.")])
    try page("lister.html", years.page() ?? none, "Lister", write)
  }

  /// Who wrote what when: in one page, or in one for each year where there is much.
  mutating func history(_ book: (any EntryBook)?, _ write: (FileAnswer) throws -> Void) throws {
    let history = HistoryPage(book: book ?? NoBook())
    let isSplit = history.book.entries.count > 500
    try page("historie.html", history.first(isSplit: isSplit), "Historie", write)
    for year in isSplit ? history.years : [] {
      try page("historie/\(year).html", history.page(of: year), "Historie", write)
    }
  }

  /// About the site: rules, sources, what nobody knows, and who made it accessible.
  mutating func about(_ statement: String?, _ write: (FileAnswer) throws -> Void) throws {
    let about = AboutPages(titles: titles, stamp: stamp)
    try page("om.html", about.about(statement: statement), "Om siderne", write)
    try page("regler.html", about.rules(), "Regler", write)
    try page("kilder.html", about.sources(), "Kilder", write)
  }

  /// Everything by its name: what the search finds, for who has no script.
  mutating func index(_ write: (FileAnswer) throws -> Void) throws {
    let all = written.sorted { $0.path < $1.path }.inDanishOrder(\.title)
    let items = all.map {
      "<li><a href=\"\(HTML.attribute($0.path))\">\(HTML.text($0.title))</a> <span class=\"sub\">\(HTML.text($0.kind))</span></li>\n"
    }
    let body = "<ul class=\"index\">\n\(items.joined())</ul>\n"
    try put("alt.html", "Alt fra A til Å", "Liste", "<h1>Alt fra A til Å</h1>\n", body, write)
  }

  /// What the search knows, as a script.
  func searched() -> String {
    let rows = written.map { row in
      JSON.array([.string(row.title), .string(row.kind), .string(row.path)]).text
        .replacing("<", with: "\\u003c").replacing("\n", with: "")
    }
    return "var SIDER=[\n\(rows.joined(separator: ",\n"))\n];\n"
  }
}

/// No book: nothing is lent.
private struct NoBook: EntryBook {
  let head: String? = nil
  let entries: [BookEntry] = []
}
