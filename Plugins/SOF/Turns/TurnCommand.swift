import Counter
import Lov
import Organisation
import Vocabulary

/// `almen sof tur AFDELING…`: whose turn it is at one vacancy after another, and by which paragraph.
struct TurnCommand: HouseCommand {
  private static let afdelinger = Argument(
    "AFDELING", .text, repeats: true)
  private static let times = Option(
    name: "times", value: .number, word: "ANTAL",
    summary: "hvor mange gange rækken gentages, hver dag for sig, højst 100; ellers én gang")
  private static let type = Option(
    name: "type", value: .choice(DwellingType.self), summary: "boligtypen; ellers familieboliger")

  let name = "sof.tur"
  let summary =
    "viser for en række ledige boliger, hvem hver af dem går til, og efter hvilket stykke"
  let arguments = [afdelinger]
  let options = [times, type]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let times = try asked.value(Self.times, titles)?.number() ?? 1
    guard (1...100).contains(times) else {
      throw WrongUse("--times \(times) er ikke fra 1 til 100.", "Skriv fx --times 4.")
    }
    let type: DwellingType = try asked.value(Self.type, titles)?.choice() ?? .family
    let places = try asked.all(Self.afdelinger, titles).map { try Self.place($0, titles) }
    guard !places.isEmpty else {
      throw WrongUse("AFDELING mangler.", "Skriv fx almen sof tur bispehoej skovvaenget.")
    }
    let row = Self.row(places, times: times)
    try Self.requireDwellings(places, type, titles)
    if let late = zip(row, row.dropFirst()).first(where: { $1.1 < $0.1 }) {
      throw WrongUse(
        "\(DanishDays.short(late.1.1)) står efter \(DanishDays.short(late.0.1)).",
        "Skriv de ledige boliger i den orden, de blev ledige.")
    }
    let settings = TurnSettings(rooms: titles.house)
    var (turns, known): (Turns, [String: Vacancy]) = (Turns(known: titles.house.known), [:])
    var cited = TurnRows(titles: titles)
    let rows = try row.enumerated().map { index, place in
      let key = "\(place.0) \(place.1)"
      let vacancy = try known[key] ?? settings.vacancy(in: place.0, type, on: place.1)
      known[key] = vacancy
      return cited.row(index + 1, vacancy, turns.next(vacancy))
    }
    return Page(
      "Hvem \(rows.count == 1 ? "en ledig bolig" : "\(rows.count) ledige boliger") går til",
      [
        .text(Knowledge.text(try asked.known())),
        .data([.day("on", titles.day), Field("type", json: .string(type.rawValue))]),
        .text(Self.counting),
        .table(
          "turns", ["Nr.", "Afdeling", "Ledig", "Går til", "Efter", "Bygger på", "Bemærkning"],
          rows, right: [0]),
      ] + cited.told + cited.unread.sorted().map { .text(Cell("\($0).")) })
  }

  /// The row, as many times as it is asked for: those of one day together, so that the days follow each other.
  private static func row(_ places: [(PartyID, Day)], times: Int) -> [(PartyID, Day)] {
    var days: [[(PartyID, Day)]] = []
    for place in places {
      if days.last?.first?.1 == place.1 {
        days[days.count - 1].append(place)
      } else {
        days.append([place])
      }
    }
    return days.flatMap { Array(repeatElement($0, count: times).joined()) }
  }

  /// That each afdeling has dwellings of the kind; where it is not known, nothing is said.
  private static func requireDwellings(
    _ places: [(PartyID, Day)], _ type: DwellingType, _ titles: Titles
  ) throws {
    for (id, day) in places {
      let there = try titles.house.parties.party(id, on: day)?.dwellings
      guard (type == .family ? there?.family : there?.youth) == 0 else { continue }
      let other: DwellingType = type == .family ? .youth : .family
      throw Complaint(
        "\(titles.title(id.pointer)) har ingen \(type.word).", "Skriv --type \(other.word).")
    }
  }

  private static let counting: Cell =
    "En andel fordeles jævnt og regnes uden afrunding: ved hver fjerde er det kommunens tur ved den fjerde, den ottende og så fremdeles. Rækken begynder forfra her; hvad der står til gode, viser almen sof regnskab."

  /// An afdeling, and the day after the last `=`; the day asked about when there is none.
  private static func place(_ written: Written, _ titles: Titles) throws -> (PartyID, Day) {
    let parts = written.text.split(separator: "=", maxSplits: 1).map(String.init)
    let day =
      parts.count == 2
      ? try Written(parts[1], at: "DAG", by: titles.house, on: titles.day).day() : titles.day
    let id = try Written(parts.first ?? "", at: "AFDELING", by: titles.house, on: day)
      .id(of: PartySubject.self, on: day)
    guard try titles.house.parties.party(id, on: day)?.kind == .afdeling else {
      throw Complaint("»\(id)« er ikke en afdeling den dag.", "Skriv en afdelings id.")
    }
    return (id, day)
  }
}

/// Turns as rows; what the law says of whom, and that an act has been changed by one that was not read, is told once, under
/// them.
struct TurnRows {
  let titles: Titles
  /// What is told under the rows.
  private(set) var unread: Set<String> = []
  /// What the law says of some of the rows, in the order it came, with their numbers.
  private var grounds: [(text: String, numbers: [Int])] = []

  init(titles: Titles) { self.titles = titles }

  mutating func row(_ number: Int, _ vacancy: Vacancy, _ turn: Turn) -> Row {
    let law = turn.law.map { Cell(short($0.text)) } ?? .unknown("ikke kendt")
    let said = (turn.order.prefix(1) + turn.limits).map { ground in
      let text = ground.text.hasSuffix(".") ? String(ground.text.dropLast()) : ground.text
      return "\(text) (\(short(ground.law.text)))."
    }
    for text in said {
      if let place = grounds.firstIndex(where: { $0.text == text }) {
        grounds[place].numbers.append(number)
      } else {
        grounds.append((text, [number]))
      }
    }
    return Row(
      titles.thing(vacancy.afdeling.pointer),
      [
        Cell.number(number).as("number"),
        titles.party(vacancy.afdeling).as("afdeling", json: .string(vacancy.afdeling.text)),
        Cell.day(vacancy.day).as("day"),
        Cell(turn.way.word).as("way", json: .string(turn.way.rawValue)),
        law.as("law", json: .text(turn.law?.text)),
        (turn.from.map { titles.cell($0) } ?? Cell())
          .as("from", json: .text(turn.from?.description)),
        Cell.list(turn.notes.map { Cell($0) })
          .as("notes", json: .array((said + turn.notes).map { .string($0) })),
      ])
  }

  /// What the law says of the rows, each once.
  var told: [Block] {
    grounds.map { ground in
      let numbers = ground.numbers.map(String.init).joined(separator: ", ")
      return .text(Cell("Nr. \(numbers): \(ground.text)"))
    }
  }

  /// A paragraph without what was not read of its act, which is kept for the text under the rows.
  private mutating func short(_ law: String) -> String {
    guard let mark = law.firstRange(of: " (ændret ved "), law.hasSuffix(")") else { return law }
    let act = law.prefix { $0 != "§" }.split(separator: " ").joined(separator: " ")
    unread.insert("\(act) er \(law[mark.lowerBound...].dropFirst(2).dropLast())")
    return String(law[..<mark.lowerBound])
  }
}
