import Agreements
import AlmenTestKit
import Counter
import Forums
import Foundation
import Organisation
import Persistence
import Store
import Testing
import Vocabulary

@testable import Casework

extension Tag {
  /// Laws over many random cases: some of them in each run, all with `ALMEN_LONG=1`.
  @Tag static var long: Self
}

/// An act is told what a whole check would find, and reads no more than that takes.
@Suite struct ReachTests {
  private static let isLong = ProcessInfo.processInfo.environment["ALMEN_LONG"] == "1"
  private let stores = Stores(kinds: allKinds) { Instant(secondsSince1970: 1_284_033_600) }
  private let module = TestModule(
    topicDefaults: [TopicDefault("udlejning", source: "prøve")],
    agreementKinds: [
      AgreementKind(
        "prv.slags", title: "Slags", level: .three, law: "prøve",
        fields: [FieldDefinition("antal", title: "Antal", .number)],
        parties: [.boligorganisation, .municipality], longest: Duration("1y"))
    ])

  /// Kinds whose rules hang together, to be met more often than among all; all when nil.
  private static let together: [Set<String>?] = [
    nil,
    ["party", "post", "holder", "topic", "responsibility", "kle", "stock", "area"],
    ["party", "forum", "meeting", "item", "decision", "matter", "procedure"],
    ["party", "agreement", "version", "approval", "clause", "criterion", "indicator"],
    ["party", "agreement", "version", "approval", "delegation", "use", "indicator"],
    ["party", "stream", "amount", "total", "round", "guarantee", "agreement", "priority"],
    ["party", "agreement"],
  ]

  @Test(.tags(.long), arguments: 0..<(isLong ? 200 : 7))
  func `what an act tells is what a whole check finds after and not before`(_ seed: Int)
    async throws
  {
    let met = try await ReachLaw.check(
      seed: UInt64(seed), acts: 50, on: Self.together[seed % Self.together.count],
      Catalogue([module])
    ) { [stores] _ in stores }
    #expect(met.acts == 50 && met.broken.count > 5)
  }

  /// A rule that rests on a body's name and says that it rests on the forum alone.
  private static let rule = Rule(
    "prv.nabo", .warning, sentence: "s", remedy: "r", source: "prøve")

  @Test(arguments: [true, false])
  func `a rule that looks further than it says is found`(_ isLie: Bool) async throws {
    let reach =
      isLie ? Reach.itself : Reach(Trail(from: ForumSubject.kind, .names(PartySubject.kind)))
    var module = TestModule(rules: [Self.rule])
    module.check = { BodyNamedBo(records: $0.records, rule: Self.rule, reach: reach) }
    let catalogue = try Catalogue([module])
    do {
      _ = try await ReachLaw.check(
        seed: 1, acts: 200, on: ["party", "forum"], catalogue
      ) { [stores] _ in stores }
      #expect(!isLie)
    } catch let broken as Broken {
      #expect(isLie && broken.description.contains("prv.nabo"))
    }
  }

  // MARK: What is read

  /// What an act on a kind goes through a whole kind for, where no name leads there.
  private static let whole: [String: Set<String>] = [
    // A count of all dwellings, and who is the same person; see `AreaChecks` and `PostChecks`.
    "party": ["party", "stock", "holder"], "stock": ["party"],
    // Which topics have a number of the plan; see `ResponsibilityChecks`.
    "topic": ["topic", "kle"], "responsibility": ["topic", "kle"], "kle": ["topic"],
    "holder": ["holder"], "post": ["holder"],
  ]

  @Test(arguments: allKinds.map { $0.kind }.filter { $0 != "redaction" })
  func `an act reads no more for all that it does not concern`(_ kind: String) throws {
    let few = try counted(kind, beside: 0)
    let many = try counted(kind, beside: 40)
    let allowed = Self.whole[kind] ?? []
    for (read, count) in many where !allowed.contains(read) {
      #expect(count == few[read, default: 0], "of \(read)")
    }
    #expect(few.values.reduce(0, +) > 0)
  }

  /// How many versions of each kind are read to judge a change of one thing of a kind, beside so many
  /// others of every kind.
  private func counted(_ kind: String, beside count: Int) throws -> [String: Int] {
    let before = PlainPen(on: Day(daysSince1970: 15_000))
    for kind in allKinds {
      before.set(Self.playingNothing(kind.example), during: .always)
      for number in 0..<count where kind != Redaction.self {
        try Self.other(kind, 10 + number, with: before)
      }
    }
    let after = PlainPen(copying: before)
    let type = try #require(allKinds.first { $0.kind == kind })
    after.set(Self.playingNothing(type.example), during: Period(from: Day(daysSince1970: 14_000)))
    after.clear(type, before: Day(daysSince1970: 14_000))
    let counter = Tally()
    let desks = try [after, before].map { pen in
      Desk(CountingRecords(pen, counter), try Catalogue([module]))
    }
    _ = try desks[0].judgement(of: [type.example.pointer], before: desks[1])
    return counter.read
  }

  /// An example that plays no part: who plays one is asked of all that the parts answer for.
  private static func playingNothing<R: Record>(_ record: R) -> R {
    guard var party = record as? Party else { return record }
    party.plays = nil
    return party as? R ?? record
  }

  /// An example with names, a person and a number of the plan of its own, for another municipality's.
  private static func other<R: Record>(
    _ type: R.Type, _ number: Int, with pen: PlainPen
  ) throws {
    let body = try Body.encode(playingNothing(type.example))
      .replacing("\"eksempel-", with: "\"andet\(number)-")
      .replacing("/eksempel-", with: "/andet\(number)-")
      .replacing("Eksempel Eksempelsen", with: "Person \(number)")
      .replacing("03.10.24", with: "\(number).10.24")
    pen.set(try Body.decode(type, body), during: .always)
  }
}

extension PlainPen {
  fileprivate func clear<R: Record>(_ type: R.Type, before day: Day) {
    if let days = Period(.earliest, to: day) { clear(type, type.example.id, during: days) }
  }
}

/// Whether a forum answers to a body named Bo.
private struct BodyNamedBo: Checking {
  let records: any Records
  let rule: Rule
  let reach: Reach

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try records.timelines(Forum.self, about: about, during: during).compactMap { timeline in
      let isSo = try timeline.pieces.contains { piece in
        try piece.value.politicalBody.map { id in
          try records.timeline(Party.self, id).pieces.contains { $0.value.name == "Bo" }
        } ?? false
      }
      return isSo ? timeline.pieces.first.map { Finding(rule, about: $0.value.pointer) } : nil
    }
  }
}

/// How many versions of each kind have been handed out.
private final class Tally {
  var read: [String: Int] = [:]
}

/// Records that count what they hand out.
private struct CountingRecords: Records, Readings {
  let base: PlainPen
  let counter: Tally

  init(_ base: PlainPen, _ counter: Tally) {
    self.base = base
    self.counter = counter
  }

  private func count<R: Record>(_ timelines: [Timeline<R>]) -> [Timeline<R>] {
    counter.read[R.kind, default: 0] += timelines.reduce(0) { $0 + $1.pieces.count }
    return timelines
  }

  func record<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>, on day: Day) -> R? {
    timeline(type, id).value(on: day)
  }

  func records<R: Record>(_ type: R.Type, on day: Day, pointingAt: Pointer?) -> [R] {
    count(base.timelines(type, during: Period(day: day), pointingAt: pointingAt))
      .compactMap { $0.value(on: day) }
  }

  func timeline<R: Record>(_ type: R.Type, _ id: Identifier<R.Subject>) -> Timeline<R> {
    count([base.timeline(type, id)]).first ?? Timeline()
  }

  func timelines<R: Record>(
    _ type: R.Type, during: Period, pointingAt: Pointer?
  ) -> [Timeline<R>] {
    count(base.timelines(type, during: during, pointingAt: pointingAt))
  }

  func readings(of: IndicatorID, about: Pointer) -> [StatedReading] { [] }
  func measuredIndicators() -> [IndicatorID] { [] }
  func measuredSubjects(of: IndicatorID) -> [Pointer] { [] }
}
