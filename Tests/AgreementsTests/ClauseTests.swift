import Agreements
import AlmenTestKit
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

@Suite struct ClauseTests {
  private func clause(
    _ id: ClauseID, _ agreement: AgreementID, _ basis: ClauseBasis = .negotiated, may: Bool? = nil,
    overrides: ClauseID? = nil
  ) -> Clause {
    Clause(
      id: id, agreement: agreement, title: id.text, basis: basis, mayOverride: may,
      overrides: overrides, source: source)
  }

  private func plain(_ id: AgreementID, _ concretises: [AgreementID] = []) -> Agreement {
    Agreement(
      id: id, title: id.text, kind: "samarbejdsaftale", concretises: concretises, source: source)
  }

  private var base: PlainRecords {
    PlainRecords().with(plain("top")).with(plain("under", ["top"])).with(plain("andet"))
      .with(clause("lov", "top", .statutory)).with(clause("fast", "top"))
      .with(clause("fri", "top", may: true))
  }

  @Test func `clauses are inherited, and those overridden where it is allowed fall away`() throws {
    let book = AgreementBook(base.with(clause("egen", "under", overrides: "fri")))
    let day = try isoDay("2012-01-01")
    func ids(_ id: AgreementID) throws -> [String] {
      let agreement = try #require(try book.agreement(id, on: day))
      return try book.clauses(of: agreement, on: day).map(\.clause.id.text)
    }
    #expect(try ids("top") == ["fast", "fri", "lov"])
    #expect(try ids("under") == ["egen", "fast", "lov"])
    #expect(try ids("andet") == [])
  }

  @Test func `what is overridden twice over does not come back`() throws {
    let records = base.with(clause("egen", "under", may: true, overrides: "fri"))
      .with(plain("nederst", ["under", "top"])).with(clause("sidste", "nederst", overrides: "egen"))
    let book = AgreementBook(records)
    let day = try isoDay("2012-01-01")
    let lowest = try #require(try book.agreement("nederst", on: day))
    let found = try book.clauses(of: lowest, on: day).map(\.clause.id.text)
    #expect(found == ["sidste", "fast", "lov"])
  }

  @Test(arguments: [
    ("lov", "under", ["agreements.statutoryOverride"]),
    ("fast", "under", ["agreements.mayNotOverride"]),
    ("fri", "under", []), ("fri", "andet", ["agreements.overrideElsewhere"]),
  ])
  func `only what is agreed, and may be, is overridden, from below`(
    _ target: ClauseID, _ agreement: AgreementID, _ expected: [String]
  ) throws {
    let own = clause("egen", agreement, overrides: target)
    let found = try AgreementChecks(AgreementBook(base.with(own))).findings(
      about: nil, during: .always)
    #expect(found.filter(\.rule.refuses).map(\.rule.id) == expected)
  }

  @Test func `a goal that no criterion measures is a note`() throws {
    var (measured, other) = (clause("maalt", "top"), clause("andet-maal", "top"))
    (measured.isGoal, other.isGoal) = (true, true)
    let book = AgreementBook(base.with(measured).with(other))
    let found = try AgreementChecks(book).findings(about: nil, during: .always)
      .filter { $0.rule.id == "agreements.goalUnmeasured" }
    #expect(found.map(\.subject?.id) == ["andet-maal"])
  }

  @Test func `what is confidential is not there for the public`() throws {
    var secret = clause("hemmelig", "top")
    secret.isConfidential = true
    var hidden = plain("skjult")
    hidden.isConfidential = true
    // What hangs on what is confidential is as confidential, or it would tell of it.
    let hanging = Obligation(
      id: "o", title: "O", agreement: "skjult", owner: "kk",
      due: RoughDay(try isoDay("2012-05-01")),
      source: source)
    var after = plain("efter")
    after.succeeds = ["skjult"]
    let all = base.with(secret).with(hidden).with(hanging).with(after)
    let day = try isoDay("2012-01-01")
    let kinds = AgreementsRoom().kinds
    let marked = Hidden(things: try all.confidential(kinds))
    let book = AgreementBook(try PublicRecords(all, kinds: kinds, hiding: marked))
    #expect(try book.agreement("skjult", on: day) == nil)
    #expect(try book.agreements(on: day).count == 3)
    let top = try #require(try book.agreement("top", on: day))
    #expect(try book.clauses(of: top, on: day).map(\.clause.id.text) == ["fast", "fri", "lov"])
    #expect(try book.duties(on: day, through: day.adding(months: 12)) == [])
    #expect(
      try AgreementChecks(book).findings(about: nil, during: .always).filter(\.rule.refuses) == [])
    #expect(try AgreementBook(all).agreements(on: day).count == 5)
  }
}
