import Counter
import Forums
import Vocabulary

private let titleOption = Option(name: "title", value: "TEKST", summary: "hvad det kaldes")

struct ConveneAct: Act {
  private static let body = Option(
    name: "body", value: "ID", summary: "det forum eller udvalg, der mødes", isNeeded: true)
  private static let date = Option(
    name: "date", value: "DAG", summary: "den dag, mødet holdes", isNeeded: true)

  let name = "convene"
  let summary = "indkalder til et møde"
  let arguments = ["ID"]
  let options = [body, date, titleOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let date = try given.day(Self.date)
    let body = try house.body(given.required(Self.body), on: date)
    let name = Titles(house: house, day: date).title(body)
    try given.secretary(house, pen).convene(
      given.newID(given.arguments[0]),
      title: given.value(titleOption) ?? "Møde i \(name)", body: body,
      on: date)
  }
}

struct AgendaAct: Act {
  private static let how = Option(
    name: "how", value: "MÅDE", summary: "decision, discussion eller orientation")
  private static let points = Option(
    name: "points", value: "NR,NR", summary: "kun disse at-punkter")

  let name = "agenda"
  let summary = "sætter en sag på dagsordenen for et møde"
  let arguments = ["MØDE", "SAG"]
  let options = [how, points]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let meeting = try house.existing(Meeting.self, given.arguments[0], on: pen.day)
    let matter = try house.existing(Matter.self, given.arguments[1], on: pen.day)
    let how = try given.choice(Treatment.self, Self.how) ?? .decision
    let points = try given.list(Self.points).map { text in
      guard let point = Int(text) else {
        throw WrongUse("»\(text)« er ikke et at-punkt.", "Skriv numre med komma, fx 1,2.")
      }
      return point
    }
    _ = try given.secretary(house, pen).put(matter, on: meeting, how: how, points: points)
  }
}

struct PostponeAct: Act {
  private static let to = Option(
    name: "to", value: "MØDE|DAG", summary: "et punkts nye møde, eller et mødes nye dag")

  let name = "postpone"
  let summary = "udsætter et punkt (til et møde eller foreløbig) eller et møde (til en dag)"
  let arguments = ["PUNKT|MØDE"]
  let options = [to]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let secretary = given.secretary(house, pen)
    let word = given.arguments[0]
    if let meeting = MeetingID(word),
      try house.records.record(Meeting.self, meeting, on: pen.day) != nil
    {
      return try secretary.postpone(meeting, to: given.day(Self.to))
    }
    let item = try house.existing(AgendaItem.self, word, on: pen.day)
    let meeting = try given.value(Self.to).map { try house.existing(Meeting.self, $0, on: pen.day) }
    try secretary.postpone(item, to: meeting, why: given.because)
  }
}

struct WithdrawItemAct: Act {
  let name = "take-off"
  let summary = "tager et punkt af dagsordenen"
  let arguments = ["PUNKT"]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let item = try house.existing(AgendaItem.self, given.arguments[0], on: pen.day)
    try given.secretary(house, pen).withdraw(item, why: given.because)
  }
}

struct CallOffAct: Act {
  let name = "call-off"
  let summary = "aflyser et møde; grunden er --because"
  let arguments = ["MØDE"]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let meeting = try house.existing(Meeting.self, given.arguments[0], on: pen.day)
    try given.secretary(house, pen).callOff(meeting, why: given.because)
  }
}

struct DecideAct: Act {
  private static let outcome = Option(
    name: "outcome", value: "UDFALD", summary: "approved, rejected, noted eller answered",
    isNeeded: true)
  private static let step = Option(
    name: "step", value: "SKRIDT", summary: "det skridt i sagens forløb, beslutningen er")

  let name = "decide"
  let summary = "skriver, hvad et punkt endte med, fra mødets dag"
  let arguments = ["PUNKT"]
  let options = [outcome, titleOption, step] + FollowUpOptions.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let item = try house.existing(AgendaItem.self, given.arguments[0], on: pen.day)
    guard let outcome = try given.choice(Outcome.self, Self.outcome) else {
      throw WrongUse(
        "--outcome mangler.", "Skriv --outcome approved, rejected, noted eller answered.")
    }
    let subject = try house.records.record(AgendaItem.self, item, on: pen.day)?.title ?? item.text
    let title = given.value(titleOption) ?? "\(subject): \(outcome.word)"
    _ = try given.secretary(house, pen).decide(
      item, outcome, title: title, step: given.value(Self.step),
      followUp: FollowUpOptions.followUp(given, house, pen))
  }
}

struct MinuteAct: Act {
  private static let text = Option(
    name: "text", value: "TEKST", summary: "referatet, eller hvor det ligger", isNeeded: true)

  let name = "minute"
  let summary = "skriver referat af et møde"
  let arguments = ["MØDE"]
  let options = [text]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let meeting = try house.existing(Meeting.self, given.arguments[0], on: pen.day)
    try given.secretary(house, pen).minute(meeting, text: given.required(Self.text))
  }
}

struct FollowUpAct: Act {
  let name = "follow-up"
  let summary = "siger, hvad der skal følge af en beslutning, eller at det er gjort"
  let arguments = ["BESLUTNING"]
  let options = FollowUpOptions.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let decision = try house.existing(Decision.self, given.arguments[0], on: pen.day)
    guard let followUp = try FollowUpOptions.followUp(given, house, pen) else {
      throw WrongUse(
        "Der står ikke, hvad opfølgningen er.",
        "Skriv --what, --done eller --not-needed.")
    }
    try given.secretary(house, pen).follow(decision, followUp)
  }
}

/// The options by which a follow-up is said.
private enum FollowUpOptions {
  static let what = Option(name: "what", value: "TEKST", summary: "hvad der skal gøres")
  static let owner = Option(name: "owner", value: "ID", summary: "hvem der skal gøre det")
  static let due = Option(
    name: "due", value: "DAG", summary: "senest, fx 2011-06-30 eller 2011-06")
  static let done = Option(name: "done", value: "DAG", summary: "den dag, det blev gjort")
  static let result = Option(name: "result", value: "TEKST", summary: "hvad der kom ud af det")
  static let notNeeded = Option(
    name: "not-needed", value: "GRUND", summary: "hvorfor intet skal følge")
  static let all = [what, owner, due, done, result, notNeeded]

  static func followUp(_ given: Given, _ house: any House, _ pen: any Pen) throws -> FollowUp? {
    guard all.contains(where: { given.value($0) != nil }) else { return nil }
    let owner = try given.value(owner).map { text -> PartyID in
      let body = try house.body(text, on: pen.day)
      guard body.kind == PartySubject.kind, let id = PartyID(body.id) else {
        throw WrongUse("»\(text)« er et forum.", "Skriv den part, der skal gøre det.")
      }
      return id
    }
    return FollowUp(
      what: given.value(what), owner: owner, due: try given.roughDay(due),
      done: try given.roughDay(done),
      result: given.value(result), notNeeded: given.value(notNeeded))
  }
}
