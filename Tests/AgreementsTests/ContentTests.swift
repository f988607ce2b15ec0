import Agreements
import AlmenTestKit
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

private func party(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }

/// What an agreement says: its text and what a new one changes, its promises and clauses.
@Suite struct ContentTests {
  private let pen: PlainPen

  init() throws {
    pen = PlainPen(on: try isoDay("2024-01-01"))
    try clerk.enter(
      Agreement(
        id: "a", title: "A", kind: "delaftale", parties: ["kk", "bl"],
        term: Term(from: RoughDay("2024-06-01"), until: RoughDay("2027-05-31")), stage: .draft,
        approvers: Approver.inStages([[party("org-1"), party("org-2")], [party("br")]]),
        source: source))
    try act(on: "2024-02-01") { try $0.change("a") }
  }

  private var clerk: Clerk { AgreementBook(pen).clerk(with: pen, source: source) }

  private func act(on day: String, _ act: (Clerk) throws -> Void) throws {
    pen.day = try isoDay(day)
    try act(clerk)
  }

  private func refused(on day: String, _ act: (Clerk) throws -> Void) throws -> [String] {
    let trial = PlainPen(copying: pen)
    trial.day = try isoDay(day)
    do {
      try act(AgreementBook(trial).clerk(with: trial, source: source))
      return []
    } catch let refusal as Refusal {
      return refusal.findings.map(\.rule.id)
    }
  }

  private func agreement(on day: String) throws -> Agreement {
    try #require(pen.record(Agreement.self, "a", on: isoDay(day)))
  }

  // MARK: Approvers

  @Test func `those of one stage answer in any order, the next when all have`() throws {
    #expect(
      try refused(on: "2024-02-02") { try $0.approve("a", by: party("br")) }
        == ["agreements.notItsTurn"])
    try act(on: "2024-02-03") { try $0.approve("a", by: party("org-2")) }
    #expect(
      try refused(on: "2024-02-04") { try $0.approve("a", by: party("br")) }
        == ["agreements.notItsTurn"])
    try act(on: "2024-02-05") { try $0.approve("a", by: party("org-1")) }
    #expect(try refused(on: "2024-02-06") { try $0.approve("a", by: party("br")) } == [])
  }

  @Test func `one after the other is stages of one`() {
    let all = [party("x"), party("y"), party("z")]
    #expect(Approver.inTurn(all) == Approver.inStages(all.map { [$0] }))
    #expect(Approver.inTurn(all).map(\.after) == [[], [party("x")], [party("y")]])
    #expect(Approver.inStages([]) == [])
  }

  // MARK: The text

  @Test func `a change of the text is kept in the agreement from its day on`() throws {
    try act(on: "2024-03-01") { clerk in
      try clerk.change("a") { agreement in
        agreement.term?.until = RoughDay("2028-12-31")
        agreement.parties.append("org-3")
        agreement.fields = [AgreementField(field: "andel", percent: 2500)]
      }
    }
    #expect(try agreement(on: "2024-02-29").term?.until == RoughDay("2027-05-31"))
    let changed = try agreement(on: "2024-03-01")
    #expect(changed.term?.until == RoughDay("2028-12-31"))
    #expect(changed.parties == ["kk", "bl", "org-3"])
    #expect(changed.fields.first?.percent == 2500)
    let versions = pen.timelines(AgreementVersion.self, during: .always, pointingAt: nil)
    #expect(versions.count == 2)
  }

  @Test func `what is agreed is never changed editorially, but in which order it is approved is`()
    throws
  {
    #expect(
      try refused(on: "2024-03-01") {
        try $0.change("a", .editorial) { $0.term?.until = RoughDay("2028-12-31") }
      } == ["agreements.notEditorial"])
    #expect(try refused(on: "2024-03-01") { try $0.change("a", .editorial) } == [])
    #expect(
      try refused(on: "2024-03-01") {
        try $0.change("a", .editorial) { $0.approvers = Approver.inTurn([party("br")]) }
      } == [])
  }

  // MARK: Promises, clauses, exemptions

  private let yearly = Obligation(
    id: "o", title: "Årlig redegørelse", agreement: "a", owner: "bl",
    due: RoughDay("2025-03-01") ?? RoughDay(.earliest), every: Duration("1y"), source: source)

  @Test func `nothing more is promised in an agreement that is over`() throws {
    let clause = Clause(
      id: "c", agreement: "a", title: "C", basis: .negotiated, source: source)
    #expect(try refused(on: "2024-03-01") { try $0.enter(clause, in: "a") } == [])
    #expect(
      try refused(on: "2024-03-01") { try $0.enter(clause, in: "b") } == ["record.unknown"])
    try act(on: "2024-03-02") { try $0.end("a", on: pen.day, by: nil, why: "opgivet") }
    #expect(
      try refused(on: "2024-03-03") { try $0.enter(clause, in: "a") } == ["agreements.isClosed"])
    #expect(
      try refused(on: "2024-03-03") { try $0.enter(yearly, in: "a") } == ["agreements.isClosed"])
  }

  @Test func `what recurs ends after a last time, once`() throws {
    try act(on: "2024-03-01") { try $0.enter(yearly, in: "a") }
    #expect(
      try refused(on: "2024-03-02") { try $0.enter(yearly, in: "a") } == ["record.taken"])
    let last = try isoDay("2026-12-31")
    try act(on: "2024-03-02") { try $0.end("o", lastDue: last) }
    let ended = try #require(pen.record(Obligation.self, "o", on: pen.day))
    #expect(ended.lastDue == last)
    #expect(
      ended.occurrences(in: .always).map(\.latest.description) == ["2025-03-01", "2026-03-01"])
    #expect(
      try refused(on: "2024-03-03") { try $0.end("o", lastDue: last) } == ["agreements.endsSooner"])
    #expect(
      try refused(on: "2024-03-03") { try $0.end("o", lastDue: last.adding(days: -300)) } == [])
    var once = yearly
    (once.id, once.every) = ("once", nil)
    try act(on: "2024-03-04") { try $0.enter(once, in: "a") }
    #expect(
      try refused(on: "2024-03-05") { try $0.end("once", lastDue: last) }
        == ["agreements.notRecurring"])
  }
}
