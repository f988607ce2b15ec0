package import Agreements
package import Counter
package import Criteria
package import Forums
package import Investments
import Organisation
package import Vocabulary

/// Everything about a party or an area on a day, across rooms and forvaltninger.
package struct Gathering: Sendable {
  /// Agreements it made, joined, or that name it.
  package var agreements: [(agreement: Agreement, standing: Standing)] = []
  /// Agreements in force that bind the whole city, and so it too.
  package var common: [(agreement: Agreement, standing: Standing)] = []
  /// What it has promised, and what those agreements promise.
  package var obligations: [Obligation] = []
  /// Money to it, from it, for it, or for those agreements; also what was taken back.
  package var amounts: [Amount] = []
  /// Guarantees of its loans, by it, for it, or for those agreements.
  package var guarantees: [Guarantee] = []
  /// Criteria that measure it or hang on those agreements.
  package var criteria: [Assessment] = []
  /// Open matters about it or those agreements.
  package var matters: [Matter] = []
}

extension House {
  /// What is recorded about a party on a day: with all it is part of and those it merged with.
  package func gathering(about party: PartyID, on day: Day) throws -> Gathering {
    try gathering(parties: parties.kin(of: party, during: .always), areas: [], on: day)
  }

  /// What is recorded about an area on a day: with all that lies in it and those who have dwellings
  /// there.
  package func gathering(about area: AreaID, on day: Day) throws -> Gathering {
    try gathering(
      parties: parties.parties(in: area, on: day),
      areas: Set(parties.areas(in: area, on: day).map(\.id)), on: day)
  }

  private func gathering(
    parties: Set<PartyID>, areas: Set<AreaID>, on day: Day
  ) throws -> Gathering {
    let (own, places) = (Set(parties.map(\.pointer)), areas.map(\.pointer))
    let things = own.union(places)
    var found = Gathering()
    found.agreements = try agreements.standings(
      of: named(things: things, parties: parties, on: day), on: day)
    let ids = Set(found.agreements.map(\.agreement.id))
    let promised = Set(ids.map(\.pointer))
    found.common = try common(on: day, besides: ids)
    found.obligations = try records.records(Obligation.self, on: day, naming: own.union(promised))
      .filter { parties.contains($0.owner) || ids.contains($0.agreement) }
      .compactMap { try agreements.owed($0, on: day) }
    found.amounts = try records.records(Amount.self, on: day, naming: things.union(promised))
      .filter { amount in
        amount.agreement.map(ids.contains) ?? false
          || amount.area.map { things.contains($0.pointer) } ?? false
          || amount.receiver.map(parties.contains) ?? false || parties.contains(amount.financier)
      }
    found.guarantees = try records.records(Guarantee.self, on: day, naming: things.union(promised))
      .filter { guarantee in
        guarantee.agreement.map(ids.contains) ?? false
          || guarantee.area.map { things.contains($0.pointer) } ?? false
          || [guarantee.receiver, guarantee.reguarantor, guarantee.guarantor].contains {
            $0.map(parties.contains) ?? false
          }
      }
    found.criteria = try criteria.assessments(on: day, naming: things.union(promised))
      .filter { assessment in
        assessment.criterion.subject.map(things.contains) ?? false
          || assessment.criterion.agreement.map(ids.contains) ?? false
      }
    // A matter that says its areas is of those, whoever has dwellings in others.
    found.matters = try fora.openMatters(on: day, naming: things.union(promised)).filter {
      areas.isEmpty || $0.areas.isEmpty || !areas.isDisjoint(with: $0.areas)
    }
    return found
  }

  /// The agreements that name something, and those that some parties came to later.
  private func named(
    things: Set<Pointer>, parties: Set<PartyID>, on day: Day
  ) throws -> [Agreement] {
    let joined = try records.records(
      Accession.self, on: day, naming: Set(parties.map(\.pointer))
    ).filter { parties.contains($0.party) }
    let named = try records.records(Agreement.self, on: day, naming: things)
    let others = Set(joined.map(\.agreement)).subtracting(named.map(\.id))
    return try named + others.compactMap { try agreements.agreement($0, on: day) }
  }

  /// The agreements in force that bind the whole city, but for some.
  private func common(
    on day: Day, besides others: Set<AgreementID>
  ) throws -> [(agreement: Agreement, standing: Standing)] {
    let all = try agreements.common(on: day).filter { !others.contains($0.id) }
    return try agreements.standings(of: all, on: day).filter(\.standing.status.binds)
  }
}
