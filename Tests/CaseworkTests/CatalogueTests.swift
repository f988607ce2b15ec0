import Agreements
import AlmenTestKit
import Casework
import Organisation
import Store
import Testing
import Vocabulary

/// A module as a developer might write it, with what is given.
struct TestModule: TopicContributing, AgreementContributing, CheckContributing {
  var id: ForvaltningID = "prv"
  var name = "Prøveforvaltningen"
  var topicDefaults: [TopicDefault] = []
  var agreementKinds: [AgreementKind] = []
  var rules: [Rule] = []
  var check: (@Sendable (any Records) -> any Checking)?

  func checks(over records: any Records) -> [any Checking] { check.map { [$0(records)] } ?? [] }
}

@Suite struct CatalogueTests {
  private let topic = TopicDefault("udlejning", unit: "prv", source: "prøve")

  @Test func `what modules bring is gathered with whose it is`() throws {
    let catalogue = try Catalogue([
      TestModule(topicDefaults: [topic]),
      TestModule(id: "anden", agreementKinds: [AgreementKind("anden.x", title: "X", level: nil)]),
    ])
    #expect(catalogue.topicDefaults.map(\.module) == ["prv"])
    #expect(catalogue.agreementKinds.map(\.module) == ["anden"])
    #expect(try Catalogue([]).rules.isEmpty)
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
        error.conflicts == [
          Conflict(what: .module, id: "anden", problem: .broughtTwice(by: "anden", and: "anden")),
          Conflict(what: .topic, id: "udlejning", problem: .broughtTwice(by: "prv", and: "anden")),
          Conflict(what: .agreementKind, id: "x", problem: .wrongPrefix(by: "prv")),
          Conflict(what: .rule, id: "fremmed.regel", problem: .wrongPrefix(by: "anden")),
        ])
    }
  }

  @Test func `kinds of record have different names`() {
    #expect(Set(Catalogue.kinds.map { $0.kind }).count == Catalogue.kinds.count)
  }

  @Test(arguments: RecordContract.laws)
  func `a redaction keeps`(_ law: Law<RecordContract.Kind>) async throws {
    try await law.check(RecordContract.Kind(Redaction.self))
  }
}
