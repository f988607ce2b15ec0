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
  public func coverage(
    of topic: TopicID, level: Level?, during: Period, party: PartyID? = nil
  ) throws -> Coverage {
    let governing = try governing(topic, level: level)
    guard let party else { return try coverage(by: governing.common, during) }
    return try coverage(by: governing.binding(parties.kin(of: party)), during)
  }

  /// The same for many parties, with what governs the topic read once.
  public func coverages(
    of topic: TopicID, during: Period, parties: [PartyID]
  ) throws -> [PartyID: Coverage] {
    let governing = try governing(topic, level: nil)
    return try parties.reduce(into: [:]) { found, party in
      let kin = try self.parties.kin(of: party)
      found[party] = try coverage(by: governing.binding(kin), during)
    }
  }

  private func governing(_ topic: TopicID, level: Level?) throws -> Governing {
    let all = try records.timelines(Agreement.self, during: .always, pointingAt: topic.pointer)
      .compactMap { $0.pieces.last?.value }
      .filter { $0.topics.contains(topic) && !$0.isWithdrawn && $0.term != nil }
      .filter { try isMade($0, on: .latest) }
    let joined = try Dictionary(
      grouping: records.timelines(Accession.self).compactMap { $0.pieces.last?.value },
      by: \.agreement)
    var found = Governing()
    for agreement in all {
      if try agreement.parties.contains(where: { try parties.isSingle($0) }) {
        for party in Set(agreement.parties) { found.own[party, default: []].append(agreement) }
        for accession in joined[agreement.id] ?? [] {
          found.own[accession.party, default: []].append(agreement.from(accession.day))
        }
      } else if level == nil || self.level(of: agreement) == level {
        found.common.append(agreement)
      }
    }
    return found
  }

  func coverage(by made: [Agreement], _ during: Period) throws -> Coverage {
    var found = Coverage()
    let agreements = Self.cut(made)
    let possible = agreements.compactMap(\.possibleTerm)
    let certain = agreements.compactMap(\.certainTerm)
    let byID = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var gaps = Timeline<Bool>()
    var doubtful = Timeline<Bool>()
    for next in agreements {
      for before in Set(next.succeeds + next.renews).sorted().compactMap({ byID[$0] }) {
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
    found.overlaps = try overlaps(agreements, during)
    found.agreements = made.sorted {
      ($0.term?.from?.earliest ?? .earliest, $0.id) < ($1.term?.from?.earliest ?? .earliest, $1.id)
    }
    return found
  }

  /// Prolongations end where what takes the agreement's place begins.
  private static func cut(_ agreements: [Agreement]) -> [Agreement] {
    agreements.map { agreement in
      let starts = agreements.filter { $0.takesPlace(of: agreement.id) }
        .compactMap { $0.term?.from }
      guard agreement.term?.prolongs != nil, agreement.notice == nil,
        let last = agreement.term?.lastDay,
        let next = starts.filter({ $0.earliest > last.upperBound }).min(by: {
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

  private func without(_ periods: [Period], _ covered: [Period]) -> [Period] {
    covered.reduce(periods) { open, period in open.flatMap { $0.subtracting(period) } }
  }

  /// Two overlap when both certainly bind the same; agreements of different single parties do not.
  private func overlaps(
    _ agreements: [Agreement], _ during: Period
  ) throws -> [Coverage.Overlap] {
    var days = Timeline<[AgreementID]>()
    let kin = Kinship(agreements)
    for (one, other) in try pairs(agreements) where !kin.areKin(one, other) {
      guard let first = one.certainTerm, let second = other.certainTerm,
        let both = first.intersection(second)?.intersection(during)
      else { continue }
      for gap in days.gaps(in: both) { days.replace(gap, with: []) }
      for piece in days.pieces(in: both) {
        let all = Set(piece.value + [one.id, other.id])
        days.replace(piece.period, with: all.sorted())
      }
    }
    return days.pieces.map { Coverage.Overlap(days: $0.period, agreements: $0.value) }
  }

  private func pairs(_ agreements: [Agreement]) throws -> [(Agreement, Agreement)] {
    var common: [Agreement] = []
    var single: [PartyID: [Agreement]] = [:]
    var alone: [Agreement] = []
    for agreement in agreements {
      let parties = try agreement.parties.filter { try self.parties.isSingle($0) }
      if parties.isEmpty { common.append(agreement) } else { alone.append(agreement) }
      for party in parties { single[party, default: []].append(agreement) }
    }
    var seen: Set<Set<AgreementID>> = []
    let groups = [common] + single.sorted { $0.key < $1.key }.map(\.value)
    let within = groups.flatMap { group in
      group.indices.flatMap { index in group[(index + 1)...].map { (group[index], $0) } }
    }
    let across = common.flatMap { one in alone.map { (one, $0) } }
    return (within + across).filter { seen.insert([$0.0.id, $0.1.id]).inserted }
  }
}

/// Which agreements are made from one another, so that both may govern at once.
private struct Kinship {
  private let byID: [AgreementID: Agreement]

  init(_ agreements: [Agreement]) {
    byID = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether one stands above the other, or both change or extend the same.
  func areKin(_ one: Agreement, _ other: Agreement) -> Bool {
    let (first, second) = (above(one, \.made), above(other, \.made))
    if first.contains(other.id) || second.contains(one.id) { return true }
    return !above(one, \.changed).isDisjoint(with: above(other, \.changed))
  }

  private func above(
    _ agreement: Agreement, _ next: (Agreement) -> [AgreementID]
  ) -> Set<AgreementID> {
    reached(from: next(agreement)) { id in byID[id].map(next) ?? [] }
  }
}

extension Agreement {
  fileprivate var made: [AgreementID] { concretises + amends + extends }
  fileprivate var changed: [AgreementID] { amends + extends }

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
