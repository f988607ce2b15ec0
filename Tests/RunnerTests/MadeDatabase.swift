import Foundation
import Testing

@testable import Runner

/// A database that is made once, and copied for each test that begins from it.
struct MadeDatabase {
  private let made: Task<Data, any Error>
  private let cases: String

  /// What is to be done to an empty folder's program.
  init(
    cases: String = TestProgram.steady,
    _ make: @escaping @Sendable (TestProgram) async throws -> Void
  ) {
    self.cases = cases
    made = Task {
      let program = try TestProgram(cases: cases)
      defer { try? FileManager.default.removeItem(at: program.folder) }
      try await make(program)
      let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      // What still stood in a log beside the file would not be copied.
      try #require(!left.contains("a.sqlite-wal"), "\(left)")
      return try Data(contentsOf: URL(fileURLWithPath: program.database))
    }
  }

  /// A program of its own with a copy.
  func program() async throws -> TestProgram {
    let program = try TestProgram(cases: cases)
    try await made.value.write(to: URL(fileURLWithPath: program.database))
    return program
  }

  /// The Copenhagen case that is shipped.
  static let shipped = MadeDatabase(cases: TestProgram.shipped) { program in
    let outcome = await program.run("init")
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  /// The steady Copenhagen case.
  static let copenhagen = MadeDatabase { program in
    let outcome = await program.run("init")
    try #require(outcome.status == 0, "\(outcome.error)")
  }

  /// The Copenhagen case with one who may sign as `sekretaer` from a day.
  static func signing(_ person: String, from day: String) -> MadeDatabase {
    MadeDatabase { program in
      try await copenhagen.made.value.write(to: URL(fileURLWithPath: program.database))
      let source = "source: { text: 'Prøve', madeUp: true }"
      let folder = try program.write([
        "post.json5":
          "[{ from: '\(day)', id: 'sekretaer', name: 'Sekretær', party: 'tmf', \(source) }]\n",
        "holder.json5":
          "[{ from: '\(day)', id: 'sekretaer-1', post: 'sekretaer', person: '\(person)', \(source) }]\n",
      ])
      let outcome = await program.run(["import", folder, "--by", person])
      try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
    }
  }
}
