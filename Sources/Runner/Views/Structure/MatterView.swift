import Casework
import Forums
import Vocabulary

/// How far a matter has come, and where it has been; and a meeting's agenda.
struct MatterView {
  let desk: Desk
  let day: Day
  private var titles: Titles { Titles(desk: desk, day: day) }

  func blocks(_ matter: Matter) throws -> [Block] {
    let closed = matter.closed.flatMap { ending in
      ending.day.hasCome(by: day) == .no
        ? nil : "Afsluttet \(DanishDays.long(ending.day)): \(ending.why)"
    }
    var blocks: [Block] = [.text(closed ?? "Sagen er åben.")]
    if let progress = try desk.fora.progress(of: matter.id, on: day) {
      blocks += [.heading("Skridtene"), .table(table(progress))]
    } else {
      blocks += [.text("Den følger intet forløb.")]
    }
    let path = try desk.fora.path(of: matter.id, on: day).map(row)
    if !path.isEmpty {
      blocks += [
        .heading("Hvor sagen har været, og skal"),
        .table(Table(headers: ["Dag", "Organ", "Hvad", "Id"], rows: path)),
      ]
    }
    return blocks
  }

  private func row(_ stop: Stop) throws -> [String] {
    let what =
      switch stop.what {
      case .item(let item): "\(Labels.word(item.how.rawValue)): \(try state(of: item))"
      case .decision(let decision): Labels.word(decision.outcome.rawValue)
      }
    return [DanishDays.short(stop.day), titles.title(stop.body), what, stop.id]
  }

  private func table(_ progress: Progress) -> Table {
    Table(
      headers: ["Id", "Skridt", "Hvem", "Senest", "Stand"],
      rows: progress.steps.map { step in
        [
          step.step.step,
          step.step.title, who(step), due(step),
          ([state(step)] + faults(step)).joined(separator: "\n"),
        ]
      })
  }

  private func who(_ step: StepProgress) -> String {
    let bodies = step.owners.isEmpty ? step.step.by : step.owners
    let names = bodies.map(titles.title)
    return names.isEmpty ? step.step.who ?? "sagens organer" : names.joined(separator: "\n")
  }

  private func due(_ step: StepProgress) -> String {
    step.due.map { DanishDays.short(RoughDay(from: $0.earliest, to: $0.latest)) } ?? ""
  }

  private func state(_ step: StepProgress) -> String {
    let taken = step.taken.map {
      " " + DanishDays.short(RoughDay(from: $0.earliest, to: $0.latest))
    }
    let late = step.isOverdue(on: day) ? ", overskredet" : ""
    switch step.state {
    case .done: return "gjort\(taken ?? "")"
    case .possiblyDone: return "muligvis gjort\(taken ?? "")"
    case .next: return "mangler\(late)"
    case .waiting: return "venter på et andet skridt\(late)"
    case .notNeeded: return "falder bort"
    }
  }

  private func faults(_ step: StepProgress) -> [String] {
    step.late.map { "for tidligt: før »\($0.title)«" }
      + step.skipped.map { "for tidligt: »\($0.title)« mangler" }
  }

  // MARK: Meetings

  func agenda(_ meeting: Meeting) throws -> [Block] {
    let items = try desk.fora.agenda(of: meeting.id, on: day)
    guard !items.isEmpty else { return [.text("Dagsordenen er tom.")] }
    let rows = try items.map { item in
      [
        String(item.place), item.title, Labels.word(item.how.rawValue),
        try state(of: item), item.id.text,
      ]
    }
    return [
      .heading("Dagsorden"),
      .table(Table(headers: ["Nr.", "Sag", "Hvordan", "Stand", "Id"], rows: rows)),
    ]
  }

  private func state(of item: AgendaItem) throws -> String {
    return switch try desk.fora.state(of: item, on: day) {
    case .awaiting: "venter på mødet"
    case .dealtWith: try outcome(of: item)
    case .carried(let next): "udsat til \(next)"
    case .postponed: "udsat, ikke på en ny dagsorden"
    case .withdrawn: "taget af"
    case .untreated: "ikke behandlet"
    }
  }

  /// What an item ended with, and the id of the decision.
  private func outcome(of item: AgendaItem) throws -> String {
    let found = try desk.records.records(Decision.self, on: day, pointingAt: item.id.pointer)
      .first { $0.item == item.id }
    return found.map { "\(Labels.word($0.outcome.rawValue)) (\($0.id))" } ?? "behandlet"
  }

  /// A procedure's steps, in order.
  func steps(_ procedure: Procedure) -> [Block] {
    let rows = procedure.steps.map { step -> [String] in
      let given = step.who ?? step.bodies.map { Labels.word($0.rawValue) } ?? "ikke kendt"
      let who = step.by.isEmpty ? given : step.by.map(titles.title).joined(separator: "\n")
      let working = step.workingDays.map { "\($0) arbejdsdage" } ?? ""
      let within = step.within.map(DanishDays.text) ?? working
      return [step.step, step.title, who, step.after.joined(separator: ", "), within]
    }
    return [
      .heading("Skridtene"),
      .table(Table(headers: ["Id", "Skridt", "Hvem", "Efter", "Inden for"], rows: rows)),
    ]
  }

  // MARK: JSON

  func json(_ matter: Matter) throws -> [JSON.Member] {
    let progress = try desk.fora.progress(of: matter.id, on: day)
    let path = try desk.fora.path(of: matter.id, on: day).filter { !$0.isWithdrawn }
    return [
      JSON.Member(key: "progress", value: .array((progress?.steps ?? []).map(json))),
      JSON.Member(
        key: "path",
        value: .array(
          path.map {
            .keyed(["body": .string($0.body.description), "day": .string($0.day.description)])
          })),
    ]
  }

  private func json(_ step: StepProgress) -> JSON {
    .keyed([
      "step": .string(step.step.step), "title": .string(step.step.title),
      "state": .string(step.state.rawValue), "overdue": .bool(step.isOverdue(on: day)),
      "taken": .text(step.taken.map { RoughDay(from: $0.earliest, to: $0.latest).text }),
      "due": .text(step.due.map { RoughDay(from: $0.earliest, to: $0.latest).text }),
      "owners": .texts(step.owners.map(\.description)),
      "before": .texts(step.late.map(\.step)), "without": .texts(step.skipped.map(\.step)),
    ])
  }
}
