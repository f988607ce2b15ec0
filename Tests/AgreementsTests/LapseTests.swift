import AlmenTestKit
import Testing
import Vocabulary

@testable import Agreements

/// What has lapsed, by hand.
@Suite struct LapseTests {
  private func book(_ plans: [Plan], kinds: [AgreementKind] = []) -> AgreementBook {
    AgreementBook(
      plans.reduce(PlainRecords()) { $0.with($1.record()) },
      parties: TownParties(there: ["o1": 0..<1000, "o2": 0..<1000, "o3": 0..<1000]),
      developments: PlainDevelopments(), contributed: AgreementKind.plain + kinds)
  }

  private func told(_ plans: [Plan], on day: Int) throws -> [String] {
    let book = book(plans)
    return try book.lapseDuties(of: plans.map { $0.record() }, on: townDay(day)).map {
      "\($0.rule.id.replacing("agreements.", with: "")) \($0.subject.id)"
    }
  }

  @Test func `what ended last tells of it, and let go it is told no more`() throws {
    let old = Plan(id: "gammel", start: 0...0, end: 10...10)
    var new = Plan(id: "ny", start: 5...5, end: 20...20)
    #expect(try told([old, new], on: 20) == [])
    #expect(try told([old, new], on: 21) == ["lapsed ny"])
    new.letGo = 30
    #expect(try told([old, new], on: 29) == ["lapsed ny"])
    #expect(try told([old, new], on: 30) == [])
  }

  @Test
  func `only on every reading has something ended, and only on every reading has nothing come`()
    throws
  {
    let ended = Plan(id: "a", start: 0...0, end: 10...14)
    #expect(try told([ended], on: 14) == [])
    #expect(try told([ended], on: 15) == ["lapsed a"])
    let next = Plan(id: "b", start: 12...20, end: 40...40, succeeds: "a")
    #expect(try told([ended, next], on: 15) == ["perhapsLapsed a"])
    #expect(try told([ended, next], on: 20) == [])
    let late = Plan(id: "b", start: 25...25, end: 40...40, succeeds: "a")
    #expect(try told([ended, late], on: 15) == ["lapsedBetween a"])
    let silent = Plan(id: "b", topics: [], start: 15...15, end: 40...40, succeeds: "a")
    #expect(try told([ended, silent], on: 15) == ["perhapsLapsed a"])
  }

  @Test func `those that the next does not bind are told by name`() throws {
    let all = Plan(id: "a", start: 0...0, end: 10...10)
    let next = Plan(id: "b", with: ["o1", "o2"], start: 11...11, end: 40...40, succeeds: "a")
    let duties = try book([all, next]).lapseDuties(of: [all.record()], on: townDay(11))
    #expect(duties.map { $0.facts["parties"] } == [.list([.thing(PartyID("o3").pointer)])])
    #expect(duties.map(\.due) == [RoughDay(townDay(10))])
    #expect(duties.map(\.owner) == [PartyID("kk").pointer] && duties.allSatisfy(\.isFinding))
  }

  @Test(arguments: [(nil, true), ("§ 1", false)])
  func `an organisation without one of a kind that most have is told, but not of a law's kinds`(
    _ law: String?, _ isTold: Bool
  ) throws {
    let kind = AgreementKind("prv.slags", title: "Slags", level: .three, law: law)
    var records = PlainRecords()
    for party in ["o1", "o2"] as [PartyID] {
      var one = Plan(
        id: AgreementID(party.text) ?? "fejl", with: [party], start: 0...0, end: 50...50
      )
      .record()
      one.kind = "prv.slags"
      records = records.with(one)
    }
    let book = AgreementBook(
      records, parties: TownParties(there: ["o1": 0..<1000, "o2": 0..<1000, "o3": 0..<1000]),
      developments: PlainDevelopments(), contributed: [kind])
    let found = try book.duties(on: townDay(9), through: townDay(9), owner: nil)
      .filter { $0.rule.id == "agreements.noneOfKind" }
    #expect(found.map(\.subject) == (isTold ? [PartyID("o3").pointer] : []))
  }
}
