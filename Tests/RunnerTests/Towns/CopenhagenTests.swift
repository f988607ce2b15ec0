import CaseFiles
import Casework
import Counter
import Foundation
import Store
import Testing
import Vocabulary

@testable import Runner

/// What the memo asks for, as the shipped case has it.
@Suite struct CopenhagenTests {
  private let program: TestProgram

  init() async throws {
    program = try await MadeDatabase.copenhagen.program()
  }

  private static let groups = [
    "gruppe-udlejning-og-anvisning", "gruppe-boligsocialt-samarbejde",
    "gruppe-aeldreboligkapacitet", "styregruppe-omraadeindsatser",
  ]

  @Test func `Kontaktudvalget and Samarbejdsorganet are gathered in Samarbejdsforum`() async throws
  {
    let forum = try await program.record("samarbejdsforum", on: "2010-10-01")
    #expect(Set(forum.texts("replaces")) == ["kontaktudvalget", "samarbejdsorganet"])
  }

  @Test func `Samarbejdsforum is coupled to the fora of levels 1 and 2, and level 3 to it`()
    async throws
  {
    let forum = try await program.record("samarbejdsforum", on: "2010-10-01")
    #expect(
      Set(forum.texts("reportsTo"))
        == ["borgmesterforum", "partnerskabsforum", "tvaerkommunal-styregruppe"])
    for id in ["styringsdialog"] + Self.groups.prefix(3) {
      let below = try await program.record(id, on: "2010-10-01")
      #expect(below["level"] == 3)
      #expect(below.texts("reportsTo").contains("samarbejdsforum"), "\(id)")
    }
  }

  @Test(arguments: groups)
  func `each group keeps its id and gets a level, marked as inferred`(_ id: String) async throws {
    #expect(try await program.record(id, on: "2010-03-01")["level"] == nil)
    let after = try await program.record(id, on: "2010-10-01")
    #expect([2, 3].contains(after["level"]))
    #expect(after["source"]?["inferred"]?.string != nil)
  }

  @Test func `TMF serves every new forum of the proposal`() async throws {
    for id in [
      "borgmesterforum", "partnerskabsforum", "tvaerkommunal-styregruppe", "samarbejdsforum",
      "styringsdialog",
    ] + Self.groups {
      #expect(try await program.record(id, on: "2010-10-01")["secretariat"] == "tmf", "\(id)")
    }
  }

  @Test func `the new fora start some day from August to December 2010`() async throws {
    let forum = try await program.record("borgmesterforum", on: "2010-10-01")
    #expect(forum["began"] == "[2010-08..2010-12]")
    func shown(on day: String) async throws -> JSON? {
      try await program.json("structure --on \(day)").rows("levels").flatMap { $0.rows("forums") }
        .first { $0["id"] == "borgmesterforum" }
    }
    let possible = try #require(try await shown(on: "2010-10-01"))
    #expect(possible["began"] == "[2010-08..2010-12]" && possible["certain"] == false)
    #expect(try await program.page("structure --on 2010-10-01").marks.contains(.possible))
    #expect(try await shown(on: "2011-01-01")?["certain"] == true)
  }

  @Test func `the agreements make each other concrete`() async throws {
    let middle = try await program.record("delaftaler-forslag", on: "2010-10-01")
    #expect(middle.texts("concretises") == ["foerste-hovedaftale"])
    let single = try await program.record("enkeltaftaler-forslag", on: "2010-10-01")
    #expect(single.texts("concretises") == ["delaftaler-forslag"])
  }

  @Test func `the five kinds of criteria are proposals on the hovedaftale without data`()
    async throws
  {
    let criteria = try await program.json("overview --on 2010-10-01").rows("criteria")
    #expect(criteria.count == 5)
    for criterion in criteria {
      #expect(criterion["status"] == "unjudged")
      let record = try await program.record(try #require(criterion["id"]?.string), on: "2010-10-01")
      #expect(record["isProposal"] == true)
      #expect(record["agreement"] == "foerste-hovedaftale")
      #expect(record["target"] == nil && record["baseline"] == nil)
    }
  }

  @Test func `the money is the memo's, with what others pay and what nobody says`() async throws {
    let money = try #require(try await program.json("overview --on 2010-10-01")["money"])
    let checks = money.rows("checks")
    #expect(checks.map { $0["sum"]?["low"] } == [12_100_000_000, 8_500_000_000])
    #expect(checks.map { $0["reconciles"] } == [true, false])
    #expect(money.rows("amounts").filter { $0["low"] == .null }.count == 2)
  }

  @Test(arguments: [
    "2023-07-01", "2023-07-02", "2023-09-01", "2023-12-14", "2023-12-31", "2024-01-01",
  ])
  func `the gap of 2023 is found on each of its days and on no other`(_ day: String) async throws {
    let isInside = ("2023-07-02"..."2023-12-31").contains(day)
    #expect(try await program.rules("--on \(day)").contains("agreements.gap") == isInside)
  }

  @Test func `in July 2023 nobody knew of a gap, since no successor was known`() async throws {
    let rules = try await program.rules("--known 2023-07-31")
    #expect(!rules.isEmpty && !rules.contains("agreements.gap"))
  }

  @Test func `every record of the case names its source, and pages mark what is inferred`()
    async throws
  {
    let folder = TestProgram.steady + "/koebenhavn"
    let contents = try CaseFolder(
      path: folder, now: Instant(secondsSince1970: 1_795_392_000), terms: try Catalogue([]).terms
    )
    .history()
    for statement in contents.entries.flatMap(\.statements) {
      guard case .said(let body) = statement.content else { continue }
      let type = try Catalogue([]).kinds.first { $0.kind == statement.subject.kind }
      let properties = try #require(ValueText.properties(body, of: type))
      let source = try #require(properties.first { $0.key == "source" }?.value)
      #expect(!ValueText(titles: nil).cell(source).text.isEmpty, "\(statement.subject)")
    }
    #expect(try await program.page("overview --on 2010-10-01").marks.contains(.inferred))
  }

  @Test func `what a party is to others is shown with its role and its days`() async throws {
    let table = try await program.page("show tmf --on 2010-10-01").table("mentionedBy")
    let row = try #require(table?.rows.first { $0.json["id"] == "borgmesterforum" })
    #expect(row.json["as"] == ["secretariat"] && row.cells.contains { $0.text == "sekretariat" })
    #expect(row.json["from"] == "2010-08-01" && row.json["until"] == "2014-12-31")
  }
}
