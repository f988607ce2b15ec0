import Counter
import Store
public import Vocabulary

extension Desk {
  /// What is still to be done on a day and due by another, the first due first; of one owner, or of everybody when nil.
  ///
  /// What was one's that is no more has whoever took over, or nobody. A part that fails stands among them. Throws `StoreFailure`.
  public func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    var owed = try Owed(heirs: rooms.heirs, owner: owner, on: day)
    let told = try catalogue.parts.map { part -> (part: PartID, duties: [Duty]) in
      let own = try asked(part, owner) { try $0.flatMap { try owed.duties(of: $0, through: last) } }
      return (part.id, own)
    }
    let left = try catalogue.parts.reduce(told) { try untaken($0, by: $1, on: day) }
    let found = left.flatMap(\.duties).filter { duty in
      // What a part's own obliger tells of was perhaps no law yet as law is known here.
      Viewpoint(day, known: catalogue.known).knows(duty.rule.known)
        && duty.rule.days.contains(duty.due?.latest ?? day)
    }
    let open = try unfulfilled(found, on: day)
    return open.sorted { left, right in
      (left.due?.latest ?? .latest, left.subject, left.rule.id)
        < (right.due?.latest ?? .latest, right.subject, right.rule.id)
    }
  }

  /// What a part's obligers answer within its time, or that it failed; throws `StoreFailure`.
  private func asked(
    _ part: any Part, _ owner: Pointer?, _ work: ([any Obliging]) throws -> [Duty]
  ) throws -> [Duty] {
    guard let obliging = part as? any DutyContributing else { return [] }
    do {
      let hurry = part is any Room ? nil : Hurry(lent)
      hurry?.begin(patience: catalogue.patience)
      return try work(obliging.obligers(at: hurry.map(catalogue.wiredRooms) ?? rooms))
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      let failed = Self.failure(of: part.id, error)
      return [
        Duty(failed.rule, owner: owner, due: nil, subject: part.id.pointer, facts: failed.facts)
      ]
    }
  }

  /// What parts have told, without what one keeps account of that others told too; where that fails nothing is taken.
  private func untaken(
    _ told: [(part: PartID, duties: [Duty])], by part: any Part, on day: Day
  ) throws -> [(part: PartID, duties: [Duty])] {
    let others = told.filter { $0.part != part.id }.flatMap(\.duties)
    guard part is any DutyContributing, !others.isEmpty else { return told }
    let left = try asked(part, nil) { obligers in
      try obligers.compactMap { $0 as? any DutyTaking }
        .reduce(others) { try $1.left(of: $0, on: day) }
    }
    let (kept, known) = (Set(left), Dictionary(grouping: others) { $0.unfollowed(in: nil) })
    let failed = left.filter { duty in
      !(known[duty.unfollowed(in: nil)] ?? []).contains { duty.isPart(of: $0) }
    }
    if !failed.isEmpty { return told.map { $0.part == part.id ? ($0.part, failed) : $0 } }
    let parts = Dictionary(grouping: left.filter { $0.unfollowed != nil }) {
      $0.unfollowed(in: nil)
    }
    return told.map { other in
      if other.part == part.id { return other }
      let duties = other.duties.compactMap { duty in
        kept.contains(duty)
          ? duty : parts[duty.unfollowed(in: nil)]?.first { $0.isPart(of: duty) }
      }
      return (other.part, duties)
    }
  }
}

extension Duty {
  /// Whether it is another, or that with fewer of the years in which nobody followed it.
  fileprivate func isPart(of other: Duty) -> Bool {
    if self == other { return true }
    guard let years = unfollowed, let all = other.unfollowed else { return false }
    return all.lowerBound <= years.lowerBound && years.upperBound <= all.upperBound
      && unfollowed(in: nil) == other.unfollowed(in: nil)
  }
}

/// The duties of a day with those who have them: of one owner, or of everybody.
private struct Owed {
  private let heirs: Heirs
  private let owner: Pointer?
  private let day: Day
  /// The owner and whom it may answer for.
  private let asked: [Pointer]?
  private var keepers: [Pointer: [Pointer]] = [:]

  init(heirs: Heirs, owner: Pointer?, on day: Day) throws {
    (self.heirs, self.owner, self.day) = (heirs, owner, day)
    asked = try owner.map { [$0] + (try heirs.predecessors(of: $0, on: day).sorted()) }
  }

  mutating func duties(of obliger: any Obliging, through last: Day) throws -> [Duty] {
    let all =
      try asked?.flatMap { try obliger.duties(on: day, through: last, owner: $0) }
      ?? obliger.duties(on: day, through: last, owner: nil)
    return try all.eachOnce.flatMap { try held($0) }.filter { owner == nil || $0.owner == owner }
  }

  /// With whoever answers for its owner, each owner asked for once.
  private mutating func held(_ duty: Duty) throws -> [Duty] {
    guard let was = duty.owner else { return [duty] }
    let all = try keepers[was] ?? heirs.answering(for: was, on: day)
    keepers[was] = all
    if all == [was] { return [duty] }
    return all.isEmpty ? [duty.handed(to: nil)] : all.map { duty.handed(to: $0) }
  }
}
