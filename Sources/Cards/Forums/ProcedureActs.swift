import Counter
import Forums
import Vocabulary

/// What is done with procedures, in the order of help: a new act stands here too.
let procedureActs: [any Act] = [EnterProcedureAct(), AddStepAct()]

struct EnterProcedureAct: Act {
  private static let id = Argument("ID", .newID(Procedure.kind))
  private static let steps = Argument("SKRIDT", .text, repeats: true)
  private static let title = Option(
    name: "title", value: .text, summary: "hvad forløbet kaldes", isNeeded: true)

  let name = "enter-procedure"
  let summary =
    "opretter et forløb; hvert skridt skrives »navn: hvad der gøres: hvem: frist« og følger efter det forrige"
  let subject = ActSubject.matters
  let example =
    #"enter-procedure hoering "udkast: Udkastet skrives: pbm" "svar: Organisationerne svarer: nab,bff: 4 uger" --title "En høring" --on 1.12.2026"#
  let arguments = [id, steps]
  let options = [title]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var steps: [Step] = []
    for text in given.all(Self.steps).map(\.text) {
      let step = try Self.step(text, after: steps.last, house, on: pen.day)
      if steps.contains(where: { $0.step == step.step }) {
        throw WrongUse("Skridtet »\(step.step)« står to gange.", "Giv hvert skridt sit eget navn.")
      }
      steps.append(step)
    }
    try given.founder(house, pen).enter(
      Procedure(
        id: given.needed(Self.id).newID(), title: given.needed(Self.title).text, steps: steps,
        source: given.source))
  }

  /// Reads `navn: hvad der gøres: hvem: frist`; who and how long may be left out.
  private static func step(
    _ text: String, after: Step?, _ house: any House, on day: Day
  ) throws -> Step {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard (2...4).contains(parts.count), !parts[0].isEmpty, !parts[1].isEmpty else {
      throw WrongUse(
        "»\(text)« er ikke et skridt.", "Skriv fx \"udkast: Udkastet skrives: pbm: 4 uger\".")
    }
    try StepWords.requireName(parts[0])
    let bodies = try parts.dropFirst(2).first.map { text in
      try text.split(separator: ",").map {
        try Written(String($0), at: parts[0], by: house, on: day).body()
      }
    }
    let within = try parts.dropFirst(3).first.map {
      try Written($0, at: parts[0], by: house, on: day).duration()
    }
    return Step(
      step: parts[0], title: parts[1], by: bodies ?? [], after: after.map { [$0.step] } ?? [],
      within: within)
  }
}

/// What a step is called within its procedure.
private enum StepWords {
  static func requireName(_ name: String) throws {
    try ValueKind.newID(Procedure.kind).check(name, at: "SKRIDT")
  }
}

struct AddStepAct: Act {
  private static let procedure = Argument("FORLØB", .id(Procedure.kind))
  private static let step = Argument("SKRIDT", .text)
  private static let title = Option(
    name: "title", value: .text, summary: "hvad der gøres", isNeeded: true)
  private static let by = Option(
    name: "who", value: .several(.body), summary: "hvem der tager det; flere skal alle")
  private static let after = Option(
    name: "after", value: .several(.text), word: "SKRIDT,SKRIDT",
    summary: "de skridt, der kommer før")
  private static let before = Option(
    name: "before", value: .text, word: "SKRIDT",
    summary: "skridtet, det stilles foran (ellers sidst)")
  private static let within = Option(
    name: "within", value: .duration, summary: "hvor længe efter det forrige skridt")
  private static let workingDays = Option(
    name: "working-days", value: .number, word: "DAGE",
    summary: "hvor mange arbejdsdage efter det forrige skridt")
  private static let law = Option(name: "law", value: .text, summary: "hjemlen")

  let name = "add-step"
  let summary = "føjer et skridt til et forløb; sager, der er rejst før dagen, følger det gamle"
  let subject = ActSubject.matters
  let example =
    #"add-step aftaleforloeb hoering --title "Organisationerne høres" --who nab,bff --after droeftelse --before udvalg --within "4 uger" --on 1.12.2026"#
  let arguments = [procedure, step]
  let options = [title, by, after, before, within, workingDays, law]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let name = try given.needed(Self.step).text
    try StepWords.requireName(name)
    let step = Step(
      step: name, title: try given.needed(Self.title).text,
      by: try given.all(Self.by).map { try $0.body() }, after: given.all(Self.after).map(\.text),
      within: try given.value(Self.within)?.duration(),
      workingDays: try given.value(Self.workingDays)?.number(), law: given.text(Self.law))
    try given.founder(house, pen).add(
      step, to: given.needed(Self.procedure).id(as: Procedure.self),
      before: given.text(Self.before))
  }
}
