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
  /// one also those that it made itself or was bound by later. `level` is the topic's; any when nil.
  package func coverage(
    of topic: TopicID, level: Level?, during: Period, party: PartyID? = nil
  ) throws -> Coverage {
    let governing = try governing(topic, level: level)
    guard let party else { return try coverage(by: governing.common, during) }
    return try coverage(by: governing.binding(parties.kin(of: party, during: .always)), during)
  }

  /// The same for many parties, with what governs the topic read once.
  package func coverages(
    of topic: TopicID, during: Period, parties: [PartyID]
  ) throws -> [PartyID: Coverage] {
    let governing = try governing(topic, level: nil)
    return try parties.reduce(into: [:]) { found, party in
      let kin = try self.parties.kin(of: party, during: .always)
      found[party] = try coverage(by: governing.binding(kin), during)
    }
  }

  private func governing(_ topic: TopicID, level: Level?) throws -> Governing {
    let all = try records.timelines(Agreement.self, during: .always, pointingAt: topic.pointer)
      .compactMap { $0.pieces.last?.value }
      .filter { $0.topics.contains(topic) && !$0.isWithdrawn && $0.term != nil }
      .filter { try isMade($0, on: .latest) }
    var found = Governing()
    for agreement in all {
      if try agreement.parties.contains(where: { try parties.isSingle($0, during: .always) }) {
        for party in Set(agreement.parties) { found.own[party, default: []].append(agreement) }
        for accession in try accessions(to: agreement.id) {
          found.own[accession.party, default: []].append(agreement.from(accession.day))
        }
      } else if level == nil || self.level(of: agreement) == level {
        found.common.append(agreement)
      }
    }
    return found
  }

  private func accessions(to id: AgreementID) throws -> [Accession] {
    try records.timelines(Accession.self, during: .always, pointingAt: id.pointer)
      .compactMap { $0.pieces.last?.value }.filter { $0.agreement == id }
  }

  func coverage(by made: [Agreement], _ during: Period) throws -> Coverage {
    var found = Coverage()
    let agreements = Self.cut(made)
    let possible = union(agreements.compactMap(\.possibleTerm))
    let certain = union(agreements.compactMap(\.certainTerm))
    let byID = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var (possibleWindows, certainWindows): ([Period], [Period]) = ([], [])
    for next in agreements {
      for before in Set(next.succeeds + next.renews).compactMap({ byID[$0] }) {
        possibleWindows += window(before.lastPossibleDay, next.term?.from?.earliest)
        certainWindows += window(before.lastCertainDay, next.term?.from?.latest)
      }
    }
    let gaps = union(possibleWindows).pieces.flatMap { possible.gaps(in: $0.period) }
    let doubtful = union(certainWindows).pieces.flatMap { certain.gaps(in: $0.period) }
    found.gaps = gaps.compactMap { $0.intersection(during) }
    let known = union(found.gaps)
    found.possibleGaps = doubtful.compactMap { $0.intersection(during) }
      .flatMap { known.gaps(in: $0) }
    found.unknown = union(possible.pieces.map(\.period) + found.gaps + found.possibleGaps)
      .gaps(in: during)
    found.overlaps = try overlaps(agreements, during)
    found.agreements = made.sorted {
      ($0.term?.from?.earliest ?? .earliest, $0.id) < ($1.term?.from?.earliest ?? .earliest, $1.id)
    }
    return found
  }

  /// Prolongations end where what takes the agreement's place begins.
  private static func cut(_ agreements: [Agreement]) -> [Agreement] {
    var starts: [AgreementID: [RoughDay]] = [:]
    for agreement in agreements {
      guard let from = agreement.term?.from else { continue }
      for other in Set(agreement.succeeds + agreement.renews) {
        starts[other, default: []].append(from)
      }
    }
    return agreements.map { agreement in
      guard agreement.term?.prolongs != nil, agreement.notice == nil,
        let last = agreement.term?.lastDay,
        let next = (starts[agreement.id] ?? []).filter({ $0.earliest > last.upperBound }).min(by: {
          ($0.earliest, $0.latest) < ($1.earliest, $1.latest)
        })
      else { return agreement }
      var copy = agreement
      copy.term?.prolongs = nil
      copy.term?.lasts = nil
      copy.term?.until = RoughDay(from: next.earliest.previous, to: next.latest.previous)
      return copy
    }
  }

  private func window(_ last: Day?, _ start: Day?) -> [Period] {
    guard let last, let start, let gap = Period(last.next, to: start) else { return [] }
    return [gap]
  }

  /// The days of some periods; put together in order, which is what a timeline does without a copy.
  private func union(_ periods: [Period]) -> Timeline<Bool> {
    Timeline(periods.sorted().map { Timeline.Piece($0, true) })
  }

  /// Runs of days with more than one agreement that certainly binds the same.
  private func overlaps(
    _ agreements: [Agreement], _ during: Period
  ) throws -> [Coverage.Overlap] {
    var isSingle: [PartyID: Bool] = [:]
    let bound = try agreements.map { agreement in
      let singles = try agreement.parties.filter { party in
        if let known = isSingle[party] { return known }
        let found = try parties.isSingle(party, during: .always)
        isSingle[party] = found
        return found
      }
      return (agreement, Set(singles))
    }
    var overlaps = Overlaps(bound, during: during)
    return overlaps.runs()
  }
}

extension Agreement {
  /// The agreement as it binds one who came to it later.
  fileprivate func from(_ day: RoughDay) -> Agreement {
    guard day.earliest > term?.from?.latest ?? .earliest else { return self }
    var copy = self
    copy.term?.from = day
    copy.term?.until = term?.lastDay.map { RoughDay(from: $0.lowerBound, to: $0.upperBound) }
    copy.term?.lasts = nil
    return copy
  }
}
