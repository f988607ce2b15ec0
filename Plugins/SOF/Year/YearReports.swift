import Agreements
import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

/// What is to be reported of a year's assignment, and by when.
///
/// What was decided or on a list on any day of the year counts, not only what is at its end.
struct YearReports {
  let titles: Titles
  let year: Int
  let first: Day
  let end: Day

  private var days: Period { Period(first, until: max(end, first)) ?? Period(day: first) }

  func blocks() throws -> [Block] {
    let rows = try letting() + decided() + vacancies()
    return [.heading("Indberetninger")]
      + Block.table(
        "reports", ["Hvad", "Senest", "Efter"], rows,
        none:
          "Intet er kendt: der er ikke registreret nogen beslutning efter § 51 b eller § 59 stk. 4, noget omdannelsesområde (§ 51 c) eller nogen frist om ledige boliger."
      )
  }

  private func row(_ what: String, _ key: String, _ due: Day?, else none: String, _ law: String)
    -> Row
  {
    Row([
      Cell(what).as("what", json: .string(key)),
      (due.map { Cell.day($0) } ?? .unknown(none)).as("due", json: .text(due?.description)),
      Cell(law).as("law"),
    ])
  }

  /// What the order on letting has reported of refusals and dispensations.
  private func letting() throws -> [Row] {
    let view = Viewpoint(end, known: titles.house.known)
    let transformed = try transformed()
    let all: [(LettingReport, String)] =
      (try isCombined() ? [(.refusals, "Afvisninger og andre boliger efter § 51 b")] : [])
      + (transformed == .no
        ? []
        : [
          (
            .dispensations,
            transformed == .yes
              ? "Dispensationer fra § 51 c"
              : "Dispensationer fra § 51 c, hvis et område er omdannelsesområde, hvad der ikke er kendt"
          )
        ])
    return all.map { report, what in
      let due = report.due(in: year + 1, at: view)
      return row(
        what, report.rawValue, due.value, else: "ikke kendt", due.grounds.first?.law.text ?? "")
    }
  }

  /// Whether refusals by § 51 b were decided on some day of the year.
  private func isCombined() throws -> Bool {
    let agreements = titles.house.agreements
    let kind: AgreementKindID = "lov.kombineret-udlejning"
    let versions = try agreements.versions(about: nil, during: days)
    let changes = versions.flatMap { $0.pieces(in: days) }.flatMap { piece in
      [piece.period.start, piece.value.term?.from?.latest, piece.value.concluded?.day?.latest]
    }
    let asked = Set(([first, end] + changes.compactMap(\.self)).filter(days.contains))
    return try asked.contains { day in
      try agreements.agreements(ofKind: kind, on: day).contains { $0.standing.status.binds }
    }
  }

  /// Whether some area was an omdannelsesområde by a list of the year: that of the year before, or of 1 December.
  private func transformed() throws -> Certainty {
    let asked = Set([first, Day(year, 12, 1), end].compactMap(\.self).filter(days.contains))
    let stands = try asked.flatMap { try titles.house.criteria.standings(on: $0) }
      .flatMap(\.listings).filter { $0.list == "lov.omdannelsesomraade" }.map(\.stands)
    return stands.contains(.yes) ? .yes : stands.contains(.possibly) ? .possibly : .no
  }

  /// Decisions by `§ 59 stk. 4`, which the council reports to the minister; the law says no day.
  private func decided() throws -> [Row] {
    try titles.house.records.timelines(AssignmentDecision.self, during: days, pointingAt: nil)
      .compactMap { timeline in
        guard let piece = timeline.pieces.first, piece.value.basis == .combined,
          days.contains(piece.period.start)
        else { return nil }
        let view = Viewpoint(piece.period.start, known: titles.house.known)
        return row(
          "\(piece.value.title): beslutningen, til ministeren", "decision", nil,
          else: "loven siger ingen dag", piece.value.law(at: view))
      }
  }

  /// What the law has reported of vacancies, as `due` tells it.
  private func vacancies() throws -> [Row] {
    guard let last = Day(year + 1, 2, 1) else { return [] }
    let duties = try titles.house.duties(on: end, through: last)
    let reports = [
      ("lov.vacancies", "Ledige boliger med lejetab, opgjort af byrådet"),
      (
        "lov.vacanciesToFund",
        "Ledige boliger og fraflytninger, fra organisationerne til Landsbyggefonden"
      ),
    ]
    return reports.compactMap { id, what in
      let due = duties.filter { $0.rule.id == id && $0.due?.latest ?? .earliest >= end }
        .max { ($0.due?.latest ?? .earliest) < ($1.due?.latest ?? .earliest) }
      guard let due else { return nil }
      let law = if case .text(let law)? = due.facts["law"] { law } else { "" }
      return row(what, id, due.due?.latest, else: "ikke kendt", law)
    }
  }
}
