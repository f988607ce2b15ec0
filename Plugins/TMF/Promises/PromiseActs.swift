import Counter
import Forums
import Vocabulary

/// What is done with promises, in the order of help.
let promiseActs: [any Act] = [PromiseAct(), FulfilPromiseAct(), DropPromiseAct()]

private let promiseArgument = Argument("LØFTE", .id(Promise.kind))

/// `almen act tmf.aftal DIALOG --what TEKST --owner ID`.
struct PromiseAct: Act {
  private static let dialogue = Argument("DIALOG", .id(Dialogue.kind))
  private static let what = Option(
    name: "what", value: .text, summary: "hvad der er lovet", isNeeded: true)
  private static let owner = Option(
    name: "owner", value: .id(PartySubject.kind, PostSubject.kind, ForumSubject.kind), word: "HVEM",
    summary: "hvem der har lovet det: en part, en post eller et forum", isNeeded: true)
  private static let due = Option(name: "due", value: .day, summary: "den sidste dag")

  let name = "tmf.aftal"
  let summary = "registrerer et løfte, der blev givet på dialogmødet"
  let example =
    #"tmf.aftal dialog-boligselskabet-elm-2026 --what "Planen for renovering sendes til kommunen" --owner boligselskabet-elm --due 1.4.2027"#
  let arguments = [dialogue]
  let options = [what, owner, due]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let dialogue = try pen.existing(
      Dialogue.self, given.needed(Self.dialogue).id(as: Dialogue.self))
    let promise = Promise(
      id: try pen.freeID(Promise.self, "loefte-\(dialogue.id)", from: 1),
      title: try given.needed(Self.what).text, dialogue: dialogue.id,
      owner: try given.needed(Self.owner).thing(), due: try given.value(Self.due)?.day(),
      source: given.source)
    if let finding = promise.fault(in: dialogue) { throw Refusal([finding]) }
    try pen.set(promise, during: Period(from: pen.day))
  }
}

/// `almen act tmf.indfri LØFTE --result TEKST`.
struct FulfilPromiseAct: Act {
  private static let result = Option(
    name: "result", value: .text, summary: "hvad der kom ud af det", isNeeded: true)
  private static let date = Option(
    name: "date", value: .day, summary: "dagen, det var gjort; ellers handlingens dag")

  let name = "tmf.indfri"
  let summary = "registrerer, at et løfte er indfriet, og hvad der kom ud af det"
  let example = #"tmf.indfri loefte-1 --result "Planen er modtaget""#
  let arguments = [promiseArgument]
  let options = [result, date]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var promise = try Promise.open(given, pen)
    promise.done = try given.value(Self.date)?.day() ?? pen.day
    promise.result = try given.needed(Self.result).text
    promise.source = given.source
    try pen.revise(promise)
  }
}

/// `almen act tmf.frafald LØFTE --reason TEKST`.
struct DropPromiseAct: Act {
  private static let reason = Option(
    name: "reason", value: .text, summary: "hvorfor det er opgivet", isNeeded: true)

  let name = "tmf.frafald"
  let summary = "registrerer, at et løfte er frafaldet, og hvorfor"
  let example = #"tmf.frafald loefte-1 --reason "Afdelingen er solgt""#
  let arguments = [promiseArgument]
  let options = [reason]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var promise = try Promise.open(given, pen)
    promise.dropped = try given.needed(Self.reason).text
    promise.source = given.source
    try pen.revise(promise)
  }
}

extension Promise {
  /// The promise that is named; refuses one that is over.
  fileprivate static func open(_ given: Given, _ pen: any Pen) throws -> Promise {
    let promise = try pen.existing(
      Promise.self, given.needed(promiseArgument).id(as: Promise.self))
    guard promise.isOver(on: pen.day) else { return promise }
    throw Refusal(
      PromiseRules.alreadyOver, about: promise.pointer,
      ["state": .text(promise.state(on: pen.day).word)])
  }

  /// What is wrong with it, by the dialogue that it is of; nil when nothing is.
  func fault(in dialogue: Dialogue) -> Finding? {
    guard let held = dialogue.history.last(where: { $0.step == .held })?.day else {
      return Finding(
        PromiseRules.notHeld, about: pointer, ["dialogue": .thing(dialogue.pointer)])
    }
    if let done, done < held {
      return Finding(
        PromiseRules.doneAhead, about: pointer, ["done": .day(done), "held": .day(held)])
    }
    if let due, due < held {
      return Finding(
        PromiseRules.dueAhead, about: pointer, ["due": .day(due), "held": .day(held)])
    }
    if done != nil, dropped != nil { return Finding(PromiseRules.overTwice, about: pointer) }
    return nil
  }
}

/// Whether promises were made at a meeting, and ended once.
struct PromiseCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.names

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(Promise.self, about: about, during: during)
      .compactMap { timeline in
        guard let promise = timeline.pieces(in: during).last?.value else { return nil }
        let dialogue = try rooms.records.timeline(Dialogue.self, promise.dialogue)
        // That there is such a dialogue at all is asked by the rules that hold for every record.
        return dialogue.pieces.last.flatMap { promise.fault(in: $0.value) }
      }
  }
}

/// A promise is its owner's duty until it is done or given up.
struct PromiseDuties: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    try rooms.records.records(Promise.self, on: day, pointingAt: owner).filter { promise in
      !promise.isOver(on: day) && (owner == nil || promise.owner == owner)
        && (promise.due.map { $0 <= last } ?? true)
    }.map { promise in
      Duty(
        PromiseRules.due, owner: promise.owner, due: promise.due.map { RoughDay($0) },
        subject: promise.pointer,
        facts: ["dialogue": .thing(promise.dialogue.pointer), "what": .text(promise.title)])
    }
  }
}
