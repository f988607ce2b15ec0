import Counter
import Vocabulary

/// What must be done before what binds after the lists ends at the latest.
struct AfterListsDuties: Obliging {
  let rooms: any Rooms

  /// A plan whose area has left the lists must still be carried out, and binds it until it is.
  static let rule = Rule(
    "lov.planAfterLists", .warning,
    sentence:
      "{subject} er ikke gennemført: til den er, dog senest den 1. januar 2030, binder {paragraph} {area}, som er ude af listerne.",
    remedy: "Gennemfør planen, og skriv dagen som »gennemfoert« på den.",
    law: Statute.lbk207("§ 168 a stk. 5"), Statute.lbk207("§ 168 b stk. 9"),
    first: Statute.lov1167("§ 168 a"), days: Period(from: AfterEffect.start))

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    // »inden den 1. januar 2030« (§ 168 a stk. 1): nobody single is named, since municipality and organisation share it.
    let due = AfterEffect.end.previous
    guard due <= last, owner == nil else { return [] }
    return try AfterLists(rooms).areas(on: day)
      .filter { $0.effect.binds(.plan, on: day) != .no }.map { bound in
        Duty(
          Self.rule, owner: nil, due: RoughDay(due), subject: bound.plan.pointer,
          facts: [
            "area": .thing(bound.area.pointer),
            "paragraph": .text(
              PlanForm.cited(bound.isJoint, "§ 168 a stk. 5", "§ 168 b stk. 9")),
          ])
      }
  }
}
