import AlmenTestKit
import Investments
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private func body(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }

private struct Told: FundingDecisions {
  var all: [KnownDecision]
  func decision(_ id: DecisionID, on day: Day) -> KnownDecision? { all.first { $0.id == id } }
}

/// The municipality is `kk` and its bodies; the others are others.
private struct Sides: Financiers {
  func isMunicipal(_ id: PartyID, on day: Day) -> Bool? { ["kk", "br", "tmu"].contains(id) }
  func part(playedBy id: PartyID, on day: Day) -> PartID? { nil }
  func saidPart(of id: PartyID, on day: Day) -> PartID? { nil }
}

private func told(
  _ outcome: Outcome = .approved, _ bodies: [Pointer] = [body("br")],
  authorities: Set<Pointer> = [], agreements: Set<AgreementID> = ["a"], day: String = "2024-03-01"
) -> KnownDecision {
  KnownDecision(
    id: "b", outcome: outcome, bodies: bodies, authorities: authorities, matter: "s",
    agreements: agreements, day: RoughDay(day) ?? RoughDay(.latest))
}

/// What money rests on, over plain values.
@Suite struct CarriedTests {
  private func amount(
    matter: MatterID? = nil, payer: PartyID = "kk", agreement: AgreementID? = "a"
  ) -> Amount {
    Amount(
      id: "t", title: "T", stream: "p", kind: .commitment, year: 2024, amount: nil,
      financier: payer, agreement: agreement, matter: matter, decision: "b", source: source)
  }

  private func book(_ decision: KnownDecision, _ amount: Amount) -> FundingBook {
    FundingBook(
      PlainRecords().with(amount, "2024-03-05"), financiers: Sides(),
      decisions: Told(all: [decision]))
  }

  private func rules(_ decision: KnownDecision, _ amount: Amount) throws -> [String] {
    try FundingChecks(book(decision, amount)).findings(about: nil, during: .always)
      .filter { $0.rule.id != "investments.noDecision" }.map { finding in
        guard case .text(let fault) = finding.facts["fault"] else { return finding.rule.id }
        return "\(finding.rule.id) \(fault)"
      }
  }

  @Test(arguments: [
    (told(), []), (told(.amended), []), (told(.partly), []), (told(day: "2024-03-05"), []),
    (told(.approved, [body("nab"), body("tmu")]), []),
    (told(.approved, [body("nab")], authorities: [body("br")]), []),
    // Of a forum it is not known whose it is.
    (told(.approved, [Pointer(kind: ForumSubject.kind, id: "f")]), []),
    (told(.rejected), ["investments.uncarried outcome"]),
    (told(.noted), ["investments.uncarried outcome"]),
    (told(.approved, [body("nab")]), ["investments.uncarried body"]),
    (told(agreements: ["anden"]), ["investments.uncarried matter"]),
    (told(day: "2024-03-06"), ["investments.uncarried day"]),
    (told(agreements: []), ["investments.unlinkedDecision"]),
  ])
  func
    `the municipality's money is carried by what approved it, of its own, in its matter, in time`(
      _ decision: KnownDecision, _ expected: [String]
    ) throws
  {
    #expect(try rules(decision, amount()) == expected)
    let pen = PlainPen(on: try isoDay("2024-03-05"))
    pen.set(FundingStream(id: "p", title: "P", source: source), during: .always)
    let treasurer = FundingBook(pen, financiers: Sides(), decisions: Told(all: [decision]))
      .treasurer(with: pen, source: source)
    var details = AmountDetails()
    (details.agreement, details.decision) = ("a", "b")
    let some = AmountRange(low: Kroner(ore: 100), high: Kroner(ore: 100))
    do {
      _ = try treasurer.frame("p", year: 2024, some, from: "kk", details)
      #expect(expected.allSatisfy { $0.hasSuffix("unlinkedDecision") })
    } catch let refusal as Refusal {
      #expect(refusal.findings.map(\.rule.id) == ["investments.uncarried"] && !expected.isEmpty)
    }
  }

  @Test func `the matter an amount was dealt with in is the decision's`() throws {
    #expect(try rules(told(agreements: []), amount(matter: "s")) == [])
    #expect(
      try rules(told(agreements: []), amount(matter: "x")) == ["investments.uncarried matter"])
    #expect(try rules(told(.approved, [body("nab")]), amount(payer: "lbf")) == [])
    #expect(try rules(told(agreements: []), amount(agreement: nil)) == [])
  }

  @Test func `a decision that an amount names later is held against the day it did`() throws {
    var before = amount()
    before.decision = nil
    let records = PlainRecords().with(before, "2024-01-01").with(amount(), "2024-03-05")
    for (day, expected) in [("2024-03-05", 0), ("2024-03-06", 1)] {
      let book = FundingBook(
        records, financiers: Sides(), decisions: Told(all: [told(day: day)]))
      let found = try FundingChecks(book).findings(about: nil, during: .always)
      #expect(found.filter { $0.rule.id == "investments.uncarried" }.count == expected)
    }
  }

  @Test func `a guarantee and a round rest on what approved them too`() throws {
    let guarantee = Guarantee(
      id: "g", title: "G", loan: Kroner(ore: 100), share: 10_000, guarantor: "kk", decision: "b",
      source: source)
    var frame = amount(agreement: nil)
    (frame.id, frame.kind, frame.decision) = ("r", .frame, nil)
    let round = Round(
      id: "runde", title: "R", frame: "r", opens: try isoDay("2024-01-01"),
      closes: try isoDay("2024-02-01"), how: .proportional, decision: "b", source: source)
    let book = FundingBook(
      PlainRecords().with(guarantee).with(frame).with(round), financiers: Sides(),
      decisions: Told(all: [told(.rejected)]))
    let found = try FundingChecks(book).findings(about: nil, during: .always)
      .filter { $0.rule.id == "investments.uncarried" }.compactMap(\.subject?.description)
    #expect(found.sorted() == ["guarantee/g", "round/runde"])
  }
}
