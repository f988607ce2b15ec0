import Counter
import Vocabulary

extension Module {
  /// When a care dwelling must be offered.
  var care: Calculation {
    Calculation(
      "lov.plejebolig", title: "Tilbud om plejebolig",
      law: cited(.init(.lbk207, "§ 54 a"), .init(.bek977, "§§ 15-18")),
      inputs: [
        .optional("afgoerelse", title: "Afgørelse om, at der er behov", .day),
        .optional("venteliste", title: "Optaget på den generelle venteliste", .day),
        .optional("afslag", title: "Afslag på et tilbud modtaget", .day),
        .optional(
          "bestemt", title: "Har valgt en bestemt bolig eller et bestemt plejehjem", .yesNo),
        .optional("andet-behov", title: "Et andet behov er opstået inden tilbuddet", .yesNo),
        .optional("tilbudt", title: "Tilbudt", .day),
      ], known: Statute.lbk1023.signed,
      make: Calculation.byLaw(of: "afslag", "afgoerelse", "venteliste") { given, at in
        let (listed, decided) = (given.optionalDay("venteliste"), given.optionalDay("afgoerelse"))
        guard listed != nil || decided != nil else {
          throw CalculationFault(.missing, "afgoerelse")
        }
        let guarantee = CareGuarantee(
          listed: listed, decided: decided,
          refusals: given.optionalDay("afslag").map { [$0] } ?? [],
          isChosen: given.optionalAnswer("bestemt") == true,
          isOtherNeed: given.optionalAnswer("andet-behov") == true)
        let holds = guarantee.holds(at: at)
        guard holds.value == true else { return holds.lines("Garantien gælder", at) }
        let due = guarantee.offerDue(at: at)
        let offered = given.optionalDay("tilbudt").map {
          due.isMet(by: $0).lines("Tilbudt i tide", at).prefix(1)
        }
        let ready = guarantee.readyDue(at: at)
        return due.lines("Tilbud senest", at) + (offered ?? [])
          + ready.lines("Indflytningsklar senest", at).filter {
            !due.grounds.map(\.text).contains(Self.text($0) ?? "")
          }
      })
  }

  private static func text(_ line: Calculation.Line) -> String? {
    if case .text(let text) = line.value { return text }
    return nil
  }

  /// Whether a specific waiting list may be closed.
  var closedList: Calculation {
    Calculation(
      "lov.specifik-venteliste",
      title: "Den specifikke venteliste lukket for andre kommuners borgere",
      law: cited(.init(.bek977, "§§ 22-23")),
      inputs: [
        Calculation.Input("foer", title: "Gennemsnitlig ventetid 3 måneder før, dage", .count),
        Calculation.Input("nu", title: "Gennemsnitlig ventetid nu, dage", .count),
        .choice("aarsag", title: "Hvorfor den er vokset", ClosedList.Cause.self),
        .optional("besluttet", title: "Kommunalbestyrelsens beslutning", .day),
        .optional("forlaengelse", title: "Det er en forlængelse", .yesNo),
        .choice(
          "undtagelse", title: "Hvorfor en borger flytter", ClosedList.Exception.self,
          isRequired: false),
      ], days: Period(from: Statute.bek977.inForce ?? .earliest), known: Statute.bek977.signed,
      make: Calculation.byLaw(of: "besluttet") { given, at in
        let allowed = ClosedList.isAllowed(
          before: try given.count("foer"), now: try given.count("nu"),
          cause: try given.choice("aarsag"),
          isProlonged: given.optionalAnswer("forlaengelse") == true, at: at)
        let start = given.optionalDay("besluttet").map { ClosedList.startsOn(decided: $0, at: at) }
        let until = start?.value.map { day in
          Answer<Day>(
            6, .months, after: day, "Gyldig i indtil 6 måneder.", .init(.bek977, "§ 22 stk. 3"))
        }
        let exception = given.optionalChoice("undtagelse", ClosedList.Exception.self).map {
          ClosedList.refuses($0, at: at).lines("Kan afvises", at)
        }
        return allowed.lines("Kan lukkes", at) + (start?.lines("Tidligst i kraft", at) ?? [])
          + (until?.lines("Gælder senest til", at) ?? []) + (exception ?? [])
      })
  }

  /// Whether a youth dwelling may be assigned to one.
  var youth: Calculation {
    Calculation(
      "lov.ungdomsbolig", title: "Anvisning af en ungdomsbolig",
      law: cited(.init(.lbk207, "§ 52"), .init(.bek977, "§ 12 stk. 1")),
      inputs: [
        .choice("type", title: "Boligens art", Tenancies.YouthKind.self),
        .optional("alder", title: "Alder", .count),
        .optional("studerende", title: "Uddannelsessøgende", .yesNo),
        .optional("behov", title: "Særligt behov for en ungdomsbolig", .yesNo),
        .optional("bostoette", title: "Behov for bostøtte", .yesNo),
        .optional("godkendt", title: "Kommunalbestyrelsen godkender anvisningen", .yesNo),
      ], days: Period(from: Statute.bek977.inForce ?? .earliest), known: Statute.bek977.signed
    ) { given, at in
      let kind: Tenancies.YouthKind = try given.choice("type")
      let young = Tenancies.Young(
        age: try given.optionalCount("alder", most: 150).map(Int.init),
        isStudent: given.optionalAnswer("studerende"), hasNeed: given.optionalAnswer("behov"),
        needsSupport: given.optionalAnswer("bostoette"))
      return Tenancies.isForYoung(
        kind, young, isApproved: given.optionalAnswer("godkendt"), at: at
      ).lines("Kan anvises", at)
    }
  }
}
