import Foundation
import Testing
import Vocabulary

@testable import Runner

/// The Copenhagen case as it is shipped: its story, its sources, and that no entry knows what came after it.
@Suite struct ShippedCaseTests {
  private let program: TestProgram

  init() async throws {
    program = try await MadeDatabase.shipped.program()
  }

  @Test func `the release is recommended by the committee and lacks ØU and the council`()
    async throws
  {
    let steps = try await program.json("show helhedsplan-amager --on 2022-02-01").rows("progress")
    let states = steps.map { "\($0["step"]?.string ?? "") \($0["state"]?.string ?? "")" }
    #expect(states.prefix(3) == ["indhold done", "anbefaling done", "oeu next"])
    #expect(steps.last?["step"] == "start" && steps.last?.rows("without").isEmpty == false)
    let money = try await program.record("helhedsplaner-2022", on: "2022-02-01")
    #expect(money["amount"]?["low"] == 460_000_000)
    #expect(money["lastYear"] == 2025 && money["isTotal"] == true)
  }

  @Test func `in autumn 2023 BL has to approve again`() async throws {
    let page = try await program.json("show rammeaftale-udlejning-2024 --on 2023-11-20")
    #expect(page.rows("approvals").first?["state"] == "reopened")
  }

  @Test(arguments: [
    ("tmu-2013-05-13-25", "br-2009-10-08"), ("tmu-2019-04-29-32", "br-2015-12-10-tingbjerg"),
    ("tmu-2021-01-25-19", "br-2016-04-28"), ("tmu-2021-05-31-25", "br-2017-03-30"),
  ])
  func `a committee's guarantee names the council's decision that it rests on`(
    _ decision: String, _ council: String
  ) async throws {
    let record = try await program.record(decision, on: "2026-11-25")
    #expect(record["authority"]?.string == "decision/\(council)")
    let told = try await program.record(council, on: "2026-11-25")
    #expect(told["body"] == "party/br" && told["matter"] == record["matter"])
  }

  @Test(arguments: [
    ("br-2004-12-09", "referred"), ("sou-2005-01-27-4", "postponed"),
    ("sou-2000-09-18-7", "noted"), ("br-2021-03-04", "amended"),
  ])
  func `what was not simply approved says how it ended`(_ id: String, _ outcome: String)
    async throws
  {
    #expect(try await program.record(id, on: "2026-11-25")["outcome"]?.string == outcome)
  }

  @Test func `a meeting has the time and the place that its minutes have`() async throws {
    let meeting = try await program.record("tmu-2022-01-31", on: "2022-01-31")
    #expect(meeting["start"] == "15:00" && meeting["place"] == "Rådhuset, 1. sal, værelse 51")
    #expect(meeting["minutes"] == nil && meeting["history"] == true)
  }

  @Test func `a guarantee whose loan no source says has none, and is not zero`() async throws {
    let guarantee = try await program.record("garanti-bellakvarter", on: "2026-11-25")
    #expect(guarantee["loan"] == nil && guarantee["share"] == nil)
  }

  @Test func `an enquiry is told the unit and how it is reached`() async throws {
    let words = ["route", "venteliste til ældrebolig", "--on", "2026-11-25"]
    let found = try #require(try await program.json(words).rows("matches").first)
    #expect(found["unit"] == "visitation-sundhed-omsorg")
    #expect(found["contact"]?["post"]?.string?.isEmpty == false)
  }

  @Test(arguments: [
    "--on 2026-11-25", "--known 2010-12-31", "--known 2019-12-31", "--known 2023-11-20",
  ])
  func `check finds no error, today or as it was known`(_ options: String) async throws {
    let findings = try await program.json("check \(options)").rows("findings")
    #expect(!findings.isEmpty && !findings.contains { $0["severity"] == "error" })
  }

  /// A source that is an item of a meeting after the day of its entry is one that the entry could not know.
  @Test func `a goal met by a figure that nobody has renewed is said to be met by an old one`()
    async throws
  {
    let id = "kriterium-ingen-udsatte-2030"
    let (fresh, old) = (
      await program.run("show \(id) --on 2024-06-01").output,
      await program.run("show \(id) --on 2026-11-25").output
    )
    #expect(fresh.contains("Status: opfyldt.\n"))
    #expect(old.contains("Status: opfyldt efter et gammelt tal.\n"))
  }

  @Test func `no entry cites a meeting after its day`() throws {
    let folder = URL(fileURLWithPath: TestProgram.shipped).appending(path: "koebenhavn")
    let days = try Self.entries(of: folder)
    try #require(days.count > 80)
    var seen = 0
    var late: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where file != "entries.json5" {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for (entry, record) in Self.records(of: text, named: file) {
        let day = try #require(days[entry], "\(file): \(entry)")
        let cited = Self.meetings(citedIn: record)
        seen += cited.count
        late += cited.filter { $0 > day }.map { "\(file), entry \(entry) of \(day): \($0)" }
      }
    }
    #expect(late == [])
    #expect(seen > 500)
  }

  /// The day of each entry, by its number.
  private static func entries(of folder: URL) throws -> [Int: String] {
    let text = try String(contentsOf: folder.appending(path: "entries.json5"), encoding: .utf8)
    return Dictionary(
      text.matches(of: /number: (\d+), at: "(\d{4}-\d\d-\d\d)T/).compactMap { match in
        Int(match.1).map { ($0, String(match.2)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Each record of a file with the number of its entry: of JSON5 it begins with `{ in: `, of CSV the number is last.
  private static func records(of text: String, named file: String) -> [(Int, String)] {
    guard file.hasSuffix(".csv") else {
      return text.components(separatedBy: "\n  { in: ").dropFirst().compactMap { record in
        Int(record.prefix { $0.isNumber }).map { ($0, record) }
      }
    }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      line.split(separator: ";").last.flatMap { Int($0) }.map { ($0, String(line)) }
    }
  }

  /// The days of the meetings that a text cites: `22.11.2021 pkt.` and `møde-22112021` of an address.
  private static func meetings(citedIn text: String) -> [String] {
    let told = text.matches(of: /(\d{1,2})\.(\d{1,2})\.(\d{4}) pkt\./).map {
      day(String($0.3), String($0.2), String($0.1))
    }
    let addresses = text.matches(of: /m%C3%B8de-(\d\d)(\d\d)(\d{4})/).map {
      day(String($0.3), String($0.2), String($0.1))
    }
    return told + addresses
  }

  private static func day(_ year: String, _ month: String, _ day: String) -> String {
    let padded = [month, day].map { $0.count == 1 ? "0\($0)" : $0 }
    return ([year] + padded).joined(separator: "-")
  }
}
