import Vocabulary

/// Asks whether areas lie in one another without a loop, and whether stated numbers add up.
struct AreaChecks {
  private let register: Register
  private var records: any Records { register.records }

  init(_ register: Register) { self.register = register }

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try loops(about, during) + stock(about, during)
  }

  private func loops(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Area.self, about: about, during: during).compactMap { timeline in
      guard let id = timeline.pieces.first?.value.id else { return nil }
      let days = try loop(from: id, during: during) { id, period in
        try records.timeline(Area.self, id).pieces(in: period).flatMap { piece in
          piece.value.liesIn.map { ($0, piece.period) }
        }
      }
      return days.map {
        Finding(RegisterRules.areaLoop, about: id.pointer, ["days": .period($0)])
      }
    }
  }

  /// A number is held against the counts of the days from when it was stated to now known last.
  private func stock(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(HousingStock.self, about: about, during: during).flatMap { timeline in
      guard let first = timeline.pieces(in: during).first else { return [Finding]() }
      return try register.stockReconciliations(on: first.period.start)
        .filter { $0.stock.id == first.value.id }.flatMap(findings)
    }
  }

  private func findings(_ found: StockReconciliation) -> [Finding] {
    let about = found.stock.pointer
    var findings: [Finding] = []
    if found.stock.dwellings < 0 || found.stock.all ?? 0 < 0
      || !(0...100).contains(found.stock.percent ?? 0)
    {
      findings.append(Finding(RegisterRules.impossibleStock, about: about))
    }
    if found.reconciles == false {
      findings.append(
        Finding(
          RegisterRules.stockDiffers, about: about,
          ["counted": .number(found.counted), "stated": .number(found.stock.dwellings)]))
    }
    if found.shareReconciles == false, let all = found.stock.all {
      findings.append(
        Finding(
          RegisterRules.shareDiffers, about: about,
          ["percent": .number(found.stock.percent ?? 0), "all": .number(all)]))
    }
    return findings
  }
}
