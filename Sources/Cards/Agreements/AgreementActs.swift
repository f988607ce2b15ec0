import Agreements
import Counter
import Organisation
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

extension Given {
  fileprivate func clerk(_ house: any House, _ pen: any Pen) -> Clerk {
    house.agreements.clerk(with: pen, source: source)
  }

  fileprivate func duration(_ option: Option) throws -> Duration? {
    guard let text = value(option) else { return nil }
    guard let duration = Duration(text) else {
      throw WrongUse("»\(text)« er ikke en tid (--\(option.name)).", "Skriv fx 3y, 6m eller 14d.")
    }
    return duration
  }

  fileprivate func party(_ house: any House, _ pen: any Pen) throws -> PartyID? {
    try value(partyOption).map { try house.existing(Party.self, $0, on: pen.day) }
  }
}

struct DraftAct: Act {
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

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let word = try given.required(Self.kind)
    guard let kind = AgreementKindID(word) else {
      throw WrongUse("»\(word)« er ikke en aftaletype.", "Se dem med almen modules.")
    }
    func agreements(_ option: Option) throws -> [AgreementID] {
      try given.list(option).map { try house.existing(Agreement.self, $0, on: pen.day) }
    }
    let bodies = try given.list(Self.approvers).map { try house.body($0, on: pen.day) }
    let term = Term(
      from: try given.roughDay(fromOption), until: try given.roughDay(untilOption),
      lasts: try given.duration(Self.lasts), notice: try given.duration(Self.notice),
      prolongs: try given.duration(Self.prolongs))
    try given.clerk(house, pen).enter(
      Agreement(
        id: given.newID(given.arguments[0]), title: given.required(neededTitle), kind: kind,
        level: given.level(Self.level),
        parties: given.list(Self.parties).map { try house.existing(Party.self, $0, on: pen.day) },
        concretises: agreements(Self.concretises), succeeds: agreements(Self.succeeds),
        term: term == Term() ? nil : term,
        topics: given.list(Self.topics).map { try house.existing(Topic.self, $0, on: pen.day) },
        stage: .draft,
        approvers: Approver.inTurn(bodies),
        fields: FieldWords(house: house, day: pen.day, kind: kind).read(given.value(Self.fields)),
        source: given.source))
  }
}

/// Reads `felt=værdi;felt=værdi` by the types that a kind gives its fields.
private struct FieldWords {
  let house: any House
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
    let all = house.agreements.kind(kind, on: day)?.fields(on: day) ?? []
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
    case .party: field.party = try house.existing(Party.self, value, on: day)
    case .area: field.area = try house.existing(Area.self, value, on: day)
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

struct ChangeAct: Act {
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

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Agreement.self, given.arguments[0], on: pen.day)
    func topics(_ option: Option) throws -> [TopicID] {
      try given.list(option).map { try house.existing(Topic.self, $0, on: pen.day) }
    }
    try given.clerk(house, pen).change(
      id, given.choice(TextChange.self, Self.kind), title: given.value(titleOption),
      proposer: given.value(Self.proposer).map { try house.existing(Party.self, $0, on: pen.day) },
      concerns: given.list(Self.concerns).map { try house.body($0, on: pen.day) },
      takesIn: topics(Self.takesIn), drops: topics(Self.drops))
  }
}

struct ApproveAct: Act {
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

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Agreement.self, given.arguments[0], on: pen.day)
    let rejects = given.value(Self.rejects) == "ja"
    if let word = given.value(Self.rejects), word != "ja" {
      throw WrongUse("»\(word)« kan ikke stå efter --rejects.", "Skriv ja, eller udelad --rejects.")
    }
    let decision = try given.value(Self.decision).map { text in
      let pointer = try Finder(house: house).find("decision/\(text)")
      return try given.newID(pointer.id, DecisionSubject.self)
    }
    try given.clerk(house, pen).approve(
      id, by: house.body(given.required(Self.body), on: pen.day),
      isRejection: rejects, decision: decision)
  }
}

struct SignAct: Act {
  let name = "sign"
  let summary = "indgår en aftale, når alle har godkendt den"
  let arguments = ["AFTALE"]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.clerk(house, pen).sign(
      house.existing(Agreement.self, given.arguments[0], on: pen.day))
  }
}

/// A new agreement made from another.
struct FollowingAct: Act {
  let name: String
  let summary: String
  let following: Following
  let arguments = ["ID"]
  let options = [ofOption, titleOption, fromOption, untilOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let other = try house.existing(Agreement.self, given.required(ofOption), on: pen.day)
    try given.clerk(house, pen).enter(
      given.newID(given.arguments[0]), following, other, title: given.value(titleOption),
      from: given.roughDay(fromOption), until: given.roughDay(untilOption))
  }

  static let all = [
    FollowingAct(
      name: "amend", summary: "skriver en aftale, der ændrer en anden", following: .amending),
    FollowingAct(
      name: "extend", summary: "skriver en aftale, der forlænger en anden", following: .extending),
    FollowingAct(
      name: "renew", summary: "skriver en aftale, der fornyer en anden", following: .renewing),
  ]
}

struct EndAgreementAct: Act {
  private static let date = Option(
    name: "date", value: "DAG", summary: "den dag, den ophører (ellers handlingens)")

  let name = "end"
  let summary = "lader en aftale ophøre før tid, eller opgiver et udkast; grunden er --because"
  let arguments = ["AFTALE"]
  let options = [date, partyOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Agreement.self, given.arguments[0], on: pen.day)
    let day = given.value(Self.date) == nil ? pen.day : try given.day(Self.date)
    try given.clerk(house, pen).end(id, on: day, by: given.party(house, pen), why: given.because)
  }
}

struct NoticeAct: Act {
  let name = "give-notice"
  let summary = "opsiger en aftale; den løber varslet ud; grunden er --because"
  let arguments = ["AFTALE"]
  let options = [partyOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Agreement.self, given.arguments[0], on: pen.day)
    try given.clerk(house, pen).giveNotice(id, by: given.party(house, pen), why: given.because)
  }
}

struct AccedeAct: Act {
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

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Agreement.self, given.arguments[0], on: pen.day)
    let party = try house.existing(Party.self, given.required(Self.party), on: pen.day)
    try given.clerk(house, pen).accede(
      id, party, given.choice(AccessionHow.self, Self.how) ?? .joined,
      basis: given.value(Self.basis))
  }
}

struct MeetAct: Act {
  private static let text = Option(
    name: "text", value: "TEKST", summary: "hvad der viser det", isNeeded: true)

  let name = "meet"
  let summary = "skriver, at en forpligtelse er opfyldt"
  let arguments = ["FORPLIGTELSE"]
  let options = [text, timeOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Obligation.self, given.arguments[0], on: pen.day)
    let time = given.value(timeOption) == nil ? nil : try given.day(timeOption)
    try given.clerk(house, pen).meet(id, time: time, text: given.required(Self.text))
  }
}

struct WaiveAct: Act {
  let name = "waive"
  let summary = "frafalder en forpligtelse; grunden er --because"
  let arguments = ["FORPLIGTELSE"]
  let options = [timeOption, partyOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try house.existing(Obligation.self, given.arguments[0], on: pen.day)
    let time = given.value(timeOption) == nil ? nil : try given.day(timeOption)
    try given.clerk(house, pen).waive(
      id, time: time, by: given.party(house, pen), why: given.because)
  }
}
