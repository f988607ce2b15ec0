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
  /// The organisation whose other agreements, money and matters are left out; nil where all is here.
  package var organisation: PartyID?
  /// Whether an area is recorded in which the afdeling lies: what is for areas is not told as its own else.
  package var isPlaced = true
}

extension House {
  /// What is recorded about a party on a day: with all it is part of, those it merged with, and its afdelinger; about an
  /// afdeling, of what is its organisation's only what is for the whole of it, or for a place where the afdeling lies.
  package func gathering(about party: PartyID, on day: Day) throws -> Gathering {
    let kin = try parties.kin(of: party, during: .always)
    let lineage = try parties.lineage(of: party)
    let own = Set([party] + lineage.before)
    let known =
      try parties.party(party, on: day) ?? records.timeline(Party.self, party).pieces.last?.value
    guard known?.kind != .afdeling else {
      let areas = try records.records(Area.self, on: day, naming: Set(own.map(\.pointer)))
        .filter { !own.isDisjoint(with: $0.afdelinger) }
      let elsewhere = OtherAreas(house: self, areas: Set(areas.map(\.id)), of: own, on: day)
      var found = try gathering(parties: kin, places: [], elsewhere, on: day)
      (found.organisation, found.isPlaced) = (known?.partOf, !areas.isEmpty)
      return found
    }
    let afdelinger = try records.records(Party.self, on: day, naming: Set(own.map(\.pointer)))
      .filter { $0.kind == .afdeling && $0.partOf.map(own.contains) ?? false }
    return try gathering(parties: kin.union(afdelinger.map(\.id)), places: [], nil, on: day)
  }

  /// What is recorded about an area on a day: with all that lies in it and those who have dwellings
  /// there.
  package func gathering(about area: AreaID, on day: Day) throws -> Gathering {
    let areas = Set(try parties.areas(in: area, on: day).map(\.id))
    let afdelinger = try parties.parties(in: area, on: day).filter { id in
      try parties.party(id, on: day)?.kind == .afdeling
    }
    let elsewhere = OtherAreas(house: self, areas: areas, of: Set(afdelinger), on: day)
    return try gathering(
      parties: parties.parties(in: area, on: day), places: areas.map(\.pointer), elsewhere, on: day
    )
  }

  private func gathering(
    parties: Set<PartyID>, places: [Pointer], _ elsewhere: OtherAreas?, on day: Day
  ) throws -> Gathering {
    let own = Set(parties.map(\.pointer))
    let things = own.union(places)
    var found = Gathering()
    found.agreements = try agreements.standings(
      of: named(things: things, parties: parties, on: day)
        .filter { try elsewhere?.has($0) != true }, on: day)
    let ids = Set(found.agreements.map(\.agreement.id))
    let promised = Set(ids.map(\.pointer))
    found.common = try common(on: day, besides: ids)
    found.obligations = try records.records(Obligation.self, on: day, naming: own.union(promised))
      .filter { obligation in
        try ids.contains(obligation.agreement)
          || parties.contains(obligation.owner) && elsewhere?.has(obligation.agreement) != true
      }
      .compactMap { try agreements.owed($0, on: day) }
    let scope = Scope(things: things, parties: parties, agreements: ids, elsewhere: elsewhere)
    found.amounts = try records.records(Amount.self, on: day, naming: things.union(promised))
      .filter(scope.has)
    found.guarantees = try records.records(Guarantee.self, on: day, naming: things.union(promised))
      .filter(scope.has)
    found.criteria = try criteria.assessments(on: day, naming: things.union(promised))
      .filter { assessment in
        assessment.criterion.subject.map { things.contains($0) && elsewhere?.has($0) != true }
          ?? false
          || assessment.criterion.agreement.map(ids.contains) ?? false
      }
    // A matter that says its areas is of those, whoever has dwellings in others.
    found.matters = try fora.openMatters(on: day, naming: things.union(promised))
      .filter { elsewhere?.has($0) != true }
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

/// Whose money is asked about: that of some parties and areas, and of their agreements.
private struct Scope {
  let things: Set<Pointer>
  let parties: Set<PartyID>
  let agreements: Set<AgreementID>
  let elsewhere: OtherAreas?

  func has(_ amount: Amount) throws -> Bool {
    try has([amount.receiver, amount.financier], amount.area, amount.agreement)
  }

  func has(_ guarantee: Guarantee) throws -> Bool {
    try has(
      [guarantee.receiver, guarantee.reguarantor, guarantee.guarantor], guarantee.area,
      guarantee.agreement)
  }

  private func has(
    _ named: [PartyID?], _ area: AreaID?, _ agreement: AgreementID?
  ) throws -> Bool {
    if agreement.map(agreements.contains) ?? false { return true }
    if area.map({ things.contains($0.pointer) }) ?? false { return true }
    let own = named.compactMap { $0 }.filter(parties.contains)
    return try !own.isEmpty && elsewhere?.has(own, area, agreement) != true
  }
}

/// What is for other places than those asked about, though an owner there has it too.
private final class OtherAreas {
  private let house: any House
  private let areas: Set<AreaID>
  private let afdelinger: Set<PartyID>
  private let day: Day
  /// The areas that have each in them, asked for once.
  private var known: [AreaID: Bool] = [:]

  /// - Parameters:
  ///   - areas: those asked about, or in which an afdeling that is asked about lies.
  ///   - afdelinger: those there.
  init(house: any House, areas: Set<AreaID>, of afdelinger: Set<PartyID>, on day: Day) {
    (self.house, self.areas, self.afdelinger, self.day) = (house, areas, afdelinger, day)
  }

  /// Whether an agreement is for other areas and other afdelinger alone.
  func has(_ agreement: Agreement) throws -> Bool {
    let named = Set(agreement.parties + agreement.fields.compactMap(\.party))
    guard afdelinger.isDisjoint(with: named) else { return false }
    let others = try named.filter { try house.parties.party($0, on: day)?.kind == .afdeling }
    guard !others.isEmpty || !agreement.areas.isEmpty || isOfUnknownPlace(agreement) else {
      return false
    }
    return try agreement.areas.allSatisfy(isOther)
  }

  /// Whether it is for an afdeling or an area of which no source says which: it is not known to be for these.
  private func isOfUnknownPlace(_ agreement: Agreement) -> Bool {
    let untold = Set(agreement.fields.filter { $0.isUnknown == true }.map(\.field))
    guard !untold.isEmpty, let kind = house.agreements.kind(of: agreement, on: day) else {
      return false
    }
    return kind.fields.contains {
      untold.contains($0.field) && ($0.type == .party || $0.type == .area)
    }
  }

  func has(_ id: AgreementID) throws -> Bool {
    guard let agreement = try house.agreements.agreement(id, on: day) else { return false }
    return try has(agreement)
  }

  /// Whether a matter says its areas and has none of these.
  func has(_ matter: Matter) -> Bool {
    !matter.areas.isEmpty && areas.isDisjoint(with: matter.areas)
  }

  /// Whether money of some parties is for another place: an afdeling's is not; an organisation's is by its own word, else its
  /// agreement's, else since it has dwellings elsewhere too.
  func has(_ parties: [PartyID], _ area: AreaID?, _ agreement: AgreementID?) throws -> Bool {
    if let area { return try isOther(area) }
    if let agreement { return try has(agreement) }
    return afdelinger.isDisjoint(with: parties)
  }

  /// Whether something is a party with dwellings elsewhere too.
  func has(_ thing: Pointer) -> Bool {
    PartyID(thing.id).map { thing.kind == PartySubject.kind && !afdelinger.contains($0) } ?? false
  }

  /// Whether an area is none of those asked about, and none of them lies in it.
  private func isOther(_ area: AreaID) throws -> Bool {
    if areas.contains(area) { return false }
    if let known = known[area] { return known }
    let inside = Set(try house.parties.areas(in: area, on: day).map(\.id))
    let isOther = inside.isDisjoint(with: areas)
    known[area] = isOther
    return isOther
  }
}
