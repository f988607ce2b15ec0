import Agreements
import AlmenTestKit
import Casework
import Counter
import Forums
import Organisation
import Persistence
import Store
import Testing
import Vocabulary

@Suite struct KommuneTests {
  private let source = Source("Prøve", madeUp: true)
  private let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
  private let day = Day(daysSince1970: 15_000)

  private func kommune(_ modules: [any Part] = []) async throws -> Kommune {
    let stores = Stores(kinds: allKinds) { Instant(secondsSince1970: 1_284_033_600) }
    return Kommune(
      store: try await stores.memory(replaying: []), catalogue: try Catalogue(modules))
  }

  private func forum(_ id: ForumID, reportsTo: [ForumID] = []) -> Forum {
    Forum(id: id, name: id.text, kind: .joint, reportsTo: reportsTo, source: source)
  }

  private func agreement(_ id: AgreementID, level: Level, concretises: [AgreementID] = [])
    -> Agreement
  {
    let kinds: [Level: AgreementKindID] = [
      .one: "hovedaftale", .two: "delaftale", .three: "enkeltaftale",
    ]
    return Agreement(
      id: id, title: id.text, kind: kinds[level] ?? "hovedaftale", level: level,
      concretises: concretises, source: source)
  }

  /// The rules that refuse an act; empty when it is taken.
  private func refusals(
    _ kommune: Kommune, keep: Bool = true, _ work: @escaping @Sendable (any Pen) throws -> Void
  ) async throws -> [String] {
    do {
      try await kommune.write(entry, on: day, keep: keep) { _, pen in try work(pen) }
      return []
    } catch let refusal as Refusal {
      return refusal.findings.map(\.rule.id)
    }
  }

  private func count(_ kommune: Kommune) async throws -> Int {
    try await kommune.journal.entries(upTo: nil).count
  }

  @Test func `a kind of a plugged-in module that does not bring it is refused, of any other kept`()
    async throws
  {
    let body = #"{"id":"x","source":"s"}"#
    for (modules, expected) in [
      ([TestModule()], ["record.kindUnknown"]), ([], []), ([TestModule(id: "anden")], []),
    ] as [([TestModule], [String])] {
      let kommune = try await kommune(modules)
      let period = Period(from: day)
      let refused = try await refusals(kommune) { pen in
        let pen = try #require(pen as? any KeepingPen)
        try pen.keep(Pointer(kind: "prv.placering", id: "x"), body: body, during: period)
      }
      #expect(refused == expected)
      #expect(
        try await kommune.foreignKinds().map(\.rule.id)
          == (expected.isEmpty ? ["record.kindNotPluggedIn"] : []))
    }
  }

  @Test func `an act is taken whole, or refused whole with every violation at once`() async throws {
    let kommune = try await kommune()
    let (a, b) = (agreement("a", level: .one, concretises: ["b"]), forum("f", reportsTo: ["f"]))
    let (c, d) = (agreement("b", level: .two), forum("g"))
    let refused = try await refusals(kommune) { pen in
      for each in [a, c] { try pen.set(each) }
      for each in [b, d] { try pen.set(each) }
    }
    #expect(Set(refused) == ["agreements.notBelow", "forums.reportLoop"])
    #expect(try await count(kommune) == 0)
    #expect(try await refusals(kommune) { try $0.set(d) } == [])
    #expect(try await count(kommune) == 1)
  }

  @Test func `a record that names what does not exist is refused, in either order within an act`()
    async throws
  {
    let kommune = try await kommune()
    let (low, top) = (forum("low", reportsTo: ["top"]), forum("top"))
    #expect(try await refusals(kommune) { try $0.set(low) } == ["record.unknown"])
    #expect(
      try await refusals(kommune) {
        try $0.set(low)
        try $0.set(top)
      } == [])
  }

  @Test func `taking away what others name is refused by way of them`() async throws {
    let kommune = try await kommune()
    let (low, top) = (forum("low", reportsTo: ["top"]), forum("top"))
    _ = try await refusals(kommune) {
      try $0.set(low)
      try $0.set(top)
    }
    let refused = try await refusals(kommune) { try $0.clear(Forum.self, "top", during: .always) }
    #expect(refused == ["record.unknown"])
  }

  @Test func `a change at one end of a chain is refused for what it makes of the other`()
    async throws
  {
    let kommune = try await kommune()
    let (a, b) = (agreement("a", level: .one), agreement("b", level: .two, concretises: ["a"]))
    #expect(
      try await refusals(kommune) {
        try $0.set(a)
        try $0.set(b)
      } == [])
    let lowered = agreement("a", level: .three)
    #expect(try await refusals(kommune) { try $0.set(lowered) } == ["agreements.notBelow"])
  }

  @Test func `a state on days without what it needs is reported, not refused`() async throws {
    let kommune = try await kommune()
    let (low, top) = (forum("low", reportsTo: ["top"]), forum("top"))
    let first = try isoPeriod("2010-01-01", "2010-12-31")
    let refused = try await refusals(kommune) { pen in
      try pen.set(top, during: first)
      try pen.set(low, during: Period(from: first.start))
    }
    #expect(refused == [])
    let found = try await kommune.read { try $0.findings(about: nil, during: .always) }
    #expect(found.map(\.rule.id) == ["record.absent"])
    #expect(found.first?.facts["days"] == .list([.period(try isoPeriod("2011-01-01"))]))
  }

  @Test func `a document does not cease to be`() async throws {
    let kommune = try await kommune()
    let a = agreement("a", level: .one)
    let refused = try await refusals(kommune) { pen in
      try pen.set(a, during: isoPeriod("2010-01-01", "2010-12-31"))
    }
    #expect(refused == ["record.documentEnds"])
  }

  @Test func `a what-if answers and leaves nothing`() async throws {
    let kommune = try await kommune()
    let top = forum("top")
    let day = day
    let seen = try await kommune.write(entry, on: day, keep: false) { desk, pen in
      try pen.set(top)
      return try desk.fora.forums(on: day).map(\.id)
    }
    #expect(seen == ["top"])
    #expect(try await count(kommune) == 0)
  }

  @Test func `an act is told the number of its own entry, and none when nothing is kept`()
    async throws
  {
    let kommune = try await kommune()
    let (entry, day, top) = (entry, day, forum("top"))
    let loop = forum("loop", reportsTo: ["loop"])
    var numbers: [Int?] = []
    for (records, keep) in [
      ([top], true), ([top], false), ([], true), ([loop], true), ([top], true),
    ] {
      let (news, number) = try await kommune.write(entry, on: day) { _, pen in
        for record in records { try pen.set(record) }
      } judged: { _, judgement, _ in
        Verdict(judgement.news.map(\.rule.id), keep: keep)
      }
      #expect(news == (records == [loop] ? ["forums.reportLoop"] : []))
      numbers.append(number)
    }
    #expect(numbers == [1, nil, nil, nil, 2])
    #expect(try await count(kommune) == 2)
  }

  @Test func `a module's record is asked about by the rooms, and a room's by the module`()
    async throws
  {
    let rule = Rule(
      "prv.nej", .error, refuses: true, sentence: "nej", remedy: "ret", source: "prøve")
    let module = TestModule(rules: [rule]) { NoForumNamedX(records: $0.records, rule: rule) }
    let kommune = try await kommune([module])
    let (x, y, loop) = (forum("x"), forum("y"), forum("z", reportsTo: ["z"]))
    #expect(try await refusals(kommune) { try $0.set(x) } == ["prv.nej"])
    #expect(try await refusals(kommune) { try $0.set(y) } == [])
    #expect(try await refusals(kommune) { try $0.set(loop) } == ["forums.reportLoop"])
  }

  @Test func `a large act is asked about like a small one`() async throws {
    let kommune = try await kommune()
    let source = source
    let refused = try await refusals(kommune) { pen in
      for number in 0..<600 {
        let id = try #require(ForumID("f\(number)"))
        let up = try #require(ForumID(number < 10 ? "f\((number + 1) % 10)" : "f0"))
        try pen.set(Forum(id: id, name: "f", kind: .joint, reportsTo: [up], source: source))
      }
    }
    #expect(Set(refused) == ["forums.reportLoop"])
  }

  @Test func `what was known on a day is lent as it was`() async throws {
    let kommune = try await kommune()
    let top = forum("top")
    _ = try await refusals(kommune) { try $0.set(top) }
    let day = day
    let entered = try isoDay("2010-09-09")
    let counts = try await [entered.previous, entered].asyncMap { known in
      try await kommune.read(known: known) { try $0.fora.forums(on: day).count }
    }
    #expect(counts == [0, 1])
  }
}

private struct NoForumNamedX: Checking {
  let records: any Records
  let rule: Rule
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let timelines = try records.timelines(Forum.self, about: about, during: during)
    return timelines.contains { $0.pieces.first?.value.id == "x" }
      ? [Finding(rule, about: nil)] : []
  }
}

extension Array {
  fileprivate func asyncMap<Other>(_ work: (Element) async throws -> Other) async rethrows
    -> [Other]
  {
    var all: [Other] = []
    for each in self { all.append(try await work(each)) }
    return all
  }
}
