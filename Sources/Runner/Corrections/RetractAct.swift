import Casework
import Counter
import Store
import Vocabulary

/// Takes an entry back: what held before it is stated again, for everything it wrote.
struct RetractAct: BookAct {
  private static let number = Argument("POST", .number)

  let name = "retract"
  let summary =
    "tager en post tilbage (nummeret ses med almen history): det, der gjaldt før den, skrives igen"
  let subject = ActSubject.corrections
  let example =
    "retract 12"
  let arguments = [number]
  let options = [BookActs.over]

  func reason(_ words: Words, _ because: String) -> String {
    words.arguments.first.map { "Tager post \($0) tilbage: \(because)" } ?? because
  }

  func perform(
    _ given: Given, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let number = try given.needed(Self.number).number()
    guard number < pen.entry, let entry = try pen.signed(number) else {
      throw Complaint("Der er ingen post \(number).", "Se dem, der er, med almen history.")
    }
    guard try !pen.statements(madeBy: number).contains(where: Self.isRedaction) else {
      throw Complaint(
        "Post \(number) slettede et navn, og det kan ikke tages tilbage: navnet er her ikke mere.",
        "Skriv det, der skal stå, med almen act correct.")
    }
    let retraction = try Retraction(of: entry, in: pen) { try desk.pointing(at: $0) }
    guard retraction.resting.isEmpty else { throw try rested(on: retraction, desk, pen) }
    let named =
      retraction.restated.map(\.subject)
      + retraction.readings.flatMap { [$0.indicator.pointer, $0.subject] }
    let titles = Titles(house: desk, day: .latest)
    let names = Dictionary(
      named.map { ($0, titles.thing($0)) }, uniquingKeysWith: { first, _ in first })
    try retraction.write(with: pen)
    return { RetractionView(titles: $0, names: names).blocks(retraction) }
  }

  private static func isRedaction(_ statement: Statement) -> Bool {
    statement.subject.kind == Redaction.kind || statement.content == .redacted
  }

  /// What rests on it, entry by entry.
  private func rested(
    on retraction: Retraction, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> RestedOn {
    let view = RetractionView(titles: Titles(house: desk, day: .latest), names: [:])
    let all = try resting(on: retraction, desk, pen)
    let lines = try all.map(\.entry).eachOnce.sorted().compactMap { number in
      try pen.signed(number).map { entry in
        view.line(all.filter { $0.entry == number }, ToldEntry(entry: entry))
      }
    }
    return RestedOn(entry: retraction.entry.number, lines: lines)
  }

  /// What rests on it, and on that in turn, so that all is told at once; of very many the first.
  private func resting(
    on retraction: Retraction, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> [Retraction.Resting] {
    var (all, open) = (retraction.resting, retraction.resting.map(\.entry).eachOnce)
    var seen: Set<EntryNumber> = [retraction.entry.number]
    while let number = open.popLast(), seen.count < Self.most {
      guard seen.insert(number).inserted, let entry = try pen.signed(number) else { continue }
      let further = try Retraction(of: entry, in: pen) { try desk.pointing(at: $0) }.resting
        .filter { !all.contains($0) }
      all += further
      open += further.map(\.entry).filter { !seen.contains($0) }
    }
    return all
  }

  private static let most = 60
}

/// An entry cannot be taken back, since later ones rest on it.
struct RestedOn: Told {
  let entry: EntryNumber
  let lines: [Telling.Line]

  var told: Telling {
    Telling(
      "Post \(entry) kan ikke tages tilbage, for noget senere hviler på den; intet er skrevet. "
        + "Tag det senere tilbage først, det nyeste før det ældre, eller ret det forkerte med almen act correct.",
      lines: lines)
  }
}

/// What goes back, and what hinders it, in sentences.
struct RetractionView {
  let titles: Titles
  /// What the things were called before.
  let names: [Pointer: Thing]

  private static let most = 200

  func blocks(_ retraction: Retraction) -> [Block] {
    let rows = retraction.restated.map { row($0, retraction) } + readings(retraction)
    let rest = rows.count - Self.most
    return [
      .text(
        "\(Cell(ToldEntry(entry: retraction.entry).cell.text.capitalizedFirst)) er taget tilbage: det, der gjaldt før den, gælder igen. Posten bliver stående, og det, man vidste indtil nu, kan stadig ses med --known."
      )
    ]
      + (rows.isEmpty ? [] : [.list(ItemList(nil, Array(rows.prefix(Self.most))))])
      + (rest > 0 ? [.text("… og \(rest) til.")] : [])
      + [
        .data([
          Field("retracts", json: .int(retraction.entry.number)), Field("restored", rows: rows),
        ])
      ]
  }

  private func row(_ restated: Retraction.Restated, _ retraction: Retraction) -> Row {
    let thing = thing(restated.subject)
    return Row(
      thing, ["\(.quoted(thing)) (\(.pointer(thing))) \(told(restated, retraction))"],
      also: [
        Field("id", .pointer(thing)), .day("from", restated.period.start),
        .day("until", restated.period.until), Field("holds", json: .bool(restated.body != nil)),
        Field("changes", json: .texts(changes(restated).map(\.text))),
      ])
  }

  private func told(_ restated: Retraction.Restated, _ retraction: Retraction) -> Cell {
    let days = Cell.long(restated.period)
    if retraction.made.contains(restated.subject) { return "findes ikke mere; posten lavede den" }
    if restated.body == nil { return "gælder ikke mere \(days)" }
    if restated.now.isEmpty { return "gælder igen \(days)" }
    let changes = changes(restated)
    return changes.isEmpty
      ? "er igen som før \(days)" : "er igen som før \(days): \(changes.joined(by: "; "))"
  }

  private func changes(_ restated: Retraction.Restated) -> [Cell] {
    let type = titles.house.kind(restated.subject.kind)
    guard let body = restated.body, restated.now.count == 1,
      let old = ValueText.properties(restated.now[0], of: type),
      let new = ValueText.properties(body, of: type)
    else { return [] }
    return ValueText(titles: titles).changes(from: old, to: new)
  }

  private func readings(_ retraction: Retraction) -> [Row] {
    retraction.readings.map { reading in
      let (indicator, place) = (thing(reading.indicator.pointer), thing(reading.subject))
      let value =
        reading.value.map { DanishNumbers.text($0, decimals: reading.decimals) }
        ?? reading.status.word
      return Row(
        place,
        [
          reading.status == .withdrawn
            ? "\(.quoted(indicator)) for \(.quoted(place)), \(.long(reading.period)): målingen er trukket tilbage"
            : "\(.quoted(indicator)) for \(.quoted(place)), \(.long(reading.period)): igen \(value)"
        ],
        also: [
          Field("indicator", .id(indicator)), Field("subject", .pointer(place)),
          Field("period", json: .string(reading.period.edtf)),
          Field("status", json: .string(reading.status.rawValue)),
          Field(
            "value",
            json: .text(reading.value.map { DanishNumbers.plain($0, decimals: reading.decimals) })),
        ])
    }
  }

  private func thing(_ pointer: Pointer) -> Thing { names[pointer] ?? titles.thing(pointer) }

  /// How a later entry rests on one.
  func line(_ resting: [Retraction.Resting], _ entry: ToldEntry) -> Telling.Line {
    let ways = resting.prefix(Self.mostWays).map { way($0.way) }
    let rest = resting.count - ways.count
    let told = (ways + (rest > 0 ? ["og \(rest) andet"] : [])).joined(separator: "; ")
    return Telling.Line(
      "\(entry.cell.text.capitalizedFirst): \(told).",
      subject: resting.first.map { subject($0.way) })
  }

  private static let mostWays = 8

  private func way(_ way: Retraction.Resting.Way) -> String {
    switch way {
    case .writes(let thing): "skriver om \(name(thing))"
    case .names(let thing, let other): "\(name(other)) nævner \(name(thing))"
    case .measures(let thing): "har målinger af eller om \(name(thing))"
    }
  }

  private func subject(_ way: Retraction.Resting.Way) -> Pointer {
    switch way {
    case .writes(let thing), .measures(let thing): thing
    case .names(_, let other): other
    }
  }

  private func name(_ thing: Pointer) -> String { "»\(titles.title(thing))« (\(thing))" }
}

extension String {
  /// With a capital letter first.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
