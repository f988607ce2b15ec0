import Vocabulary

@testable import Agreements

/// Coverage as it was told before the walk through starts and ends: every pair is asked, and every
/// period is taken from every other. Slow and plain, so that the walk is held against it.
extension AgreementBook {
  func coverageByPairs(_ made: [Agreement], _ during: Period) throws -> Coverage {
    var found = Coverage()
    let agreements = Self.cutByPairs(made)
    let possible = agreements.compactMap(\.possibleTerm)
    let certain = agreements.compactMap(\.certainTerm)
    let byID = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var gaps = Timeline<Bool>()
    var doubtful = Timeline<Bool>()
    for next in agreements {
      for before in Set(next.succeeds + next.renews).sorted().compactMap({ byID[$0] }) {
        for gap in without(
          windowByPairs(before.lastPossibleDay, next.term?.from?.earliest), possible)
        {
          gaps.replace(gap, with: true)
        }
        for gap in without(windowByPairs(before.lastCertainDay, next.term?.from?.latest), certain) {
          doubtful.replace(gap, with: true)
        }
      }
    }
    found.gaps = gaps.pieces(in: during).map(\.period)
    found.possibleGaps = without(doubtful.pieces(in: during).map(\.period), found.gaps)
    found.unknown = without([during], possible + found.gaps + found.possibleGaps)
    found.overlaps = try overlapsByPairs(agreements, during)
    found.agreements = made.sorted {
      ($0.term?.from?.earliest ?? .earliest, $0.id) < ($1.term?.from?.earliest ?? .earliest, $1.id)
    }
    return found
  }

  /// Prolongations end where what takes the agreement's place begins.
  private static func cutByPairs(_ agreements: [Agreement]) -> [Agreement] {
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

  private func windowByPairs(_ last: Day?, _ start: Day?) -> [Period] {
    guard let last, let start, let gap = Period(last.next, to: start) else { return [] }
    return [gap]
  }

  private func without(_ periods: [Period], _ covered: [Period]) -> [Period] {
    covered.reduce(periods) { open, period in open.flatMap { $0.subtracting(period) } }
  }

  /// Two overlap when both certainly bind the same; agreements of different single parties do not.
  private func overlapsByPairs(
    _ agreements: [Agreement], _ during: Period
  ) throws -> [Coverage.Overlap] {
    var days = Timeline<[AgreementID]>()
    let kin = KinByPairs(agreements)
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
      let parties = try agreement.parties.filter { try self.parties.isSingle($0, during: .always) }
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

/// Which agreements are made from one another.
private struct KinByPairs {
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
}
