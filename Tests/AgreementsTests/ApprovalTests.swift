import Agreements
import AlmenTestKit
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)
private func party(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }
private let (bl, br) = (party("bl"), party("br"))

private func agreement(_ approvers: [Approver]) -> Agreement {
  Agreement(
    id: "a", title: "A", kind: "delaftale", parties: ["kk", "bl"],
    term: Term(from: RoughDay("2024-01-01"), until: RoughDay("2027-12-31")), stage: .negotiated,
    approvers: approvers, source: source)
}

private func version(
  _ id: AgreementVersionID, _ day: String, _ change: TextChange, concerns: [Pointer] = []
) -> AgreementVersion {
  AgreementVersion(
    id: id, title: id.text, agreement: "a", day: RoughDay(day) ?? RoughDay(.earliest),
    change: change, concerns: concerns, source: source)
}

private func approval(
  _ version: AgreementVersionID, _ body: Pointer, _ day: String, rejects: Bool? = nil
) -> Approval {
  Approval(
    id: Identifier("\(version)-\(body.id)") ?? "x", version: version, body: body,
    day: RoughDay(day) ?? RoughDay(.earliest), isRejection: rejects, source: source)
}

private let inOrder = [Approver(body: bl), Approver(body: br, after: [bl])]
private let inParallel = [Approver(body: bl), Approver(body: br)]

private func book(_ approvers: [Approver], _ records: any Record...) -> AgreementBook {
  func with(_ plain: PlainRecords, _ record: some Record) -> PlainRecords { plain.with(record) }
  let all = records.reduce(PlainRecords().with(agreement(approvers))) { with($0, $1) }
  return AgreementBook(all)
}

/// Each body's state on a day, `?` when not certain, and the agreement's status.
private func states(_ book: AgreementBook, _ day: String) throws -> [String] {
  let day = try isoDay(day)
  let agreement = try #require(try book.agreement("a", on: day))
  let standing = try book.standing(of: agreement, on: day)
  return try book.approvals(of: agreement, on: day).map {
    "\($0.body.id) \($0.state.rawValue)\($0.certain ? "" : "?")"
  } + [standing.status.rawValue + (standing.certain ? "" : "?")]
}

@Suite struct ApprovalTests {
  private let autumn = book(
    inOrder, version("v1", "[2023-01-01..2023-10-09]", .first),
    version("v2", "[2023-10-10..2023-11-28]", .material), approval("v1", bl, "2023-10-09"),
    approval("v2", bl, "2023-11-29"), approval("v2", br, "2023-12-14"))

  @Test(arguments: [
    ("2023-10-08", ["bl missing", "br waiting", "negotiated"]),
    ("2023-10-09", ["bl approved", "br missing", "partlyApproved"]),
    ("2023-10-10", ["bl reopened?", "br waiting", "partlyApproved?"]),
    ("2023-11-27", ["bl reopened?", "br waiting", "partlyApproved?"]),
    ("2023-11-28", ["bl reopened", "br waiting", "negotiated"]),
    ("2023-11-29", ["bl approved", "br missing", "partlyApproved"]),
    ("2023-12-13", ["bl approved", "br missing", "partlyApproved"]),
    ("2023-12-14", ["bl approved", "br approved", "approved"]),
    ("2024-01-01", ["bl approved", "br approved", "approved"]),
  ])
  func `autumn 2023 stands on each day as it stood`(_ day: String, _ expected: [String]) throws {
    #expect(try states(autumn, day) == expected)
  }

  @Test func `a body that is to approve again has answered the version before`() throws {
    let day = try isoDay("2023-11-28")
    let agreement = try #require(try autumn.agreement("a", on: day))
    let found = try autumn.approvals(of: agreement, on: day)
    #expect(found.map(\.version) == ["v2", "v2"])
    #expect(found.map(\.answered) == ["v1", nil])
    #expect(found.map(\.day) == [RoughDay("2023-10-09"), nil])
  }

  @Test(arguments: [
    ("2023-10-09", ["agreements.approve br"]),
    ("2023-10-10", ["agreements.perhapsApproveAgain bl"]),
    ("2023-11-28", ["agreements.approveAgain bl"]), ("2023-11-29", ["agreements.approve br"]),
    ("2023-12-14", []),
  ])
  func `what is due names who must decide`(_ day: String, _ expected: [String]) throws {
    let day = try isoDay(day)
    let found = try autumn.duties(on: day, through: day)
    #expect(found.map { "\($0.rule.id) \($0.owner?.id ?? "-")" } == expected)
  }

  @Test func `an editorial change re-opens nothing, a material one only those it concerns`() throws
  {
    let given = [approval("v1", bl, "2023-02-01"), approval("v1", br, "2023-03-01")]
    let editorial = book(
      inParallel, version("v1", "2023-01-01", .first), version("v2", "2023-04-01", .editorial),
      given[0], given[1])
    #expect(try states(editorial, "2023-05-01") == ["bl approved", "br approved", "approved"])
    let forBR = book(
      inParallel, version("v1", "2023-01-01", .first),
      version("v2", "2023-04-01", .material, concerns: [br]), given[0], given[1])
    #expect(try states(forBR, "2023-05-01") == ["bl approved", "br reopened", "partlyApproved"])
  }

  @Test func `in parallel both may approve at once, in order the second waits`() throws {
    let first = version("v1", "2023-01-01", .first)
    #expect(
      try states(book(inParallel, first), "2023-02-01") == [
        "bl missing", "br missing", "negotiated",
      ])
    #expect(
      try states(book(inOrder, first), "2023-02-01") == ["bl missing", "br waiting", "negotiated"])
  }

  @Test func `a change answers a rejection, and until then somebody is told`() throws {
    let records: [any Record] = [
      version("v1", "2023-01-01", .first), approval("v1", bl, "2023-02-01", rejects: true),
      version("v2", "2023-03-01", .material),
    ]
    let changed = book(inOrder, records[0], records[1], records[2])
    #expect(try states(changed, "2023-03-01") == ["bl reopened", "br waiting", "negotiated"])
    let day = try isoDay("2023-02-02")
    let told = try changed.duties(on: day, through: day).map(\.rule.id)
    #expect(told == ["agreements.answerRejection"])
  }

  @Test func `a draft is no agreement yet: it governs nothing and takes nobody's place`() throws {
    var old = agreement([])
    old.id = "gammel"
    (old.stage, old.concluded) = (nil, Conclusion())
    old.term = Term(from: RoughDay("2020-01-01"), until: RoughDay("2023-12-31"))
    old.topics = ["emne"]
    var draft = agreement(inOrder)
    (draft.succeeds, draft.topics) = (["gammel"], ["emne"])
    let records = PlainRecords().with(old).with(draft)
    let day = try isoDay("2024-06-01")
    let book = AgreementBook(records)
    #expect(try book.standing(of: old, on: day).status == .expired)
    let during = try isoPeriod("2024-01-01", "2024-12-31")
    #expect(try book.coverage(of: "emne", during: during).unknown == [during])
    let approvals = records.with(version("v1", "2023-01-01", .first))
      .with(approval("v1", bl, "2023-02-01")).with(approval("v1", br, "2023-03-01"))
    let unsigned = AgreementBook(approvals)
    #expect(try unsigned.standing(of: old, on: day).status == .expired)
    let coverage = try unsigned.coverage(of: "emne", during: during)
    #expect(
      coverage.unknown == [during]
        && coverage.leftOut.filter { $0.agreement.id == "a" }.map(\.why) == [.unsigned])
    draft.concludedBy = .approval
    let adopted = AgreementBook(approvals.with(draft))
    #expect(try adopted.standing(of: old, on: day).status == .succeeded)
    #expect(try adopted.coverage(of: "emne", during: during).unknown == [])
  }

  @Test(
    arguments: [
      (nil, .signature, "2023-12-31", "approved", ["agreements.sign 2023-12-31 open"]),
      (nil, .signature, "2024-01-01", "approved", ["agreements.sign 2023-12-31 overdue"]),
      (nil, .signature, "2027-12-31", "approved", ["agreements.sign 2023-12-31 overdue"]),
      // There is no day left that it could hold on.
      (nil, .signature, "2028-01-01", "approved", []),
      (nil, .approval, "2023-12-31", "notYetInForce", []),
      (nil, .approval, "2024-01-01", "inForce", []),
      (.approval, .signature, "2024-01-01", "inForce", []),
      (.signature, .approval, "2024-01-01", "approved", ["agreements.sign 2023-12-31 overdue"]),
    ] as [(ConclusionForm?, ConclusionForm, String, String, [String])])
  func
    `what all approved and nobody signed binds nobody, unless it or its kind says that nobody signs`(
      _ own: ConclusionForm?, _ form: ConclusionForm, _ day: String, _ status: String,
      _ expected: [String]
    ) throws
  {
    var agreement = agreement(inParallel)
    agreement.concludedBy = own
    let records = PlainRecords().with(agreement).with(version("v1", "2023-01-01", .first))
      .with(approval("v1", bl, "2023-02-01")).with(approval("v1", br, "2023-03-01"))
    let book = AgreementBook(
      records, parties: TwoSides(), developments: PlainDevelopments(),
      contributed: [AgreementKind("delaftale", title: "D", level: .two, concludedBy: form)])
    let day = try isoDay(day)
    let standing = try book.standing(of: agreement, on: day)
    #expect(standing == Standing(try #require(AgreementStatus(rawValue: status)), certain: true))
    #expect(try book.standings(on: day).map(\.standing) == [standing])
    let duties = try book.duties(on: day, through: day).filter { $0.rule.id == "agreements.sign" }
    #expect(
      duties.map { "\($0.rule.id) \($0.due?.text ?? "-") \($0.state(on: day))" } == expected)
    #expect(duties.allSatisfy { $0.owner?.id == "kk" })
    #expect(
      duties.allSatisfy {
        $0.isFinding == (standing.status == .approved && day >= (Day("2024-01-01") ?? day))
      })
  }

  @Test func `an extension carries the term on, a successor ends a prolongation`() throws {
    func made(_ id: AgreementID, _ from: String, _ until: String) -> Agreement {
      Agreement(
        id: id, title: id.text, kind: "delaftale", parties: ["kk", "bl"],
        term: Term(from: RoughDay(from), until: RoughDay(until)), topics: ["emne"],
        concluded: Conclusion(), source: source)
    }
    var extension1 = made("laengere", "2015-01-01", "2015-12-31")
    extension1.extends = ["a"]
    var next = made("ny", "2018-01-01", "2020-12-31")
    next.succeeds = ["p"]
    var prolonging = made("p", "2011-01-01", "2013-12-31")
    prolonging.term?.prolongs = Duration("1y")
    prolonging.term?.notice = Duration("3m")
    let base = made("a", "2011-01-01", "2014-12-31")
    let book = AgreementBook(
      PlainRecords().with(base).with(extension1).with(prolonging).with(next))
    func status(_ agreement: Agreement, _ day: String) throws -> AgreementStatus {
      try book.standing(of: agreement, on: isoDay(day)).status
    }
    #expect(try status(base, "2015-06-01") == .inForce)
    #expect(try status(base, "2016-01-01") == .expired)
    #expect(try status(prolonging, "2017-12-31") == .prolonged)
    #expect(try status(prolonging, "2018-01-01") == .succeeded)
    let only = AgreementBook(PlainRecords().with(prolonging))
    let day = try isoDay("2014-06-01")
    let due = try only.duties(on: day, through: day.adding(months: 12))
    #expect(due.map(\.rule.id) == ["agreements.giveNotice"])
    #expect(due.first?.due?.text == "2014-09-30")
  }

  @Test func `a rejection stands until the body approves`() throws {
    let first = version("v1", "2023-01-01", .first)
    let no = book(inParallel, first, approval("v1", bl, "2023-02-01", rejects: true))
    #expect(try states(no, "2023-02-01") == ["bl rejected", "br missing", "negotiated"])
  }

  @Test func `an agreement entered as concluded counts as approved from that day`() throws {
    var plain = agreement([])
    plain.stage = nil
    plain.concluded = Conclusion(day: RoughDay("2023-12-14"))
    let book = AgreementBook(PlainRecords().with(plain))
    #expect(try states(book, "2023-12-13") == ["proposed"])
    #expect(try states(book, "2023-12-14") == ["notYetInForce"])
  }

  @Test(arguments: [
    ("strangeApproval", [approval("v1", party("sud"), "2023-02-01") as any Record]),
    ("approvalBeforeVersion", [approval("v1", bl, "2022-02-01")]),
    ("versionBefore", [version("v0", "2022-01-01", .material)]),
  ])
  func `what does not fit is refused`(_ rule: String, _ records: [any Record]) throws {
    func with(_ plain: PlainRecords, _ record: some Record) -> PlainRecords { plain.with(record) }
    let base = PlainRecords().with(agreement(inOrder)).with(version("v1", "2023-01-01", .first))
    let all = records.reduce(base) { with($0, $1) }
    let found = try AgreementChecks(AgreementBook(all)).findings(about: nil, during: .always)
    #expect(found.filter(\.rule.refuses).map(\.rule.id) == ["agreements.\(rule)"])
  }
}

@Suite struct ClerkRuleTests {
  private func clerk(_ pen: PlainPen) -> Clerk {
    Clerk(AgreementBook(pen), pen: pen, source: source)
  }

  private func refused(_ work: () throws -> Void) throws -> [String] {
    let error = #expect(throws: Refusal.self) { try work() }
    return error?.findings.map(\.rule.id) ?? []
  }

  @Test func `a body that must approve twice, or after itself, is refused`() throws {
    func rules(_ approvers: [Approver]) throws -> [String] {
      try AgreementChecks(book(approvers)).findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try rules([Approver(body: bl), Approver(body: br, after: [bl])]) == [])
    #expect(try rules([Approver(body: bl), Approver(body: bl)]) == ["agreements.approverTwice"])
    #expect(
      try rules([Approver(body: bl, after: [br]), Approver(body: br, after: [bl])])
        == ["agreements.approverTwice", "agreements.approverTwice"])
  }

  @Test func `a term longer than its law allows is refused, on the last day it may it is not`()
    throws
  {
    func rules(_ until: String) throws -> [String] {
      let kind = AgreementKind("x.kort", title: "Kort", level: .three, longest: Duration("4y"))
      let agreement = Agreement(
        id: "a", title: "A", kind: "x.kort", level: .three, parties: ["kk", "bl"],
        term: Term(from: RoughDay("2020-01-01"), until: RoughDay(until)), source: source)
      let book = AgreementBook(PlainRecords().with(agreement), contributed: [kind])
      return try AgreementChecks(book).findings(about: nil, during: .always).map(\.rule.id)
    }
    #expect(try !rules("2023-12-31").contains("agreements.tooLong"))
    #expect(try rules("2024-01-01").contains("agreements.tooLong"))
  }

  @Test func `notice is given only of an agreement that speaks of notice`() throws {
    let pen = PlainPen(on: try isoDay("2025-01-01"))
    var made = agreement([])
    made.stage = nil
    made.concluded = Conclusion(day: RoughDay("2023-12-14"))
    pen.set(made, during: Period(from: try isoDay("2023-12-14")))
    let work = { try clerk(pen).giveNotice("a", by: "kk", why: "prøve") }
    #expect(try refused(work) == ["agreements.noNotice"])
    made.term?.notice = Duration("6m")
    pen.set(made, during: Period(from: try isoDay("2023-12-14")))
    try work()
    #expect(pen.record(Agreement.self, "a", on: pen.day)?.notice != nil)
  }

  @Test func `what all have approved and is in force is not changed by a new version`() throws {
    let pen = PlainPen(on: try isoDay("2024-06-01"))
    let from = Period(from: try isoDay("2023-01-01"))
    var made = agreement([Approver(body: bl)])
    pen.set(made, during: from)
    pen.set(version("v1", "2023-01-01", .first), during: from)
    #expect(throws: Never.self) { try clerk(PlainPen(copying: pen)).change("a", .material) }
    pen.set(approval("v1", bl, "2023-02-01"), during: Period(from: try isoDay("2023-02-01")))
    // Not signed it may still be changed; when nobody signs it is in force.
    #expect(throws: Never.self) { try clerk(PlainPen(copying: pen)).change("a", .material) }
    made.concludedBy = .approval
    pen.set(made, during: from)
    #expect(try refused { try clerk(pen).change("a", .material) } == ["agreements.isBinding"])
  }
}
