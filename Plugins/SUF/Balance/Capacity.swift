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

  /// Whether nothing is planned on the day that a delay is of.
  func misses(_ delay: Delay) -> Bool {
    !recorded.contains { line in
      line.pieces.first?.value.id == delay.home
        && line.changePoints(in: .always).contains(delay.planned)
    }
  }

  /// Whether any home is recorded by a day: before that, and where none ever is, nobody knows how many there are.
  func isKnown(on day: Day) -> Bool {
    recorded.contains { line in line.pieces.first.map { $0.period.start <= day } ?? false }
  }

  /// The homes of some areas that were there on a day on which nobody has told what they had: they are told of later, as
  /// something that already was, with dwellings for the need.
  func untold(_ need: NeedKind, in areas: Set<Pointer>, on day: Day) -> [CareHome] {
    homes.compactMap { line in
      guard let first = line.pieces.first, day < first.period.start, first.value.wasThereBefore,
        areas.contains(first.value.area.pointer), !first.value.stock(for: need).isEmpty
      else { return nil }
      return first.value
    }
  }

  /// What no 1 January shows: a stretch of days within a year on which fewer can be used than on both of those around it, or
  /// more than on either.
  struct Between: Hashable {
    let home: CareHome
    let days: Period
    let usable: Int
    let out: Int
    /// Whether fewer can be used than on both, and not more.
    let isFewer: Bool
  }

  /// What the balances of 1 January pass over in a year, in the homes of some areas, the first first.
  func between(_ need: NeedKind, in areas: Set<Pointer>, _ year: Int) -> [Between] {
    guard let first = Day(year, 1, 1), let next = Day(year + 1, 1, 1),
      let year = Period(first, to: next)
    else { return [] }
    return homes.flatMap { line -> [Between] in
      let usable = { (day: Day) in line.value(on: day).map { Self.usable($0, need) } ?? 0 }
      // Of the days before it is first told of nothing is known, so that nothing is compared with them.
      let told = line.pieces.first.flatMap { $0.value.wasThereBefore ? $0.period.start : nil }
      let begin = max(first, told ?? first)
      let shown = [usable(begin == first ? first : next), usable(next)].sorted()
      let days = [begin] + line.changePoints(in: year).filter { $0 > begin } + [next]
      return zip(days, days.dropFirst()).compactMap { from, to -> Between? in
        guard from < to, !(shown[0]...shown[1]).contains(usable(from)),
          let days = Period(from, to: to),
          let home = line.value(on: from) ?? line.value(on: from.previous),
          areas.contains(home.area.pointer)
        else { return nil }
        let out = line.value(on: from)?.stock(for: need).reduce(0) { $0 + ($1.out ?? 0) }
        return Between(
          home: home, days: days, usable: usable(from), out: out ?? 0,
          isFewer: usable(from) < shown[0])
      }
    }.sorted { ($0.days.start, $0.home.id) < ($1.days.start, $1.home.id) }
  }

  private static func usable(_ home: CareHome, _ need: NeedKind) -> Int {
    home.stock(for: need).reduce(0) { $0 + $1.usable }
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
