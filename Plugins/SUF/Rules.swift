import Vocabulary

/// SUF's own rules.
enum SUFRules {
  static let all = BalanceRules.all + ClosureRules.all + VacancyRules.all
}
