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

  func page(known: Day?) throws -> Page {
    let levels = try house.levels(on: day)
    let findings = try house.findings(during: Period(day: day))
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
          : AgreementRows(titles: titles).table(nil, agreements),
        .heading("Pengene i \(day.year)"),
        .group("money", try MoneyView(titles: titles).blocks()),
        .heading("Succeskriterier"),
      ] + (try criteria()) + [.heading("Hvad der skal gøres, og frister det næste år")]
        + (try duties()) + FindingsView(titles).summary(findings))
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
    return DutiesView(titles: titles).table(duties)
  }
}
