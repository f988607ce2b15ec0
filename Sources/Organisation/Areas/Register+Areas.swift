public import Vocabulary

extension Register {
  /// An area as it is drawn on a day, or nil when it is not.
  public func area(_ id: AreaID, on day: Day) throws -> Area? {
    try records.record(Area.self, id, on: day)
  }

  /// The parties with dwellings in an area on a day: its afdelinger, the organisations they are part
  /// of, and those that only the organisation is known of.
  public func parties(in id: AreaID, on day: Day) throws -> Set<PartyID> {
    guard let area = try area(id, on: day) else { return [] }
    let owners = try area.afdelinger.compactMap { try party($0, on: day)?.partOf }
    return Set(area.afdelinger + owners + area.organisations)
  }

  /// The counts of afdelinger held against every number of dwellings that is stated, on a day.
  public func stockReconciliations(on day: Day) throws -> [StockReconciliation] {
    let afdelinger = try records.records(Party.self, on: day).filter { $0.kind == .afdeling }
    return try records.records(HousingStock.self, on: day).map { stock in
      let isMunicipality = try party(stock.of, on: day)?.kind == .municipality
      let own = afdelinger.filter { isMunicipality || $0.partOf == stock.of }
      let whole = own.filter { $0.dwellings?.isComplete ?? false }
      return StockReconciliation(
        stock: stock, counted: own.reduce(0) { sum, party in sum + (party.dwellings?.count ?? 0) },
        complete: whole.count, missing: own.filter { !whole.contains($0) }.map(\.id))
    }
  }
}
