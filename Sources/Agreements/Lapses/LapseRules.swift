import Vocabulary

/// The rules of what has ended with nothing in its place.
enum LapseRules {
  static let all = [
    AgreementRules.lapsed, AgreementRules.lapsedBetween, AgreementRules.perhapsLapsed,
    AgreementRules.underEnded, AgreementRules.noneOfKind,
  ]
}

extension AgreementRules {
  private static let silence = "Programmets egen regel: intet bortfalder i stilhed"

  /// What an agreement without topics is about.
  static let same = "det samme"
  /// Whom an agreement of the whole city binds.
  static let city = "hele byen"

  static let lapsed = Rule(
    "agreements.lapsed", .warning,
    sentence:
      "Forny eller erstat {subject}: den ophørte{when}, og ingen registreret aftale gælder nu om {topics} for {parties}.",
    remedy:
      "Forny den med renew, registrér den aftale, der gælder, eller slip den med let-go og en grund.",
    source: silence)

  static let lapsedBetween = Rule(
    "agreements.lapsedBetween", .warning,
    sentence:
      "{subject} ophørte{when}, og {next} begynder først {from}: ingen registreret aftale gælder nu om {topics} for {parties}.",
    remedy: "Registrér, hvad der gælder imens, eller slip den med let-go og en grund.",
    source: silence)

  static let perhapsLapsed = Rule(
    "agreements.perhapsLapsed", .note,
    sentence:
      "{subject} ophørte{when}, og det er uvist, om {others} nu gælder om {topics} for {parties}.",
    remedy: "Skriv dage og emner på {others}, forny den, eller slip den med let-go og en grund.",
    source: silence)

  static let underEnded = Rule(
    "agreements.underEnded", .warning,
    sentence: "{under} udmønter {subject}, som ophørte{when}, og intet er registreret i stedet.",
    remedy: "Forny {subject}, eller ret »concretises«.",
    source: silence)

  static let noneOfKind = Rule(
    "agreements.noneOfKind", .note,
    sentence: "{subject} har ingen aftale af typen »{kind}«; det har {others}.",
    remedy: "Indgå en, eller skriv i det mindste et udkast.",
    source: silence)
}
