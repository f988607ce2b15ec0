import Agreements
import Counter
import Criteria
import Organisation
import Vocabulary

/// The page a mayor's office wants.
struct Overview {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  func page(known: Known?) throws -> Page {
    let levels = try house.levels(on: day)
    let findings = try house.wrong(on: day)
    let agreements = levels.flatMap(\.agreements)
    return Page(
      "\(try municipality()): samarbejdet med den almene boligsektor",
      [
        .text("Den \(.long(day)). \(Knowledge.text(known))"), .data([.day("on", day)]),
        .heading("Struktur og aftaler"),
        .group("structure", try StructureView(titles: titles).figure(levels)),
        .heading("Aftalerne"),
        agreements.isEmpty
          ? .text("Ingen registreret.")
          : try AgreementRows.table(nil, agreements, titles),
        .heading("Pengene i \(day.year)"),
        .group("money", try MoneyView(titles: titles).blocks()),
        .heading("Succeskriterier"),
      ] + (try criteria()) + [.heading("Hvad der skal gøres, og frister det næste år")]
        + (try duties())
        + FindingsView(titles).summary(findings),
      isError: findings.contains { $0.rule.id == RecordRules.partFailed.id })
  }

  private func municipality() throws -> Cell {
    try house.records.records(Party.self, on: day).first { $0.kind == .municipality }
      .map { .thing($0) } ?? "Kommunen"
  }

  private func criteria() throws -> [Block] {
    let assessments = try house.criteria.assessments(on: day)
    return CriterionRows(titles: titles).table("criteria", assessments, .owner)
  }

  private func duties() throws -> [Block] {
    let duties = try house.duties(on: day, through: day.adding(months: 12))
    // Of what nobody follows there is nothing to see at a glance but how much it is.
    let unknown = duties.filter { $0.state(on: day) == .unknown }
    let count = Set(unknown.map(\.rule.id)).count
    let told = Cell.number(count).as("unfollowedDuties")
    return DutiesView(titles: titles).table(duties.filter { $0.state(on: day) != .unknown })
      + (count == 0
        ? []
        : [
          .text(
            "Om \(told) \(count == 1 ? "pligt" : "pligter") i loven er det ikke kendt, om det er sket før; se almen due."
          )
        ])
  }
}
