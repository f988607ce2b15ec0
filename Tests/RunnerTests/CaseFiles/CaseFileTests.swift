import Foundation
import Testing

@testable import Runner

/// A case is plain files: nothing else waits, is followed or quoted.
@Suite struct CaseFileTests {
  private let program: TestProgram
  private static let party =
    "[{ from: '2010-01-01', id: 'kk', name: 'KK', kind: 'municipality', source: 's' }]\n"
  private static let names = ["party.json5", "party.csv", "reading.csv", "entries.json5"]

  init() throws { program = try TestProgram() }

  /// Both ways into a database.
  private func told(_ folder: String) async throws -> [String] {
    let sound = try program.write(["party.json5": Self.party])
    if !FileManager.default.fileExists(atPath: program.database) {
      try #require(await program.run(["init", "--from", sound]).status == 0)
    }
    var told: [String] = []
    for words in [
      ["init", "--from", folder, "--database", program.database + "-ny"],
      ["import", folder, "--by", "Ida"],
    ] {
      let outcome = await program.run(words)
      #expect(outcome.status == 1, "\(words): \(outcome)")
      told.append((outcome.error + outcome.output).replacing("\n  ", with: " "))
    }
    return told
  }

  private func folder(without name: String) throws -> String {
    var files = ["forum.json5": "[]\n", "party.json5": Self.party]
    if name.hasPrefix("party") { files["party.json5"] = nil }
    return try program.write(files)
  }

  @Test(.timeLimit(.minutes(10)), arguments: names)
  func `a pipe is refused at once`(_ name: String) async throws {
    let folder = try folder(without: name)
    try #require(mkfifo(folder + "/" + name, 0o600) == 0)
    for told in try await told(folder) {
      #expect(told.contains("\(name): Kan ikke læses som en fil: den er et rør"), "\(told)")
    }
  }

  @Test(arguments: names)
  func `a link is refused, and nothing of what it points at is told`(_ name: String) async throws {
    let secret = program.folder.appending(path: "hemmelig")
    try Data("root:HEMMELIGT:1\nx\n".utf8).write(to: secret)
    let folder = try folder(without: name)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/" + name, withDestinationPath: secret.path)
    for told in try await told(folder) {
      #expect(told.contains("\(name): Kan ikke læses som en fil: den er en henvisning"), "\(told)")
      #expect(!told.contains("HEMMELIGT"))
    }
  }

  @Test(arguments: names)
  func `a folder is refused in Danish`(_ name: String) async throws {
    let folder = try folder(without: name)
    try FileManager.default.createDirectory(
      atPath: folder + "/" + name, withIntermediateDirectories: false)
    for told in try await told(folder) {
      #expect(told.contains("\(name): Kan ikke læses som en fil: den er en mappe."), "\(told)")
      #expect(!told.contains("Uventet"))
    }
  }

  @Test func `the folder itself may be a link`() async throws {
    let folder = try program.write(["party.json5": Self.party])
    let link = program.folder.appending(path: "henvisning").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
    #expect(await program.run(["init", "--from", link]).status == 0)
  }

  @Test(.timeLimit(.minutes(10)))
  func `faults are told one by one up to a number, then counted up to another`() async throws {
    let text = "[" + String(repeating: "{},", count: 160_000) + "]\n"
    let outcome = await program.run(["init", "--from", try program.write(["party.json5": text])])
    #expect(outcome.error.filter { $0 == "\n" }.count <= 102, "\(outcome.error.count)")
    #expect(outcome.error.contains("… og") && outcome.error.contains("prøv igen"))
    #expect(outcome.error.contains("Der er mindst 5.000 oplysninger til i filen med fejl"))
    let some = "[" + String(repeating: "{},", count: 1_037) + "]\n"
    let counted = await program.run(["init", "--from", try program.write(["party.json5": some])])
    #expect(counted.error.contains("Der er 937 oplysninger til i filen med fejl."))
  }

  @Test(.timeLimit(.minutes(10)))
  func `what one entry says of one thing is compared in one pass`() async throws {
    // Each version holds a day of its own, but the last, which holds on the first's.
    let days = (0..<6000).map { number in
      "{ from: '\(2000 + number / 336)-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))', "
        + "until: '\(2000 + number / 336)-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))', "
        + "id: 'kk', name: 'KK', kind: 'council', source: 's' },\n"
    }
    let text = "[\n" + days.joined() + (days.first ?? "") + "]\n"
    let outcome = await program.run(["init", "--from", try program.write(["party.json5": text])])
    #expect(
      outcome.error.contains(
        "linje 6002, kolonne 1: Den siger noget andet om samme dage som linje 2."),
      "\(outcome.error.prefix(400))")
    #expect(outcome.error.filter { $0 == "\n" }.count == 2)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a table with absurdly many or deep columns is refused, and not followed`() async throws {
    let deep = "from,id," + String(repeating: "a.", count: 200_000) + "a\n2010-01-01,x,1\n"
    let many = "from,id" + String(repeating: ",a", count: 200_000) + "\n"
    let forvaltning =
      "[{ from: '2010-01-01', id: 'prv', name: 'P', kind: 'forvaltning', source: 's' }]\n"
    for (text, told) in [(deep, "flere end 32 dele"), (many, "står to gange")] {
      for name in ["prv.x.csv", "forum.csv"] {
        let folder = try program.write(["party.json5": forvaltning, name: text])
        let outcome = await program.run(["init", "--from", folder])
        #expect(outcome.status == 1 && outcome.error.contains(told), "\(outcome.error.prefix(300))")
        #expect(outcome.error.filter { $0 == "\n" }.count <= 102)
      }
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
