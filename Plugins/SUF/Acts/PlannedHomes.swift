import Counter
import Vocabulary

/// What becomes of numbers that are planned for later when a home is counted anew.
enum PlannedCounts: String, Choice {
  /// They stand.
  case stand
  /// They become as many more or fewer.
  case follow

  /// The word in Danish.
  var word: String {
    switch self {
    case .stand: "står"
    case .follow: "følger"
    }
  }
}

extension Pen {
  /// What a home is planned to be after the day of the pen, as long as it is there.
  func planned(_ id: CareHomeID) throws -> [Timeline<CareHome>.Piece] {
    let line = try timeline(CareHome.self, id)
    let gap = line.gaps(in: Period(from: day)).first?.start
    return line.pieces.filter { piece in
      piece.period.start > day && (gap.map { piece.period.start < $0 } ?? true)
    }
  }
}

extension CareHome {
  /// A later version when the one before becomes another: what was the same follows; a count of its own stands or follows
  /// as is said, and is asked about when nothing is.
  func following(
    from old: CareHome, to new: CareHome, _ planned: PlannedCounts?, on day: Day
  ) throws -> CareHome {
    var later = self
    if owner == old.owner { later.owner = new.owner }
    if assignedBy == old.assignedBy { later.assignedBy = new.assignedBy }
    if agreement == old.agreement { later.agreement = new.agreement }
    if serviceAreaCost == old.serviceAreaCost { later.serviceAreaCost = new.serviceAreaCost }
    for kind in DwellingKind.allCases {
      let (was, becomes) = (old.one(kind), new.one(kind))
      guard was != becomes else { continue }
      later.stock.removeAll { $0.kind == kind }
      let own = one(kind)
      let moved =
        own == was ? becomes : try own.moved(from: was, to: becomes, planned, in: self, on: day)
      if moved.places + (moved.out ?? 0) > 0 { later.stock.append(moved) }
    }
    // In the order that they stood in.
    let order = stock.map(\.kind)
    let place = { (stock: Stock) in order.firstIndex(of: stock.kind) ?? order.count }
    later.stock.sort { place($0) < place($1) }
    return later
  }

  private func one(_ kind: DwellingKind) -> Stock {
    stock.first { $0.kind == kind } ?? Stock(kind, 0)
  }
}

extension Stock {
  /// A planned number when the one before it becomes another.
  fileprivate func moved(
    from was: Stock, to becomes: Stock, _ planned: PlannedCounts?, in home: CareHome, on day: Day
  ) throws -> Stock {
    var moved = self
    if occupancy == was.occupancy { moved.occupancy = becomes.occupancy }
    let more = becomes.whole - was.whole
    guard more != 0, planned != .stand else { return moved }
    guard planned == .follow else {
      let out = self.out.map { " og \($0) ude" } ?? ""
      throw WrongUse(
        "\(home.title) er planlagt til \(places) af »\(kind.word)« i brug\(out) fra \(DanishDays.long(day)), og det nye antal siger ikke, om det står (--planned).",
        "Skriv --planned \(PlannedCounts.stand.word), når det planlagte står, eller --planned \(PlannedCounts.follow.word), når det skal være \(abs(more)) \(more > 0 ? "flere" : "færre")."
      )
    }
    guard whole + more >= 0 else {
      throw WrongUse(
        "\(home.title) er planlagt til \(whole) af »\(kind.word)« fra \(DanishDays.long(day)), så der kan ikke blive \(-more) færre (--planned).",
        "Skriv --planned \(PlannedCounts.stand.word), eller ret det, der er planlagt, først.")
    }
    // Those in use first; what is more than they are is of those that are out.
    moved.places = max(0, places + more)
    moved.out = Stock.some(whole + more - moved.places)
    return moved
  }

  /// All of them, also those that are out.
  private var whole: Int { places + (out ?? 0) }
}
