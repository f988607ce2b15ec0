import AlmenTestKit
import Vocabulary

@testable import Agreements

let townSource = Source("Prøve", madeUp: true)
let townStart = Day(daysSince1970: 15_000)

/// A day by its number from the town's first.
func townDay(_ number: Int) -> Day { townStart.adding(days: number) }

/// Days by their numbers, rough when they differ.
func townRough(_ range: ClosedRange<Int>) -> RoughDay {
  RoughDay(from: townDay(range.lowerBound), to: townDay(range.upperBound))
}

/// Organisations with the days they are there, some of which took over from others; `kk` and `kreds` are no
/// organisations, and `afd` is an afdeling of `o1`.
struct TownParties: AgreementParties {
  /// The days of each organisation, by numbers.
  var there: [PartyID: Range<Int>]
  /// Whom an organisation took over from.
  var before: [PartyID: [PartyID]] = [:]

  func areOpposite(_ one: PartyID, _ other: PartyID, on day: Day) -> Bool? { nil }
  func isForvaltning(_ id: PartID, during: Period) -> Bool { false }
  func kind(of id: PartyID, on day: Day) -> PartyKind? { nil }
  func isSingle(_ id: PartyID, during: Period) -> Bool {
    id == "afd" || id.text.hasPrefix("o")
  }
  func collectives(during: Period) -> Set<PartyID> { ["kk", "kreds"] }
  func organisations(during: Period) -> [(party: PartyID, days: [Period])] {
    there.sorted { $0.key < $1.key }.compactMap { id, _ in
      let found = days(of: id.pointer, during: during)
      return found.isEmpty ? nil : (id, found)
    }
  }
  func days(of body: Pointer, during: Period) -> [Period] {
    guard let id = PartyID(body.id), let range = there[id] else {
      return body.id.hasPrefix("o") ? [] : [during]
    }
    let end = range.upperBound > 500 ? nil : townDay(range.upperBound)
    return [Period(townDay(range.lowerBound), to: end)?.intersection(during)].compactMap { $0 }
  }
  func lineage(of party: PartyID) -> (before: [PartyID], after: [PartyID]) {
    (before[party] ?? [], before.filter { $0.value.contains(party) }.map(\.key).sorted())
  }
  func kin(of id: PartyID, during: Period) -> Set<PartyID> {
    let (before, after) = lineage(of: id)
    return Set([id] + before + after + (id == "afd" ? ["o1"] : []))
  }
}

/// An agreement as numbers: its first and last day lie each between two.
struct Plan {
  let id: AgreementID
  /// Whom it is with; none when it is with all by the kreds.
  var with: [PartyID] = []
  var topics: [TopicID] = ["emne"]
  var start: ClosedRange<Int>
  var end: ClosedRange<Int>
  var succeeds: AgreementID?
  var extends: AgreementID?
  var closed: Int?
  var letGo: Int?
  var level: Level?

  /// Its last day by itself.
  var last: ClosedRange<Int> {
    guard let closed else { return end }
    return min(closed, end.lowerBound)...min(closed, end.upperBound)
  }

  func record() -> Agreement {
    var made = Agreement(
      id: id, title: id.text, kind: "delaftale",
      parties: ["kk"] + (with.isEmpty ? ["kreds"] : with),
      succeeds: [succeeds].compactMap { $0 }, extends: [extends].compactMap { $0 },
      term: Term(from: townRough(start), until: townRough(end)), topics: topics,
      concluded: Conclusion(), source: townSource)
    made.level = level
    made.closed = closed.map { Closing(day: RoughDay(townDay($0)), how: .ended, why: "x") }
    made.letGo = letGo.map { LetGo(day: RoughDay(townDay($0)), why: "x") }
    return made
  }
}

extension SeededRandom {
  /// Some days, now and then rough.
  mutating func days(from first: Int, _ length: Int = 6) -> ClosedRange<Int> {
    first...(first + (oneIn(2) ? 0 : int(1...length)))
  }

  /// A town of three to five organisations, some of which come later, go, or take over from others.
  mutating func town() -> TownParties {
    var town = TownParties(there: ["o1": 0..<1000, "o2": 0..<1000, "o3": 0..<1000])
    if oneIn(3) { town.there["o4"] = int(5...30)..<1000 }
    switch int(0...5) {
    case 0:
      let day = int(10...40)
      town.there["o3"] = 0..<day
      town.before["o1"] = ["o3"]
    case 1:
      let day = int(10...40)
      (town.there["o2"], town.there["o3"], town.there["o5"]) = (0..<day, 0..<day, day..<1000)
      town.before["o5"] = ["o2", "o3"]
    default: break
    }
    return town
  }

  /// Whom an agreement is with: all by the kreds, all by name, some, or an afdeling.
  mutating func with() -> [PartyID] {
    switch int(0...7) {
    case 0, 1: []
    case 2: ["o1", "o2", "o3", "o4"]
    case 3: ["afd"]
    default: (["o1", "o2", "o3", "o4"] as [PartyID]).filter { _ in oneIn(2) }
    }
  }
}
