import Vocabulary

/// BIF's rules; each is made up, and says so.
enum BIFRules {
  static let all = [endsFirst, notAtOrganisation, yearNotOver]
  static let duties = [account]

  static let endsFirst = Rule(
    "bif.endsFirst", .error, refuses: true,
    sentence: "{subject} slutter {ends}, før den begynder {starts}.",
    remedy: "Ret en af dagene.",
    source: "Opdigtet eksempel")

  static let notAtOrganisation = Rule(
    "bif.notAtOrganisation", .warning,
    sentence: "{subject} er hos {party}, som ikke er en boligorganisation den dag, den begynder.",
    remedy: "Ret, hvor pladsen er, eller hvad parten er.",
    source: "Opdigtet eksempel")

  static let yearNotOver = Rule(
    "bif.yearNotOver", .error, refuses: true,
    sentence: "Redegørelsen for {year} kan ikke afgives, før året er omme.",
    remedy: "Vent, til året er omme, eller ret året.",
    source: "Opdigtet eksempel")

  static let account = Rule(
    "bif.account", .warning,
    sentence: "Afgiv redegørelsen for praktikpladserne i {year}.",
    remedy: "Uden den kan ingen se, om pladserne bliver brugt.",
    source: "Opdigtet eksempel: inden 1. marts året efter")
}
