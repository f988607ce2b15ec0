import Agreements
import Counter
import Forums
import Organisation
import Vocabulary

/// What is done with matters, in the order of help: a new act stands here too.
let matterActs: [any Act] = [
  EnterMatterAct(), AddPointAct(), PlanAct(), AdvanceAct(), LinkAct(), CloseMatterAct(),
]

private let matter = Argument("SAG", .id(Matter.kind))

struct EnterMatterAct: Act {
  private static let id = Argument("ID", .newID(Matter.kind))
  private static let title = Option(
    name: "title", value: .text, summary: "hvad sagen kaldes", isNeeded: true)
  private static let origin = Option(
    name: "origin", value: .body, summary: "den part eller det forum, der rejser den",
    isNeeded: true
  )
  private static let topics = Option(
    name: "topics", value: .several(.id(Topic.kind)), summary: "emnerne")
  private static let areas = Option(
    name: "areas", value: .several(.id(Area.kind)), summary: "områderne")
  private static let heard = Option(
    name: "heard", value: .several(.id(Party.kind)), summary: "de lokaludvalg, der høres")
  private static let agreements = Option(
    name: "agreements", value: .several(.id(Agreement.kind)), summary: "aftalerne")
  private static let procedure = Option(
    name: "procedure", value: .id(Procedure.kind), summary: "det forløb, sagen følger")
  private static let kind = Option(
    name: "kind", value: .text, word: "TYPE",
    summary: "sagens type, som et modul bringer, med dens forløb")

  let name = "enter-matter"
  let summary = "rejser en sag"
  let subject = ActSubject.matters
  let example =
    #"enter-matter cykelparkering --title "Cykelparkering i Bisperne" --origin nab --areas bisperne --on 1.12.2026"#
  let arguments = [id]
  private static let isClosed = Option(
    name: "closed", value: nil, summary: "en lukket sag: den vises ikke med --public")
  let options = [title, origin, kind, procedure, topics, areas, agreements, heard, isClosed]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let matter = Matter(
      id: try given.needed(Self.id).newID(), title: try given.needed(Self.title).text,
      kind: try given.value(Self.kind).map { try house.matterKind($0.text, on: pen.day) },
      origin: try given.needed(Self.origin).body(), raised: RoughDay(pen.day),
      topics: try given.all(Self.topics).map { try $0.id(as: Topic.self) },
      areas: try given.all(Self.areas).map { try $0.id(as: Area.self) },
      agreements: try given.all(Self.agreements).map { try $0.id(as: Agreement.self) },
      procedure: try given.value(Self.procedure)?.id(as: Procedure.self),
      heard: try given.all(Self.heard).map { try $0.id(as: Party.self) },
      isConfidential: given.has(Self.isClosed) ? true : nil, source: given.source)
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
    name: "step", value: .text, word: "SKRIDT", summary: "det skridt i forløbet, der er taget",
    isNeeded: true)
  private static let who = Option(name: "who", value: .body, summary: "hvem der tog det")
  private static let note = Option(
    name: "note", value: .text, summary: "hvad der er at sige, fx hvad svaret blev")
  private static let notNeeded = Option(
    name: "not-needed", value: .text, word: "GRUND",
    summary: "hvorfor skridtet ikke skal tages i sagen, når forløbet kun har det i nogle")

  let name = "advance"
  let summary = "fører en sag et skridt frem uden en beslutning"
  let subject = ActSubject.matters
  let example =
    "advance ny-hovedaftale --step udvalg --who plan-og-boligudvalget --on 7.12.2026"
  let arguments = [matter]
  let options = [step, who, note, notNeeded]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let matter = try given.needed(matter).id(as: Matter.self)
    let step = try given.needed(Self.step).text
    let steps = try house.fora.progress(of: matter, on: pen.day)?.steps.map(\.step.step) ?? []
    if !steps.contains(step) {
      let meant = nearest(to: step, among: steps).map { "Mente du »\($0)«?" }
      let all = steps.joined(separator: ", ")
      throw Complaint(
        "»\(step)« er ikke et skridt i sagens forløb.",
        meant ?? (steps.isEmpty ? "Sagen følger intet forløb." : "Skridtene er \(all)."))
    }
    if let why = given.text(Self.notNeeded) {
      guard !given.has(Self.who), !given.has(Self.note) else {
        throw WrongUse(
          "--not-needed siger, at skridtet ikke er taget.", "Udelad --who og --note.")
      }
      return try given.secretary(house, pen).passOver(step, of: matter, why: why)
    }
    try given.secretary(house, pen).advance(
      matter, step: step, by: given.value(Self.who)?.body(), note: given.text(Self.note))
  }
}

struct CloseMatterAct: Act {
  let name = "close-matter"
  let summary = "afslutter en sag; grunden er --because"
  let subject = ActSubject.matters
  let example =
    "close-matter ungdomsboliger --on 1.12.2026"
  let arguments = [matter]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.secretary(house, pen).close(
      given.needed(matter).id(as: Matter.self), why: given.because)
  }
}

struct AddPointAct: Act {
  private static let text = Option(
    name: "text", value: .text, summary: "hvad der indstilles", isNeeded: true)
  private static let proposer = Option(
    name: "proposer", value: .id(Party.kind), summary: "hvem der indstiller det", isNeeded: true)
  private static let decides = Option(
    name: "decides", value: .body, summary: "det organ, der beslutter det", isNeeded: true)

  let name = "add-point"
  let summary = "føjer et at-punkt til en sag"
  let subject = ActSubject.matters
  let example =
    #"add-point ungdomsboliger --text "At der sættes penge af til 40 boliger" --proposer pbm --decides byraadet --on 1.12.2026"#
  let arguments = [matter]
  let options = [text, proposer, decides]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let matter = try given.needed(matter).id(as: Matter.self)
    try given.secretary(house, pen).add(
      given.needed(Self.text).text, to: matter,
      proposer: given.needed(Self.proposer).id(as: Party.self),
      decides: given.needed(Self.decides).body())
  }
}

struct PlanAct: Act {
  private static let step = Option(
    name: "step", value: .text, word: "SKRIDT", summary: "skridtet i forløbet", isNeeded: true)
  private static let date = Option(
    name: "date", value: .roughDay, summary: "dagen, også omtrentlig: 2010-06", isNeeded: true)

  let name = "plan"
  let summary = "siger, hvornår et skridt i en sag skal ske"
  let subject = ActSubject.matters
  let example =
    "plan ny-hovedaftale --step udvalg --date 7.12.2026 --on 1.12.2026"
  let arguments = [matter]
  let options = [step, date]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.secretary(house, pen).plan(
      given.needed(matter).id(as: Matter.self), step: given.needed(Self.step).text,
      day: given.needed(Self.date).roughDay())
  }
}
