import AlmenTestKit
import Cards
import Counter
import Criteria
import Organisation
import Persistence
import Store
import Synchronization
import Testing
import Vocabulary
import Wiring

@testable import Casework

/// What a part hides is not there for the public, whatever knowledge is asked for, and nothing is where it cannot say.
@Suite struct PublicityTests {
  private let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
  private let source = Source("Prøve", madeUp: true)
  private let day = Day(daysSince1970: 15_000)

  /// A municipality as the public sees it and as it is: three areas in its first entry, and a topic in its second.
  private func kommune(_ part: any Part) async throws -> [Kommune] {
    let catalogue = try Catalogue(
      rooms + [part], patience: .milliseconds(50)
    ) { WiredRooms($0, $1) }
    let ticking = Ticking()
    let stores = Stores(kinds: catalogue.kinds) { ticking.next() }
    let store = try await stores.memory(replaying: [])
    let all = Kommune(store: store, catalogue: catalogue)
    let (source, day) = (source, day)
    try await all.write(entry, on: day) { _, pen in
      try pen.set(Indicator(id: "tal", title: "Tal", source: source))
      for id: AreaID in ["aabent", "lukket"] {
        try pen.set(Area(id: id, name: id.text, kind: .boligomraade, source: source))
        let reading = Reading(
          indicator: "tal", subject: id.pointer, period: Period(day: day), value: 3, source: source)
        _ = try pen.state(reading)
      }
      try pen.set(Area(id: "i-lukket", name: "I", kind: .bydel, liesIn: ["lukket"], source: source))
    }
    try await all.write(entry, on: day) { _, pen in
      try pen.set(Topic(id: "note", title: "N", source: source))
    }
    return [Kommune(store: store, catalogue: catalogue, isPublic: true), all]
  }

  private func areas(_ kommune: Kommune, known: Day? = nil) async throws -> [String] {
    try await kommune.read(known: known) {
      try $0.records.timelines(Area.self).compactMap { $0.pieces.first?.value.id.text }
    }
  }

  @Test func `a thing of another part's, and what names it, is hidden by what is known now`()
    async throws
  {
    let kommuner = try await kommune(Secretive())
    #expect(try await areas(kommuner[0]) == ["aabent"])
    #expect(try await areas(kommuner[0], known: Ticking.first) == ["aabent"])
    // It was not known then to be secret, and all of it is there for those who may see all.
    #expect(try await areas(kommuner[1], known: Ticking.first) == ["aabent", "i-lukket", "lukket"])
  }

  @Test func `what was hidden then stays so in what was known then`() async throws {
    // Hidden only while there is no topic: by what was known first.
    let kommuner = try await kommune(Secretive(isUntilThen: true))
    #expect(try await areas(kommuner[0]).contains("lukket"))
    #expect(try await areas(kommuner[0], known: Ticking.first) == ["aabent"])
  }

  @Test func `readings of what is shown are hidden by the pair, and not counted`() async throws {
    let lukket: AreaID = "lukket"
    let kommuner = try await kommune(
      Secretive(hidden: Hidden(readings: [ReadingSeries("tal", about: lukket.pointer)])))
    for known in [nil, Ticking.first] {
      let counts = try await kommuner[0].read(known: known) { desk in
        try ["aabent", "lukket"].map { (id: AreaID) in
          try desk.readings.readings(of: "tal", about: id.pointer).count
        }
      }
      #expect(counts == [1, 0])
      #expect(try await areas(kommuner[0], known: known).count == 3)
    }
  }

  @Test func `a part that cannot say what it hides is named, and nothing is told`() async throws {
    for part in [Secretive(error: Leaky()), Secretive(isEndless: true)] {
      let kommuner = try await kommune(part)
      for known in [nil, Ticking.first] {
        let told = await #expect(throws: SecrecyFailed.self) {
          try await areas(kommuner[0], known: known)
        }
        #expect(told?.told.what.contains("»test-hider«") == true)
        #expect(told.map { "\($0) \($0.told)" }?.contains("lukket") == false)
      }
      #expect(try await areas(kommuner[1]).count == 3)
    }
  }

  @Test func `a store that cannot be read is no part's failure`() async throws {
    let kommuner = try await kommune(Secretive(error: StoreFailure.busy(path: "x")))
    await #expect(throws: StoreFailure.self) { try await areas(kommuner[0]) }
  }
}

/// An hour and a day between each two entries.
private final class Ticking: Sendable {
  static let first = Day(daysSince1970: 15_046)
  private let at = Mutex<Int64>(15_046 * 86_400 + 3600)

  func next() -> Instant {
    at.withLock { seconds in
      defer { seconds += 86_400 }
      return Instant(secondsSince1970: seconds)
    }
  }
}

private struct Leaky: Error { let area = "lukket" }

/// A part that hides an area once there is a topic, unless it is told otherwise.
private struct Secretive: PublicityContributing, Hiding {
  let id: PartID = "test-hider"
  let needs: [PartID] = []
  let name = "test-hider.omraade"
  var hiders: [any Hiding] { [self] }
  var secret: Secret { Secret([]) }
  var hidden: Hidden?
  var isUntilThen = false
  var error: (any Error)?
  var isEndless = false

  func hidden(at rooms: any Rooms) throws -> Hidden {
    if let error { throw error }
    if let hidden { return hidden }
    while isEndless { _ = try rooms.records.timelines(Topic.self) }
    let isThere = try !rooms.records.timelines(Topic.self).isEmpty
    let lukket: AreaID = "lukket"
    return Hidden(things: isThere == isUntilThen ? [] : [lukket.pointer])
  }
}
