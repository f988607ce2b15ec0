import Counter
import Forums
import Organisation
import Vocabulary

/// The page of a matter: how far it has come, and where it has been.
struct MatterCard: Card {
  let apart: Set = ["kind"]

  func blocks(of matter: Matter, _ titles: Titles) throws -> [Block] {
    try MatterView(titles: titles).blocks(matter)
  }
}

/// The page of a procedure: its steps.
struct ProcedureCard: Card {
  let apart: Set = ["steps"]

  func blocks(of procedure: Procedure, _ titles: Titles) -> [Block] {
    MatterView(titles: titles).steps(procedure)
  }
}

/// The page of a meeting: its agenda.
struct MeetingCard: Card {
  let apart: Set<String> = []

  func blocks(of meeting: Meeting, _ titles: Titles) throws -> [Block] {
    try AgendaView(titles: titles).blocks(meeting)
  }
}

/// The page of a decision: what has come of it.
struct DecisionCard: Card {
  let apart: Set<String> = []

  func blocks(of decision: Decision, _ titles: Titles) -> [Block] {
    let state = Cell.standing(decision.followUpState(on: titles.day)).as("followUpState")
    return [.text("Opfølgning: \(state).")]
  }
}

/// How far a matter has come, and where it has been.
private struct MatterView {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  func blocks(_ matter: Matter) throws -> [Block] {
    let history: Cell? =
      matter.history == true
      ? "Sagen var slut, da den blev registreret: hvad der ikke står, vides ikke." : nil
    let progress = try house.fora.progress(of: matter.id, on: day)
    // When it ended may stand in a later version than that of the day.
    let closed = (progress?.matter.closed ?? matter.closed).flatMap { ending -> Cell? in
      ending.day.hasCome(by: day) == .no ? nil : "Afsluttet \(.long(ending.day)): \(ending.why)"
    }
    let steps = progress?.steps ?? []
    let hasLaw = steps.contains { $0.step.law != nil }
    let path = try house.fora.path(of: matter.id, on: day)
    return [.text(closed ?? history ?? "Sagen er åben.")] + (try kind(matter))
      + (progress == nil ? [.text("Den følger intet forløb.")] : [.heading("Skridtene")])
      + [
        .table(
          "progress", ["Id", "Skridt", "Hvem", "Frist", "Stand"] + (hasLaw ? ["Hjemmel"] : []),
          steps.map { row($0, hasLaw) })
      ] + (path.isEmpty ? [] : [.heading("Hvor sagen har været, og skal")])
      + [
        .table("stops", ["Dag", "Organ", "Hvad", "Id"], try path.map(row)),
        .data([Field("path", rows: path.filter { !$0.isWithdrawn }.map(place))]),
      ]
  }

  /// Its kind, and the procedure that follows from that.
  private func kind(_ matter: Matter) throws -> [Block] {
    guard let id = matter.kind else { return [.data([Field("matterKind", json: .null)])] }
    let kind = house.fora.kind(of: matter)
    let own = matter.procedure == nil ? try house.fora.procedure(of: matter) : nil
    let facts: [(String, Cell?)] = [
      (
        "Sagstype",
        "\(kind.map { Cell($0.called.one) } ?? .unknown("ikke kendt")) (\(.code(id.text)))"
      ),
      ("Hjemmel", kind.map { Cell($0.law) }), ("Forløb", own.map { .thing($0) }),
    ]
    return [
      .facts(facts.compactMap { title, cell in cell.map { (title, $0) } }),
      .data([
        Field(
          "matterKind",
          json: .object([
            JSON.Member("id", .string(id.text)), .init("title", .text(kind?.called.one)),
            .init("law", .text(kind?.law)), .init("procedure", .text(own?.id.text)),
          ]))
      ]),
    ]
  }

  private func place(_ stop: Stop) -> Row {
    Row(
      [],
      also: [
        Field("body", stop.body.map { .pointer(titles.thing($0)) } ?? Cell()),
        Field("bodies", .list(stop.bodies.map { .pointer(titles.thing($0)) })),
        Field("day", .day(stop.day)),
      ])
  }

  /// As they were called when it was there.
  private func names(_ stop: Stop) -> Titles { titles.on(stop.day.earliest) }

  private func body(_ stop: Stop) -> Cell {
    switch stop.bodies.count {
    case 0: .unknown("ikke oplyst")
    case 1: names(stop).cell(stop.bodies[0]).byPointer
    default: .list(stop.bodies.map { names(stop).cell($0).byPointer })
    }
  }

  private func row(_ stop: Stop) throws -> Row {
    let (what, kind): (Cell, String) =
      switch stop.what {
      case .item(let item):
        ("\(item.how.word): \(try ItemText(titles: titles).state(of: item))", AgendaItem.kind)
      case .decision(let decision):
        (DecisionPlace(titles: titles).outcome(of: decision, isAlone: true), Decision.kind)
      }
    let thing = titles.thing(Pointer(kind: kind, id: stop.id))
    return Row(
      thing,
      [
        Cell.day(stop.day).as("day"), body(stop).as("body"), what.as("what"),
        Cell.id(thing).as("id"),
      ], also: [Field("kind", json: .string(kind))])
  }

  private func row(_ step: StepProgress, _ hasLaw: Bool) -> Row {
    let taken = step.taken.map { RoughDay(from: $0.earliest, to: $0.latest) }
    let due = step.due.map { RoughDay(from: $0.earliest, to: $0.latest) }
    return Row(
      [
        Cell(step.step.step).as("step"), Cell(step.step.title).as("title"), who(step),
        due.map { .day($0) } ?? Cell(),
        .list([state(step, taken) + said(step)] + faults(step)),
      ] + (hasLaw ? [Cell(step.step.law ?? "")] : []),
      also: titles.form.data {
        [
          .word("state", step.state), Field("isUnknown", json: .bool(step.isUnknown)),
          Field("overdue", json: .bool(step.isOverdue(on: day))),
          .day("taken", taken), .day("planned", planned(step)), .day("due", due),
          Field("law", json: .text(step.step.law)), Field("note", json: .text(step.said)),
          Field("onlyWhen", json: .text(step.step.onlyWhen)),
          Field("owners", .list(step.owners.map { .pointer(titles.thing($0)) })),
          Field("before", json: .texts(step.late.map(\.step))),
          Field("without", json: .texts(step.skipped.map(\.step))),
        ]
      })
  }

  /// Who takes it; of what was taken, as they were called then.
  private func who(_ step: StepProgress) -> Cell {
    let then = MatterView(titles: step.taken.map { titles.on($0.latest) } ?? titles)
    return step.owners.isEmpty
      ? then.taker(step.step) ?? "sagens organer" : .list(titles.cells(step.owners))
  }

  /// Who takes a step: bodies, the party that plays a part, or words; nil when they are the matter's own.
  private func taker(_ step: Step) -> Cell? {
    if !step.by.isEmpty { return .list(titles.cells(step.by)) }
    guard let part = step.player else { return step.who.map { Cell($0) } }
    let party = try? house.parties.player(of: part, on: day)
    return party.map { titles.party($0) } ?? .unknown("ingen udfylder \(part)")
  }

  private func state(_ step: StepProgress, _ taken: RoughDay?) -> Cell {
    let isLate = step.isOverdue(on: day)
    func status(_ word: String, _ tone: Tone, isCertain: Bool = true) -> Cell {
      .status(Status(step.state.rawValue, word, tone, isCertain: isCertain))
    }
    if step.state == .supposed, let planned = planned(step) {
      return "planlagt\(Cell(DanishDays.when(planned))); \(status(Doubt.isDone, .attention))"
    }
    if step.isUnknown { return status(Doubt.isDone, .neutral) }
    let late = isLate ? ", overskredet" : ""
    let when = Cell(taken.map(DanishDays.when) ?? "")
    return switch step.state {
    case .done: status("gjort", .good) + when
    case .possiblyDone: status("gjort", .neutral, isCertain: false) + when
    case .supposed: status(Doubt.isDone, .attention)
    case .next: status("mangler" + late, isLate ? .bad : .attention)
    case .waiting: status("venter på et andet skridt" + late, isLate ? .bad : .neutral)
    case .notNeeded: status("falder bort", .neutral)
    }
  }

  /// When one that comes by itself was to come.
  private func planned(_ step: StepProgress) -> RoughDay? {
    step.planned.map { RoughDay(from: $0.earliest, to: $0.latest) }
  }

  /// What the matter says of a step; of one that is missing, when it must be taken where that is not always.
  private func said(_ step: StepProgress) -> Cell {
    if let said = step.said { return ": \(said)" }
    guard [.next, .waiting].contains(step.state), let only = step.step.onlyWhen else {
      return Cell()
    }
    return "; kun når \(only)"
  }

  /// What came too early, and before what it is not known whether it came.
  private func faults(_ step: StepProgress) -> [Cell] {
    if step.state == .supposed {
      return step.late.map { "planlagt til før »\($0.title)«" }
        + step.skipped.map {
          step.unsure.contains($0)
            ? "om »\($0.title)« var sket, er ikke kendt" : "»\($0.title)« mangler"
        }
    }
    return step.late.map { "for tidligt: før »\($0.title)«" }
      + step.skipped.map {
        step.unsure.contains($0)
          ? "om »\($0.title)« var sket, er ikke kendt" : "for tidligt: »\($0.title)« var ikke sket"
      }
  }

  /// A procedure's steps, in order.
  func steps(_ procedure: Procedure) -> [Block] {
    let hasLaw = procedure.steps.contains { $0.law != nil }
    let rows = procedure.steps.map { step -> Row in
      let working = step.workingDays.map { "\($0) arbejdsdage" } ?? ""
      return Row(
        [
          Cell(step.step).as("step"), Cell(step.title).as("title"),
          taker(step) ?? Cell(step.bodies?.word ?? "ikke kendt"),
          Cell(step.after.joined(separator: ", ")),
          Cell(step.within.map(DanishDays.text) ?? working),
        ] + (hasLaw ? [Cell(step.law ?? "")] : []))
    }
    return [
      .heading("Skridtene"),
      .table(
        "steps", ["Id", "Skridt", "Hvem", "Efter", "Inden for"] + (hasLaw ? ["Hjemmel"] : []), rows),
    ]
  }
}
