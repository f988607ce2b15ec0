import Foundation
import Testing

/// The program as its users run it: a process of its own.
@Suite struct ProgramTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let steady = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases").path
  private static let program = Bundle.main.bundleURL.appending(path: "almen")

  private struct Run {
    let status: Int32
    let output: String
    let error: String

    /// What `--json` printed.
    func answer() throws -> Answer {
      try JSONDecoder().decode(Answer.self, from: Data(output.utf8))
    }
  }

  /// What is asked of answers here.
  private struct Answer: Decodable {
    struct Module: Decodable { let id: String }
    struct Match: Decodable { let forvaltning: String? }
    struct Finding: Decodable { let rule, message: String }
    let ok: Bool?
    let entries: Int?
    let status: String?
    let modules: [Module]?
    let matches: [Match]?
    let findings: [Finding]?
  }

  /// The ids of the parts that are there.
  private func modules(_ options: String = "") throws -> Set<String> {
    let answer = try run("modules --json \(options)").answer()
    return Set(try #require(answer.modules).map(\.id))
  }

  private func start(_ words: [String], program: URL = Self.program) throws -> (Process, Pipe, Pipe)
  {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    // The steady case, whatever becomes of the shipped one; one that was moved looks for its own.
    process.environment =
      program == Self.program ? inherited.merging(["ALMEN_CASES": Self.steady]) { $1 } : inherited
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output, error)
  }

  /// Runs a line, and words after it that may have spaces in them.
  private func run(
    _ line: String, _ more: String..., program: URL = Self.program
  ) throws -> Run {
    let (process, output, error) = try start(
      line.split(separator: " ").map(String.init) + more, program: program)
    let told = output.fileHandleForReading.readDataToEndOfFile()
    let warned = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: told, as: UTF8.self),
      error: String(decoding: warned, as: UTF8.self))
  }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// What is plugged in, by its id with what it takes along when it is left out.
  private static let left = [
    "lov": ["lov", "tmf", "sof", "suf"], "tmf": ["tmf"], "sof": ["sof"], "suf": ["suf"],
  ]

  @Test(arguments: left.keys.sorted())
  func `what is left out takes with it what needs it, and all else works on the full case`(
    _ part: String
  ) throws {
    guard try modules().isSuperset(of: Self.left.keys) else { return }
    #expect(try run("init").status == 0)
    let told = try run("modules --json --without \(part)")
    let ids = Set(try told.answer().modules?.map(\.id) ?? [])
    for (id, _) in Self.left {
      let isLeft = Self.left[part]?.contains(id) == true
      #expect(ids.contains(id) != isLeft, "\(id)")
      #expect(told.error.contains(id) == isLeft, "\(told.error)")
    }
    for line in [
      "check", "verify", "overview --on 2010-10-01", "structure --on 2018-09-01", "agreements",
      "due --on 2024-06-01", "lists --on 2023-12-01", "investments --on 2010-10-01", "criteria",
      "route venteliste", "show kk", "show brumleby-fleksibel", "modules --check", "export ud",
    ] {
      let run = try run("\(line) --without \(part)")
      #expect(run.status == 0, "\(line): \(run.error)")
    }
    #expect(try run("modules --without lovn").status == 2)
    #expect(try run("modules --without agreements").status == 2)
  }

  /// A new database where a made-up Ida may sign for TMF, and how she does.
  private func signer() throws -> String {
    #expect(try run("init").status == 0)
    let case1 = folder.appending(path: "post")
    try FileManager.default.createDirectory(at: case1, withIntermediateDirectories: true)
    let source = "source: { text: 'Prøve', madeUp: true }"
    try Data("[{ from: '2020-01-01', id: 'sek', name: 'S', party: 'tmf', \(source) }]\n".utf8)
      .write(to: case1.appending(path: "post.json5"))
    try Data("[{ from: '2020-01-01', id: 'h', post: 'sek', person: 'Ida', \(source) }]\n".utf8)
      .write(to: case1.appending(path: "holder.json5"))
    #expect(try run("import post --by Ida").status == 0)
    return "--by Ida --as sek --because x --on 2026-01-01"
  }

  @Test func `a plan above 40 per cent is lawful with the minister's dispensation`() throws {
    guard try modules().contains("lov") else { return }
    let draft =
      "act draft plan --title Plan --kind lov.udviklingsplan --parties kk,bo-vita \(try signer())"
    let fields = "omraade=aldersrogade;familieandel=45%"
    let refused = try run(draft, "--fields", fields)
    #expect(refused.status == 1 && refused.error.contains("uden dispensation"))
    let dispensed = "\(fields);dispensation=2019-09;dispensationsgrund=§ 168 a stk. 3"
    #expect(try run(draft, "--fields", dispensed).status == 0)
    #expect(try run("show plan --on 2026-01-01").output.contains("september 2019"))
  }

  @Test
  func `an agreement of a module's kind is drafted with its fields, and signed when it has all`()
    throws
  {
    guard try modules().contains("tmf") else { return }
    let signed = try signer()
    let draft =
      "act draft ny --title Ny --kind tmf.fleksibel-udlejning --parties kk,brumleby-afdeling \(signed)"
    #expect(try run("\(draft) --fields andele=1").error.contains("Mente du »andel«?"))
    #expect(try run("\(draft) --fields andel=elleve").error.contains("er ikke en andel (andel)"))
    #expect(
      try run("\(draft) --fields afdeling=brumleby-afdeling;andel=11%;kriterier=job/senior").status
        == 0)
    let refused = try run("act sign ny \(signed)")
    #expect(refused.status == 1)
    for told in ["»raekkefoelge«", "(Periode)", "»evaluering«"] {
      #expect(refused.error.contains(told), "\(told)")
    }
    let whole =
      draft.replacingOccurrences(of: "draft ny", with: "draft hel")
      + " --from 2026-02-01 --until 2027-01-31"
    #expect(
      try run(
        "\(whole) --fields afdeling=brumleby-afdeling;andel=11%;kriterier=job;raekkefoelge=job/senior;evaluering=?"
      ).status == 0)
    #expect(try run("act sign hel \(signed)").status == 0)
    #expect(try run("show hel --on 2026-01-01 --json").answer().status == "notYetInForce")
  }

  @Test func `one entrance answers with the forvaltning of the modules plugged in`() throws {
    #expect(try run("init").status == 0)
    // Without a forvaltning's module nobody answers for what only the module gives it.
    let plugged = try modules()
    for (text, owner) in [
      ("venteliste til ældrebolig", "suf"), ("støj i gården", "tmf"), ("lån til nybyggeri", "tmf"),
      ("boligsocial anvisning", "sof"), ("27.45.08", "suf"), ("03.30.10", "sof"),
      ("03.30.05", "tmf"),
    ] {
      guard plugged.contains(owner) else { continue }
      for day in ["2010-01-01", "2018-06-01", "2026-12-31"] {
        let matches = try run("route \(text) --on \(day) --json").answer().matches
        #expect(matches?.contains { $0.forvaltning == owner } == true, "\(text) \(day)")
      }
    }
    #expect(try run("route byggetilladelse til altan --json").answer().matches?.count == 0)
    // On no day from 2010 on is a topic or a number without its one owner.
    let findings = try #require(try run("check --json").answer().findings)
    for rule in ["twoOwners", "numberTwice", "numberWithoutOwner", "ownerHole"] {
      #expect(!findings.contains { $0.rule == "organisation.\(rule)" }, "\(rule)")
    }
    guard plugged.isSuperset(of: ["tmf", "sof", "suf"]) else { return }
    let ownerless = findings.filter { $0.rule == "organisation.noOwner" }
    #expect(ownerless.count == 1)
    #expect(ownerless.first?.message.contains("21. september 2005 – 31. december 2009") == true)
  }

  @Test func `demo shows the memo's case in an empty folder and leaves it empty`() throws {
    let run = try run("demo")
    #expect(run.status == 0 && run.error.isEmpty)
    for words in [
      "Borgmesterforum", "Samarbejdsforum", "121 mio. kr.", "115-125 mio. kr.", "ingen data",
    ] {
      #expect(run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ").contains(words))
    }
    #expect(files == [])
  }

  @Test func `the whole flow from init to verify works in the current folder`() throws {
    #expect(try run("overview").status == 1)
    #expect(try run("init").status == 0)
    for line in [
      "overview", "structure", "agreements", "check", "history", "verify", "modules", "show kk",
    ] {
      let run = try run(line)
      #expect(run.status == 0 && !run.output.isEmpty, "\(line): \(run.error)")
    }
    #expect(files == ["almen.sqlite"])
    #expect(try run("chek").status == 2)
    #expect(try run("init").status == 1)
  }

  @Test func `a change made by other means is found from outside`() throws {
    #expect(try run("init").status == 0)
    let path = folder.appending(path: "almen.sqlite")
    var bytes = try Data(contentsOf: path)
    let name = try #require(bytes.range(of: Data("Borgmesterforum".utf8)))
    bytes[name.lowerBound] = UInt8(ascii: "T")
    try bytes.write(to: path)
    let run = try run("verify --json")
    #expect(run.status == 1)
    #expect(try run.answer().ok == false)
  }

  @Test func `of eight inits at once one makes the database and seven say that it is there`() throws
  {
    let started = try (0..<8).map { _ in try start(["init"]).0 }
    for process in started { process.waitUntilExit() }
    #expect(started.map(\.terminationStatus).sorted() == [0, 1, 1, 1, 1, 1, 1, 1])
    #expect(try run("verify").status == 0)
    #expect(files == ["almen.sqlite"])
  }

  @Test func `an init that is killed leaves no database`() throws {
    for delay in 0..<10 {
      let (process, _, _) = try start(["init"])
      usleep(useconds_t(delay * 3_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      guard files.contains("almen.sqlite") else { continue }
      #expect(try run("verify").status == 0)
      try FileManager.default.removeItem(at: folder.appending(path: "almen.sqlite"))
    }
  }

  @Test func `an import that is killed at twelve moments is wholly there or wholly absent`() throws
  {
    #expect(try run("init").status == 0)
    let parties = (0..<300).map { number in
      "{ from: '2012-01-01', id: 'ny-\(number)', name: 'Ny', kind: 'boligorganisation', source: 'x' },\n"
    }.joined()
    let sag = folder.appending(path: "sag")
    try FileManager.default.createDirectory(at: sag, withIntermediateDirectories: false)
    try Data("[\(parties)]\n".utf8).write(to: sag.appending(path: "party.json5"))
    let database = folder.appending(path: "almen.sqlite")
    let copy = try Data(contentsOf: database)
    let begun = ContinuousClock.now
    #expect(try run("import sag --by prøve").status == 0)
    let whole = ContinuousClock.now - begun
    var outcomes: Set<Int> = []
    for moment in 0..<12 {
      for end in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: database.path + end)
      }
      try copy.write(to: database)
      let (process, _, _) = try start(["import", "sag", "--by", "prøve"])
      Thread.sleep(forTimeInterval: whole / .seconds(1) * Double(moment) / 11)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let verified = try run("verify --json")
      #expect(verified.status == 0, "\(verified.output) \(verified.error)")
      let entries = try #require(try verified.answer().entries)
      outcomes.insert(entries)
      let isThere = try run("show ny-299 --on 2013-01-01").status == 0
      #expect(isThere == (entries == 16))
    }
    #expect(outcomes.contains(15) && outcomes.isSubset(of: [15, 16]))
  }

  @Test func `a program that was moved without its cases says so`() throws {
    let moved = folder.appending(path: "almen-flyttet")
    try FileManager.default.copyItem(at: Self.program, to: moved)
    let lost = try run("demo", program: moved)
    #expect(lost.status == 1 && lost.error.contains("Læg mappen Cases ved siden af programmet"))
    let cases = Self.program.deletingLastPathComponent()
      .appending(path: "Almen_almen.resources/Cases")
    try FileManager.default.copyItem(at: cases, to: folder.appending(path: "Cases"))
    #expect(try run("demo", program: moved).status == 0)
  }

  @Test func `a folder that cannot be written to is told plainly`() throws {
    let run = try run("init --database /proc/almen.sqlite")
    #expect(run.status == 1 && run.error.contains("kan ikke bruges"))
  }
}
