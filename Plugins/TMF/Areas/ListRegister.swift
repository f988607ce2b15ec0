import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

/// Which of the law's lists are registered as they were published: the days that a list is made on are only those of the law,
/// and say nothing of whether anybody has read it.
struct ListRegister {
  let rooms: any Rooms
  let day: Day
  let lists: [AreaList]

  /// What is registered by a day.
  init(_ rooms: any Rooms, on day: Day) throws {
    (self.rooms, self.day) = (rooms, day)
    lists = try Lov.Module().areaLists().filter { $0.published != nil }
  }

  /// Whether an area was on a list that was published on a day.
  struct Told: Hashable {
    let list: String
    /// What the list was called then.
    let title: String
    let day: Day
    let isOn: Bool
  }

  /// What is registered last of an area and each list, the newest first.
  func told(of area: AreaID) throws -> [Told] {
    try lists.compactMap { list -> Told? in
      let all = try published(list, area)
      return all.max { $0.day < $1.day }
    }.sorted { ($1.day, $0.list) < ($0.day, $1.list) }
  }

  private func published(_ list: AreaList, _ area: AreaID) throws -> [Told] {
    guard let indicator = list.published else { return [] }
    return try rooms.readings.readings(of: indicator, about: area.pointer).map(\.reading)
      .filter { $0.period.start <= day }.compactMap { reading in
        reading.value.map { value in
          Told(
            list: list.id,
            title: list.generation(on: reading.period.start)?.generation.title ?? list.id,
            day: reading.period.start, isOn: value != 0)
        }
      }
  }

  /// The day of the newest list of which anything is registered, of some areas; nil where nothing is.
  func newest(of areas: [AreaID]) throws -> Day? {
    try areas.flatMap { area in try lists.flatMap { try published($0, area) } }.map(\.day).max()
  }

  /// The days by the law on which lists were to come after one, and of which nothing is registered.
  func missing(after newest: Day) -> [Day] {
    Set(lists.flatMap { $0.days(upTo: day) }).filter { $0 > newest }.sorted()
  }

  /// The first day by the law on which a list comes after the day.
  var next: Day? {
    let first = Day(day.year, 12, 1)
    return first.flatMap { $0 > day ? $0 : Day(day.year + 1, 12, 1) }
  }

  /// What is registered and what is not, in one sentence.
  func sentence(of areas: [AreaID]) throws -> Cell {
    guard let newest = try newest(of: areas) else {
      return "Ingen af lovens lister er registreret, som de blev offentliggjort."
    }
    let missing = missing(after: newest)
    let rest: Cell =
      missing.isEmpty
      ? "" : " Af lister efter den (\(Self.days(missing))) er intet indtastet."
    return
      "Den nyeste liste, der er registreret, er fra den \(.long(newest)).\(rest) Hvad en senere liste siger, er ikke gættet."
  }

  /// Some days of one date in several years in short.
  static func days(_ days: [Day]) -> Cell { .list(days.map { .long($0) }, .and) }
}

/// That the lists of some years are not entered, and that the next one may free an area.
struct ListTasks: Obliging {
  let rooms: any Rooms

  /// Those that make duties.
  static let rules = [enter, free]

  static let enter = Rule(
    "tmf.listNotEntered", .warning,
    sentence:
      "Hent og indtast lovens lister af {days}: den nyeste, der er registreret, er fra {newest}.",
    remedy: "Indtast med almen act measure, om hvert område er på hver liste, med kilden.",
    source: "Programmets egen regel; at listerne offentliggøres, står i LBK 207/2026 § 61 a stk. 5")

  static let free = Rule(
    "tmf.listMayFree", .note,
    sentence:
      "Se efter på listen af {day}, om {area} er fri af afvisning og grænser for anvisning ({law}): tidligst med den (udledt).",
    remedy: "Indtast listen, når den er offentliggjort; til da er det ikke kendt.",
    source: "LBK 207/2026 § 168 a stk. 6; § 168 b stk. 10; dagen er udledt")

  func duties(on day: Day, through last: Day, owner: Pointer?) throws -> [Duty] {
    guard let own = try rooms.parties.player(of: Module().id, on: day)?.pointer,
      owner == nil || owner == own
    else { return [] }
    let areas = try rooms.criteria.standings(on: day).map(\.area)
    return try entering(areas, own, on: day) + freeing(own, on: day, through: last)
  }

  private func entering(_ areas: [AreaID], _ own: Pointer, on day: Day) throws -> [Duty] {
    let register = try ListRegister(rooms, on: day)
    guard let newest = try register.newest(of: areas) else { return [] }
    // The list of the day itself may not have been read by anybody yet.
    let days = register.missing(after: newest).filter { $0 < day }
    guard !days.isEmpty else { return [] }
    return [
      Duty(
        Self.enter, owner: own, due: nil, subject: own,
        facts: ["days": .list(days.map { .day($0) }), "newest": .day(newest)])
    ]
  }

  private func freeing(_ own: Pointer, on day: Day, through last: Day) throws -> [Duty] {
    try PlanRecord.all(rooms, on: day).compactMap(\.area).eachOnce.flatMap { area in
      try AreaBindings(rooms).all(of: area, on: day).compactMap { binding -> Duty? in
        guard let free = binding.earliestFree, free > day, free <= last else { return nil }
        return Duty(
          Self.free, owner: own, due: RoughDay(free), subject: binding.plan ?? area.pointer,
          facts: ["day": .day(free), "area": .thing(area.pointer), "law": .text(binding.law)],
          inferred: "udledt af § 168 a stk. 6")
      }
    }
  }
}
