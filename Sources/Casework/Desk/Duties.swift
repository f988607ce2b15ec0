import Counter
import Store
public import Vocabulary

extension Desk {
  /// What is still to be done on a day and due by another, the first due first, from every part; of one
  /// owner, or of everybody when nil.
  ///
  /// A part that fails stands among them, since what it should have told is lacking. Throws `StoreFailure`.
  public func duties(
    on day: Day, through last: Day, owner: Pointer?
  ) throws -> [Duty] {
    let found = try catalogue.parts.flatMap { part -> [Duty] in
      guard let obliging = part as? any DutyContributing else { return [] }
      do {
        let hurry = part is any Room ? nil : Hurry(lent)
        hurry?.begin(patience: catalogue.patience)
        return try obliging.obligers(at: hurry.map(catalogue.wiredRooms) ?? rooms)
          .flatMap { try $0.duties(on: day, through: last, owner: owner) }
          .filter { owner == nil || $0.owner == owner }
      } catch let failure as StoreFailure {
        throw failure
      } catch {
        let failed = Self.failure(of: part.id, error)
        return [
          Duty(
            failed.rule, owner: owner, due: nil, subject: part.id.pointer, facts: failed.facts)
        ]
      }
    }.filter { duty in
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
}
