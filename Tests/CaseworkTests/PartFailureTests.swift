import Agreements
import AlmenTestKit
import Cards
import Counter
import Forums
import Investments
import Organisation
import Persistence
import Store
import Testing
import Vocabulary
import Wiring

@testable import Casework

/// One part that fails or is slow does not stop the municipality.
@Suite struct PartFailureTests {
  private let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
  private let day = Day(daysSince1970: 15_000)
  private let source = Source("Prøve", madeUp: true)

  private func kommune(_ parts: [any Part], patience: Swift.Duration = .seconds(30)) async throws
    -> Kommune
  {
    let catalogue = try Catalogue(rooms + parts, patience: patience) { WiredRooms($0, $1) }
    let stores = Stores(kinds: catalogue.kinds) { Instant(secondsSince1970: 1_284_033_600) }
    return Kommune(store: try await stores.memory(replaying: []), catalogue: catalogue)
  }

  private static let rule = Rule(
    "god.regel", .note, sentence: "{subject}", remedy: "r", source: "k")

  @Test func `a check that throws is a finding that names its part, and the rest goes on`()
    async throws
  {
    let kommune = try await kommune([Failing(id: "daarlig"), Saying(id: "god", rule: Self.rule)])
    let (source, day) = (source, day)
    let told = try await kommune.write(entry, on: day) { _, pen in
      try pen.set(Forum(id: "f", name: "F", kind: .joint, source: source))
    } judged: { _, judgement, _ in
      Verdict(judgement, keep: true)
    }
    #expect(told.entry == 1)
    #expect(told.result.refusals.isEmpty)
    // Its own rules have not been asked, so whoever acts is told each time.
    #expect(told.result.news.map(\.rule.id).contains("record.partFailed"))
    let found = try await kommune.read { try $0.findings(about: nil, during: .always) }
    let failed = found.filter { $0.rule.id == "record.partFailed" }
    #expect(failed.map { $0.facts["part"] } == [.text("daarlig")])
    #expect(found.contains { $0.rule.id == "god.regel" })
  }

  @Test func `a part whose duties cannot be reckoned stands among the duties`() async throws {
    let kommune = try await kommune([Failing(id: "daarlig")])
    let day = day
    let due = try await kommune.read { try $0.duties(on: day, through: day) }
    #expect(due.map(\.rule.id) == ["record.partFailed"])
    #expect(due.map(\.subject) == [PartID("daarlig").pointer])
    // It is wrong too, so that nobody takes what is left for all there is.
    #expect(due.allSatisfy { $0.isFailure && $0.isFinding })
    let wrong = try await kommune.read { try $0.wrong(on: day) }
    #expect(wrong.contains { $0.rule.id == "record.partFailed" })
  }

  @Test func `a part that reads for ever is stopped, and named`() async throws {
    let kommune = try await kommune([Endless(id: "langsom")], patience: .milliseconds(20))
    let found = try await kommune.read { try $0.findings(about: nil, during: .always) }
    #expect(found.map(\.rule.id) == ["record.partFailed"])
    #expect(found.first?.facts["why"] == .text("blev ikke færdigt i tide"))
  }

  @Test func `a store that cannot be read is no part's failure`() async throws {
    let kommune = try await kommune([Failing(id: "daarlig", error: StoreFailure.busy(path: "x"))])
    await #expect(throws: StoreFailure.self) {
      try await kommune.read { try $0.findings(about: nil, during: .always) }
    }
  }

  @Test func `a part that cannot read its own table is named, and brings the rest`() async throws {
    let kommune = try await kommune([Failing(id: "daarlig", tables: true)])
    #expect(kommune.catalogue.failed.map(\.part) == ["daarlig"])
    let found = try await kommune.read { try $0.findings(about: nil, during: .always) }
    #expect(Set(found.map(\.rule.id)) == ["record.partFailed"])
  }

  // MARK: Days

  @Test(arguments: [("2012-01-01", 0), ("2027-01-01", 1), ("2028-06-01", 1)])
  func `a rule says nothing of a document that came about before it held`(
    _ came: String, _ count: Int
  ) async throws {
    let rule = Rule(
      "ny.regel", .error, sentence: "{subject}", remedy: "r", source: "en lov",
      days: Period(from: try isoDay("2027-01-01")))
    let kommune = try await kommune([Saying(id: "ny", rule: rule)])
    let (source, came) = (source, try isoDay(came))
    try await kommune.write(entry, on: came) { _, pen in
      try pen.set(Agreement(id: "a", title: "A", kind: "hovedaftale", source: source))
    }
    let found = try await kommune.read { try $0.findings(about: nil, during: .always) }.filter {
      $0.rule.id == "ny.regel"
    }
    #expect(found.count == count)
  }

  @Test(arguments: [("2012-01-01", "2026-12-31", 0), ("2012-01-01", "2027-01-01", 1)])
  func `a rule says nothing of a state that was there only before it held`(
    _ from: String, _ until: String, _ count: Int
  ) async throws {
    let rule = Rule(
      "ny.regel", .error, sentence: "{subject}", remedy: "r", source: "en lov",
      days: Period(from: try isoDay("2027-01-01")))
    let kommune = try await kommune([Saying(id: "ny", rule: rule)])
    let (source, days) = (source, try isoPeriod(from, until))
    try await kommune.write(entry, on: days.start) { _, pen in
      try pen.set(Forum(id: "f", name: "F", kind: .joint, source: source), during: days)
    }
    let found = try await kommune.read { try $0.findings(about: nil, during: .always) }.filter {
      $0.rule.id == "ny.regel"
    }
    #expect(found.count == count)
  }

  // MARK: What is left out

  @Test func `what is left out takes with it what needs it, however far`() {
    let parts: [any Part] = [
      Failing(id: "a"), Failing(id: "b", needs: ["a"]), Failing(id: "c", needs: ["b"]),
      Failing(id: "d"),
    ]
    #expect(parts.without(["a"]).map(\.id) == ["d"])
    #expect(parts.without(["c"]).map(\.id) == ["a", "b", "d"])
    #expect(parts.without([]).count == 4)
  }

  @Test func `a part that needs one that is not there is a conflict`() throws {
    do {
      _ = try Catalogue([Failing(id: "b", needs: ["a"])])
      Issue.record("no conflict")
    } catch let error as CatalogueConflicts {
      #expect(
        error.conflicts == [Conflict(what: "Modulet", id: "b", problem: .needs("a"))])
    }
  }

  @Test func `two of one name may follow each other, and not hold on one day`() throws {
    func kinds(_ first: String, _ next: String) throws -> [AgreementKind] {
      [
        AgreementKind(
          "prv.x", title: "Før", level: nil,
          days: Period(from: .earliest).intersection(try isoPeriod("1900-01-01", first)) ?? .always),
        AgreementKind("prv.x", title: "Nu", level: nil, days: Period(from: try isoDay(next))),
      ]
    }
    let apart = TestModule(agreementKinds: try kinds("2026-12-31", "2027-01-01"))
    let catalogue = try Catalogue([apart])
    #expect(catalogue.names(Offer.agreementKinds, by: "prv") == ["prv.x"])
    #expect(throws: CatalogueConflicts.self) {
      _ = try Catalogue([TestModule(agreementKinds: try kinds("2027-01-01", "2027-01-01"))])
    }
  }

  @Test func `a name that something had before is nobody else's`() throws {
    let (one, other) = (
      AgreementKind("prv.ny", title: "Ny", level: nil, formerly: ["anden.x"]),
      AgreementKind("anden.x", title: "X", level: nil)
    )
    #expect(throws: CatalogueConflicts.self) {
      _ = try Catalogue([
        TestModule(agreementKinds: [one]), TestModule(id: "anden", agreementKinds: [other]),
      ])
    }
  }
}

private struct Broke: Error {}

/// A part that fails wherever it is asked.
private struct Failing: CheckContributing, DutyContributing, RateContributing, Checking, Obliging {
  let id: PartID
  let name = "Prøve"
  var needs: [PartID] = []
  var error: any Error = Broke()
  var tables = false
  let rules: [Rule] = []
  let dutyRules: [Rule] = []
  let reach = Reach.itself

  func checks(at rooms: any Rooms) -> [any Checking] { [self] }
  func obligers(at rooms: any Rooms) -> [any Obliging] { [self] }
  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] { throw error }
  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] { throw error }
  func rateTables() throws -> [RateTable] { if tables { throw error } else { [] } }
}

/// A part that finds its rule broken by every forum and agreement.
private struct Saying: CheckContributing {
  let id: PartID
  let name = "Prøve"
  let needs: [PartID] = []
  let rule: Rule
  var rules: [Rule] { [rule] }

  func checks(at rooms: any Rooms) -> [any Checking] { [Check(rooms: rooms, rule: rule)] }

  struct Check: Checking {
    let rooms: any Rooms
    let rule: Rule
    let reach = Reach.itself

    func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
      let fora = try rooms.fora.versions(about: about, during: during)
        .compactMap { $0.pieces.first?.value.pointer }
      let agreements = try rooms.agreements.versions(about: about, during: during)
        .compactMap { $0.pieces.first?.value.pointer }
      return (fora + agreements).map { Finding(rule, about: $0) }
    }
  }
}

/// A part that reads the same again and again.
private struct Endless: CheckContributing {
  let id: PartID
  let name = "Prøve"
  let needs: [PartID] = []
  let rules: [Rule] = []

  func checks(at rooms: any Rooms) -> [any Checking] { [Check(rooms: rooms)] }

  struct Check: Checking {
    let rooms: any Rooms
    let reach = Reach.itself

    func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
      while true { _ = try rooms.fora.forums(on: .latest) }
    }
  }
}
