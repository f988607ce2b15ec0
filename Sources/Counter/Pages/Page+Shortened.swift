extension Page {
  /// The things that are shown by a short name and nowhere on the page in full, by that name.
  public var shortened: [Thing] {
    let shown = ([title] + blocks.flatMap(\.shown)).flatMap(\.named)
    let full = Set(shown.filter { $0.name == $0.title }.map(\.pointer))
    let short = Set(shown.filter { $0.name != $0.title && !full.contains($0.pointer) })
    return short.sorted { ($0.name, $0.pointer) < ($1.name, $1.pointer) }
  }
}

extension Cell {
  /// What it shows by name.
  fileprivate var named: [Thing] {
    pieces.flatMap { piece -> [Thing] in
      switch piece {
      case .thing(let thing), .quoted(let thing): [thing]
      case .list(let cells, _): cells.flatMap(\.named)
      case .field(_, let shown, _): shown.named
      default: []
      }
    }
  }
}
