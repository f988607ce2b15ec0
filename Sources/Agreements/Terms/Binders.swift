import Vocabulary

/// Whom agreements bind; each question to the register is asked once.
final class Binders {
  private let parties: any AgreementParties
  private var singles: [PartyID: Bool] = [:]
  private var lines: [PartyID: [PartyID: Day]] = [:]
  private var organisations: [Period: [(party: PartyID, days: [Period])]] = [:]

  init(_ parties: any AgreementParties) { self.parties = parties }

  /// Whether a party is one organisation or afdeling.
  func isSingle(_ id: PartyID) throws -> Bool {
    if let known = singles[id] { return known }
    let found = try parties.isSingle(id, during: .always)
    singles[id] = found
    return found
  }

  /// The organisations that are there in a period, each with its days.
  func organisations(during: Period) throws -> [(party: PartyID, days: [Period])] {
    if let known = organisations[during] { return known }
    let found = try parties.organisations(during: during)
    organisations[during] = found
    return found
  }

  /// The names by which a party is bound, each with the first day it is: its own, that of what it is part of, and
  /// those it took over from, from when it did.
  func names(of party: PartyID) throws -> [PartyID: Day] {
    if let known = lines[party] { return known }
    let (before, after) = try parties.lineage(of: party)
    var found: [PartyID: Day] = [:]
    for id in try parties.kin(of: party, during: .always).subtracting(before + after) {
      found[id] = .earliest
    }
    let own = try days(of: party)
    for id in before {
      // One that came of the merger stands for those before it; one that was there is bound from then.
      guard let end = try days(of: id).last?.end else { continue }
      found[id] = own.first.map { $0.start < end } ?? false ? end : .earliest
    }
    if let end = own.last?.end { for id in after { found[id] = end } }
    lines[party] = found
    return found
  }

  private func days(of party: PartyID) throws -> [Period] {
    try parties.days(of: party.pointer, during: .always)
  }

  /// Whom an agreement binds of the whole city on a day.
  func bound(by one: Concerned, on day: Day) throws -> Bound {
    guard let names = one.names else { return .all }
    let there = try organisations(during: Period(day: day)).map(\.party)
    let own = try there.filter { try one.binding([self.names(of: $0)], on: day) != nil }
    let others = one.singles.filter { id in
      !there.contains(id) && names[id].map { $0.hasBegun(by: day) != .no } ?? false
    }
    let isGone = try others.filter { try !isThere($0, on: day) }
    let unbound = there.filter { !own.contains($0) }
    return Bound(
      isAll: !there.isEmpty && unbound.isEmpty,
      named: (own + others.filter { !isGone.contains($0) }).sorted(), unbound: unbound)
  }

  private func isThere(_ party: PartyID, on day: Day) throws -> Bool {
    try !parties.days(of: party.pointer, during: Period(day: day)).isEmpty
  }
}

/// An agreement that concerns a topic and is made.
struct Concerned {
  /// The agreement as it is written.
  let agreement: Agreement
  /// As long as it holds.
  let whole: Agreement
  /// Whom it binds, each with the agreement as it binds that one; nil when it binds the whole city.
  let names: [PartyID: Agreement]?
  /// The organisations and afdelinger among those.
  let singles: [PartyID]

  /// Why it does not count for one that it does not bind.
  var whyOthers: Coverage.Why { singles.isEmpty ? .area : .otherParty }

  /// The agreement as it binds one who goes by some names, each from a day on; nil when it does not.
  func binding(_ own: [PartyID: Day]) -> Agreement? {
    guard let names else { return whole }
    let all = own.compactMap { name, start in names[name]?.from(RoughDay(start)) }
    return all.min { ($0.start, $0.id) < ($1.start, $1.id) }
  }

  /// Whether it has come to bind any of some, who each go by some names, on a day; nil when it has not.
  func binding(_ all: [[PartyID: Day]], on day: Day) -> Certainty? {
    let begun = all.compactMap { binding($0)?.hasBegun(by: day) }
    return begun.contains(.yes) ? .yes : begun.contains(.possibly) ? .possibly : nil
  }
}

extension Agreement {
  /// The first day it can begin, for ordering.
  var start: Day { term?.from?.earliest ?? .earliest }

  /// Whether its term has begun by a day; certain where nothing is said, since its status then says so.
  fileprivate func hasBegun(by day: Day) -> Certainty { term?.from?.hasCome(by: day) ?? .yes }

  /// The agreement as it binds one who came to it later.
  func from(_ day: RoughDay) -> Agreement {
    let from = term?.from
    guard day.latest > from?.earliest ?? .earliest else { return self }
    var copy = self
    copy.term = term ?? Term()
    copy.term?.until = term?.lastDay.map { RoughDay(from: $0.lowerBound, to: $0.upperBound) }
    // It binds from when both have come: also of a start that may be before that day or after it.
    copy.term?.from = RoughDay(
      from: max(day.earliest, from?.earliest ?? .earliest),
      to: max(day.latest, from?.latest ?? .earliest))
    copy.term?.lasts = nil
    return copy
  }
}
