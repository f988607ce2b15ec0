package import Vocabulary

extension PartyBook {
  /// An area as it is drawn on a day, or nil when it is not.
  package func area(_ id: AreaID, on day: Day) throws -> Area? {
    try records.record(Area.self, id, on: day)
  }

  /// The areas of a kind, or of any, that are called something on a day or have it as their id, in order.
  package func areas(named name: String, of kind: AreaKind?, on day: Day) throws -> [Area] {
    try records.records(Area.self, on: day).filter { area in
      (kind == nil || kind == area.kind)
        && (area.name == name || area.id.text == name || area.name.hasPrefix(name + " ("))
    }
  }

  /// The areas that lie in one on a day, however deep, and itself.
  package func areas(in id: AreaID, on day: Day) throws -> [Area] {
    let all = try records.records(Area.self, on: day)
    var found: Set<AreaID> = [id]
    var grew = true
    while grew {
      let inside = all.filter { !found.contains($0.id) && !found.isDisjoint(with: $0.liesIn) }
      found.formUnion(inside.map(\.id))
      grew = !inside.isEmpty
    }
    return all.filter { found.contains($0.id) }
  }

  /// The parties with dwellings in an area on a day: its afdelinger, the organisations they are part
  /// of, and those that only the organisation is known of; also in areas that lie in it.
  package func parties(in id: AreaID, on day: Day) throws -> Set<PartyID> {
    try areas(in: id, on: day).reduce(into: []) { found, area in
      let owners = try area.afdelinger.compactMap { try party($0, on: day)?.partOf }
      found.formUnion(area.afdelinger + owners + area.organisations)
    }
  }

  /// The lokaludvalg of an area on a day: its own, of those in it, and of those around it.
  package func lokaludvalg(of id: AreaID, on day: Day) throws -> [PartyID] {
    let around = try reached(from: area(id, on: day)?.liesIn ?? []) { next in
      guard let outer = try area(next, on: day) else { return [] }
      // A district holds several; only the nearest committees are the area's own.
      return outer.lokaludvalg == nil ? outer.liesIn : []
    }.compactMap { try area($0, on: day) }
    let all = try areas(in: id, on: day) + around
    return Set(all.compactMap(\.lokaludvalg)).sorted()
  }

  /// The social-housing areas there are on a day, in order.
  package func housingAreas(on day: Day) throws -> [AreaID] {
    try records.records(Area.self, on: day).filter { $0.kind == .boligomraade }.map(\.id)
  }

  /// The area of a kind that an area lies in on a day, however deep; nil when none or several.
  package func place(_ kind: AreaKind, around id: AreaID, on day: Day) throws -> Pointer? {
    let around = try reached(from: [id]) { try area($0, on: day)?.liesIn ?? [] }
    let found = try around.filter { try area($0, on: day)?.kind == kind }
    return found.count == 1 ? found.first?.pointer : nil
  }

  /// The counts of afdelinger held against every number of dwellings that is stated, on a day.
  package func stockReconciliations(on day: Day) throws -> [StockReconciliation] {
    try reconcile(records.records(HousingStock.self, on: day), on: day)
  }

  /// The same of one stated number; nil when it is not there that day.
  package func stockReconciliation(
    of id: Identifier<HousingStock.Subject>, on day: Day
  ) throws -> StockReconciliation? {
    try records.record(HousingStock.self, id, on: day).flatMap {
      try reconcile([$0], on: day).first
    }
  }

  func reconcile(_ stocks: [HousingStock], on day: Day) throws -> [StockReconciliation] {
    var counted: [Party]?
    return try stocks.map { stock in
      let isMunicipality = try party(stock.of, on: day)?.kind == .municipality
      let known =
        isMunicipality
        ? try counted ?? records.records(Party.self, on: day)
        : try records.records(Party.self, on: day, pointingAt: stock.of.pointer)
          .filter { $0.partOf == stock.of }
      if isMunicipality { counted = known }
      let own = known.filter { $0.kind == .afdeling }
      let missing = own.filter { !($0.dwellings?.isComplete ?? false) }
      return StockReconciliation(
        stock: stock, counted: own.reduce(0) { sum, party in sum + (party.dwellings?.count ?? 0) },
        complete: own.count - missing.count, missing: missing.map(\.id))
    }
  }
}
