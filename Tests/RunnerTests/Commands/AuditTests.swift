import Casework
import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Who wrote what, what was known when, and what has changed since.
@Suite struct AuditTests {
  private let program: TestProgram

  private static let made = MadeDatabase.signing("Prøve Prøvesen", from: "2020-01-01")
  private static let signed = [
    "--by", "Prøve Prøvesen", "--as", "sekretaer", "--because", "Navnet er nyt", "--on",
    "2021-01-01",
  ]

  init() async throws { program = try await Self.made.program() }

  /// Renames fsb, and gives the number of the entry.
  private func rename() async throws -> Int {
    let outcome = await program.run(
      ["act", "rename", "fsb", "--name", "Foreningen"] + Self.signed)
    try #require(outcome.status == 0, "\(outcome.error)")
    return try #require(try await program.entries())
  }

  // MARK: The log

  @Test func `the log tells what was touched, by name, and from which day it holds`()
    async throws
  {
    let number = try await rename()
    let entry = try #require(
      try await program.json("history --by prøvesen --as sekretaer").rows("entries").last)
    #expect(entry["number"]?.int == number && entry["effect"] == "2021-01-01")
    #expect(entry.rows("touched").map { $0["id"] } == ["party/fsb"])
    #expect(entry.rows("touched").first?["from"] == "2021-01-01")
    let text = await program.run("history --by prøvesen --as sekretaer").output
    #expect(text.contains("Foreningen") && text.contains("fra 1.1.2021"), "\(text)")
  }

  @Test(
    arguments: [
      ("--by prøvesen", 2), ("--by Prøve", 2), ("--as sekretaer", 1),
      ("--as sekretaer --by Ingen", 0),
      ("--kind part --by prøvesen", 1), ("--kind post --by prøvesen", 1),
      ("--from 2026-11-23 --by prøvesen", 2), ("--until 2020-01-01 --by prøvesen", 0),
    ])
  func `filters are asked for in any combination`(_ filters: String, _ count: Int) async throws {
    _ = try await rename()
    let entries = try await program.json("history " + filters).rows("entries")
    #expect(entries.count == count, "\(filters): \(entries.count)")
  }

  @Test func `of a thing only what is asked for is told, by its id or its name`() async throws {
    _ = try await rename()
    let all = try await program.json("history party/fsb").rows("statements").count
    let own = try await program.json("history party/fsb --by prøvesen").rows("statements")
    #expect(own.count < all && !own.isEmpty && own.allSatisfy { $0["author"] == "Prøve Prøvesen" })
    #expect(
      try await program.json(["history", "Foreningen", "--by", "prøvesen"]).rows("statements").count
        == own.count)
    #expect(await program.run("history fsb --kind forum").status == 2)
  }

  @Test func `a name nobody has is met with the nearest, and a kind nobody brings too`()
    async throws
  {
    let none = await program.run("history --by Prøvsen")
    #expect(none.status == 0 && none.output.contains("Nærmeste navn: Prøvesen."), "\(none.output)")
    let kind = await program.run("history --kind forumm")
    #expect(kind.status == 2 && kind.error.contains("Mente du »forum«?"), "\(kind.error)")
    #expect(await program.run("history 1 --by almen").status == 2)
    #expect(await program.run("history --from 2020-01-01 --until 2019-01-01").status == 2)
  }

  // MARK: What was known

  @Test func `an entry's number is a knowledge as a day is`() async throws {
    let number = try await rename()
    let (before, after) = (number - 1, number)
    let old = try await program.json("show party/fsb --on 2022-01-01 --known \(before)")
    let new = try await program.json("show party/fsb --on 2022-01-01 --known \(after)")
    #expect(old["record"]?["name"] != "Foreningen" && new["record"]?["name"] == "Foreningen")
    #expect(old["known"]?.int == before)
    let text = await program.run("show party/fsb --known \(before)").output
    #expect(text.contains("Som det var kendt med post \(before)."))
    let late = await program.run("overview --known 9999")
    #expect(
      late.status == 2 && late.error.contains("Den seneste er post \(number)."), "\(late.error)")
    #expect(await program.run("check --known hest").status == 2)
    #expect(await program.run("check --known 0").status == 2)
  }

  @Test func `a knowledge by its last entry is that of the day`() async throws {
    let entries = try await program.json("history --until 2010-03-31").rows("entries")
    let last = try #require(entries.last?["number"]?.int)
    for question in ["structure --on 2010-10-01", "agreements --on 2012-01-01", "check"] {
      let day = try await program.page("\(question) --known 2010-03-31 --json")
      let entry = try await program.page("\(question) --known \(last) --json")
      func rest(_ json: JSON) -> [JSON] {
        guard case .object(let members) = json else { return [] }
        return members.filter { $0.key != "known" }.map(\.value)
      }
      #expect(!rest(day.json).isEmpty && rest(day.json) == rest(entry.json), "\(question)")
    }
  }

  @Test func `what is only known later was not known, and does not simply not exist`()
    async throws
  {
    for line in ["show borgmesterforum", "show forum/borgmesterforum", "history borgmesterforum"] {
      let then = await program.run("\(line) --known 2009-12-31")
      #expect(
        then.status == 1
          && then.error.contains(
            "borgmesterforum« var ikke kendt ved udgangen af 31. december 2009."),
        "\(line): \(then.error)")
    }
    let wrong = await program.run("show borgmesterforumm --known 2009-12-31")
    #expect(wrong.error.contains("findes ikke"))
  }

  @Test func `what has ended and what begins later are told apart`() async throws {
    let by = Array(Self.signed.dropLast())
    let found = ["act", "found", "udvalget", "--name", "Udvalget", "--kind", "joint"] + Self.signed
    try #require(await program.run(found).status == 0)
    let over = await program.run(["act", "abolish", "udvalget"] + by + ["2021-06-01"])
    try #require(over.status == 0, "\(over.error)")
    let ended = await program.run(
      ["act", "rehome", "udvalget", "--level", "1"] + by + ["2022-01-01"])
    #expect(ended.error.contains("Den ophørte 31. maj 2021"), "\(ended.error)")
    let early = await program.run(
      ["act", "rehome", "borgmesterforum", "--level", "1"] + Self.signed.dropLast() + ["2009-01-01"]
    )
    #expect(early.error.contains("Den begynder 1. august 2010"), "\(early.error)")
  }

  // MARK: What differs

  @Test func `two days are held against each other, property by property`() async throws {
    _ = try await rename()
    let found = try await program.json("diff party/fsb --on 2020-12-31 --against 2021-01-01")
    let change = try #require(found.rows("changes").first)
    #expect(change["id"] == "party/fsb" && change["fate"] == "changed")
    let name = try #require(
      change.rows("changes").first?.rows("properties").first { $0["key"] == "name" })
    #expect(name["new"] == "Foreningen" && name["title"]?.string != nil)
    let text = await program.run("diff party/fsb --on 2020-12-31 --against 2021-01-01").output
    #expect(text.contains("→ Foreningen"), "\(text)")
    #expect(
      try await program.json("diff --on 2021-01-01 --against 2021-01-01").rows("changes").isEmpty)
  }

  @Test func `the reorganisation of 2010 is what differs between its days`() async throws {
    let found = try await program.json("diff --on 2010-07-31 --against 2010-08-01").rows("changes")
    let fates = Dictionary(
      found.map { ($0["id"]?.string ?? "", $0["fate"]?.string ?? "") },
      uniquingKeysWith: { a, _ in a })
    #expect(fates["forum/samarbejdsforum"] == "new" && fates["forum/kontaktudvalget"] == "gone")
    #expect(fates["forum/gruppe-udlejning-og-anvisning"] == "changed")
  }

  @Test func `what has been learnt is what an entry said, with the entry`() async throws {
    let number = try await rename()
    let found = try await program.json("diff --known \(number - 1) --known-against \(number)")
    #expect(
      found["of"] == "knowledge" && found.rows("entries").map { $0["number"]?.int } == [number])
    #expect(found.rows("changes").map { $0["id"] } == ["party/fsb"])
    let change = try #require(found.rows("changes").first?.rows("changes").first)
    #expect(change["from"] == "2021-01-01" && change["was"] == true && change["is"] == true)
    #expect(try await program.json("diff --known \(number)").rows("changes").isEmpty)
    // On a day before it holds nothing has been learnt.
    let before = "diff --known \(number - 1) --on 2020-01-01"
    #expect(try await program.json(before).rows("changes").isEmpty)
    let open = await program.run("diff --known \(number - 1) --known-against \(number) --public")
    #expect(open.status == 0 && !open.output.contains("Prøvesen"), "\(open.output)")
  }

  @Test(
    arguments: [
      "diff", "diff --known 3 --known-against 2",
      "diff --on 2020-01-01 --against 2021-01-01 --known-against 3",
      "diff --known 9999",
    ])
  func `what cannot be held against each other is wrong use`(_ line: String) async {
    let outcome = await program.run(line)
    #expect(outcome.status == 2, "\(line): \(outcome.output)\(outcome.error)")
  }
}
