public import Vocabulary

/// How a topic is governed by agreements over a period.
public struct Coverage: Hashable, Sendable {
  /// Days on which more than one agreement governs it, and which.
  public struct Overlap: Hashable, Sendable {
    /// The days.
    public let days: Period
    /// The agreements.
    public let agreements: [AgreementID]
  }

  /// Days between an agreement and its recorded successor that no reading of rough days closes.
  public var gaps: [Period] = []
  /// Days between them that some reading closes.
  public var possibleGaps: [Period] = []
  /// Days with more than one that certainly governs, none of them made from another.
  public var overlaps: [Overlap] = []
  /// Days for which no agreement is recorded: nothing is known.
  public var unknown: [Period] = []
  /// The agreements that count, by start.
  public var agreements: [Agreement] = []
}

/// The agreements on a topic: those that bind the whole city, and those of single parties.
private struct Governing {
  var common: [Agreement] = []
  var own: [PartyID: [Agreement]] = [:]

  func binding(_ kin: Set<PartyID>) -> [Agreement] {
    var seen: Set<AgreementID> = []
    return common + kin.sorted().flatMap { own[$0] ?? [] }.filter { seen.insert($0.id).inserted }
  }
}

extension AgreementBook {
  /// How a topic is governed over a period, as the latest versions tell it.
  ///
  /// Without a party only agreements that bind the whole city on the topic's own level count; with
  /// one also those that it made itself or was bound by later.
  /// - Parameter level: the topic's level; any when nil.
  public func coverage(
    of topic: TopicID, level: Level?, during: Period, party: PartyID? = nil
  ) throws -> Coverage {
    let governing = try governing(topic, level: level)
    guard let party else { return coverage(by: governing.common, during) }
    return coverage(by: governing.binding(try parties.kin(of: party)), during)
  }

  /// The same for many parties, with what governs the topic read once.
  public func coverages(
    of topic: TopicID, during: Period, parties: [PartyID]
  ) throws -> [PartyID: Coverage] {
    let governing = try governing(topic, level: nil)
    return try parties.reduce(into: [:]) { found, party in
      let kin = try self.parties.kin(of: party)
      found[party] = coverage(by: governing.binding(kin), during)
    }
  }

  private func governing(_ topic: TopicID, level: Level?) throws -> Governing {
    let all = try records.timelines(Agreement.self, during: .always, pointingAt: topic.pointer)
      .compactMap { $0.pieces.last?.value }
      .filter { $0.topics.contains(topic) && $0.isMade && !$0.isWithdrawn && $0.term != nil }
    let joined = try Dictionary(
      grouping: records.timelines(Accession.self).compactMap { $0.pieces.last?.value },
      by: \.agreement)
    var found = Governing()
    for agreement in all {
      if try agreement.parties.contains(where: { try parties.isSingle($0) }) {
        let bound = agreement.parties + (joined[agreement.id] ?? []).map(\.party)
        for party in Set(bound) { found.own[party, default: []].append(agreement) }
      } else if level == nil || self.level(of: agreement) == level {
        found.common.append(agreement)
      }
    }
    return found
  }

  func coverage(by agreements: [Agreement], _ during: Period) -> Coverage {
    var found = Coverage()
    let possible = agreements.compactMap(\.possibleTerm)
    let certain = agreements.compactMap(\.certainTerm)
    var gaps = Timeline<Bool>()
    var doubtful = Timeline<Bool>()
    for next in agreements {
      for before in agreements where next.takesPlace(of: before.id) {
        for gap in without(window(before.lastPossibleDay, next.term?.from?.earliest), possible) {
          gaps.replace(gap, with: true)
        }
        for gap in without(window(before.lastCertainDay, next.term?.from?.latest), certain) {
          doubtful.replace(gap, with: true)
        }
      }
    }
    found.gaps = gaps.pieces(in: during).map(\.period)
    found.possibleGaps = without(doubtful.pieces(in: during).map(\.period), found.gaps)
    found.unknown = without([during], possible + found.gaps + found.possibleGaps)
    found.overlaps = overlaps(agreements, during)
    found.agreements = agreements.sorted {
      ($0.term?.from?.earliest ?? .earliest, $0.id) < ($1.term?.from?.earliest ?? .earliest, $1.id)
    }
    return found
  }

  private func window(_ last: Day?, _ start: Day?) -> [Period] {
    guard let last, let start, let gap = Period(last.next, to: start) else { return [] }
    return [gap]
  }

  private func without(_ periods: [Period], _ covered: [Period]) -> [Period] {
    covered.reduce(periods) { open, period in open.flatMap { $0.subtracting(period) } }
  }

  private func overlaps(_ agreements: [Agreement], _ during: Period) -> [Coverage.Overlap] {
    var days = Timeline<[AgreementID]>()
    for (index, one) in agreements.enumerated() {
      for other in agreements[(index + 1)...] where !isMadeFrom(one, other) {
        guard let first = one.certainTerm, let second = other.certainTerm,
          let both = first.intersection(second)?.intersection(during)
        else { continue }
        for gap in days.gaps(in: both) { days.replace(gap, with: []) }
        for piece in days.pieces(in: both) {
          let all = Set(piece.value + [one.id, other.id])
          days.replace(piece.period, with: all.sorted())
        }
      }
    }
    return days.pieces.map { Coverage.Overlap(days: $0.period, agreements: $0.value) }
  }

  /// Whether one is an amendment, extension or concretion of the other: then both may govern.
  private func isMadeFrom(_ one: Agreement, _ other: Agreement) -> Bool {
    let (first, second) = (
      one.concretises + one.amends + one.extends, other.concretises + other.amends + other.extends
    )
    return first.contains(other.id) || second.contains(one.id)
  }
}
