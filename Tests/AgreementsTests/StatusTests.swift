import AlmenTestKit
import Testing
import Vocabulary

@testable import Agreements

/// Where an agreement stands, as a table a jurist can read.
@Suite struct StatusTests {
  private static func agreement(
    _ from: String?, _ until: String?, lasts: String? = nil, concluded: String? = "2010-06-01"
  ) -> Agreement {
    Agreement(
      id: "a", title: "A", kind: "hovedaftale",
      term: Term(
        from: from.flatMap { RoughDay($0) }, until: until.flatMap { RoughDay($0) },
        lasts: lasts.flatMap { Duration($0) }),
      concluded: concluded.map { Conclusion(day: RoughDay($0)) },
      source: Source("Prøve", madeUp: true))
  }

  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let agreement: Agreement
    let day: String
    let status: AgreementStatus
    let certain: Bool
  }

  private static func row(
    _ what: String, _ agreement: Agreement, _ day: String, _ status: AgreementStatus,
    certain: Bool = true
  ) -> Case {
    Case(description: what, agreement: agreement, day: day, status: status, certain: certain)
  }

  private static let exact = agreement("2011-01-01", "2014-12-31")
  private static let byLength = agreement("2012-02-29", nil, lasts: "1y")
  private static let rough = agreement("2019", "2023", concluded: "2018-12-31")
  private static let noStart = agreement(nil, "2006-12-31", concluded: "2005-09-21")
  private static let openEnd = agreement("2011-01-01", nil)
  private static let roughSigned = agreement(
    "2019-07-01", "2023-07-01", concluded: "[2019-05-20..2019-07-01]")

  private static func proposal(planned: String?) -> Agreement {
    var agreement = agreement(nil, nil, lasts: "3y", concluded: nil)
    agreement.stage = .proposed
    agreement.planned = planned.flatMap { RoughDay($0) }
    return agreement
  }

  private static func closed(_ how: Closing.How, _ day: String?) -> Agreement {
    var agreement = exact
    agreement.closed = Closing(day: day.flatMap { RoughDay($0) }, how: how, why: "prøve")
    return agreement
  }

  static let table: [Case] = [
    row("before it is concluded", exact, "2010-05-31", .proposed),
    row("the day it is concluded", exact, "2010-06-01", .notYetInForce),
    row("the day before its first", exact, "2010-12-31", .notYetInForce),
    row("its first day", exact, "2011-01-01", .inForce),
    row("its last day", exact, "2014-12-31", .inForce),
    row("the day after its last", exact, "2015-01-01", .expired),
    row("a year from 29 February: its last day", byLength, "2013-02-28", .inForce),
    row("a year from 29 February: the day after", byLength, "2013-03-01", .expired),
    row("without an end it goes on", openEnd, "2099-01-01", .inForce),
    row("before a rough start", rough, "2018-12-31", .notYetInForce),
    row("in the year of a rough start", rough, "2019-06-01", .inForce, certain: false),
    row("the last day of the year of a rough start", rough, "2019-12-31", .inForce),
    row("between rough start and rough end", rough, "2021-06-01", .inForce),
    row("the first day it can be the last", rough, "2023-01-01", .inForce),
    row("in the year of a rough end", rough, "2023-06-01", .inForce, certain: false),
    row("the last day it can be the last", rough, "2023-12-31", .inForce, certain: false),
    row("after a rough end", rough, "2024-01-01", .expired),
    row("without a start, before its end", noStart, "2006-01-01", .inForce, certain: false),
    row("without a start, after its end", noStart, "2007-01-01", .expired),
    row("before a rough conclusion", roughSigned, "2019-05-19", .proposed),
    row("within a rough conclusion", roughSigned, "2019-06-01", .proposed, certain: false),
    row("after a rough conclusion", roughSigned, "2019-07-01", .inForce),
    row("a proposal without a plan", proposal(planned: nil), "2026-01-01", .proposed),
    row(
      "a proposal before the end of its plan", proposal(planned: "2010-12"), "2010-12-31", .proposed
    ),
    row(
      "a proposal after its plan", proposal(planned: "2010-12"), "2011-01-01", .proposed,
      certain: false),
    row("ended early: its last day", closed(.ended, "2012-05-01"), "2012-05-01", .inForce),
    row("ended early: the day after", closed(.ended, "2012-05-01"), "2012-05-02", .ended),
    row("ended early: after its agreed end", closed(.ended, "2012-05-01"), "2016-01-01", .ended),
    row(
      "ended on a rough day, within it", closed(.ended, "2012"), "2012-06-01", .inForce,
      certain: false),
    row("withdrawn", closed(.withdrawn, "2010-07-01"), "2010-07-01", .withdrawn),
    row(
      "withdrawn, nobody knows when", closed(.withdrawn, nil), "2012-01-01", .inForce,
      certain: false),
  ]

  @Test(arguments: table)
  func `the status on a day is`(_ row: Case) throws {
    let standing = row.agreement.status(on: try isoDay(row.day), AgreementContext())
    #expect(standing == Standing(row.status, certain: row.certain))
  }
}
