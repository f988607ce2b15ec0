import Counter
import Forums
import Vocabulary

/// What is done with meetings, in the order of help: a new act stands here too.
let meetingActs: [any Act] = [
  ConveneAct(), MoveMeetingAct(), CallOffAct(), AgendaAct(), AddPaperAct(), PostponeAct(),
  WithdrawItemAct(), DecideAct(), MinuteAct(), FollowUpAct(),
]

private let titleOption = Option(name: "title", value: .text, summary: "hvad det kaldes")

private let meeting = Argument("MØDE", .id(Meeting.kind))
private let item = Argument("PUNKT", .id(AgendaItem.kind))

/// The options by which it is said when and where a meeting is held.
private enum Held {
  static let start = Option(
    name: "start", value: .text, word: "KL", summary: "hvornår det begynder, fx 17:00")
  static let end = Option(
    name: "end", value: .text, word: "KL", summary: "hvornår det slutter, fx 19:30")
  static let place = Option(name: "place", value: .text, summary: "hvor det holdes")
  static let link = Option(name: "link", value: .text, summary: "linket til et møde på nettet")
  static let all = [start, end, place, link]

  static func details(_ given: Given) throws -> MeetingDetails {
    var details = MeetingDetails()
    (details.start, details.end) = (try time(given, start), try time(given, end))
    (details.place, details.link) = (given.text(place), given.text(link))
    return details
  }

  private static func time(_ given: Given, _ option: Option) throws -> TimeOfDay? {
    try given.text(option).map { text in
      guard let time = TimeOfDay(text) else {
        throw WrongUse(
          "»\(text)« er ikke et klokkeslæt (\(option.place)).", "Skriv fx 17:00 eller 9.30.")
      }
      return time
    }
  }
}

struct ConveneAct: Act {
  private static let id = Argument("ID", .newID(Meeting.kind))
  private static let body = Option(
    name: "body", value: .several(.body), word: "ORGAN,ORGAN",
    summary: "det forum eller udvalg, der mødes; flere, når de mødes sammen")
  private static let date = Option(
    name: "date", value: .day, summary: "den dag, mødet holdes", isNeeded: true)

  let name = "convene"
  let summary = "indkalder til et møde"
  let subject = ActSubject.matters
  let example =
    "convene bf-2027-03 --body boligforum --date 11.3.2027 --start 14:00 --on 1.12.2026"
  let arguments = [id]
  let options = [body, date, titleOption] + Held.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let date = try given.needed(Self.date).day()
    let bodies = try given.all(Self.body).map { try $0.body(on: date) }
    let titles = Titles(house: house, day: date)
    let names = bodies.map { titles.title($0) }.joined(separator: " og ")
    var details = try Held.details(given)
    details.bodies = Array(bodies.dropFirst())
    try given.secretary(house, pen).convene(
      given.needed(Self.id).newID(),
      title: given.text(titleOption) ?? (bodies.isEmpty ? "Møde" : "Møde i \(names)"),
      body: bodies.first, on: date, details)
  }
}

struct MoveMeetingAct: Act {
  private static let date = Option(name: "date", value: .day, summary: "den nye dag")

  let name = "move-meeting"
  let summary = "flytter et møde: dag, tid eller sted; grunden er --because"
  let subject = ActSubject.matters
  let example =
    "move-meeting bf-2026-12 --date 17.12.2026 --on 1.12.2026"
  let arguments = [meeting]
  let options = [date] + Held.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    guard options.contains(where: given.has) else {
      throw WrongUse(
        "Der står ikke, hvad mødet flyttes til.",
        "Skriv --date, --start, --end, --place eller --link.")
    }
    try given.secretary(house, pen).move(
      given.needed(meeting).id(as: Meeting.self), to: given.value(Self.date)?.day(),
      Held.details(given), why: given.because)
  }
}

struct AddPaperAct: Act {
  private static let what = Argument("PUNKT|MØDE", .id(AgendaItem.kind, Meeting.kind))
  private static let title = Option(
    name: "title", value: .text, summary: "hvad bilaget kaldes", isNeeded: true)
  private static let url = Option(
    name: "url", value: .text, word: "LINK", summary: "hvor det ligger")

  let name = "add-paper"
  let summary = "føjer et bilag til et punkt eller et møde"
  let subject = ActSubject.matters
  let example =
    #"add-paper bf-2026-12-2 --title "Notat om venteliste" --on 1.12.2026"#
  let arguments = [what]
  let options = [title, url]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let secretary = given.secretary(house, pen)
    let paper = Paper(title: try given.needed(Self.title).text, url: given.text(Self.url))
    let what = try given.needed(Self.what)
    if let meeting = MeetingID(what.text),
      try house.records.record(Meeting.self, meeting, on: pen.day) != nil
    {
      return try secretary.add(paper, to: meeting)
    }
    try secretary.add(paper, to: what.id(as: AgendaItem.self))
  }
}

struct AgendaAct: Act {
  private static let matter = Argument("SAG", .id(Matter.kind), isNeeded: false)
  private static let number = Option(
    name: "number", value: .text, word: "NR", summary: "nummeret, der trykkes, fx 5.1 eller 10 a")
  private static let place = Option(
    name: "place", value: .number, summary: "hvor det står (ellers sidst)")
  private static let under = Option(
    name: "under", value: .id(AgendaItem.kind), summary: "punktet, det er et underpunkt af")
  private static let isClosed = Option(
    name: "closed", value: nil, summary: "et lukket punkt: det vises ikke med --public")
  private static let how = Option(
    name: "how", value: .choice(Treatment.self), word: "MÅDE",
    summary: "hvordan det behandles (en sag ellers til beslutning, andet til orientering)")
  private static let points = Option(
    name: "points", value: .several(.number), word: "NR,NR", summary: "kun disse at-punkter")

  let name = "agenda"
  let summary = "sætter en sag, eller andet med --title, på dagsordenen for et møde"
  let subject = ActSubject.matters
  let example =
    "agenda bt-2027-01 ungdomsboliger --how drøftelse --on 1.12.2026"
  let arguments = [meeting, matter]
  let options = [how, points, titleOption, number, place, under, isClosed]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let meeting = try given.needed(meeting).id(as: Meeting.self)
    let secretary = given.secretary(house, pen)
    let how: Treatment? = try given.value(Self.how)?.choice()
    let details = try details(given)
    let points = try given.all(Self.points).map { try $0.number() }
    if let matter = try given.value(Self.matter)?.id(as: Matter.self) {
      _ = try secretary.put(matter, on: meeting, how: how ?? .decision, points: points, details)
      return
    }
    guard let title = details.title, points.isEmpty else {
      throw WrongUse(
        "Der står ikke, hvad der skal på dagsordenen.",
        "Skriv en sag, eller --title for det, der ikke er en sag (og så ingen --points).")
    }
    _ = try secretary.put(title: title, on: meeting, how: how ?? .orientation, details)
  }

  private func details(_ given: Given) throws -> ItemDetails {
    var details = ItemDetails()
    (details.title, details.number) = (given.text(titleOption), given.text(Self.number))
    details.place = try given.value(Self.place)?.number()
    details.under = try given.value(Self.under)?.id(as: AgendaItem.self)
    details.isConfidential = given.has(Self.isClosed)
    return details
  }
}

struct PostponeAct: Act {
  private static let what = Argument("PUNKT|MØDE", .id(AgendaItem.kind, Meeting.kind))
  private static let to = Option(
    name: "to", value: .text, word: "MØDE|DAG",
    summary: "et punkts nye møde, eller et mødes nye dag")

  let name = "postpone"
  let summary = "udsætter et punkt (til et møde eller foreløbig) eller et møde (til en dag)"
  let subject = ActSubject.matters
  let example =
    "postpone bf-2026-12-2 --on 10.12.2026"
  let arguments = [what]
  let options = [to]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let secretary = given.secretary(house, pen)
    let what = try given.needed(Self.what)
    if let meeting = MeetingID(what.text),
      try house.records.record(Meeting.self, meeting, on: pen.day) != nil
    {
      return try secretary.postpone(
        meeting, to: given.needed(Self.to).day(), why: given.because)
    }
    let item = try what.id(as: AgendaItem.self)
    let meeting = try given.value(Self.to)?.id(as: Meeting.self)
    try secretary.postpone(item, to: meeting, why: given.because)
  }
}

struct WithdrawItemAct: Act {
  let name = "take-off"
  let summary = "tager et punkt af dagsordenen"
  let subject = ActSubject.matters
  let example =
    "take-off bf-2026-12-2 --on 1.12.2026"
  let arguments = [item]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let item = try given.needed(item).id(as: AgendaItem.self)
    try given.secretary(house, pen).withdraw(item, why: given.because)
  }
}

struct CallOffAct: Act {
  let name = "call-off"
  let summary = "aflyser et møde; grunden er --because"
  let subject = ActSubject.matters
  let example =
    "call-off dm-2026-12 --on 1.12.2026"
  let arguments = [meeting]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let meeting = try given.needed(meeting).id(as: Meeting.self)
    try given.secretary(house, pen).callOff(meeting, why: given.because)
  }
}

struct DecideAct: Act {
  private static let outcome = Option(
    name: "outcome", value: .choice(Outcome.self), word: "UDFALD",
    summary: "hvad punktet endte med",
    isNeeded: true)
  private static let step = Option(
    name: "step", value: .text, word: "SKRIDT",
    summary: "det skridt i sagens forløb, beslutningen er")

  let name = "decide"
  let summary = "skriver, hvad et punkt endte med, fra mødets dag"
  let subject = ActSubject.matters
  let example =
    #"decide bf-2026-12-2 --outcome godkendt --what "Ventelisten ændres" --owner nab --due 1.3.2027 --on 10.12.2026"#
  let arguments = [item]
  let options = [outcome, titleOption, step] + DecisionOptions.all + FollowUpOptions.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let item = try given.needed(item).id(as: AgendaItem.self)
    let outcome: Outcome = try given.needed(Self.outcome).choice()
    let record = try house.records.record(AgendaItem.self, item, on: pen.day)
    let isMatter = record?.matter != nil
    let followUp = try FollowUpOptions.followUp(given)
    let details = try DecisionOptions.details(given)
    guard isMatter || (followUp == nil && !given.has(Self.step) && details == DecisionDetails())
    else {
      throw WrongUse(
        "Punktet er ikke en sag, så det har hverken skridt, stemmer eller opfølgning.",
        "Rejs en sag med enter-matter, hvis der skal følge noget af det.")
    }
    let title = isMatter ? "\(record?.title ?? item.text): \(outcome.word)" : outcome.word
    try given.secretary(house, pen).decide(
      item, outcome, title: given.text(titleOption) ?? title, step: given.text(Self.step),
      followUp: followUp, details)
  }
}

/// The options by which more is said of a decision: who, to whom, on whose authority, with which votes.
private enum DecisionOptions {
  static let body = Option(
    name: "body", value: .several(.body),
    summary: "det eller de organer, der beslutter, når flere mødes sammen")
  static let referredTo = Option(
    name: "referred-to", value: .body, summary: "hvor sagen er henvist til")
  static let authority = Option(
    name: "authority", value: .id("delegation", "use", Decision.kind),
    summary: "bemyndigelsen, brugen af den eller beslutningen, det blev besluttet på")
  static let votes = [
    Option(name: "for", value: .number, summary: "hvor mange der stemte for"),
    Option(name: "against", value: .number, summary: "hvor mange der stemte imod"),
    Option(
      name: "abstaining", value: .number, summary: "hvor mange der hverken stemte for eller imod"),
  ]
  static let reservation = Option(
    name: "reservation", value: .text, word: "NAVN: TEKST", summary: "et forbehold til referat")
  static let text = Option(
    name: "text", value: .text, summary: "ordlyden, fx et lokaludvalgs høringssvar")
  static let all = [body, referredTo, authority] + votes + [reservation, text]

  static func details(_ given: Given) throws -> DecisionDetails {
    var details = DecisionDetails()
    details.bodies = try given.all(body).map { try $0.body() }
    details.referredTo = try given.value(referredTo)?.body()
    details.authority = try given.value(authority)?.thing()
    details.text = given.text(text)
    let counts = try votes.map { try given.value($0)?.number() }
    let reservations = try given.text(reservation).map { [try Self.reservation($0)] } ?? []
    if counts.contains(where: { $0 != nil }) || !reservations.isEmpty {
      details.votes = Votes(
        for: counts[0], against: counts[1], abstaining: counts[2], reservations: reservations)
    }
    return details
  }

  private static func reservation(_ text: String) throws -> Reservation {
    let parts = text.split(separator: ":", maxSplits: 1).map {
      $0.drop { $0 == " " }
    }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw WrongUse(
        "»\(text)« siger ikke, hvis forbehold det er.",
        "Skriv fx --reservation \"Enhedslisten: …\".")
    }
    return Reservation(name: String(parts[0]), text: String(parts[1]))
  }
}

struct MinuteAct: Act {
  private static let text = Option(
    name: "text", value: .text, summary: "referatet, eller hvor det ligger", isNeeded: true)

  let name = "minute"
  private static let present = Option(
    name: "present", value: .several(.id(PostSubject.kind, PartySubject.kind)),
    summary: "de poster og parter, der var til stede")

  let summary = "skriver referat af et møde"
  let subject = ActSubject.matters
  let example =
    #"minute dm-2026-12 --text "Se mappen for 2026" --present nab,pbm --on 4.12.2026"#
  let arguments = [meeting]
  let options = [text, present]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let meeting = try given.needed(meeting).id(as: Meeting.self)
    try given.secretary(house, pen).minute(
      meeting, text: given.needed(Self.text).text,
      present: given.all(Self.present).map { try $0.thing() })
  }
}

struct FollowUpAct: Act {
  private static let decision = Argument("BESLUTNING", .id(Decision.kind))

  let name = "follow-up"
  let summary = "siger, hvad der skal følge af en beslutning, eller at det er gjort"
  let subject = ActSubject.matters
  let example =
    #"follow-up bf-2026-10-1-1 --done 1.12.2026 --result "Planen er sendt" --on 1.12.2026"#
  let arguments = [decision]
  let options = FollowUpOptions.all

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let decision = try given.needed(Self.decision).id(as: Decision.self)
    guard let followUp = try FollowUpOptions.followUp(given) else {
      throw WrongUse(
        "Der står ikke, hvad opfølgningen er.",
        "Skriv --what, --done eller --not-needed.")
    }
    try given.secretary(house, pen).follow(decision, followUp)
  }
}

/// The options by which a follow-up is said.
private enum FollowUpOptions {
  static let what = Option(name: "what", value: .text, summary: "hvad der skal gøres")
  static let owner = Option(name: "owner", value: .body, summary: "hvem der skal gøre det")
  static let due = Option(
    name: "due", value: .roughDay, summary: "senest, fx 2011-06-30 eller 2011-06")
  static let done = Option(name: "done", value: .roughDay, summary: "den dag, det blev gjort")
  static let result = Option(name: "result", value: .text, summary: "hvad der kom ud af det")
  static let notNeeded = Option(
    name: "not-needed", value: .text, word: "GRUND", summary: "hvorfor intet skal følge")
  static let all = [what, owner, due, done, result, notNeeded]

  static func followUp(_ given: Given) throws -> FollowUp? {
    guard all.contains(where: given.has) else { return nil }
    let owner = try given.value(owner).map { written -> PartyID in
      let body = try written.body()
      guard body.kind == PartySubject.kind, let id = PartyID(body.id) else {
        throw WrongUse("»\(written.text)« er et forum.", "Skriv den part, der skal gøre det.")
      }
      return id
    }
    return FollowUp(
      what: given.text(what), owner: owner, due: try given.value(due)?.roughDay(),
      done: try given.value(done)?.roughDay(),
      result: given.text(result), notNeeded: given.text(notNeeded))
  }
}
