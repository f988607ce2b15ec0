import Counter
import Vocabulary

/// Promises as a table, with where each stands on the day.
struct PromiseRows {
  let titles: Titles

  /// The table, under a key.
  func table(_ key: String, _ promises: [Promise], none: Cell) -> [Block] {
    Block.table(
      key, ["Løfte", "Hvem", "Frist", "Stand", "Aftalt i", "Id"], promises.map(row), none: none)
  }

  private func row(_ promise: Promise) -> Row {
    let state = promise.state(on: titles.day)
    return Row(
      titles.thing(promise),
      [
        Cell.thing(titles.thing(promise)), owner(promise).as("owner"),
        due(promise),
        status(promise, state).as("state", json: .string(state.rawValue)),
        titles.cell(promise.dialogue.pointer).as("dialogue"), Cell.id(promise).as("id"),
      ],
      also: titles.form.data {
        [
          Field("title", json: .string(promise.title)),
          Field("ownerPointer", .pointer(titles.thing(promise.owner))),
          .day("done", promise.done), Field("result", json: .text(promise.result)),
          Field("dropped", json: .text(promise.dropped)),
          Field("daysLate", json: .number(promise.daysLate(on: titles.day))),
        ]
      })
  }

  private func due(_ promise: Promise) -> Cell {
    guard let due = promise.due else { return Cell.unknown("ingen").as("due", json: .null) }
    return Cell.day(due).as("due", json: .text(due.description))
  }

  private func status(_ promise: Promise, _ state: PromiseState) -> Cell {
    let tone: Tone =
      switch state {
      case .open: .neutral
      case .late: .bad
      case .done: .good
      case .dropped: .attention
      }
    let word =
      state == .late
      ? "\(promise.daysLate(on: titles.day)) \(promise.daysLate(on: titles.day) == 1 ? "dag" : "dage") for sent"
      : state.word
    let status = Cell.status(Status(state.rawValue, word, tone))
    switch state {
    case .done: return promise.result.map { status + Cell(": " + $0) } ?? status
    case .dropped: return promise.dropped.map { status + Cell(": " + $0) } ?? status
    case .open, .late: return status
    }
  }

  /// Who has it on the day: who promised, or took over.
  private func owner(_ promise: Promise) -> Cell {
    let now = (try? titles.house.heirs.answering(for: promise.owner, on: titles.day)) ?? []
    if now == [promise.owner] || now.isEmpty { return name(promise.owner) }
    let heirs = Cell.list(now.map(name), .and)
    return ("\(heirs) (lovet af \(name(promise.owner)))" as Cell).data(heirs.json)
  }

  private func name(_ owner: Pointer) -> Cell {
    PartyID(owner.id).flatMap { owner.kind == PartySubject.kind ? titles.party($0) : nil }
      ?? titles.cell(owner)
  }
}

/// The page of a promise: where it stands.
struct PromiseCard: Card {
  let apart: Set<String> = []

  func blocks(of promise: Promise, _ titles: Titles) throws -> [Block] {
    let state = promise.state(on: titles.day)
    let tone: Tone = state == .late ? .bad : state == .done ? .good : .neutral
    return [
      .facts([
        ("Stand", Cell.status(Status(state.rawValue, state.word, tone)).as("state")),
        ("Dage for sent", Cell.number(promise.daysLate(on: titles.day)).as("daysLate")),
      ])
    ]
  }
}

/// `almen tmf loefter`: the promises of all dialogues as one list, the latest first.
struct PromisesCommand: HouseCommand {
  private static let all = Option(
    name: "all", value: nil, summary: "også dem, der er indfriet eller frafaldet")
  private static let late = Option(name: "late", value: nil, summary: "kun dem, der er for sent")
  private static let owner = Option(
    name: "owner", value: .body, summary: "kun dem, som den part eller det forum har nu")

  let name = "tmf.loefter"
  let summary = "viser løfterne fra styringsdialogerne på tværs af organisationer"
  let arguments: [Argument] = []
  let options = [late, all, owner]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let day = titles.day
    let owner = try asked.value(Self.owner, titles)?.body(on: day)
    let promises = try titles.house.records.records(Promise.self, on: day).filter { promise in
      guard let owner else { return true }
      return try titles.house.heirs.answering(for: promise.owner, on: day).contains(owner)
    }.filter {
      asked.has(Self.late)
        ? $0.state(on: day) == .late : asked.has(Self.all) || !$0.isOver(on: day)
    }.sorted { ($0.due ?? .latest, $0.id) < ($1.due ?? .latest, $1.id) }
    let late = promises.count { $0.state(on: day) == .late }
    return Page(
      "Løfter fra styringsdialogerne den \(.long(day))",
      [
        .text(Knowledge.text(try asked.known())),
        .data([.day("on", day), Field("late", json: .number(late))]),
      ] + PromiseRows(titles: titles).table("promises", promises, none: "Ingen løfter."))
  }
}
