import Agreements
import AlmenTestKit
import Cards
import Casework
import Counter
import Forums
import Organisation
import Persistence
import Store
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

private func forum(
  _ id: ForumID, _ kind: ForumKind = .joint, level: Level? = .two, reportsTo: [ForumID] = [],
  body: PartyID? = nil, topics: [TopicID] = [], isGeneral: Bool? = nil, isEntrance: Bool? = nil,
  source: Source = source
) -> Forum {
  Forum(
    id: id, name: id.text, level: level, kind: kind, reportsTo: reportsTo, politicalBody: body,
    topics: topics, isGeneral: isGeneral, isEntrance: isEntrance, source: source)
}

private func responsibility(_ id: String, _ unit: PartyID, rule: String? = nil) -> Responsibility {
  Responsibility(
    id: Identifier(id) ?? "x", topic: "t", unit: unit, sharedRule: rule, source: source)
}

private func agreement(_ id: AgreementID, _ level: Level?) -> Agreement {
  Agreement(
    id: id, title: id.text, kind: level == nil ? "samarbejdsaftale" : "enkeltaftale", level: level,
    stage: .draft, source: source)
}

/// What a measure counts over some records: the faults and what cannot be judged, by id.
private func measured(
  _ measure: StructureMeasure, _ records: any Record...
) async throws -> (faults: [String], unknown: [String], said: [String]) {
  let stores = Stores(kinds: allKinds) { Instant(secondsSince1970: 1_284_033_600) }
  let kommune = Kommune(store: try await stores.memory(replaying: []), catalogue: try Catalogue([]))
  let day = try isoDay("2010-10-01")
  let topic = Topic(id: "t", title: "t", source: source)
  let parties = [
    ("kk", PartyKind.municipality), ("br", .council), ("tmf", .forvaltning), ("sof", .forvaltning),
  ]
  .map { Party(id: PartyID($0.0) ?? "x", name: $0.0, kind: $0.1, source: source) }
  let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
  let all: [any Record] = [topic] + parties + records
  try await kommune.write(entry, on: day) { _, pen in
    for record in all { try state(record, pen) }
  }
  return try await kommune.read { desk in
    let found = try desk.measured(measure, on: day)
    return (found.faults.map(\.id), found.unknown.map(\.id), found.said.map(\.id))
  }
}

private func state(_ record: some Record, _ pen: any Pen) throws { try pen.set(record) }

@Suite struct MeasureTests {
  @Test func `two joint fora that are entrances to one topic are a fault, one is none`()
    async throws
  {
    let one = forum("a", topics: ["t"], isEntrance: true)
    let other = forum("b", level: .one, isGeneral: true, isEntrance: true)
    #expect(try await measured(.entrances, one, other).faults == ["t"])
    let single = try await measured(.entrances, one, forum("b", isGeneral: true, isEntrance: false))
    #expect(single.faults == [] && single.unknown == [])
    #expect(try await measured(.entrances, forum("a", topics: ["t"])).unknown == ["t"])
  }

  @Test func `what is inferred counts, and the count without it is known`() async throws {
    let inferred = Source("Prøve", inferred: "isEntrance")
    let one = forum("a", topics: ["t"], isEntrance: true)
    let other = forum("b", topics: ["t"], isEntrance: true)
    let third = forum("c", topics: ["t"], isEntrance: true, source: inferred)
    for measure in [StructureMeasure.entrances, .parallel] {
      let half = try await measured(measure, one, third)
      #expect(half.faults == ["t"] && half.said == [])
      let whole = try await measured(measure, one, other, third)
      #expect(whole.faults == ["t"] && whole.said == ["t"])
    }
    let line = try await measured(.noPoliticalLine, one, third)
    #expect(line.faults == ["a", "c"] && line.said == ["a"])
    var made = agreement("aftale", .three)
    #expect(try await measured(.noForum, made, one).said == ["aftale"])
    made.source = inferred
    let forumless = try await measured(.noForum, made, one)
    #expect(forumless.faults == ["aftale"] && forumless.said == [])
  }

  @Test func `two of one kind and level are parallel unless one is above the other`() async throws {
    let one = forum("a", topics: ["t"])
    #expect(try await measured(.parallel, one, forum("b", topics: ["t"])).faults == ["t"])
    #expect(try await measured(.parallel, one, forum("b", isGeneral: true)).faults == ["t"])
    #expect(
      try await measured(.parallel, one, forum("b", reportsTo: ["a"], topics: ["t"])).faults == [])
    #expect(
      try await measured(.parallel, one, forum("b", level: .three, topics: ["t"])).faults == [])
    #expect(try await measured(.parallel, one, forum("b", .internal, topics: ["t"])).faults == [])
    let silent = try await measured(.parallel, one, forum("b"))
    #expect(silent.faults == [] && silent.unknown == ["b"])
  }

  @Test func `an interface is unclear with no owner, and with two who name no common rule`()
    async throws
  {
    #expect(try await measured(.interfaces).faults == ["t"])
    #expect(try await measured(.interfaces, responsibility("r", "tmf")).faults == [])
    let two = try await measured(
      .interfaces, responsibility("r", "tmf"), responsibility("s", "sof"))
    #expect(two.faults == ["t"])
    let shared = try await measured(
      .interfaces, responsibility("r", "tmf", rule: "efter type"),
      responsibility("s", "sof", rule: "efter type"))
    #expect(shared.faults == [])
  }

  @Test
  func `a forum on a level needs a line to a political body; before the levels it is unknown`()
    async throws
  {
    let top = forum("top", level: .one, body: "br")
    #expect(try await measured(.noPoliticalLine, top, forum("a", reportsTo: ["top"])).faults == [])
    #expect(try await measured(.noPoliticalLine, top, forum("a")).faults == ["a"])
    #expect(try await measured(.noPoliticalLine, forum("a", body: "tmf")).faults == ["a"])
    let before = try await measured(.noPoliticalLine, forum("a", level: nil))
    #expect(before.faults == [] && before.unknown == ["a"])
  }

  @Test func `an agreement needs a forum on its level, once there are levels`() async throws {
    let three = agreement("aftale", .three)
    #expect(try await measured(.noForum, three, forum("a")).faults == ["aftale"])
    #expect(try await measured(.noForum, three, forum("a", level: .three)).faults == [])
    #expect(try await measured(.noForum, three, forum("a", level: nil)).unknown == ["aftale"])
    #expect(
      try await measured(.noForum, agreement("aftale", nil), forum("a")).unknown == ["aftale"])
    // One made when there are levels stands on its kind's.
    var made = agreement("aftale", nil)
    made.kind = "enkeltaftale"
    made.term = Term(from: RoughDay("2010-10-01"))
    #expect(try await measured(.noForum, made, forum("a")).faults == ["aftale"])
    made.term = Term(from: RoughDay("2009-10-01"))
    #expect(try await measured(.noForum, made, forum("a")).unknown == ["aftale"])
  }
}

@Suite struct ComparedTests {
  @Test func `a forum that only ceases to be recorded is not said to be abolished`() async throws {
    let stores = Stores(kinds: allKinds) { Instant(secondsSince1970: 1_284_033_600) }
    let kommune = Kommune(
      store: try await stores.memory(replaying: []), catalogue: try Catalogue([]))
    let (first, last) = (try isoDay("2010-10-01"), try isoDay("2012-10-01"))
    let year = try #require(Period(first, until: try isoDay("2011-09-30")))
    let entry = Entry(author: "prøve", capacity: "import", reason: "prøve")
    try await kommune.write(entry, on: first) { _, pen in
      for id in ["tavst", "begrundet", "bestaar"] as [ForumID] {
        try pen.set(forum(id), during: id == "bestaar" ? Period(from: first) : year)
      }
      try pen.set(
        Abolition(id: "begrundet", forum: "begrundet", why: "vedtaget", source: source),
        during: Period(from: year.end ?? last))
    }
    let text = try await kommune.read { desk in
      let command = try #require(
        desk.brought.values(.commands).first { $0.name == "structure" } as? any HouseCommand)
      let words = Words(arguments: [], options: ["compare": "2012-10-01"])
      let page = try command.page(
        Asked(words, today: last, isTerminal: false), Titles(house: desk, day: first))
      return page.blocks.compactMap { block -> String? in
        guard case .facts(let facts) = block else { return nil }
        return facts.all.map { "\($0.label.text): \($0.value.text)" }.joined(separator: "\n")
      }.joined(separator: "\n")
    }
    #expect(text.contains("Nedlagt: begrundet"))
    #expect(text.contains("Ikke registreret mere; om de er nedlagt, er ikke kendt: tavst"))
    #expect(!text.contains("bestaar"))
  }
}
