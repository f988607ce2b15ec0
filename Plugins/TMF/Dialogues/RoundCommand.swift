import Counter
import Lov
import Organisation
import Vocabulary

/// When the accounts that a dialogue rests on are due.
struct AccountsLine {
  let cell: Cell

  init(_ dialogue: Dialogue, known: Day?) {
    guard let due = AccountsDue(yearEnding: dialogue.periodEnds, known: known) else {
      cell = .unknown("ingen læst lov har en frist").as("accountsDue", json: .null)
      return
    }
    let council = Cell.list(due.council.map { .day($0) }, .commas)
    let fund =
      due.fund.isEmpty
      ? Cell()
      : "; foreløbigt til Landsbyggefonden senest \(Cell.list(due.fund.map { .day($0) }, .commas))"
    cell = ("til kommunen senest \(council)\(fund) (\(due.law))" as Cell)
      .as("accountsDue", json: .text(due.council.last?.description))
  }
}

/// Dialogues as rows: where each stands, who acts next and how late that is, and how many promises are late.
struct RoundRows {
  let titles: Titles

  /// The table, under a key.
  func table(_ key: String, _ standings: [DialogueStanding]) -> Block {
    .table(
      key,
      [
        "Boligorganisation", "År", "Stand", "Næste skridt", "Hvem", "Frist", "Dage for sent",
        "Løfter for sent", "Id",
      ], standings.map(row), right: [6, 7])
  }

  private func row(_ standing: DialogueStanding) -> Row {
    let (dialogue, view) = (standing.dialogue, DialogueView(titles: titles))
    let organisation = titles.parties([dialogue.organisation])
    return Row(
      titles.thing(dialogue),
      [
        organisation.as("organisation", json: .string(dialogue.organisation.text)),
        Cell("\(dialogue.year)").as("year", json: .number(dialogue.year)),
        view.state(standing), view.step(standing.next), view.actor(standing),
        view.due(standing.next), Cell.number(standing.daysLate).as("daysLate"),
        Cell.number(late(standing)).as("promisesLate"),
        Cell.id(dialogue).as("id"),
      ],
      also: titles.form.data {
        [
          Field("title", json: .string(dialogue.title)),
          Field("organisationNow", json: .string(standing.organisation.id)),
          Field("into", json: .text(standing.into?.text)),
          Field("law", json: .text(standing.next?.law)), .day("deadline", dialogue.deadline),
        ]
      })
  }

  /// How many promises of its organisation are late, from this dialogue and those before.
  private func late(_ standing: DialogueStanding) -> Int {
    guard standing.into == nil else { return 0 }
    let all =
      (try? Supervision(titles.house, on: titles.day).standings(with: standing.organisation)) ?? []
    let ids = all.map(\.dialogue).filter { $0.year <= standing.dialogue.year }.map(\.id)
    let promises = (try? titles.house.records.promises(of: ids, on: titles.day)) ?? []
    return promises.count { $0.state(on: titles.day) == .late }
  }
}

/// `almen tmf runde ÅR`: the round of a year, a row an organisation.
struct RoundCommand: HouseCommand {
  private static let year = Argument("ÅR", .year)
  private static let late = Option(name: "late", value: nil, summary: "kun dem, der er for sent")

  let name = "tmf.runde"
  let summary = "viser årets styringsdialoger: stand, næste skridt, hvem, dage for sent og løfter"
  let arguments = [year]
  let options = [late]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let year = try asked.needed(Self.year, titles).year()
    let all = try Supervision(titles.house, on: titles.day).standings(of: year)
      .filter { !asked.has(Self.late) || $0.daysLate > 0 }
      .inDanishOrder { titles.title($0.dialogue.organisation.pointer) }
    let counts = DialogueState.allCases.compactMap { state -> (String, Cell)? in
      let count = all.count { $0.state == state }
      return count == 0 ? nil : (state.word, .number(count))
    }
    let without = try missing(year, titles)
    let rows = RoundRows(titles: titles).table("dialogues", all)
    return Page(
      "Styringsdialogen \(year), den \(.long(titles.day))",
      [
        .text(Knowledge.text(try asked.known())),
        .data([.day("on", titles.day), Field("year", json: .number(year))]),
        .facts(counts),
      ] + (all.isEmpty ? [.text("Runden er ikke åbnet: almen act tmf.aabn-runde \(year).")] : [])
        + [rows]
        + (without.isEmpty
          ? [] : [.heading("Uden dialog i \(year)")])
        + [.list("without", without)])
  }

  /// The organisations of the day that have no dialogue of the year, nor one taken over.
  private func missing(_ year: Int, _ titles: Titles) throws -> [Cell] {
    let all = try Supervision(titles.house, on: titles.day).standings(of: year)
    guard !all.isEmpty else { return [] }
    let have = Set(all.map(\.organisation))
    return try titles.house.parties.parties(of: .boligorganisation, on: titles.day)
      .map(\.party.pointer).filter { !have.contains($0) }.map { titles.cell($0) }
  }
}

/// `almen tmf dialog ID`: a dialogue, or one of its papers.
struct DialogueCommand: HouseCommand {
  private static let dialogue = Argument("ID", .id(Dialogue.kind))
  private static let paper = Option(
    name: "paper", value: .choice(DialoguePaper.self),
    summary: "et af dialogens papirer i stedet for det hele")

  let name = "tmf.dialog"
  let summary = "viser en styringsdialog, eller indkaldelse, dagsorden, referat eller redegørelse"
  let arguments = [dialogue]
  let options = [paper]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let id = try asked.needed(Self.dialogue, titles).id(as: Dialogue.self)
    guard let dialogue = try titles.house.records.record(Dialogue.self, id, on: titles.day) else {
      throw Complaint("Dialogen »\(id)« er der ikke den dag.", "Se dem med almen show tmf.dialog.")
    }
    let head: [Block] = [
      .text(Knowledge.text(try asked.known())),
      .data([
        .day("on", titles.day), Field("id", json: .string(id.text)),
        Field("year", json: .number(dialogue.year)),
      ]),
    ]
    if let paper = try asked.value(Self.paper, titles)?.choice(DialoguePaper.self) {
      return try paper.page(dialogue, titles, head)
    }
    return Page(
      .thing(titles.thing(dialogue)),
      try head + DialogueView(titles: titles).blocks(dialogue) + history(dialogue, titles))
  }

  private func history(_ dialogue: Dialogue, _ titles: Titles) -> [Block] {
    let rows = dialogue.history.filter { $0.day <= titles.day }.map { event in
      Row([
        Cell.day(event.day).as("day"),
        Cell(event.step.word).as("step", json: .string(event.step.rawValue)),
        Cell(event.reason ?? "").as("reason", json: .text(event.reason)),
        (event.meeting.map { titles.cell($0.pointer) } ?? Cell()).as("meeting"),
      ])
    }
    return [.heading("Forløb")]
      + Block.table(
        "history", ["Dag", "Hvad", "Grund", "Møde"], rows, none: "Intet er sket endnu.")
  }
}
