import Counter
import Lov
import Organisation
import Vocabulary

/// `almen sof profil AFDELING …`: what the law and the criteria there make of an anonymous profile.
struct ProfileCommand: HouseCommand {
  private static let afdeling = Argument("AFDELING", .id(PartySubject.kind))

  let name = "sof.profil"
  let summary =
    "viser, hvad loven og kriterierne i en afdeling siger om en profil; intet om den gemmes"
  let arguments = [afdeling]
  let options = ProfileReader.options

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let id = try asked.needed(Self.afdeling, titles).id(of: PartySubject.self)
    guard try titles.house.parties.party(id, on: titles.day)?.kind == .afdeling else {
      throw Complaint("»\(id)« er ikke en afdeling den dag.", "Skriv en afdelings id.")
    }
    let seeker = try ProfileReader(asked: asked, titles: titles).seeker()
    let settings = TurnSettings(rooms: titles.house)
    let vacancy = try settings.vacancy(in: id, .family, on: titles.day)
    let sets = try CriteriaReader(rooms: titles.house).sets(of: id, on: titles.day)
    let view = ProfileView(titles: titles, seeker: seeker, vacancy: vacancy)
    return Page(
      "En profil i \(titles.party(id)) den \(.long(titles.day))",
      [
        .text(Knowledge.text(try asked.known())),
        .text("Profilen er kun et spørgsmål: den gemmes ikke."),
        .data([
          .day("on", titles.day), Field("afdeling", json: .string(id.text)),
          Field("areas", json: .array(vacancy.areas.map(\.rawValue).sorted().map { .string($0) })),
        ]),
        .heading("Loven"),
        .table("law", ["Spørgsmål", "Svar", "Efter", "Hvorfor"], view.law()),
      ] + view.notes() + [.heading("Kriterierne")]
        + Block.table(
          "criteria", ["Kriterier", "Efter", "Svar", "Hvad der afgjorde", "Revideres senest"],
          sets.map(view.row), none: "Ingen kriterier er registreret i afdelingen den dag."))
  }
}

/// One who seeks a dwelling, as told on the command line.
struct Seeker: Sendable {
  let facts: SeekerFacts
  let partner: SeekerFacts?
  let profile: Profile
  let partnerProfile: Profile?
  /// How long two have lived together; nil is married.
  let together: Int?
  let livesThere: Bool?
}

/// Reads a profile from the options.
struct ProfileReader {
  let asked: Asked
  let titles: Titles

  private static let yesNo = ValueKind.words([.init("yes", "ja"), .init("no", "nej")])
  private static let benefit = Option(
    name: "benefit",
    value: .words(Benefit.allCases.map { .init($0.rawValue) } + [.init("none", "ingen")]),
    summary: "ydelsen, eller ingen")
  private static let months = Option(
    name: "benefit-months", value: .number, summary: "hele måneder i træk med ydelsen")
  private static let partnerBenefit = Option(
    name: "partner-benefit", value: benefit.value, summary: "ægtefællens eller samleverens ydelse")
  private static let partnerMonths = Option(
    name: "partner-benefit-months", value: .number, summary: "hele måneder i træk med den")
  private static let partner = Option(
    name: "partner", value: .words([.init("married", "gift"), .init("cohabiting", "samlevende")]),
    summary: "om der er en ægtefælle eller samlever")
  private static let together = Option(
    name: "together-months", value: .number, summary: "måneder som samlevende")
  private static let citizen = Option(
    name: "union-citizen", value: yesNo, summary: "statsborger i EU, EØS eller Schweiz")
  private static let released = Option(
    name: "released", value: .day, summary: "løsladt efter dom, med handleplan")
  private static let evicted = Option(
    name: "evicted", value: .day, summary: "lejemål ophørt for grov overtrædelse")
  private static let lives = Option(
    name: "lives-there", value: yesNo, summary: "har allerede en bolig i afdelingen")
  private static let nothingElse = Option(
    name: "nothing-else", value: nil, summary: "hvad der ikke er sagt, er ikke tilfældet")

  private static func option(_ question: LettingQuestion, of partner: Bool) -> Option {
    Option(
      name: (partner ? "partner-" : "") + question.option,
      value: question.isYesNo ? yesNo : .number,
      summary: (partner ? "ægtefællens eller samleverens: " : "") + question.word)
  }

  private static let questions = LettingQuestion.allCases

  static let options: [Option] =
    questions.map { option($0, of: false) }
    + [benefit, months, citizen, released, evicted, lives, partner, together]
    // Whatever criteria of all at home ask of one, they ask of the other.
    + questions.map { option($0, of: true) } + [partnerBenefit, partnerMonths, nothingElse]

  /// The profile.
  func seeker() throws -> Seeker {
    let isAll = asked.has(Self.nothingElse)
    let hasPartner = asked.has(Self.partner)
    let (own, facts) = try person(partner: false, isAll)
    let other = hasPartner ? try person(partner: true, isAll) : nil
    let isCohabiting = asked.value(Self.partner, titles)?.text == "cohabiting"
    return Seeker(
      facts: facts, partner: other?.1, profile: own, partnerProfile: other?.0,
      together: isCohabiting ? try asked.value(Self.together, titles)?.number() ?? 0 : nil,
      livesThere: try yes(Self.lives) ?? (isAll ? false : nil))
  }

  private func yes(_ option: Option) throws -> Bool? {
    asked.value(option, titles).map { $0.text == "yes" }
  }

  private func person(partner: Bool, _ isAll: Bool) throws -> (Profile, SeekerFacts) {
    var profile = isAll ? Profile.plain : Profile()
    var facts = SeekerFacts()
    for question in Self.questions {
      let option = Self.option(question, of: partner)
      guard let value = asked.value(option, titles) else {
        if isAll { facts.not.insert(question) }
        continue
      }
      facts.answers[question] =
        question.isYesNo ? try yes(option) == true ? 1 : 0 : try value.number()
    }
    profile.age = facts.answers[.age]
    profile.isStudent = facts.answers[.study].map { $0 > 0 } ?? profile.isStudent
    try benefits(&profile, &facts, partner, isAll)
    if !partner {
      profile.isUnionCitizen = try yes(Self.citizen) ?? profile.isUnionCitizen
      if let day = try asked.value(Self.released, titles)?.day() {
        profile.releases = [Release(day, from: .kriminalforsorgen, needsPlan: true)]
      }
      if let day = try asked.value(Self.evicted, titles)?.day() { profile.evictions = [day] }
    }
    return (profile, facts)
  }

  private func benefits(
    _ profile: inout Profile, _ facts: inout SeekerFacts, _ partner: Bool, _ isAll: Bool
  ) throws {
    let option = partner ? Self.partnerBenefit : Self.benefit
    let word = asked.value(option, titles)?.text
    let benefit = word.flatMap { Benefit(rawValue: $0) }
    if let benefit {
      let months = try asked.value(partner ? Self.partnerMonths : Self.months, titles)?.number()
      profile.received = [Received(benefit, months: months.map { min($0, 1_200) })]
    } else if word != nil {
      profile.received = []
    }
    // That nothing is received now does not say for how long: only »intet andet« does.
    if benefit.map(Self.counted.contains) == true {
      facts.answers[.benefitFree] = 0
    } else if facts.answers[.benefitFree] == nil, isAll {
      facts.answers[.benefitFree] = 1_200
    }
    if facts.answers[.benefitFree] != nil { facts.not.remove(.benefitFree) }
  }

  /// The options by the names that the law's answers have for what is not told.
  static let lawOptions: [String: String] = [
    "ydelse": benefit.place, "maaneder": months.place, "partner-ydelse": partnerBenefit.place,
    "partner-maaneder": partnerMonths.place, "bor-i-afdelingen": lives.place,
    "loesladt": released.place, "lejemaal-ophoert": evicted.place, "statsborger": citizen.place,
    "studerende": "--\(LettingQuestion.study.option)", "alder": "--\(LettingQuestion.age.option)",
    "sats": "kontanthjælpens sats, som ikke kan oplyses her",
    "handleplan": "om der skal udarbejdes handleplan, som ikke kan oplyses her",
  ]

  /// Kontanthjælp, and what was called so.
  static let counted: Set<Benefit> = [
    .kontanthjaelp, .uddannelseshjaelp, .integrationsydelse, .hjemrejseydelse, .overgangsydelse,
    .starthjaelp, .introduktionsydelse,
  ]
}
