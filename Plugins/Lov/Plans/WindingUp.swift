import Counter
import Vocabulary

/// Winding an omdannelsesområde up by the minister's order (§ 168 c).
enum WindingUp {
  /// Whether the minister may order it: when no plan is approved, neither a common nor a municipal one, or one is and
  /// is not carried out; nil where that is not known.
  static func mayBeOrdered(common: Bool?, municipal: Bool?, isCarriedOut: Bool?) -> Bool? {
    anyHolds(anyHolds(common, municipal).map(!), isCarriedOut.map(!))
  }

  /// Whether so many almene dwellings may stand by the plan of it: at most 25 % of the dwellings that the lokalplan
  /// allows, however many stand.
  static func mayStand(_ social: Int64, of allowed: Int64) -> Bool {
    Int128(social) * 100 <= Int128(allowed) * 25
  }
}

extension Module {
  var windingUp: Calculation {
    Calculation(
      "lov.afvikling", title: "Påbud om at afvikle et omdannelsesområde",
      law: Statute.lbk207("§ 168 c stk. 1 og 2").text,
      inputs: [
        Calculation.Input(
          "faelles-plan", title: "Om en fælles udviklingsplan er godkendt", .yesNo,
          isRequired: false),
        Calculation.Input(
          "kommunal-plan", title: "Om en kommunal udviklingsplan er godkendt", .yesNo,
          isRequired: false),
        Calculation.Input(
          "gennemfoeres", title: "Om den godkendte plan bliver gennemført", .yesNo,
          isRequired: false),
        Calculation.Input(
          "almene", title: "Almene boliger efter afviklingsplanen", .count, isRequired: false),
        Calculation.Input(
          "lokalplan", title: "Boliger, som lokalplanen tillader", .count, isRequired: false),
      ], days: PlanLaw.days, known: Statute.lov1322.signed
    ) { given, _ in
      let answers = ["faelles-plan", "kommunal-plan", "gennemfoeres"].map(given.optionalAnswer)
      let (social, allowed) = (given.optional("almene"), given.optional("lokalplan"))
      if answers.allSatisfy({ $0 == nil }), social == nil || allowed == nil {
        throw CalculationFault(.missing, "faelles-plan")
      }
      if social ?? 0 > 0, allowed == 0 { throw CalculationFault(.impossible, "lokalplan") }
      let order = WindingUp.mayBeOrdered(
        common: answers[0], municipal: answers[1], isCarriedOut: answers[2])
      let most = allowed.map { Calculation.Line("Højst almene boliger", .count($0 / 4, "boliger")) }
      let share = zip(social, allowed).map {
        Calculation.Line(
          "Højst 25 % almene", .yesNo(WindingUp.mayStand($0, of: $1)), isResult: true)
      }
      let plan = anyHolds(answers[0], answers[1])
      let missing = Missing.lines(
        order,
        [
          ("faelles-plan", plan ?? answers[0]), ("kommunal-plan", plan ?? answers[1]),
          ("gennemfoeres", answers[2]),
        ])
      return [Calculation.Line("Ministeren kan give påbud", .yesNo(order), isResult: true)]
        + missing
        + [most, share].compactMap(\.self)
    }
  }
}

/// Both of two values, or nil.
private func zip<One, Other>(_ one: One?, _ other: Other?) -> (One, Other)? {
  one.flatMap { one in other.map { (one, $0) } }
}
