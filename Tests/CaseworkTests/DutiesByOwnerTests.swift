import Agreements
import AlmenTestKit
import Counter
import Forums
import Organisation
import Testing
import Vocabulary

@testable import Casework

private let source = Source("Prøve", madeUp: true)
private let first = Day(daysSince1970: 15_000)

/// A small municipality at random: parties, fora that others serve, agreements with approvals, obligations,
/// and matters on their way through meetings by a procedure.
private struct RandomTown {
  var random: SeededRandom
  private let parties: [PartyID] = ["kk", "tmf", "sof", "bl", "o1", "o2", "udvalg"]
  private let forums: [ForumID] = ["f1", "f2", "f3"]

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// Everybody who may owe something.
  var owners: [Pointer] {
    parties.map(\.pointer) + forums.map(\.pointer)
      + [Pointer(kind: PostSubject.kind, id: "ingen")]
  }

  private mutating func one<T>(of all: [T], or other: T) -> T {
    all.randomElement(using: &random) ?? other
  }
  private mutating func party() -> PartyID { one(of: parties, or: "kk") }
  private mutating func body() -> Pointer { one(of: owners, or: PartyID("kk").pointer) }
  private mutating func day() -> Day { first.adding(days: random.int(-60...60)) }
  private mutating func rough() -> RoughDay {
    let start = day()
    return random.oneIn(3) ? RoughDay(from: start, to: start.adding(days: 9)) : RoughDay(start)
  }
  private func id<S>(_ stem: String, _ number: Int) -> Identifier<S> {
    Identifier("\(stem)\(number)") ?? "fejl"
  }

  mutating func records() -> PlainRecords {
    var records = PlainRecords()
    for party in parties {
      records = records.with(
        Party(
          id: party, name: party.text,
          kind: party.text.hasPrefix("o") ? .boligorganisation : .forvaltning, source: source))
    }
    for forum in forums {
      let start = random.oneIn(4) ? day() : Day.earliest
      records = records.with(
        Forum(
          id: forum, name: forum.text, kind: .joint, members: [.party(party())],
          secretariat: random.oneIn(3) ? nil : party(), source: source), Period(from: start))
    }
    addAgreements(to: &records)
    addMatters(to: &records)
    return records
  }

  private mutating func addAgreements(to records: inout PlainRecords) {
    for number in 0..<6 {
      let start = rough()
      let others: [AgreementID] = number == 0 ? [] : [id("a", random.int(0...(number - 1)))]
      records = records.with(
        Agreement(
          id: id("a", number), title: "A", kind: "delaftale", parties: [party(), party()],
          succeeds: random.oneIn(4) ? others : [], extends: random.oneIn(5) ? others : [],
          renews: random.oneIn(5) ? others : [],
          term: Term(
            from: start, until: RoughDay(start.latest.adding(days: random.int(20...200))),
            notice: random.oneIn(2) ? Duration(10, .days) : nil,
            prolongs: random.oneIn(3) ? Duration(30, .days) : nil),
          planned: random.oneIn(3) ? rough() : nil,
          concluded: random.oneIn(3) ? nil : Conclusion(day: rough()),
          approvers: random.oneIn(2)
            ? [Approver(body: body()), Approver(body: PartyID("bl").pointer)] : [],
          closed: random.oneIn(6) ? Closing(day: rough(), how: .withdrawn, why: "x") : nil,
          source: source))
      records = records.with(
        AgreementVersion(
          id: id("v", number), title: "V", agreement: id("a", number), day: rough(), change: .first,
          source: source))
      if random.oneIn(2) {
        records = records.with(
          Approval(
            id: id("g", number), version: id("v", number), body: PartyID("bl").pointer,
            day: rough(),
            isRejection: random.oneIn(3) ? true : nil, source: source))
      }
      records = records.with(
        Obligation(
          id: id("p", number), title: "P", agreement: id("a", random.int(0...5)), owner: party(),
          due: rough(), every: random.oneIn(2) ? Duration(30, .days) : nil, source: source))
    }
  }

  private mutating func addMatters(to records: inout PlainRecords) {
    records = records.with(
      Procedure(
        id: "forloeb", title: "Forløb",
        steps: [
          Step(step: "udkast", title: "Udkast", by: [body()]),
          Step(step: "hoering", title: "Høring", bodies: .heard, after: ["udkast"]),
          Step(
            step: "beslut", title: "Beslut", bodies: .deciding, after: ["hoering"], workingDays: 9),
        ], source: source))
    for number in 0..<5 {
      records = records.with(
        Matter(
          id: id("m", number), title: "M", kind: random.oneIn(3) ? "sof.sag" : nil, origin: body(),
          raised: rough(), procedure: one(of: [nil, "forloeb", "forloeb", "sof.forloeb"], or: nil),
          points: [Point(point: 1, text: "x", proposer: party(), decides: body())],
          heard: random.oneIn(2) ? [party()] : [],
          planned: random.oneIn(2) ? [Planned(step: "udkast", day: rough())] : [],
          taken: random.oneIn(2) ? [Taken(step: "udkast", day: rough())] : [],
          closed: random.oneIn(5) ? Ending(day: rough(), why: "x") : nil, source: source))
      records = records.with(
        Meeting(
          id: id("moede", number), title: "Møde", body: body(), day: day(),
          cancelled: random.oneIn(6) ? "x" : nil, source: source))
      records = records.with(
        AgendaItem(
          id: id("pkt", number), title: "Punkt", meeting: id("moede", random.int(0...5)),
          matter: id("m", number), place: 1, how: .decision,
          postponed: random.oneIn(3) ? "x" : nil, source: source))
      let follow = FollowUp(
        what: random.oneIn(2) ? "x" : nil, owner: random.oneIn(3) ? nil : party(),
        due: random.oneIn(2) ? rough() : nil)
      records = records.with(
        Decision(
          id: id("b", number), title: "B", matter: id("m", random.int(0...4)),
          item: random.oneIn(2) ? id("pkt", number) : nil, body: body(), day: rough(),
          outcome: .approved, followUp: random.oneIn(2) ? follow : nil, source: source))
    }
  }
}

/// A part that a forvaltning of the town plays, with steps that are that forvaltning's.
private struct Given: ProcedureContributing, MatterKindContributing {
  let id: PartID = "sof"
  let name = "Prøve"
  let needs: [PartID] = []
  var procedures: [ProcedureDefinition] {
    [
      ProcedureDefinition(
        "sof.forloeb", title: "Forløb", law: "Lov",
        steps: [
          StepDefinition("udkast", title: "Udkast", by: .player("sof"), within: .workingDays(5)),
          StepDefinition("hoering", title: "Høring", by: .bodies(.heard), after: ["udkast"]),
          StepDefinition("beslut", title: "Beslut", by: .player("sof"), after: ["hoering"]),
        ])
    ]
  }
  var matterKinds: [MatterKind] {
    [
      MatterKind(
        "sof.sag", called: KindName("sag", "sager"), law: "Lov", procedure: "sof.forloeb")
    ]
  }
}

@Suite struct DutiesByOwnerTests {
  @Test(arguments: [false, true])
  func `what binds the whole city is found as if every agreement were looked at`(
    withManyBodies: Bool
  ) throws {
    var seen = 0
    for seed in 0..<60 {
      var town = RandomTown(seed: UInt64(seed))
      var records = town.records()
      for number in 0..<(withManyBodies ? 101 : 0) {
        let id = try #require(PartyID("enhed-\(number)"))
        records = records.with(Party(id: id, name: id.text, kind: .unit, source: source))
      }
      records =
        records
        .with(Agreement(id: "ingen", title: "A", kind: "delaftale", source: source))
        .with(
          Agreement(id: "ene", title: "A", kind: "delaftale", parties: ["kk"], source: source)
        )
        .with(
          Agreement(
            id: "alle", title: "A", kind: "delaftale", parties: ["tmf", "kk", "bl", "kk", "sof"],
            source: source)
        )
        .with(
          Agreement(
            id: "enkelt", title: "A", kind: "delaftale", parties: ["kk", "bl", "o1"],
            source: source))
      let desk = Desk(records, try Catalogue([]))
      let common = try desk.agreements.common(on: first)
      let asked = try desk.agreements.agreements(on: first).filter(desk.agreements.isCommon)
      #expect(common == asked)
      #expect(Set(common.map(\.id)).isSuperset(of: ["ingen", "ene", "alle"]))
      #expect(!common.map(\.id).contains("enkelt"))
      seen += common.count
    }
    #expect(seen > 200)
  }

  @Test func `what one owner must do is what everybody must do, of that owner`() throws {
    var (seen, rules): (Int, Set<String>) = (0, [])
    for seed in 0..<150 {
      var town = RandomTown(seed: UInt64(seed))
      let records = town.records()
      let desk = Desk(records, try Catalogue([Given()]))
      let day = first.adding(days: town.random.int(-30...30))
      let last = day.adding(days: town.random.int(0...90))
      let all = try desk.duties(on: day, through: last)
      for owner in town.owners {
        let own = try desk.duties(on: day, through: last, owner: owner)
        let meant = all.filter { $0.owner == owner }
        guard own == meant else {
          Issue.record("\(seed) \(owner): \(own.map(\.rule.id)), not \(meant.map(\.rule.id))")
          return
        }
        seen += own.count
        rules.formUnion(own.map(\.rule.id))
      }
    }
    #expect(seen > 1_000)
    #expect(rules.count >= 10, "\(rules)")
  }
}
