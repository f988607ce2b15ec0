import Cards
import Counter
import Testing
import Vocabulary

@testable import Runner

/// Every verb has an example that can be read, and help shows it.
@Suite struct ActExampleTests {
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
    #expect(Set(subjects).intersection(rooms.map(\.name)).isSubset(of: ["Penge"]))
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
    let told = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("fælles (joint)"), "\(told)")
  }
}
