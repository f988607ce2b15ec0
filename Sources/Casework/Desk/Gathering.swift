public import Agreements
public import Criteria
public import Forums
public import Investments
import Organisation
public import Vocabulary

/// Everything about a party or an area on a day, across rooms and forvaltninger.
public struct Gathering: Sendable {
  /// Agreements it made, joined, or that name it.
  public var agreements: [(agreement: Agreement, standing: Standing)] = []
  /// Agreements in force that bind the whole city, and so it too.
  public var common: [(agreement: Agreement, standing: Standing)] = []
  /// What it has promised, and what those agreements promise.
  public var obligations: [Obligation] = []
  /// Money to it, from it, or for those agreements.
  public var amounts: [Amount] = []
  /// Criteria that measure it or hang on those agreements.
  public var criteria: [Assessment] = []
  /// Open matters about it or those agreements.
  public var matters: [Matter] = []
}

extension Desk {
  /// What is recorded about a party on a day: with all it is part of and those it merged with.
  public func gathering(about party: PartyID, on day: Day) throws -> Gathering {
    try gathering(parties: register.kin(of: party), areas: [], on: day)
  }

  /// What is recorded about an area on a day: with all that lies in it and those who have dwellings
  /// there.
  public func gathering(about area: AreaID, on day: Day) throws -> Gathering {
    try gathering(
      parties: register.parties(in: area, on: day),
      areas: Set(register.areas(in: area, on: day).map(\.id)), on: day)
  }

  private func gathering(
    parties: Set<PartyID>, areas: Set<AreaID>, on day: Day
  ) throws -> Gathering {
    let things = Set(parties.map(\.pointer) + areas.map(\.pointer))
    let joined = Set(
      try records.records(Accession.self, on: day).filter { parties.contains($0.party) }
        .map(\.agreement))
    var found = Gathering()
    for each in try agreements.standings(on: day) {
      let isNamed = !things.isDisjoint(with: each.agreement.pointsAt)
      if isNamed || joined.contains(each.agreement.id) {
        found.agreements.append(each)
      } else if each.standing.status.binds,
        try each.agreement.parties.allSatisfy({ try !register.isSingle($0) })
      {
        found.common.append(each)
      }
    }
    let ids = Set(found.agreements.map(\.agreement.id))
    found.obligations = try records.records(Obligation.self, on: day)
      .filter { parties.contains($0.owner) || ids.contains($0.agreement) }
    found.amounts = try records.records(Amount.self, on: day).filter { amount in
      amount.agreement.map(ids.contains) ?? false
        || amount.receiver.map(parties.contains) ?? false || parties.contains(amount.financier)
    }
    found.criteria = try criteria.assessments(on: day).filter { assessment in
      assessment.criterion.subject.map(things.contains) ?? false
        || assessment.criterion.agreement.map(ids.contains) ?? false
    }
    found.matters = try structure.openMatters(on: day).filter { matter in
      !things.isDisjoint(with: matter.pointsAt) || !ids.isDisjoint(with: matter.agreements)
    }
    return found
  }
}
