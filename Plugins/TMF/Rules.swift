import Vocabulary

/// TMF's own rules.
enum TMFRules {
  static let all = [noSecretariat, kombineretLimits, familyShare] + duties
  /// Those that make duties.
  static let duties = [yearlyList]

  static let noSecretariat = Rule(
    "tmf.noSecretariat", .note,
    sentence: "{subject} har intet registreret sekretariat i tiden {days}.",
    remedy: "Registrér, hvem der betjener forummet; notatet peger på TMF.",
    source: "Notat, marts 2010: TMF betjener de nye fora")

  static let kombineretLimits = Rule(
    "tmf.kombineretLimits", .error, refuses: true,
    sentence:
      "{subject}: {residents} beboere og {percent} hundrededele procent uden for arbejdsmarkedet er under grænserne.",
    remedy:
      "Kombineret udlejning kræver 1.000 beboere og 40 %, eller 5.000 beboere og 30 %.",
    source: "almenboligloven § 51 b")

  static let familyShare = Rule(
    "tmf.familyShare", .error, refuses: true,
    sentence: "{subject} sætter andelen af almene familieboliger højere end 40 %.",
    remedy: "Ret »familieandel« til højst 4000 hundrededele procent.",
    source: "almenboligloven § 168 a")

  static let yearlyList = Rule(
    "tmf.yearlyList", .note,
    sentence: "Hold {subject} op mod listen for {year} over områder med kombineret udlejning.",
    remedy: "Ellers kan der blive afvist ansøgere i et område, der ikke længere er på listen.",
    source: "almenboligloven § 51 b: listen kommer hvert år 1. december")
}
