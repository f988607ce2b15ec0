import Counter
import Vocabulary

extension Module {
  /// Whether the municipality may assign a dwelling to one of a household.
  var assignment: Calculation {
    Calculation(
      "lov.anvisning", title: "Kommunens anvisning, for hvert medlem af husstanden",
      law: cited(.init(.lbk207, "§ 59 stk. 6-9")),
      inputs: [
        .area,
        .optional("loesladt", title: "Løsladt efter dom", .day),
        .choice("loesladt-fra", title: "Løsladt fra", Release.Place.self, isRequired: false),
        .optional("handleplan", title: "Der skal udarbejdes handleplan", .yesNo),
        .optional("alder", title: "Alder", .count),
        .optional("lejemaal-ophoert", title: "Lejemål ophørt for grov overtrædelse", .day),
        .optional("statsborger", title: "Statsborger i", .word(["eu-eoes-schweiz", "andet"])),
        .optional("studerende", title: "Indskrevet studerende", .yesNo),
        .benefit("ydelse", title: "Ydelse"),
        .optional("maaneder", title: "Kalendermåneder i træk med ydelsen", .count),
        .optional("sats", title: "Kontanthjælpens sats", .word(["lav", "almindelig"])),
        .optional("andet", title: "Andre forhold hos nogen i husstanden", .yesNo),
        .optional(
          "andel", title: "Familieboliger i udsatte og forebyggelsesområder, %", .hundredths),
        .optional("undtaget", title: "Kommunalbestyrelsen har undtaget området", .yesNo),
        .optional("andre-omraader", title: "Der kan anvises uden for områderne", .yesNo),
      ], known: Statute.lbk1000.signed
    ) { given, at in
      let limits = AssignmentLimits(
        areas: try given.areas(), members: [try Self.member(given)],
        isElsewherePossible: given.optionalAnswer("andre-omraader"),
        share: given.optional("andel"), isExcepted: given.optionalAnswer("undtaget"))
      return limits.outcome(at: at).lines("Anvisning", at) { outcome in
        switch outcome {
        case .may: .text("må anvises")
        case .mayNot: .text("må ikke anvises")
        case .must: .text("skal anvises her")
        }
      }
    }
  }

  /// A member, of what is told; what is not told is unknown unless it is said that nothing else is.
  private static func member(_ given: Calculation.Given) throws(CalculationFault) -> Profile {
    var profile = given.optionalAnswer("andet") == false ? Profile.plain : Profile()
    if let day = given.optionalDay("loesladt") {
      profile.releases = [
        Release(
          day, from: try given.choice("loesladt-fra"),
          needsPlan: given.optionalAnswer("handleplan"))
      ]
    }
    if let day = given.optionalDay("lejemaal-ophoert") { profile.evictions = [day] }
    if let word = given.word("statsborger") { profile.isUnionCitizen = word != "andet" }
    if let isStudent = given.optionalAnswer("studerende") { profile.isStudent = isStudent }
    let isLower = given.word("sats").map { $0 == "lav" }
    if let received = try given.received("ydelse", "maaneder", isLower: isLower) {
      profile.received = received
    }
    profile.age = try given.optionalCount("alder", most: 150).map(Int.init)
    return profile
  }

  /// How many dwellings the municipality has at its disposal.
  var assignmentShare: Calculation {
    Calculation(
      "lov.anvisningsandel", title: "Kommunens andel af ledige boliger",
      law: cited(.init(.lbk207, "§ 59 stk. 1-5")),
      inputs: [
        Calculation.Input("ledige", title: "Ledige boliger", .count),
        .choice("grundlag", title: "Hvorefter de stilles til rådighed", AssignmentShare.Basis.self),
        .optional("oensket", title: "Boliger, kommunen vil råde over", .count),
        .optional(
          "udlejninger", title: "Udlejninger i afdelinger, hvor der afvises efter § 51 b", .count),
        .optional("godkendt", title: "Ministeren har godkendt en forhøjelse", .yesNo),
      ], known: Statute.lbk1000.signed
    ) { given, at in
      let share = AssignmentShare(
        vacancies: try given.count("ledige"), basis: try given.choice("grundlag"))
      let most = share.most(at: at).lines("Højst", at) { .count($0, "boliger") }
      let allowed = try given.optionalCount("oensket").map {
        share.allows($0, at: at).map { $0 }.lines("Kan kræves", at).prefix(1)
      }
      let extra = try given.optionalCount("udlejninger").map { lettings in
        AssignmentShare.extra(
          lettings: lettings, isApproved: try given.answer("godkendt"), at: at
        ).lines("Forhøjelse", at) { .count($0, "boliger") }
      }
      return most + (allowed ?? []) + (extra ?? [])
    }
  }

  /// What the municipality pays for a dwelling that stands at its disposal.
  var empty: Calculation {
    Calculation(
      "lov.tomgang", title: "Leje i tomgang og garanti for istandsættelse",
      law: cited(
        .init(
          .lbk207,
          "§§ 51 a stk. 5, 54 stk. 5, 55 stk. 8, 59 stk. 1, 62 stk. 1, 62 a stk. 6 og 63 stk. 4")),
      inputs: [
        Calculation.Input("leje", title: "Leje pr. måned", .money),
        .choice("type", title: "Boligtype", EmptyDwelling.Kind.self),
        Calculation.Input("raadighed", title: "Til rådighed for kommunen fra", .day),
        .optional("udlejet", title: "Udlejet fra", .day),
        .optional(
          "opgivet", title: "Opgivet: den dag, en opsigelse ville have haft virkning", .day),
        .optional(
          "organisationen-anviser", title: "Boligorganisationen har overtaget anvisningen", .yesNo),
        .optional("istandsaettelse", title: "Istandsættelse, som lejeren ikke betaler", .money),
      ], known: Statute.lbk1000.signed, formerly: ["sof.tomgang"]
    ) { given, at in
      let rent = try given.money("leje")
      let restored = Kroner(ore: given.optional("istandsaettelse") ?? 0)
      guard rent >= .zero else { throw CalculationFault(.impossible, "leje") }
      guard restored >= .zero else { throw CalculationFault(.impossible, "istandsaettelse") }
      let dwelling = try Self.dwelling(given)
      guard dwelling.letFrom ?? .latest >= dwelling.disposal else {
        throw CalculationFault(.impossible, "udlejet")
      }
      let paid = dwelling.paid(at: at)
      var lines = paid.grounds.map { $0.line(at) }
      guard let value = paid.value else { return lines }
      var sum = Kroner.zero
      if case .days(let days) = value {
        // Neither let nor given up: what is owed until the day asked about.
        let reckoned = days.end == nil ? Period(days.start, to: at.day.next) : days
        guard let reckoned else { throw CalculationFault(.impossible, "raadighed") }
        sum = try EmptyDwelling.rent(rent, for: reckoned)
        lines += Self.shown(reckoned, isOpen: days.end == nil)
      }
      lines.append(Calculation.Line("Leje i tomgang", .money(sum)))
      lines.append(Calculation.Line("Istandsættelse", .money(restored)))
      lines.append(
        Calculation.Line("I alt", .money(try sum.adding(restored)), isResult: true))
      return lines
    }
  }

  private static func dwelling(_ given: Calculation.Given) throws(CalculationFault) -> EmptyDwelling
  {
    EmptyDwelling(
      try given.choice("type"), disposal: try given.day("raadighed"),
      letFrom: given.optionalDay("udlejet"), givenUpFrom: given.optionalDay("opgivet"),
      isAssignedByOwner: given.optionalAnswer("organisationen-anviser") == true)
  }

  private static func shown(_ days: Period, isOpen: Bool) -> [Calculation.Line] {
    [
      Calculation.Line("Første dag", .day(days.start)),
      Calculation.Line(
        isOpen ? "Til og med dagen; ikke udlejet endnu" : "Sidste dag",
        .day(days.until ?? days.start)),
      Calculation.Line("Dage", .count(days.count, "dage")),
      Calculation.Line(
        "Udledt", .text("En måneds leje fordeles på månedens dage; loven siger ikke hvordan.")),
    ]
  }
}
