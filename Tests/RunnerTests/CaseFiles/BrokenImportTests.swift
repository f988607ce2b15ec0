import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Broken folders against a database that is there: each told with file, place and remedy, and
/// nothing written.
@Suite struct BrokenImportTests {
  /// Files by name for each broken folder, and the file that must be named.
  static let folders: [(file: String, files: [String: String])] = {
    let cases = CaseFolderTests.broken.map { ($0.file, [$0.file: $0.text]) }
    let texts = unreadable.map { ("party.json5", ["party.json5": $0]) }
    let records = wrong.map { ($0.0, [$0.0: "[\($0.1)]\n"]) }
    return (cases + texts + records).map { (file: $0.0, files: $0.1) }
  }()

  private static let unreadable = [
    "", "\n", "[1 2]\n", "[1", "{a 1}\n", "[{a:}]\n", "[] 2\n", "['x\n", "[01]\n", "[1.000.000]\n",
    "[1,5 kr]\n", "[Nej]\n", "/* x\n", "[{: 1}]\n", "[\"\\x\"]\n", "[\"\u{0}\"]\n", "[+1]\n",
    String(repeating: "[", count: 200_000), String(repeating: "[{a:", count: 100_000),
    "[{a: 1,\n", "null\n", "\"tekst\"\n", "[null]\n", "[[]]\n", "[{}]\n",
  ]

  private static let wrong = [
    ("post.json5", "{ from: '2010-01-01', id: 'p', name: 'P', party: 'kkk', source: 's' }"),
    ("holder.json5", "{ from: '2010-01-01', id: 'h', post: 'p', person: 'P', source: 's' }"),
    ("membership.json5", "{ from: '2010-01-01', id: 'm', member: 'kk', of: 'kk', source: 's' }"),
    ("topic.json5", "{ from: '2010-01-01', id: 't', title: 'T', kle: ['3.10'], source: 's' }"),
    (
      "amount.json5",
      "{ from: '2010-01-01', id: 'a', title: 'A', stream: 'grundkapital', kind: 'paid', year: 2010, amount: { low: 2, high: 1 }, financier: 'kk', source: 's' }"
    ),
    (
      "amount.json5",
      "{ from: '2010-01-01', id: 'a', title: 'A', stream: 'grundkapital', kind: 'paid', year: 2010, amount: { low: 99999999999999999999, high: 1 }, financier: 'kk', source: 's' }"
    ),
    (
      "reading.json5",
      "{ from: '2010-01-01', id: 'r', indicator: 'tryghed', subject: 'kk', period: '2010', status: 'actual', value: 1, source: 's' }"
    ),
    (
      "reading.json5",
      "{ from: '2010-01-01', id: 'r', indicator: 'tryghed', subject: 'party/kk', period: '2010', status: 'actual', source: 's' }"
    ),
    ("indicator.json5", "{ from: '2010-01-01', id: 'i', title: 'I', decimals: 9, source: 's' }"),
    (
      "agreement.json5",
      "{ from: '2010-01-01', id: 'a', title: 'A', kind: 'hovedaftale', level: 1, concretises: ['delaftaler-forslag'], source: 's' }"
    ),
    (
      "agreement.json5",
      "{ from: '2010-01-01', id: 'a', title: 'A', kind: 'hovedaftale', level: 2, source: 's' }"
    ),
    (
      "redaction.json5", "{ from: '2010-01-01', id: 'statement-1', about: 'party/kk', source: 's' }"
    ),
  ]

  @Test func `sixty broken folders change nothing and say what to do`() async throws {
    #expect(Self.folders.count >= 60)
    let program = try await MadeDatabase.copenhagen.program()
    for (file, files) in Self.folders {
      let words = ["import", try program.write(files), "--by", "prøve"]
      #expect(await program.run(words).status == 1, "\(files)")
      let faults = try await program.json(words).faults
      let here = faults.filter { $0["file"] == .string(file) }
      #expect(!here.isEmpty, "\(files): \(faults)")
      #expect(here.allSatisfy { $0["remedy"]?.string?.isEmpty == false }, "\(files): \(here)")
    }
    try await expectUntouched(program)
  }

  @Test func `what is no file, a link that loops and a file too large are told`() async throws {
    let program = try await MadeDatabase.copenhagen.program()
    let folder = try program.write(["topic.json5": "[]\n"])
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/forum.json5", withIntermediateDirectories: false)
    try files.createSymbolicLink(atPath: folder + "/post.json5", withDestinationPath: "post.json5")
    #expect(files.createFile(atPath: folder + "/party.json5", contents: Data("[\n".utf8)))
    let large = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/party.json5"))
    try large.truncate(atOffset: 1 << 30)
    try large.close()
    let outcome = await program.run(["import", folder, "--by", "prøve"])
    #expect(outcome.status == 1)
    for name in [
      "forum.json5: Kan ikke", "post.json5: Kan ikke", "party.json5: Filen er på 1024 MiB",
    ] {
      #expect(outcome.error.contains(name), "\(outcome.error)")
    }
    for path in [folder + "/topic.json5", "/dev/null", folder + "/ingen"] {
      #expect(await program.run(["import", path, "--by", "prøve"]).status == 1)
    }
    try await expectUntouched(program)
  }

  private func expectUntouched(_ program: TestProgram) async throws {
    let page = try await program.json("verify")
    #expect(page["ok"] == true && page["entries"] == 15)
  }
}
