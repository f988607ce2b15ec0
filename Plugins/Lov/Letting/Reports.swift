public import Vocabulary

/// What the council reports of letting (BEK 977/2024 §§ 36-37; almenboligloven §§ 51 b-c and 59).
public enum LettingReport: String, Hashable, Sendable, CaseIterable {
  /// Refusals and other dwellings by § 51 b, once a year before 1 September (`§ 36 stk. 2`).
  case refusals = "afvisninger"
  /// Dispensations from § 51 c, each 1 July (`§ 37 stk. 3`).
  case dispensations = "dispensationer"

  /// The last day of a year for it.
  public func due(in year: Int, at view: Viewpoint) -> Answer<Day> {
    switch self {
    case .refusals:
      Statute.letting("§ 36 stk. 2").answer(at: view) { said in
        Answer(Day(year, 8, 31), "En gang årligt inden den 1. september.", said.law)
      }
    case .dispensations:
      Statute.letting("§ 37 stk. 3").answer(at: view) { said in
        Answer(Day(year, 7, 1), "Hvert år den 1. juli.", said.law)
      }
    }
  }

  /// Whether the order on letting applies on a day: from 1 September 2024.
  public static func applies(at view: Viewpoint) -> Answer<Bool> {
    let order = Statute.bek977
    return Answer(
      order.inForce.map { $0 <= view.day && view.knows(order.signed) },
      "Bekendtgørelsen træder i kraft den 1. september 2024.", order("§ 43 stk. 1"))
  }
}
