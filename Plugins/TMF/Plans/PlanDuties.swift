import Agreements
import Counter
import Vocabulary

/// A milestone is somebody's duty until it is reached or given up; once its last day has passed it is late.
struct PlanDuties: Obliging {
  let rooms: any Rooms

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    try PlanRecord.all(rooms, on: day).filter { $0.standing.status.binds }.flatMap { plan in
      let law = try PlanRules.law(plan.plan.id, rooms, on: day)
      return plan.milestones.compactMap { milestone -> Duty? in
        let state = milestone.state(on: day)
        let whose = milestone.owner(in: plan.plan).who
        guard [.late, .planned, .withoutDay].contains(state), owner == nil || owner == whose,
          milestone.due.map({ $0.earliest <= last }) ?? true
        else { return nil }
        return Duty(
          PlanRules.milestone, owner: whose, due: milestone.due, isWindow: true,
          subject: milestone.pointer,
          facts: [
            "what": .text(milestone.title), "plan": .thing(plan.plan.pointer),
            "kind": .text(milestone.kind.word), "dwellings": .number(milestone.dwellings),
            "law": .text(law),
          ], isFinding: state == .late)
      }
    }
  }
}
