import Counter
import Organisation
import Vocabulary

/// Need and capacity of places and years by one scenario, as records are on a day.
///
/// Capacity and people are those of 1 January. A need is the sum of rate times people, rounded once for each place and
/// year to the nearest dwelling, halves up; a sum over places adds what was rounded, so that columns can be added.
struct Reckoning {
  let need: NeedKind
  let scenario: Scenario?
  private(set) var assumptions: [Assumption]
  let capacity: Capacity
  private var populations: [Key: Population]
  private let inside: [AreaID: Set<Pointer>]
  private let places: [AreaID]
  private let common: [AreaID]

  private struct Key: Hashable {
    let area: AreaID
    let year: Int
  }

  /// A place in a year.
  struct Line: Hashable {
    let area: AreaID
    let year: Int
    let isProjected: Bool
    let need: Int?
    /// The need before it is rounded.
    let exact: Fraction?
    let parts: [Need.Part]
    let missing: [Need.Missing]
    let homes: [Capacity.Part]
    /// The homes that were there, and of which nobody has told what they had so early.
    let untold: [CareHome]
    /// Whether it is known which homes there are.
    let isCounted: Bool

    /// Whether all of what the homes have is known.
    var isKnown: Bool { isCounted && untold.isEmpty }
    /// Nil where no home is recorded, or what one of them had is not told.
    var usable: Int? { isKnown ? homes.reduce(0) { $0 + $1.usable } : nil }
    /// Nil where no home is recorded, or what one of them had is not told.
    var out: Int? { isKnown ? homes.reduce(0) { $0 + $1.out } : nil }
    /// What is over, or lacks when it is below nothing.
    var balance: Int? { need.flatMap { need in usable.map { $0 - need } } }
  }

  /// All places of a year together.
  struct Sum: Hashable {
    let year: Int
    let need: Int?
    /// Nil where no place is known that could have any, or what one of them has is not known.
    let usable: Int?
    /// Nil where no place is known that could have any, or what one of them has is not known.
    let out: Int?
    var balance: Int? { need.flatMap { need in usable.map { $0 - need } } }
  }

  /// Reckons for the bydele of a day, or for one area.
  init(
    _ need: NeedKind, _ scenario: Scenario?, _ assumptions: [Assumption], _ basis: Basis
  ) {
    (self.need, self.scenario) = (need, scenario)
    self.assumptions = assumptions.filter { $0.need == need }
    capacity = Capacity(homes: basis.homes, delays: scenario?.delays ?? [])
    populations = Dictionary(
      basis.populations.map { (Key(area: $0.area, year: $0.year), $0) },
      uniquingKeysWith: { $1 })
    (inside, places, common) = (basis.inside, basis.places, basis.common)
  }

  /// The people of each place and year, as they are told.
  var people: Set<Population> { Set(populations.values) }

  /// The same of the people of another.
  func with(peopleOf other: Reckoning) -> Reckoning {
    var copy = self
    copy.populations = other.populations
    return copy
  }

  /// The same with an assumption as it says something else.
  func with(_ assumption: Assumption) -> Reckoning {
    with(assumptions.map { $0.id == assumption.id ? assumption : $0 })
  }

  /// The same with other assumptions.
  func with(_ assumptions: [Assumption]) -> Reckoning {
    var copy = self
    copy.assumptions = assumptions.filter { $0.need == need }
    return copy
  }

  /// A place in a year.
  func line(_ area: AreaID, _ year: Int) -> Line {
    let population = populations[Key(area: area, year: year)]
    let need = need(area, population, year)
    return Line(
      area: area, year: year, isProjected: population?.isProjected == true, need: need.dwellings,
      exact: need.exact, parts: need.parts, missing: need.missing, homes: homes(area, year),
      untold: Day(year, 1, 1).map { capacity.untold(self.need, in: inside(area), on: $0) } ?? [],
      isCounted: Day(year, 1, 1).map(capacity.isKnown) ?? false)
  }

  /// Every place in a year.
  func lines(_ year: Int) -> [Line] { places.map { line($0, year) } }

  /// All places together in a year; the need is not known where that of one is not.
  func sum(_ year: Int) -> Sum {
    let lines = lines(year)
    let whole = { (numbers: [Int?]) in
      let known = numbers.compactMap(\.self)
      return known.count == lines.count && !lines.isEmpty ? known.reduce(0, +) : nil
    }
    return Sum(
      year: year, need: whole(lines.map(\.need)), usable: whole(lines.map(\.usable)),
      out: whole(lines.map(\.out)))
  }

  /// What the balances of 1 January pass over in a year.
  func between(_ year: Int) -> [Capacity.Between] {
    let all = places.reduce(into: Set<Pointer>()) { $0.formUnion(inside[$1] ?? [$1.pointer]) }
    return capacity.between(need, in: all, year)
  }

  /// What the homes of a place have on 1 January.
  func homes(_ area: AreaID, _ year: Int) -> [Capacity.Part] {
    guard let day = Day(year, 1, 1) else { return [] }
    return capacity.parts(need, in: inside(area), on: day)
  }

  private func inside(_ area: AreaID) -> Set<Pointer> { inside[area] ?? [area.pointer] }

  private func need(_ area: AreaID, _ population: Population?, _ year: Int) -> Need {
    let ours = assumptions.reckoned(in: area)
    guard !ours.isEmpty else { return Need(parts: [], missing: [.assumption]) }
    if let overlap = assumptions.overlap(in: area) {
      return Need(parts: [], missing: [.twice(overlap)])
    }
    guard let population else { return Need(parts: [], missing: [.population]) }
    var (parts, missing): ([Need.Part], [Need.Missing]) = ([], [])
    for assumption in ours {
      guard let persons = population.count(assumption.ages) else {
        let ages = assumption.ages
        missing.append(population.covers(ages) ? .ages(ages) : .untold(ages))
        continue
      }
      let said = assumption.baseYear == nil ? assumption.rate(in: year) : nil
      let rate = said.map { Fraction(Int64($0.share), 10_000) } ?? kept(assumption)
      guard let rate, let product = rate.times(Int64(persons)) else {
        missing.append(
          assumption.baseYear.map { .base(assumption.id, $0) } ?? .rate(assumption.id))
        continue
      }
      parts.append(
        Need.Part(
          assumption: assumption, persons: persons, rate: rate, share: said?.share,
          product: product))
    }
    return Need(parts: parts, missing: missing)
  }

  /// The coverage that the year of an assumption had: in its own area, or in all places together, as recorded and without
  /// delays; nil where that is not known.
  private func kept(_ assumption: Assumption) -> Fraction? {
    guard let year = assumption.baseYear, let day = Day(year, 1, 1) else { return nil }
    let recorded = Capacity(homes: capacity.recorded)
    guard recorded.isKnown(on: day) else { return nil }
    var (dwellings, persons) = (0, 0)
    for area in assumption.area.map({ [$0] }) ?? common {
      guard let count = populations[Key(area: area, year: year)]?.count(assumption.ages) else {
        return nil
      }
      guard recorded.untold(need, in: inside(area), on: day).isEmpty else { return nil }
      persons += count
      dwellings += recorded.parts(need, in: inside(area), on: day)
        .reduce(0) { $0 + $1.usable }
    }
    return Fraction(Int64(dwellings), Int64(persons))
  }
}

/// What is reckoned from: the homes, the people, and where what lies.
struct Basis {
  let homes: [Timeline<CareHome>]
  let populations: [Population]
  /// The places, in order.
  let places: [AreaID]
  /// The places whose coverage together is kept: all bydele, also where one of them is asked about.
  let common: [AreaID]
  /// What lies in each place.
  let inside: [AreaID: Set<Pointer>]

  init(
    homes: [Timeline<CareHome>], populations: [Population], places: [AreaID],
    inside: [AreaID: Set<Pointer>] = [:]
  ) {
    (self.homes, self.populations) = (homes, populations)
    (self.places, self.common, self.inside) = (places, places, inside)
  }

  /// What is recorded: of the bydele that people or homes are told of, or of one area.
  init(_ titles: Titles, only area: AreaID? = nil) throws {
    try self.init(titles.house, on: titles.day, only: area)
  }

  /// What is recorded on a day: of the bydele that people or homes are told of, or of one area.
  ///
  /// - Parameter told: the day on which people were told so; the day itself unless another is named.
  init(_ rooms: any Rooms, on day: Day, told: Day? = nil, only area: AreaID? = nil) throws {
    homes = try rooms.records.timelines(CareHome.self)
    populations = try rooms.records.records(Population.self, on: told ?? day)
    let named = Set(populations.map(\.area) + homes.flatMap { $0.pieces.map(\.value.area) })
    let bydele = try Self.bydele(named, rooms, day)
    let asked = area.map { [$0] } ?? bydele
    common = asked.isSubset(of: bydele) ? bydele.sorted() : asked.sorted()
    var inside: [AreaID: Set<Pointer>] = [:]
    for place in asked.union(common) {
      inside[place] = Set(try rooms.parties.areas(in: place, on: day).map(\.pointer))
        .union([place.pointer])
    }
    places = try asked.sorted().inDanishOrder {
      try rooms.parties.area($0, on: day)?.name ?? $0.text
    }
    self.inside = inside
  }

  /// The bydele among some areas, and those around others of them.
  private static func bydele(
    _ told: Set<AreaID>, _ rooms: any Rooms, _ day: Day
  ) throws -> Set<AreaID> {
    var (found, seen) = (Set<AreaID>(), Set<AreaID>())
    var open = Array(told)
    while let id = open.popLast() {
      guard seen.insert(id).inserted,
        let area = try rooms.parties.area(id, on: day)
      else { continue }
      if area.kind == .bydel { found.insert(id) } else { open += area.liesIn }
    }
    return found
  }

  /// The years that people are told of in the places, in order.
  var years: [Int] {
    let there = Set(places)
    return Set(populations.filter { there.contains($0.area) }.map(\.year)).sorted()
  }
}
