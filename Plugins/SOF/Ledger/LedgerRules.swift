import Vocabulary

/// The rules of the ledger.
enum LedgerRules {
  static let all = [
    countTime, countNumbers, countTwice, countNotAfdeling, countTooMany, offeredNotReported,
    answeredNotOffered, demandShare, shareWithoutDemand, raiseUnapproved, countAhead, countedBefore,
    combinedUnlisted, combinedUnknown, combinedLapsed, raisedUnlisted, raisedUndecided,
    demandTwice,
  ]

  private static let own = "Programmets egen regel: regnskabet skal kunne tælles sammen"

  static let countTime = Rule(
    "sof.countTime", .error, refuses: true,
    sentence: "{subject} tæller {time}, som hverken er en dag eller en måned.",
    remedy: "Skriv en dag, fx 3.10.2026, eller en måned, fx oktober 2026.", source: own)

  static let countNumbers = Rule(
    "sof.countNumbers", .error, refuses: true,
    sentence: "{subject} har {number} under »{what}«.",
    remedy: "Skriv et helt tal fra 0 til 100.000.", source: own)

  static let countTwice = Rule(
    "sof.countTwice", .error, refuses: true,
    sentence: "{subject} tæller dage, som {other} også tæller.",
    remedy: "Tæl en afdelings boliger enten pr. måned eller pr. dag, og hver dag én gang.",
    source: own)

  static let countNotAfdeling = Rule(
    "sof.countNotAfdeling", .error, refuses: true,
    sentence: "{subject} er talt for {party}, som ikke er en afdeling den dag.",
    remedy: "Skriv afdelingens id, navn eller nummer.", source: own)

  static let countTooMany = Rule(
    "sof.countTooMany", .error, refuses: true,
    sentence: "{subject} melder {reported} ledige, men afdelingen har {dwellings} {type}.",
    remedy: "Ret tallet, eller ret afdelingens boligtal.",
    source: "Programmets egen regel: der kan ikke blive flere ledige, end der er boliger")

  static let offeredNotReported = Rule(
    "sof.offeredNotReported", .error, refuses: true,
    sentence:
      "Til og med {subject} er {used} tilbudt kommunen eller udlejet, men kun {there} meldt ledig eller givet tilbage.",
    remedy:
      "Hold tællingerne op mod afdelingens indberetninger, og ret dem; mangler en tidligere måned, så tæl den med.",
    source: own)

  static let answeredNotOffered = Rule(
    "sof.answeredNotOffered", .error, refuses: true,
    sentence:
      "Til og med {subject} har kommunen svaret på {used}, men kun {there} er stillet til rådighed.",
    remedy:
      "Hold tællingerne op mod afdelingens indberetninger, og ret dem; mangler en tidligere måned, så tæl den med.",
    source: own)

  static let demandShare = Rule(
    "sof.demandShare", .error, refuses: true,
    sentence: "{subject} kræver {share} af de ledige boliger; loven giver højst {most}.",
    remedy: "Kræv højst hver fjerde; en større andel skal aftales (stk. 2).",
    source: "almenboligloven § 59 stk. 1")

  static let shareWithoutDemand = Rule(
    "sof.decisionShare", .error, refuses: true,
    sentence: "{subject} er efter {basis} og {fault}.",
    remedy:
      "Et krav har en andel; stk. 4 er alle ledige, og stk. 5 er en tredjedel af udlejningerne.",
    source: "almenboligloven § 59 stk. 1, 4 og 5")

  static let demandTwice = Rule(
    "sof.demandTwice", .warning,
    sentence:
      "{subject} og {other} kræver begge {type} af de samme fra den {day}; de lægges ikke sammen.",
    remedy:
      "Ophæv den, der ikke gælder mere; af to krav tæller det nærmeste og ellers det største.",
    source: "almenboligloven § 59 stk. 1")

  static let raiseUnapproved = Rule(
    "sof.raiseUnapproved", .warning,
    sentence: "{subject} har ingen godkendelse fra ministeren og giver derfor ingen boliger.",
    remedy: "Skriv godkendelsen under »approval«, når den er der.",
    source: "almenboligloven § 59 stk. 5")

  static let combinedUnlisted = Rule(
    "sof.combinedUnlisted", .error, refusesOwn: true,
    sentence:
      "{subject} er om {what}, hvor intet område er på listen over områder med kombineret udlejning den {day}.",
    remedy:
      "Se listen med almen lists; uden for den kan andelen kræves (stk. 1) eller aftales (stk. 2).",
    source: "almenboligloven § 59 stk. 4, jf. § 51 b stk. 3-5")

  static let combinedUnknown = Rule(
    "sof.combinedUnknown", .warning,
    sentence:
      "{subject} er om {what}; om det er på listen over områder med kombineret udlejning den {day}, er ikke kendt.",
    remedy: "Indlæs tallene bag listen (almen lists); til da er retten ikke regnet med.",
    source: "almenboligloven § 59 stk. 4, jf. § 51 b stk. 3-5")

  static let combinedLapsed = Rule(
    "sof.combinedLapsed", .warning,
    sentence:
      "{subject} er om {what}, som ikke er på listen over områder med kombineret udlejning fra den {day}.",
    remedy:
      "Ophæv beslutningen fra den dag; retten er ikke regnet med, så længe området ikke er på listen.",
    source: "almenboligloven § 59 stk. 4, jf. § 51 b stk. 3-5")

  private static let third = "almenboligloven § 59 stk. 5, jf. § 51 b stk. 1 og 3-6"

  static let raisedUnlisted = Rule(
    "sof.raisedUnlisted", .error, refusesOwn: true,
    sentence:
      "{subject} er om {what}, hvor intet er besluttet om afvisning efter § 51 b, og intet område er på listen over områder med kombineret udlejning den {day}.",
    remedy:
      "Forhøjelsen er en tredjedel af udlejningerne dér, hvor byrådet afviser efter § 51 b: har ministeren godkendt området efter § 51 b stk. 6, så registrér først den beslutning som en aftale om kombineret udlejning.",
    source: third)

  static let raisedUndecided = Rule(
    "sof.raisedUndecided", .warning,
    sentence:
      "{subject} er om {what}, hvor ingen beslutning om afvisning efter § 51 b er registreret den {day}.",
    remedy:
      "Registrér den som en aftale om kombineret udlejning: forhøjelsen er en tredjedel af udlejningerne i de afdelinger, den er om.",
    source: third)

  static let countAhead = Rule(
    "sof.countAhead", .error, refuses: true,
    sentence: "{time} er ikke omme den {day}.",
    remedy: "Tæl en måned, når den er omme.", source: own)

  static let countedBefore = Rule(
    "sof.countedBefore", .error, refuses: true,
    sentence: "{subject} er talt før: {before}, og nu {after}.",
    remedy: "Skriv --correct, når det er en rettelse; det gamle kan stadig ses med --known.",
    source: own)
}
