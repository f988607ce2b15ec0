import Counter
import Vocabulary

/// The plan of maintenance and renewal of a department, and how often it is checked from outside.
enum MaintenancePlan {
  /// The fewest years that a plan must cover on a day, and by what; nil when no act read says.
  ///
  /// The steps of 2018, 2020 and 2022 are told by BEK 1642/2023; the order in force then was not read.
  static func leastYears(on day: Day, known: Day?) -> (years: Int64, law: Provision)? {
    let view = Viewpoint(day, known: known)
    let newer = Statute.bek1642("§ 63 stk. 3")
    if view.knows(newer.known) {
      let steps = [(2024, 30), (2022, 25), (2020, 20), (2018, 15)]
      if let step = steps.first(where: { $0.0 <= day.year }) { return (Int64(step.1), newer) }
    }
    let older = Statute.bek1307("§ 61 stk. 3")
    return view.knows(older.known) && day.year >= 2010 ? (10, older) : nil
  }

  /// Whether a check comes in time after the last; nil where two readings decide differently.
  ///
  /// »Hvert 5. år« carries within five years, and by the end of the fifth calendar year.
  static func isInTime(_ check: Day, after last: Day) -> Bool? {
    if check <= last.adding(months: 60) { return true }
    return check.year > last.year + 5 ? false : nil
  }
}

extension Module {
  /// How far a plan must reach, and when it is checked.
  var maintenance: Calculation {
    Calculation(
      "lov.vedligeholdelsesplan", title: "Vedligeholdelsesplan, gennemgang og granskning",
      law: "BEK 1642/2023 §§ 62-64; før: BEK 1307/2009 § 61",
      inputs: [
        Calculation.Input("aar", title: "År, planen omfatter", .count, isRequired: false),
        Calculation.Input("granskning", title: "Dagen for granskningen", .day, isRequired: false),
        Calculation.Input(
          "sidste", title: "Dagen for granskningen før den", .day, isRequired: false),
        Calculation.Input(
          "gennemgange", title: "Gennemgange i året", .count, isRequired: false),
      ], known: Statute.bek1307.signed,
      make: Calculation.byLaw(of: "granskning") { given, at in
        guard let least = MaintenancePlan.leastYears(on: at.day, known: at.known) else {
          return [Calculation.Line("Mindst", .text("ikke kendt: ingen læst lov siger det den dag"))]
        }
        var lines = [
          Calculation.Line(
            "Efter", .text(least.law.cited(on: at.day, known: at.known, isShort: false))),
          Calculation.Line("Mindst", .count(least.years, "år"), isResult: true),
        ]
        if let years = given.optional("aar") {
          lines.append(Calculation.Line("Tilladt", .yesNo(years >= least.years), isResult: true))
        }
        if let check = given.optionalDay("granskning"), let last = given.optionalDay("sidste") {
          lines.append(
            Calculation.Line(
              "Granskningen i tide", .yesNo(MaintenancePlan.isInTime(check, after: last)),
              isResult: true))
        }
        if let count = given.optional("gennemgange") {
          lines.append(
            Calculation.Line("Årets gennemgang er holdt", .yesNo(count > 0), isResult: true))
        }
        return lines
      })
  }
}
