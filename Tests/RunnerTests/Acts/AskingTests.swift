import Counter
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// What lacks is asked for where a person sits, and told all at once where none does.
struct AskingTests {
  private let program: TestProgram

  private static let made = MadeDatabase { program in
    let made = await program.run([
      "init", "--from",
      try program.write([
        "party.json5": """
        [{ from: '2000-01-01', id: 'kk', name: 'Kommunen', kind: 'municipality', source: 'x' },
         { from: '2000-01-01', id: 'oeu', name: 'Økonomiudvalget', kind: 'committee', source: 'x' }]

        """,
        "post.json5":
          "[{ from: '2000-01-01', id: 'sek', name: 'Sekretær', party: 'kk', source: 'x' }]\n",
        "holder.json5":
          "[{ from: '2000-01-01', id: 'sek-1', person: 'Ida Nør', post: 'sek', source: 'x' }]\n",
      ]),
    ])
    try #require(made.status == 0, "\(made.error)")
  }

  init() async throws { program = try await Self.made.program() }

  /// Somebody who answers in turn, and keeps what was shown.
  private final class Person: Sendable {
    private let state: NSLock = NSLock()
    nonisolated(unsafe) private var answers: [String]
    nonisolated(unsafe) private(set) var shown = ""

    init(_ answers: [String]) { self.answers = answers }

    func ask(_ text: String) -> String? {
      state.withLock {
        shown += text
        return answers.isEmpty ? nil : answers.removeFirst()
      }
    }
  }

  private static let convene = ["act", "convene", "oeu-1", "--body", "oeu", "--by", "Ida Nør"]

  private func run(_ words: [String], _ person: Person) async -> Program.Outcome {
    await program.run(words, ask: { person.ask($0) })
  }

  @Test func `a person is asked for each thing that lacks, by number and name`() async throws {
    let person = Person(["den femte", "5.1.2027", "1", "fast møde"])
    let done = await run(Self.convene, person)
    #expect(done.status == 0, "\(done.error) \(person.shown)")
    #expect(person.shown.contains("Der mangler 3 ting."))
    #expect(person.shown.contains("»den femte« er ikke en dag (--date)."), "\(person.shown)")
    #expect(person.shown.contains("   1  Sekretær (sek)\n"), "\(person.shown)")
    let meeting = try await program.record("oeu-1", on: "2027-01-05")
    #expect(meeting["day"] == "2027-01-05")
  }

  @Test func `what an act is about is asked for among what there is`() async throws {
    let person = Person(["Sekretær"])
    let words = ["act", "vacate", "--by", "Ida Nør", "--as", "sek", "--because", "x", "--dry-run"]
    let done = await run(words, person)
    #expect(done.status == 0, "\(done.error) \(person.shown)")
    #expect(person.shown.contains("Der mangler én ting."))
    #expect(person.shown.contains("   1  Sekretær (sek)\n"), "\(person.shown)")
  }

  @Test(arguments: [[""], ["5.1.2027", "  "], []])
  func `an empty answer stops, and nothing is written`(_ answers: [String]) async throws {
    let before = try await program.entries()
    let person = Person(answers)
    let stopped = await run(Self.convene, person)
    #expect(stopped.status == 2 && stopped.error.contains("Standset: intet er skrevet."))
    #expect(try await program.entries() == before)
  }

  @Test func `nobody is asked when the answer is for programs, nor when nothing lacks`()
    async throws
  {
    let person = Person(["1"])
    let told = await run(Self.convene + ["--json"], person)
    #expect(told.status == 2 && person.shown.isEmpty)
    let whole = [
      "--date", "5.1.2027", "--as", "sek", "--because", "fast", "--dry-run",
    ]
    #expect(await run(Self.convene + whole, person).status == 0 && person.shown.isEmpty)
  }

  @Test func `in a pipe one error names all that lack, each with what it means`() async throws {
    let told = await program.run(Self.convene)
    #expect(told.status == 2)
    for meaning in ["--date DAG: ", "--as POST: ", "--because GRUND: hvorfor"] {
      #expect(told.error.contains("\n  " + meaning), "\(told.error)")
    }
    let json = try await program.json(Self.convene)
    #expect(json["error"]?.rows("lines").count == 3)
  }
}
