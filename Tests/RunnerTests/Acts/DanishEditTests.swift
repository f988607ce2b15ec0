import Agreements
import CaseFiles
import Criteria
import Forums
import Investments
import Organisation
import Store
import Testing
import Vocabulary

/// Values of `correct` and `alter` as people write them, by the kind of the property; files have them their own way.
@Suite struct DanishEditTests {
  /// What one property becomes in the example of a kind.
  private func edited<R: Record>(
    _ type: R.Type, _ words: String...
  ) throws -> (body: JSON, period: Period) {
    try edited(type, words, Self.measured)
  }

  private static let indicator = Indicator(
    id: "eksempel", title: "Eksempel", unit: "%", decimals: 1, source: Source("Eksempel"))

  private static let measured = MeasuredBy(title: "Eksempel", unit: "%") {
    indicator.units($0, decimals: $1)
  }

  private func edited<R: Record>(
    _ type: R.Type, _ words: [String], _ measured: MeasuredBy?
  ) throws -> (body: JSON, period: Period) {
    let version = try PropertyEdits(words, of: type.example.pointer, hasDays: true)
      .version(type, Body.encode(type.example), during: .always, measuredBy: measured)
    guard case .said(let body) = version.content else { throw NothingSaid() }
    return (try JSON(parsing: body), version.period)
  }

  private struct NothingSaid: Error {}

  private func refusal<R: Record>(_ type: R.Type, _ word: String) -> CaseProblem? {
    do {
      _ = try edited(type, word)
      return nil
    } catch let wrong as CaseProblems {
      return wrong.problems.first
    } catch {
      return nil
    }
  }

  @Test(arguments: [
    ("31. december 2015", "2015-12-31"), ("31.12.2015", "2015-12-31"), ("2015", "2015"),
    ("dec. 2015", "2015-12"), ("mellem august 2015 og december 2015", "[2015-08..2015-12]"),
    ("2015-12-31", "2015-12-31"),
  ])
  func `a rough day`(_ written: String, _ kept: String) throws {
    let body = try edited(Agreement.self, "term.until=\(written)").body
    #expect(body["term"]?["until"] == .string(kept))
  }

  @Test func `a day`() throws {
    #expect(
      try edited(Obligation.self, "lastDue=1-10-2030", "Frist=1.10.2011").body["lastDue"]
        == "2030-10-01")
    #expect(
      try edited(Round.self, "opens=1. marts 2010").body["opens"] == "2010-03-01")
  }

  @Test func `the days of the version`() throws {
    let period = try edited(Topic.self, "fra=1.2.2024", "until=31. december 2025").period
    #expect(period == Period(edtf: "2024-02-01/2025-12-31"))
  }

  @Test(arguments: [("3 måneder", "3m"), ("2 år", "2y"), ("14 dage", "14d"), ("6w", "6w")])
  func `a length of time`(_ written: String, _ kept: String) throws {
    let body = try edited(Agreement.self, "term.notice=\(written)").body
    #expect(body["term"]?["notice"] == .string(kept))
    #expect(
      try edited(Obligation.self, "Hver=\(written)").body["every"] == .string(kept))
  }

  @Test(arguments: [
    ("2,5 mio. kr.", 250_000_000), ("100 kr.", 10_000), ("1.234,50 kr", 123_450),
    ("1,2 mia. kr.", 120_000_000_000),
  ])
  func `an amount`(_ written: String, _ kept: Int) throws {
    #expect(try edited(Guarantee.self, "loan=\(written)").body["loan"] == .int(kept))
    let low = try edited(Amount.self, "amount.low=\(written)").body["amount"]?["low"]
    #expect(low == .int(kept))
    let whole = try edited(Amount.self, "amount=\(written)").body["amount"]
    #expect(whole?["low"] == .int(kept) && whole?["high"] == .int(kept))
    #expect(whole?["about"] == nil)
  }

  @Test func `an amount between two bounds, or about so much`() throws {
    let between = try edited(Amount.self, "amount=2-3 mio. kr.").body["amount"]
    #expect(between?["low"] == .int(200_000_000) && between?["high"] == .int(300_000_000))
    let about = try edited(Amount.self, "amount=ca. 2 mio. kr.").body["amount"]
    #expect(about?["low"] == .int(200_000_000) && about?["about"] == .bool(true))
  }

  @Test(arguments: [("25 %", 2500), ("12,5 %", 1250), ("0 %", 0)])
  func `a share`(_ written: String, _ kept: Int) throws {
    #expect(try edited(Guarantee.self, "share=\(written)").body["share"] == .int(kept))
  }

  @Test func `an amount or a share without its unit is asked for it, never guessed`() throws {
    #expect(refusal(Guarantee.self, "share=25")?.remedy.contains("25 %") == true)
    #expect(refusal(Guarantee.self, "loan=2500000")?.remedy.contains("mio. kr.") == true)
    #expect(refusal(Amount.self, "amount=2,5")?.remedy.contains("mio. kr.") == true)
    #expect(refusal(Guarantee.self, "share=125 %") != nil)
    // As in a file, in braces: there the unit is the file's.
    let whole = try edited(Amount.self, "amount={ low: 1, high: 2 }").body["amount"]
    #expect(whole?["low"] == .int(1))
  }

  @Test(arguments: [("76", 760), ("76,5", 765), ("76,5 %", 765), ("1.076,5%", 10765), ("0", 0)])
  func `a value of a goal, as it is measured`(_ written: String, _ kept: Int) throws {
    for word in ["target.value", "target.upTo", "mål.værdi"] {
      let target = try edited(Criterion.self, "\(word)=\(written)").body["target"]
      #expect(target?[word == "target.upTo" ? "upTo" : "value"] == .int(kept), "\(word)")
    }
  }

  @Test func `a value of a goal is never guessed`() throws {
    #expect(refusal(Criterion.self, "target.value=76,55")?.remedy.contains("færre") == true)
    #expect(refusal(Criterion.self, "target.value=76 kr.") != nil)
    #expect(throws: CaseProblems.self) {
      try edited(Criterion.self, ["target.value=76"], nil)
    }
  }

  @Test func `what is inside has its Danish name too`() throws {
    #expect(
      try edited(Decision.self, "opfølgning.senest=1.10.2030").body["followUp"]?["due"] != nil)
    #expect(
      try edited(Agreement.self, "løbetid.til og med=31.12.2030").body["term"]?["until"]
        == "2030-12-31")
  }

  @Test func `words of a fixed set, one or several`() throws {
    #expect(try edited(Party.self, "kind=boligorganisation").body["kind"] == "boligorganisation")
    #expect(try edited(Party.self, "kind=Kommune").body["kind"] == "municipality")
    #expect(try edited(Decision.self, "outcome=godkendt").body["outcome"] == "approved")
    #expect(try edited(Decision.self, "Udfald=rejected").body["outcome"] == "rejected")
    #expect(try edited(Agreement.self, "stage=forhandlet").body["stage"] == "negotiated")
    #expect(try edited(Agreement.self, "closed.how=bortfaldet").body["closed"]?["how"] == "lapsed")
    #expect(
      try edited(Indicator.self, "geography=bydel,boligorganisation").body["geography"]
        == ["bydel", "organisation"])
    // What is none of them is told as in a file.
    #expect(refusal(Decision.self, "outcome=godkend") != nil)
  }

  @Test func `numbers and yes or no`() throws {
    #expect(try edited(Agreement.self, "isConfidential=ja").body["isConfidential"] == .bool(true))
    #expect(try edited(Agreement.self, "isConfidential=nej").body["isConfidential"] == .bool(false))
    #expect(
      try edited(Exemption.self, "dwellings=1.250").body["dwellings"] == .int(1250))
    #expect(try edited(Criterion.self, "weight=3").body["weight"] == .int(3))
    // A title is a text, also when it looks like something else.
    #expect(try edited(Agreement.self, "title=1.10.2010").body["title"] == "1.10.2010")
  }
}
