import Counter
import Organisation
import Vocabulary

/// `almen act register STI`: organisations, afdelinger or areas from a table of another register, by their numbers in it.
///
/// What has a number that is recorded is changed where the table says otherwise; what has not is new; what the table does
/// not mention is untouched. All that is wrong is told at once at its place, and then nothing is written.
struct RegisterAct: ForetellingAct {
  private static let file = Argument("STI", .path)
  private static let what = Option(
    name: "what", value: .choice(RegisterKind.self), word: "HVAD",
    summary: "hvad tabellen er om", isNeeded: true)
  private static let columns = Option(
    name: "columns", value: .several(.text), word: "NAVN=OVERSKRIFT",
    summary: "hvad kolonnerne hedder i tabellen, når de hedder andet, fx nummer=Selskab")
  private static let skip = Option(
    name: "skip", value: .several(.text), word: "OVERSKRIFT",
    summary: "kolonner, der springes over")
  private static let scheme = Option(
    name: "scheme", value: .text, word: "REGISTER",
    summary: "hvilket register numrene er fra (ellers lbf, Landsbyggefondens)")

  let name = "register"
  let summary = "indlæser organisationer, afdelinger eller områder af en tabel efter deres numre"
  let subject = ActSubject.parties
  let example =
    "register afdelinger.csv --what afdelinger --columns nummer=Afdelingsnr --on 1.1.2027"
  let arguments = [file]
  let options = [what, columns, skip, scheme]

  private func read(_ given: Given, _ house: any House, on day: Day) throws -> RegisterReading {
    let kind: RegisterKind = try given.needed(Self.what).choice()
    var said: [RegisterColumn: String] = [:]
    for text in given.all(Self.columns).map(\.text) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let column = RegisterColumn.called(parts[0]),
        kind.columns.contains(column)
      else {
        throw WrongUse(
          "»\(text.prefix(80))« siger ikke, hvad en kolonne er (--columns).",
          "Skriv fx nummer=OVERSKRIFT; der er \(kind.columns.map(\.word).joined(separator: ", ")).")
      }
      said[column] = parts[1]
    }
    let table = try RegisterTable(
      given.file(Self.file), kind, said: said, passed: given.all(Self.skip).map(\.text))
    return try RegisterReading(
      table, kind, scheme: given.text(Self.scheme) ?? "lbf", house, on: day)
  }

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let reading = try read(given, house, on: given.on)
    let counts = (
      new: reading.count(.new), changed: reading.count(.changed), same: reading.count(.same)
    )
    let takers = reading.parties.flatMap { party in
      party.takesOver.map { "»\(party.row.name)« overtager fra »\($0.name)«." }
    }
    let word = reading.kind.word
    return { _ in
      [
        .text(
          "\(word.capitalizedFirst) i tabellen: \(counts.new) nye, \(counts.changed) ændrede, \(counts.same) uændrede. De andre røres ikke."
        ),
        .data([
          Field(
            "register",
            json: .keyed([
              "new": .int(counts.new), "changed": .int(counts.changed), "same": .int(counts.same),
              "takenOver": .int(takers.count),
            ]))
        ]),
      ] + (takers.isEmpty ? [] : [.list(ItemList(nil, takers.map { Row([Cell($0)]) }))])
    }
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let reading = try read(given, house, on: pen.day)
    let registrar = given.registrar(house, pen)
    for area in reading.areas where area.fate != .same {
      try registrar.enter(
        area.name, area.kind, afdelinger: area.afdelinger, liesIn: area.liesIn, known: area.known)
    }
    var takers: [(old: [PartyID], by: PartyID)] = []
    for party in reading.parties where party.fate != .same || !party.takesOver.isEmpty {
      let id = try registrar.enter(party.row, in: reading.register)
      if !party.takesOver.isEmpty { takers.append((party.takesOver.map(\.id), id)) }
    }
    for taker in takers { try house.merge(taker.old, into: taker.by, with: pen) }
    guard reading.count(.same) < reading.parties.count + reading.areas.count || !takers.isEmpty
    else {
      throw WrongUse(
        "Alt i tabellen står allerede sådan, så der er intet at skrive.", "Der er intet at gøre.")
    }
  }
}
