import Agreements
import AlmenTestKit
import Cards
import Casework
import Criteria
import Organisation
import Persistence
import Store
import Testing
import Vocabulary

/// Criteria weighed together up the hierarchy of agreements, over a real store.
@Suite struct RollupTests {
  private let source = Source("Prøve", madeUp: true)
  private let day = Day(daysSince1970: 16_500)

  private func agreement(
    _ id: AgreementID, _ kind: AgreementKindID, _ level: Level, under: [AgreementID] = []
  ) -> Agreement {
    Agreement(
      id: id, title: id.text, kind: kind, level: level, concretises: under, source: source)
  }

  private func criterion(
    _ id: CriterionID, _ agreement: AgreementID, target: Int64, weight: Int? = nil
  ) -> Criterion {
    Criterion(
      id: id, title: id.text, indicator: "i", subject: Pointer(kind: "area", id: "parken"),
      baseline: Measured(value: 0, day: RoughDay("2010-12-31")),
      target: Measured(value: target, day: RoughDay("2014-12-31")), weight: weight,
      agreement: agreement, source: source)
  }

  private func kommune() async throws -> Kommune {
    let stores = Stores(kinds: allKinds) { Instant(secondsSince1970: 2_000_000_000) }
    let kommune = Kommune(
      store: try await stores.memory(replaying: []), catalogue: try Catalogue([]))
    let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
    let start = try #require(Day("2010-01-01"))
    try await kommune.write(entry, on: start) { desk, pen in
      try pen.set(Area(id: "parken", name: "Parken", kind: .boligomraade, source: source))
      try pen.set(
        Indicator(
          id: "i", title: "i", direction: .up, kind: .count, every: Duration("1y"), source: source))
      try pen.set(agreement("hoved", "hovedaftale", .one))
      try pen.set(agreement("del-a", "delaftale", .two, under: ["hoved"]))
      try pen.set(agreement("del-b", "delaftale", .two, under: ["hoved"]))
      try pen.set(agreement("del-c", "delaftale", .two, under: ["hoved"]))
      try pen.set(agreement("enkelt", "enkeltaftale", .three, under: ["del-b"]))
      try pen.set(criterion("k1", "hoved", target: 100))
      try pen.set(criterion("k2", "del-a", target: 50, weight: 3))
      try pen.set(criterion("k3", "del-a", target: 200, weight: 1))
      try pen.set(criterion("k4", "enkelt", target: 25))
      let reading = Reading(
        indicator: "i", subject: Pointer(kind: "area", id: "parken"),
        period: try #require(Period(edtf: "2014")), value: 50, source: source)
      _ = try pen.state(reading)
    }
    return kommune
  }

  @Test func `each agreement weighs its own criteria and those under it, level by level`()
    async throws
  {
    let day = day
    let scores = try await kommune().read { desk in
      try ["enkelt", "del-b", "del-a", "del-c", "hoved"].map { (id: AgreementID) in
        try desk.rollup(of: id, on: day).score
      }
    }
    // k1 is half way, k2 met, k3 a quarter of the way, k4 met.
    let parts = try [Exact(1), Exact(1), Exact(13, over: 16), nil, Exact(37, over: 48)]
    #expect(scores == parts)
  }

  @Test func `what cannot be judged yet is shown by the coverage`() async throws {
    let early = try #require(Day("2010-06-01"))
    let (score, coverage, counts) = try await kommune().read { desk in
      let rollup = try desk.rollup(of: "hoved", on: early)
      return (rollup.score, rollup.coverage, rollup.counts)
    }
    #expect(score == nil)
    #expect(coverage == Exact(0))
    #expect(counts == [.unjudged: 4])
  }

  @Test func `a reading is told as it was known, and an outdated act on its indicator is refused`()
    async throws
  {
    let kommune = try await kommune()
    let entry = Entry(author: "prøve", capacity: "import", reason: "rettelse")
    let day = day
    try await kommune.write(entry, on: day) { desk, pen in
      var corrected = try #require(
        try desk.readings.readings(of: "i", about: Pointer(kind: "area", id: "parken"))
          .first?.reading)
      corrected.value = 10
      _ = try desk.criteria.measurer(today: day).record(corrected, with: pen)
    }
    let status = try await kommune.read {
      try $0.criteria.assess("k2", on: day)?.evaluation.status
    }
    #expect(status == .notMet)
    await #expect(throws: StaleWrite.self) {
      var late = entry
      late.basis = 1
      try await kommune.write(late, on: day) { desk, pen in
        var again = try #require(
          try desk.readings.readings(of: "i", about: Pointer(kind: "area", id: "parken"))
            .last?.reading)
        again.value = 11
        _ = try pen.state(again)
      }
    }
  }
}
