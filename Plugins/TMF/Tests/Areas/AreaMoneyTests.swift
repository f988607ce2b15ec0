import Agreements
import AlmenTestKit
import Counter
import Forums
import Investments
import Organisation
import Testing
import Vocabulary

@testable import TMF

/// An area's money: everything that is its own, and whether it is released.
@Suite struct AreaMoneyTests {
  private let procedure = Procedure(
    id: "f", title: "Helhedsplan",
    steps: [
      Step(step: "indhold", title: "Planens indhold", by: [PartyID("br").pointer]),
      Step(
        step: "frigivelse", title: "BR frigiver pengene", by: [PartyID("br").pointer],
        after: ["indhold"]),
    ], source: madeUp)

  private var records: PlainRecords {
    parties
      .with(Party(id: "afd", name: "afd", kind: .afdeling, partOf: "org", source: madeUp))
      .with(
        Area(
          id: "parken", name: "Parken", kind: .boligomraade, afdelinger: ["afd"], source: madeUp)
      )
      .with(
        Agreement(
          id: "indsats", title: "Indsatsen", kind: "tmf.helhedsplan", level: .three,
          parties: ["org"],
          fields: [AgreementField(field: "omraade", area: "parken")], source: madeUp)
      ).with(procedure)
  }

  private func amount(agreement: AgreementID? = nil, receiver: PartyID? = nil) -> Amount {
    let sum = Kroner(ore: 460_000_000)
    return Amount(
      id: "p", title: "Rammen", stream: "helhedsplaner", kind: .frame, year: 2022,
      amount: AmountRange(low: sum, high: sum), financier: "br", receiver: receiver,
      agreement: agreement, source: madeUp)
  }

  private func matter(_ taken: [String], closed: String? = nil) throws -> Matter {
    var matter = Matter(
      id: "sag", title: "Sagen", origin: PartyID("br").pointer,
      raised: RoughDay(try isoDay("2021-01-01")), agreements: ["indsats"], procedure: "f",
      taken: try taken.map { Taken(step: $0, day: RoughDay(try isoDay("2021-06-01"))) },
      source: madeUp)
    matter.closed = try closed.map { Ending(day: RoughDay(try isoDay($0)), why: "Planen er gået") }
    return matter
  }

  private func told(_ records: PlainRecords) throws -> String {
    let house = PlainHouse(records, parts: plugged)
    let day = try isoDay("2026-01-01")
    let titles = Titles(house: house, day: day, form: .text)
    let docket = try AreaDocket("parken", house, on: day)
    return try AreaMoney(docket, house, on: day).told(titles).text
  }

  @Test func `a frame is told with whether it is released, and that nobody knows`() throws {
    let framed = records.with(amount(agreement: "indsats"))
    #expect(try !told(framed).contains("frigiver"))
    #expect(
      try told(framed.with(matter(["indhold"]))).contains("»BR frigiver pengene« mangler"))
    #expect(
      try told(framed.with(matter(["indhold"], closed: "2025-12-31")))
        .contains("»BR frigiver pengene«: ikke kendt, om det er sket"))
    #expect(
      try told(framed.with(matter(["indhold", "frigivelse"])))
        .contains("»BR frigiver pengene« er sket"))
  }

  @Test func `an afdeling's guarantee and money are the area's, and its organisation's are not`()
    throws
  {
    func guarantee(_ receiver: PartyID) -> Guarantee {
      Guarantee(
        id: "g", title: "Garantien", loan: Kroner(ore: 10_000), share: 10_000, guarantor: "br",
        receiver: receiver, source: madeUp)
    }
    #expect(try told(records.with(guarantee("afd"))).contains(": 100 kr."))
    #expect(try told(records.with(amount(receiver: "afd"))).contains(": 4,6 mio. kr."))
    for other in [records.with(guarantee("org")), records.with(amount(receiver: "org"))] {
      #expect(try told(other).hasPrefix("intet beløb er registreret for området selv"))
    }
  }
}
