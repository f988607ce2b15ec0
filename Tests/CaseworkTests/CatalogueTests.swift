import Agreements
import AlmenTestKit
import Casework
import Counter
import Investments
import Organisation
import Store
import Testing
import Vocabulary

/// A module as a developer might write it, with what is given.
struct TestModule: ForvaltningModule, TopicContributing, AgreementContributing, CheckContributing {
  var id: PartID = "prv"
  var name = "Prøveforvaltningen"
  var needs: [PartID] = []
  var topicDefaults: [TopicDefault] = []
  var agreementKinds: [AgreementKind] = []
  var rules: [Rule] = []
  var check: (@Sendable (any Rooms) -> any Checking)?

  func checks(at rooms: any Rooms) -> [any Checking] { check.map { [$0(rooms)] } ?? [] }
}

@Suite struct CatalogueTests {
  private let topic = TopicDefault("udlejning", source: "prøve")

  @Test func `what modules bring is gathered with whose it is`() throws {
    let catalogue = try Catalogue([
      TestModule(topicDefaults: [topic]),
      TestModule(id: "anden", agreementKinds: [AgreementKind("anden.x", title: "X", level: nil)]),
    ])
    #expect(catalogue.all(.topics).map(\.part) == ["prv"])
    #expect(Set(catalogue.all(.agreementKinds).map(\.part)) == ["agreements", "anden"])
    #expect(catalogue.names(Offer.agreementKinds, by: "anden") == ["anden.x"])
    #expect(catalogue.all(.calculations).isEmpty)
  }

  @Test func `all conflicts come in one report that names both modules`() throws {
    let rule = Rule("fremmed.regel", .note, sentence: "s", remedy: "r", source: "k")
    let modules = [
      TestModule(
        topicDefaults: [topic], agreementKinds: [AgreementKind("x", title: "X", level: nil)]),
      TestModule(id: "anden", topicDefaults: [topic], rules: [rule]),
      TestModule(id: "anden"),
    ]
    do {
      _ = try Catalogue(modules)
      Issue.record("no conflict")
    } catch let error as CatalogueConflicts {
      #expect(
        Set(error.conflicts) == [
          Conflict(what: "Modulet", id: "anden", problem: .broughtTwice(by: "anden", and: "anden")),
          Conflict(
            what: "Ansvaret for emnet", id: "udlejning",
            problem: .broughtTwice(by: "prv", and: "anden")),
          Conflict(what: "Aftaletypen", id: "x", problem: .wrongPrefix(by: "prv")),
          Conflict(what: "Reglen", id: "fremmed.regel", problem: .wrongPrefix(by: "anden")),
        ])
    }
  }

  @Test func `kinds of record have different names`() {
    #expect(Set(allKinds.map { $0.kind }).count == allKinds.count)
  }

  @Test(arguments: RecordContract.laws)
  func `a redaction keeps`(_ law: Law<RecordContract.Kind>) async throws {
    try await law.check(RecordContract.Kind(Redaction.self))
  }
}
