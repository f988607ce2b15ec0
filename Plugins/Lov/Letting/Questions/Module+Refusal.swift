import Counter
import Vocabulary

extension Module {
  /// Whether an applicant of the waiting list must be refused.
  var refusal: Calculation {
    Calculation(
      "lov.afvisning", title: "Afvisning af en boligsøgende på ventelisten",
      law: cited(.init(.lbk207, "§§ 51 b og 51 c"), .init(.bek977, "§ 37")),
      inputs: [
        .area,
        .choice(
          "beslutning", title: "Kommunalbestyrelsens beslutning efter § 51 b: hvilket punktum",
          CombinedLetting.Reach.self, isRequired: false),
        .benefit("ydelse", title: "Den boligsøgendes ydelse"),
        .optional("maaneder", title: "Kalendermåneder i træk med ydelsen", .count),
        .optional(
          "samliv", title: "Ægtefælle eller samlever", .word(["ingen", "gift", "samlevende"])),
        .optional("samliv-maaneder", title: "Måneder, de har været samlevende", .count),
        .benefit("partner-ydelse", title: "Ægtefællens eller samleverens ydelse"),
        .optional("partner-maaneder", title: "Kalendermåneder i træk med den", .count),
        .optional("bor-i-afdelingen", title: "Har allerede en bolig i afdelingen", .yesNo),
      ], known: Statute.lbk1040.signed
    ) { given, at in
      let areas = try given.areas()
      let applicant = try Self.applicant(given)
      let reach = given.optionalChoice("beslutning", CombinedLetting.Reach.self)
      if areas.contains(.kombineret), reach == nil {
        throw CalculationFault(.missing, "beslutning")
      }
      let combined = reach.map { CombinedLetting(at.day, reach: $0).refuses(applicant, at: at) }
      let demanded = Refusal.isDemanded(of: applicant, areas: areas, at: at)
      return (combined?.lines("Skal afvises efter § 51 b", at) ?? [])
        + (areas.contains(.kombineret) ? [] : demanded.lines("Skal afvises efter § 51 c", at))
    }
  }

  private static func applicant(
    _ given: Calculation.Given
  ) throws(CalculationFault) -> Applicant {
    var (profile, other) = (Profile(), Profile())
    profile.received = try given.received("ydelse", "maaneder")
    other.received = try given.received("partner-ydelse", "partner-maaneder")
    let tie: Applicant.Tie?
    switch given.word("samliv") {
    case "gift": tie = .married
    case "samlevende": tie = .cohabiting(months: Int(try given.count("samliv-maaneder")))
    case "ingen": tie = nil
    default: throw CalculationFault(.missing, "samliv")
    }
    return Applicant(
      profile, partner: tie.map { Applicant.Partner(other, $0) },
      isInDepartment: given.optionalAnswer("bor-i-afdelingen"))
  }

  /// What one who was refused by § 51 b is entitled to.
  var replacement: Calculation {
    Calculation(
      "lov.erstatningsbolig", title: "Anden passende bolig efter en afvisning",
      law: cited(.init(.lbk207, "§ 51 b stk. 9")),
      inputs: [
        Calculation.Input("beslutning", title: "Kommunalbestyrelsens beslutning", .day),
        Calculation.Input("registreret", title: "Registreret som boligsøgende", .day),
        .optional("meddelt", title: "Afvisningen modtaget", .day),
        .optional("personer", title: "Husstandens medlemmer", .count),
        .optional("rum", title: "Rum i den bolig, der anvises", .count),
        .optional("afvist-rum", title: "Rum i den bolig, der er afvist fra", .count),
      ], known: Statute.lbk1040.signed,
      make: Calculation.byLaw(of: "meddelt") { given, at in
        let decision = CombinedLetting(try given.day("beslutning"), reach: .kontanthjaelp)
        let right = decision.replaces(registered: try given.day("registreret"), at: at)
        let due = given.optionalDay("meddelt").map {
          CombinedLetting.replacementDue(refusalReceived: $0, at: at)
        }
        let most: Int64 = 100
        let sizes = try ["rum", "afvist-rum", "personer"].map {
          try given.optionalCount($0, most: most).map(Int.init)
        }
        let known = sizes.compactMap(\.self)
        let fitting =
          known.count == 3
          ? CombinedLetting.isFitting(
            rooms: known[0], refusedRooms: known[1], persons: known[2], at: at) : nil
        return right.lines("Ret til anden bolig", at)
          + (due?.lines("Så vidt muligt senest", at) ?? [])
          + (fitting?.lines("Boligen er passende", at) ?? [])
      })
  }
}
