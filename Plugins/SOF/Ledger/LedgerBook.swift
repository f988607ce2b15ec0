import Agreements
import Counter
import Organisation
import Vocabulary

/// The ledger with what it was made of.
struct LedgerOfDay: Sendable {
  let day: Day
  let ledger: Ledger
  /// Each afdeling's organisation on the day; nil where nobody knows.
  let organisations: [PartyID: PartyID]
  /// The rights that counted, with the first and the last month or day that they counted for, and where.
  let rights: [Right: RightUse]
  /// The counts of the day.
  let counts: [VacancyCount]
  /// The exemptions, each beside its outcome in the ledger.
  let exemptions: [Exemption]

  /// From which day on anything is counted; nil where nothing is.
  var begins: Day? { counts.map(\.time.earliest).min() }

  /// The afdelinger of an organisation that are in the ledger.
  func afdelinger(of organisation: PartyID?) -> Set<PartyID> {
    Set(ledger.sums.keys.map(\.afdeling).filter { organisations[$0] == organisation })
  }

  /// The organisations in the ledger; nil is that of afdelinger whose organisation is not known.
  var owners: [PartyID?] {
    let all = Set(ledger.sums.keys.map { organisations[$0.afdeling] })
    return all.sorted { ($0?.text ?? "~") < ($1?.text ?? "~") }
  }

  /// What an organisation's dwellings make together.
  func sum(of organisation: PartyID?, _ type: DwellingType) -> LedgerSum {
    ledger.sum(of: afdelinger(of: organisation), type)
  }

  /// What the municipality could have in all: each organisation's whole dwellings.
  func due(_ type: DwellingType) -> Int128 {
    owners.reduce(0) { $0 + sum(of: $1, type).due.dwellings }
  }
}

/// What a right counted for.
struct RightUse: Sendable {
  /// The first day of the first month or day.
  var first: Day
  /// The last day of the last.
  var last: Day
  /// The afdelinger whose dwellings it gave.
  var afdelinger: Set<PartyID>
}

/// Puts the ledger together of what is recorded.
///
/// What gave a right on a day is read once, also where one book is asked about many days.
struct LedgerBook {
  let rooms: any Rooms
  private let known = KnownRights()

  init(rooms: any Rooms) { self.rooms = rooms }

  private final class KnownRights {
    var ofDays: [Day: RightsOfDay] = [:]
  }

  private func rights(on day: Day) throws -> RightsOfDay {
    if let read = known.ofDays[day] { return read }
    let read = try RightsReader(rooms: rooms).rights(on: day)
    known.ofDays[day] = read
    return read
  }

  /// The ledger on a day, as it is known.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - afdelinger: those it is of alone, for pages of one thing; all when nil.
  ///   - first: from which day on the rights that counted are told; all the time when nil.
  func ledger(
    on day: Day, of afdelinger: Set<PartyID>? = nil, rightsFrom first: Day? = nil
  ) throws -> LedgerOfDay {
    let kept = try kept(on: day)
    let reliefs = kept.map(\.relief)
    let counts = try counts(on: day, of: afdelinger.map { Self.with($0, those: reliefs) })
    let named = Set(counts.map(\.afdeling)).union(
      reliefs.flatMap { [$0.exempted] + $0.takers.keys })
    var organisations: [PartyID: PartyID] = [:]
    for afdeling in named {
      organisations[afdeling] = try owner(of: afdeling, on: day)
    }
    let (tallies, used) = try tallies(of: counts, rightsFrom: first ?? .earliest)
    return LedgerOfDay(
      day: day, ledger: Ledger(tallies, reliefs, on: day), organisations: organisations,
      rights: used, counts: counts, exemptions: kept.map(\.exemption))
  }

  /// Counts with the share that the municipality could have of each, and what gave it.
  private func tallies(
    of counts: [VacancyCount], rightsFrom begins: Day
  ) throws -> ([Tally], [Right: RightUse]) {
    var tallies: [Tally] = []
    var used: [Right: RightUse] = [:]
    for (last, some) in Dictionary(grouping: counts, by: \.time.latest).sorted(by: {
      $0.key < $1.key
    }) {
      let rights = try rights(on: last)
      for count in some {
        let above = try above(count.afdeling, on: last)
        let right = rights.right(of: count.afdeling, above, count.type)
        for right in [right, rights.uncertain(of: count.afdeling, count.type)].compactMap(\.self)
        where last >= begins {
          let first = count.time.earliest
          used[right, default: RightUse(first: first, last: last, afdelinger: [])].last = last
          used[right]?.afdelinger.insert(count.afdeling)
        }
        tallies.append(
          Tally(
            afdeling: count.afdeling, type: count.type, last: last, numbers: count.numbers,
            share: right?.share ?? 0, isRaised: rights.isRaised(count.afdeling, above),
            isCombined: right?.basis == .combined))
      }
    }
    return (tallies, used)
  }

  /// What is counted of some afdelinger by a day, of all when nil.
  private func counts(on day: Day, of chosen: Set<PartyID>?) throws -> [VacancyCount] {
    let read = try chosen?.sorted().flatMap { id in
      try rooms.records.records(VacancyCount.self, on: day, pointingAt: id.pointer)
        .filter { $0.afdeling == id }
    }
    return try (read ?? rooms.records.records(VacancyCount.self, on: day))
      .filter { $0.time.latest <= day }
  }

  /// Some afdelinger, with those whose dwellings they take over and all that rests on: what is taken is what was counted there.
  private static func with(_ chosen: Set<PartyID>, those reliefs: [Relief]) -> Set<PartyID> {
    var all = chosen
    while true {
      let more = reliefs.filter {
        !all.contains($0.exempted) && !all.isDisjoint(with: $0.takers.keys)
      }
      if more.isEmpty { return all }
      all.formUnion(more.map(\.exempted))
    }
  }

  /// What afdelinger are let off, over the days that both it and its agreement hold, each with its exemption; in the order
  /// in which they count.
  func kept(on day: Day) throws -> [(exemption: Exemption, relief: Relief)] {
    try Exemptions(records: rooms.records).timelines().flatMap { timeline in
      try timeline.pieces.compactMap { piece -> (exemption: Exemption, relief: Relief)? in
        guard piece.period.start <= day, try isOfAssignment(piece.value, on: day),
          let days = try agreedDays(of: piece.value, on: day)?.intersection(piece.period)
        else { return nil }
        let relief = Relief(
          days: days, exempted: piece.value.exempted, dwellings: piece.value.dwellings,
          takers: Dictionary(
            piece.value.compensations.map { ($0.party, $0.dwellings) },
            uniquingKeysWith: { $0.addingReportingOverflow($1).partialValue }))
        return (piece.value, relief)
      }
    }.sorted {
      ($0.relief.days.start, $0.exemption.id) < ($1.relief.days.start, $1.exemption.id)
    }
  }

  /// Whether an exemption is from an agreement on assigning dwellings: from another it lets nobody off that.
  func isOfAssignment(_ exemption: Exemption, on day: Day) throws -> Bool {
    guard let agreement = try rooms.agreements.agreement(exemption.agreement, on: day) else {
      return true
    }
    return rooms.agreements.kind(of: agreement, on: day)?.id == "lov.anvisning"
      || agreement.topics.contains("boliganvisning")
  }

  /// The days of an exemption's agreement, as far as they are said; nil when there is no such agreement.
  func agreedDays(of exemption: Exemption, on day: Day) throws -> Period? {
    guard let agreement = try rooms.agreements.agreement(exemption.agreement, on: day) else {
      return nil
    }
    let term = try rooms.agreements.whole(agreement, on: day).term
    return Period(term?.from?.earliest ?? .earliest, until: term?.until?.latest)
  }

  /// What an afdeling is part of on a day, the nearest first.
  func above(_ afdeling: PartyID, on day: Day) throws -> [PartyID] {
    var (found, next): ([PartyID], PartyID?) = ([], afdeling)
    while let id = next, found.count < 10 {
      next = try party(id, on: day)?.partOf
      if let next, !found.contains(next) { found.append(next) } else { next = nil }
    }
    return found
  }

  /// The organisation that an afdeling is of on a day, or whoever took over from it.
  func owner(of afdeling: PartyID, on day: Day) throws -> PartyID? {
    let organisation = try above(afdeling, on: day).first {
      try party($0, on: day)?.kind == .boligorganisation
    }
    guard let organisation else { return nil }
    if try rooms.parties.party(organisation, on: day) != nil { return organisation }
    let heirs = try rooms.heirs.answering(for: organisation.pointer, on: day)
    return heirs.first.flatMap { PartyID($0.id) } ?? organisation
  }

  /// A party on a day, or as it was last before.
  func party(_ id: PartyID, on day: Day) throws -> Party? {
    if let party = try rooms.parties.party(id, on: day) { return party }
    let days = try rooms.parties.days(of: id.pointer, during: .always)
    let last = days.last { $0.start <= day } ?? days.first
    return try last.flatMap { try rooms.parties.party(id, on: $0.until ?? $0.start) }
  }
}

/// The versions of exemptions, which the room keeps and answers nothing more of.
struct Exemptions {
  let records: any Records

  /// Those with a version in a period, or of some things.
  func timelines(
    about: Set<Pointer>? = nil, during: Period = .always
  ) throws -> [Timeline<Exemption>] {
    try kept(about, during)
  }

  /// Those of a day that name an afdeling.
  func naming(_ party: PartyID, on day: Day) throws -> [Exemption] {
    try naming(party.pointer, day)
  }

  private func kept<Kept: Record>(
    _ about: Set<Pointer>?, _ during: Period
  ) throws -> [Timeline<Kept>] {
    try records.timelines(Kept.self, about: about, during: during)
  }

  private func naming<Kept: Record>(_ pointer: Pointer, _ day: Day) throws -> [Kept] {
    try records.records(Kept.self, on: day, pointingAt: pointer)
  }
}
