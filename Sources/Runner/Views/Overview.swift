import Agreements
import Casework
import Criteria
import Organisation
import Vocabulary

/// The page a mayor's office wants.
struct Overview {
  let desk: Desk
  let day: Day
  private var titles: Titles { Titles(desk: desk, day: day) }

  func page(known: Day?, as form: Form) throws -> Page {
    let levels = try desk.levels(on: day)
    let findings = try desk.findings(during: Period(day: day))
    return try Page(
      title: "\(try municipality()): samarbejdet med den almene boligsektor", as: form
    ) {
      try blocks(known, levels, findings)
    } json: {
      try json(levels, findings)
    }
  }

  private func blocks(
    _ known: Day?, _ levels: [LevelView], _ findings: [Finding]
  ) throws -> [Block] {
    let agreements = levels.flatMap(\.agreements)
    let rows = AgreementRows(titles: titles)
    return [
      .text("Den \(DanishDays.long(day)). \(StructureView.knowledge(known))"),
      .heading("Struktur og aftaler"),
    ] + (try StructureView(desk: desk, day: day).figure(levels)) + [
      .heading("Aftalerne"),
      agreements.isEmpty ? .text("Ingen registreret.") : .table(rows.table(agreements)),
      .heading("Pengene i \(day.year)"),
    ] + (try MoneyView(desk: desk, day: day).blocks()) + [
      .heading("Succeskriterier")
    ] + (try criteria()) + (try duties()) + FindingsView(titles).summary(findings)
  }

  private func municipality() throws -> String {
    try desk.records.records(Party.self, on: day).first { $0.kind == .municipality }?.name
      ?? "Kommunen"
  }

  // MARK: Criteria

  private func criteria() throws -> [Block] {
    let assessments = try desk.criteria.assessments(on: day)
    guard !assessments.isEmpty else { return [.text("Ingen registreret.")] }
    return [.table(CriterionRows(titles: titles).table(assessments, .owner))]
  }

  // MARK: Duties

  private func duties() throws -> [Block] {
    let duties = try desk.duties(on: day, through: day.adding(months: 12))
    let heading = Block.heading("Hvad der mangler, og frister det næste år")
    guard !duties.isEmpty else { return [heading, .text("Intet registreret.")] }
    return [heading, .table(DutiesView(titles: titles).table(duties))]
  }

  // MARK: JSON

  private func json(_ levels: [LevelView], _ findings: [Finding]) throws -> JSON {
    let text = FindingText(titles: titles)
    let structure = StructureView(desk: desk, day: day).json(levels)
    let criteria = try desk.criteria.assessments(on: day).map { assessment in
      JSON.keyed([
        "id": .string(assessment.criterion.id.text), "title": .string(assessment.criterion.title),
        "status": .string(assessment.evaluation.status.rawValue),
      ])
    }
    return .keyed([
      "on": .string(day.description), "structure": structure,
      "money": try MoneyView(desk: desk, day: day).json(), "criteria": .array(criteria),
      "findings": .array(findings.map(text.json)),
    ])
  }
}
