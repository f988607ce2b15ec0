import AlmenTestKit
import Cards
import Casework
import Counter
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
  private let stores = Stores(kinds: allKinds) { Instant(secondsSince1970: 1_284_033_600) }
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
      seen.look(at: desk.readings, "readings")
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
  let id: PartID = "prv"
  let needs: [PartID] = []
  let name = "Prøveforvaltningen"
  let rules: [Rule] = []
  let dutyRules: [Rule] = []
  let reach = Reach.itself

  func checks(at rooms: any Rooms) -> [any Checking] {
    seen.look(at: rooms, "a check's rooms")
    seen.look(at: rooms.records, "a check's records")
    return [self]
  }

  func obligers(at rooms: any Rooms) -> [any Obliging] {
    seen.look(at: rooms, "a duty's rooms")
    seen.look(at: rooms.records, "a duty's records")
    return [self]
  }

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] { [] }
  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] { [] }
}
