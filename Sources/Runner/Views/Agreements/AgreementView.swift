import Agreements
import Casework
import Vocabulary

/// Where one agreement stands: status, who has approved, what it promises, what it says.
struct AgreementView {
  let desk: Desk
  let day: Day
  private var titles: Titles { Titles(desk: desk, day: day) }

  func blocks(_ agreement: Agreement) throws -> [Block] {
    let standing = try desk.agreements.standing(of: agreement, on: day)
    return [.text("Status: \(Labels.standing(standing)).")] + (try approvals(agreement))
      + (try obligations(agreement)) + (try clauses(agreement)) + fields(agreement)
  }

  private func approvals(_ agreement: Agreement) throws -> [Block] {
    let all = try desk.agreements.approvals(of: agreement, on: day)
    guard !all.isEmpty else { return [] }
    let rows = all.map { approval in
      [
        titles.title(approval.body), state(approval),
        approval.version.map { titles.title($0.pointer) } ?? "",
        approval.day.map(DanishDays.short) ?? "",
      ]
    }
    return [
      .heading("Godkendelser"),
      .table(Table(headers: ["Organ", "Stand", "Udgave", "Godkendt"], rows: rows)),
    ]
  }

  private func state(_ approval: ApprovalStanding) -> String {
    let word =
      switch approval.state {
      case .approved: "godkendt"
      case .reopened: "skal godkende igen"
      case .rejected: "forkastet"
      case .missing: "mangler"
      case .waiting: "venter på andre"
      }
    return approval.certain ? word : "muligvis \(word)"
  }

  private func obligations(_ agreement: Agreement) throws -> [Block] {
    let all = try desk.records.records(Obligation.self, on: day, pointingAt: agreement.id.pointer)
      .filter { $0.agreement == agreement.id }
    let year = Period(day.adding(months: -12), until: day.adding(months: 12))
    let rows = all.flatMap { obligation in
      obligation.occurrences(in: year ?? Period(day: day)).map { one in
        [
          DanishDays.short(RoughDay(from: one.earliest, to: one.latest)), Marks.title(obligation),
          titles.party(obligation.owner), Labels.obligation(obligation.state(of: one, on: day)),
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading("Forpligtelser, et år før og efter"),
      .table(Table(headers: ["Senest", "Hvad", "Hvem", "Stand"], rows: rows)),
    ]
  }

  /// Its own clauses, and those it inherits from agreements it makes concrete.
  private func clauses(_ agreement: Agreement) throws -> [Block] {
    let all = try desk.agreements.clauses(of: agreement, on: day)
    guard !all.isEmpty else { return [] }
    let rows = all.map { inherited in
      let clause = inherited.clause
      return [
        Marks.title(clause) + (clause.isConfidential == true ? " [fortrolig]" : ""),
        clause.law ?? Labels.word(clause.basis.rawValue),
        inherited.from == agreement.id ? "" : titles.title(inherited.from.pointer),
      ]
    }
    return [
      .heading("Bestemmelser"),
      .table(Table(headers: ["Bestemmelse", "Grundlag", "Arvet fra"], rows: rows)),
    ]
  }

  /// What a field is called where an agreement was made; its own name when nobody brings its kind.
  private func title(of field: String, _ agreement: Agreement) -> String {
    desk.agreements.kind(of: agreement, on: day)?.fields.first { $0.field == field }?.title ?? field
  }

  private func fields(_ agreement: Agreement) -> [Block] {
    guard !agreement.fields.isEmpty else { return [] }
    let rows = agreement.fields.map { field in
      [title(of: field.field, agreement), text(field)]
    }
    return [.heading("Felter"), .table(Table(headers: [], rows: rows))]
  }

  private func text(_ field: AgreementField) -> String {
    if field.isUnknown == true { return "ikke kendt" }
    let percent = field.percent.map {
      $0 % 100 == 0 ? "\($0 / 100) %" : DanishNumbers.text(Int64($0), decimals: 2) + " %"
    }
    let parts =
      [field.text, field.number.map(String.init), percent, field.duration.map(DanishDays.text)]
      + [field.party.map(titles.party), field.area.map { titles.title($0.pointer) }]
    let texts = field.texts.enumerated().map { "\($0.offset + 1). \($0.element)" }
    return (parts.compactMap { $0 } + texts).joined(separator: "\n")
  }
}
