import Agreements
import Counter
import Lov
import Vocabulary

/// An udviklingsplan with what TMF keeps of it, as known on a day.
struct PlanRecord {
  /// The kind of an udviklingsplan.
  static let kind: AgreementKindID = "lov.udviklingsplan"

  let plan: Agreement
  let standing: Standing
  let base: PlanBase?
  let milestones: [Milestone]

  /// The course of the share; nil without a base.
  var course: PlanCourse? { base.map { PlanCourse($0, milestones) } }

  private func field(_ name: String) -> AgreementField? {
    plan.fields.first { $0.field == name }
  }

  /// The area; nil where the plan names none.
  var area: AreaID? { field("omraade")?.area }
  /// The highest share, in hundredths of a per cent, as the plan says it, else the law's.
  var target: Int64 { field("familieandel")?.percent.map { Int64($0) } ?? FamilyShare.most }
  /// When the minister dispensed from 40 %; nil where nobody says that it happened.
  var dispensation: RoughDay? { field("dispensation")?.day }
  /// By what.
  var ground: String? { field("dispensationsgrund")?.text }
  /// When it was carried out; nil when it is not.
  var carriedOut: RoughDay? { field("gennemfoert")?.day }

  /// By which paragraphs it stands, with what is contested: a plan of both sides, or the municipality's own; both where no
  /// matter says which.
  func law(_ rooms: any Rooms, on day: Day) throws -> String {
    try PlanForm.law(
      PlanForm.isJoint(plan.id, rooms.fora, on: day), at: Viewpoint(day, known: rooms.known))
  }

  /// The plans of a day, in order; of one area, or of all when nil.
  static func all(_ rooms: any Rooms, on day: Day, of area: AreaID? = nil) throws -> [PlanRecord] {
    let found =
      try area.map { area in
        try rooms.agreements.standings(on: day, naming: [area.pointer])
          .filter { rooms.agreements.kind(of: $0.agreement, on: day)?.id == kind }
      } ?? rooms.agreements.agreements(ofKind: kind, on: day)
    return try found.map { try PlanRecord($0.agreement, $0.standing, rooms, on: day) }
      .filter { plan in area.map { plan.area == $0 } ?? true }
  }

  init(_ plan: Agreement, _ standing: Standing, _ rooms: any Rooms, on day: Day) throws {
    (self.plan, self.standing) = (plan, standing)
    base = try rooms.records.records(PlanBase.self, on: day, pointingAt: plan.pointer)
      .first { $0.plan == plan.id }
    milestones = try rooms.records.records(Milestone.self, on: day, pointingAt: plan.pointer)
      .filter { $0.plan == plan.id }
      .sorted { ($0.due?.latest ?? .latest, $0.id) < ($1.due?.latest ?? .latest, $1.id) }
  }
}
