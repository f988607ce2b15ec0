import Counter
import Testing
import Vocabulary

@testable import Runner

/// What ends with nothing in its place is told until somebody sees to it, through the program.
@Suite struct LapseActTests {
  private let program: TestProgram

  private static let source = "source: { text: 'Prøve', madeUp: true }"

  private static let made = MadeDatabase { program in
    let all = [
      ("kommunen", "municipality"), ("nab", "boligorganisation"), ("bff", "boligorganisation"),
      ("abn", "boligorganisation"), ("raad", "council"),
    ]
    let parties = all.map {
      "{ from: '2000-01-01', id: '\($0)', name: '\($0.uppercased())', kind: '\($1)', \(source) }"
    }
    func agreement(_ id: String, _ kind: String, _ level: Int, _ rest: String) -> String {
      "{ from: '2021-12-01', id: '\(id)', title: 'Aftalen \(id)', kind: '\(kind)', level: \(level), concluded: { day: '2021-12-01' }, \(rest), \(source) }"
    }
    let by = "parties: ['kommunen', 'nab', 'bff', 'abn']"
    let agreements = [
      agreement(
        "hoved", "hovedaftale", 1,
        "\(by), topics: ['renovering'], term: { from: '2022-01-01', until: '2025-12-31' }"),
      agreement(
        "udlejning-1", "delaftale", 2,
        "\(by), topics: ['udlejning'], concretises: ['hoved'], term: { from: '2022-01-01', until: '2024-12-31', notice: '6m' }"
      ),
      agreement(
        "nab-1", "enkeltaftale", 3,
        "parties: ['kommunen', 'nab'], term: { from: '2022-01-01', until: '2025-12-31' }"),
      agreement(
        "bff-1", "enkeltaftale", 3,
        "parties: ['kommunen', 'bff'], term: { from: '2022-01-01', until: '2026-12-31' }"),
    ]
    let folder = try program.write([
      "party.json5": "[\(parties.joined(separator: ",\n"))]\n",
      "topic.json5":
        "[{ from: '2000-01-01', id: 'udlejning', title: 'Udlejning', level: 2, words: ['udlejning'], \(source) }, { from: '2000-01-01', id: 'renovering', title: 'Renovering', level: 3, words: ['renovering'], \(source) }]\n",
      "agreement.json5": "[\(agreements.joined(separator: ",\n"))]\n",
      "obligation.json5":
        "[{ from: '2022-01-01', id: 'rapport', title: 'Månedsrapport', due: '2022-01-31', every: '1m', agreement: 'udlejning-1', owner: 'kommunen', \(source) }]\n",
      "post.json5":
        "[{ from: '2020-01-01', id: 'sekretaer', name: 'Sekretær', party: 'kommunen', \(source) }]\n",
      "holder.json5":
        "[{ from: '2020-01-01', id: 'sekretaer-1', post: 'sekretaer', person: 'Prøve', \(source) }]\n",
    ])
    let outcome = await program.run(["init", "--from", folder])
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
  }

  init() async throws { program = try await Self.made.program() }

  private func words(_ line: String, on day: String) -> [String] {
    ["act"] + line.split(separator: " ").map(String.init)
      + ["--by", "Prøve", "--as", "sekretaer", "--because", "prøve", "--on", day]
  }

  private func refusal(_ line: String, on day: String) async throws -> String? {
    try await program.refusal(words(line, on: day))
  }

  private func done(_ line: String, on day: String) async throws {
    let outcome = await program.run(words(line, on: day))
    try #require(outcome.status == 0, "\(line): \(outcome.error)")
  }

  /// The rules of what has lapsed, and what each is about, as `due` and as `check` tell it.
  private func told(on day: String) async throws -> [String] {
    let lapse = ["lapsed", "lapsedBetween", "perhapsLapsed", "underEnded", "noneOfKind"]
    func own(_ rows: [JSON]) -> [String] {
      rows.compactMap { row in
        guard let rule = row["rule"]?.string, let subject = row["subject"]?.string else {
          return nil
        }
        let name = rule.replacing("agreements.", with: "")
        return lapse.contains(name) ? "\(name) \(subject)" : nil
      }.sorted()
    }
    let due = own(try await program.json("due --on \(day)").rows("duties"))
    let found = own(try await program.json("check --on \(day)").rows("findings"))
    #expect(found == due, "\(day)")
    return due
  }

  @Test func `an agreement that ended is told from the day after until it is renewed`() async throws
  {
    #expect(try await told(on: "2024-12-31") == ["noneOfKind party/abn"])
    let due = await program.run("due --on 2025-01-01").output
    #expect(
      due.replacing(/\s+/, with: " ").contains("ingen registreret aftale gælder nu om"), "\(due)")
    #expect(
      try await told(on: "2025-01-01")
        == ["lapsed agreement/udlejning-1", "noneOfKind party/abn"])
    try await done(
      "renew udlejning-2 --of udlejning-1 --from 2025-03-01 --until 2027-12-31", on: "2025-02-01")
    #expect(try await told(on: "2025-02-01").contains("lapsed agreement/udlejning-1"))
    try await done("sign udlejning-2", on: "2025-02-02")
    #expect(try await told(on: "2025-02-28").contains("lapsedBetween agreement/udlejning-1"))
    #expect(try await told(on: "2025-03-01") == ["noneOfKind party/abn"])
    let renewed = try await program.record("udlejning-2", on: "2025-03-01")
    #expect(renewed["title"] == "Aftalen udlejning-1 (fornyet fra 1.3.2025)")
  }

  @Test func `what ended is let go with a reason, and nothing else is`() async throws {
    #expect(try await refusal("let-go udlejning-1", on: "2024-12-31") == "agreements.nothingLapsed")
    try await done("let-go udlejning-1 --party kommunen", on: "2025-01-15")
    #expect(try await told(on: "2025-01-14").contains("lapsed agreement/udlejning-1"))
    #expect(try await told(on: "2025-01-15") == ["noneOfKind party/abn"])
    let record = try await program.record("udlejning-1", on: "2025-01-15")
    #expect(record["letGo"]?["why"] == "prøve" && record["letGo"]?["by"] == "kommunen")
    try await done("extend hoved-2 --of hoved --until 2026-12-31", on: "2025-06-01")
    #expect(try await refusal("let-go hoved-2", on: "2027-02-01") == "agreements.extensionLetGo")
  }

  @Test func `an extension is one line with what it makes longer, and both lapse as one`()
    async throws
  {
    try await done("extend hoved-2 --of hoved --until 2026-12-31", on: "2025-06-01")
    try await done("sign hoved-2", on: "2025-06-02")
    let record = try await program.record("hoved-2", on: "2025-06-02")
    #expect(record["term"]?["from"] == "2026-01-01")
    #expect(record["title"] == "Aftalen hoved (forlængelse)")
    let list = await program.run("agreements --on 2026-08-01").output.replacing(/\s+/, with: " ")
    #expect(list.contains("forlænget") && !list.contains("(forlængelse)"), "\(list)")
    let page = await program.run("show hoved --on 2026-08-01").output
    #expect(
      page.contains("Forlænget til 31. december 2026 af »Aftalen hoved (forlængelse)«."), "\(page)")
    #expect(await program.run(["show", "Aftalen hoved", "--on", "2026-08-01"]).status == 0)
    #expect(try await program.json("show hoved --on 2026-08-01")["status"] == "inForce")
    #expect(!(try await told(on: "2026-12-31")).contains { $0.contains("hoved") })
    #expect(try await told(on: "2027-01-01").contains("lapsed agreement/hoved"))
    // Delaftaler under it lapse by themselves all the same.
    #expect(try await told(on: "2026-12-31").contains("lapsed agreement/udlejning-1"))
    #expect(try await told(on: "2026-12-31").contains("lapsed agreement/nab-1"))
    // Ended early, both end.
    try await done("end hoved --date 2026-10-31", on: "2026-08-01")
    #expect(try await program.json("show hoved-2 --on 2026-11-01")["status"] == "ended")
    #expect(try await told(on: "2026-11-01").contains("lapsed agreement/hoved"))
  }

  @Test func `what stands under an agreement that ended is told with it`() async throws {
    try await done(
      "draft under --title Under --kind enkeltaftale --level 3 --parties kommunen,abn --concretises udlejning-1 --from 2024-01-01 --until 2029-12-31",
      on: "2023-12-01")
    try await done("sign under", on: "2023-12-02")
    #expect(try await told(on: "2024-12-31") == [])
    #expect(
      try await told(on: "2025-01-01") == [
        "lapsed agreement/udlejning-1", "underEnded agreement/udlejning-1",
      ])
  }

  @Test func `an end on or after the last day is refused, and one before counts its last day`()
    async throws
  {
    for day in ["2024-12-31", "2025-02-01"] {
      #expect(
        try await refusal("end udlejning-1 --date \(day)", on: "2024-06-01")
          == "agreements.endsAnyway")
    }
    try await done("end udlejning-1 --date 2024-08-01", on: "2024-06-01")
    #expect(try await program.json("show udlejning-1 --on 2024-08-01")["status"] == "inForce")
    #expect(try await program.json("show udlejning-1 --on 2024-08-02")["status"] == "ended")
    #expect(try await told(on: "2024-08-02").contains("lapsed agreement/udlejning-1"))
    // The page and what is due stop at the same time.
    let shown = try await program.json("show udlejning-1 --on 2024-10-15").rows("promises")
      .compactMap { $0["due"]?.string }
    let due = try await program.json("due --on 2024-10-15").rows("duties")
      .filter { $0["subject"] == "obligation/rapport" }.compactMap { $0["due"]?.string }
    #expect(shown.last == "2024-07-31" && due.last == "2024-07-31")
    #expect(Set(shown).isSubset(of: due))
  }

  @Test func `made with all by name it covers the city, and route and coverage say so`()
    async throws
  {
    let found = try await program.json(
      "coverage --topic udlejning --from 2024-01-01 --to 2025-06-30")
    #expect(found["unknown"] == [["from": "2025-01-01", "until": "2025-06-30"]])
    #expect(found.rows("agreements").map { $0["id"] } == ["udlejning-1"])
    let other = try await program.json(
      "coverage --topic renovering --from 2025-01-01 --to 2025-12-31")
    #expect(other["unknown"] == [] && other.rows("agreements").map { $0["id"] } == ["hoved"])
    let text = await program.run("coverage --topic udlejning --from 2025-01-01 --to 2025-06-30")
      .output
    #expect(text.contains("Tæller ikke med") && text.contains("var ophørt"), "\(text)")
  }

  @Test func `a term with notice only is a notice, and no length`() async throws {
    try await done(
      "draft vars --title Varslet --kind delaftale --level 2 --parties kommunen,nab --notice 6m",
      on: "2023-12-01")
    let page = await program.run("show vars --on 2023-12-01").output.replacing(/\s+/, with: " ")
    #expect(page.contains("varsel 6 måneder"), "\(page)")
    let list = await program.run("agreements --on 2023-12-01").output.replacing(/\s+/, with: " ")
    #expect(!list.contains("; start ikke kendt"), "\(list)")
  }

  @Test func `what an approved version dropped no longer governs`() async throws {
    try await done(
      "draft ny --title Ny --kind delaftale --level 2 --parties kommunen,nab,bff,abn --topics udlejning,renovering --from 2026-01-01 --until 2029-12-31 --approvers raad",
      on: "2025-10-01")
    try await done("change ny", on: "2025-10-02")
    try await done("change ny --change material --drops renovering", on: "2025-10-03")
    try await done("approve ny --body raad", on: "2025-10-04")
    try await done("sign ny", on: "2025-10-05")
    let covered = try await program.json(
      "coverage --topic renovering --from 2026-01-01 --to 2027-12-31")
    #expect(covered.rows("agreements") == [])
    #expect(covered.rows("leftOut").map { $0["why"]?.string } == ["ended", "dropped"])
    #expect(try await program.json("show ny --on 2026-02-01")["dropped"] == ["renovering"])
    #expect(
      try await program.json("coverage --topic udlejning --from 2026-01-01 --to 2027-12-31")[
        "unknown"] == [])
  }

  /// Imports files and says whether that was taken.
  private func imported(_ files: [String: String]) async throws -> Bool {
    let folder = try program.write(files)
    return await program.run(["import", folder, "--by", "Prøve"]).status == 0
  }

  @Test func `prolonged at most twice, it has ended after that`() async throws {
    func agreement(_ term: String) -> [String: String] {
      [
        "agreement.json5":
          "[{ from: '2020-01-01', id: 'a-5-2-2', title: 'Fem år med to optioner à to år', kind: 'enkeltaftale', level: 3, parties: ['kommunen', 'nab'], term: { from: '2020-01-01', until: '2024-12-31', \(term) }, concluded: { day: '2020-01-01' }, \(Self.source) }]\n"
      ]
    }
    #expect(try await !imported(agreement("prolongsAtMost: 2")))
    #expect(try await !imported(agreement("prolongs: '2y', prolongsAtMost: 0")))
    #expect(try await imported(agreement("prolongs: '2y', prolongsAtMost: 2")))
    for (day, status) in [
      ("2025-01-01", "prolonged"), ("2028-12-31", "prolonged"), ("2029-01-01", "expired"),
      ("2040-01-01", "expired"),
    ] {
      #expect(try await program.json("show a-5-2-2 --on \(day)")["status"]?.string == status)
    }
    let renew = try await program.json("due --on 2028-06-01").rows("duties")
      .filter { $0["subject"] == "agreement/a-5-2-2" }
    #expect(renew.map { $0["rule"] } == ["agreements.renew"])
    #expect(renew.map { $0["due"] } == ["2028-12-31"])
    #expect(try await told(on: "2029-01-01").contains("lapsed agreement/a-5-2-2"))
  }

  @Test func `the page shows the times of an obligation that are due, and none after the end`()
    async throws
  {
    let made = try await imported([
      "agreement.json5":
        "[{ from: '2024-01-01', id: 'a1', title: 'A1', kind: 'enkeltaftale', level: 3, parties: ['kommunen', 'nab'], term: { from: '2024-01-01', until: '2024-08-01' }, concluded: { day: '2024-01-01' }, \(Self.source) }]\n",
      "obligation.json5":
        "[{ from: '2024-01-01', id: 'ob1', title: 'Rapporten', due: '2024-01-31', every: '1m', agreement: 'a1', owner: 'nab', \(Self.source) }]\n",
    ])
    #expect(made)
    let due = try await program.json("due --on 2024-10-15").rows("duties")
      .filter { $0["subject"] == "obligation/ob1" }.compactMap { $0["due"]?.string }
    #expect(due.count == 7 && due.last == "2024-07-31")
    for page in ["show a1", "show party/nab"] {
      let shown = try await program.json("\(page) --on 2024-10-15").rows("promises")
        .filter { $0["id"] == "ob1" }.compactMap { $0["due"]?.string }
      #expect(shown.last == "2024-07-31" && Set(shown).isSubset(of: due), "\(page)")
    }
  }
}
