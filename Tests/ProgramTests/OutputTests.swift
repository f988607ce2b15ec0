import Foundation
import Testing

/// What the program says and does when what it writes cannot be written, or when it may not do much.
@Suite struct OutputTests {
  private let folder: URL
  private static let program = Bundle.main.bundleURL.appending(path: "almen").path

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private struct Run {
    let status: Int32
    let said: String
  }

  /// Runs a line of a shell in the folder, and hears what comes out of it.
  private func shell(_ line: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    environment["A"] = Self.program
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    let told = Pipe()
    (process.standardOutput, process.standardError) = (told, told)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = told.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(status: process.terminationStatus, said: String(decoding: said, as: UTF8.self))
  }

  /// A database in which Ida may act.
  private func makeDatabase() throws {
    let source = "source: { text: 'Prøve', madeUp: true }"
    let files = [
      "party": "id: 'tmf', name: 'Forvaltningen', kind: 'forvaltning'",
      "post": "id: 'sek', name: 'Sekretær', party: 'tmf'",
      "holder": "id: 'h', post: 'sek', person: 'Ida'",
    ]
    try FileManager.default.createDirectory(
      at: folder.appending(path: "sag"), withIntermediateDirectories: true)
    for (kind, properties) in files {
      try Data("[{ from: '2020-01-01', \(properties), \(source) }]\n".utf8)
        .write(to: folder.appending(path: "sag/\(kind).json5"))
    }
    #expect(try shell("$A init --from sag").status == 0)
  }

  private var entries: Int {
    get throws {
      try shell("$A history --json").said.components(separatedBy: "\"number\"").count - 1
    }
  }

  @Test func `a day in a calculation is read as people write it, never passed over`() throws {
    try makeDatabase()
    func computed(_ day: String) throws -> Run {
      try shell(
        "\"$A\" compute lov.omraadegraenser \"godkendt=\(day)\" --on 2026-12-01 2>&1")
    }
    // Without the law's part there is no such calculation.
    guard try shell("$A compute").said.contains("lov.omraadegraenser") else { return }
    let plain = try computed("2026-06-01")
    #expect(plain.status == 0, "\(plain.said)")
    for day in ["1.6.2026", "1. juni 2026"] {
      let danish = try computed(day)
      #expect(danish.status == 0 && danish.said == plain.said, "\(danish.said)")
    }
  }

  @Test(arguments: ["$A demo >/dev/full", "$A demo >&-", "$A --help >/dev/full", "$A help >&-"])
  func `an answer that cannot be written is told in a sentence, with 74`(_ line: String) throws {
    let run = try shell(line)
    #expect(run.status == 74)
    #expect(run.said.hasPrefix("almen: Svaret kunne ikke skrives ("))
    #expect(run.said.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["$A foo 2>/dev/full", "$A foo 2>&-", "$A foo >&- 2>&-", "$A foo <&- >&- 2>&-"])
  func `an error that cannot be told keeps its status`(_ line: String) throws {
    #expect(try shell(line).status == 2)
  }

  @Test(arguments: [">/dev/full", ">&-"])
  func `an act that was kept is said to be, though its answer cannot be written`(
    _ to: String
  ) throws {
    try makeDatabase()
    let run = try shell("$A act rename tmf --name Ny --by Ida --as sek --because x \(to)")
    #expect(run.status == 74)
    #expect(run.said.contains("Handlingen er skrevet som post 2. Gør det ikke igen."))
    #expect(try entries == 2)
    let trial = try shell(
      "$A act rename tmf --name N --by Ida --as sek --because x --dry-run \(to)")
    #expect(trial.status == 74 && trial.said.contains("Intet er skrevet."))
    let imported = try shell("sed -i s/Ida/Ib/ sag/holder.json5; $A import sag --by Ida \(to)")
    #expect(imported.status == 74 && imported.said.contains("Importen er skrevet som post 3."))
    let other = try shell("$A init --from sag --database b.sqlite \(to)")
    #expect(other.status == 74 && other.said.contains("Databasen b.sqlite er lavet."))
  }

  @Test func `a pipe that is closed early does not stop the program with a trace`() throws {
    let run = try shell("($A help; echo \"rc $?\" >&2) | true")
    #expect(run.said.contains("rc 74") || run.said.contains("rc 0"))
    #expect(!run.said.contains("Fatal"))
  }

  @Test(arguments: ["ulimit -v 160000", "ulimit -n 8", "ulimit -n 6"])
  func `where there is too little to work with it is said at once`(_ limit: String) throws {
    let run = try shell("\(limit); $A demo")
    #expect(run.status == 74)
    #expect(run.said.contains("for lidt at arbejde med"))
  }

  @Test func `a disk that is full is told, and nothing of an export is left`() throws {
    try makeDatabase()
    let before = try shell("ls -A").said
    let run = try shell("(ulimit -f 0; $A export ud) | cat; exit ${PIPESTATUS[0]}")
    #expect(run.status == 74)
    #expect(run.said.contains("disken er fuld, eller en grænse er nået. Intet er skrevet."))
    #expect(try shell("ls -A").said == before)
  }

  @Test func `a file that may not grow is told, and nothing of the act is left`() throws {
    try makeDatabase()
    let act = "$A act rename tmf --name Ny --by Ida --as sek --because x"
    let run = try shell("(ulimit -f 1; \(act)) | cat; exit ${PIPESTATUS[0]}")
    #expect(run.status == 74)
    #expect(run.said.contains("disken er fuld, eller en grænse er nået. Intet er skrevet."))
    #expect(try entries == 1)
    #expect(try shell("$A verify").status == 0)
    #expect(try shell(act).status == 0)
    #expect(try entries == 2)
  }
}
