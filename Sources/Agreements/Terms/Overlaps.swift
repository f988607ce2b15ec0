import Vocabulary

/// Which agreements govern the same at once: one walk through their first days and the days after their
/// last, with those that hold kept by the way.
///
/// Two overlap when both certainly bind the same and neither is made from the other; agreements of
/// different single parties bind different ones. As many steps as there are starts and ends, pairs
/// made from one another, and agreements told.
struct Overlaps {
  /// An agreement with the days it counts, and the single parties it binds; none when it binds all.
  private struct Member {
    let id: AgreementID
    let days: Period
    let singles: Set<PartyID>
    var isCommon: Bool { singles.isEmpty }
  }

  /// How many agreements that hold bind what another does: all of them, those that bind the whole city,
  /// and those of each single party.
  private struct Count {
    var all = 0
    var common = 0
    var single: [PartyID: Int] = [:]

    /// One more or one less, by the parties it binds.
    mutating func add(_ number: Int, _ singles: some Sequence<PartyID>, isCommon: Bool) {
      all += number
      if isCommon { common += number }
      for party in singles { single[party, default: 0] += number }
    }
  }

  /// By id, so that those that hold are told in order.
  private let members: [Member]
  private let kin: [[Int]]
  private var holding: [Int] = []
  private var count = Count()
  /// Of those that hold, how many are kin of each.
  private var kinCount: [Count]

  /// Makes ready for some agreements, each with the single parties it binds, on the days of a period.
  init(_ agreements: [(agreement: Agreement, singles: Set<PartyID>)], during: Period) {
    let members = agreements.compactMap { agreement, singles in
      agreement.certainTerm?.intersection(during).map {
        Member(id: agreement.id, days: $0, singles: singles)
      }
    }.sorted { $0.id < $1.id }
    self.members = members
    kin = Kinship(agreements.map(\.agreement)).pairs(members.map(\.id))
    kinCount = members.map { _ in Count() }
  }

  /// The runs of days with more than one, and which, in order.
  mutating func runs() -> [Coverage.Overlap] {
    var days = Timeline<[AgreementID]>()
    let starts = Dictionary(grouping: members.indices) { members[$0].days.start }
    let ends = Dictionary(grouping: members.indices.filter { members[$0].days.end != nil }) {
      members[$0].days.end ?? .latest
    }
    let points = Set(starts.keys).union(ends.keys).sorted()
    for (index, day) in points.enumerated() {
      for member in ends[day] ?? [] { change(member, by: -1) }
      for member in starts[day] ?? [] { change(member, by: 1) }
      guard holding.count > 1 else { continue }
      let found = holding.filter(hasOther).map { members[$0].id }
      let next = index + 1 < points.count ? points[index + 1] : nil
      if !found.isEmpty, let run = Period(day, to: next) { days.replace(run, with: found) }
    }
    return days.pieces.map { Coverage.Overlap(days: $0.period, agreements: $0.value) }
  }

  /// A member begins to hold, or holds no more.
  private mutating func change(_ index: Int, by number: Int) {
    let member = members[index]
    let place = holding.place(of: index)
    if number > 0 { holding.insert(index, at: place) } else { holding.remove(at: place) }
    count.add(number, member.singles, isCommon: member.isCommon)
    for other in kin[index] {
      let shared = member.singles.intersection(members[other].singles)
      kinCount[other].add(number, shared, isCommon: member.isCommon)
    }
  }

  /// Whether another holds that binds the same and is no kin.
  private func hasOther(_ index: Int) -> Bool {
    let (member, kin) = (members[index], kinCount[index])
    if member.isCommon { return count.all - 1 > kin.all }
    return count.common > kin.common
      || member.singles.contains { (count.single[$0] ?? 0) - 1 > (kin.single[$0] ?? 0) }
  }
}

extension [Int] {
  /// Where a number stands, or would, among numbers in order.
  fileprivate func place(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Which agreements are made from one another, so that both may govern at once.
private struct Kinship {
  private let byID: [AgreementID: Agreement]

  init(_ agreements: [Agreement]) {
    byID = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// For each of some agreements the places of its kin among them: those above it and under it, and those
  /// that change or extend the same.
  func pairs(_ ids: [AgreementID]) -> [[Int]] {
    let places = Dictionary(
      ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var kin = ids.map { _ in Set<Int>() }
    var changing: [AgreementID: [Int]] = [:]
    for (index, id) in ids.enumerated() {
      for above in above(id, \.made).compactMap({ places[$0] }) where above != index {
        kin[index].insert(above)
        kin[above].insert(index)
      }
      for changed in above(id, \.changed) { changing[changed, default: []].append(index) }
    }
    for group in changing.values where group.count > 1 {
      for index in group { kin[index].formUnion(group) }
    }
    return kin.enumerated().map { index, all in all.subtracting([index]).sorted() }
  }

  private func above(
    _ id: AgreementID, _ next: (Agreement) -> [AgreementID]
  ) -> Set<AgreementID> {
    reached(from: byID[id].map(next) ?? []) { id in byID[id].map(next) ?? [] }
  }
}

extension Agreement {
  fileprivate var made: [AgreementID] { concretises + amends + extends }
  fileprivate var changed: [AgreementID] { amends + extends }
}
