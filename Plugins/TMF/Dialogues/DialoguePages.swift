import Counter
import Forums
import Organisation
import Vocabulary

/// What is said of a dialogue on a day.
struct DialogueView {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  /// Its page: it begins with what was promised before.
  func blocks(_ dialogue: Dialogue) throws -> [Block] {
    let standing = try Supervision(house, on: day).standing(of: dialogue)
    let head: [Block] = [.facts(status(standing))]
    let basis = try earlier(standing) + report(standing)
    let figures = try FigureView(titles: titles).blocks(of: dialogue)
    let outcome = try account(standing) + own(dialogue)
    return try head + basis + figures + challenges(standing) + outcome
  }

  /// Where it stands, who acts next and how late that is, with the paragraph.
  func status(_ standing: DialogueStanding) -> [(String, Cell)] {
    let (dialogue, next) = (standing.dialogue, standing.next)
    let accounts = AccountsLine(dialogue, known: house.known)
    let facts: [(String, Cell?)] = [
      ("Stand", state(standing)), ("Næste skridt", step(next)),
      ("Hvem", actor(standing)), ("Frist", due(next)),
      ("Dage for sent", Cell.number(standing.daysLate).as("daysLate")),
      ("Efter", next.map { Cell($0.law).as("law") }),
      ("Mødet", try? meetingDay(dialogue)),
      ("Fortsætter i", standing.into.map { titles.cell($0.pointer).as("into") }),
      ("Pakken dannes", Cell.day(made(dialogue)).as("packageMade")),
      ("Regnskabet", accounts.cell), ("Føres af", supervisedBy(dialogue)),
    ]
    return facts.compactMap { label, cell in cell.map { (label, $0) } }
  }

  /// The day that its meeting is to be held, or was; nil where none stands.
  private func meetingDay(_ dialogue: Dialogue) throws -> Cell? {
    guard let id = dialogue.meeting, let meeting = try house.fora.meeting(id, on: day) else {
      return nil
    }
    let off: Cell = meeting.cancelled.map { " (aflyst: \(Cell($0)))" } ?? Cell()
    return (.day(meeting.day) + off).as("meetingDay", json: .text(meeting.day.description))
  }

  private func made(_ dialogue: Dialogue) -> RoughDay {
    DialogueClock.packageMade(year: dialogue.year, periodEnds: dialogue.periodEnds)
  }

  /// Where a dialogue stands, as a mark.
  func state(_ standing: DialogueStanding) -> Cell {
    let tone: Tone =
      switch standing.state {
      case .reported, .published: .good
      case _ where standing.daysLate > 0: .bad
      case .returned: .attention
      default: .neutral
      }
    let (raw, word) = (standing.state.rawValue, standing.state.word)
    return .status(Status(raw, word, tone)).as("state")
  }

  /// What comes next.
  func step(_ next: DialogueNext?) -> Cell {
    guard let next else { return .unknown("intet").as("nextStep", json: .null) }
    return Cell(next.step.task).as("nextStep", json: .string(next.step.rawValue))
  }

  /// Who acts next.
  func actor(_ standing: DialogueStanding) -> Cell {
    guard let next = standing.next else { return .unknown("ingen").as("nextActor", json: .null) }
    let supervision = Supervision(house, on: day)
    let who: Pointer? =
      switch next.actor {
      case .organisation: standing.organisation
      case .supervisor: supervision.supervisor ?? (try? supervision.council) ?? nil
      case .council: (try? supervision.council) ?? nil
      }
    let name = who.flatMap { PartyID($0.id) }.map { titles.party($0) } ?? .unknown("ikke kendt")
    return name.as("nextActor")
  }

  /// By when, with what of it is inferred.
  func due(_ next: DialogueNext?) -> Cell {
    guard let next, let due = next.due else { return .unknown("ingen").as("due", json: .null) }
    let inferred = next.inferred.map { " (\($0))" as Cell } ?? Cell()
    return (.day(due) + inferred).as("due", json: .text(due.description))
  }

  /// §§ 110-111: the organisation by its home municipality, an afdeling by that in which it lies.
  private func supervisedBy(_ dialogue: Dialogue) -> Cell {
    guard let home = dialogue.home else {
      return Cell(
        "denne kommune, hvor organisationen har hjemsted; en afdeling har tilsyn dér, hvor den ligger (BEK 1642/2023 §§ 110-111)"
      )
      .as("isHeldHere", json: .bool(true))
    }
    return
      ("\(titles.party(home)), hvor organisationen har hjemsted (BEK 1642/2023 § 112 stk. 2); afdelinger her har tilsyn her (§ 110 stk. 1)"
      as Cell).as("isHeldHere", json: .bool(false))
  }

  /// What was promised in the dialogues before, which the meeting begins with.
  func earlier(_ standing: DialogueStanding) throws -> [Block] {
    let dialogue = standing.dialogue
    // What has gone over begins with its own alone; the other's dialogue has both.
    let whose = standing.into == nil ? standing.organisation : dialogue.organisation.pointer
    let before = try Supervision(house, on: day).standings(with: whose)
      .map(\.dialogue).filter { $0.year < dialogue.year }
    let promises = try house.records.promises(of: before.map(\.id), on: day).filter { promise in
      // What was done or given up is told in the dialogue of the year after alone.
      !promise.isOver(on: day)
        || before.contains { $0.id == promise.dialogue && $0.year == dialogue.year - 1 }
    }
    return [.heading("Hvad der blev aftalt før")]
      + PromiseRows(titles: titles).table(
        "earlierPromises", promises, none: "Ingen løfter fra tidligere dialoger.")
  }

  /// The four things of the report, one by one.
  private func report(_ standing: DialogueStanding) throws -> [Block] {
    let report = try house.records.records(
      StyringReport.self, on: day, pointingAt: standing.dialogue.pointer
    ).first
    let isPublic = standing.dialogue.history.contains { $0.step == .submitted && $0.day <= day }
    let unknown = isPublic ? "ikke oplyst her" : "ikke modtaget"
    let contents = (report?.contents ?? StyringReport.empty.contents).map { what, key, text in
      (what, (text.map { Cell($0) } ?? .unknown(unknown)).as(key))
    }
    return [.heading("Styringsrapportens fire forhold"), .group("report", [.facts(contents)])]
  }

  /// The local challenges of the areas that it is about, down to where they stand.
  func challenges(_ standing: DialogueStanding) throws -> [Block] {
    let rows = ChallengeRows(titles: titles)
    let all =
      try standing.dialogue.area.map(rows.challenges(in:))
      ?? PartyID(standing.organisation.id).map(rows.challenges(where:)) ?? []
    return try [.heading("Lokale udfordringer")] + rows.table(all)
  }

  /// The two things of the redegørelse.
  private func account(_ standing: DialogueStanding) -> [Block] {
    let dialogue = standing.dialogue
    func cell(_ text: String?) -> Cell { text.map { Cell($0) } ?? .unknown("ikke skrevet") }
    return [
      .heading("Redegørelsens to forhold"),
      .group(
        "account",
        [
          .facts([
            ("Referat med begge parters vurdering (nr. 1)", cell(dialogue.minutes).as("minutes")),
            (
              "Kort beskrivelse af aftaler (nr. 2)",
              cell(dialogue.agreements).as("agreements")
            ),
          ])
        ]),
    ]
  }

  private func own(_ dialogue: Dialogue) throws -> [Block] {
    let promises = try house.records.promises(of: [dialogue.id], on: day)
    return [.heading("Hvad der blev aftalt her")]
      + PromiseRows(titles: titles).table("promises", promises, none: "Ingen løfter endnu.")
  }
}

extension StyringReport {
  /// A report that says nothing.
  static var empty: StyringReport {
    StyringReport(
      id: example.id, title: "", dialogue: example.dialogue, source: Source("", madeUp: true))
  }
}

/// The page of a dialogue.
struct DialogueCard: Card {
  let apart: Set = ["minutes", "agreements"]

  func blocks(of dialogue: Dialogue, _ titles: Titles) throws -> [Block] {
    try DialogueView(titles: titles).blocks(dialogue)
  }
}

/// On the page of an organisation or an area, its dialogues and what was promised in them.
struct DialogueSection: Section {
  let name = "tmf.dialoger"
  let kinds: Set<String> = [PartySubject.kind, AreaSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let (standings, challenges) = try (standings(pointer, titles), challenges(pointer, titles))
    guard !standings.isEmpty || !challenges.isEmpty else { return [] }
    let promises = try titles.house.records.promises(
      of: standings.map(\.dialogue.id), on: titles.day
    ).filter { !$0.isOver(on: titles.day) }
    return [
      .heading("Styringsdialog"),
      .group(
        "tmf",
        [RoundRows(titles: titles).table("dialogues", standings)]
          + PromiseRows(titles: titles).table(
            "openPromises", promises, none: "Ingen åbne løfter fra dialogerne.") + challenges),
    ]
  }

  private func standings(_ pointer: Pointer, _ titles: Titles) throws -> [DialogueStanding] {
    let supervision = Supervision(titles.house, on: titles.day)
    guard pointer.kind == AreaSubject.kind else { return try supervision.standings(with: pointer) }
    return try titles.house.records.records(
      Dialogue.self, on: titles.day, pointingAt: pointer
    ).map { try supervision.standing(of: $0) }
  }

  /// Of an area its challenges; nothing where none is recorded.
  private func challenges(_ pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard pointer.kind == AreaSubject.kind, let area = AreaID(pointer.id) else { return [] }
    let rows = ChallengeRows(titles: titles)
    let all = try rows.challenges(in: area)
    return all.isEmpty ? [] : try [.heading("Lokale udfordringer")] + rows.table(all)
  }
}
