import Counter
import Organisation
import Vocabulary

/// `almen act tmf.indlaes-noegletal STI`: reads the key figures of packages from a Danish table.
struct ReadFiguresAct: ForetellingAct {
  private static let file = Argument("STI", .path)
  private static let of = Column("nummer", .id(PartySubject.kind))
  private static let figure = Column("noegletal", .choice(FigureKind.self))
  private static let year = Column("aar", .year)
  private static let value = Column("vaerdi", .decimal)

  let name = "tmf.indlaes-noegletal"
  let summary =
    "indlæser nøgletal fra en tabel med kolonnerne nummer, noegletal, aar (regnskabsåret) og vaerdi"
  let example = "tmf.indlaes-noegletal noegletal.csv"
  let arguments = [file]
  let options: [Option] = []

  /// The most that are told one by one.
  private static let most = 60

  /// Each figure as people read it, and what it was before.
  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    var told: [(of: Pointer, year: Int, figure: KeyFigure, before: Int?)] = []
    do {
      try eachFigure(given, house, on: given.on) { figure, of, year in
        let before = try house.records.records(KeyFigures.self, on: given.on, pointingAt: of)
          .first { $0.of.pointer == of && $0.year == year }?.value(figure.figure)
        told.append((of, year, figure, before))
      }
    } catch {
      // What is wrong is told when it is done, with all that is wrong then.
      return { _ in [] }
    }
    let all = told
    return { titles in
      let rows = all.prefix(Self.most).map { each -> Row in
        let value = FigureView.cell(each.figure.figure, each.figure.value)
        let change =
          each.before.map { "\(FigureView.cell(each.figure.figure, $0)) → \(value)" as Cell }
          ?? value
        return Row([
          "\(titles.cell(each.of)), \(each.year): \(each.figure.figure.word) \(change)"
        ])
      }
      let rest = all.count - rows.count
      return [.list(ItemList(nil, rows))] + (rest > 0 ? [.text("… og \(rest) til.")] : [])
    }
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var sets = FigureSets(house: house, pen: pen, source: given.source)
    try eachFigure(given, house, on: pen.day) { try sets.take($0, of: $1, year: $2) }
    for set in sets.all { try pen.revise(set) }
  }

  /// Does something with each row's figure, of whom it is and of what year.
  private func eachFigure(
    _ given: Given, _ house: any House, on day: Day,
    _ work: (KeyFigure, Pointer, Int) throws -> Void
  ) throws {
    try given.eachRow(of: Self.file, [Self.of, Self.figure, Self.year, Self.value]) { row in
      let figure: FigureKind = try row.needed(Self.figure).choice()
      let (value, of) = try row.together {
        try Self.value(of: figure, row.needed(Self.value))
      } _: {
        try party(row.needed(Self.of), house, on: day)
      }
      try work(KeyFigure(figure, value), of, row.needed(Self.year).year())
    }
  }

  /// A value as it is kept.
  private static func value(of figure: FigureKind, _ written: Written) throws -> Int {
    guard let value = figure.value(try written.decimal()) else {
      throw written.wrong(
        "»\(written.text)« har for mange decimaler eller er for stort til \(figure.word).",
        figure.unit == .dwellings ? "Skriv hele boliger." : "Skriv højst to decimaler.")
    }
    guard value >= 0, figure.unit != .share || value <= 10_000 else {
      throw written.wrong(
        "»\(written.text)« kan ikke være \(figure.word).",
        figure.unit == .share
          ? "Skriv en procent fra 0 til 100, fx 12,5." : "Skriv 0 eller et positivt tal.")
    }
    return value
  }

  /// The organisation or afdeling that is named by its id, name or number.
  private func party(
    _ written: Written, _ house: any House, on day: Day
  ) throws -> Pointer {
    let found = try written.thing()
    let kind = try PartyID(found.id).flatMap { try house.parties.party($0, on: day) }?.kind
    guard kind == .boligorganisation || kind == .afdeling else {
      throw Complaint(
        "»\(written.text)« er ikke en boligorganisation eller en afdeling den dag.",
        "Skriv dens id, navn eller nummer.")
    }
    return found
  }
}

/// Sets of key figures as they are put together from the rows of a table.
private struct FigureSets {
  let house: any House
  let pen: any Pen
  let source: Source
  private var sets: [Key: KeyFigures] = [:]
  private var read: Set<[String]> = []

  private struct Key: Hashable {
    let of: Pointer
    let year: Int
  }

  init(house: any House, pen: any Pen, source: Source) {
    (self.house, self.pen, self.source) = (house, pen, source)
  }

  /// Those put together, by id.
  var all: [KeyFigures] { sets.values.sorted { $0.id < $1.id } }

  /// Takes a figure; refuses one that was read before, and one of a year without a dialogue.
  mutating func take(_ figure: KeyFigure, of party: Pointer, year: Int) throws {
    guard let id = PartyID(party.id) else { return }
    let title = Titles(house: house, day: pen.day).title(party)
    guard read.insert([party.id, "\(year)", figure.figure.rawValue]).inserted else {
      throw Complaint(
        "\(figure.figure.word) for \(title) i \(year) står to gange.", "Lad det stå én gang.")
    }
    let key = Key(of: party, year: year)
    var set = try sets[key] ?? found(id, title, year)
    set.figures.removeAll { $0.figure == figure.figure }
    set.figures.append(figure)
    set.source = source
    sets[key] = set
  }

  /// What is recorded, or nothing yet.
  private func found(_ id: PartyID, _ title: String, _ year: Int) throws -> KeyFigures {
    let own = try pen.records(KeyFigures.self, on: pen.day, pointingAt: id.pointer)
    if let set = own.first(where: { $0.of == id && $0.year == year }) { return set }
    return KeyFigures(
      id: try pen.freeID(KeyFigures.self, "noegletal-\(id)-\(year)"),
      title: "Nøgletal \(year) for \(title)", of: id, year: year,
      dialogue: try dialogue(of: id, title, year + 1), figures: [], source: source)
  }

  private func dialogue(of id: PartyID, _ title: String, _ year: Int) throws -> DialogueID {
    var organisation = id
    // An afdeling is part of its organisation, at whatever depth.
    for _ in 0..<10 {
      guard let party = try house.parties.party(organisation, on: pen.day),
        party.kind == .afdeling, let above = party.partOf
      else { break }
      organisation = above
    }
    let all = try pen.records(Dialogue.self, on: pen.day, pointingAt: organisation.pointer)
    guard
      let dialogue = all.first(where: {
        $0.organisation == organisation && $0.year == year && $0.area == nil
      })
    else {
      throw Complaint(
        "Der er ingen styringsdialog \(year), som nøgletal \(year - 1) for \(title) kan høre til.",
        "Åbn runden med almen act tmf.aabn-runde \(year), eller ret året.")
    }
    return dialogue.id
  }
}

/// Whether key figures are of the year before their dialogue, and each there once.
struct FigureCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.names

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(KeyFigures.self, about: about, during: during)
      .flatMap { timeline -> [Finding] in
        guard let set = timeline.pieces(in: during).last?.value else { return [] }
        let dialogue = try rooms.records.timeline(Dialogue.self, set.dialogue).pieces.last?.value
        let year = dialogue.flatMap { $0.year == set.year + 1 ? nil : $0 }.map { dialogue in
          Finding(
            FigureRules.wrongYear, about: set.pointer,
            ["year": .number(set.year), "dialogue": .thing(dialogue.pointer)])
        }
        let counts = Dictionary(grouping: set.figures, by: \.figure).filter { $0.value.count > 1 }
        let twice = FigureKind.allCases.filter { counts[$0] != nil }.map {
          Finding(FigureRules.twice, about: set.pointer, ["figure": .text($0.word)])
        }
        return [year].compactMap(\.self) + twice
      }
  }
}
