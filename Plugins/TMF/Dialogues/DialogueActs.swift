import Counter
import Forums
import Vocabulary

/// What is done in a dialogue, in the order of help.
let dialogueActs: [any Act] = [
  OpenRoundAct(), ReceiveAct(), ReturnAct(), CallAct(), HoldAct(), PublishAct(), ReportAct(),
  CorrectAct(),
]

private let dialogueArgument = Argument("DIALOG", .id(Dialogue.kind))
private let date = Option(
  name: "date", value: .day,
  summary: "dagen, det skete; den dag, handlingen gælder fra, når intet siges")

/// What the redegørelse holds, asked for one by one.
private enum Account {
  static let minutes = Option(
    name: "minutes", value: .text,
    summary: "referatet af drøftelsen med begge parters vurdering (stk. 7 nr. 1)")
  static let agreements = Option(
    name: "agreements", value: .text,
    summary: "en kort beskrivelse af aftalerne, eller »ingen« (stk. 7 nr. 2)")
  static let link = Option(name: "link", value: .text, summary: "hvor redegørelsen er på nettet")
  static let all = [minutes, agreements, link]

  static func take(_ given: Given, into dialogue: inout Dialogue) {
    dialogue.minutes = given.text(minutes) ?? dialogue.minutes
    dialogue.agreements = given.text(agreements) ?? dialogue.agreements
    dialogue.link = given.text(link) ?? dialogue.link
  }
}

extension Given {
  /// The dialogue that is named, as it is on the day of the act.
  fileprivate func dialogue(_ pen: any Pen) throws -> Dialogue {
    try pen.existing(Dialogue.self, needed(dialogueArgument).id(as: Dialogue.self))
  }

  /// The same to do something in; refuses one that goes on in another's.
  fileprivate func running(_ pen: any Pen, _ house: any House) throws -> Dialogue {
    let dialogue = try dialogue(pen)
    guard let into = try Supervision(house, on: pen.day).standing(of: dialogue).into else {
      return dialogue
    }
    throw Refusal(DialogueRules.goneOver, about: dialogue.pointer, ["into": .thing(into.pointer)])
  }

  /// What a dialogue's report is recorded to say; nil before it is received.
  fileprivate func report(of dialogue: Dialogue, _ pen: any Pen) throws -> StyringReport? {
    try pen.records(StyringReport.self, on: pen.day, pointingAt: dialogue.pointer).first
  }

  /// A report to a dialogue that says nothing yet.
  fileprivate func newReport(
    of dialogue: Dialogue, _ house: any House, _ pen: any Pen
  ) throws -> StyringReport {
    StyringReport(
      id: try pen.freeID(StyringReport.self, "rapport-\(dialogue.id)"),
      title: "Styringsrapport \(dialogue.year) fra "
        + Titles(house: house, day: pen.day).title(dialogue.organisation.pointer),
      dialogue: dialogue.id, source: source)
  }

  /// The day it happened: that of the act when none is said; none after that.
  fileprivate func happened(_ pen: any Pen) throws -> Day {
    let day = try value(date)?.day() ?? pen.day
    guard day <= pen.day else {
      throw WrongUse(
        "\(DanishDays.long(day)) er ikke kommet (--date).",
        "Skriv det, når det er sket, eller sæt --on til den dag.")
    }
    return day
  }

  /// States a dialogue with something more that happened in it.
  fileprivate func add(
    _ event: DialogueEvent, to dialogue: Dialogue, _ pen: any Pen
  ) throws {
    var changed = try dialogue.adding(event)
    changed.source = source
    try pen.revise(changed)
  }
}

/// `almen act tmf.modtag DIALOG`: the report is received, and what it says of each of the four things.
struct ReceiveAct: Act {
  private static let evaluation = Option(
    name: "evaluation", value: .text,
    summary: "evalueringen, med større udfordringer og initiativer (stk. 5 nr. 1)")
  private static let figures = Option(
    name: "figures", value: .text,
    summary: "nøgletal, der afviger væsentligt, eller »ingen« (stk. 5 nr. 2)")
  private static let needed = Option(
    name: "agreements-needed", value: .text,
    summary: "behov for aftaler med kommunen, eller »intet« (stk. 5 nr. 3)")
  private static let status = Option(
    name: "agreement-status", value: .text,
    summary: "status for tidligere aftaler, eller »ingen« (stk. 5 nr. 4)")

  let name = "tmf.modtag"
  let summary =
    "registrerer, at styringsrapporten er modtaget, og hvad den siger om hvert af de fire forhold"
  let example =
    #"tmf.modtag dialog-boligselskabet-elm-2026 --evaluation "Ingen større udfordringer" --figures ingen --agreements-needed intet --agreement-status ingen"#
  let arguments = [dialogueArgument]
  let options = [date, evaluation, figures, needed, status]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let dialogue = try given.running(pen, house)
    try given.add(DialogueEvent(try given.happened(pen), .submitted), to: dialogue, pen)
    let found = try given.report(of: dialogue, pen)
    var report = try found ?? given.newReport(of: dialogue, house, pen)
    report.evaluation = given.text(Self.evaluation) ?? report.evaluation
    report.figures = given.text(Self.figures) ?? report.figures
    report.agreementsNeeded = given.text(Self.needed) ?? report.agreementsNeeded
    report.agreementStatus = given.text(Self.status) ?? report.agreementStatus
    report.source = given.source
    if report != found { try pen.revise(report) }
  }
}

/// `almen act tmf.returner DIALOG --reason TEKST`.
struct ReturnAct: Act {
  private static let reason = Option(
    name: "reason", value: .text, summary: "hvorfor den sendes tilbage", isNeeded: true)
  private static let due = Option(
    name: "due", value: .day,
    summary: "hvornår den skal være der igen; ellers den første frist, når den ikke er ovre")

  let name = "tmf.returner"
  let summary = "sender styringsrapporten tilbage med en grund"
  let example =
    #"tmf.returner dialog-boligselskabet-elm-2026 --reason "Der mangler et bilag" --due 10.12.2026"#
  let arguments = [dialogueArgument]
  let options = [reason, due, date]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let dialogue = try given.running(pen, house)
    let day = try given.happened(pen)
    let due = try given.value(Self.due)?.day()
    if let last = due ?? dialogue.deadline, last <= day {
      throw Complaint(
        "Fristen den \(DanishDays.long(last)) er ovre, når rapporten sendes tilbage den \(DanishDays.long(day)).",
        "Sæt en ny frist med --due.")
    }
    try given.add(DialogueEvent(day, .returned, due: due), to: dialogue, pen)
    var report =
      try given.report(of: dialogue, pen) ?? given.newReport(of: dialogue, house, pen)
    report.returns.append(ReportReturn(day, try given.needed(Self.reason).text))
    report.source = given.source
    try pen.revise(report)
  }
}

/// `almen act tmf.indkald DIALOG --meeting DAG`: calls in writing to a meeting, which is convened in Forums.
struct CallAct: Act {
  private static let meeting = Option(
    name: "meeting", value: .day, summary: "den dag, dialogmødet holdes", isNeeded: true)
  private static let body = Option(
    name: "body", value: .body,
    summary: "det forum eller den part, der mødes med organisationen; ellers den, der udfylder TMF")
  private static let start = Option(
    name: "start", value: .text, word: "KL", summary: "hvornår det begynder, fx 10:00")
  private static let place = Option(name: "place", value: .text, summary: "hvor det holdes")
  private static let without = Option(
    name: "without-report", value: .text, word: "GRUND",
    summary: "hvorfor mødet holdes, selv om rapporten ikke er der")

  let name = "tmf.indkald"
  let summary = "indkalder skriftligt til dialogmødet, som registreres blandt møderne"
  let example = "tmf.indkald dialog-boligselskabet-elm-2026 --meeting 10.12.2026 --start 10:00"
  let arguments = [dialogueArgument]
  let options = [meeting, body, start, place, without, date]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let dialogue = try given.running(pen, house)
    try dialogue.requireHome()
    let day = try given.needed(Self.meeting).day()
    let event = DialogueEvent(try given.happened(pen), .called, reason: given.text(Self.without))
    _ = try dialogue.adding(event)
    let supervision = Supervision(house, on: day)
    let now = try supervision.present(dialogue)
    var details = MeetingDetails()
    details.start = try given.text(Self.start).map(time)
    details.place = given.text(Self.place)
    let asked = try given.value(Self.body)?.body(on: day) ?? supervision.supervisor
    details.bodies = asked == nil ? [] : [now]
    let id = try meetingID(of: dialogue)
    try house.fora.secretary(with: pen, source: given.source).convene(
      id, title: "Dialogmøde: \(dialogue.title)", body: asked ?? now, on: day, details)
    var called = event
    called.meeting = id
    try given.add(called, to: dialogue, pen)
  }

  /// The id of its meeting, with a number when it is not the first that is called.
  private func meetingID(of dialogue: Dialogue) throws -> MeetingID {
    let number = dialogue.history.count { $0.step == .called } + 1
    let text = "moede-\(dialogue.id.text.prefix(80))" + (number == 1 ? "" : "-\(number)")
    if let id = MeetingID(text) { return id }
    throw Complaint("»\(text)« kan ikke være et id.", "Giv dialogen et kortere id.")
  }

  private func time(_ text: String) throws -> TimeOfDay {
    if let time = TimeOfDay(text) { return time }
    throw WrongUse(
      "»\(text)« er ikke et klokkeslæt (--start).", "Skriv fx 10:00 eller 9.30.")
  }
}

/// `almen act tmf.afhold DIALOG`.
struct HoldAct: Act {
  let name = "tmf.afhold"
  let summary = "registrerer, at dialogmødet er holdt den dag, det var indkaldt til"
  let example = "tmf.afhold dialog-boligselskabet-elm-2026"
  let arguments = [dialogueArgument]
  let options = [date] + Account.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var dialogue = try given.running(pen, house)
    try dialogue.requireHome()
    let meeting = try dialogue.meeting.flatMap { try house.fora.meeting($0, on: pen.day) }
    if let meeting, meeting.cancelled != nil {
      throw Complaint(
        "Mødet »\(meeting.title)« er aflyst.", "Indkald igen med almen act tmf.indkald.")
    }
    if let meeting, !given.has(date), meeting.day > pen.day {
      throw Complaint(
        "Mødet er indkaldt til den \(DanishDays.long(meeting.day)), som ikke er kommet.",
        "Vent, flyt mødet med almen act move-meeting, eller sæt --on til den dag, det blev holdt.")
    }
    let day = given.has(date) ? try given.happened(pen) : meeting?.day ?? pen.day
    if let meeting, meeting.day != day {
      throw Complaint(
        "Mødet er indkaldt til den \(DanishDays.long(meeting.day)), ikke den \(DanishDays.long(day)).",
        "Flyt først mødet med almen act move-meeting \(meeting.id), eller udelad --date.")
    }
    Account.take(given, into: &dialogue)
    try given.add(DialogueEvent(day, .held, meeting: meeting?.id), to: dialogue, pen)
  }
}

/// `almen act tmf.offentliggoer DIALOG`.
struct PublishAct: Act {
  let name = "tmf.offentliggoer"
  let summary = "registrerer, at redegørelsen er offentliggjort, og de to ting, den skal indeholde"
  let example =
    #"tmf.offentliggoer dialog-boligselskabet-elm-2026 --minutes "Begge parter er enige" --agreements ingen"#
  let arguments = [dialogueArgument]
  let options = Account.all + [date]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var dialogue = try given.dialogue(pen)
    try dialogue.requireHome()
    Account.take(given, into: &dialogue)
    let lacking = dialogue.accountLacking
    if DialogueCourse(dialogue.history).isHeld, !lacking.isEmpty {
      throw Refusal(
        DialogueRules.nothingToPublish, about: dialogue.pointer,
        ["lacking": .list(lacking.map { .text($0) })])
    }
    try given.add(DialogueEvent(try given.happened(pen), .published), to: dialogue, pen)
  }
}

/// `almen act tmf.indberet DIALOG`.
struct ReportAct: Act {
  let name = "tmf.indberet"
  let summary = "registrerer, at redegørelsen er indberettet til det centrale it-system"
  let example = "tmf.indberet dialog-boligselskabet-elm-2026"
  let arguments = [dialogueArgument]
  let options = [date]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let dialogue = try given.dialogue(pen)
    try dialogue.requireHome()
    try given.add(DialogueEvent(try given.happened(pen), .reported), to: dialogue, pen)
  }
}

/// `almen act tmf.ret DIALOG`: what is said of a dialogue beside what happens in it.
struct CorrectAct: Act {
  private static let deadline = Option(
    name: "deadline", value: .day, summary: "kommunens frist for styringsrapporten")
  private static let home = Option(
    name: "home", value: .id(PartySubject.kind),
    summary: "hjemstedskommunen, når det er en anden: dialogen føres dér")
  private static let also = Option(
    name: "also-to", value: .several(.id(PartySubject.kind)),
    summary: "andre kommuner med afdelinger, som også skal have rapporten")
  private static let representative = Option(
    name: "representative", value: .id(PostSubject.kind, PartySubject.kind), word: "POST|PART",
    summary: "den post eller part, der taler for organisationen; også en tredjepart")

  let name = "tmf.ret"
  let summary = "retter frist, hjemsted, repræsentant eller redegørelse for en styringsdialog"
  let example = "tmf.ret dialog-boligselskabet-elm-2026 --deadline 15.8.2026"
  let arguments = [dialogueArgument]
  let options = [deadline, home, also, representative] + Account.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    guard options.contains(where: given.has) else {
      throw WrongUse("Der er intet at rette.", "Skriv fx --deadline 2026-09-01.")
    }
    var dialogue = try given.dialogue(pen)
    dialogue.deadline = try given.value(Self.deadline)?.day() ?? dialogue.deadline
    dialogue.home = try given.value(Self.home)?.id(of: PartySubject.self) ?? dialogue.home
    if given.has(Self.also) {
      dialogue.alsoTo = try given.all(Self.also).map { try $0.id(of: PartySubject.self) }
    }
    dialogue.representative =
      try given.value(Self.representative)?.thing() ?? dialogue.representative
    Account.take(given, into: &dialogue)
    dialogue.source = given.source
    try pen.revise(dialogue)
  }
}
