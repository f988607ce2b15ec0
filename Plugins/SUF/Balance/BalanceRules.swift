import Vocabulary

private let own = "Programmets egen regel"

/// The rules of homes, people, assumptions and scenarios.
enum BalanceRules {
  static let all = [
    impossible, stockTwice, agesOverlap, populationTwice, conversionAlone, assignedAlone,
    agreedElsewhere, rateless,
    assumptionsOverlap, delayMissed, mainTwice,
  ]

  static let impossible = Rule(
    "suf.impossible", .error, refuses: true,
    sentence: "{subject} har {what}.",
    remedy:
      "Antal er hele tal fra 0, andele fra 0 til 100 %, aldre fra 0 til 150 år og forsinkelser fra 1 til 1200 måneder, én for hver ændring.",
    source: own + ": et tal skal kunne være rigtigt")

  static let stockTwice = Rule(
    "suf.stockTwice", .error, refuses: true,
    sentence: "{subject} har »{kind}« to gange i samme version.",
    remedy: "Læg antallene sammen.",
    source: own + ": en slags har ét antal på en dag")

  static let agesOverlap = Rule(
    "suf.agesOverlap", .error, refuses: true,
    sentence: "{subject} tæller de samme to gange: {one} og {other}.",
    remedy: "Lad aldrene ligge efter hinanden.",
    source: own + ": enhver tælles én gang")

  static let populationTwice = Rule(
    "suf.populationTwice", .error, refuses: true,
    sentence: "{subject} er for samme område og år som {other}.",
    remedy: "Ret det, der er: en nyere fremskrivning er en ny version af det.",
    source: own + ": et område har ét folketal for et år")

  static let conversionAlone = Rule(
    "suf.conversionAlone", .warning,
    sentence: "{subject} er ommærket fra {day} uden {lacks}.",
    remedy: "Skriv, hvilken aftale og hvilken sag ommærkningen hviler på.",
    source:
      own + ": det, en bolig er mærket som, hviler på noget (LBK 207/2026 § 5 stk. 1 og 2)"
  )

  static let assignedAlone = Rule(
    "suf.assignedAlone", .warning,
    sentence:
      "{subject} anvises af boligorganisationen fra {day}, uden at en aftale om ældreboliger, der gælder den dag, er nævnt.",
    remedy:
      "Skriv en aftale, der gælder den dag: indtil da er det ikke kendt, hvem der betaler for en tom bolig, og uden aftale er det kommunen.",
    source: "LBK 207/2026 § 55 stk. 1 og 8")

  static let agreedElsewhere = Rule(
    "suf.agreedElsewhere", .warning,
    sentence:
      "{subject} nævner {agreement} fra {day}, men den siger ikke, at den er om ældreboliger.",
    remedy:
      "Nævn aftalen om ældreboliger, eller skriv på aftalen, at den er om dem (emnet aeldreboliger): indtil da giver den ingen ret til at anvise og bærer ingen ommærkning.",
    source: own + ": en aftale giver kun det, den er om (LBK 207/2026 § 55 stk. 1)")

  static let assumptionsOverlap = Rule(
    "suf.assumptionsOverlap", .error, refuses: true,
    sentence: "{subject} regner de samme to gange: {one} og {other} er begge om {ages}.",
    remedy:
      "Vælg den ene af dem. En forudsætning for ét område træder i stedet for en fælles, når den har alle den fælles' aldre.",
    source: own + ": enhver tælles én gang, og to andele lægges aldrig sammen")

  static let rateless = Rule(
    "suf.rateless", .error, refuses: true,
    sentence:
      "{subject} skal have andele, eller, når dækningsgraden holdes, det år, den holdes som i, og ikke begge dele.",
    remedy:
      "Skriv --share og --since; eller --method kept og --base-year.",
    source: own + ": en forudsætning siger, hvad der regnes med")

  static let delayMissed = Rule(
    "suf.delayMissed", .warning,
    sentence: "{subject} forsinker {home} fra {day}, men der er ingen ændring af det den dag.",
    remedy: "Ret dagen til den, ændringen er planlagt til: ellers gør forsinkelsen ingen forskel.",
    source: own + ": et scenarie forsinker noget, der er planlagt")

  static let mainTwice = Rule(
    "suf.mainTwice", .error, refuses: true,
    sentence: "{subject} og {other} er begge hovedscenariet.",
    remedy:
      "Lad ét være det: almen act suf.hovedscenarie gør et til det i stedet for det, der var.",
    source: own + ": det, der regnes med, når intet siges, er ét")
}
