import Agreements
import Counter
import Forums
import Organisation
import Vocabulary

struct EnterMatterAct: Act {
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
  private static let kind = Option(
    name: "kind", value: "TYPE", summary: "sagens type, som et modul bringer, med dens forløb")

  let name = "enter-matter"
  let summary = "rejser en sag"
  let arguments = ["ID"]
  let options = [title, origin, kind, procedure, topics, areas, agreements, heard]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let matter = Matter(
      id: try given.newID(given.arguments[0]), title: try given.required(Self.title),
      kind: try given.value(Self.kind).map { try house.matterKind($0, on: pen.day) },
      origin: try house.body(given.required(Self.origin), on: pen.day), raised: RoughDay(pen.day),
      topics: try given.list(Self.topics).map { try house.existing(Topic.self, $0, on: pen.day) },
      areas: try given.list(Self.areas).map { try house.existing(Area.self, $0, on: pen.day) },
      agreements: try given.list(Self.agreements).map {
        try house.existing(Agreement.self, $0, on: pen.day)
      },
      procedure: try given.value(Self.procedure).map {
        try house.existing(Procedure.self, $0, on: pen.day)
      },
      heard: try given.list(Self.heard).map { try house.existing(Party.self, $0, on: pen.day) },
      source: given.source)
    try given.secretary(house, pen).enter(matter)
  }
}

extension House {
  /// The kind of matter that a word names on a day; throws `Complaint` with the nearest.
  fileprivate func matterKind(_ word: String, on day: Day) throws -> MatterKindID {
    if let kind = MatterKindID(word).flatMap({ fora.kind($0, on: day) }) { return kind.id }
    let known = fora.kinds(on: day).map(\.name)
    let meant = nearest(to: word, among: known).map { "Mente du »\($0)«?" }
    let all = known.isEmpty ? "Intet modul bringer nogen den dag." : known.joined(separator: ", ")
    throw Complaint(
      "Der er ingen sagstype »\(word)« den \(DanishDays.long(day)).",
      meant ?? (known.isEmpty ? all : "Sagstyperne er \(all)."))
  }
}

struct AdvanceAct: Act {
  private static let step = Option(
    name: "step", value: "SKRIDT", summary: "det skridt i forløbet, der er taget", isNeeded: true)
  private static let who = Option(name: "who", value: "ID", summary: "hvem der tog det")
  private static let note = Option(name: "note", value: "TEKST", summary: "hvad der er at sige")

  let name = "advance"
  let summary = "fører en sag et skridt frem uden en beslutning"
  let arguments = ["SAG"]
  let options = [step, who, note]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let matter = try house.existing(Matter.self, given.arguments[0], on: pen.day)
    let step = try given.required(Self.step)
    let steps = try house.fora.progress(of: matter, on: pen.day)?.steps.map(\.step.step) ?? []
    if !steps.contains(step) {
      let meant = nearest(to: step, among: steps).map { "Mente du »\($0)«?" }
      let all = steps.joined(separator: ", ")
      throw Complaint(
        "»\(step)« er ikke et skridt i sagens forløb.",
        meant ?? (steps.isEmpty ? "Sagen følger intet forløb." : "Skridtene er \(all)."))
    }
    try given.secretary(house, pen).advance(
      matter, step: step, by: given.value(Self.who).map { try house.body($0, on: pen.day) },
      note: given.value(Self.note))
  }
}

struct CloseMatterAct: Act {
  let name = "close-matter"
  let summary = "afslutter en sag; grunden er --because"
  let arguments = ["SAG"]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let matter = try house.existing(Matter.self, given.arguments[0], on: pen.day)
    try given.secretary(house, pen).close(matter, why: given.because)
  }
}

struct AddPointAct: Act {
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

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let matter = try house.existing(Matter.self, given.arguments[0], on: pen.day)
    try given.secretary(house, pen).add(
      given.required(Self.text), to: matter,
      proposer: house.existing(Party.self, given.required(Self.proposer), on: pen.day),
      decides: house.body(given.required(Self.decides), on: pen.day))
  }
}

struct PlanAct: Act {
  private static let step = Option(
    name: "step", value: "SKRIDT", summary: "skridtet i forløbet", isNeeded: true)
  private static let date = Option(
    name: "date", value: "DAG", summary: "dagen, også omtrentlig: 2010-06", isNeeded: true)

  let name = "plan"
  let summary = "siger, hvornår et skridt i en sag skal ske"
  let arguments = ["SAG"]
  let options = [step, date]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let matter = try house.existing(Matter.self, given.arguments[0], on: pen.day)
    _ = try given.required(Self.date)
    guard let day = try given.roughDay(Self.date) else { return }
    try given.secretary(house, pen).plan(matter, step: given.required(Self.step), day: day)
  }
}
