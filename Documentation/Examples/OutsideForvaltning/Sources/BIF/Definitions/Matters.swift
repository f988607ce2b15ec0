public import Forums
import Vocabulary

extension Module: ProcedureContributing {
  /// How a placement is approved; a second opinion was asked for until the end of 2024.
  public var procedures: [ProcedureDefinition] {
    [
      ProcedureDefinition(
        "bif.godkendelse", title: "Godkendelse af en praktikplads", law: "Opdigtet eksempel § 1",
        steps: [
          StepDefinition(
            "ansoegning", title: "Pladsen søges godkendt", by: .words("boligorganisationen"),
            law: "Opdigtet eksempel § 1 stk. 1"),
          StepDefinition(
            "udtalelse", title: "De hørte udtaler sig", by: .bodies(.heard), after: ["ansoegning"],
            within: .length(3, .weeks), law: "Opdigtet eksempel § 1 stk. 2", days: untilLastOf2024),
          // Whoever plays the module that day; where `udtalelse` is no step, it follows the application.
          StepDefinition(
            "svar", title: "Der svares", by: .player("bif"), after: ["udtalelse"],
            within: .workingDays(10), isExtendable: true, law: "Opdigtet eksempel § 1 stk. 3"),
        ], days: Period(from: Day(2024, 1, 1) ?? .earliest))
    ]
  }

  private var untilLastOf2024: Period { Period(.earliest, until: Day(2024, 12, 31)) ?? .always }
}

extension Module: MatterKindContributing {
  /// A matter of such an approval, which names the area that the placement is in.
  public var matterKinds: [MatterKind] {
    [
      MatterKind(
        "bif.praktiksag", called: KindName("praktiksag", "praktiksager"),
        law: "Opdigtet eksempel § 1", procedure: "bif.godkendelse", about: [.areas],
        days: Period(from: Day(2024, 1, 1) ?? .earliest))
    ]
  }
}
