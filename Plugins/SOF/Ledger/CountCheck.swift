import Counter
import Organisation
import Vocabulary

/// Whether counts can be as they are written, alone and together with the others of their afdeling.
struct CountCheck: Checking {
  let rooms: any Rooms
  let reach = Reach(
    Trail(from: VacancyCount.kind, .names(PartySubject.kind)),
    Trail(from: VacancyCount.kind, .names(PartySubject.kind), .namedBy(VacancyCount.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let asked = try rooms.records.timelines(VacancyCount.self, about: about, during: during)
      .compactMap { $0.pieces(in: during).last?.value }
    let own = try asked.flatMap(alone)
    let afdelinger = Set(asked.map(\.afdeling)).sorted()
    return own + (try afdelinger.flatMap { try together($0, asked) })
  }

  /// What cannot be of a count, whatever else is counted.
  func alone(_ count: VacancyCount) throws -> [Finding] {
    guard count.time.isDayOrMonth else {
      return [Finding(LedgerRules.countTime, about: count.pointer, ["time": .rough(count.time)])]
    }
    if let (what, number) = zip(VacancyCount.columns, count.numbers)
      .first(where: { !(0...VacancyCount.most).contains($0.1) })
    {
      return [
        Finding(
          LedgerRules.countNumbers, about: count.pointer,
          ["what": .text(what), "number": .number(number)])
      ]
    }
    // That there is such a party at all is asked by the rules that hold for every record.
    guard try !rooms.parties.days(of: count.afdeling.pointer, during: .always).isEmpty else {
      return []
    }
    let party = try rooms.parties.party(count.afdeling, on: count.time.latest)
    guard let party, party.kind == .afdeling else {
      return [
        Finding(
          LedgerRules.countNotAfdeling, about: count.pointer,
          ["party": .thing(count.afdeling.pointer)])
      ]
    }
    let there = count.type == .family ? party.dwellings?.family : party.dwellings?.youth
    guard let there, count.reported > there else { return [] }
    return [
      Finding(
        LedgerRules.countTooMany, about: count.pointer,
        [
          "reported": .number(count.reported), "dwellings": .number(there),
          "type": .text(count.type.word),
        ])
    ]
  }

  private func together(_ afdeling: PartyID, _ asked: [VacancyCount]) throws -> [Finding] {
    let all = try rooms.records.timelines(
      VacancyCount.self, during: .always, pointingAt: afdeling.pointer
    ).compactMap(\.pieces.last?.value).filter { $0.afdeling == afdeling }
    return DwellingType.allCases.flatMap { type in Self.among(all.filter { $0.type == type }) }
  }

  /// What is wrong with counts of an afdeling's dwellings of a kind, beside each other.
  static func among(_ counts: [VacancyCount]) -> [Finding] {
    let counts = counts.sorted { ($0.time.earliest, $0.id) < ($1.time.earliest, $1.id) }
    return twice(counts) + sums(counts)
  }

  private static func twice(_ counts: [VacancyCount]) -> [Finding] {
    var (found, longest): ([Finding], VacancyCount?) = ([], nil)
    for count in counts {
      if let before = longest, count.time.earliest <= before.time.latest {
        found.append(
          Finding(
            LedgerRules.countTwice, about: count.pointer, ["other": .thing(before.pointer)]))
      }
      if count.time.latest >= longest?.time.latest ?? .earliest { longest = count }
    }
    return found
  }

  /// What was offered and let in all must have been reported or given back, and what was answered must have been
  /// offered; said of the first count after which it is not so.
  private static func sums(_ counts: [VacancyCount]) -> [Finding] {
    var sum = LedgerSum()
    var found: [Finding] = []
    func tell(_ rule: Rule, _ used: Int128, _ there: Int128, _ count: VacancyCount) {
      guard used > there, !found.contains(where: { $0.rule == rule }) else { return }
      found.append(
        Finding(
          rule, about: count.pointer,
          ["used": .text(used.dwellingsText), "there": .text(there.dwellingsText)]))
    }
    for count in counts.sorted(by: { $0.time.latest < $1.time.latest }) {
      sum.add(numbers: count.numbers)
      tell(
        LedgerRules.offeredNotReported, sum.offered + sum.otherwise,
        sum.reported + sum.refused + sum.givenUp, count)
      tell(
        LedgerRules.answeredNotOffered, sum.assigned + sum.refused + sum.givenUp, sum.offered, count
      )
    }
    return found
  }
}

extension Int128 {
  /// So many dwellings, as people read it.
  var dwellingsText: String { self == 1 ? "1 bolig" : "\(Cell.number(shown).text) boliger" }
}

extension VacancyCount {
  /// The most that a number of it can be.
  static let most = 100_000
  /// What its numbers are called, in their order.
  static let columns = [
    "meldt ledige", "tilbudt", "anvist", "afslået", "opgivet", "udlejet ellers",
  ]
}
