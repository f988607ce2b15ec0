import Agreements
package import Counter
package import Criteria
package import Vocabulary

extension House {
  /// An agreement and those that make it concrete on a day, however deep.
  package func family(of id: AgreementID, on day: Day) throws -> Set<AgreementID> {
    let all = try agreements.agreements(on: day)
    return reached(from: [id]) { above in
      all.filter { $0.concretises.contains(above) }.map(\.id)
    }
  }

  /// How the criteria of an agreement stand together on a day, with those of the agreements under it.
  package func rollup(of id: AgreementID, on day: Day) throws -> Rollup {
    let assessed = Dictionary(grouping: try criteria.assessments(on: day)) {
      $0.criterion.agreement
    }
    let under = Dictionary(
      grouping: try agreements.agreements(on: day).flatMap { agreement in
        agreement.concretises.map { (above: $0, id: agreement.id) }
      }, by: \.above)
    func rollup(_ id: AgreementID, _ seen: Set<AgreementID>) throws -> Rollup {
      let own = try Rollup(
        (assessed[id] ?? []).map { ($0.criterion.weight, $0.evaluation) })
      let below = Set((under[id] ?? []).map(\.id)).subtracting(seen).sorted()
      return try Rollup(own: own, under: below.map { try rollup($0, seen.union([$0])) })
    }
    return try rollup(id, [id])
  }
}
