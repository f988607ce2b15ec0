import Counter
import Testing
import Vocabulary

@testable import Runner

/// A forvaltning's commands are called by the part and the word; what is lacking or misspelt is told.
@Suite struct PartCommandTests {
  private struct Module: ForvaltningModule, CommandContributing {
    let id: PartID = "abc"
    let name = "Prøveforvaltningen"
    let needs: [PartID] = []
    let commands: [any Command] = [Quota()]
  }

  private struct Quota: HouseCommand {
    let name = "abc.kvoter"
    let summary = "viser kvoterne"
    let arguments: [Argument] = []
    let options: [Option] = []

    func page(_ asked: Asked, _ titles: Titles) -> Page { Page("Kvoter", []) }
  }

  @Test(arguments: [
    ("abc", "Efter abc mangler, hvad der spørges om. Den har almen abc kvoter."),
    ("abc kvotr", "abc har ingen kommando »kvotr«. Mente du »almen abc kvoter«?"),
    ("help abc kvotr", "abc har ingen kommando »kvotr«. Mente du »almen abc kvoter«?"),
    ("abc noget", "abc har ingen kommando »noget«. Den har almen abc kvoter."),
  ])
  func `a word that is no command of the part is told with those there are`(
    _ line: String, _ told: String
  ) async throws {
    let outcome = try await TestProgram().run(line, modules: [Module()])
    #expect(outcome.status == 2)
    #expect(outcome.error == "almen: \(told)\n")
  }

  @Test(arguments: ["abc --help", "help abc"])
  func `help of the part has its commands`(_ line: String) async throws {
    let outcome = try await TestProgram().run(line, modules: [Module()])
    #expect(outcome.status == 0 && outcome.error == "")
    #expect(outcome.output.contains("almen abc kvoter"))
  }

  @Test func `its help is found by both words`() async throws {
    let outcome = try await TestProgram().run("help abc kvoter", modules: [Module()])
    #expect(outcome.output.contains("viser kvoterne"))
  }
}
