package import Agreements
package import Criteria
package import Forums
package import Investments
package import Organisation
package import Vocabulary

// What rooms must know of each other, each answered by the room that knows.

extension PartyBook: Bodies {}

extension FundingBook: EffortMoney {}

extension PartyBook: CriterionPlaces {
  /// What something is as a place to measure; nil when it is none.
  package func geography(of subject: Pointer, on day: Day) throws -> Geography? {
    if let id = AreaID(subject.id), subject.kind == AreaSubject.kind {
      switch try area(id, on: day)?.kind {
      case .boligomraade: return .area
      case .bydel: return .bydel
      case .region: return .region
      case .nation: return .nation
      case .byomraade, .lokaludvalg, nil: return nil
      }
    }
    guard let id = PartyID(subject.id), subject.kind == PartySubject.kind else { return nil }
    switch try party(id, on: day)?.kind {
    case .municipality: return .city
    case .boligorganisation: return .organisation
    case .afdeling: return .afdeling
    default: return nil
    }
  }
}

extension MandateReader: Mandates {}

extension DecisionReader: AgreementDecisions {}

extension DecisionReader: FundingDecisions {}

extension CriterionBook: Developments {}

extension PartyBook: AgreementParties {
  /// Whether two parties are on different sides; nil when one of them is not there that day.
  package func areOpposite(_ one: PartyID, _ other: PartyID, on day: Day) throws -> Bool? {
    guard let first = try side(of: one, on: day), let second = try side(of: other, on: day)
    else { return nil }
    return first != second
  }

  /// What kind of party it is; nil when it is not there that day.
  package func kind(of id: PartyID, on day: Day) throws -> PartyKind? {
    try party(id, on: day)?.kind
  }
}

extension PartyBook: Financiers {
  /// Whether a party is a body of the municipality; nil when it is not there that day.
  package func isMunicipal(_ id: PartyID, on day: Day) throws -> Bool? {
    try side(of: id, on: day).map { $0 == .municipality }
  }
}
