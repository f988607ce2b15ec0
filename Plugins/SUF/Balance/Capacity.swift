import Vocabulary

/// What homes have on a day, with what comes later than planned.
struct Capacity {
  /// The homes as they are recorded.
  let recorded: [Timeline<CareHome>]
  /// What comes on another day than planned, or never.
  let moves: [Course.Move]
  private let homes: [Timeline<CareHome>]

  init(homes: [Timeline<CareHome>], delays: [Delay] = []) {
    let late = Set(delays.map(\.home))
    var moves: [Course.Move] = []
    recorded = homes
    self.homes = homes.map { home in
      guard let id = home.pieces.first?.value.id, late.contains(id) else { return home }
      let course = Course(home, delays)
      moves += course.moves
      return course.timeline
    }
    self.moves = moves
  }

  /// A home with what it has for a need on a day.
  struct Part: Hashable {
    let home: CareHome
    let places: Int
    let out: Int
    let usable: Int
  }

  /// What the homes in some areas have for a need on a day, by home.
  func parts(_ need: NeedKind, in areas: Set<Pointer>, on day: Day) -> [Part] {
    homes.compactMap { home in
      guard let version = home.value(on: day), areas.contains(version.area.pointer) else {
        return nil
      }
      let stock = version.stock(for: need)
      guard !stock.isEmpty else { return nil }
      return Part(
        home: version, places: stock.reduce(0) { $0 + $1.places },
        out: stock.reduce(0) { $0 + ($1.out ?? 0) }, usable: stock.reduce(0) { $0 + $1.usable })
    }
  }
}
