import Vocabulary

/// TMF's own rules.
enum TMFRules {
  static let all = [noSecretariat]

  static let noSecretariat = Rule(
    "tmf.noSecretariat", .note,
    sentence: "{subject} har intet registreret sekretariat i tiden {days}.",
    remedy: "Registrér, hvem der betjener forummet; notatet peger på TMF.",
    source: "Notat, marts 2010: TMF betjener de nye fora")
}
