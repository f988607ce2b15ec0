import Vocabulary

/// The limits that the law sets for agreements.
enum LovRules {
  static let all = [kombineretLimits] + PlanRules.all

  static let kombineretLimits = Rule(
    "lov.kombineretLimits", .error, refuses: true,
    sentence:
      "{subject}: {residents} beboere og {percent} uden for arbejdsmarkedet er under grænserne.",
    remedy:
      "Kombineret udlejning kræver 1.000 beboere og 40 %, eller 5.000 beboere og 30 %.",
    law: Statute.lbk207("§ 51 b stk. 3 og 4"), first: Statute.lbk1040("§ 51 b stk. 3 og 4"),
    formerly: ["tmf.kombineretLimits"])
}
