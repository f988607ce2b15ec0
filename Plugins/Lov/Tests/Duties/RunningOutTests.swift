import AlmenTestKit
import Counter
import Organisation
import Testing
import Vocabulary

@testable import Lov

/// A municipality with its council.
private func records() -> PlainRecords {
  PlainRecords()
    .with(Party(id: "kk", name: "kk", kind: .municipality, source: source), "1990-01-01")
    .with(Party(id: "br", name: "br", kind: .council, source: source), "1990-01-01")
}

@Suite struct RunningOutTests {
  private func ending(
    on day: String, through last: String? = nil, known: String? = nil
  ) throws -> [String] {
    var rooms = PlainRooms(records(), parts: [Module()])
    rooms.known = try known.map(isoDay)
    return try RunningOut(rooms: rooms)
      .duties(
        on: isoDay(day), through: last.map(isoDay) ?? isoDay(day).adding(months: 12)
      )
      .map { duty in
        guard case .text(let law)? = duty.facts["law"] else { return "" }
        return "\(law) \(duty.due?.text ?? "")"
      }.sorted()
  }

  private let all = [
    "118 a", "89 b stk. 2", "91", "91 a", "91 stk. 4", "91 b stk. 1", "91 c", "92 a", "92 b",
    "92 c", "92 d",
    "92 stk. 2 1. pkt.", "92 stk. 2 2. pkt.", "98 d",
  ].map { "LBK 207/2026 § \($0) 2026-12-31" }.sorted()

  @Test func `the table is read, each row by an act and its days`() throws {
    #expect(RunningOut.rule.id == "lov.runsOut")
    let rows = try LimitedLaw.read()
    #expect(rows.count == 89)
    #expect(rows.allSatisfy { $0.law.statute.isRead || $0.provision.hasPrefix("118 a") })
  }

  @Test func `a year before, and to the last day`() throws {
    #expect(try ending(on: "2026-11-25") == all)
    #expect(try ending(on: "2026-01-25") == all)
    #expect(try ending(on: "2026-12-31").filter { !$0.hasSuffix("2027-12-31") } == all)
    #expect(try ending(on: "2025-12-31") == all)
    #expect(try ending(on: "2025-12-30") == [])
    #expect(
      try ending(on: "2027-01-01") == [
        "LBK 207/2026 § 91 a stk. 1 2027-12-31", "LBK 207/2026 § 91 b stk. 1 2027-12-31",
        "LBK 207/2026 § 91 stk. 4 2027-12-31",
        "LBK 207/2026 § 92 stk. 2 3. pkt. 2027-12-31", "LBK 207/2026 § 98 e 2027-12-31",
      ])
  }

  @Test func `what nobody here can act on is told in one sentence that names every paragraph`()
    throws
  {
    let duties = try RunningOut(rooms: PlainRooms(records(), parts: [Module()]))
      .duties(on: isoDay("2026-11-25"), through: isoDay("2027-11-25"))
    #expect(duties.filter { !$0.isShared }.map(\.owner?.id) == ["br"])
    let together = Set(duties.filter(\.isShared).map(\.together))
    #expect(
      together == [
        """
        Landsbyggefondens og social- og boligministerens rammer udløber (LBK 207/2026 §§ 89 b \
        stk. 2, 91, 91 a, 91 b stk. 1, 91 c, 91 stk. 4, 92 a, 92 b, 92 c, 92 d, 92 stk. 2 1. pkt., \
        92 stk. 2 2. pkt., 98 d). Ikke anvendte beløb kan overføres til det følgende år; at det \
        også gælder fra 2026 til 2027, er udledt: det siges ikke særskilt (§ 91 stk. 4). Ikke \
        anvendte beløb i 2026 kan bruges i 2027 (§§ 91 a, 91 b stk. 1, 92 stk. 2 2. pkt.). Om de \
        andre: Loven siger intet om 2027.
        """
      ])
    let whose = duties.compactMap { duty -> String? in
      if case .text(let what)? = duty.facts["what"], duty.isShared { what } else { nil }
    }
    #expect(whose.filter { $0.hasSuffix(" hos Landsbyggefonden") }.count == 12)
    #expect(whose.filter { $0.hasSuffix(" hos social- og boligministeren") }.count == 1)
  }

  @Test func `of a table that cannot be read it is not told that nothing is due`() throws {
    let fault = LawTable.Unreadable(name: "pligter", row: 3)
    let rooms = PlainRooms(records(), parts: [Module()])
    let (day, last) = (try isoDay("2026-11-25"), try isoDay("2027-11-25"))
    let all: [any Obliging] = [
      StatutoryDuties(rooms: rooms, table: .failure(fault)),
      RunningOut(rooms: rooms, table: .failure(fault)),
    ]
    for one in all {
      #expect(throws: LawTable.Unreadable.self) { try one.duties(on: day, through: last) }
    }
    let brought = LawAlone()
    for book in [
      LawBook(brought: brought, statutory: .failure(fault)),
      LawBook(brought: brought, limited: .failure(fault)),
    ] {
      #expect(throws: LawTable.Unreadable.self) { try book.entries }
    }
    #expect(fault.told.what == "Lovens tabel »pligter«, linje 4, kan ikke læses.")
    #expect(throws: LawTable.Unreadable.self) {
      try LawTable.rows("pligter", Array("a;b\n1;2\n3\n".utf8))
    }
  }

  @Test func `what is told together says the same of the time after`() {
    // A frame that carries its money over stands by itself.
    for (paragraph, laws) in Dictionary(
      grouping: LimitedLaw.all,
      by: { "\($0.paragraph) \($0.law.statute.name) \($0.days.upperBound)" })
    {
      #expect(Set(laws.map(\.then)).count == 1, "\(paragraph)")
    }
  }

  @Test(
    arguments: [
      ("2016-06-01", "2013-09-01", true), ("2016-06-01", "2016-03-21", true),
      ("2016-06-01", "2016-03-22", false), ("2016-06-01", nil, false),
      ("2020-06-01", "2020-12-20", true), ("2020-06-01", "2020-12-21", false),
    ] as [(String, String?, Bool)])
  func `§ 118 a ended as it was known to`(_ day: String, _ known: String?, _ isEnding: Bool) throws
  {
    let rooms = PlainRooms(records(), parts: [Module()])
    let table = LimitedLaw.all.filter { $0.provision == "118 a stk. 1" }
    var then = rooms
    then.known = try known.map(isoDay)
    let found = try RunningOut(rooms: then, table: .success(table))
      .duties(on: isoDay(day), through: isoDay(day).adding(months: 12))
    #expect(found.isEmpty != isEnding)
    #expect(found.allSatisfy { $0.owner?.id == "br" })
  }

  @Test func `what another row carries on does not run out`() throws {
    #expect(try ending(on: "2020-06-01") == ["LBK 1203/2020 § 91 stk. 1 2. pkt. 2020-12-31"])
    #expect(try ending(on: "2024-06-01") == ["LBK 1171/2024 § 91 a stk. 5 2024-12-31"])
    #expect(try ending(on: "2012-06-01", known: "2012-06-01") == ["LBK 1000/2008 § 91 2012-12-31"])
    #expect(
      try ending(on: "2014-06-01", known: "2014-06-01") == [
        "LBK 1023/2013 § 91 a 2014-12-31", "LBK 1023/2013 § 92 stk. 2 2014-12-31",
      ])
  }

  @Test(
    arguments: [
      ("91 a stk. 1", "2016-06-01", "2015-11-17", nil),
      ("91 a stk. 1", "2016-06-01", "2015-11-18", 46_500),
      ("91 a stk. 1", "2013-06-01", "2013-08-21", 44_000),
      ("91 c", "2026-06-01", "2024-11-11", 620),
      ("91 c", "2026-06-01", "2026-01-25", 710), ("91 c", "2025-06-01", "2026-01-25", 710),
      ("91 stk. 4", "2023-06-01", "2023-11-23", 83_000),
      ("91 stk. 4", "2023-06-01", "2023-11-24", 99_270),
      ("91 stk. 1", "2012-06-01", "2010-09-01", 240_000),
      ("91 stk. 1", "2012-06-01", "2013-08-21", 264_000),
      ("92 d", "2027-01-01", "2026-01-25", nil), ("92 b stk. 1", "2026-12-31", "2026-01-24", nil),
    ] as [(String, String, String, Int64?)])
  func `frames as law was known`(
    _ provision: String, _ day: String, _ known: String, _ frame: Int64?
  ) throws {
    #expect(
      try LimitedLaw.of(provision, on: isoDay(day), known: isoDay(known))?.frame == frame)
  }
}
