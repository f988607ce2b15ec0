import Casework
import Investments
import Vocabulary

/// Guarantees and rounds as their pages show them.
struct GrantText {
  /// What is guaranteed, by whom, and who is left with what.
  func blocks(_ guarantee: Guarantee) throws -> [Block] {
    let rows = [
      ["Lån", DanishMoney.text(guarantee.loan)],
      ["Garanteret", DanishMoney.text(try guarantee.amount)],
      ["Regaranteret", DanishMoney.text(try guarantee.behind)],
      ["Tilbage hos garanten", DanishMoney.text(try guarantee.net)],
    ]
    return [.table(Table(headers: [], rows: rows, right: [1]))]
  }

  /// Who asked for how much, what the round's own rule gives, and what was granted.
  func blocks(_ round: Round, _ desk: Desk, _ day: Day) throws -> [Block] {
    let titles = Titles(desk: desk, day: day)
    let money = try desk.records.record(Amount.self, round.frame, on: day)?.amount
    let shares: [Kroner?] =
      if let money, money.low == money.high {
        try round.shares(of: money.low)
      } else {
        round.applications.map { _ in nil }
      }
    let rows = zip(round.applications, shares).map { application, share in
      [
        titles.party(application.by), application.what, DanishMoney.text(application.asked),
        share.map { DanishMoney.text($0) } ?? "rammen er ikke kendt",
        application.granted.map { DanishMoney.text($0) } ?? "ikke besluttet",
      ]
    }
    let state =
      day < round.opens ? "Ikke åben endnu." : day <= round.closes ? "Åben." : "Lukket."
    return [
      .text("\(state) Fordeles \(Labels.word(round.how.rawValue))."),
      .table(
        Table(
          headers: ["Ansøger", "Til", "Søgt", "Efter reglen", "Givet"], rows: rows,
          right: [2, 3, 4])),
    ]
  }
}
