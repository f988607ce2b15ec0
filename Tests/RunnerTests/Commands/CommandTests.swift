import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// The commands on the Copenhagen case, without any module plugged in.
@Suite struct CommandTests {
  private let program: TestProgram

  init() async throws {
    program = try await MadeDatabase.copenhagen.program()
  }

  private func forums(on day: String, _ more: String = "") async throws -> [String: Int?] {
    var found: [String: Int?] = [:]
    for level in try await program.json("structure --on \(day) \(more)").rows("levels") {
      for forum in level.rows("forums") {
        found[forum["id"]?.string ?? "?"] = .some(level["level"]?.int)
      }
    }
    return found
  }

  private func agreement(_ id: String, _ options: String) async throws -> JSON {
    let all = try await program.json("agreements \(options)").rows("agreements")
    return try #require(all.first { $0["id"] == .string(id) })
  }

  private func findings() async throws -> [JSON] {
    try await program.json("check").rows("findings")
  }

  @Test(
    arguments: [
      ("", nil, nil), ("--known 2010-10-01", "2010-10-01", nil), ("--public", nil, true),
      ("--known 2010-10-01 --public", "2010-10-01", true),
    ] as [(String, String?, Bool?)])
  func `an answer says what was known and that it is public, when that was asked for`(
    _ options: String, _ known: String?, _ isPublic: Bool?
  ) async throws {
    let answer = try await program.json("due --on 2010-10-01 \(options)")
    #expect(answer["known"]?.string == known)
    #expect(answer["public"] == isPublic.map { .bool($0) })
  }

  @Test func `the structure before the reorganisation has the six old bodies and no levels`()
    async throws
  {
    let found = try await forums(on: "2010-03-01")
    #expect(found.count == 6)
    #expect(Set(found.values) == [nil])
    #expect(found.keys.contains("kontaktudvalget") && found.keys.contains("samarbejdsorganet"))
    let caveats = try await program.json("structure --on 2010-03-01").texts("caveats")
    #expect(caveats.contains { $0.contains("Bilag 1 til notatet") })
  }

  @Test func `the structure after it has the new bodies on their levels and not the old`()
    async throws
  {
    let found = try await forums(on: "2010-10-01")
    #expect(found["borgmesterforum"] == 1 && found["partnerskabsforum"] == 1)
    #expect(found["samarbejdsforum"] == 2 && found["tvaerkommunal-styregruppe"] == 2)
    #expect(found["styringsdialog"] == 3)
    #expect(found["kontaktudvalget"] == nil && found["samarbejdsorganet"] == nil)
    #expect(!found.values.contains(nil))
  }

  @Test(
    arguments: [
      ("2014-12-31", true), ("2015-01-02", false), ("2018-07-31", false), ("2018-09-01", true),
    ])
  func `Borgmesterforum goes and comes back`(_ day: String, _ isThere: Bool) async throws {
    #expect(try await forums(on: day).keys.contains("borgmesterforum") == isThere)
  }

  @Test func `in March 2010 nobody knew that Borgmesterforum would go`() async throws {
    let found = try await forums(on: "2016-01-01", "--known 2010-03-31")
    #expect(found.keys.contains("borgmesterforum"))
  }

  @Test func `the plan of three years and the agreement of four are one, as known then`()
    async throws
  {
    let plan = try await agreement("foerste-hovedaftale", "--on 2010-10-01 --known 2010-03-31")
    #expect(plan["status"] == "proposed")
    #expect(plan["lasts"] == "3y")
    #expect(plan["from"] == .null && plan["until"] == .null)
    let made = try await agreement("foerste-hovedaftale", "--on 2010-10-01 --known 2010-12-31")
    #expect(made["status"] == "notYetInForce")
    #expect(made["from"] == "2011-01-01" && made["until"] == "2014-12-31")
    let held = try await agreement("foerste-hovedaftale", "--on 2012-01-01 --known 2010-12-31")
    #expect(held["status"] == "inForce" && held["certain"] == true)
  }

  @Test
  func `check names the gap of 2023 and the sum of 85, each with its source, and no other gap`()
    async throws
  {
    let findings = try await findings()
    let gaps = findings.filter { $0["rule"] == "agreements.gap" }
    #expect(gaps.count == 1)
    #expect(gaps.first?["severity"] == "warning")
    #expect(gaps.first?["message"]?.string?.contains("2. juli 2023 – 31. december 2023") == true)
    let totals = findings.filter { $0["rule"] == "investments.totalDiffers" }
    #expect(totals.count == 1)
    let told = try #require(totals.first?["message"]?.string)
    #expect(told.contains("giver ca. 85 mio. kr., men ca. 115-125 mio. kr."))
    #expect(totals.first?["source"]?.string?.hasPrefix("Notat, marts 2010") == true)
    #expect(!findings.contains { $0["severity"] == "error" })
    for key in ["source", "remedy", "message"] {
      let texts = findings.map { $0[key]?.string ?? "" }
      #expect(texts.allSatisfy { !$0.isEmpty && !(key == "message" && $0.contains("{")) })
    }
  }

  @Test func `without modules the case is whole, their kinds noted and their topics without owner`()
    async throws
  {
    let rules = try await program.rules()
    #expect(rules.contains("agreements.kindNotPluggedIn"))
    #expect(rules.contains("organisation.noOwner"))
    #expect(await program.run("check").status == 0)
    #expect(await program.run("verify").status == 0)
  }

  @Test func `the overview says what adds up, what does not and what is missing`() async throws {
    let page = try await program.json("overview --on 2010-10-01")
    let money = try #require(page["money"])
    #expect(money.rows("checks").map { $0["sum"]?["low"] } == [12_100_000_000, 8_500_000_000])
    #expect(money.rows("checks").map { $0["reconciles"] } == [true, false])
    #expect(money.rows("amounts").filter { $0["low"] == .null }.count == 2)
    let values = page.rows("criteria").map { $0["value"] }
    #expect(values == Array(repeating: .null, count: 5))
    let earlier = money.rows("earlier").map { [$0["low"], $0["high"]] }
    #expect(earlier == [[9_000_000_000, 12_500_000_000]])
  }

  @Test(
    arguments: [
      "demo", "overview", "structure", "agreements", "check", "modules", "history", "verify",
      "help",
      "show tmf", "show foerste-hovedaftale", "show borgmesterforum", "history foerste-hovedaftale",
      "show kommunen-i-alt-note-2", "show udlejning", "show kriterium-venteliste",
    ])
  func `every page fits in a hundred columns and every --json is JSON`(_ line: String) async throws
  {
    // A history is of all days, and refuses one.
    let days = line.hasPrefix("history") ? [""] : ["", " --on 2010-03-01", " --on 1999-01-01"]
    for day in days {
      let page = await program.run(line + day)
      #expect(page.status == 0, "\(line)\(day): \(page.error)")
      let wide = page.output.split(separator: "\n").filter { $0.count > 100 }
      #expect(wide.isEmpty, "\(line)\(day)")
      _ = try await program.json(line + day)
    }
  }

  @Test(
    arguments: [
      "overview --on 2010-10-01", "check", "history", "show tmf", "due", "criteria", "verify",
      "help show", "modules", "coverage --topic udlejning --from 2019-07-01 --to 2027-12-31",
    ])
  func `a page is what is printed, for people and for programs`(_ line: String) async throws {
    let page = try await program.page(line + " --json")
    let printed = await program.run(line + " --json")
    #expect(printed.output == page.json.text && printed.status == (page.isError ? 1 : 0))
    let renderer = TextRenderer(width: 100, hasColours: false)
    #expect(await program.run(line).output == renderer.render(try await program.page(line)))
  }

  @Test func `demo needs nothing and writes nothing`() async throws {
    try FileManager.default.removeItem(atPath: program.database)
    #expect(try await program.json("demo")["on"] == "2010-10-01")
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `show finds by kind and id, and is clear about what it cannot find`() async throws {
    #expect(await program.run("show agreement/foerste-hovedaftale").status == 0)
    #expect(await program.run("show party/foerste-hovedaftale").status == 1)
    let missing = await program.run("show foerste-hovedaftle")
    #expect(missing.status == 1 && missing.error.contains("Mente du »foerste-hovedaftale«?"))
  }

  @Test func `a database is not made twice`() async throws {
    let again = await program.run("init")
    #expect(again.status == 1 && again.error.contains("Der er allerede noget"))
  }

  @Test func `verify takes a head, and refuses what is not one`() async throws {
    let head = try #require(try await program.json("verify")["head"]?.string)
    #expect(await program.run("verify --head \(head)").status == 0)
    let other = "11:" + String(repeating: "0", count: 64)
    #expect(await program.run("verify --head \(other)").status == 1)
    #expect(await program.run("verify --head 12").status == 2)
  }

  @Test(
    arguments: [
      ("shwo", "Mente du »almen show«?"), ("check --onn 2010-01-01", "Mente du »--on«?"),
      ("check --on", "mangler sin værdi"), ("check --on 2010-02-30", "ikke en dag"),
      ("show", "mangler ID"), ("check now", "for meget"), ("check --json=ja", "ingen værdi"),
      ("check --on 2010-01-01 --on 2010-01-02", "to gange"), ("-x", "-x"), ("show -x", "-x"),
      ("init --case a --from b", "sammen"), ("help chek", "check"),
      ("case new", "mangler MAPPE"), ("--on 2010-01-01 check", "skal stå først"),
      ("--onn", "--onn"),
    ])
  func `wrong use exits 2 and says what was meant`(_ line: String, _ told: String) async {
    let outcome = await program.run(line)
    #expect(outcome.status == 2, "\(line): \(outcome)")
    #expect(outcome.error.contains(told), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["--help", "-h", "check --help", "check -h", "help check", "--version"])
  func `help is asked for in all the usual ways`(_ line: String) async {
    let outcome = await program.run(line)
    #expect(outcome.status == 0 && !outcome.output.isEmpty)
  }

  @Test func `two dashes end the options`() async {
    #expect(await program.run("show -- --json").error.contains("»--json« findes ikke"))
  }

  @Test func `a missing case is met with the nearest`() async throws {
    try FileManager.default.removeItem(atPath: program.database)
    let outcome = await program.run("init --case københavn")
    #expect(outcome.status == 1 && outcome.error.contains("Mente du »koebenhavn«?"))
  }

  @Test func `titles are bold only on a terminal`() async {
    #expect(await program.run("modules", isTerminal: true).output.contains("\u{1B}[1m"))
    #expect(!(await program.run("modules").output.contains("\u{1B}")))
  }
}
