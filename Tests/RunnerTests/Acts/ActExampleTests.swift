import Counter
import Testing
import Vocabulary

@testable import Runner

/// Every verb has an example, and in the shipped case of Nordvang it does what help says, or a rule says why not.
@Suite struct ActExampleTests {
  private static let made = MadeDatabase(cases: TestProgram.shipped) { program in
    let outcome = await program.run("init --case nordvang")
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  /// What the case has nothing ready for that day: a rule says so, which no wrong word could bring about.
  private static let refused: Set = [
    "advance", "exercise", "sign", "retract", "follow",
  ]
  /// What reads a file that the reader has.
  private static let ofFiles: Set = ["outline", "register"]

  @Test(arguments: acts.map(\.name).filter { !ofFiles.contains($0) })
  func `an example does what help says`(_ name: String) async throws {
    let act = try acts.called(name)
    let outcome = try await Self.made.program().run(
      ["act"] + Self.words(act.example) + [
        "--by", "Ny Medarbejder", "--as", "boligkonsulent", "--because", "Prøve", "--dry-run",
      ])
    let expected: Int32 = Self.refused.contains(name) ? 1 : 0
    #expect(outcome.status == expected, "\(act.example): \(outcome.output) \(outcome.error)")
  }

  @Test(arguments: acts.map(\.name))
  func `an example can be read`(_ name: String) throws {
    let act = try acts.called(name)
    #expect(throws: Never.self) { try act.readExample() }
  }

  @Test func `help lists the verbs by subject, each once and with its example`() async throws {
    let program = try TestProgram()
    let verbs = try await program.json("act").rows("verbs")
    #expect(verbs.map { $0["name"]?.string }.count == acts.count)
    #expect(verbs.allSatisfy { $0["example"]?.string?.isEmpty == false })
    let subjects = verbs.compactMap { $0["subject"]?.string }
    #expect(subjects.first == "Parter og poster" && subjects.last == "Rettelser")
    // Each room says what its acts are about: none stands under the name of the room.
    #expect(Set(subjects).isDisjoint(with: rooms.map(\.name)))
    let text = await program.run("act").output
    #expect(text.contains("Fora og bemyndigelser\n"))
    #expect(text.contains("almen act convene bf-2027-03 --body boligforum"))
  }

  @Test(arguments: ["act convene --help", "help convene"])
  func `the help of a verb has its example`(_ line: String) async throws {
    let outcome = try await TestProgram().run(line)
    #expect(outcome.output.contains("almen act convene bf-2027-03 --body boligforum"))
  }

  @Test func `help has the Danish word of a choice first, and both may be written`() async throws {
    let outcome = try await TestProgram().run("help found")
    #expect(outcome.output.contains("fælles (joint)"), "\(outcome.output)")
  }

  /// The words of a line as a shell has them.
  private static func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      $0 % 2 == 0 ? $1.split(separator: " ").map(String.init) : [String($1)]
    }
  }
}
