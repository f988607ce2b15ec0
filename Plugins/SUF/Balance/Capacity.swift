import Vocabulary

/// What homes have on a day, with what comes later than planned.
struct Capacity {
  let homes: [Timeline<CareHome>]
  var delays: [Delay] = []

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
      guard let version = version(of: home, on: day), areas.contains(version.area.pointer) else {
        return nil
      }
      let stock = version.stock(for: need)
      guard !stock.isEmpty else { return nil }
      return Part(
        home: version, places: stock.reduce(0) { $0 + $1.places },
        out: stock.reduce(0) { $0 + ($1.out ?? 0) }, usable: stock.reduce(0) { $0 + $1.usable })
    }
  }

  /// A home as it is on a day: while a change that was planned has not come, as it was the day before it was planned.
  func version(of home: Timeline<CareHome>, on day: Day) -> CareHome? {
    let id = home.pieces.first?.value.id
    let waiting = delays.filter { $0.home == id && $0.planned <= day && day < $0.comes }
    guard let first = waiting.map(\.planned).min() else { return home.value(on: day) }
    return home.value(on: first.previous)
  }
}
