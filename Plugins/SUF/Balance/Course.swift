import Vocabulary

/// A home's changes as they come in a scenario: each on its day, or later.
///
/// What goes out while it is rebuilt is out as long as planned: a rebuild that begins later ends as much later, unless the
/// scenario says another day for that. A change never comes before one that was planned before it, and what has not
/// come when the home closes never does.
struct Course {
  /// A change with the day on which it comes.
  struct Move: Hashable {
    let home: CareHomeID
    /// The day on which it is planned.
    let planned: Day
    /// The day on which it comes; nil where it never does, since the home closes or changes again by then.
    let comes: Day?
    /// Whether it comes later because one before it does, and not because the scenario says so.
    let isCarried: Bool
    /// The day on which the home is as it is planned to be after this, where this never comes; nil where it closes.
    var instead: Day?
    /// Whether it is the opening of the home.
    var isOpening = false
  }

  private struct Step {
    let planned: Day
    var comes: Day
    /// The home from then on; nil where it closes.
    let home: CareHome?
    let isCarried: Bool
  }

  private let id: CareHomeID?
  private let opens: Day?
  private var steps: [Step] = []
  /// Those that never come.
  private var swallowed: [Step] = []

  init(_ home: Timeline<CareHome>, _ delays: [Delay]) {
    id = home.pieces.first?.value.id
    opens = home.pieces.first.flatMap { $0.value.change == .opened ? $0.period.start : nil }
    let ours = delays.filter { $0.home == id }
    var carried = 0
    for (day, version) in Self.changes(home) {
      let own = ours.filter { $0.planned == day }.map(\.months).max()
      let months = own ?? (version == nil ? 0 : carried)
      carried = version.map(Self.isBuilding) == true ? months : 0
      let comes = Delay(home: id ?? "hjem", planned: day, months: months).comes
      take(Step(planned: day, comes: comes, home: version, isCarried: own == nil))
    }
  }

  private mutating func take(_ step: Step) {
    var step = step
    if step.home != nil, let last = steps.last?.comes { step.comes = max(step.comes, last) }
    // Nothing but a closing comes before what was planned before it.
    swallowed += steps.filter { $0.comes >= step.comes }
    steps.removeAll { $0.comes >= step.comes }
    steps.append(step)
  }

  /// The day of each change with what the home is from then on.
  private static func changes(_ home: Timeline<CareHome>) -> [(Day, CareHome?)] {
    let pieces = home.pieces
    return pieces.enumerated().flatMap { index, piece -> [(Day, CareHome?)] in
      let next = index + 1 < pieces.count ? pieces[index + 1].period.start : nil
      let end = piece.period.end.flatMap { $0 == next ? nil : $0 }
      return [(piece.period.start, piece.value)] + (end.map { [($0, nil)] } ?? [])
    }
  }

  private static func isBuilding(_ home: CareHome) -> Bool {
    home.change == .rebuilding || home.stock.contains { ($0.out ?? 0) > 0 }
  }

  /// What comes on another day than planned, or never.
  var moves: [Move] {
    guard let id else { return [] }
    let moved = steps.filter { $0.planned != $0.comes }.map {
      Move(home: id, planned: $0.planned, comes: $0.comes, isCarried: $0.isCarried)
    }
    let gone = swallowed.map { step in
      let next = steps.first { $0.planned > step.planned }
      return Move(
        home: id, planned: step.planned, comes: nil, isCarried: step.isCarried,
        instead: next?.home == nil ? nil : next?.comes, isOpening: step.planned == opens)
    }
    return (moved + gone).sorted { $0.planned < $1.planned }
  }

  /// The home as it then is, day by day.
  var timeline: Timeline<CareHome> {
    Timeline(
      steps.enumerated().compactMap { index, step -> Timeline<CareHome>.Piece? in
        let next = index + 1 < steps.count ? steps[index + 1].comes : nil
        guard let home = step.home, let days = Period(step.comes, to: next) else { return nil }
        return Timeline<CareHome>.Piece(days, home)
      })
  }
}
