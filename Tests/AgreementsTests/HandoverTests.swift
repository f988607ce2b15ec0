import AlmenTestKit
import Testing
import Vocabulary

@testable import Agreements

private let source = Source("Prøve", madeUp: true)
private func party(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }

/// abn and vest are gathered in nab on 1 April 2026; ene ended that day with nobody.
private struct Merged: Lineage {
  private static let day = Day(2026, 4, 1)

  func lives(of thing: Pointer) throws -> [Period]? {
    guard let day = Self.day, let start = Day(2000, 1, 1) else { return nil }
    return ["abn", "vest", "ene"].contains(thing.id)
      ? Period(start, to: day).map { [$0] } : [Period(from: start)]
  }
  func takeovers(from thing: Pointer) -> [Takeover] {
    guard let day = Self.day, ["abn", "vest"].contains(thing.id) else { return [] }
    return [Takeover(by: party("nab"), days: Period(from: day))]
  }
  func predecessors(of thing: Pointer) -> [Pointer] {
    thing == party("nab") ? [party("abn"), party("vest")] : []
  }
}

/// What an agreement awaits, and what was promised, of parties that are no more.
@Suite struct HandoverTests {
  private let pen = PlainPen(on: .earliest)

  private var book: AgreementBook {
    AgreementBook(
      pen, parties: TwoSides(), developments: PlainDevelopments(), contributed: AgreementKind.plain,
      lineage: [Merged()])
  }

  private func draft(_ approvers: [String], inTurn: Bool = true) throws {
    let bodies = approvers.map(party)
    pen.day = try isoDay("2026-03-01")
    pen.set(
      Agreement(
        id: "a", title: "A", kind: "delaftale", parties: ["kk", "bl"],
        term: Term(from: RoughDay("2026-01-01"), until: RoughDay("2027-12-31")), stage: .draft,
        approvers: inTurn ? Approver.inTurn(bodies) : bodies.map { Approver(body: $0) },
        source: source), during: Period(from: pen.day))
    _ = try clerk.change("a")
  }

  private var clerk: Clerk { book.clerk(with: pen, source: source) }

  private func approve(_ id: String, on day: String) throws {
    pen.day = try isoDay(day)
    try clerk.approve("a", by: party(id))
  }

  private func refused(_ id: String, on day: String) throws -> [String] {
    do {
      try approve(id, on: day)
      return []
    } catch let refusal as Refusal {
      return refusal.findings.map(\.rule.id)
    }
  }

  private func rows(on day: String) throws -> [String] {
    let day = try isoDay(day)
    let agreement = try #require(try book.agreement("a", on: day))
    return try book.approvals(of: agreement, on: day).map {
      "\($0.body.id) \($0.state.rawValue)" + ($0.coveredBy.map { " \($0.id)" } ?? "")
    }
  }

  private func asked(on day: String) throws -> [String] {
    let day = try isoDay(day)
    return try book.duties(on: day, through: day.adding(months: 12), owner: nil)
      .filter { [AgreementRules.approve.id, AgreementRules.meet.id].contains($0.rule.id) }
      .map { "\($0.owner?.id ?? "-") \($0.formerOwner?.id ?? "")" }
  }

  @Test func `an answer given before covers, from the day of the takeover and not before`() throws {
    try draft(["nab", "bff", "abn", "br"])
    try approve("nab", on: "2026-03-16")
    #expect(
      try rows(on: "2026-03-31") == ["nab approved", "bff missing", "abn waiting", "br waiting"])
    #expect(
      try rows(on: "2026-04-01")
        == ["nab approved", "bff missing", "abn approved nab", "br waiting"])
    #expect(try refused("abn", on: "2026-05-01") == ["agreements.isCovered"])
    #expect(try refused("nab", on: "2026-05-01") == ["agreements.hasApproved"])
    // What came before the covered still comes before the next.
    #expect(try refused("br", on: "2026-05-01") == ["agreements.notItsTurn"])
    #expect(try asked(on: "2026-05-01") == ["bff "])
    try approve("bff", on: "2026-05-02")
    try approve("br", on: "2026-05-03")
    try clerk.sign("a")
  }

  @Test func `one that took over from two is asked once, and answers for both`() throws {
    try draft(["abn", "vest"], inTurn: false)
    #expect(try asked(on: "2026-05-01") == ["nab abn"])
    #expect(try refused("vest", on: "2026-05-01") == ["agreements.heirAnswers"])
    #expect(try refused("br", on: "2026-05-01") == ["agreements.strangeApproval"])
    try approve("nab", on: "2026-05-01")
    #expect(try rows(on: "2026-05-01") == ["abn approved nab", "vest approved nab"])
    let checks = ApprovalChecks(book: book)
    #expect(try checks.findings(about: nil, during: .always).isEmpty)
    try clerk.sign("a")
  }

  @Test func `a later change that concerned the one that is no more is answered again`() throws {
    try draft(["nab", "abn"], inTurn: false)
    try approve("nab", on: "2026-03-10")
    pen.day = try isoDay("2026-03-20")
    _ = try clerk.change("a", concerns: [party("abn")])
    #expect(try rows(on: "2026-05-01") == ["nab approved", "abn missing"])
    try approve("nab", on: "2026-05-01")
    #expect(try rows(on: "2026-05-01") == ["nab approved", "abn approved nab"])
  }

  @Test func `what awaits one from whom nobody took over is nobody's, and a finding`() throws {
    try draft(["ene"])
    #expect(try refused("ene", on: "2026-05-01") == ["agreements.nobodyAnswers"])
    #expect(try asked(on: "2026-05-01") == ["- ene"])
    func found(_ day: String) throws -> [String] {
      try ApprovalChecks(book: book).findings(about: nil, during: Period(day: isoDay(day)))
        .map(\.rule.id)
    }
    #expect(try found("2026-03-31").isEmpty)
    #expect(try found("2026-05-01") == ["agreements.approverGone"])
  }

  @Test func `what one promised that is no more is a finding while nobody has it`() throws {
    for (id, owner) in [("o1", "ene"), ("o2", "abn")] as [(ObligationID, PartyID)] {
      pen.set(
        Obligation(
          id: id, title: "O", agreement: "x", owner: owner, due: RoughDay(try isoDay("2026-06-30")),
          source: source), during: .always)
    }
    func found(_ day: String) throws -> [Pointer?] {
      try ObligationChecks(book: book).findings(about: nil, during: Period(day: isoDay(day)))
        .map(\.subject)
    }
    #expect(try found("2026-03-31").isEmpty)
    #expect(try found("2026-05-01") == [("o1" as ObligationID).pointer])
    #expect(try asked(on: "2026-05-01") == ["- ene", "nab abn"])
  }

  @Test func `a draft whose own term is over awaits nobody`() throws {
    try draft(["bff"])
    #expect(try asked(on: "2027-12-31") == ["bff "])
    #expect(try asked(on: "2028-01-01").isEmpty)
  }
}
