import AlmenTestKit
import Casework
import Counter
import Foundation
import Organisation
import Persistence
import Store
import Testing
import Vocabulary

@testable import Runner

/// A list of enquiries, one a line; `#` begins a comment.
private func lines(_ name: String) throws -> [[String]] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus/\(name)")
  return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
}

/// Which forvaltning answers for a topic of the shipped case, as the memo says; the others are TMF's.
private let others = [
  "boliganvisning": "sof", "boligsocial-indsats": "sof", "aeldreboliger": "suf",
]

/// One entrance, in the shipped case without its modules: topics, words and numbers are data.
@Suite struct RouteTests {
  private let program: TestProgram
  private let kommune: Kommune

  init() async throws {
    program = try await MadeDatabase.copenhagen.program()
    let stores = Stores(
      kinds: PlainRooms.kinds + [Redaction.self], now: { Instant(secondsSince1970: 1_795_392_000) })
    kommune = Kommune(
      store: try stores.open(at: program.database), catalogue: try Catalogue([]))
  }

  private func first(_ texts: [String], on day: String = "2026-11-23") async throws -> [String?] {
    let day = try isoDay(day)
    return try await kommune.read { desk in
      try texts.map { try desk.parties.enquire($0, on: day).matches.first?.topic.id.text }
    }
  }

  @Test func `nine in ten enquiries find their topic first`() async throws {
    let all = try lines("enquiries.tsv")
    try #require(all.count >= 120)
    let found = try await first(all.map { $0.last ?? "" })
    let wrong = zip(all, found).filter { $0.0[1] != $0.1 }.map { "\($0.0[2]): \($0.1 ?? "-")" }
    #expect(wrong.count * 10 <= all.count, "\(wrong)")
  }

  @Test func `nine in ten of another's enquiries find their forvaltning first`() async throws {
    let all = try lines("enquiries-by-another.tsv")
    try #require(all.count >= 120)
    let found = try await first(all.map { $0.last ?? "" }).map { $0.map { others[$0] ?? "tmf" } }
    let wrong = zip(all, found).filter { $0.0[0] != $0.1 }.map { "\($0.0[1]): \($0.1 ?? "-")" }
    #expect(wrong.count * 10 <= all.count, "\(wrong)")
  }

  @Test(arguments: ["near-misses.tsv", "near-misses-by-another.tsv"])
  func `what belongs nowhere finds nothing`(_ name: String) async throws {
    let all = try lines(name).map { $0[0] }
    try #require(all.count >= 20)
    let found = zip(all, try await first(all)).filter { $0.1 != nil }
    #expect(found.isEmpty, "\(found)")
  }

  @Test(arguments: [
    ("ældrebolig", "aeldrebolig"), ("ÆLDREBOLIGER", "ældreboligens"),
    ("områdefornyelse", "omraadefornyelsen"),
    ("støj i gården", "stoej i gaarden"), ("helhedsplan", "helheds plan"),
    ("grundkapital", "grundkaptial"),
    ("styringsdialog", "styringdialogen"), ("boligsocial venteliste", "venteliste, boligsocial"),
  ])
  func `spelling, inflection and order do not matter`(_ one: String, _ other: String) async throws {
    let found = try await first([one, other])
    #expect(found[0] != nil && found[0] == found[1])
  }

  @Test func `words of another time are not known on an earlier day`() async throws {
    let text = ["udviklingsplan for omdannelsesområde", "parallelsamfund", "helhedsplan"]
    #expect(try await first(text, on: "2018-12-31") == [nil, nil, "helhedsplaner-emne"])
    #expect(try await first(text, on: "2019-01-01") == ["omdannelse", nil, "helhedsplaner-emne"])
    #expect(
      try await first(text, on: "2021-12-01") == ["omdannelse", "omdannelse", "helhedsplaner-emne"])
    #expect(try await first(text, on: "2009-12-31") == [nil, nil, nil])
  }

  @Test(arguments: ["", " ", "?", "i", "og til", "æ", "🙂", String(repeating: "a", count: 5000)])
  func `an enquiry of nothing finds nothing`(_ text: String) async throws {
    #expect(try await first([text]) == [nil])
  }

  // MARK: Numbers of the plan

  /// Each number that domain.md names, with whether it is there on a day.
  private static let named = [
    "01.11.20", "03.02.10", "03.02.12", "03.02.13", "03.02.14", "03.10.01", "03.10.04", "03.10.12",
    "03.10.20", "03.10.24", "03.11.01", "03.11.02", "03.11.03", "03.11.04", "03.11.05", "03.11.08",
    "03.30", "03.30.00", "03.30.05", "03.30.10", "27.45.04", "27.45.08",
  ]

  @Test func `every number of the plan has one owner on every day from 2010 to 2026`() async throws
  {
    let (first, last) = (try isoDay("2010-01-01"), try isoDay("2026-12-31"))
    let since = try isoDay("2019-01-01")
    let missing = try await kommune.read { desk in
      var missing: [String] = []
      var day = first
      while day <= last {
        for text in Self.named + ["03.10.30"] {
          let found = try KLENumber(text).map { try desk.parties.topics(for: $0, on: day) } ?? []
          let expected = text != "03.10.30" || day >= since ? 1 : 0
          if found.count != expected { missing.append("\(text) \(day)") }
        }
        day = day.adding(days: 29)
      }
      return missing
    }
    #expect(missing == [])
  }

  @Test(arguments: [
    "03", "03.10", "03.11", "03.11.00", "03.11.06", "03.10.02", "03.12.13", "03.09.38", "03.25.15",
    "27.45", "27.45.00", "27.45.12", "03.02.00", "25.45.13", "99.99.99",
  ])
  func `any other number is not known`(_ number: String) async throws {
    #expect(try await first([number]) == [nil])
    #expect(try await program.json("route \(number)")["matches"] == [])
    #expect(await program.run(["route", number]).status == 0)
  }

  @Test func `a number of a case is read with its facet`() async throws {
    #expect(
      try await first(["03.10.24-K08-1-10", "03.10.24G01"]) == [
        "styringsdialog-emne", "styringsdialog-emne",
      ])
  }

  @Test func `before its first day a number is not known, and the answer says from when`()
    async throws
  {
    #expect(try await first(["03.10.30"], on: "2018-12-31") == [nil])
    let page = try await program.page("route 03.10.30 --on 2018-12-31")
    let since = Cell.list([.long(Period(from: try isoDay("2019-01-01")))], .and)
    #expect(
      page.blocks.contains { block in
        if case .text(let cell) = block { cell.pieces.contains(since.pieces[0]) } else { false }
      })
  }

  // MARK: The page

  @Test func `the answer for programs has its keys in every case`() async throws {
    for text in [
      "venteliste til ældrebolig", "byggetilladelse til altan", "samarbejdsforum", "27.45.08",
    ] {
      let page = try await program.json("route \(text)")
      #expect(
        page.keys == [
          "area", "lokaludvalg", "marks", "matches", "named", "names", "nearest", "parties",
          "query",
        ])
      #expect(page["query"] == .string(text))
      #expect(page.texts("nearest").count == page.rows("nearest").count)
      for match in page.rows("matches") {
        #expect(
          match.keys == [
            "agreement", "answering", "because", "contact", "entrance", "entrances", "forums",
            "forvaltning", "governed", "kle", "partaking", "secretariat", "topic", "unit",
          ])
      }
    }
  }

  @Test func `the number that fits the words best is given`() async throws {
    func kle(_ text: String) async throws -> String? {
      try await program.json("route \(text)").rows("matches").first?["kle"]?.string
    }
    #expect(try await kle("venteliste til ældrebolig") == "27.45.08")
    #expect(try await kle("anvisning til ældrebolig") == "27.45.04")
    #expect(try await kle("bestyrelsen i en boligorganisation") == "03.10.20")
    #expect(try await kle("lejegodkendelse") == "03.11.03")
  }

  @Test func `letting is governed by the agreement of the day, and by none in the gap`()
    async throws
  {
    func agreement(_ more: String) async throws -> String? {
      try await program.json("route udlejning \(more)").rows("matches").first?["agreement"]?.string
    }
    #expect(try await agreement("--on 2013-01-01") == "foerste-hovedaftale")
    #expect(try await agreement("--on 2020-01-01") == "rammeaftale-udlejning-2019")
    #expect(try await agreement("--on 2023-10-01") == nil)
    #expect(try await agreement("--on 2024-01-01") == "rammeaftale-udlejning-2024")
    // One organisation's agreement governs its area, and nothing elsewhere.
    #expect(try await agreement("--on 2006-01-01") == nil)
    #expect(
      try await agreement("--on 2006-01-01 --area utterslevhuse") == "utterslevhuse-fleksibel")
  }
}
