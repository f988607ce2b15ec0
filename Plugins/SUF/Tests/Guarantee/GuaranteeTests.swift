import AlmenTestKit
import Counter
import Lov
import Testing
import Vocabulary

@testable import SUF

/// A line of the table: what happened, and the last days that somebody counted on a calendar.
private struct Counted: CustomTestStringConvertible {
  let decided: String
  var offers: [String] = []
  var refusals: [String] = []
  var otherNeed: String?
  /// Of each term the last day to offer and to be ready.
  let due: [(offer: String, ready: String)]
  /// Of each term the day on which the other reading ends, where the month is too short.
  var over: [String?] = []
  /// Days asked about, each with how the last term then stands.
  var stands: [(on: String, GuaranteeStanding)] = []

  var testDescription: String { "\(decided) \(refusals)" }

  var found: GuaranteeCase {
    get throws {
      GuaranteeCase(
        decided: try isoDay(decided), offers: try offers.map(isoDay),
        refusals: try refusals.map(isoDay), otherNeed: try otherNeed.map(isoDay))
    }
  }
}

/// Counted by hand on a calendar.
private let table: [Counted] = [
  // A day in the middle of a month.
  Counted(
    decided: "2025-01-15", due: [("2025-03-15", "2025-03-29")],
    stands: [
      ("2025-03-15", .running), ("2025-03-16", .broken(days: 1, atLeast: 1)),
      ("2025-04-15", .broken(days: 31, atLeast: 31)),
    ]),
  // Easter: 17 April 2025 is Maundy Thursday, and it is the last day all the same.
  Counted(decided: "2025-02-17", due: [("2025-04-17", "2025-05-01")]),
  // Christmas: 25 December is the last day, and New Year's Eve no obstacle to be ready.
  Counted(decided: "2025-10-25", due: [("2025-12-25", "2026-01-08")]),
  // Month ends: February has 28 days, and in a leap year 29.
  Counted(decided: "2024-12-28", due: [("2025-02-28", "2025-03-14")]),
  Counted(decided: "2025-12-29", due: [("2026-02-28", "2026-03-14")], over: ["2026-03-01"]),
  Counted(decided: "2025-12-30", due: [("2026-02-28", "2026-03-14")], over: ["2026-03-02"]),
  Counted(
    decided: "2025-12-31", due: [("2026-02-28", "2026-03-14")], over: ["2026-03-03"],
    stands: [
      ("2026-02-28", .running), ("2026-03-01", .disputed(days: 1)),
      ("2026-03-03", .disputed(days: 3)), ("2026-03-04", .broken(days: 4, atLeast: 1)),
    ]),
  Counted(decided: "2027-12-29", due: [("2028-02-29", "2028-03-14")]),
  Counted(decided: "2027-12-30", due: [("2028-02-29", "2028-03-14")], over: ["2028-03-01"]),
  Counted(decided: "2027-12-31", due: [("2028-02-29", "2028-03-14")], over: ["2028-03-02"]),
  // From 29 February on: two months later is 29 April.
  Counted(decided: "2028-02-29", due: [("2028-04-29", "2028-05-13")]),
  Counted(decided: "2025-02-28", due: [("2025-04-28", "2025-05-12")]),
  Counted(decided: "2026-07-31", due: [("2026-09-30", "2026-10-14")], over: ["2026-10-01"]),
  Counted(decided: "2026-06-30", due: [("2026-08-30", "2026-09-13")]),
  Counted(decided: "2026-08-31", due: [("2026-10-31", "2026-11-14")]),
  // Over the year's end.
  Counted(decided: "2025-11-30", due: [("2026-01-30", "2026-02-13")]),
  // Offered on the last day, and the day after.
  Counted(
    decided: "2025-05-05", offers: ["2025-07-05"], due: [("2025-07-05", "2025-07-19")],
    stands: [("2025-12-01", .kept)]),
  Counted(
    decided: "2025-05-05", offers: ["2025-07-06"], due: [("2025-07-05", "2025-07-19")],
    stands: [("2025-07-05", .running), ("2025-12-01", .broken(days: 1, atLeast: 1))]),
  // A refusal: the new term runs from the day it is received, and not from the offer.
  Counted(
    decided: "2025-01-15", offers: ["2025-03-10"], refusals: ["2025-03-20"],
    due: [("2025-03-15", "2025-03-29"), ("2025-05-20", "2025-06-03")],
    stands: [("2025-05-20", .running), ("2025-05-21", .broken(days: 1, atLeast: 1))]),
  // Two, the last of them on a leap day.
  Counted(
    decided: "2027-10-31", offers: ["2027-11-20", "2028-02-20"],
    refusals: ["2027-12-31", "2028-02-29"],
    due: [
      ("2027-12-31", "2028-01-14"), ("2028-02-29", "2028-03-14"), ("2028-04-29", "2028-05-13"),
    ], over: [nil, "2028-03-02", nil]),
  // Two offers in one term, and a refusal of the second.
  Counted(
    decided: "2025-06-01", offers: ["2025-07-01", "2025-07-20"], refusals: ["2025-07-25"],
    due: [("2025-08-01", "2025-08-15"), ("2025-09-25", "2025-10-09")]),
  // Another need before an offer ends it; after one it does not.
  Counted(
    decided: "2025-06-01", otherNeed: "2025-07-15", due: [("2025-08-01", "2025-08-15")],
    stands: [("2025-07-14", .running), ("2025-07-15", .ended), ("2025-12-01", .ended)]),
  Counted(
    decided: "2025-06-01", offers: ["2025-07-10"], otherNeed: "2025-07-15",
    due: [("2025-08-01", "2025-08-15")], stands: [("2025-12-01", .kept)]),
  // Another need after the term had run out: it was broken until then.
  Counted(
    decided: "2025-06-01", otherNeed: "2025-08-11", due: [("2025-08-01", "2025-08-15")],
    stands: [("2025-12-01", .broken(days: 10, atLeast: 10))]),
]

@Suite struct GuaranteeTests {
  @Test(arguments: table)
  private func `the terms are those that somebody counted`(_ line: Counted) throws {
    let found = try line.found
    #expect(found.fault == nil)
    let terms = found.terms()
    #expect(terms.map { $0.offer.value?.description } == line.due.map(\.offer))
    #expect(terms.map { $0.ready.value?.description } == line.due.map(\.ready))
    let over = line.over.isEmpty ? line.due.map { _ in nil } : line.over
    #expect(terms.map { $0.offer.others.first?.value?.description } == over)
    for (day, standing) in line.stands {
      #expect(terms.last?.standing(on: try isoDay(day)) == standing, "\(day)")
    }
  }

  @Test func `days that cannot be are told`() throws {
    let day = try isoDay("2025-06-10")
    let cases = [
      GuaranteeCase(decided: day, refusals: [day.previous]),
      GuaranteeCase(decided: day, offers: [day.previous]),
      GuaranteeCase(decided: day, refusals: [day, day]),
      GuaranteeCase(decided: day, otherNeed: day.previous),
      GuaranteeCase(decided: day, offers: [day.adding(days: 9)], refusals: [day.adding(days: 8)]),
      GuaranteeCase(
        decided: day, offers: [day.next],
        refusals: [day.adding(days: 2), day.adding(days: 5)]),
    ]
    #expect(cases.allSatisfy { $0.fault != nil })
    #expect(GuaranteeCase(decided: day, offers: [day], refusals: [day]).fault == nil)
  }

  @Test func `who chose a home has no guarantee, and before the order no term is counted`() throws {
    let chosen = GuaranteeCase(decided: try isoDay("2025-06-01"), isChosen: true).terms()
    #expect(chosen.map { $0.standing(on: .latest) } == [.unheld])
    let early = GuaranteeCase(decided: try isoDay("2020-06-01")).terms()
    #expect(early.map { $0.standing(on: .latest) } == [.unknown])
  }

  @Test
  func
    `before any act that was read nothing is said, and with the day on the list it is counted from that`()
    throws
  {
    let old = GuaranteeCase(decided: try isoDay("2005-09-01")).terms()
    #expect(old.map { $0.standing(on: .latest) } == [.unknown] && old.map(\.isHeld) == [nil])
    let listed = GuaranteeCase(
      decided: try isoDay("2024-02-29"), listed: try isoDay("2024-02-10")
    ).terms()
    #expect(listed.map { $0.offer.value } == [try isoDay("2024-04-10")])
    // What was refused before the order begins no term that ends before it.
    let refused = GuaranteeCase(
      decided: try isoDay("2024-02-29"), listed: try isoDay("2024-02-10"),
      offers: [try isoDay("2024-06-10")], refusals: [try isoDay("2024-06-20")]
    ).terms()
    #expect(refused.map { $0.offer.value } == [try isoDay("2024-04-10"), nil])
    #expect(refused.map { $0.ready.value }.last == .some(nil))
    #expect(refused.last?.standing(on: .latest) == .unknown)
    #expect(refused.last?.offer.grounds.first?.text.hasPrefix("Et tilbud er afslået") == true)
    let ours = GuaranteeCase(decided: try isoDay("2025-06-01"), listed: try isoDay("2025-05-01"))
    // By the order it is the decision, whatever the list says.
    #expect(ours.terms().map { $0.offer.value } == [try isoDay("2025-08-01")])
  }

  @Test func `a dwelling is ready two weeks after the last day, or so many days late`() throws {
    let term = try #require(GuaranteeCase(decided: try isoDay("2025-01-15")).terms().first)
    #expect(term.lateReady(try isoDay("2025-03-29")) == nil)
    #expect(term.lateReady(try isoDay("2025-04-02")) == 4...4)
  }
}

@Suite struct ClosureTests {
  private func closure(
    _ change: (inout ListClosure) throws -> Void = { _ in }
  ) rethrows -> ListClosure {
    var closure = ListClosure.example
    (closure.home, closure.prolongs, closure.source) = ("elm", nil, madeUp)
    try change(&closure)
    return closure
  }

  private func found(_ closures: ListClosure...) throws -> [String] {
    var records = PlainRecords().with(bydel("nord")).with(home("elm", 9))
    for closure in closures { records = records.with(closure) }
    return try ClosureCheck(rooms: PlainRooms(records, parts: plugged))
      .findings(about: nil, during: .always).map(\.rule.id)
  }

  @Test func `what the order lets be has nothing wrong`() throws {
    #expect(try found(closure()) == [])
    // 90 days and half as many more are exactly enough, and six months to the day are let stand.
    #expect(try found(closure { $0.now = 135 }) == [])
    #expect(try found(closure { $0.ends = try isoDay("2025-10-03") }) == [])
  }

  @Test func `too little, not through others, too early and too long are told`() throws {
    #expect(try found(closure { $0.now = 134 }) == ["suf.closureUnfounded"])
    #expect(try found(closure { $0.isThroughOthers = false }) == ["suf.closureUnfounded"])
    #expect(
      try found(closure { $0.begins = try isoDay("2025-04-02") }) == ["suf.closureTooEarly"])
    #expect(try found(closure { $0.ends = try isoDay("2025-10-04") }) == ["suf.closureTooLong"])
    #expect(try found(closure { $0.ends = $0.begins.previous }) == ["suf.closureBackwards"])
  }

  @Test func `a prolongation is adopted in the last month of what holds`() throws {
    func next(_ decided: String) throws -> ListClosure {
      try closure { closure in
        closure.id = "naeste"
        closure.prolongs = "eksempel-lukning"
        closure.decided = try isoDay(decided)
        closure.begins = closure.decided.adding(months: 1)
        closure.ends = closure.begins.adding(months: 6).previous
      }
    }
    #expect(try found(closure(), next("2025-09-02")) == [])
    #expect(try found(closure(), next("2025-09-01")) == ["suf.prolongedTooEarly"])
  }

  @Test func `of nothing no per cent can be reckoned`() throws {
    #expect(try found(closure { ($0.before, $0.now) = (0, 10) }) == ["suf.closureFromNothing"])
    // Where nobody waited and nobody waits, nothing grew.
    #expect(try found(closure { ($0.before, $0.now) = (0, 0) }) == ["suf.closureUnfounded"])
  }

  @Test func `a list is closed by one decision at a time, and a hole between two is told`() throws {
    let first = try closure()
    let twin = try closure { closure in
      closure.id = "anden"
      (closure.decided, closure.begins) = (try isoDay("2025-06-01"), try isoDay("2025-07-01"))
      closure.ends = try isoDay("2025-12-31")
    }
    #expect(try found(first, twin) == ["suf.closureTwice", "suf.closureTwice"])
    let late = try closure { closure in
      (closure.id, closure.prolongs) = ("naeste", "eksempel-lukning")
      (closure.decided, closure.begins) = (try isoDay("2025-09-10"), try isoDay("2025-10-10"))
      closure.ends = try isoDay("2026-04-09")
    }
    #expect(try found(first, late) == ["suf.closureGap"])
  }

  @Test func `a prolongation begins when the one before is over, and on a short month a day later`()
    throws
  {
    let pen = PlainPen(on: try isoDay("2025-09-10"))
    pen.set(bydel("nord"), during: .always)
    pen.set(home("elm", 9), during: .always)
    pen.set(try closure(), during: Period(from: try isoDay("2025-03-03")))
    let words = ["before": "90", "now": "140", "through-others": ""]
    func close(_ day: String, _ more: [String: String] = [:]) throws -> [String] {
      let pen = PlainPen(copying: pen)
      pen.day = try isoDay(day)
      try act(CloseListAct(), ["elm"], words.merging(more) { $1 }, with: pen)
      let made = pen.records(ListClosure.self, on: pen.day, pointingAt: nil)
        .first { $0.id != "eksempel-lukning" }
      return [made?.begins.description ?? "", made?.ends.description ?? ""]
    }
    let prolongs = ["prolongs": "eksempel-lukning"]
    // The first holds to 2 October, and a month after the decision is 2 October.
    #expect(try close("2025-09-02", prolongs) == ["2025-10-03", "2026-04-02"])
    #expect(try close("2025-09-20", prolongs) == ["2025-10-20", "2026-04-19"])
    // September has no 31st: a month after is 30 September, or 1 October, which is a month by both.
    #expect(try close("2026-08-31").first == "2026-10-01")
  }

  @Test func `what does not rest on the law is written only as what was decided all the same`()
    throws
  {
    func close(_ home: CareHomeID, _ more: [String: String]) throws -> ListClosure? {
      let pen = PlainPen(on: try isoDay("2025-03-03"))
      pen.set(bydel("nord"), during: .always)
      pen.set(SUFTests.home("elm", 9), during: .always)
      pen.set(SUFTests.home("lind", 9, .elderlyDwelling), during: .always)
      pen.set(closure { $0.home = "ask" }, during: Period(from: pen.day))
      let words = ["before": "90", "now": "134", "through-others": ""].merging(more) { $1 }
      try act(CloseListAct(), ["\(home)"], words, with: pen)
      return pen.records(ListClosure.self, on: pen.day, pointingAt: nil).first { $0.home == home }
    }
    let short = #expect(throws: WrongUse.self) { try close("elm", [:]) }
    // Which of what the order asks is lacking, with the numbers.
    #expect(
      "\(short.debugDescription)".contains("fra 90 til 134 dage"), "\(short.debugDescription)")
    #expect("\(short.debugDescription)".contains("ikke vokset med 50 %"))
    let own = closure {
      $0.isThroughOthers = false
      $0.now = 160
    }
    let why = try ClosureCheck(rooms: PlainRooms(PlainRecords(), parts: plugged)).faults(own)
      .compactMap(ClosureRules.short)
    #expect(
      why.contains { $0.contains("fordi borgere fra andre kommuner er kommet til") }, "\(why)")
    #expect(try close("elm", ["as-decided": ""])?.now == 134)
    #expect(try close("elm", ["now": "140"])?.matter == nil)
    // A list that there is not, and the closure of another.
    #expect(throws: WrongUse.self) { try close("lind", ["now": "140", "as-decided": ""]) }
    #expect(throws: WrongUse.self) {
      try close("elm", ["now": "140", "prolongs": "eksempel-lukning"])
    }
  }

  @Test func `another need after the offer is told, with what it does not do`() throws {
    func grounds(_ options: [String: String]) throws -> String {
      let titles = Titles(
        house: PlainHouse(PlainRecords(), parts: plugged), day: try isoDay("2026-11-27"),
        form: .data)
      let asked = Asked(
        Words(arguments: [], options: options), today: titles.day, isTerminal: false)
      return "\(try GuaranteeCommand().page(asked, titles).json["grounds"] ?? .null)"
    }
    let days = ["decided": "2026-06-01", "offered": "2026-07-20", "other-need": "2026-07-25"]
    #expect(try grounds(days).contains("Et andet behov opstod 25. juli 2026, efter"))
    #expect(try grounds(days).contains("det ændrer ikke den frist"))
    #expect(try !grounds(days).contains("ingen ny frist"))
    #expect(try grounds(days.merging(["refused": "2026-08-01"]) { $1 }).contains("ingen ny frist"))
    let before = days.merging(["other-need": "2026-07-10"]) { $1 }
    #expect(try !grounds(before).contains("det ændrer ikke den frist"))
    #expect(
      GuaranteeStanding.late(5...6)
        == "mellem 5 og 6 dage for sent, afhængigt af, hvordan fristen læses")
  }

  @Test func `both readings of a term are told, of the offer and of the day it was ready`() throws {
    func told(_ options: [String: String]) throws -> JSON? {
      let words = Words(arguments: [], options: options)
      let titles = Titles(
        house: PlainHouse(PlainRecords(), parts: plugged), day: try isoDay("2028-06-01"),
        form: .data)
      let asked = Asked(words, today: titles.day, isTerminal: false)
      return try GuaranteeCommand().page(asked, titles).json["terms"]?.array.last
    }
    // Two months from 31 December end with February, or on 3 March; ready two weeks after.
    let ready = try told(
      ["decided": "2026-12-31", "offered": "2027-03-02", "ready": "2027-03-16"])
    #expect(ready?["daysLate"]?.int == 2 && ready?["daysLateAtLeast"]?.int == 0)
    #expect(ready?["readyDaysLate"]?.int == 2 && ready?["readyDaysLateAtLeast"]?.int == 0)
    let other = try told(["decided": "2026-12-31", "other-need": "2027-03-04"])
    #expect(other?["daysLate"]?.int == 4 && other?["daysLateAtLeast"]?.int == 1)
    let broken = GuaranteeStanding.broken(days: 4, atLeast: 1).word
    #expect(broken.hasPrefix("brudt med mellem 1 og 4 dage"))
    #expect(GuaranteeStanding.broken(days: 4, atLeast: 4).word == "brudt med 4 dage")
    let late = try told(["decided": "2027-12-31", "offered": "2028-04-01", "ready": "2028-04-20"])
    #expect(late?["daysLate"]?.int == 32 && late?["daysLateAtLeast"]?.int == 30)
    #expect(late?["readyDaysLate"]?.int == 37 && late?["readyDaysLateAtLeast"]?.int == 35)
  }

  @Test func `a closure that does not rest on the law is not told to be in force`() throws {
    func told(_ change: (inout ListClosure) throws -> Void) throws -> JSON? {
      let records = PlainRecords().with(bydel("nord")).with(home("elm", 9))
        .with(try closure(change))
      let titles = Titles(
        house: PlainHouse(records, parts: plugged), day: try isoDay("2025-05-01"), form: .data)
      return Page("Prøve", try GuaranteeCounts(titles: titles).blocks()).json["closures"]?.array
        .first
    }
    let good = try told { _ in }
    #expect(good?["isInForce"]?.bool == true && good?["faults"]?.array == [])
    let bad = try told { $0.now = 134 }
    #expect(bad?["isInForce"]?.bool == false)
    #expect(bad?["faults"]?.array.map(\.string) == ["suf.closureUnfounded"])
  }

  @Test func `a lawful closure stays so, also where the list is closed twice`() throws {
    let twin = try closure { closure in
      (closure.id, closure.now) = ("anden", 134)
      (closure.begins, closure.ends) = (try isoDay("2025-04-10"), try isoDay("2025-10-09"))
    }
    #expect(
      try found(closure(), twin) == [
        "suf.closureUnfounded", "suf.closureTwice", "suf.closureTwice",
      ])
    let records = PlainRecords().with(bydel("nord")).with(home("elm", 9)).with(try closure())
      .with(twin)
    let titles = Titles(
      house: PlainHouse(records, parts: plugged), day: try isoDay("2025-05-01"), form: .data)
    let told = Page("Prøve", try GuaranteeCounts(titles: titles).blocks()).json["closures"]?.array
    let isInForce = (told ?? []).map {
      "\($0["id"]?.string ?? "") \($0["isInForce"]?.bool == true)"
    }
    #expect(isInForce.sorted() == ["anden false", "eksempel-lukning true"])
  }
}
