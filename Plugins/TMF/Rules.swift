import Vocabulary

/// TMF's own rules.
enum TMFRules {
  static let all =
    [noSecretariat] + DialogueRules.all + PromiseRules.all + FigureRules.all + duties
    + PlanRules.all
  /// Those that make duties.
  static let duties =
    [yearlyList] + DialogueRules.duties + AccountsRules.duties + PromiseRules.duties
    + PlanRules.duties + ReleaseRules.duties + ListTasks.rules

  static let noSecretariat = Rule(
    "tmf.noSecretariat", .note,
    sentence: "{subject} har intet registreret sekretariat i tiden {days}.",
    remedy: "Registrér, hvem der betjener forummet; notatet peger på TMF.",
    source: "Notat, marts 2010: TMF betjener de nye fora")

  static let yearlyList = Rule(
    "tmf.yearlyList", .note,
    sentence: "Hold {subject} op mod listen for {year} over områder med kombineret udlejning.",
    remedy: "Ellers kan der blive afvist ansøgere i et område, der ikke længere er på listen.",
    source: "almenboligloven § 51 b: listen kommer hvert år 1. december")
}
