import Agreements
import Counter
import Vocabulary

/// What is done with udviklingsplaner, in the order of help.
let planActs: [any Act] = [PlanBaseAct(), MilestoneAct(), ReachAct(), GiveUpAct()]

private let planArgument = Argument("PLAN", .id(AgreementSubject.kind))
private let milestoneArgument = Argument("MILEPÆL", .id(Milestone.kind))

extension Given {
  /// The plan that is named, as it is on a day.
  fileprivate func plan(_ house: any House, on day: Day) throws -> Agreement {
    let id = try needed(planArgument).id(of: AgreementSubject.self)
    if let plan = try house.agreements.agreement(id, on: day) { return plan }
    throw Complaint(
      "Udviklingsplanen »\(id)« er der ikke den \(DanishDays.long(day)).",
      "Se planerne med almen tmf omraader, eller vælg en senere dag med --on.")
  }
}

/// `almen act tmf.plangrundlag PLAN --counted DAG --family ANTAL --dwellings ANTAL`.
struct PlanBaseAct: Act {
  private static let counted = Option(
    name: "counted", value: .roughDay, summary: "den dag, boligerne er talt", isNeeded: true)
  private static let family = Option(
    name: "family", value: .number, summary: "almene familieboliger den dag", isNeeded: true)
  private static let dwellings = Option(
    name: "dwellings", value: .number, summary: "boliger i alt den dag", isNeeded: true)
  private static let business = Option(
    name: "business", value: .number, summary: "erhvervsareal i m2 den dag")
  private static let demolished = Option(
    name: "count-demolished", value: nil,
    summary: "nedrevne boliger, der ikke erstattes, tælles med i alle boliger")

  let name = "tmf.plangrundlag"
  let summary = "registrerer de boliger, andelen i en udviklingsplan regnes fra"
  let example =
    "tmf.plangrundlag plan-1 --counted 1.1.2010 --family 900 --dwellings 1000 --count-demolished"
  let arguments = [planArgument]
  let options = [counted, family, dwellings, business, demolished]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let plan = try given.plan(house, on: pen.day)
    let base = PlanBase(
      id: try pen.freeID(PlanBase.self, "grundlag-\(plan.id)"),
      title: "Boligerne i \(plan.title)", plan: plan.id,
      day: try given.needed(Self.counted).roughDay(),
      family: try given.needed(Self.family).number(),
      dwellings: try given.needed(Self.dwellings).number(),
      business: try given.value(Self.business)?.number(),
      countsDemolished: given.has(Self.demolished) ? true : nil, source: given.source)
    let law = try PlanRules.law(plan.id, house, on: pen.day)
    if let fault = base.fault(law) { throw Refusal([fault]) }
    try pen.set(base, during: Period(from: pen.day))
  }
}

/// `almen act tmf.milepael PLAN --kind salg --dwellings ANTAL --title TEKST`.
struct MilestoneAct: Act {
  private static let kind = Option(
    name: "kind", value: .choice(MilestoneKind.self), summary: "hvad der sker", isNeeded: true)
  private static let title = Option(
    name: "title", value: .text, summary: "hvad den hedder", isNeeded: true)
  private static let dwellings = Option(
    name: "dwellings", value: .number, summary: "hvor mange boliger; 0 ved erhverv alene")
  private static let family = Option(
    name: "family", value: .number,
    summary: "hvor mange af dem der er almene familieboliger; ellers alle, ved nybyggeri ingen")
  private static let replaced = Option(
    name: "replaced", value: .number, summary: "hvor mange nedrevne der erstattes af familieboliger"
  )
  private static let area = Option(name: "area", value: .number, summary: "nyt erhvervsareal i m2")
  private static let due = Option(name: "due", value: .roughDay, summary: "den sidste dag")
  private static let owner = Option(
    name: "owner", value: .id(PartySubject.kind), word: "PART", summary: "hvem der skal gøre det")

  let name = "tmf.milepael"
  let summary = "registrerer en milepæl i en udviklingsplan: salg, nedrivning, nybyggeri med mere"
  let example =
    #"tmf.milepael plan-1 --kind sale --title "Salg af blok 1" --dwellings 130 --due 31.12.2024"#
  let arguments = [planArgument]
  let options = [kind, title, dwellings, family, replaced, area, due, owner]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let plan = try given.plan(house, on: pen.day)
    let milestone = Milestone(
      id: try pen.freeID(Milestone.self, "milepael-\(plan.id)", from: 1),
      title: try given.needed(Self.title).text, plan: plan.id,
      kind: try given.needed(Self.kind).choice(), due: try given.value(Self.due)?.roughDay(),
      dwellings: try given.value(Self.dwellings)?.number() ?? 0,
      family: try given.value(Self.family)?.number(),
      replaced: try given.value(Self.replaced)?.number(),
      area: try given.value(Self.area)?.number(), owner: try given.value(Self.owner)?.thing(),
      source: given.source)
    let law = try PlanRules.law(plan.id, house, on: pen.day)
    if let fault = milestone.fault(law) { throw Refusal([fault]) }
    try pen.set(milestone, during: Period(from: pen.day))
  }
}

/// `almen act tmf.naaet MILEPÆL`.
struct ReachAct: Act {
  private static let date = Option(
    name: "date", value: .day, summary: "dagen, det skete; ellers handlingens dag")

  let name = "tmf.naaet"
  let summary = "registrerer, at en milepæl er nået"
  let example = "tmf.naaet milepael-1"
  let arguments = [milestoneArgument]
  let options = [date]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var milestone = try Milestone.open(given, pen)
    let day = try given.value(Self.date)?.day() ?? pen.day
    guard day <= pen.day else {
      throw WrongUse(
        "\(DanishDays.long(day)) er ikke kommet (--date).",
        "Skriv det, når det er sket, eller sæt --on til den dag.")
    }
    milestone.done = RoughDay(day)
    milestone.source = given.source
    try pen.revise(milestone)
  }
}

/// `almen act tmf.opgiv MILEPÆL --reason TEKST`.
struct GiveUpAct: Act {
  private static let reason = Option(
    name: "reason", value: .text, summary: "hvorfor den er opgivet", isNeeded: true)

  let name = "tmf.opgiv"
  let summary = "registrerer, at en milepæl er opgivet, og hvorfor"
  let example = #"tmf.opgiv milepael-1 --reason "Planen er ændret""#
  let arguments = [milestoneArgument]
  let options = [reason]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var milestone = try Milestone.open(given, pen)
    milestone.dropped = try given.needed(Self.reason).text
    milestone.source = given.source
    try pen.revise(milestone)
  }
}

extension Milestone {
  /// The milestone that is named; refuses one that is over.
  fileprivate static func open(_ given: Given, _ pen: any Pen) throws -> Milestone {
    let milestone = try pen.existing(
      Milestone.self, given.needed(milestoneArgument).id(as: Milestone.self))
    let state = milestone.state(on: pen.day)
    guard [.done, .dropped].contains(state) else { return milestone }
    throw Refusal(
      PlanRules.milestoneOver, about: milestone.pointer, ["state": .text(state.word)])
  }
}
