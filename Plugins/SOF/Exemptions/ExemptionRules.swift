import Vocabulary

/// The rules of exemptions from assignment.
enum ExemptionRules {
  static let all = [
    tooMany, itself, notParty, outside, takesTooMany, nothing, otherAgreement, takesToo,
    beyondStock, beyondCounted, beyondYear, notAfdeling, takerTwice,
  ]

  private static let memo =
    "Programmets egen regel; notat, marts 2010: andre afdelinger kompenserer for en fritagelse"

  static let tooMany = Rule(
    "sof.exemptedTooMany", .error, refuses: true,
    sentence:
      "{party} fritages for {dwellings} boliger om året fra den {day} ({exemptions}), men den har {there}.",
    remedy: "Fritag for højst så mange boliger, som afdelingen har.", source: memo)

  static let notAfdeling = Rule(
    "sof.exemptionNotAfdeling", .error, refuses: true,
    sentence:
      "{subject} er om {party}, som ikke er en afdeling den {day}: boliger tælles, fritages og overtages i afdelinger.",
    remedy:
      "Skriv afdelingens id, navn eller nummer; er det flere, så skriv en fritagelse for hver.",
    source: memo)

  static let takerTwice = Rule(
    "sof.exemptionTakerTwice", .error, refuses: true,
    sentence: "{subject} har {party} to gange blandt dem, der overtager.",
    remedy: "Skriv hver afdeling én gang med alt, hvad den overtager.", source: memo)

  static let itself = Rule(
    "sof.exemptedItself", .error, refuses: true,
    sentence: "{subject} lader {party} overtage {dwellings} boliger fra sig selv.",
    remedy: "Lad andre afdelinger overtage dem.", source: memo)

  static let notParty = Rule(
    "sof.takerNotParty", .error, refuses: true,
    sentence:
      "{subject} er fra {agreement}, som hverken {party} eller dens organisation er part i den {day}.",
    remedy: "Lad en afdeling af en af aftalens parter være den.", source: memo)

  static let outside = Rule(
    "sof.exemptionOutside", .error, refuses: true,
    sentence: "{subject} gælder {days}, men {agreement} gælder {agreed}.",
    remedy: "Lad fritagelsen gælde i aftalens dage.", source: memo)

  static let takesTooMany = Rule(
    "sof.takesTooMany", .error, refuses: true,
    sentence:
      "{party} overtager {dwellings} boliger om året fra den {day} ({exemptions}), men har {there}.",
    remedy: "Fordel dem på flere afdelinger.", source: memo)

  static let nothing = Rule(
    "sof.exemptedNothing", .error, refuses: true,
    sentence: "{subject} er på 0 boliger for {party}.",
    remedy: "Skriv mindst én bolig, eller udelad det.", source: memo)

  static let otherAgreement = Rule(
    "sof.exemptionOtherAgreement", .error, refusesOwn: true,
    sentence: "{subject} er fra {agreement}, som ikke er en aftale om boliganvisning.",
    remedy:
      "Fritag fra aftalen om boligsocial anvisning; af andelen efter andre aftaler trækkes intet.",
    source: "almenboligloven § 59 stk. 2")

  static let takesToo = Rule(
    "sof.exemptedTakes", .error, refuses: true,
    sentence:
      "{party} er fra den {day} både fritaget og overtager selv boliger ({exemptions}).",
    remedy: "Lad en anden afdeling overtage dem.", source: memo)

  static let beyondStock = Rule(
    "sof.exemptedBeyondShare", .error, refusesOwn: true,
    sentence:
      "{party} fritages for {dwellings} boliger om året fra den {day} ({exemptions}), men kommunen kan højst få {most} af dens {there}, om så alle blev ledige: andelen er {share}.",
    remedy: "Fritag for færre.", source: memo)

  static let beyondCounted = Rule(
    "sof.exemptedBeyondCounted", .warning, refusesOwn: true,
    sentence:
      "{subject} er fra den {from} til den {through} på {asked} boliger, men kommunen kunne kun råde over {there} i {party}.",
    remedy: "Fritag for færre; i regnskabet er afdelingen fri for det, der var, og ikke for mere.",
    source: memo)

  static let beyondYear = Rule(
    "sof.exemptedBeyondYear", .warning,
    sentence:
      "{subject} er på {dwellings} boliger om året, men i {months} talte måneder før den {day} kunne kommunen kun råde over {there} i {party}.",
    remedy: "Hold tallet op mod de boliger, der bliver ledige.", source: memo)
}
