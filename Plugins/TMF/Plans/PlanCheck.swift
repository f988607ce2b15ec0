import Agreements
import Counter
import Lov
import Vocabulary

/// Whether a plan's base and milestones can be, and lead to what the plan says.
struct PlanCheck: Checking {
  let rooms: any Rooms
  /// What is found rests on the plan, its base and its milestones.
  let reach = Reach(
    Trail(from: PlanBase.kind, Hop.names(AgreementSubject.kind)),
    Trail(from: PlanBase.kind, .names(AgreementSubject.kind), .namedBy(PlanBase.kind)),
    Trail(from: PlanBase.kind, .names(AgreementSubject.kind), .namedBy(Milestone.kind)),
    Trail(from: Milestone.kind, Hop.names(AgreementSubject.kind)),
    Trail(from: Milestone.kind, .names(AgreementSubject.kind), .namedBy(PlanBase.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(PlanBase.self, about: about, during: during).flatMap { timeline in
      guard let piece = timeline.pieces(in: during).last else { return [Finding]() }
      return try of(piece.value, on: piece.period.start)
    }
      + rooms.records.timelines(Milestone.self, about: about, during: during).flatMap { timeline in
        guard let piece = timeline.pieces(in: during).last else { return [Finding]() }
        return try of(piece.value, on: piece.period.start)
      }
  }

  private func of(_ base: PlanBase, on day: Day) throws -> [Finding] {
    let others = try rooms.records.timelines(
      PlanBase.self, during: .always, pointingAt: base.plan.pointer
    ).compactMap { $0.pieces.last?.value }.filter { $0.plan == base.plan && $0.id < base.id }
    let twice = others.map {
      Finding(PlanRules.baseTwice, about: base.pointer, ["other": .thing($0.pointer)])
    }
    let law = try PlanRules.law(base.plan, rooms, on: day)
    let own = [try notPlan(base.plan, base.pointer, on: day), base.fault(law)].compactMap(\.self)
    guard own.isEmpty, twice.isEmpty else { return own + twice }
    let milestones = try rooms.records.timelines(
      Milestone.self, during: .always, pointingAt: base.plan.pointer
    ).compactMap { $0.pieces.last?.value }.filter { $0.plan == base.plan }
    return try goal(PlanCourse(base, milestones), law)
  }

  /// Whether the milestones lead to what the plan says; nothing where there are none.
  private func goal(_ course: PlanCourse, _ law: String) throws -> [Finding] {
    let sound = course.milestones.allSatisfy(\.isSound)
    guard sound, !course.milestones.isEmpty else { return [] }
    let final = course.final
    guard PlanCourse.isWhole(final) else {
      return [Finding(PlanRules.tooManyGone, about: course.base.pointer, ["law": .text(law)])]
    }
    let plan = try latest(course.base.plan)
    let target =
      plan?.fields.first { $0.field == "familieandel" }?.percent.map { Int64($0) }
      ?? FamilyShare.most
    // By the reading that is kindest to the plan: what falls short then falls short by both.
    guard !FamilyShare.Reading.allCases.contains(where: { final.isReached($0, goal: target) })
    else { return [] }
    return [
      Finding(
        PlanRules.fallsShort, about: course.base.pointer,
        [
          "share": .text(PlanText.percent(try final.share(.whole))),
          "target": .text(PlanText.percent(target)), "law": .text(law),
        ])
    ]
  }

  private func of(_ milestone: Milestone, on day: Day) throws -> [Finding] {
    let law = try PlanRules.law(milestone.plan, rooms, on: day)
    let late = milestone.due.flatMap { due in
      due.latest >= FamilyShare.end && milestone.dropped == nil && milestone.done == nil
        ? Finding(
          PlanRules.tooLate, about: milestone.pointer, ["due": .rough(due), "law": .text(law)])
        : nil
    }
    let base = try rooms.records.timelines(
      PlanBase.self, during: .always, pointingAt: milestone.plan.pointer
    ).compactMap { $0.pieces.last?.value }.first { $0.plan == milestone.plan }
    let ahead = base.flatMap { base in
      milestone.done.flatMap { done in
        done.latest < base.day.earliest
          ? Finding(
            PlanRules.milestoneAhead, about: milestone.pointer,
            ["done": .rough(done), "day": .rough(base.day)]) : nil
      }
    }
    return [
      try notPlan(milestone.plan, milestone.pointer, on: day), milestone.fault(law), late, ahead,
    ].compactMap(\.self)
  }

  /// The agreement as it was written last.
  private func latest(_ id: AgreementID) throws -> Agreement? {
    try rooms.agreements.versions(about: [id.pointer], during: .always).first?.pieces.last?.value
  }

  private func notPlan(_ id: AgreementID, _ subject: Pointer, on day: Day) throws -> Finding? {
    guard let plan = try latest(id),
      rooms.agreements.kind(of: plan, on: day)?.id != PlanRecord.kind
    else { return nil }
    return Finding(PlanRules.notPlan, about: subject, ["plan": .thing(plan.pointer)])
  }
}

/// Words that several answers share.
enum PlanText {
  /// A share in hundredths of a per cent: `61,9 %`.
  static func percent(_ hundredths: Int64) -> String {
    var (value, decimals) = (hundredths, 2)
    while decimals > 0, value % 10 == 0 { (value, decimals) = (value / 10, decimals - 1) }
    return DanishNumbers.text(value, decimals: decimals) + " %"
  }
}
