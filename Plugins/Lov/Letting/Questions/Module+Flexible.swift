import Counter
import Vocabulary

extension Module {
  /// What letting by special criteria or by advertisement takes.
  var flexible: Calculation {
    Calculation(
      "lov.fleksibel-udlejning", title: "Udlejning efter særlige kriterier eller via annoncering",
      law: cited(.init(.lbk207, "§§ 60 og 60 a"), .init(.bek977, "§ 38")),
      inputs: [
        .area,
        .optional("ledige", title: "Ledige boliger i afdelingen", .count),
        .optional("kriterier", title: "Boliger, der udlejes efter aftalte kriterier", .count),
        .optional("annoncering", title: "Boliger, der udlejes via annoncering", .count),
        .optional("problemramt", title: "Afdelingen er problemramt (§ 51 b eller § 91 a)", .yesNo),
        .optional("aftale", title: "Aftalen indgået", .day),
        .optional("enige", title: "Kommunen og organisationen er enige", .yesNo),
        .optional("fastsat", title: "Kommunalbestyrelsens kriterier fastsat", .day),
      ], known: Statute.lbk1000.signed
    ) { given, at in
      let areas = try given.areas()
      let duty = FlexibleLetting.duty(areas: areas, at: at).lines("Særlige kriterier", at) { duty in
        switch duty {
        case .compulsory: .text("skal bruges")
        case .optional: .text("kan besluttes af kommunalbestyrelsen")
        case .agreement: .text("kun efter aftale")
        }
      }
      // What was agreed, and what was set, is under the law of its own day; what the area is, under that asked about.
      let agreed = given.optionalDay("aftale").map { day in
        let own = at.on(day)
        return [Calculation.Line.lawTaken(of: "aftale", day)]
          + FlexibleLetting.revision(agreed: day, at: own).lines("Aftalen revideres senest", own)
      }
      let set = given.optionalDay("fastsat").map { day in
        let own = at.on(day)
        return [Calculation.Line.lawTaken(of: "fastsat", day)]
          + FlexibleLetting.revision(set: day, at: own).lines("Kriterierne revideres senest", own)
          + FlexibleLetting.holds(areas: areas, set: day, at: at).lines("Kriterierne gælder", at)
      }
      let ministry =
        given.optionalAnswer("enige") == false
        ? FlexibleLetting.ministryDecides(isAgreed: false, isAskedByCouncil: true, at: at)
          .lines("Ministeriet afgør det på kommunens anmodning", at) : []
      return duty + (try Self.shares(given, at.on(given.optionalDay("aftale")))) + (agreed ?? [])
        + (set ?? []) + ministry
    }
  }

  private static func shares(
    _ given: Calculation.Given, _ at: Viewpoint
  ) throws(CalculationFault) -> [Calculation.Line] {
    var lines: [Calculation.Line] = []
    if let special = try given.optionalCount("kriterier") {
      lines += FlexibleLetting.allows(special, of: try given.count("ledige"), at: at)
        .lines("Så mange efter kriterier", at)
    }
    if let advertised = try given.optionalCount("annoncering") {
      lines += AdvertisedLetting.allows(
        advertised, of: try given.count("ledige"), isTroubled: try given.answer("problemramt"),
        at: at
      ).lines("Så mange via annoncering", at)
    }
    return lines
  }

  /// Whether an agreement may be spread to every organisation.
  var spread: Calculation {
    Calculation(
      "lov.udbredelse", title: "En samlet aftale brugt af alle boligorganisationer",
      law: cited(.init(.lbk207, "§ 60 b")),
      inputs: [
        Calculation.Input("familieboliger", title: "Almene familieboliger i kommunen", .count),
        Calculation.Input("omfattet", title: "Heraf omfattet af aftalen", .count),
        .optional("tilladt", title: "Ministeren har tilladt det under 50 %", .yesNo),
        .optional("besluttet", title: "Kommunalbestyrelsens beslutning", .day),
      ], known: Statute.lbk1023.signed
    ) { given, at in
      let (dwellings, covered) = (try given.count("familieboliger"), try given.count("omfattet"))
      guard covered <= dwellings else { throw CalculationFault(.impossible, "omfattet") }
      let agreement = SpreadAgreement(
        covered: covered, of: dwellings,
        isPermitted: given.optionalAnswer("tilladt") == true)
      guard let day = given.optionalDay("besluttet") else {
        return agreement.isAllowed(at: at).lines("Kan besluttes", at)
      }
      return agreement.holds(at: at).lines("Beslutningen gælder", at)
        + [.lawTaken(of: "besluttet", day)]
        + SpreadAgreement.revision(decided: day, at: at.on(day))
        .lines("Revideres senest", at.on(day))
    }
  }

  /// Whose turn it is at a vacancy.
  var vacancy: Calculation {
    Calculation(
      "lov.ledig-bolig", title: "Rækkefølgen ved en ledig familiebolig",
      law: cited(.init(.bek977, "§§ 1-10")),
      inputs: [
        .choice("udlejning", title: "Hvorefter boligen udlejes", VacantDwelling.Way.self),
        Calculation.Input("rum", title: "Beboelsesrum", .count),
        .choice(
          "indrettet-til", title: "Indrettet til", VacantDwelling.Fitting.self, isRequired: false),
        .optional("boernefamilier", title: "Aftale om husstande med børn (§ 4)", .yesNo),
        .optional("nummer", title: "Dens nummer blandt organisationens ledige boliger", .count),
      ], days: Period(from: Statute.bek977.inForce ?? .earliest), known: Statute.bek977.signed
    ) { given, at in
      let vacancy = VacantDwelling(
        try given.choice("udlejning"), fitting: given.optionalChoice("indrettet-til") ?? .none,
        rooms: Int(try given.count("rum", most: 100)),
        hasChildrenAgreement: given.optionalAnswer("boernefamilier") == true,
        number: try given.optionalCount("nummer"))
      let order = vacancy.order(at: at).enumerated().map { index, step in
        Calculation.Line(
          "\(index + 1). \(step.text)",
          .text(step.law.cited(on: at.day, known: at.known, isShort: true)))
      }
      return order + vacancy.mayDepart(at: at).lines("Anciennitet kan fraviges", at)
    }
  }
}
