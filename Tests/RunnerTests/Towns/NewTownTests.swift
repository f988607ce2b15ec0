import Casework
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Another municipality begins: its case, its database with a signature, and its first act.
@Suite struct NewTownTests {
  private let signed = ["--by", "Ida Eksempel", "--as", "sekretaer", "--because", "Sagen er lavet"]

  private func town(
    _ program: TestProgram, _ more: [String] = ["--by", "Ida Eksempel"]
  ) async throws -> String {
    let folder = program.folder.appending(path: "by").path
    let made = await program.run(["case", "new", folder, "--name", "Sydhavn Kommune"] + more)
    try #require(made.status == 0, "\(made.error)")
    return folder
  }

  @Test(arguments: ForumModel.allCases)
  func `the first act works at once, and check finds nothing`(model: ForumModel) async throws {
    let program = try TestProgram()
    let folder = try await town(program, ["--by", "Ida Eksempel", "--model", model.rawValue])
    let made = await program.run(["init", "--from", folder] + signed)
    #expect(made.status == 0, "\(made.error)")
    let act = await program.run(
      ["act", "enter-matter", "sag-1", "--title", "Ny aftale", "--origin", "forvaltningen"]
        + ["--procedure", "aftaleforloeb", "--topics", "udlejning"] + signed)
    #expect(act.status == 0, "\(act.error)")
    #expect(try await program.rules("--on 2026-11-20") == [])
    let fora = try await program.json("show forum --on 2026-11-20").rows("things")
    #expect(fora.isEmpty == (model == .tom))
    // Only what no source says of a town is said to be inferred, and a model is cited.
    for forum in fora {
      let id = try #require(forum["id"]?.string)
      let source = try await program.record(id, on: "2026-11-20")["source"]
      #expect(source?["inferred"]?.string != nil, "\(id)")
      let cited = model == .slagelse ? "slagelse.dk" : "notat"
      #expect(source?["text"]?.string?.contains(cited) == true, "\(id)")
    }
  }

  @Test func `its database is signed by who made it, in a post of its own case`() async throws {
    let program = try TestProgram()
    let folder = try await town(program)
    let made = try await program.json(["init", "--from", folder] + signed)
    #expect(made["author"]?.string == "Ida Eksempel")
    #expect(made["capacity"]?.string == "sekretaer")
    #expect(try await program.entries() == 1)
    let history = await program.run(["history"])
    #expect(history.output.contains("Ida Eksempel"))
    #expect(history.output.contains("Sagen er lavet"))
  }

  @Test(arguments: [
    (["--by", "En Anden", "--as", "sekretaer", "--because", "x"], "har ikke posten"),
    (["--by", "Ida Eksempel", "--as", "direktoer", "--because", "x"], "Posten er ubesat"),
    (["--by", "Ida Eksempel", "--as", "sekretaer"], "sammen"),
    (["--because", "x"], "sammen"),
  ])
  func `a signature that is none makes no database`(words: [String], why: String) async throws {
    let program = try TestProgram()
    let folder = try await town(program)
    let made = await program.run(["init", "--from", folder] + words)
    #expect(made.status != 0)
    #expect(made.error.contains(why), "\(made.error)")
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `a case that is signed, or that comes with the program, is not signed again`()
    async throws
  {
    let program = try TestProgram()
    let shipped = await program.run(["init", "--case", "koebenhavn"] + signed)
    #expect(shipped.error.contains("ikke jeres"), "\(shipped.error)")
    let history = program.cases + "/koebenhavn"
    let own = await program.run(["init", "--from", history] + signed)
    #expect(own.error.contains("entries.json5"), "\(own.error)")
    #expect(!FileManager.default.fileExists(atPath: program.database))
  }

  @Test func `without a name nobody holds a post, and it is said`() async throws {
    let program = try TestProgram()
    let folder = program.folder.appending(path: "by").path
    let made = try await program.json(["case", "new", folder])
    #expect(made["vacant"]?.array.count == 5)
    #expect(made["holder"] == JSON.null)
    #expect(made["files"]?.array.contains { $0.string == "holder.json5" } == false)
    #expect(await program.run(["init", "--from", folder]).status == 0)
  }

  @Test func `a model that is none, and a day that has not come, make no folder`() async throws {
    let program = try TestProgram()
    let folder = program.folder.appending(path: "by").path
    for words in [["--model", "vejle"], ["--from", "2030-01-01"], ["--from", "i morgen"]] {
      #expect(await program.run(["case", "new", folder] + words).status == 2, "\(words)")
      #expect(!FileManager.default.fileExists(atPath: folder), "\(words)")
    }
  }
}
