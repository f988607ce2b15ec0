import Counter
import Investments
import Vocabulary

/// The page of a guarantee: what is guaranteed, by whom, and who is left with what.
struct GuaranteeCard: Card {
  let apart: Set<String> = []

  func blocks(of guarantee: Guarantee, _ titles: Titles) throws -> [Block] {
    [
      .facts(
        [
          ("Lån", .known(guarantee.loan)),
          ("Garanteret", Cell.known(try guarantee.amount).as("guaranteed")),
          ("Regaranteret", try Cell.behind(guarantee)),
          ("Tilbage hos garanten", Cell.known(try guarantee.net).as("net")),
        ], isRight: true)
    ]
  }
}

/// The page of a round: who asked for how much, what the round's own rule gives, and what was granted.
struct RoundCard: Card {
  let apart: Set<String> = []

  func blocks(of round: Round, _ titles: Titles) throws -> [Block] {
    let day = titles.day
    let frame = try titles.house.records.record(Amount.self, round.frame, on: day)?.amount
    let shares: [Kroner?] =
      if let money = round.money(of: frame) {
        try round.shares(of: money)
      } else {
        round.applications.map { _ in nil }
      }
    let rows = zip(round.applications, shares).map { application, share in
      Row([
        titles.party(application.by).as("by"), Cell(application.what).as("what"),
        Cell.money(application.asked).as("asked"),
        (share.map { Cell.money($0) } ?? .unknown("rammen er ikke kendt")).as("share"),
        (application.granted.map { Cell.money($0) } ?? .unknown("ikke besluttet")).as("granted"),
      ])
    }
    let state =
      day < round.opens ? "Ikke åben endnu." : day <= round.closes ? "Åben." : "Lukket."
    return [
      .text("\(state) Fordeles \(round.how.word)."),
      .table(
        "applications", ["Ansøger", "Til", "Søgt", "Efter reglen", "Givet"], rows,
        right: [2, 3, 4]),
    ]
  }
}
