import Counter
import Vocabulary

/// Selling and merging dwellings in an udsat boligområde (§§ 27 b, 27 c and 28).
enum Sale {
  /// Until when the council may leave out a tillægskøbesum.
  ///
  /// »Indtil den 1. januar 2025«.
  static let surchargeEnd = Day(2025, 1, 1) ?? .latest
  /// How large a merged dwelling may be, in hundredths of a square metre.
  static let mergedMost: Int64 = 14_000
  /// The first act read by which merged dwellings must lie in an udsat boligområde.
  static let mergedOnlyThere = Statute.lbk1877.signed
  /// The last act read by which they need not.
  static let mergedAnywhere = Statute.lbk1203.signed

  /// Whether the council may decide on a day to leave it out.
  static func mayLeaveOutSurcharge(on day: Day) -> Calculation.Line.Value {
    .answer(
      day < surchargeEnd, day <= surchargeEnd,
      ("»indtil den 1. januar 2025« er til og med dagen før", "den dag er talt med"))
  }

  /// Whether what the council has set for letting holds on a day for a property that was taken over on another.
  static func criteriaHold(takenOver: Day, on day: Day) -> Calculation.Line.Value {
    let end = takenOver.adding(months: 120)
    return .answer(
      day < end, day <= end,
      ("de 10 år slutter dagen før samme dato", "samme dato er talt med"))
  }

  /// Whether merging dwellings may be approved, by what was law on a day.
  static func mayMerge(
    size: Int64, isExposed: Bool, at view: Viewpoint
  ) -> Calculation.Line.Value {
    let fits = size <= mergedMost
    guard view.day > mergedAnywhere, view.knows(mergedOnlyThere) else { return .yesNo(fits) }
    if view.day >= mergedOnlyThere { return .yesNo(fits && isExposed) }
    return .answer(
      fits, fits && isExposed,
      (
        "\(Statute.lbk1203.name) § 28 stk. 1 gjaldt endnu",
        "\(Statute.lbk1877.name) § 28 stk. 1 gjaldt; dagen imellem er ikke læst"
      ))
  }
}

extension Module {
  var surcharge: Calculation {
    Calculation(
      "lov.tillaegskoebesum", title: "Salg i et udsat boligområde uden tillægskøbesum",
      law: Statute.lbk207("§ 27 b stk. 2").text,
      inputs: [
        Calculation.Input("beslutning", title: "Dagen for kommunalbestyrelsens beslutning", .day)
      ], days: PlanLaw.days, known: Statute.lov1322.signed,
      make: Calculation.byLaw(of: "beslutning") { given, _ in
        let day = try given.day("beslutning")
        guard PlanLaw.days.contains(day) else { throw CalculationFault(.impossible, "beslutning") }
        return [
          Calculation.Line(
            "Kan undlades til private boliger eller erhverv", Sale.mayLeaveOutSurcharge(on: day),
            isResult: true)
        ]
      })
  }

  var lettingCriteria: Calculation {
    Calculation(
      "lov.udlejningskriterier",
      title: "Kommunens kriterier for udlejning af det, der er solgt i et udsat boligområde",
      law: Statute.lbk207("§ 27 c stk. 1").text,
      inputs: [Calculation.Input("overtaget", title: "Overtagelsesdagen", .day)],
      days: PlanLaw.days, known: Statute.lov1322.signed
    ) { given, at in
      let day = try given.day("overtaget")
      guard PlanLaw.days.contains(day) else { throw CalculationFault(.impossible, "overtaget") }
      let end = day.adding(months: 120)
      return [
        Calculation.Line("Sidste dag", .day(end.previous), isResult: true),
        Calculation.Line("Sidste dag, hvis samme dato er talt med", .day(end), isResult: true),
        Calculation.Line(
          "Gælder den dag, der spørges om", Sale.criteriaHold(takenOver: day, on: at.day)),
      ]
    }
  }

  var merging: Calculation {
    Calculation(
      "lov.sammenlaegning", title: "Sammenlægning af almene boliger",
      law: Statute.lbk207("§ 28 stk. 1 og § 28 a").text,
      inputs: [
        Calculation.Input("areal", title: "Boligen efter sammenlægningen, m2", .hundredths),
        Calculation.Input(
          "udsat-omraade", title: "Om den ligger i et udsat boligområde", .yesNo),
      ], days: Period(from: Statute.lbk1204.signed), known: Statute.lbk1204.signed
    ) { given, at in
      let (size, isExposed) = (try given.number("areal"), try given.answer("udsat-omraade"))
      let answer = Calculation.Line(
        "Kommunalbestyrelsen kan godkende den",
        Sale.mayMerge(size: size, isExposed: isExposed, at: at), isResult: true)
      // § 28 a is first read in the act that limits the council to udsatte boligområder.
      let minister = Calculation.Line(
        "Ellers ministeren, efter indstilling",
        .text("mod udlejningsvanskeligheder eller for en blandet beboersammensætning (§ 28 a)"))
      let mayBe =
        !isExposed && size <= Sale.mergedMost && at.day >= Sale.mergedOnlyThere
        && at.knows(Sale.mergedOnlyThere)
      return [answer] + (mayBe ? [minister] : [])
    }
  }
}
