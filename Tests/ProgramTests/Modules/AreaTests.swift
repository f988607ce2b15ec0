import Foundation
import Testing

/// Areas of Copenhagen's case: what binds on a day, by which paragraph, until when, and what rests on practice alone.
@Suite struct AreaTests {
  private struct Answer: Decodable {
    struct Module: Decodable { let id: String }
    struct Binding: Decodable {
      let ground, rules, law, binds, bindsOtherwise, until: String
      let atLatest: String?
      let byPractice: Bool
      let rests: [String]
    }
    struct Area: Decodable {
      let area: String
      let lists, unknown: [String]
      let binding: [Binding]
      let plans: [String]
    }
    struct Duty: Decodable {
      let rule, subject, what: String?
      let owner: String?
      let due: String?
    }
    struct Year: Decodable { let year, planned: Int }
    let modules: [Module]?
    let areas: [Area]?
    let duties: [Duty]?
    let years: [Year]?
    let approved, dispensation, law: String?
    let target: Int?
  }

  private let folder: URL
  private let isThere: Bool

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let modules = try Self.run(["modules", "--json"], in: folder).text
    isThere =
      try JSONDecoder().decode(Answer.self, from: Data(modules.utf8)).modules?
      .contains { $0.id == "tmf" } ?? false
    if isThere { try MadeCase.put("koebenhavn", in: folder) }
  }

  private static func run(
    _ words: [String], in folder: URL
  ) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "almen")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: told, as: UTF8.self), process.terminationStatus)
  }

  private func text(_ line: String) throws -> String {
    let told = try Self.run(line.split(separator: " ").map(String.init), in: folder).text
    return told.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func ask(_ line: String) throws -> Answer {
    let told = try Self.run(line.split(separator: " ").map(String.init) + ["--json"], in: folder)
    return try JSONDecoder().decode(Answer.self, from: Data(told.text.utf8))
  }

  private func area(_ id: String, on day: String = "2026-11-25") throws -> Answer.Area {
    try #require(try ask("tmf omraader --on \(day)").areas?.first { $0.area == id })
  }

  @Test
  func
    `an area's page has what was reached, who approved its plan, and what the next list cannot change`()
    throws
  {
    guard isThere else { return }
    let page = try text("show area/mjoelnerparken --on 2026-11-25")
    #expect(page.contains("salg 260 228 2023 nået"))
    #expect(page.contains("»Ministeren godkender"))
    #expect(page.contains("Listen ændrer ikke »Højst 40 %"))
    #expect(page.contains("altså tidligst med listen af 1. december 2028 (udledt: "))
  }

  @Test(arguments: ["tingbjerg", "utterslevhuse", "tingbjerg-1"])
  func `a part of an area says where it stands, and nothing against it`(_ part: String) throws {
    guard isThere else { return }
    let page = try text("show area/\(part) --on 2026-11-25")
    #expect(page.contains("Området er en del af Tingbjerg/Utterslevhuse."))
    #expect(page.contains("§ 168 a stk. 5") && page.contains("som helhed: se dér"))
    #expect(!page.contains("Omdannelsesområde"))
  }

  @Test func `Amager: what lacks has the day its plan begins, and in the end what nobody knows`()
    throws
  {
    guard isThere else { return }
    let then = try text("tmf omraader --area amager-helhedsplan --on 2022-01-15")
    #expect(then.contains("Teknik- og Miljøudvalget, 31.12.2021 (overskredet)"))
    let now = try text("tmf omraader --area amager-helhedsplan --on 2026-11-25")
    #expect(now.contains("Slå op, om »BR frigiver pengene« er sket"))
    // Two sources have two days for the approval; both are told wherever it is.
    for line in ["helhedsplan-amager", "helhedsplan-amager-2022", "area/amager-helhedsplan"] {
      #expect(
        try text("show \(line) --on 2026-11-25 --json").contains("15. eller 11. november 2021"))
    }
    let known = try text("show helhedsplan-amager --on 2022-01-15 --known 2022-01-15")
    #expect(known.contains("planlagt 1.1.2022; ikke"))
    #expect(!known.contains("for tidligt"))
  }

  @Test func `Mjølnerparken is off the lists by practice, and bound by its plan by two paragraphs`()
    throws
  {
    guard isThere else { return }
    let area = try area("mjoelnerparken")
    #expect(area.lists.isEmpty && area.plans == ["udviklingsplan-mjoelnerparken"])
    // The goal of 40 % first of all that binds.
    #expect(area.binding.first?.rules == "goal")
    let goal = try #require(area.binding.first)
    #expect(goal.law == "LBK 207/2026 § 168 a stk. 1 (omstridt: EU-Domstolen C-417/23, 18.12.2025)")
    #expect(goal.binds == "yes" && goal.atLatest == "2030-01-01")
    #expect(goal.rests.contains { $0.contains("udledt") })
    let bound = area.binding.filter { $0.ground == "plan" && $0.rules != "goal" }
    #expect(bound.map(\.rules) == ["plan", "letting"])
    #expect(bound[0].law.hasPrefix("LBK 207/2026 § 168 a stk. 5 (omstridt: EU-Domstolen C-417/23"))
    #expect(bound[1].law.hasPrefix("LBK 207/2026 § 168 a stk. 6 (omstridt: EU-Domstolen C-417/23"))
    #expect(bound.allSatisfy { $0.binds == "yes" && $0.atLatest == "2030-01-01" })
    // 966 residents are under the limit by practice; the law's words ask for those of 2010.
    #expect(bound.allSatisfy { $0.byPractice })
    #expect(
      bound[0].rests.contains {
        $0.contains("ude ved listen af 1. december 2023, hviler på praksis alene")
      })
    // Free of the second at the earliest with a list that has not come: said as that, and not as if it had.
    #expect(bound[1].rests.contains("Tidligst fri med listen af 1. december 2026 (udledt)."))
    let said = try text("show area/mjoelnerparken --on 2026-11-25")
    #expect(said.contains("Områdets sagsmappe") && !said.contains("listen af 1. december 2026 er"))
    // The plan is of both sides, so nobody has to choose a paragraph; and the leaving is told in one strength everywhere.
    #expect(!area.binding.contains { $0.ground == "plan" && $0.law.contains("§ 168 b") })
    let lists = try text("lists --on 2023-12-01")
    let overview = try text("tmf omraader --on 2026-11-25")
    for told in [said, lists, overview] {
      #expect(told.contains("hviler på praksis alene; efter lovens ord er det ikke afgjort"))
      #expect(!told.contains("966 beboere er under lovens grænse"))
    }
    #expect(overview.contains("tidligst fri med listen af 1. december 2026 (udledt)"))
    // Old figures are told, as old.
    #expect(said.contains("82,1 % 1.1.2017 (gammelt tal) > 50 %"))
    #expect(said.contains("Intet tal er registreret for: Uden tilknytning"))
  }

  @Test func `Tingbjerg is bound by the plan; whether by the rules of letting cannot be said`()
    throws
  {
    guard isThere else { return }
    let area = try area("tingbjerg-utterslevhuse")
    #expect(area.binding.first?.rules == "goal" && area.binding.first?.binds == "yes")
    let bound = area.binding.filter { $0.ground == "plan" && $0.rules != "goal" }
    #expect(bound.map(\.binds) == ["yes", "possibly"])
    #expect(bound.map(\.bindsOtherwise) == ["yes", "no"])
    #expect(bound.map(\.until).allSatisfy { $0.contains("senest den 1. januar 2030") })
    #expect(!bound[0].byPractice)
    // A milestone that nobody has set a day for still comes, and has an owner.
    let docket = try Self.run(
      ["tmf", "omraader", "--area", "tingbjerg-utterslevhuse", "--on", "2026-11-25"], in: folder)
    #expect(docket.text.contains("Milepælen »Ommærkning til 66"), "\(docket.text)")
    let plan = try ask("tmf plan udviklingsplan-tingbjerg --on 2026-11-25")
    // As known now it was approved in 2019 also on a day before the version that says so.
    let then = try ask("tmf plan udviklingsplan-tingbjerg --on 2020-09-30")
    #expect(then.approved == "2019")
    #expect(plan.target == 4_000 && plan.dispensation == nil && plan.approved == "2019")
    #expect(plan.law == "LBK 207/2026 § 168 a (omstridt: EU-Domstolen C-417/23, 18.12.2025)")
  }

  @Test func `nothing binds by a list that has not come, nor before the law was known`() throws {
    guard isThere else { return }
    let notes = try text("tmf omraader --on 2026-11-25")
    #expect(notes.contains("Den nyeste liste, der er registreret, er fra den 1. december 2023."))
    #expect(notes.contains("Af lister efter den (1. december 2024 og 1. december 2025) er intet"))
    let due = try ask("due --on 2026-11-25").duties ?? []
    #expect(due.contains { $0.rule == "tmf.listNotEntered" && $0.owner == "tmf" })
    #expect(due.contains { $0.rule == "tmf.listMayFree" && $0.due == "2026-12-01" })
    let then = try ask("tmf omraader --on 2026-11-25 --known 2021-01-01").areas ?? []
    #expect(
      then.allSatisfy { area in area.binding.allSatisfy { !["plan", "letting"].contains($0.rules) }
      })
  }

  @Test
  func `in November 2021 the release of money for Amager lacks, and is asked of a named body`()
    throws
  {
    guard isThere else { return }
    let due = try ask("due --on 2021-11-16 --within 3m").duties ?? []
    let told = try #require(due.first { $0.rule == "tmf.release" })
    #expect(told.subject == "agreement/helhedsplan-amager-2022" && told.owner == "tmu")
    #expect(told.due == "2021-12-31")
    let said = try text("due --on 2021-11-16 --within 3m")
    #expect(said.contains("må ikke begynde, før »BR frigiver pengene« er sket (udledt af forløbet"))
    // What lacks is told as lacking; what nobody has looked up since is not.
    let page = try text("show helhedsplan-amager --on 2021-11-16")
    #expect(page.contains("mangler") && !page.contains("er afsluttet, men"))
    let now = try text("show helhedsplan-amager --on 2026-11-25")
    #expect(now.contains("ikke kendt, om det"))
    // The agreement that ran out is its area's next step, late.
    let docket = try text("tmf omraader --area amager-helhedsplan --on 2026-11-25")
    #expect(docket.contains("Forny eller erstat") && docket.contains("overskredet"))
  }
}
