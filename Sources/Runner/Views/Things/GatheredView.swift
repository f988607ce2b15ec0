import Agreements
import Casework
import Criteria
import Forums
import Investments
import Organisation
import Vocabulary

/// The page of an organisation or an area: all its agreements, promises, money, criteria and matters.
struct GatheredView {
  let desk: Desk
  let day: Day
  let found: Gathering
  private var titles: Titles { Titles(desk: desk, day: day) }

  func blocks() throws -> [Block] {
    let rows = AgreementRows(titles: titles)
    return block("Aftaler", found.agreements.isEmpty ? nil : rows.table(found.agreements))
      + block("Aftaler for hele byen", found.common.isEmpty ? nil : rows.table(found.common))
      + block("Forpligtelser", obligations()) + block("Penge", money())
      + block("Succeskriterier", criteria()) + block("Åbne sager", matters())
  }

  private func block(_ heading: String, _ table: Table?) -> [Block] {
    [.heading(heading), table.map { .table($0) } ?? .text("Ingen registreret.")]
  }

  /// The last time that was due and the next, of each.
  private func obligations() -> Table? {
    let rows = found.obligations.flatMap { obligation -> [[String]] in
      let past = obligation.occurrences(in: Period(.earliest, to: day) ?? .always).suffix(1)
      let next = obligation.occurrences(in: Period(day, until: day.adding(months: 24)) ?? .always)
      return (past + next.prefix(1)).map { one in
        [
          DanishDays.short(RoughDay(from: one.earliest, to: one.latest)), Marks.title(obligation),
          titles.party(obligation.owner), Labels.obligation(obligation.state(of: one, on: day)),
        ]
      }
    }
    return rows.isEmpty
      ? nil : Table(headers: ["Senest", "Hvad", "Hvem", "Stand"], rows: rows)
  }

  private func money() -> Table? {
    let rows = found.amounts.map { amount in
      [
        String(amount.year), Marks.title(amount), titles.title(amount.stream.pointer),
        Labels.word(amount.kind.rawValue), titles.party(amount.financier),
        amount.amount.map { DanishMoney.text($0) } ?? "ikke oplyst",
      ]
    }
    let headers = ["År", "Post", "Pengestrøm", "Slags", "Betales af", "Beløb"]
    return rows.isEmpty ? nil : Table(headers: headers, rows: rows, right: [5])
  }

  private func criteria() -> Table? {
    found.criteria.isEmpty ? nil : CriterionRows(titles: titles).table(found.criteria, .owner)
  }

  private func matters() -> Table? {
    let rows = found.matters.map { [Marks.title($0), titles.title($0.origin), $0.id.text] }
    return rows.isEmpty ? nil : Table(headers: ["Sag", "Rejst af", "Id"], rows: rows)
  }

  var json: [JSON.Member] {
    [
      JSON.Member(
        key: "agreements",
        value: .array(found.agreements.map { AgreementRows.json($0.agreement, $0.standing) })),
      JSON.Member(key: "commonAgreements", value: .texts(found.common.map(\.agreement.id.text))),
      JSON.Member(key: "obligations", value: .texts(found.obligations.map(\.id.text))),
      JSON.Member(key: "amounts", value: .texts(found.amounts.map(\.id.text))),
      JSON.Member(key: "criteria", value: .texts(found.criteria.map(\.criterion.id.text))),
      JSON.Member(key: "matters", value: .texts(found.matters.map(\.id.text))),
    ]
  }
}
