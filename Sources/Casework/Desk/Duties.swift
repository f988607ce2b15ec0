import Counter
import Store
public import Vocabulary

extension Desk {
  /// What is still to be done on a day and due by another, the first due first; of one owner, or of everybody when nil.
  ///
  /// What was one's that is no more has whoever took over, or nobody. A part that fails stands among them. Throws `StoreFailure`.
  public func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    let begun = ContinuousClock.now
    var owed = try OwedDuties(heirs: rooms.heirs, owner: owner, on: day)
    let told = try catalogue.parts.map { part -> (part: PartID, duties: [Duty]) in
      let own = try asked(part, owner, since: begun) {
        try $0.flatMap { try owed.duties(of: $0, through: last) }
      }
      return (part.id, own)
    }
    let left = try catalogue.parts.reduce(told) { try untaken($0, by: $1, on: day, since: begun) }
    let found = left.flatMap(\.duties).filter { duty in
      // What a part's own obliger tells of was perhaps no law yet as law is known here.
      Viewpoint(day, known: catalogue.known).knows(duty.rule.known)
        && duty.rule.days.contains(duty.due?.latest ?? day)
    }
    let open = try unfulfilled(found, on: day)
    return open.sorted { left, right in
      // What is not the whole answer is said first.
      (left.isFailure ? 0 : 1, left.due?.latest ?? .latest, left.subject, left.rule.id)
        < (right.isFailure ? 0 : 1, right.due?.latest ?? .latest, right.subject, right.rule.id)
    }
  }

  /// What a part's obligers answer within its time, or that it failed; throws `StoreFailure`.
  private func asked(
    _ part: any Part, _ owner: Pointer?, since begun: ContinuousClock.Instant,
    _ work: ([any Obliging]) throws -> [Duty]
  ) throws -> [Duty] {
    guard let obliging = part as? any DutyContributing else { return [] }
    do {
      let hurry = part is any Room ? nil : Hurry(lent)
      // On a machine with much else to do the rooms are slow too: a part is given time by them, as for checks.
      hurry?.begin(patience: max(catalogue.patience, begun.duration(to: .now) * 5))
      return try work(obliging.obligers(at: hurry.map(catalogue.wiredRooms) ?? rooms))
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      let failed = Self.failure(of: part.id, error)
      return [
        Duty(
          failed.rule, owner: owner, due: nil, subject: part.id.pointer, facts: failed.facts,
          isFinding: true)
      ]
    }
  }

  /// What parts have told, without what one keeps account of that others told too; where that fails nothing is taken.
  private func untaken(
    _ told: [(part: PartID, duties: [Duty])], by part: any Part, on day: Day,
    since begun: ContinuousClock.Instant
  ) throws -> [(part: PartID, duties: [Duty])] {
    let others = told.filter { $0.part != part.id }.flatMap(\.duties)
    guard part is any DutyContributing, !others.isEmpty else { return told }
    let left = try asked(part, nil, since: begun) { obligers in
      try obligers.compactMap { $0 as? any DutyTaking }
        .reduce(others) { try $1.left(of: $0, on: day) }
    }
    let taken = TakenDuties(of: others, left: left)
    let failed = taken.strange
    if !failed.isEmpty { return told.map { $0.part == part.id ? ($0.part, failed) : $0 } }
    return told.map { $0.part == part.id ? $0 : ($0.part, taken.left(of: $0.duties)) }
  }
}
