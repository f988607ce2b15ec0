import Agreements
import AlmenTestKit
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private func body(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }

/// Decisions as other rooms know them.
private struct Told: AgreementDecisions {
  var all: [KnownDecision]
  func decision(_ id: DecisionID, on day: Day) -> KnownDecision? { all.first { $0.id == id } }
}

private func told(
  _ outcome: Outcome = .approved, _ bodies: [String] = ["br"], authorities: [String] = [],
  agreements: Set<AgreementID> = ["a"], day: String = "2024-03-01"
) -> KnownDecision {
  KnownDecision(
    id: "b", outcome: outcome, bodies: bodies.map(body), authorities: Set(authorities.map(body)),
    matter: "s", agreements: agreements, day: RoughDay(day) ?? RoughDay(.latest))
}

/// What approvals and delegations rest on, over plain values.
@Suite struct CarriedTests {
  private func book(
    _ decision: KnownDecision, concluded: Bool = false, rejects: Bool? = nil,
    also: [any Record] = []
  ) -> AgreementBook {
    func with(_ plain: PlainRecords, _ record: some Record) -> PlainRecords { plain.with(record) }
    let base = PlainRecords().with(
      Agreement(
        id: "a", title: "A", kind: "delaftale", parties: ["kk", "bl"], renews: ["gammel"],
        term: Term(from: RoughDay("2024-06-01"), until: RoughDay("2027-12-31")),
        stage: concluded ? nil : .draft,
        concluded: concluded ? Conclusion(day: RoughDay("2024-04-01")) : nil,
        approvers: [Approver(body: body("br"))], source: source)
    ).with(
      AgreementVersion(
        id: "v", title: "V", agreement: "a", day: RoughDay("2024-01-01") ?? RoughDay(.earliest),
        change: .first, source: source)
    ).with(
      Approval(
        id: "g", version: "v", body: body("br"),
        day: RoughDay("2024-03-05") ?? RoughDay(.earliest), isRejection: rejects, decision: "b",
        source: source))
    return AgreementBook(
      also.reduce(base) { with($0, $1) }, parties: TwoSides(), developments: PlainDevelopments(),
      decisions: Told(all: [decision]), contributed: AgreementKind.plain)
  }

  private func faults(_ book: AgreementBook) throws -> [String] {
    try AgreementChecks(book).findings(about: nil, during: .always)
      .filter { $0.rule.id == "agreements.uncarried" }.map { finding in
        guard case .text(let fault) = finding.facts["fault"] else { return "?" }
        return "\(finding.subject?.description ?? "-") \(fault)"
      }
  }

  @Test(arguments: [
    (told(), []), (told(.amended), []), (told(.partly), []),
    (told(agreements: ["gammel"]), []), (told(agreements: []), []),
    (told(.approved, ["tmu"], authorities: ["br"]), []), (told(.approved, ["bl", "br"]), []),
    (told(day: "2024-03"), []), (told(day: "2024-03-05"), []),
    (told(.rejected), ["approval/g outcome"]), (told(.postponed), ["approval/g outcome"]),
    (told(.referred), ["approval/g outcome"]), (told(.noted), ["approval/g outcome"]),
    (told(.answered), ["approval/g outcome"]), (told(.approved, ["tmu"]), ["approval/g body"]),
    (told(agreements: ["anden"]), ["approval/g matter"]),
    (told(day: "2024-03-06"), ["approval/g day"]), (told(day: "2024-04"), ["approval/g day"]),
  ])
  func `an approval is carried by what approved it, of its body, in its matter, in time`(
    _ decision: KnownDecision, _ expected: [String]
  ) throws {
    let book = book(decision)
    #expect(try faults(book) == expected)
    let day = try isoDay("2024-05-01")
    let agreement = try #require(try book.agreement("a", on: day))
    let standing = try book.standing(of: agreement, on: day)
    #expect(standing.status == (expected.isEmpty ? .approved : .draft))
    #expect(standing.isCarried == expected.isEmpty)
    #expect(try book.standings(on: day).map(\.standing) == [standing])
    #expect(
      try book.approvals(of: agreement, on: day).map(\.state)
        == [expected.isEmpty ? .approved : .uncarried])
    let rules = try book.duties(on: day, through: day).map(\.rule.id)
    #expect(rules.contains("agreements.approveUncarried") == !expected.isEmpty)
  }

  private func early(
    _ decision: KnownDecision, _ change: TextChange = .first, concerns: [Pointer] = []
  ) throws -> [String] {
    let later = book(
      decision,
      also: [
        AgreementVersion(
          id: "v2", title: "V2", agreement: "a", day: RoughDay("2024-04") ?? RoughDay(.earliest),
          change: change, concerns: concerns, source: source),
        Approval(
          id: "g2", version: "v2", body: body("br"),
          day: RoughDay("2024-05-01") ?? RoughDay(.earliest), decision: "b", source: source),
      ])
    return try AgreementChecks(later).findings(about: nil, during: .always).filter {
      $0.subject?.id == "g2" && $0.facts["fault"] != nil
    }.map { finding in
      guard case .rough(let day)? = finding.facts["day"],
        case .rough(let written)? = finding.facts["written"]
      else { return "\(finding.rule.id) ?" }
      return "\(finding.subject?.id ?? "-") \(day) \(written)"
    }
  }

  @Test
  func
    `what was decided before the text was written approves it only where the matter names the agreement`()
    throws
  {
    // A first text may be entered after it was decided on; one that changes what was agreed never is.
    #expect(try early(told()) == [] && early(told(), .editorial) == [])
    #expect(try early(told(agreements: [])) == ["g2 2024-03-01 2024-04"])
    #expect(try early(told(), .material) == ["g2 2024-03-01 2024-04"])
    #expect(try early(told(), .material, concerns: [body("br")]) == ["g2 2024-03-01 2024-04"])
    #expect(try early(told(), .material, concerns: [body("bl")]) == [])
    // On some reading of the month it is later.
    #expect(try early(told(agreements: [], day: "2024-04-02")) == [])
  }

  @Test func `a signed agreement stays in force, and says that its approval counts as nothing`()
    throws
  {
    let day = try isoDay("2025-01-01")
    for (outcome, isCarried) in [(Outcome.approved, true), (.rejected, false)] {
      let book = book(told(outcome), concluded: true)
      let agreement = try #require(try book.agreement("a", on: day))
      let standing = try book.standing(of: agreement, on: day)
      #expect(standing.status == .inForce && standing.isCarried == isCarried)
    }
  }

  @Test func `a rejection rests on what rejected`() throws {
    #expect(try faults(book(told(.rejected), rejects: true)) == [])
    #expect(try faults(book(told(.approved), rejects: true)) == ["approval/g outcome"])
  }

  @Test func `a matter that names no agreement is noted, not refused`() throws {
    let found = try AgreementChecks(book(told(agreements: []))).findings(
      about: nil, during: .always
    )
    .filter { $0.rule.id == "agreements.unlinkedDecision" }
    #expect(found.map(\.rule.severity) == [.note])
    #expect(found.map(\.subject?.description) == ["approval/g"])
  }

  @Test(
    arguments: [
      (nil, nil, "2024-06-02", ["agreements.bareDelegation"]),
      ("a", nil, "2024-06-02", []), (nil, "b", "2024-06-02", []),
      ("a", nil, "2024-05-31", ["agreements.useBefore"]),
      (nil, "b", "2024-02-29", ["agreements.usedBeforeDecision"]),
    ] as [(AgreementID?, DecisionID?, String, [String])])
  func `a delegation rests on an agreement or on a decision alone`(
    _ agreement: AgreementID?, _ decision: DecisionID?, _ day: String, _ expected: [String]
  ) throws {
    let book = book(
      told(), concluded: true,
      also: [
        Delegation(
          id: "d", title: "D", agreement: agreement, decision: decision, to: body("tmu"),
          source: source),
        DelegationUse(
          id: "u", title: "U", delegation: "d", by: body("tmu"), day: try isoDay(day),
          source: source),
      ])
    let found = try AgreementChecks(book).findings(about: nil, during: .always)
    #expect(found.filter(\.rule.refuses).map(\.rule.id) == expected)
  }

  @Test func `a delegation given by what rejected is given by nobody`() throws {
    let given = Delegation(id: "d", title: "D", decision: "b", to: body("tmu"), source: source)
    let use = DelegationUse(
      id: "u", title: "U", delegation: "d", by: body("tmu"), day: try isoDay("2024-06-02"),
      decision: "b", source: source)
    #expect(
      try faults(book(told(.rejected), rejects: true, also: [given, use])) == [
        "delegation/d outcome", "use/u outcome",
      ])
    #expect(try faults(book(told(), also: [given, use])) == ["use/u body"])
  }
}
