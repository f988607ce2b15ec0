import AlmenTestKit
import Casework
import Criteria
import Forums
import Organisation
import Persistence
import Store
import Synchronization
import Testing
import Vocabulary

/// What is lent for reading gives nobody a pen, and a module that tries is found.
@Suite struct LentTests {
  private let stores = Stores(kinds: Catalogue.kinds) { Instant(secondsSince1970: 1_284_033_600) }
  private let entry = Entry(author: "Anna Uskyldig", capacity: "import", reason: "prøve")
  private let day = Day(daysSince1970: 15_000)
  private let forum = Forum(
    id: "f", name: "F", kind: .joint, source: Source("Prøve", madeUp: true))

  @Test func `no cast and no mirror of what a check or a duty is lent gives a pen`() async throws {
    let seen = Seen()
    let kommune = Kommune(
      store: try await stores.memory(replaying: []), catalogue: try Catalogue([Spy(seen: seen)]))
    let (forum, day) = (forum, day)
    try await kommune.write(entry, on: day) { desk, pen in
      seen.look(at: desk, "the desk")
      seen.look(at: desk.criteria.readings, "readings")
      try pen.set(forum)
    }
    try await kommune.read { desk in
      seen.look(at: desk, "the desk of a reading")
      _ = try desk.duties(on: day, through: day)
    }
    #expect(seen.looks > 4)
    #expect(seen.pens == [])
  }

  @Test func `a pen that somebody kept writes nothing while the rules judge`() async throws {
    let kommune = Kommune(
      store: try await stores.memory(replaying: []), catalogue: try Catalogue([]))
    let (forum, kept) = (forum, Kept())
    await #expect(throws: PenLaidDown.self) {
      try await kommune.write(entry, on: day) { _, pen in
        kept.pen = pen
        try pen.set(forum)
      } judged: { _, _, _ in
        try kept.pen?.clear(Forum.self, "f", during: .always)
        return Verdict((), keep: true)
      }
    }
    #expect(try await kommune.journal.entries(upTo: nil).isEmpty)
  }

  @Test(arguments: Bad.Way.allCases)
  func `a module that writes in what it is lent is found by its contract`(_ way: Bad.Way)
    async throws
  {
    let law = try #require(ModuleContract.laws.first { $0.name.contains("write nothing") })
    await #expect(throws: Broken.self) {
      try await law.check(.init(module: Bad(way: way), stores: stores))
    }
    try await law.check(.init(module: TestModule(), stores: stores))
  }
}

/// Keeps a pen against the rules.
private final class Kept: @unchecked Sendable {
  var pen: (any KeepingPen)?
}

/// What somebody saw who looked for a pen.
private final class Seen: Sendable {
  private let found = Mutex<(looks: Int, pens: [String])>((0, []))
  var looks: Int { found.withLock { $0.looks } }
  var pens: [String] { found.withLock { $0.pens } }

  /// Looks at a value and, through mirrors, at all within it.
  func look(at value: Any, _ what: String, depth: Int = 0) {
    let isPen = value is any Pen || value is any KeepingPen || value is any ReadingPen
    found.withLock { found in
      found.looks += 1
      if isPen { found.pens.append(what) }
    }
    guard depth < 4 else { return }
    for child in Mirror(reflecting: value).children {
      look(at: child.value, "\(what).\(child.label ?? "")", depth: depth + 1)
    }
  }
}

/// A module that looks for a pen in whatever it is lent.
private struct Spy: CheckContributing, DutyContributing, Checking, Obliging {
  let seen: Seen
  let id: ForvaltningID = "prv"
  let name = "Prøveforvaltningen"
  let rules: [Rule] = []
  let reach = Reach.itself

  func checks(over records: any Records) -> [any Checking] {
    seen.look(at: records, "a check's records")
    return [self]
  }

  func obligers(over records: any Records) -> [any Obliging] {
    seen.look(at: records, "a duty's records")
    return [self]
  }

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] { [] }
  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] { [] }
}

/// A module that writes in what it is lent, one way or another.
struct Bad: CheckContributing, DutyContributing {
  enum Way: CaseIterable {
    case pen
    case keepingPen
    case readingPen
    case mirror
    case duty
  }

  let way: Way
  let id: ForvaltningID = "prv"
  let name = "Prøveforvaltningen"
  let rules: [Rule] = []

  func checks(over records: any Records) -> [any Checking] {
    way == .duty ? [] : [BadCheck(records: records, way: way)]
  }

  func obligers(over records: any Records) -> [any Obliging] {
    way == .duty ? [BadCheck(records: records, way: way)] : []
  }
}

private struct BadCheck: Checking, Obliging {
  let records: any Records
  let way: Bad.Way
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    guard let topic = try records.timelines(Topic.self).first?.pieces.first?.value else {
      return []
    }
    switch way {
    case .pen, .duty: try (records as? any Pen)?.set(topic, during: .always)
    case .keepingPen:
      // What it is thrown it keeps to itself.
      try? (records as? any KeepingPen)?.keep(topic.pointer, body: nil, during: .always)
    case .readingPen:
      _ = try (records as? any ReadingPen)?.state(
        Reading(
          indicator: "i", subject: topic.pointer, period: .always, value: 1,
          source: Source("Prøve", madeUp: true)))
    case .mirror:
      for child in Mirror(reflecting: records).children {
        try (child.value as? any Pen)?.clear(Topic.self, topic.id, during: .always)
      }
    }
    return []
  }

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    _ = try findings(about: nil, during: .always)
    return []
  }
}
