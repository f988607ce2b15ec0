import Casework
import Counter
import Criteria
import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Another town's forvaltning, which defines a figure that Nordvang has too.
private struct Elsewhere: ForvaltningModule, IndicatorContributing {
  let id: PartID = "andetsteds"
  let name = "En anden bys forvaltning"
  let needs: [PartID] = []
  var indicatorDefinitions: [IndicatorDefinition] {
    [
      IndicatorDefinition(
        "tryghed", title: "Tryghed", meaning: "Noget helt andet.", source: "Et andet sted")
    ]
  }
}

/// The town of Tests/Town, without any module.
@Suite struct NordvangTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Town/case").path

  private static let made = MadeDatabase { program in
    let outcome = await program.run(["init", "--from", folder])
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.error)")
  }

  private static let days = ["2024-02-01", "2025-11-27", "2026-02-02"]

  @Test func `it loads and is checked without any module`()
    async throws
  {
    let program = try await Self.made.program()
    for day in Self.days {
      let checked = await program.run("check --on \(day)")
      let errors = try await program.json("check --on \(day)").rows("findings")
        .filter { $0["severity"] == "error" }
      #expect(checked.status == 0 && errors.isEmpty, "\(day): \(errors) \(checked.error)")
      #expect(await program.run("overview --on \(day)").status == 0)
    }
  }

  @Test func `the page of every party and forum says what it has to do as due does`() async throws {
    let program = try await Self.made.program()
    var (pages, told) = (0, 0)
    for kind in ["party", "forum"] {
      for id in try await program.json("show \(kind)").texts("ids") {
        for day in Self.days {
          let page = try await program.json("show \(kind)/\(id) --on \(day)")
          let due = try await program.json("due --on \(day) --owner \(kind)/\(id)")
          #expect(page["duties"] == due["duties"], "\(kind)/\(id) \(day)")
          (pages, told) = (pages + 1, told + due.rows("duties").count)
        }
      }
    }
    #expect(pages > 80 && told > 10, "\(pages) pages with \(told) duties")
  }

  @Test func `a figure gets its meaning from a module only where the case has that forvaltning`()
    async throws
  {
    let program = try await Self.made.program()
    func page(_ words: String) async -> String {
      await program.run(words, modules: [Elsewhere()]).output
    }
    for thing in ["tryghed-bisperne", "indicator/tryghed"] {
      let shown = await page("show \(thing) --on 2025-11-27")
      #expect(!shown.contains("Noget helt andet") && !shown.contains("andetsteds"), "\(shown)")
    }
    let folder = try program.write([
      "party.json5":
        "[{ from: '2020-01-01', id: 'ny-forvaltning', name: 'Ny', kind: 'forvaltning', plays: 'andetsteds', source: { text: 'Prøve', madeUp: true } }]\n"
    ])
    let done = await program.run(["import", folder, "--by", "Prøve"], [Elsewhere()])
    try #require(done.status == 0, "\(done.output) \(done.error)")
    #expect(
      await page("show indicator/tryghed --on 2025-11-27").contains("Noget helt andet"))
  }

  @Test func `no rule of the program names another town's paper as its source`() async throws {
    let program = try await Self.made.program()
    for day in Self.days {
      for finding in try await program.json("check --on \(day)").rows("findings") {
        let source = finding["source"]?.string ?? ""
        #expect(!source.isEmpty && !source.contains("Notat, marts 2010"), "\(finding)")
      }
    }
    let rules = try Catalogue([]).values(.rules) + Catalogue([]).values(.duties)
    #expect(rules.filter { $0.source.contains("Notat, marts 2010") }.map(\.id) == [])
  }
}
