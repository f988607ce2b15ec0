import Agreements
import AlmenTestKit
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private let bl = Pointer(kind: PartySubject.kind, id: "bl")
private let br = Pointer(kind: PartySubject.kind, id: "br")

/// An agreement from its draft of 2024, which BL and then BR approve, over plain values.
@Suite struct ClerkTests {
  private let pen: PlainPen

  init() throws {
    pen = PlainPen(on: try isoDay("2024-01-01"))
    try clerk.enter(
      Agreement(
        id: "a", title: "A", kind: "delaftale", parties: ["kk", "bl"],
        term: Term(
          from: RoughDay("2024-06-01"), until: RoughDay("2027-05-31"), notice: Duration("6m")),
        stage: .draft, approvers: Approver.inTurn([bl, br]), source: source))
  }

  private var clerk: Clerk { AgreementBook(pen).clerk(with: pen, source: source) }

  private func act(on day: String, _ act: (Clerk) throws -> Void) throws {
    pen.day = try isoDay(day)
    try act(clerk)
  }

  /// The rules that refuse an act that is only tried; none when it can be done.
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

  private func status(on day: String) throws -> AgreementStatus {
    let day = try isoDay(day)
    let agreement = try #require(pen.record(Agreement.self, "a", on: day))
    return try AgreementBook(pen).standing(of: agreement, on: day).status
  }

  private func makeAgreement() throws {
    try act(on: "2024-02-01") { _ = try $0.change("a") }
    try act(on: "2024-03-01") { try $0.approve("a", by: bl) }
    try act(on: "2024-04-01") { try $0.approve("a", by: br, decision: "br-2024-5") }
    try act(on: "2024-05-01") { try $0.sign("a") }
  }

  @Test func `bodies approve the version there is, each in its turn and once`() throws {
    #expect(
      try refused(on: "2024-01-02") { try $0.approve("a", by: bl) } == ["agreements.noVersion"])
    try act(on: "2024-02-01") { _ = try $0.change("a") }
    #expect(
      try refused(on: "2024-02-02") { try $0.approve("a", by: br) } == ["agreements.notItsTurn"])
    let stranger = Pointer(kind: PartySubject.kind, id: "fsb")
    #expect(
      try refused(on: "2024-02-02") { try $0.approve("a", by: stranger) }
        == ["agreements.strangeApproval"])
    try act(on: "2024-03-01") { try $0.approve("a", by: bl) }
    #expect(
      try refused(on: "2024-03-02") { try $0.approve("a", by: bl) } == ["agreements.hasApproved"])
    #expect(try refused(on: "2024-03-02") { try $0.approve("a", by: bl, isRejection: true) } == [])
    try act(on: "2024-04-01") { try $0.approve("a", by: br, decision: "br-2024-5") }
    let approvals = pen.timelines(Approval.self, during: .always, pointingAt: nil)
      .compactMap { $0.pieces.last?.value }
    #expect(approvals.map(\.id) == ["a-udgave-1-bl", "a-udgave-1-br"])
    #expect(approvals.map(\.version) == ["a-udgave-1", "a-udgave-1"])
    #expect(approvals.map(\.day) == [RoughDay("2024-03-01"), RoughDay("2024-04-01")])
    #expect(approvals.map(\.decision) == [nil, "br-2024-5"])
  }

  @Test func `it is signed when all have approved, and then neither changed nor approved again`()
    throws
  {
    try act(on: "2024-02-01") { _ = try $0.change("a") }
    try act(on: "2024-03-01") { try $0.approve("a", by: bl) }
    #expect(try refused(on: "2024-04-30") { try $0.sign("a") } == ["agreements.notApproved"])
    try act(on: "2024-04-01") { try $0.approve("a", by: br) }
    try act(on: "2024-05-01") { try $0.sign("a") }
    let signed = try #require(pen.record(Agreement.self, "a", on: isoDay("2024-05-01")))
    #expect(signed.stage == nil && signed.concluded?.day == RoughDay("2024-05-01"))
    #expect(pen.record(Agreement.self, "a", on: try isoDay("2024-04-30"))?.concluded == nil)
    #expect(try status(on: "2024-05-31") == .notYetInForce)
    #expect(try status(on: "2024-06-01") == .inForce)
    #expect(try refused(on: "2024-05-02") { try $0.sign("a") } == ["agreements.isConcluded"])
    #expect(
      try refused(on: "2024-05-02") { try $0.approve("a", by: br) } == ["agreements.isConcluded"])
    #expect(
      try refused(on: "2024-05-02") { _ = try $0.change("a") } == ["agreements.isConcluded"])
  }

  @Test func `what is concluded is ended early, and a draft is given up`() throws {
    let draft = PlainPen(copying: pen)
    try AgreementBook(draft).clerk(with: draft, source: source)
      .end("a", on: draft.day, by: nil, why: "opgivet")
    #expect(try draft.existing(Agreement.self, "a").closed?.how == .withdrawn)
    try makeAgreement()
    let last = try isoDay("2025-12-31")
    try act(on: "2025-06-01") { try $0.end("a", on: last, by: "bl", why: "aftalt") }
    let closed = try pen.existing(Agreement.self, "a").closed
    #expect(closed == Closing(day: RoughDay(last), how: .ended, by: "bl", why: "aftalt"))
    #expect(
      try refused(on: "2025-06-02") { try $0.end("a", on: last, by: nil, why: "igen") }
        == ["agreements.isClosed"])
    #expect(
      try refused(on: "2025-06-02") { try $0.accede("a", "fsb", .joined, basis: nil) }
        == ["agreements.isClosed"])
  }

  @Test func `notice is given once, of what is in force and can be given notice of`() throws {
    try makeAgreement()
    func notice(_ clerk: Clerk) throws { try clerk.giveNotice("a", by: "bl", why: "opsagt") }
    #expect(try refused(on: "2024-05-31", notice) == ["agreements.notInForce"])
    try act(on: "2025-01-01", notice)
    #expect(
      try pen.existing(Agreement.self, "a").notice
        == NoticeGiven(day: RoughDay(try isoDay("2025-01-01")), by: "bl", why: "opsagt"))
    #expect(try refused(on: "2025-01-02", notice) == ["agreements.notInForce"])
  }

  @Test func `a party joins once, and none that is a party already`() throws {
    try act(on: "2024-02-01") { try $0.accede("a", "fsb", .extended, basis: "brev") }
    let joined = pen.timelines(Accession.self, during: .always, pointingAt: nil)
      .compactMap { $0.pieces.last?.value }
    #expect(joined.map(\.id) == ["a-fsb"])
    #expect(joined.map(\.how) == [.extended])
    #expect(joined.map(\.basis) == ["brev"])
    for party in ["fsb", "bl"] as [PartyID] {
      #expect(
        try refused(on: "2024-02-02") { try $0.accede("a", party, .joined, basis: nil) }
          == ["agreements.isParty"])
    }
  }

  @Test func `each time of an obligation is met or let go once, the first open when none is named`()
    throws
  {
    try act(on: "2024-01-01") { _ in
      try pen.set(
        Obligation(
          id: "o", title: "O", agreement: "a", owner: "bl",
          due: #require(RoughDay("2024-03-01")), every: Duration("1y"),
          lastDue: isoDay("2026-03-01"), source: source))
    }
    try act(on: "2024-02-01") { try $0.meet("o", time: nil, text: "brev 1") }
    try act(on: "2024-02-02") { try $0.waive("o", time: nil, by: "kk", why: "ferie") }
    let third = try isoDay("2026-03-01")
    try act(on: "2024-02-03") { try $0.meet("o", time: third, text: "brev 3") }
    let obligation = try pen.existing(Obligation.self, "o")
    #expect(
      obligation.evidence == [
        Evidence(
          time: try isoDay("2024-03-01"), day: RoughDay(try isoDay("2024-02-01")), text: "brev 1"),
        Evidence(time: third, day: RoughDay(try isoDay("2024-02-03")), text: "brev 3"),
      ])
    #expect(
      obligation.waived == [
        Waiver(
          time: try isoDay("2025-03-01"), day: RoughDay(try isoDay("2024-02-02")), by: "kk",
          why: "ferie")
      ])
    #expect(
      try refused(on: "2024-02-04") { try $0.meet("o", time: third, text: "igen") }
        == ["agreements.nothingOpen"])
    #expect(
      try refused(on: "2024-02-04") { try $0.waive("o", time: nil, by: nil, why: "igen") }
        == ["agreements.nothingOpen"])
  }
}
