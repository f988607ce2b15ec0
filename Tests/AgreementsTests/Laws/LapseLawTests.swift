import AlmenTestKit
import Testing
import Vocabulary

@testable import Agreements

/// What has lapsed on each day of random towns, against one who looks at every agreement.
@Suite struct LapseLawTests {
  /// What is open of one topic for one party: what perhaps governs instead, and nothing when nothing does.
  private struct Row: Hashable {
    let agreement: AgreementID
    let topic: TopicID?
    let party: PartyID
    let others: [AgreementID]
    let next: AgreementID?
  }

  private struct Oracle {
    let town: TownParties
    let plans: [Plan]

    private func organisations(_ day: Int) -> [PartyID] {
      town.there.filter { $0.value.contains(day) }.map(\.key).sorted()
    }

    /// Its last day, with what makes it longer.
    private func last(_ plan: Plan) -> ClosedRange<Int> {
      guard let longer = plans.first(where: { $0.extends == plan.id }) else { return plan.last }
      var whole = plan
      whole.end = longer.end
      return whole.last
    }

    private func isOver(_ plan: Plan, _ day: Int) -> Bool { last(plan).upperBound < day }

    private func binds(_ plan: Plan, _ party: PartyID, _ day: Int) -> Bool {
      plan.with.isEmpty || plan.with.contains(party)
        || party == "afd" && plan.with.contains("o1")
        || (town.before[party] ?? []).contains { old in
          plan.with.contains(old) && town.there[old].map { $0.upperBound <= day } ?? false
        }
        || party == "afd" && (town.before["o1"] ?? []).isEmpty && false
    }

    /// Those an agreement bound, by what they are on a day.
    private func units(_ plan: Plan, _ day: Int) -> [PartyID] {
      let there = organisations(day)
      if plan.with.isEmpty { return there }
      return there.filter { binds(plan, $0, day) } + (plan.with.contains("afd") ? ["afd"] : [])
    }

    private func after(_ plan: Plan) -> [Plan] {
      let whole = Set([plan.id] + plans.filter { $0.extends == plan.id }.map(\.id))
      return plans.filter { $0.succeeds.map(whole.contains) ?? false }
    }

    func rows(_ day: Int) -> Set<Row> {
      var found: Set<Row> = []
      for plan in plans
      where plan.extends == nil && isOver(plan, day) && !(plan.letGo.map { $0 <= day } ?? false) {
        let topics: [TopicID?] = plan.topics.isEmpty ? [nil] : plan.topics
        for topic in topics {
          for party in units(plan, day) {
            guard let others = instead(plan, topic, party, day) else { continue }
            let next = after(plan).filter { $0.start.lowerBound > day }
              .min { ($0.start.lowerBound, $0.id) < ($1.start.lowerBound, $1.id) }
            found.insert(
              Row(
                agreement: plan.id, topic: topic, party: party, others: others, next: next?.id))
          }
        }
      }
      return found
    }

    /// What stands above is no agreement of its own with who is below, unless it took the place.
    private func isAbove(_ other: Plan, _ plan: Plan) -> Bool {
      guard let high = other.level, let low = plan.level else { return false }
      return high < low && other.succeeds != plan.id
    }

    private func instead(
      _ plan: Plan, _ topic: TopicID?, _ party: PartyID, _ day: Int
    ) -> [AgreementID]? {
      let follows = after(plan)
      let loud =
        topic.map { topic in plans.filter { $0.topics.contains(topic) && $0.extends == nil } }
        ?? follows
      let silent =
        topic == nil
        ? plans.filter { one in
          Set(one.with) == Set(plan.with) && one.extends == nil
            && !follows.contains { $0.id == one.id }
        } : follows.filter(\.topics.isEmpty)
      var perhaps: Set<AgreementID> = []
      for (other, isSilent) in loud.map({ ($0, false) }) + silent.map({ ($0, true) })
      where other.id != plan.id && binds(other, party, day) && !isAbove(other, plan) {
        if isOver(other, day) {
          let (own, theirs) = (last(plan), last(other))
          if (theirs.upperBound, theirs.lowerBound) > (own.upperBound, own.lowerBound) {
            return nil
          }
        } else if other.start.lowerBound <= day {
          let isSure = other.start.upperBound <= day && day <= last(other).lowerBound
          if isSure, !isSilent { return nil }
          perhaps.insert(other.id)
        }
      }
      return perhaps.sorted()
    }
  }

  private func plans(_ random: inout SeededRandom) throws -> [Plan] {
    var made: [Plan] = []
    for index in 0..<random.int(1...5) {
      let start = random.days(from: random.int(0...30))
      let before = made.filter { $0.extends == nil }.randomElement(using: &random)
      var plan = Plan(
        id: try #require(AgreementID("a\(index)")), with: random.with(),
        topics: random.oneIn(4) ? [] : random.oneIn(3) ? ["emne", "andet"] : ["emne"], start: start,
        end: random.days(from: start.upperBound + random.int(0...18)),
        succeeds: random.oneIn(2) ? before?.id : nil,
        closed: random.oneIn(6) ? start.upperBound + random.int(0...6) : nil,
        letGo: random.oneIn(6) ? random.int(20...60) : nil)
      plan.level = random.oneIn(2) ? nil : [.one, .two, .three].randomElement(using: &random)
      if let before, random.oneIn(5), before.closed == nil,
        !made.contains(where: { $0.extends == before.id })
      {
        // What makes another longer begins the day after, and is otherwise as that.
        plan = Plan(
          id: plan.id, with: before.with, topics: before.topics,
          start: (before.end.lowerBound + 1)...(before.end.upperBound + 1),
          end: random.days(from: before.end.upperBound + random.int(2...14)), extends: before.id)
      }
      made.append(plan)
    }
    return made
  }

  @Test(.tags(.long)) func `what has lapsed is as counted agreement by agreement, on every day`()
    throws
  {
    var random = SeededRandom(seed: 172)
    var (certain, perhaps, between, quiet) = (0, 0, 0, 0)
    for number in 0..<sequences(10_000, usually: 100) {
      let oracle = Oracle(town: random.town(), plans: try plans(&random))
      let made = oracle.plans.map { $0.record() }
      let book = AgreementBook(
        made.reduce(PlainRecords()) { $0.with($1) }, parties: oracle.town,
        developments: PlainDevelopments(), contributed: AgreementKind.plain)
      for _ in 0..<6 {
        let day = random.int(0...75)
        let there = oracle.town.organisations(during: Period(day: townDay(day))).map(\.party)
        let told = Set(
          try book.lapses(of: made, on: townDay(day)).flatMap { lapse in
            (lapse.open.parties ?? there).flatMap { party in
              (lapse.topics.isEmpty ? [nil] : lapse.topics.map(Optional.some)).map { topic in
                Row(
                  agreement: lapse.agreement.id, topic: topic, party: party,
                  others: lapse.open.others, next: lapse.open.next?.agreement)
              }
            }
          })
        let expected = oracle.rows(day)
        certain += expected.filter { $0.others.isEmpty && $0.next == nil }.count
        perhaps += expected.filter { !$0.others.isEmpty }.count
        between += expected.filter { $0.next != nil }.count
        if expected.isEmpty { quiet += 1 }
        guard told == expected else {
          Issue.record("\(number), day \(day): \(told), not \(expected) of \(oracle)")
          return
        }
      }
    }
    #expect(min(certain, perhaps, between, quiet) > 5, "\(certain) \(perhaps) \(between) \(quiet)")
  }
}
