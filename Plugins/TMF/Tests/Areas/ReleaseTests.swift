import Agreements
import AlmenTestKit
import Counter
import Forums
import Investments
import Lov
import Organisation
import Testing
import Vocabulary

@testable import TMF

/// The story of 2021-22 as Teknik- og Miljøudvalget was told it on 31 January 2022, in item 17.
///
/// Two plans were approved, and
/// nobody recommended that the money be released before one of them had begun.
@Suite struct ReleaseTests {
  private let procedure = Procedure(
    id: "frigivelse", title: "Helhedsplan med frigivelse",
    steps: [
      Step(step: "indhold", title: "TMU godkender planens indhold", by: [Self.tmu]),
      Step(
        step: "indstilling", title: "TMF indstiller frigivelsen", by: [Self.tmf], after: ["indhold"]
      ),
      Step(step: "anbefaling", title: "TMU anbefaler", by: [Self.tmu], after: ["indstilling"]),
      Step(step: "oeu", title: "ØU erklærer", by: [Self.oeu], after: ["anbefaling"]),
      Step(step: "frigivelse", title: "BR frigiver pengene", by: [Self.br], after: ["oeu"]),
      Step(
        step: "start", title: "Planen begynder", who: "boligorganisationerne",
        after: ["frigivelse"], comes: true),
    ], source: madeUp)

  private static let tmu = PartyID("tmu").pointer
  private static let tmf = PartyID("teknik").pointer
  private static let oeu = PartyID("oeu").pointer
  private static let br = PartyID("br").pointer

  private func plan(_ id: AgreementID, from: String) throws -> Agreement {
    Agreement(
      id: id, title: "Helhedsplan \(id)", kind: "tmf.helhedsplan", level: .three,
      parties: ["org"], term: Term(from: RoughDay(from), until: RoughDay("2025")),
      concluded: Conclusion(), fields: [AgreementField(field: "omraade", area: "parken")],
      source: madeUp)
  }

  private func matter(_ id: MatterID, about plan: AgreementID) throws -> Matter {
    Matter(
      id: id, title: "Sag \(id)", origin: Self.tmf, raised: RoughDay(try isoDay("2021-06-01")),
      agreements: [plan], procedure: "frigivelse", source: madeUp)
  }

  private func decision(
    _ id: DecisionID, _ matter: MatterID, _ body: Pointer, _ step: String, _ day: String
  ) throws -> (Decision, String) {
    (
      Decision(
        id: id, title: "Beslutning \(id)", matter: matter, body: body,
        day: RoughDay(try isoDay(day)), outcome: .approved, step: step,
        followUp: FollowUp(notNeeded: "næste skridt står i forløbet"), source: madeUp), day
    )
  }

  /// Everything as it came, with what is decided through a day.
  private func records(_ more: [(Decision, String)] = []) throws -> PlainRecords {
    let amager = try decision("a", "amager", Self.tmu, "indhold", "2021-11-11")
    let mimer = try decision("m", "mimer", Self.tmu, "indhold", "2021-12-06")
    var all = parties.with(party("tmu", .committee)).with(party("oeu", .committee))
      .with(Area(id: "parken", name: "Parken", kind: .boligomraade, source: madeUp))
      .with(procedure).with(try plan("amager-plan", from: "2022-01-01"), "2021-06-01")
      .with(try plan("mimer-plan", from: "2022"), "2021-06-01")
      .with(try matter("amager", about: "amager-plan"), "2021-06-01")
      .with(try matter("mimer", about: "mimer-plan"), "2021-06-01")
    for (decision, day) in [amager, mimer] + more { all = all.with(decision, day) }
    return all
  }

  private func duties(
    _ records: PlainRecords, on day: String, within last: String = "2022-12-31"
  ) throws -> [Duty] {
    try ReleaseDuties(rooms: PlainRooms(records, parts: plugged))
      .duties(on: isoDay(day), through: isoDay(last), owner: nil)
  }

  private func amager(_ all: [Duty]) -> Duty? { all.first { $0.subject.id == "amager-plan" } }

  @Test
  func
    `on 12 November 2021 it says which step lacks, whose it is, and that the plan must not begin before`()
    throws
  {
    let told = try #require(amager(try duties(records(), on: "2021-11-12")))
    #expect(told.rule.id == "tmf.release")
    #expect(told.facts["step"] == .text("TMF indstiller frigivelsen"))
    #expect(told.owner == Self.tmf && told.facts["who"] == .thing(Self.tmf))
    #expect(told.facts["release"] == .text("BR frigiver pengene"))
    #expect(try told.due == RoughDay(isoDay("2021-12-31")) && !told.isFinding)
    let text = FindingText(
      titles: Titles(
        house: PlainHouse(try records(), parts: plugged), day: try isoDay("2021-11-12")))
    #expect(
      text.fill(told.rule.sentence, told.facts, subject: told.subject).text.contains(
        "må ikke begynde, før »BR frigiver pengene« er sket"))
    // The day before, its content is what lacks, and that is the committee's.
    let before = try #require(amager(try duties(records(), on: "2021-11-10")))
    #expect(before.facts["step"] == .text("TMU godkender planens indhold"))
    #expect(before.owner == Self.tmu)
  }

  @Test func `it is late from the day the plan begins, and over when the council has released it`()
    throws
  {
    let late = try #require(amager(try duties(records(), on: "2022-01-01")))
    #expect(late.isFinding)
    // That its first day has passed is no word of whether it began; a record is.
    #expect(
      late.facts["begins"]
        == .text("skulle begynde 1. januar 2022 (ikke kendt, om det er sket), men må ikke"))
    var begun = try matter("amager", about: "amager-plan")
    begun.taken = [Taken(step: "start", day: RoughDay(try isoDay("2022-01-01")))]
    #expect(
      try amager(duties(records().with(begun, "2021-06-01"), on: "2022-01-01"))?.facts["begins"]
        == .text("er begyndt"))
    #expect(
      try amager(duties(records(), on: "2021-12-31"))?.facts["begins"] == .text("må ikke begynde"))
    #expect(try #require(amager(try duties(records(), on: "2021-12-31"))).isFinding == false)
    // Where nobody knows when a plan begins in 2022, it is late when the year is over.
    let mimer = try #require(
      try duties(records(), on: "2022-02-01").first { $0.subject.id == "mimer-plan" })
    #expect(!mimer.isFinding && mimer.owner == Self.tmf)
    let released = try records([
      decision("b", "amager", Self.tmf, "indstilling", "2022-01-20"),
      decision("c", "amager", Self.tmu, "anbefaling", "2022-01-31"),
      decision("d", "amager", Self.oeu, "oeu", "2022-02-08"),
      decision("e", "amager", Self.br, "frigivelse", "2022-02-24"),
    ])
    #expect(amager(try duties(released, on: "2022-02-23"))?.owner == Self.br)
    #expect(amager(try duties(released, on: "2022-02-24")) == nil)
  }

  @Test func `money that moves before it is released is a finding; a frame is only set aside`()
    throws
  {
    func amount(_ kind: AmountKind) -> Amount {
      Amount(
        id: "p", title: "Penge", stream: "helhedsplaner", kind: kind, year: 2021,
        amount: AmountRange(low: Kroner(ore: 100_000), high: Kroner(ore: 100_000)),
        financier: "br", agreement: "amager-plan", source: madeUp)
    }
    #expect(
      try !duties(records().with(amount(.frame)), on: "2021-11-12").contains {
        $0.rule.id == "tmf.moneyAhead"
      })
    for kind in [AmountKind.commitment, .paid] {
      let found = try duties(records().with(amount(kind)), on: "2021-11-12")
        .filter { $0.rule.id == "tmf.moneyAhead" }
      #expect(found.map(\.subject.id) == ["p"])
      #expect(found.allSatisfy { $0.isFinding && $0.owner == Self.tmf })
    }
  }
}
