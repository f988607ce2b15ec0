import Vocabulary

/// What holds for every rule of udviklingsplaner.
enum PlanLaw {
  /// From LOV 1322/2018 on; its first day in force is that of the first list by it, since the text read has no other.
  static let days = Period(from: Day(2018, 12, 1) ?? .latest)
}
