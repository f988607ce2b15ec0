import AlmenTestKit
import CaseFiles
import Casework
import Testing
import Vocabulary

@testable import Runner

/// Each key of each kind is told, and help on a kind tells them.
@Suite struct KindHelpTests {
  private let kinds: [any Record.Type]
  private let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue([])
    kinds = catalogue.kinds
  }

  /// All keys of a kind, each before those inside it.
  private func keys<R: Record>(of type: R.Type) throws -> [KindGuide.Key] {
    try KindGuide(of: type, catalogue.terms).keys
  }

  @Test func `no key of any kind is without its sentence, and none says its name again`() throws {
    let files = KindGuide.reading.keys + KindGuide.entry.keys + KindGuide.envelope
    let all = try kinds.map { ($0.kind, try keys(of: $0)) } + [("a file's", files)]
    #expect(all.flatMap(\.1).count > 400)
    for (kind, keys) in all {
      for key in keys {
        let told = try #require(key.told.told, "\(kind) \(key.path)")
        #expect(told.first?.isUppercase == true, "\(kind) \(key.path): \(told)")
        #expect(told.hasSuffix("."), "\(kind) \(key.path): \(told)")
        #expect(told.split(separator: " ").count > 2, "\(kind) \(key.path): \(told)")
        #expect(!key.told.title.isEmpty, "\(kind) \(key.path)")
      }
    }
  }

  @Test func `what may be left out says what that means, and what must be there does not`()
    throws
  {
    let said = ["udelades", "ellers", "skriv enten", "skrives i stedet", "når feltet", "tomt"]
    for kind in kinds {
      for key in try keys(of: kind) where key.path == key.told.key && key.isNeeded {
        let told = try #require(key.told.told)
        #expect(!told.contains("udelades"), "\(kind.kind) \(key.path): \(told)")
      }
      for key in try keys(of: kind) where key.path == key.told.key && !key.isNeeded {
        let told = try #require(key.told.told).lowercased()
        #expect(said.contains { told.contains($0) }, "\(kind.kind) \(key.path): \(told)")
      }
    }
  }

  @Test(arguments: ["agreement", "aftale", "aftaler", "Aftale"])
  func `a kind is found by its key and by its Danish name`(word: String) throws {
    let page = try #require(KindHelp(word, catalogue)).page()
    let shown = "\(page)"
    #expect(shown.contains("Hvad aftalen hedder"))
    #expect(shown.contains("term.lasts"))
    #expect(shown.contains("foreslået"))
  }

  @Test func `every kind has a page of help, and a word that is none has not`() throws {
    for kind in kinds {
      #expect(try KindHelp(kind.kind, catalogue)?.page() != nil, "\(kind.kind)")
      #expect(KindHelp(kind.called.one, catalogue) != nil, "\(kind.called.one)")
    }
    #expect(KindHelp("reading", catalogue) != nil)
    #expect(KindHelp("entries", catalogue) != nil)
    #expect(KindHelp("afdelingen", catalogue) == nil)
  }

  @Test(arguments: [
    ("afdeling", "party"), ("boligorganisation", "party"), ("mål", "criterion"),
    ("pligt", "fulfilment"), ("filer", "entries"),
  ])
  func `help is found by a sort of a kind, and by what people call it`(
    _ word: String, _ kind: String
  ) async throws {
    let program = try TestProgram()
    let (one, other) = (await program.run("help \(word)"), await program.run("help \(kind)"))
    #expect(one.status == 0 && one.output == other.output, "\(one.error)")
  }
}
