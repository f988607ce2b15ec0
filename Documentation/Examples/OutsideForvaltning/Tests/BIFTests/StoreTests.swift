import AlmenTestKit
import Cards
import Casework
import Counter
import Persistence
import Store
import Testing
import Vocabulary
import Wiring

@testable import BIF

/// The whole over the real store: what is written is judged by every part, and read again as it was written.
@Suite struct StoreTests {
  private let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")

  private func kommune() async throws -> Kommune { try await kommuner().all }

  /// The same municipality as it is and as the public sees it.
  private func kommuner() async throws -> (all: Kommune, open: Kommune) {
    let catalogue = try Catalogue(rooms + plugged) { WiredRooms($0, $1) }
    let stores = Stores(kinds: catalogue.kinds) { Instant(secondsSince1970: 1_740_000_000) }
    let store = try await stores.memory(replaying: [])
    return (
      Kommune(store: store, catalogue: catalogue),
      Kommune(store: store, catalogue: catalogue, isPublic: true)
    )
  }

  private func open(_ ends: String, in kommune: Kommune) async throws {
    let words = ["name": "G", "at": "org", "starts": "2024-02-01", "ends": ends]
    try await kommune.write(entry, on: isoDay("2024-01-01")) { desk, pen in
      let given = try Given(to: OpenPlacementAct(), ["g"], words, at: desk, on: pen.day)
      try OpenPlacementAct().perform(given, desk, pen)
    }
  }

  @Test func `acts are judged, written and read, and an account ends its duty`() async throws {
    let kommune = try await kommune()
    try await kommune.write(entry, on: isoDay("2010-01-01")) { _, pen in
      try pen.set(party("org", .boligorganisation), during: Period(from: pen.day))
      try pen.set(party("job", .forvaltning, plays: "bif"), during: Period(from: pen.day))
    }
    let refused = await #expect(throws: Refusal.self) { try await open("2024-01-31", in: kommune) }
    #expect(refused?.findings.map(\.rule.id) == ["bif.endsFirst"])
    try await open("2024-12-31", in: kommune)

    let (day, last) = (try isoDay("2025-02-01"), try isoDay("2025-12-31"))
    // The law makes duties too, where its part is plugged in.
    let due = { @Sendable () async throws -> [String] in
      try await kommune.read {
        try $0.duties(on: day, through: last).map(\.rule.id).filter { $0.hasPrefix("bif.") }
      }
    }
    #expect(try await due() == ["bif.account"])
    try await kommune.write(entry, on: day) { desk, pen in
      let given = try Given(
        to: GiveAccountAct(), ["2024"], ["evidence": "sag"], at: desk, on: pen.day)
      try GiveAccountAct().perform(given, desk, pen)
    }
    #expect(try await due() == [])
    #expect(try await kommune.journal.verify(published: nil).isOK)
  }

  @Test func `the public is not told of a protected placement, nor of the figure it is counted in`()
    async throws
  {
    let (all, open) = try await kommuner()
    let org: PartyID = "org"
    try await all.write(entry, on: isoDay("2024-01-01")) { _, pen in
      try pen.set(party("org", .boligorganisation), during: Period(from: pen.day))
      try pen.set(party("job", .forvaltning, plays: "bif"), during: Period(from: pen.day))
      var protected = try placement("2024-02-01")
      protected.isProtected = true
      try pen.set(protected, during: Period(from: pen.day))
      try pen.set(placement("2024-02-01", id: "q"), during: Period(from: pen.day))
      _ = try pen.state(
        Reading(
          indicator: Module.inPlacement, subject: org.pointer, period: Period(day: pen.day),
          value: 1, source: madeUp))
    }
    let day = try isoDay("2025-02-01")
    for (kommune, ids, readings) in [(all, ["p", "q"], 1), (open, ["q"], 0)] {
      let shown = try await kommune.read { desk in
        let section = try PlacementSection().blocks(
          about: org.pointer, Titles(house: desk, day: day))
        return (
          Page("Prøve", section).table("bif.placements")?.rows.compactMap(\.subject?.pointer.id),
          try desk.readings.readings(of: Module.inPlacement, about: org.pointer).count
        )
      }
      #expect(shown.0 == ids && shown.1 == readings)
    }
  }
}
