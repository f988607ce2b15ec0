import AlmenTestKit
import Testing
import Vocabulary

@testable import Agreements

private let source = Source("Prøve", madeUp: true)
private let first = Day(daysSince1970: 15_000)
private func party(_ id: String) -> Pointer { Pointer(kind: PartySubject.kind, id: id) }

/// Random agreements whose days all lie within some weeks, so that a sequence of days sees them all.
private struct Making {
  var random: SeededRandom

  mutating func day() -> Day { first.adding(days: random.int(0...45)) }

  mutating func rough() -> RoughDay {
    let start = day()
    return random.oneIn(3)
      ? RoughDay(from: start, to: start.adding(days: random.int(1...8))) : RoughDay(start)
  }

  mutating func maybe<T>(_ count: Int, _ make: (inout Making) -> T) -> T? {
    random.oneIn(count) ? make(&self) : nil
  }

  mutating func days(_ range: ClosedRange<Int>) -> Duration? { Duration(random.int(range), .days) }

  mutating func agreement(_ id: AgreementID = "a") -> Agreement {
    let start = rough()
    var term = Term(from: random.oneIn(8) ? nil : start)
    if random.oneIn(2) {
      term.until = RoughDay(from: start.latest, to: start.latest.adding(days: random.int(0...9)))
    } else if random.oneIn(2) {
      term.lasts = days(1...20)
    }
    term.notice = maybe(2) { $0.days(1...9) } ?? nil
    term.prolongs = maybe(3) { $0.days(2...9) } ?? nil
    var agreement = Agreement(
      id: id, title: "A", kind: "delaftale", parties: ["kk", "bl"],
      term: random.oneIn(9) ? nil : term,
      topics: ["emne"], source: source)
    agreement.planned = maybe(4) { $0.rough() }
    agreement.stage = maybe(3) { _ in .negotiated }
    agreement.concluded = random.oneIn(5) ? nil : Conclusion(day: random.oneIn(6) ? nil : rough())
    agreement.notice = maybe(4) { NoticeGiven(day: $0.rough(), why: "x") }
    agreement.closed = maybe(5) {
      Closing(
        day: $0.random.oneIn(6) ? nil : $0.rough(), how: $0.random.oneIn(2) ? .ended : .withdrawn,
        why: "x")
    }
    if random.oneIn(3) {
      agreement.approvers = [
        Approver(body: party("bl")), Approver(body: party("br"), after: [party("bl")]),
      ]
    }
    return agreement
  }

  mutating func context(_ agreement: Agreement) -> AgreementContext {
    var context = AgreementContext()
    for number in 0..<(agreement.approvers.isEmpty ? 0 : random.int(0...3)) {
      guard let id = AgreementVersionID("v\(number)") else { continue }
      let change: TextChange = number == 0 ? .first : random.oneIn(3) ? .editorial : .material
      context.versions.append(
        AgreementVersion(
          id: id, title: "V", agreement: agreement.id, day: rough(), change: change,
          concerns: random.oneIn(3) ? [party("bl")] : [], source: source))
      for body in ["bl", "br"] where random.oneIn(2) {
        context.approvals.append(
          Approval(
            id: Identifier("\(body)\(number)") ?? "x", version: id, body: party(body), day: rough(),
            isRejection: random.oneIn(6) ? true : nil, source: source))
      }
    }
    if random.oneIn(4) { context.successorStarts = [rough()] }
    return context
  }
}

extension Tag {
  /// A random law that goes through all its sequences with `ALMEN_LONG=1`, and through few without.
  @Tag static var long: Self
}

@Suite struct AgreementLawTests {
  @Test(.tags(.long), arguments: 0..<20)
  func `for random agreements the status is the same between two change points`(
    _ batch: Int
  ) {
    var making = Making(random: SeededRandom(seed: UInt64(batch)))
    var seen: Set<AgreementStatus> = []
    for _ in 0..<sequences(5_000) {
      let agreement = making.agreement()
      let context = making.context(agreement)
      let points = agreement.changePoints(context)
      var (at, standing) = (0, agreement.status(on: first.adding(days: -1), context))
      for number in 0..<90 {
        let day = first.adding(days: number)
        while at < points.count, points[at] <= day {
          standing = agreement.status(on: points[at], context)
          at += 1
        }
        let found = agreement.status(on: day, context)
        seen.insert(found.status)
        if found != standing {
          Issue.record("\(day): \(found) but \(standing) of \(agreement) \(context)")
          return
        }
      }
    }
    #expect(seen.count == 12 || seen.count == 13, "\(seen)")
  }

  @Test(.tags(.long)) func `what is due over the parts of a period is what is due over the whole`()
    throws
  {
    var random = SeededRandom(seed: 5)
    for number in 0..<sequences(400, usually: 100) {
      var making = Making(random: SeededRandom(seed: UInt64(9_000 + number)))
      var records = PlainRecords()
      for id in ["a", "b", "c"] as [AgreementID] { records = records.with(making.agreement(id)) }
      for id in ["o", "p"] as [ObligationID] {
        let due = making.rough()
        let obligation = Obligation(
          id: id, title: "O", agreement: "a", owner: "kk", due: due,
          every: making.maybe(2) { $0.days(1...12) } ?? nil,
          lastDue: making.maybe(3) { due.latest.adding(days: $0.random.int(0...60)) },
          evidence: making.maybe(2) { [Evidence(time: due.latest, day: $0.rough(), text: "x")] }
            ?? [],
          source: source)
        records = records.with(obligation)
      }
      let book = AgreementBook(records)
      let day = first.adding(days: random.int(0...60))
      let (start, end) = (first.adding(days: -10), first.adding(days: 150))
      let whole = try book.duties(due: #require(Period(start, to: end)), on: day)
      var cuts = Set((0..<random.int(0...6)).map { _ in first.adding(days: random.int(-9...149)) })
      cuts.formUnion([start, end])
      let ordered = cuts.sorted()
      let parts = try zip(ordered, ordered.dropFirst()).flatMap { from, to in
        try book.duties(due: #require(Period(from, to: to)), on: day)
      }
      #expect(parts.count == whole.count)
      #expect(Set(parts) == Set(whole))
    }
  }

  /// The days of an agreement by their numbers: its start and its end lie each between two.
  private struct Bounds {
    let start: ClosedRange<Int>
    let end: ClosedRange<Int>
    var succeeds: Int?

    func mayBind(_ day: Int) -> Bool { start.lowerBound <= day && day <= end.upperBound }
    func mustBind(_ day: Int) -> Bool { start.upperBound <= day && day <= end.lowerBound }
  }

  /// One to four agreements with rough ends, most of them after one before.
  private func chain(_ random: inout SeededRandom) -> [Bounds] {
    (0..<random.int(1...4)).map { index in
      let start = random.int(0...40)
      let latest = start + (random.oneIn(2) ? 0 : random.int(1...6))
      let end = latest + random.int(0...12)
      return Bounds(
        start: start...latest, end: end...(end + (random.oneIn(2) ? 0 : random.int(1...6))),
        succeeds: index > 0 && !random.oneIn(3) ? random.int(0...(index - 1)) : nil)
    }
  }

  /// What they are as records; some were to last longer and ended early.
  private func records(_ all: [Bounds], _ random: inout SeededRandom) throws -> PlainRecords {
    var records = PlainRecords()
    for (index, one) in all.enumerated() {
      let id = try #require(AgreementID("a\(index)"))
      let before = try one.succeeds.map { try #require(AgreementID("a\($0)")) }
      let isEndedEarly = random.oneIn(4)
      var agreement = Agreement(
        id: id, title: "A", kind: "delaftale", parties: ["kk", "bl"],
        succeeds: [before].compactMap { $0 },
        term: Term(
          from: rough(one.start), until: isEndedEarly ? RoughDay("2040") : rough(one.end)),
        topics: ["emne"], concluded: Conclusion(), source: source)
      if isEndedEarly {
        agreement.closed = Closing(day: rough(one.end), how: .ended, why: "x")
      }
      records = records.with(agreement)
    }
    return records
  }

  private func rough(_ range: ClosedRange<Int>) -> RoughDay {
    RoughDay(from: first.adding(days: range.lowerBound), to: first.adding(days: range.upperBound))
  }

  @Test(.tags(.long)) func `coverage is as counted day by day, over every reading of rough days`()
    throws
  {
    var random = SeededRandom(seed: 77)
    for number in 0..<sequences(3_000) {
      let all = chain(&random)
      let records = try records(all, &random)
      let during = try #require(Period(first.adding(days: -5), to: first.adding(days: 80)))
      let found = try AgreementBook(records).coverage(of: "emne", during: during)
      for day in -5..<80 {
        let pairs = all.compactMap { next in next.succeeds.map { (all[$0], next) } }
        let gap =
          !all.contains { $0.mayBind(day) }
          && pairs.contains { $0.end.upperBound < day && day < $1.start.lowerBound }
        let possible =
          !gap && !all.contains { $0.mustBind(day) }
          && pairs.contains { $0.end.lowerBound < day && day < $1.start.upperBound }
        let unknown = !gap && !possible && !all.contains { $0.mayBind(day) }
        let date = first.adding(days: day)
        let said = [found.gaps, found.possibleGaps, found.unknown].map { periods in
          periods.contains { $0.contains(date) }
        }
        #expect(said == [gap, possible, unknown], "\(number) \(day)")
        let binding = all.filter { $0.mustBind(day) }.count
        #expect(found.overlaps.contains { $0.days.contains(date) } == (binding > 1))
      }
    }
  }
}
