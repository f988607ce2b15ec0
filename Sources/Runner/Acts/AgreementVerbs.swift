import Agreements
import Casework
import Organisation
import Store
import Vocabulary

private let titleOption = Option(name: "title", value: "TEKST", summary: "hvad det kaldes")
private let neededTitle = Option(
  name: "title", value: "TEKST", summary: "hvad aftalen kaldes", isNeeded: true)
private let fromOption = Option(
  name: "from", value: "DAG", summary: "løbetidens første dag, også omtrentlig")
private let untilOption = Option(
  name: "until", value: "DAG", summary: "løbetidens sidste dag, også omtrentlig")
private let ofOption = Option(
  name: "of", value: "ID", summary: "den aftale, det gælder", isNeeded: true)
private let timeOption = Option(
  name: "time", value: "DAG", summary: "fristens sidste dag (ellers den første åbne)")
private let partyOption = Option(name: "party", value: "ID", summary: "den part, der gør det")

extension Act {
  fileprivate func clerk(_ desk: Desk, _ pen: any Pen) -> Clerk {
    desk.agreements.clerk(with: pen, source: source)
  }

  fileprivate func duration(_ option: Option) throws -> Duration? {
    guard let text = value(option) else { return nil }
    guard let duration = Duration(text) else {
      throw WrongUse("»\(text)« er ikke en tid (--\(option.name)).", "Skriv fx 3y, 6m eller 14d.")
    }
    return duration
  }

  fileprivate func party(_ desk: Desk, _ pen: any Pen) throws -> PartyID? {
    try value(partyOption).map { try desk.existing(Party.self, $0, on: pen.day) }
  }
}

struct DraftVerb: Verb {
  private static let kind = Option(
    name: "kind", value: "TYPE", summary: "fx hovedaftale, delaftale, enkeltaftale", isNeeded: true)
  private static let level = Option(name: "level", value: "1|2|3", summary: "niveauet")
  private static let parties = Option(
    name: "parties", value: "ID,ID", summary: "parterne", isNeeded: true)
  private static let topics = Option(name: "topics", value: "ID,ID", summary: "emnerne")
  private static let concretises = Option(
    name: "concretises", value: "ID,ID", summary: "de aftaler, den udmønter")
  private static let succeeds = Option(
    name: "succeeds", value: "ID,ID", summary: "de aftaler, den efterfølger")
  private static let lasts = Option(name: "lasts", value: "TID", summary: "hvor længe, fx 3y")
  private static let notice = Option(name: "notice", value: "TID", summary: "opsigelsesvarslet")
  private static let prolongs = Option(
    name: "prolongs", value: "TID", summary: "forlænges så længe ad gangen uden opsigelse")
  private static let approvers = Option(
    name: "approvers", value: "ID,ID", summary: "dem, der skal godkende, i den rækkefølge")

  private static let fields = Option(
    name: "fields", value: "FELT=VÆRDI;…", summary: "det, typen kræver; ? er ikke kendt")

  let name = "draft"
  let summary = "skriver et udkast til en aftale"
  let arguments = ["ID"]
  let options = [
    neededTitle, kind, parties, level, topics, concretises, succeeds, fromOption, untilOption,
    lasts, notice, prolongs, approvers, fields,
  ]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let word = try act.required(Self.kind)
    guard let kind = AgreementKindID(word) else {
      throw WrongUse("»\(word)« er ikke en aftaletype.", "Se dem med almen modules.")
    }
    func agreements(_ option: Option) throws -> [AgreementID] {
      try act.list(option).map { try desk.existing(Agreement.self, $0, on: pen.day) }
    }
    let bodies = try act.list(Self.approvers).map { try desk.body($0, on: pen.day) }
    let term = Term(
      from: try act.roughDay(fromOption), until: try act.roughDay(untilOption),
      lasts: try act.duration(Self.lasts), notice: try act.duration(Self.notice),
      prolongs: try act.duration(Self.prolongs))
    try act.clerk(desk, pen).enter(
      Agreement(
        id: act.newID(act.arguments[0]), title: act.required(neededTitle), kind: kind,
        level: act.level(Self.level),
        parties: act.list(Self.parties).map { try desk.existing(Party.self, $0, on: pen.day) },
        concretises: agreements(Self.concretises), succeeds: agreements(Self.succeeds),
        term: term == Term() ? nil : term,
        topics: act.list(Self.topics).map { try desk.existing(Topic.self, $0, on: pen.day) },
        stage: .draft,
        approvers: Approver.inTurn(bodies),
        fields: FieldWords(desk: desk, day: pen.day, kind: kind).read(act.value(Self.fields)),
        source: act.source))
  }
}

/// Reads `felt=værdi;felt=værdi` by the types that a kind gives its fields.
private struct FieldWords {
  let desk: Desk
  let day: Day
  let kind: AgreementKindID

  func read(_ text: String?) throws -> [AgreementField] {
    try (text ?? "").split(separator: ";").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw WrongUse(
          "»\(pair)« har ingen værdi.", "Skriv fx --fields \"andel=1100;evaluering=?\".")
      }
      return try field(parts[0], parts[1])
    }
  }

  private func field(_ name: String, _ value: String) throws -> AgreementField {
    let all = desk.agreements.kind(kind, on: day)?.fields(on: day) ?? []
    guard let asked = all.first(where: { $0.field == name }) else {
      let meant = nearest(to: name, among: all.map(\.field)).map { "Mente du »\($0)«?" }
      let known = all.map(\.field).joined(separator: ", ")
      throw WrongUse(
        "En aftale af den type har ikke feltet »\(name)«.",
        meant ?? (all.isEmpty ? "Den type har ingen felter." : "Den har \(known)."))
    }
    var field = AgreementField(field: name)
    if value == "?" {
      field.isUnknown = true
      return field
    }
    switch asked.type {
    case .text, .term: field.text = value
    case .texts: field.texts = value.split(separator: "/").map(String.init)
    case .number: field.number = try number(value, name)
    case .percent: field.percent = try number(value, name)
    case .duration:
      guard let duration = Duration(value) else {
        throw WrongUse("»\(value)« er ikke en tid (\(name)).", "Skriv fx 3y, 6m eller 14d.")
      }
      field.duration = duration
    case .party: field.party = try desk.existing(Party.self, value, on: day)
    case .area: field.area = try desk.existing(Area.self, value, on: day)
    }
    return field
  }

  private func number(_ value: String, _ name: String) throws -> Int {
    guard let number = Int(value) else {
      throw WrongUse(
        "»\(value)« er ikke et helt tal (\(name)).",
        "En andel er hundrededele procent: 11 % er 1100.")
    }
    return number
  }
}

struct ChangeVerb: Verb {
  private static let proposer = Option(
    name: "proposer", value: "ID", summary: "den part, der foreslår udgaven")
  private static let kind = Option(
    name: "change", value: "HVAD", summary: "material (ændrer indholdet) eller editorial (sproget)")
  private static let concerns = Option(
    name: "concerns", value: "ID,ID", summary: "dem, der skal godkende igen (ellers alle)")
  private static let takesIn = Option(
    name: "takes-in", value: "ID,ID", summary: "emner, den optager")
  private static let drops = Option(name: "drops", value: "ID,ID", summary: "emner, den udelader")

  let name = "change"
  let summary = "skriver en ny udgave af en aftales tekst"
  let arguments = ["AFTALE"]
  let options = [titleOption, kind, proposer, concerns, takesIn, drops]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Agreement.self, act.arguments[0], on: pen.day)
    func topics(_ option: Option) throws -> [TopicID] {
      try act.list(option).map { try desk.existing(Topic.self, $0, on: pen.day) }
    }
    try act.clerk(desk, pen).change(
      id, act.choice(TextChange.self, Self.kind), title: act.value(titleOption),
      proposer: act.value(Self.proposer).map { try desk.existing(Party.self, $0, on: pen.day) },
      concerns: act.list(Self.concerns).map { try desk.body($0, on: pen.day) },
      takesIn: topics(Self.takesIn), drops: topics(Self.drops))
  }
}

struct ApproveVerb: Verb {
  private static let body = Option(
    name: "body", value: "ID", summary: "det organ, der godkender", isNeeded: true)
  private static let decision = Option(
    name: "decision", value: "ID", summary: "beslutningen, når den er registreret")
  private static let rejects = Option(
    name: "rejects", value: "ja", summary: "ja, når organet forkaster den")

  let name = "approve"
  let summary = "skriver, at et organ har godkendt den udgave af aftalen, der gælder"
  let arguments = ["AFTALE"]
  let options = [body, decision, rejects]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Agreement.self, act.arguments[0], on: pen.day)
    let rejects = act.value(Self.rejects) == "ja"
    if let word = act.value(Self.rejects), word != "ja" {
      throw WrongUse("»\(word)« kan ikke stå efter --rejects.", "Skriv ja, eller udelad --rejects.")
    }
    let decision = try act.value(Self.decision).map { text in
      let pointer = try Finder(desk: desk).find("decision/\(text)")
      return try act.newID(pointer.id, DecisionSubject.self)
    }
    try act.clerk(desk, pen).approve(
      id, by: desk.body(act.required(Self.body), on: pen.day),
      isRejection: rejects, decision: decision)
  }
}

struct SignVerb: Verb {
  let name = "sign"
  let summary = "indgår en aftale, når alle har godkendt den"
  let arguments = ["AFTALE"]
  let options: [Option] = []

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    try act.clerk(desk, pen).sign(
      desk.existing(Agreement.self, act.arguments[0], on: pen.day))
  }
}

/// A new agreement made from another.
struct FollowingVerb: Verb {
  let name: String
  let summary: String
  let following: Following
  let arguments = ["ID"]
  let options = [ofOption, titleOption, fromOption, untilOption]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let other = try desk.existing(Agreement.self, act.required(ofOption), on: pen.day)
    try act.clerk(desk, pen).enter(
      act.newID(act.arguments[0]), following, other, title: act.value(titleOption),
      from: act.roughDay(fromOption), until: act.roughDay(untilOption))
  }

  static let all = [
    FollowingVerb(
      name: "amend", summary: "skriver en aftale, der ændrer en anden", following: .amending),
    FollowingVerb(
      name: "extend", summary: "skriver en aftale, der forlænger en anden", following: .extending),
    FollowingVerb(
      name: "renew", summary: "skriver en aftale, der fornyer en anden", following: .renewing),
  ]
}

struct EndAgreementVerb: Verb {
  private static let date = Option(
    name: "date", value: "DAG", summary: "den dag, den ophører (ellers handlingens)")

  let name = "end"
  let summary = "lader en aftale ophøre før tid, eller opgiver et udkast; grunden er --because"
  let arguments = ["AFTALE"]
  let options = [date, partyOption]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Agreement.self, act.arguments[0], on: pen.day)
    let day = act.value(Self.date) == nil ? pen.day : try act.day(Self.date)
    try act.clerk(desk, pen).end(id, on: day, by: act.party(desk, pen), why: act.because)
  }
}

struct NoticeVerb: Verb {
  let name = "give-notice"
  let summary = "opsiger en aftale; den løber varslet ud; grunden er --because"
  let arguments = ["AFTALE"]
  let options = [partyOption]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Agreement.self, act.arguments[0], on: pen.day)
    try act.clerk(desk, pen).giveNotice(id, by: act.party(desk, pen), why: act.because)
  }
}

struct AccedeVerb: Verb {
  private static let party = Option(
    name: "party", value: "ID", summary: "den, der bliver bundet", isNeeded: true)
  private static let how = Option(
    name: "how", value: "HVORDAN", summary: "joined (tiltræder) eller extended (udbredes til)")
  private static let basis = Option(
    name: "grounds", value: "TEKST", summary: "hvad en udbredelse bygger på")

  let name = "accede"
  let summary = "lader en part tiltræde en aftale, eller udbreder den til en, der ikke er medlem"
  let arguments = ["AFTALE"]
  let options = [party, how, basis]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Agreement.self, act.arguments[0], on: pen.day)
    let party = try desk.existing(Party.self, act.required(Self.party), on: pen.day)
    try act.clerk(desk, pen).accede(
      id, party, act.choice(AccessionHow.self, Self.how) ?? .joined, basis: act.value(Self.basis))
  }
}

struct MeetVerb: Verb {
  private static let text = Option(
    name: "text", value: "TEKST", summary: "hvad der viser det", isNeeded: true)

  let name = "meet"
  let summary = "skriver, at en forpligtelse er opfyldt"
  let arguments = ["FORPLIGTELSE"]
  let options = [text, timeOption]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Obligation.self, act.arguments[0], on: pen.day)
    let time = act.value(timeOption) == nil ? nil : try act.day(timeOption)
    try act.clerk(desk, pen).meet(id, time: time, text: act.required(Self.text))
  }
}

struct WaiveVerb: Verb {
  let name = "waive"
  let summary = "frafalder en forpligtelse; grunden er --because"
  let arguments = ["FORPLIGTELSE"]
  let options = [timeOption, partyOption]

  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws {
    let id = try desk.existing(Obligation.self, act.arguments[0], on: pen.day)
    let time = act.value(timeOption) == nil ? nil : try act.day(timeOption)
    try act.clerk(desk, pen).waive(id, time: time, by: act.party(desk, pen), why: act.because)
  }
}
