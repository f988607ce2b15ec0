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

  private func record(_ id: String, on day: String) async throws -> [String: Any] {
    let page = try await program.json("show \(id) --on \(day)") as? [String: Any]
    return try #require(page?["record"] as? [String: Any])
  }

  private func texts(_ value: Any?) -> [String] { value as? [String] ?? [] }

  private static let groups = [
    "gruppe-udlejning-og-anvisning", "gruppe-boligsocialt-samarbejde",
    "gruppe-aeldreboligkapacitet", "styregruppe-omraadeindsatser",
  ]

  @Test func `Kontaktudvalget and Samarbejdsorganet are gathered in Samarbejdsforum`() async throws
  {
    let forum = try await record("samarbejdsforum", on: "2010-10-01")
    #expect(Set(texts(forum["replaces"])) == ["kontaktudvalget", "samarbejdsorganet"])
  }

  @Test func `Samarbejdsforum is coupled to the fora of levels 1 and 2, and level 3 to it`()
    async throws
  {
    let forum = try await record("samarbejdsforum", on: "2010-10-01")
    #expect(
      Set(texts(forum["reportsTo"]))
        == ["borgmesterforum", "partnerskabsforum", "tvaerkommunal-styregruppe"])
    for id in ["styringsdialog"] + Self.groups.prefix(3) {
      let below = try await record(id, on: "2010-10-01")
      #expect(below["level"] as? Int == 3)
      #expect(texts(below["reportsTo"]).contains("samarbejdsforum"), "\(id)")
    }
  }

  @Test(arguments: groups)
  func `each group keeps its id and gets a level, marked as inferred`(_ id: String) async throws {
    #expect(try await record(id, on: "2010-03-01")["level"] == nil)
    let after = try await record(id, on: "2010-10-01")
    #expect([2, 3].contains(after["level"] as? Int))
    #expect((after["source"] as? [String: String])?["inferred"] != nil)
  }

  @Test func `TMF serves every new forum of the proposal`() async throws {
    for id in [
      "borgmesterforum", "partnerskabsforum", "tvaerkommunal-styregruppe", "samarbejdsforum",
      "styringsdialog",
    ] + Self.groups {
      #expect(try await record(id, on: "2010-10-01")["secretariat"] as? String == "tmf", "\(id)")
    }
  }

  @Test func `the new fora start some day from August to December 2010`() async throws {
    let forum = try await record("borgmesterforum", on: "2010-10-01")
    #expect(forum["began"] as? String == "[2010-08..2010-12]")
    let page = await program.run("structure --on 2010-10-01").output
    #expect(page.contains("aug.-dec. 2010") && page.contains("(muligvis)"))
    #expect(
      !(await program.run("structure --on 2011-01-01").output.contains("Borgmesterforum * (m")))
  }

  @Test func `the agreements make each other concrete`() async throws {
    let middle = try await record("delaftaler-forslag", on: "2010-10-01")
    #expect(texts(middle["concretises"]) == ["foerste-hovedaftale"])
    let single = try await record("enkeltaftaler-forslag", on: "2010-10-01")
    #expect(texts(single["concretises"]) == ["delaftaler-forslag"])
  }

  @Test func `the five kinds of criteria are proposals on the hovedaftale without data`()
    async throws
  {
    let page = try await program.json("overview --on 2010-10-01") as? [String: Any]
    let criteria = page?["criteria"] as? [[String: String]] ?? []
    #expect(criteria.count == 5)
    for criterion in criteria {
      #expect(criterion["status"] == "unjudged")
      let record = try await record(try #require(criterion["id"]), on: "2010-10-01")
      #expect(record["isProposal"] as? Bool == true)
      #expect(record["agreement"] as? String == "foerste-hovedaftale")
      #expect(record["target"] == nil && record["baseline"] == nil)
    }
  }

  @Test func `the money is the memo's, with what others pay and what nobody says`() async throws {
    let page = try await program.json("overview --on 2010-10-01") as? [String: Any]
    let money = page?["money"] as? [String: Any]
    let checks = money?["checks"] as? [[String: Any]] ?? []
    let sums = checks.map { ($0["sum"] as? [String: Int])?["low"] ?? 0 }
    #expect(sums == [12_100_000_000, 8_500_000_000])
    #expect(checks.map { $0["reconciles"] as? Bool } == [true, false])
    let missing = (money?["amounts"] as? [[String: Any]] ?? []).filter { $0["low"] is NSNull }
    #expect(missing.count == 2)
  }

  @Test(arguments: [
    "2023-07-01", "2023-07-02", "2023-09-01", "2023-12-14", "2023-12-31", "2024-01-01",
  ])
  func `the gap of 2023 is found on each of its days and on no other`(_ day: String) async throws {
    let page = try await program.json("check --on \(day)") as? [String: Any]
    let findings = page?["findings"] as? [[String: String]] ?? []
    let isInside = ("2023-07-02"..."2023-12-31").contains(day)
    #expect(findings.contains { $0["rule"] == "agreements.gap" } == isInside)
  }

  @Test func `in July 2023 nobody knew of a gap, since no successor was known`() async throws {
    let page = await program.run("check --known 2023-07-31").output
    #expect(!page.contains("agreements.gap"))
  }

  @Test func `every record of the case names its source, and pages mark what is inferred`()
    async throws
  {
    let folder = TestProgram.cases + "/koebenhavn"
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
    #expect(await program.run("overview --on 2010-10-01").output.contains("* noget er udledt"))
  }

  @Test func `what a party is to others is shown with its role and its days`() async throws {
    let page = await program.run("show tmf --on 2010-10-01").output
    #expect(page.contains("sekretariat"))
    #expect(page.contains("1.8.2010–31.12.2014"))
  }
}
