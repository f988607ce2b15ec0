public import Vocabulary

extension Desk {
  /// What is still to be done on a day and due by another, the first due first, from every room and
  /// module.
  public func duties(on day: Day, through last: Day) throws -> [Duty] {
    let all: [any Obliging] = [agreements, structure] + catalogue.obligers(over: records)
    return try all.flatMap { try $0.duties(on: day, through: last) }.sorted { left, right in
      (left.due?.latest ?? .latest, left.subject, left.rule.id)
        < (right.due?.latest ?? .latest, right.subject, right.rule.id)
    }
  }
}
