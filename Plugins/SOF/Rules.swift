import Vocabulary

/// SOF's own rules.
enum SOFRules {
  static let all =
    [anvisningWithoutTopic] + LedgerRules.all + ExemptionRules.all + CriteriaRules.all
    + LadderRules.all + EmptyRentRules.all

  static let anvisningWithoutTopic = Rule(
    "sof.anvisningWithoutTopic", .error, refuses: true,
    sentence: "{subject} er en aftale om boligsocial anvisning, men har ikke emnet boliganvisning.",
    remedy: "Skriv boliganvisning i »topics«, så henvendelser kan finde aftalen.",
    source: "almenboligloven § 59; Notat, marts 2010: én indgang til kommunen")
}
