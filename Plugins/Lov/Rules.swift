import Vocabulary

/// The limits that the law sets for agreements.
enum LovRules {
  static let all = [kombineretLimits, familyShare]

  static let kombineretLimits = Rule(
    "lov.kombineretLimits", .error, refuses: true,
    sentence:
      "{subject}: {residents} beboere og {percent} uden for arbejdsmarkedet er under grænserne.",
    remedy:
      "Kombineret udlejning kræver 1.000 beboere og 40 %, eller 5.000 beboere og 30 %.",
    law: Statute.lbk207("§ 51 b stk. 3 og 4"), first: Statute.lbk1040("§ 51 b stk. 3 og 4"),
    formerly: ["tmf.kombineretLimits"])

  static let familyShare = Rule(
    "lov.familyShare", .error, refuses: true,
    sentence: "{subject} sætter andelen af almene familieboliger højere end 40 %.",
    remedy: "Ret »familieandel« til højst 4000 hundrededele procent.",
    source: "almenboligloven § 168 a", formerly: ["tmf.familyShare"])
}
