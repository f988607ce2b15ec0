import Agreements
import Counter
import Forums
import Lov
import Vocabulary

/// An udviklingsplan on a day: what it says, the share through the years, its milestones.
struct PlanView {
  let titles: Titles
  private var day: Day { titles.day }
  private var house: any House { titles.house }

  /// Everything.
  func blocks(_ plan: PlanRecord) throws -> [Block] {
    let matters = try matters(plan)
    return try [facts(plan, matters)] + share(plan) + milestones(plan) + status(plan)
      + BindingRows(titles: titles).blocks(of: plan.area)
  }

  // MARK: What it says

  /// The matters about it that follow a procedure, with how far each has come.
  func matters(_ plan: PlanRecord) throws -> [Forums.Progress] {
    try house.fora.matters(about: plan.plan.id, on: day)
      .compactMap { try house.fora.progress(of: $0.id, on: day) }
  }

  private func facts(_ plan: PlanRecord, _ matters: [Forums.Progress]) throws -> Block {
    let approval = matters.flatMap(\.steps).first { $0.step.step == "godkendelse" }
    let law = try plan.law(house, on: day)
    return .facts([
      ("Område", (plan.area.map { titles.cell($0.pointer) } ?? .unknown("ikke oplyst")).as("area")),
      ("Parter", titles.parties(plan.plan.parties).as("parties")),
      (
        "Højeste andel",
        Cell(PlanText.percent(plan.target)).as("target", json: .number(Int(plan.target)))
      ),
      (
        "Basisår",
        year(plan).as("baseYear", json: plan.base.map { .number($0.day.latest.year) } ?? .null)
      ),
      ("Dispensation fra 40 %", dispensation(plan)),
      ("Ministerens godkendelse", approved(approval, matters)),
      ("Gennemført", carriedOut(plan)),
      ("Efter", Cell(law).as("law")),
    ])
  }

  private func year(_ plan: PlanRecord) -> Cell {
    plan.base.map { Cell("\($0.day.latest.year)") } ?? .unknown("ikke registreret")
  }

  private func dispensation(_ plan: PlanRecord) -> Cell {
    guard let given = plan.dispensation else {
      return .unknown("ingen registreret").as("dispensation", json: .null)
    }
    let ground = plan.ground.map { "efter \($0)" as Cell } ?? .unknown("grunden er ikke oplyst")
    return ("\(.day(given)) \(ground)" as Cell).as("dispensation", json: .text(given.text))
  }

  private func approved(_ step: StepProgress?, _ matters: [Forums.Progress]) -> Cell {
    guard let step else {
      return .unknown("ingen sag følger den").as("approved", json: .null)
    }
    guard step.state == .done || step.state == .possiblyDone, let taken = step.taken else {
      let lacks: Cell =
        step.isUnknown
        ? .unknown(Doubt.isDone) : "mangler: \(Cell(step.step.title))"
      return lacks.as("approved", json: .null)
    }
    let day = RoughDay(from: taken.earliest, to: taken.latest)
    let perhaps: Cell = step.state == .possiblyDone ? "muligvis " : ""
    let isInferred = matters.contains {
      $0.steps.contains(step) && $0.matter.source.inferred != nil
    }
    // What the matter says of the step itself comes before that something of it is inferred.
    let mark: Cell =
      step.said.map { " (\(Cell($0)))" }
      ?? (isInferred ? " (noget i sagen er udledt; se dens kilde)" : "")
    return (perhaps + .day(day) + mark).as("approved", json: .text(day.text))
  }

  private func carriedOut(_ plan: PlanRecord) -> Cell {
    guard let done = plan.carriedOut else {
      return .unknown("ikke registreret; senest inden 1. januar 2030")
        .as("carriedOut", json: .null)
    }
    return Cell.day(done).as("carriedOut", json: .text(done.text))
  }

  // MARK: The share

  private func share(_ plan: PlanRecord) throws -> [Block] {
    let heading = Block.heading("Andelen af almene familieboliger")
    guard let course = plan.course else {
      return [
        heading,
        .text(
          "Andelen kan ikke regnes: der er ikke registreret, hvor mange boliger området havde. Se \(.code("almen help act tmf.plangrundlag"))."
        ), .data([Field("years", json: .array([]))]),
      ]
    }
    return try [heading]
      + Block.table(
        "years",
        [
          "År", "Milepæle", "Familieboliger", "Boliger", "Nedrevne, talt med",
          "Erhverv som boliger",
          "Efter planen", "Sket til nu",
        ], course.years.map { try row($0, course, plan) }, none: "Ingen år.")
      + notes(course)
  }

  private func row(_ year: Int, _ course: PlanCourse, _ plan: PlanRecord) throws -> Row {
    let end = Day(year, 12, 31) ?? .latest
    let planned = course.parts(on: end, .planned)
    let done = course.parts(on: min(end, day), .done(by: day))
    let isPast = Day(year, 1, 1) ?? .latest <= day && year >= course.base.day.latest.year
    let names = course.milestones(in: year).map { titles.cell($0.pointer) }
    return Row([
      Cell("\(year)").as("year", json: .number(year)),
      Cell.list(names, none: "").as("milestones"),
      number(planned.family).as("family", json: .number(Int(planned.family))),
      number(planned.all).as("dwellings", json: .number(Int(planned.all))),
      number(planned.demolished).as("demolished", json: .number(Int(planned.demolished))),
      Cell.number(planned.businessDwellings(.whole), decimals: 2)
        .as("business", json: .number(Int(planned.businessDwellings(.whole)))),
      try percent(planned, plan.target, "planned"),
      isPast ? try percent(done, plan.target, "done") : Cell.unknown("-").as("done", json: .null),
    ])
  }

  private func number(_ count: Int64) -> Cell { .number(count) }

  /// The share, by both readings of business area where they differ.
  private func percent(_ parts: FamilyShare, _ target: Int64, _ key: String) throws -> Cell {
    guard PlanCourse.isWhole(parts) else {
      return Cell.unknown("kan ikke regnes").as(key, json: .null)
    }
    let whole = try parts.share(.whole)
    let other = try parts.share(.proportional)
    let isReached = parts.isReached(.whole, goal: target)
    let status = Cell.status(
      Status(
        isReached ? "reached" : "above", PlanText.percent(whole), isReached ? .good : .attention))
    let both: Cell = whole == other ? "" : " (ellers \(Cell(PlanText.percent(other))))"
    return (status + both).as(key, json: .number(Int(whole)))
  }

  private func notes(_ course: PlanCourse) -> [Block] {
    let notes: [Cell?] = [
      course.base.countsDemolished == true
        ? "Nedrevne boliger, der ikke er erstattet, er talt med i alle boliger (§ 168 a stk. 1)."
        : nil,
      course.base.countsDemolished == nil
        ? "Det er ikke sagt, om nedrevne boliger tælles med; her er de ikke." : nil,
      course.final.business > 0
        ? "Hvert hele 75 m2 erhverv er en bolig, lagt sammen for hele området; loven siger ikke, om det skal gøres op hus for hus."
        : nil,
      course.milestones.contains { $0.due == nil && $0.done == nil }
        ? "En milepæl uden dag er ikke talt med." : nil,
    ]
    return [.list("notes", notes.compactMap(\.self))]
  }

  // MARK: Milestones

  private func milestones(_ plan: PlanRecord) -> [Block] {
    [.heading("Milepæle")] + table([plan])
  }

  /// The milestones of an area's plans, those that are reached with the others; nothing where it has no plan.
  func milestones(_ plans: [PlanRecord]) -> [Block] { plans.isEmpty ? [] : table(plans) }

  private func table(_ plans: [PlanRecord]) -> [Block] {
    Block.table(
      "milestones",
      ["Milepæl", "Hvad", "Boliger", "Heraf familieboliger", "Frist", "Stand", "Hvem", "Id"],
      plans.flatMap { plan in plan.milestones.map { row($0, plan) } },
      none: "Ingen milepæl er registreret.")
  }

  private func row(_ milestone: Milestone, _ plan: PlanRecord) -> Row {
    let owner = milestone.owner(in: plan.plan)
    let due: Cell =
      milestone.due.map { Cell.day($0).as("due", json: .text($0.text)) }
      ?? Cell.unknown("ingen").as("due", json: .null)
    return Row(
      titles.thing(milestone),
      [
        Cell.thing(titles.thing(milestone)),
        Cell(milestone.kind.word).as("kind", json: .string(milestone.kind.rawValue)),
        Cell.number(milestone.dwellings).as("dwellings"),
        (Cell.number(milestone.familyDwellings)
          + (milestone.family == nil ? " (ikke oplyst; regnet som \(milestone.presumed))" : Cell()))
          .as("family", json: .number(milestone.familyDwellings)), due,
        state(milestone).as("state", json: .string(milestone.state(on: day).rawValue)),
        ((owner.who.map { titles.cell($0) } ?? .unknown("ikke oplyst"))
          + (owner.isPresumed ? Milestone.presumedOwner : Cell()))
          .as("owner"),
        Cell.id(milestone).as("id"),
      ],
      also: titles.form.data {
        [
          Field("title", json: .string(milestone.title)), .day("done", milestone.done),
          Field("dropped", json: .text(milestone.dropped)),
          Field("replaced", json: .number(milestone.replaced ?? 0)),
          Field("area", json: .number(milestone.area ?? 0)),
          Field("daysLate", json: .number(milestone.daysLate(on: day))),
        ]
      })
  }

  private func state(_ milestone: Milestone) -> Cell {
    let state = milestone.state(on: day)
    let late = milestone.daysLate(on: day)
    let word = state == .late ? "\(late) \(late == 1 ? "dag" : "dage") for sent" : state.word
    let tone: Tone =
      switch state {
      case .late: .bad
      case .done: .good
      case .dropped, .withoutDay: .attention
      case .planned, .possiblyDone: .neutral
      }
    let cell = Cell.status(Status(state.rawValue, word, tone))
    if let dropped = milestone.dropped { return cell + Cell(": " + dropped) }
    return state == .done ? milestone.done.map { cell + " \(.day($0))" } ?? cell : cell
  }

  // MARK: The yearly status

  /// What the plan says must be done each year, or once: its obligations.
  private func status(_ plan: PlanRecord) throws -> [Block] {
    let rows = try house.agreements.obligations(of: plan.plan.id, on: day).flatMap { one in
      one.occurrences(in: Period(.earliest, until: FamilyShare.end.previous) ?? .always)
        .map { time in
          let state = one.state(of: time, on: day)
          return Row(
            titles.thing(one),
            [
              Cell.thing(titles.thing(one)),
              Cell.day(RoughDay(from: time.earliest, to: time.latest)).as("due"),
              Cell(state.word).as("state", json: .string(state.rawValue)),
              titles.cell(one.owner.pointer).as("owner"), Cell.id(one).as("id"),
            ])
        }
    }
    return [.heading("Årlig status og andre pligter i planen")]
      + Block.table(
        "status", ["Hvad", "Frist", "Stand", "Hvem", "Id"], rows,
        none:
          "Planen selv har ingen. Den fælles status til styrelsen hvert år og målet i 2030 følger ikke af planen; de står blandt fristerne (\(.code("almen due --within 60m")))."
      )
  }
}
