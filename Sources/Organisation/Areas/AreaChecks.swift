import Vocabulary

/// Asks whether areas lie in one another without a loop, and whether stated numbers add up.
struct AreaChecks {
  private let book: PartyBook
  private var records: any Records { book.records }

  init(_ book: PartyBook) { self.book = book }

  /// An area rests on those it comes back to itself by, a stated number of dwellings on every party.
  ///
  /// The municipality's afdelinger name it only by way of their organisations, or not at all.
  static let trails = [
    Trail(from: OutlineSubject.kind, .names(AreaSubject.kind), .namedBy(OutlineSubject.kind)),
    Trail(from: AreaSubject.kind, .back(AreaSubject.kind)),
    Trail(
      from: HousingStockSubject.kind,
      .everything(PartySubject.kind).heeding(Party.self) { party in
        [party.kind, party.partOf, party.dwellings] as [AnyHashable]
      }),
  ]

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try loops(about, during) + outlines(about, during) + stock(about, during)
  }

  /// An area is drawn in one way at a time, by some line.
  private func outlines(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let asked = try records.timelines(Outline.self, about: about, during: during)
    let empty = asked.flatMap(\.pieces).map(\.value).filter(\.rings.isEmpty).map(\.pointer).eachOnce
    var found = empty.map { Finding(PartyRules.undrawn, about: $0) }
    for area in asked.flatMap({ $0.pieces(in: during).map(\.value.area) }).eachOnce {
      let pieces = try records.timelines(Outline.self, during: during, pointingAt: area.pointer)
        .flatMap { $0.pieces(in: during) }.filter { $0.value.area == area }
      for (index, one) in pieces.enumerated() {
        for other in pieces[(index + 1)...] where other.value.id != one.value.id {
          guard let days = one.period.intersection(other.period) else { continue }
          found.append(
            Finding(
              PartyRules.drawnTwice, about: one.value.pointer,
              [
                "area": .thing(area.pointer), "other": .thing(other.value.pointer),
                "days": .period(days),
              ]))
        }
      }
    }
    return found
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
        Finding(PartyRules.areaLoop, about: id.pointer, ["days": .period($0)])
      }
    }
  }

  /// A number is held against the counts of the day it was stated.
  private func stock(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let stated = try records.timelines(HousingStock.self, about: about, during: during)
      .compactMap { timeline in timeline.pieces.first.map { ($0.period.start, $0.value) } }
    return try Dictionary(grouping: stated, by: \.0).sorted { $0.key < $1.key }
      .flatMap { day, stocks in
        try book.reconcile(stocks.map(\.1), on: day).flatMap(findings)
      }
  }

  private func findings(_ found: StockReconciliation) -> [Finding] {
    let about = found.stock.pointer
    var findings: [Finding] = []
    if !(0...1_000_000_000).contains(found.stock.dwellings) || found.stock.all ?? 0 < 0
      || !(0...100).contains(found.stock.percent ?? 0)
    {
      findings.append(Finding(PartyRules.impossibleStock, about: about))
    }
    if found.reconciles == false {
      findings.append(
        Finding(
          PartyRules.stockDiffers, about: about,
          ["counted": .number(found.counted), "stated": .number(found.stock.dwellings)]))
    }
    if found.shareReconciles == false, let all = found.stock.all {
      findings.append(
        Finding(
          PartyRules.shareDiffers, about: about,
          ["percent": .number(found.stock.percent ?? 0), "all": .number(all)]))
    }
    return findings
  }
}
