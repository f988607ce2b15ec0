import Casework
import Counter
import Organisation
import Store
import Testing
import Vocabulary

@testable import Runner

/// A forvaltning's module that only says who it is.
private struct MadeUp: ForvaltningModule {
  let id: PartID
  var name: String { id.text.uppercased() }
  var needs: [PartID] { [] }
}

/// National law, which no party plays.
private struct MadeUpLaw: Part {
  var id: PartID { "lex" }
  var name: String { "Prøvelov" }
  var needs: [PartID] { [] }
}

/// The case for practice knows no module by name, and has a party for each.
@Suite struct PracticeCaseTests {
  private static let modules: [PartID] = ["qa", "qb", "qc", "qd", "qe"]

  private func forvaltninger(_ modules: [PartID]) throws -> [Party] {
    let size = PracticeCase.Size(organisations: 2, afdelinger: 2)
    let entries = try PracticeCase(size: size, modules: modules).entries()
    return try entries.flatMap(\.statements).filter { $0.subject.kind == Party.kind }
      .compactMap { said in
        guard case .said(let body) = said.content else { return nil }
        return try Body.decode(Party.self, body)
      }.filter { $0.kind == .forvaltning }
  }

  @Test func `its forvaltninger play the modules in order, and made-up ones play the rest`() throws
  {
    #expect(try forvaltninger([]).map(\.plays) == [nil, nil, nil])
    #expect(try forvaltninger(["qa"]).map(\.plays) == ["qa", nil, nil])
    let all = try forvaltninger(Self.modules)
    #expect(all.compactMap(\.plays) == Self.modules)
    #expect(Set(all.map(\.id)).count == Self.modules.count)
    #expect(all.allSatisfy { $0.source.madeUp })
  }

  @Test func `every module that a party may play is played, and nothing is wrong with the case`()
    async throws
  {
    let program = try TestProgram()
    let parts: [any Part] = [MadeUpLaw()] + Self.modules.map { MadeUp(id: $0) }
    let made = await program.run("init --case oevelse", modules: parts)
    try #require(made.status == 0, "\(made.error)")
    let followed = try await program.record("alle-pligter", on: "2000-01-01")
    #expect(followed["duty"] == nil && followed["source"]?["madeUp"] == true)
    let check = try await program.page("check --on 2024-01-01", modules: parts)
    #expect(!check.isError)
    for module in Self.modules {
      let named = check.json.rows("findings").filter {
        $0["message"]?.string?.contains("»\(module)«") == true
      }
      #expect(named == [])
    }
    let shown = try await program.json("show forvaltning-4 --on 2024-01-01", modules: parts)
    #expect(shown["record"]?["plays"] == "qd", "\(shown)")
  }
}
