public import Vocabulary

extension Desk {
  /// What is still to be done on a day and due by another, the first due first, from every room and
  /// module; of one owner, or of everybody when nil.
  public func duties(
    on day: Day, through last: Day, owner: Pointer? = nil
  ) throws -> [Duty] {
    let all: [any Obliging] = [agreements, fora] + catalogue.obligers(over: records)
    let found = try all.flatMap { try $0.duties(on: day, through: last, owner: owner) }
      .filter { owner == nil || $0.owner == owner }
    return found.sorted { left, right in
      (left.due?.latest ?? .latest, left.subject, left.rule.id)
        < (right.due?.latest ?? .latest, right.subject, right.rule.id)
    }
  }
}
