import Agreements
import Casework
import Forums
import Organisation
import Store
import Vocabulary

struct EnterMatterVerb: Verb {
  private static let title = Option(
    name: "title", value: "TEKST", summary: "hvad sagen kaldes", isNeeded: true)
  private static let origin = Option(
    name: "origin", value: "ID", summary: "den part eller det forum, der rejser den", isNeeded: true
  )
  private static let topics = Option(name: "topics", value: "ID,ID", summary: "emnerne")
  private static let areas = Option(name: "areas", value: "ID,ID", summary: "områderne")
  private static let heard = Option(
    name: "heard", value: "ID,ID", summary: "de lokaludvalg, der høres")
  private static let agreements = Option(
    name: "agreements", value: "ID,ID", summary: "aftalerne")
  private static let procedure = Option(
    name: "procedure", value: "ID", summary: "det forløb, sagen følger")

  let name = "enter-matter"
  let summary = "rejser en sag"
  let arguments = ["ID"]
  let options = [title, origin, procedure, topics, areas, agreements, heard]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let matter = Matter(
      id: try act.newID(act.arguments[0]), title: try act.required(Self.title),
      origin: try desk.body(act.required(Self.origin), on: pen.day), raised: RoughDay(pen.day),
      topics: try act.list(Self.topics).map { try desk.existing(Topic.self, $0, on: pen.day) },
      areas: try act.list(Self.areas).map { try desk.existing(Area.self, $0, on: pen.day) },
      agreements: try act.list(Self.agreements).map {
        try desk.existing(Agreement.self, $0, on: pen.day)
      },
      procedure: try act.value(Self.procedure).map {
        try desk.existing(Procedure.self, $0, on: pen.day)
      },
      heard: try act.list(Self.heard).map { try desk.existing(Party.self, $0, on: pen.day) },
      source: act.source)
    try act.secretary(desk, pen).enter(matter)
  }
}

struct AdvanceVerb: Verb {
  private static let step = Option(
    name: "step", value: "SKRIDT", summary: "det skridt i forløbet, der er taget", isNeeded: true)
  private static let who = Option(name: "who", value: "ID", summary: "hvem der tog det")
  private static let note = Option(name: "note", value: "TEKST", summary: "hvad der er at sige")

  let name = "advance"
  let summary = "fører en sag et skridt frem uden en beslutning"
  let arguments = ["SAG"]
  let options = [step, who, note]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let matter = try desk.existing(Matter.self, act.arguments[0], on: pen.day)
    let step = try act.required(Self.step)
    let steps = try desk.fora.progress(of: matter, on: pen.day)?.steps.map(\.step.step) ?? []
    if !steps.contains(step) {
      let meant = nearest(to: step, among: steps).map { "Mente du »\($0)«?" }
      let all = steps.joined(separator: ", ")
      throw Complaint(
        "»\(step)« er ikke et skridt i sagens forløb.",
        meant ?? (steps.isEmpty ? "Sagen følger intet forløb." : "Skridtene er \(all)."))
    }
    try act.secretary(desk, pen).advance(
      matter, step: step, by: act.value(Self.who).map { try desk.body($0, on: pen.day) },
      note: act.value(Self.note))
  }
}

struct CloseMatterVerb: Verb {
  let name = "close-matter"
  let summary = "afslutter en sag; grunden er --because"
  let arguments = ["SAG"]
  let options: [Option] = []

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let matter = try desk.existing(Matter.self, act.arguments[0], on: pen.day)
    try act.secretary(desk, pen).close(matter, why: act.because)
  }
}

struct AddPointVerb: Verb {
  private static let text = Option(
    name: "text", value: "TEKST", summary: "hvad der indstilles", isNeeded: true)
  private static let proposer = Option(
    name: "proposer", value: "ID", summary: "hvem der indstiller det", isNeeded: true)
  private static let decides = Option(
    name: "decides", value: "ID", summary: "det organ, der beslutter det", isNeeded: true)

  let name = "add-point"
  let summary = "føjer et at-punkt til en sag"
  let arguments = ["SAG"]
  let options = [text, proposer, decides]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let matter = try desk.existing(Matter.self, act.arguments[0], on: pen.day)
    try act.secretary(desk, pen).add(
      act.required(Self.text), to: matter,
      proposer: desk.existing(Party.self, act.required(Self.proposer), on: pen.day),
      decides: desk.body(act.required(Self.decides), on: pen.day))
  }
}

struct PlanVerb: Verb {
  private static let step = Option(
    name: "step", value: "SKRIDT", summary: "skridtet i forløbet", isNeeded: true)
  private static let date = Option(
    name: "date", value: "DAG", summary: "dagen, også omtrentlig: 2010-06", isNeeded: true)

  let name = "plan"
  let summary = "siger, hvornår et skridt i en sag skal ske"
  let arguments = ["SAG"]
  let options = [step, date]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let matter = try desk.existing(Matter.self, act.arguments[0], on: pen.day)
    _ = try act.required(Self.date)
    guard let day = try act.roughDay(Self.date) else { return }
    try act.secretary(desk, pen).plan(matter, step: act.required(Self.step), day: day)
  }
}
