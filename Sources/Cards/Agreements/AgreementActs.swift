import Agreements
import Counter
import Organisation
import Vocabulary

/// What is done with agreements and obligations, in the order of help: a new act stands here too.
let agreementActs: [any Act] =
  [DraftAct(), ChangeAct(), ApproveAct(), SignAct()] + FollowingAct.all + [
    EndAgreementAct(), LetGoAct(), NoticeAct(), AccedeAct(), MeetAct(), WaiveAct(),
  ] + contentActs

private let titleOption = Option(name: "title", value: .text, summary: "hvad det kaldes")
private let neededTitle = Option(
  name: "title", value: .text, summary: "hvad aftalen kaldes", isNeeded: true)
private let fromOption = Option(
  name: "from", value: .roughDay, summary: "løbetidens første dag, også omtrentlig")
private let untilOption = Option(
  name: "until", value: .roughDay, summary: "løbetidens sidste dag, også omtrentlig")
private let ofOption = Option(
  name: "of", value: .id(Agreement.kind), summary: "den aftale, det gælder", isNeeded: true)
private let timeOption = Option(
  name: "time", value: .day, summary: "fristens sidste dag (ellers den første åbne)")
private let partyOption = Option(
  name: "party", value: .id(Party.kind), summary: "den part, der gør det")

private let agreement = Argument("AFTALE", .id(Agreement.kind))
private let newAgreement = Argument("ID", .newID(Agreement.kind))
private let obligation = Argument("FORPLIGTELSE", .id(Obligation.kind))

extension Given {
  /// A clerk whose writing names the author's source.
  func clerk(_ house: any House, _ pen: any Pen) -> Clerk {
    house.agreements.clerk(with: pen, source: source)
  }
}

struct DraftAct: TellingAct {
  private static let kind = Option(
    name: "kind", value: .text, word: "TYPE",
    summary: "fx hovedaftale, delaftale, enkeltaftale", isNeeded: true)
  private static let level = Option(
    name: "level", value: .level, summary: "niveauet (ellers aftaletypens)")
  private static let parties = Option(
    name: "parties", value: .several(.id(Party.kind)), summary: "parterne", isNeeded: true)
  private static let concretises = Option(
    name: "concretises", value: .several(.id(Agreement.kind)),
    summary: "de aftaler, den udmønter")
  private static let succeeds = Option(
    name: "succeeds", value: .several(.id(Agreement.kind)),
    summary: "de aftaler, den efterfølger")

  let name = "draft"
  let summary = "skriver et udkast til en aftale"
  let subject = ActSubject.agreements
  let example =
    #"draft tryghedsaftale --title "Tryghed i Bisperne 2027-2028" --kind delaftale --parties pbm,nab --topics boligsocialt --from 1.1.2027 --lasts "2 år" --approvers nab,byraadet --on 1.12.2026"#
  let arguments = [newAgreement]
  let options =
    [
      neededTitle, kind, parties, level, concretises, succeeds,
    ] + DraftText.options

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let word = try given.needed(Self.kind).text
    guard let kind = AgreementKindID(word) else {
      throw WrongUse("»\(word)« er ikke en aftaletype.", "Se dem med almen modules.")
    }
    let draft = Agreement(
      id: try given.needed(newAgreement).newID(), title: try given.needed(neededTitle).text,
      kind: kind,
      level: try given.value(Self.level)?.level()
        ?? house.agreements.kind(kind, on: pen.day)?.level,
      parties: try given.all(Self.parties).map { try $0.id(as: Party.self) },
      concretises: try given.all(Self.concretises).map { try $0.id(as: Agreement.self) },
      succeeds: try given.all(Self.succeeds).map { try $0.id(as: Agreement.self) },
      stage: .draft, source: given.source)
    try given.clerk(house, pen).enter(DraftText.revised(draft, given, house, on: pen.day))
  }
}

struct ChangeAct: ForetellingAct {
  private static let proposer = Option(
    name: "proposer", value: .id(Party.kind), summary: "den part, der foreslår udgaven")
  private static let kind = Option(
    name: "change", value: .choice(TextChange.self), word: "HVAD",
    summary: "om indholdet eller kun sproget ændres")
  private static let concerns = Option(
    name: "concerns", value: .several(.body), summary: "dem, der skal godkende igen (ellers alle)")
  private static let takesIn = Option(
    name: "takes-in", value: .several(.id(Topic.kind)), summary: "emner, den optager")
  private static let drops = Option(
    name: "drops", value: .several(.id(Topic.kind)), summary: "emner, den udelader")

  let name = "change"
  let summary =
    "skriver en ny udgave af en aftales tekst, og det, den ændrer: parter, løbetid, felter, godkendere"
  let subject = ActSubject.agreements
  let example =
    "change hovedaftale-2027 --change material --proposer pbm --on 1.12.2026"
  let arguments = [agreement]
  let options =
    [titleOption, kind, proposer, concerns, takesIn, drops, DraftText.parties] + DraftText.options

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.clerk(house, pen).change(
      given.needed(agreement).id(as: Agreement.self), given.value(Self.kind)?.choice(),
      title: given.text(titleOption),
      proposer: given.value(Self.proposer)?.id(as: Party.self),
      concerns: given.all(Self.concerns).map { try $0.body() },
      takesIn: given.all(Self.takesIn).map { try $0.id(as: Topic.self) },
      drops: given.all(Self.drops).map { try $0.id(as: Topic.self) }
    ) { agreement in
      agreement = try DraftText.revised(agreement, given, house, on: pen.day)
    }
  }

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let id = try given.needed(agreement).id(as: Agreement.self)
    let had = try house.agreements.agreement(id, on: given.on).map {
      try house.agreements.approvals(of: $0, on: given.on)
    }
    return { titles in try DraftText.reopened(id, had ?? [], titles) }
  }
}

struct ApproveAct: Act {
  private static let body = Option(
    name: "body", value: .body, summary: "det organ, der godkender", isNeeded: true)
  private static let decision = Option(
    name: "decision", value: .id(DecisionSubject.kind),
    summary: "beslutningen, når den er registreret")
  private static let rejects = Option(
    name: "rejects", value: .words([ValueKind.Word("ja")]), word: "ja",
    summary: "ja, når organet forkaster den")

  let name = "approve"
  let summary = "skriver, at et organ har godkendt den udgave af aftalen, der gælder"
  let subject = ActSubject.agreements
  let example =
    "approve tillaeg-1 --body bff --on 1.12.2026"
  let arguments = [agreement]
  let options = [body, decision, rejects]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(agreement).id(as: Agreement.self)
    let decision = try given.text(Self.decision).flatMap { text in
      let pointer = try Finder(house: house).find("\(DecisionSubject.kind)/\(text)")
      return Identifier<DecisionSubject>(pointer.id)
    }
    try given.clerk(house, pen).approve(
      id, by: body(given.needed(Self.body), of: id, house, on: pen.day),
      isRejection: given.has(Self.rejects),
      decision: decision)
  }
}

extension ApproveAct {
  /// The body that is named; one that must approve and is no more is told apart from what never was.
  private func body(
    _ written: Written, of id: AgreementID, _ house: any House, on day: Day
  ) throws -> Pointer {
    let agreement = try house.agreements.agreement(id, on: day)
    let rows = try agreement.map { try house.agreements.approvals(of: $0, on: day) } ?? []
    let gone = rows.first {
      $0.asked != [$0.body] && [$0.body.id, $0.body.description].contains(written.text)
    }
    return try gone?.body ?? written.body()
  }
}

struct SignAct: Act {
  let name = "sign"
  let summary = "indgår en aftale, når alle har godkendt den"
  let subject = ActSubject.agreements
  let example =
    "sign helhedsplan-bisperne --on 1.12.2026"
  let arguments = [agreement]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.clerk(house, pen).sign(
      given.needed(agreement).id(as: Agreement.self))
  }
}

/// A new agreement made from another.
struct FollowingAct: ForetellingAct {
  let name: String
  let summary: String
  let subject = ActSubject.agreements
  let example: String
  let following: Following
  let arguments = [newAgreement]
  let options = [ofOption, titleOption, fromOption, untilOption]

  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let other = try given.needed(ofOption).id(as: Agreement.self)
    let agreement = try house.agreements.agreement(other, on: given.on)
    let successions =
      try agreement.map {
        try house.agreements.successions(of: $0, on: given.on)
      } ?? []
    return { titles in
      successions.map { party, heirs in
        .text(
          "\(Cell.list(titles.cells(heirs), .and)) er part i stedet for \(titles.cell(party)), som er gået op i den."
        )
      }
    }
  }

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let other = try given.needed(ofOption).id(as: Agreement.self)
    try given.clerk(house, pen).enter(
      given.needed(newAgreement).newID(), following, other, title: given.text(titleOption),
      from: given.value(fromOption)?.roughDay(), until: given.value(untilOption)?.roughDay())
  }

  static let all = [
    FollowingAct(
      name: "amend", summary: "skriver en aftale, der ændrer en anden",
      example:
        #"amend tillaeg-2 --of udlejningsaftale-2025 --title "Tillæg 2" --from 1.1.2027 --on 1.12.2026"#,
      following: .amending),
    FollowingAct(
      name: "extend", summary: "skriver en aftale, der forlænger en anden",
      example:
        #"extend forlaengelse-2027 --of hovedaftale-2022 --from 1.1.2027 --until 31.12.2027 --on 1.12.2026"#,
      following: .extending),
    FollowingAct(
      name: "renew", summary: "skriver en aftale, der fornyer en anden",
      example:
        #"renew boligsocial-aftale-2028 --of boligsocial-aftale-2026 --from 1.1.2028 --on 1.12.2026"#,
      following: .renewing),
  ]
}

struct EndAgreementAct: Act {
  private static let date = Option(
    name: "date", value: .day, summary: "den sidste dag, den gælder (ellers handlingens)")

  let name = "end"
  let summary = "lader en aftale ophøre før tid, eller opgiver et udkast; grunden er --because"
  let subject = ActSubject.agreements
  let example =
    "end enkeltaftale-bff-2026 --date 31.12.2026 --party bff --on 1.12.2026"
  let arguments = [agreement]
  let options = [date, partyOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(agreement).id(as: Agreement.self)
    try given.clerk(house, pen).end(
      id, on: given.value(Self.date)?.day() ?? pen.day,
      by: given.value(partyOption)?.id(as: Party.self), why: given.because)
  }
}

struct LetGoAct: Act {
  let name = "let-go"
  let summary =
    "slipper en aftale, der er ophørt uden afløser, så det ikke meldes mere; grunden er --because"
  let subject = ActSubject.agreements
  let example =
    "let-go hovedaftale-2022 --party nordvang --on 15.1.2027"
  let arguments = [agreement]
  let options = [partyOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(agreement).id(as: Agreement.self)
    try given.clerk(house, pen).letGo(
      id, by: given.value(partyOption)?.id(as: Party.self), why: given.because)
  }
}

struct NoticeAct: Act {
  let name = "give-notice"
  let summary = "opsiger en aftale; den løber varslet ud; grunden er --because"
  let subject = ActSubject.agreements
  let example =
    "give-notice boligsocial-aftale-2026 --party nab --on 1.12.2026"
  let arguments = [agreement]
  let options = [partyOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(agreement).id(as: Agreement.self)
    try given.clerk(house, pen).giveNotice(
      id, by: given.value(partyOption)?.id(as: Party.self), why: given.because)
  }
}

struct AccedeAct: Act {
  private static let party = Option(
    name: "party", value: .id(Party.kind), summary: "den, der bliver bundet", isNeeded: true)
  private static let how = Option(
    name: "how", value: .choice(AccessionHow.self), word: "HVORDAN",
    summary: "om parten tiltræder (ellers det), eller aftalen udbredes til den")
  private static let basis = Option(
    name: "grounds", value: .text, summary: "hvad en udbredelse bygger på")

  let name = "accede"
  let summary = "lader en part tiltræde en aftale, eller udbreder den til en, der ikke er medlem"
  let subject = ActSubject.agreements
  let example =
    "accede boligsocial-aftale-2026 --party fonden --on 1.12.2026"
  let arguments = [agreement]
  let options = [party, how, basis]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(agreement).id(as: Agreement.self)
    try given.clerk(house, pen).accede(
      id, given.needed(Self.party).id(as: Party.self),
      given.value(Self.how)?.choice() ?? .joined, basis: given.text(Self.basis))
  }
}

struct MeetAct: Act {
  private static let text = Option(
    name: "text", value: .text, summary: "hvad der viser det", isNeeded: true)

  let name = "meet"
  let summary = "skriver, at en forpligtelse er opfyldt"
  let subject = ActSubject.agreements
  let example =
    #"meet kvartalsberetning-2026 --text "Beretning af 1. december" --on 1.12.2026"#
  let arguments = [obligation]
  let options = [text, timeOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.clerk(house, pen).meet(
      promise(given, house, pen), time: given.value(timeOption)?.day(),
      text: given.needed(Self.text).text)
  }

  /// The promise; of what has duties of law instead, the act that marks those is told.
  private func promise(
    _ given: Given, _ house: any House, _ pen: any ActPen
  ) throws -> ObligationID {
    let written = try given.needed(obligation)
    do {
      return try written.id(as: Obligation.self)
    } catch let complaint as Complaint {
      guard let other = try? Finder(house: house).find(written.text),
        try house.duties(on: pen.day, through: pen.day.adding(months: 12))
          .contains(where: { $0.isMarked && $0.subject == other })
      else { throw complaint }
      throw Complaint(
        complaint.what,
        "Det, loven kræver, skrives med almen act fulfil \(other.id) --duty NAVN --shows BEVIS; navnene står i almen due."
      )
    }
  }
}

struct WaiveAct: Act {
  let name = "waive"
  let summary = "frafalder en forpligtelse; grunden er --because"
  let subject = ActSubject.agreements
  let example =
    "waive midtvejs-udlejning --party nab --on 1.12.2026"
  let arguments = [obligation]
  let options = [timeOption, partyOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.clerk(house, pen).waive(
      given.needed(obligation).id(as: Obligation.self), time: given.value(timeOption)?.day(),
      by: given.value(partyOption)?.id(as: Party.self), why: given.because)
  }
}
