import Counter
import Forums
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
    let fund =
      due.fund.isEmpty
      ? Cell() : "; foreløbigt til Landsbyggefonden senest \(Self.days(due.fund))"
    let isBothWays = due.council.count > 1 || due.fund.count > 1
    let why =
      isBothWays
      ? "; loven siger ikke, om måneder regnes til samme dag eller til månedens sidste" : ""
    cell = ("til kommunen senest \(Self.days(due.council))\(fund) (\(due.law)\(why))" as Cell)
      .as("accountsDue", json: .text(due.council.last?.description))
  }
}

extension AccountsLine {
  /// The last day, by each reading of the months.
  private static func days(_ days: [Day]) -> Cell {
    days.map { Cell.day($0) }.joined(by: " eller ")
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

  /// Those that somebody has to do something about, the latest first, and the others by name; programs get one table.
  func weighed(_ key: String, _ standings: [DialogueStanding]) -> [Block] {
    guard titles.form == .text else { return [table(key, standings)] }
    let open = standings.filter { $0.next != nil || late($0) > 0 }
    // What is longest overdue, then what has a next step, then what only has late promises.
    let first = open.enumerated().sorted { left, right in
      (right.element.daysLate, left.element.next == nil ? 1 : 0, left.offset)
        < (left.element.daysLate, right.element.next == nil ? 1 : 0, right.offset)
    }.map(\.element)
    let done = standings.filter { $0.next == nil && late($0) == 0 }
    let names = done.map { titles.parties([$0.dialogue.organisation]) }
    return (first.isEmpty ? [] : [narrow(key, first)])
      + (done.isEmpty
        ? []
        : [
          .heading("Intet mangler, og intet løfte er for sent"), .text("\(.list(names, .commas))."),
        ])
  }

  /// What stands on a narrow screen: the year is the page's, and a dialogue is shown by its organisation.
  private func narrow(_ key: String, _ standings: [DialogueStanding]) -> Block {
    let view = DialogueView(titles: titles)
    let rows = standings.map { standing in
      let next: Cell =
        standing.next == nil
        ? view.step(nil)
        : "\(view.step(standing.next)) (\(view.actor(standing))), \(view.due(standing.next))"
      return Row(
        titles.thing(standing.dialogue),
        [
          titles.parties([standing.dialogue.organisation]), view.state(standing), next,
          .number(standing.daysLate), .number(late(standing)),
        ])
    }
    return .table(
      key, ["Boligorganisation", "Stand", "Næste skridt", "Dage for sent", "Løfter for sent"],
      rows, right: [3, 4])
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
  private static let year = Argument("ÅR", .year, isNeeded: false)
  private static let late = Option(name: "late", value: nil, summary: "kun dem, der er for sent")
  private static let state = Option(
    name: "state", value: .choice(DialogueState.self), summary: "kun dem, der står sådan")

  let name = "tmf.runde"
  let summary = "viser årets styringsdialoger: stand, næste skridt, hvem, dage for sent og løfter"
  let arguments = [year]
  let options = [late, state]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    // The styringsår of a day is its calendar year.
    let year = try asked.value(Self.year, titles)?.year() ?? titles.day.year
    let state: DialogueState? = try asked.value(Self.state, titles)?.choice()
    let opened = try Supervision(titles.house, on: titles.day).standings(of: year)
    let all =
      opened
      .filter { !asked.has(Self.late) || $0.daysLate > 0 }
      .filter { state == nil || $0.state == state }
      .inDanishOrder { titles.title($0.dialogue.organisation.pointer) }
    let counts = DialogueState.allCases.compactMap { state -> (String, Cell)? in
      let count = all.count { $0.state == state }
      return count == 0 ? nil : (state.word, .number(count))
    }
    let without = try missing(opened, titles)
    let none: Cell =
      opened.isEmpty
      ? "Runden er ikke åbnet: \(.code("almen act tmf.aabn-runde \(year)"))."
      : "Ingen af de \(opened.count) dialoger i \(year) \(asked.has(Self.late) ? "er for sent" : "står sådan")."
    let rows = RoundRows(titles: titles).weighed("dialogues", all)
    return Page(
      "Styringsdialogen \(year), den \(.long(titles.day))",
      [
        .text(Knowledge.text(try asked.known())),
        .data([.day("on", titles.day), Field("year", json: .number(year))]),
        .facts(counts),
      ] + (all.isEmpty ? [.text(none)] : [])
        + rows
        + (without.isEmpty
          ? [] : [.heading("Uden dialog i \(year)")])
        + [.list("without", without)])
  }

  /// The organisations of the day that have no dialogue of the year, nor one taken over.
  private func missing(_ all: [DialogueStanding], _ titles: Titles) throws -> [Cell] {
    guard !all.isEmpty else { return [] }
    let have = Set(all.map(\.organisation))
    return try titles.house.parties.parties(of: .boligorganisation, on: titles.day)
      .map(\.party.pointer).filter { !have.contains($0) }.map { titles.cell($0) }
  }
}

/// `almen tmf dialog ID`: a dialogue, or one of its papers.
struct DialogueCommand: HouseCommand {
  private static let dialogue = Argument("ID", .id(Dialogue.kind, PartySubject.kind))
  private static let paper = Option(
    name: "paper", value: .choice(DialoguePaper.self),
    summary: "et af dialogens papirer i stedet for det hele")

  let name = "tmf.dialog"
  let summary = "viser en styringsdialog, eller indkaldelse, dagsorden, referat eller redegørelse"
  let arguments = [dialogue]
  let options = [paper]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let dialogue = try dialogue(asked.needed(Self.dialogue, titles).thing(), titles)
    let head: [Block] = [
      .text(Knowledge.text(try asked.known())),
      .data([
        .day("on", titles.day), Field("id", json: .string(dialogue.id.text)),
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

  /// The dialogue that is named, or the newest with an organisation that is.
  private func dialogue(_ thing: Pointer, _ titles: Titles) throws -> Dialogue {
    if thing.kind == PartySubject.kind {
      let all = try Supervision(titles.house, on: titles.day).standings(with: thing)
      if let newest = all.first { return newest.dialogue }
      throw Complaint(
        "Der er ingen styringsdialog med »\(titles.title(thing))« den dag.",
        "Åbn en med almen act tmf.aabn-runde.")
    }
    if let id = DialogueID(thing.id),
      let dialogue = try titles.house.records.record(Dialogue.self, id, on: titles.day)
    {
      return dialogue
    }
    throw Complaint(
      "Dialogen »\(thing.id)« er der ikke den dag.", "Se dem med almen show tmf.dialog.")
  }

  private func history(_ dialogue: Dialogue, _ titles: Titles) throws -> [Block] {
    let returns =
      try titles.house.records.records(
        StyringReport.self, on: titles.day, pointingAt: dialogue.pointer
      ).first?.returns ?? []
    let rows = try dialogue.history.filter { $0.day <= titles.day }.map { event in
      let meeting = try event.meeting.flatMap { try titles.house.fora.meeting($0, on: titles.day) }
      let calledOff = event.step == .called ? meeting?.cancelled.map { "aflyst: \($0)" } : nil
      // Why a report was sent back stands in it, and is no more public than it is.
      let returned =
        event.step == .returned ? returns.first { $0.day == event.day }?.reason : nil
      let reason = [event.reason, returned, calledOff].compactMap(\.self).joined(separator: "; ")
      return Row([
        Cell.day(event.day).as("day"),
        Cell(event.step.word).as("step", json: .string(event.step.rawValue)),
        Cell(reason).as("reason", json: .text(reason.isEmpty ? nil : reason)),
        (event.meeting.map { titles.cell($0.pointer) } ?? Cell()).as("meeting"),
      ])
    }
    return [.heading("Forløb")]
      + Block.table(
        "history", ["Dag", "Hvad", "Grund", "Møde"], rows, none: "Intet er sket endnu.")
  }
}
