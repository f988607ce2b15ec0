import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

/// Duties that many have are told once.
@Suite struct SharedDutyTests {
  private let titles: Titles
  private let rule = Rule(
    "x.report", .warning, sentence: "Send rapporten for {year} fra {subject}.", remedy: "R",
    source: "K")

  init() throws {
    var records = PlainRecords()
    for id in ["ab", "cd", "ef"] as [PartyID] {
      records = records.with(
        Party(id: id, name: id.text.uppercased(), kind: .boligorganisation, source: source))
    }
    titles = Titles(house: PlainHouse(records), day: try isoDay("2024-05-01"), form: .data)
  }

  private func duty(
    _ subject: PartyID, _ due: String?, years: ClosedRange<Int>? = nil, isShared: Bool = true
  ) -> Duty {
    Duty(
      rule, owner: subject.pointer, due: due.flatMap { RoughDay($0) }, subject: subject.pointer,
      facts: ["year": .number(due.flatMap { RoughDay($0)?.earliest.year } ?? 2023)],
      isShared: isShared, unfollowed: years)
  }

  private func rows(_ duties: [Duty], isEach: Bool = false) -> [JSON] {
    Page("", DutiesView(titles: titles).table(duties, isEach: isEach)).json["duties"]?.array ?? []
  }

  @Test func `by rule and state, with how many and who is next`() throws {
    let all = [
      duty("ab", "2024-06-01"), duty("cd", "2024-07-01"), duty("ef", "2025-06-01"),
      duty("cd", "2024-02-01"), duty("ab", nil, years: 2012...2023),
      duty("ef", nil, years: 2010...2022),
    ]
    let folded = rows(all)
    #expect(
      folded.map { $0["what"]?.string } == [
        "Send rapporten for 2024 fra »CD«.",
        "Send rapporten for 2024-2025 fra 3 boligorganisationer. Næste: AB.",
        "Send rapporten for 2010-2023 fra 2 boligorganisationer.",
      ])
    #expect(folded.map { $0["concerns"] } == [.int(1), .int(3), .int(2)])
    #expect(folded.map { $0["state"] } == ["overdue", "open", "unknown"].map { .string($0) })
    #expect(folded.map { $0["due"] } == [.string("2024-02-01"), .string("2024-06-01"), .null])
    #expect(folded.map { $0["firstYear"] } == [.null, .null, .int(2010)])
    #expect(folded.map { $0["lastYear"] } == [.null, .null, .int(2023)])
    #expect(folded.map { $0["ownerPointer"] == .null } == [false, true, true])
    #expect(rows(all, isEach: true).count == all.count)
    #expect(rows(all, isEach: true).allSatisfy { $0["concerns"] == .int(1) })
  }

  @Test func `what is not shared stands each for itself`() {
    let all = [
      duty("ab", "2024-06-01", isShared: false), duty("cd", "2024-06-01", isShared: false),
    ]
    #expect(rows(all).count == 2)
  }

  @Test func `acts of the years are told with the year that each is from, whoever has the longest`()
  {
    func unknown(_ subject: PartyID, _ years: ClosedRange<Int>, _ laws: [String: Int]) -> Duty {
      Duty(
        Rule("x.law", .warning, sentence: "Gør det i {year} ({law}).", remedy: "R", source: "K"),
        owner: nil, due: nil, subject: subject.pointer,
        facts: ["year": .number(years.upperBound), "law": .since(laws)], isShared: true,
        unfollowed: years)
    }
    let told = rows([
      unknown("ab", 2020...2025, ["B": 2020, "C": 2024]),
      unknown("cd", 2009...2025, ["A": 2009, "B": 2010, "C": 2024]),
    ])
    #expect(told.map { $0["what"]?.string } == ["Gør det i 2009-2025 (A, fra 2010 B, fra 2024 C)."])
  }

  @Test func `other words are told by themselves, and what has a sentence together by that`() {
    func duty(_ what: String, together: String? = nil) -> Duty {
      Duty(
        Rule("x.word", .note, sentence: "{what} udløber.", remedy: "R", source: "{what}"),
        owner: nil, due: RoughDay("2024-12-31"), subject: ("ab" as PartyID).pointer,
        facts: ["what": .text(what)], isShared: true, together: together)
    }
    #expect(rows([duty("A"), duty("B"), duty("A")]).count == 2)
    let all = [duty("A", together: "A og B udløber."), duty("B", together: "A og B udløber.")]
    #expect(rows(all).map { $0["what"]?.string } == ["A og B udløber."])
    #expect(rows(all).map { $0["source"]?.string } == ["A; B"])
    #expect(rows(all, isEach: true).map { $0["what"]?.string } == ["A udløber.", "B udløber."])
    #expect(rows([all[0]]).map { $0["what"]?.string } == ["A udløber."])
  }
}
