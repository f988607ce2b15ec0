import Vocabulary

/// Holds areas against lists; what has been found is kept, since years in a row ask for earlier years.
final class ListJudge {
  private let lists: [String: AreaList]
  private let figures: ListFigures
  private var found: [Question: Listing?] = [:]

  private struct Question: Hashable {
    let list: String
    let area: AreaID
    let day: Day
    let rules: Rules
  }

  /// Which rules to judge by.
  enum Rules: Hashable {
    /// Those of the day.
    case ofTheDay
    /// Those of a generation.
    case of(generation: String)
    /// One way alone.
    case way(AreaList.Way, generation: String)
    /// Those of the day, with indicators by the definition before theirs.
    case definitionBefore
  }

  init(_ lists: [AreaList], _ figures: ListFigures) {
    self.lists = Dictionary(
      lists.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.figures = figures
  }

  /// Where an area stands to a list on a day the list is made; nil when there is no such rule.
  func listing(
    _ id: String, _ area: AreaID, on day: Day, by rules: Rules = .ofTheDay
  ) throws -> Listing? {
    let question = Question(list: id, area: area, day: day, rules: rules)
    if let known = found[question] { return known }
    // Lists that ask for each other in a ring are on nobody's list.
    found[question] = .some(nil)
    let listing = try judged(id, area, day, rules)
    found[question] = .some(listing)
    return listing
  }

  /// A list by the id it has now or one it had before.
  private func list(_ id: String) -> AreaList? {
    lists[id] ?? lists.values.first { $0.formerly.contains(id) }
  }

  private func judged(
    _ id: String, _ area: AreaID, _ day: Day, _ rules: Rules
  ) throws -> Listing? {
    guard let list = list(id), let (label, all) = ways(of: list, on: day, rules) else {
      return nil
    }
    let judged = try all.map { way in
      (way: way, found: try self.judged(way, area, day, isBefore: rules == .definitionBefore))
    }
    guard
      let best = judged.first(where: { $0.found.stands == .yes })
        ?? judged.first(where: { $0.found.stands == .possibly }) ?? judged.first
    else { return nil }
    let published =
      rules == .ofTheDay && best.found.stands == .possibly
      ? try list.published.flatMap { try figures.published($0, area, on: day) }
        ?? implied(id, area, day) : nil
    return Listing(
      area: area, list: id, day: day, generation: label,
      stands: published.map { Certainty($0) } ?? best.found.stands, way: best.way,
      conditions: best.found.outcomes, published: published)
  }

  /// That an area is on a list, when it was published to be on one that asks for it; else nil.
  private func implied(_ id: String, _ area: AreaID, _ day: Day) throws -> Bool? {
    let asking = lists.values.filter { list in
      list.generation(on: day)?.generation.ways.allSatisfy { way in
        way.required.contains { $0.what == .years(on: id) }
      } ?? false
    }
    let isOn = try asking.compactMap(\.published).contains {
      try figures.published($0, area, on: day) == true
    }
    return isOn ? true : nil
  }

  private func ways(
    of list: AreaList, on day: Day, _ rules: Rules
  ) -> (label: String, ways: [AreaList.Way])? {
    switch rules {
    case .ofTheDay, .definitionBefore:
      list.generation(on: day).map { ($0.generation.label, $0.generation.ways) }
    case .of(let label):
      list.generations.first { $0.label == label }.map { (label, $0.ways) }
    case .way(let way, let label): (label, [way])
    }
  }

  private func judged(
    _ way: AreaList.Way, _ area: AreaID, _ day: Day, isBefore: Bool
  ) throws -> (stands: Certainty, outcomes: [Listing.Outcome]) {
    let required = try way.required.map { try outcome($0, area, day, isBefore) }
    let choices = try way.choices.map { try outcome($0, area, day, isBefore) }
    let stands = Certainty.all(
      required.map(\.holds) + [.some(way.need, of: choices.map(\.holds))])
    return (stands, required + choices)
  }

  private func outcome(
    _ condition: AreaList.Condition, _ area: AreaID, _ day: Day, _ isBefore: Bool
  ) throws -> Listing.Outcome {
    switch condition.what {
    case .residents(let id): return try figures.outcome(condition, id, on: day, about: area)
    case .indicator(let id, _, _, _):
      let now = try figures.outcome(condition, id, on: day, about: area)
      guard isBefore, now.holds == .no, let definition = now.definition else { return now }
      return try figures.outcome(condition, id, on: day, about: area, before: definition) ?? now
    case .years(let list): return try inARow(condition, list, area, day)
    }
  }

  /// How many years in a row, this one counted in, the area has been on a list.
  private func inARow(
    _ condition: AreaList.Condition, _ id: String, _ area: AreaID, _ day: Day
  ) throws -> Listing.Outcome {
    guard let list = list(id) else { return Listing.Outcome(condition, .possibly) }
    var (sure, possible) = (Int64(0), Int64(0))
    for made in Self.lastOfEachYear(list.days(upTo: day)).reversed() {
      let stands = try listing(id, area, on: made)?.stands ?? .no
      if stands == .no { break }
      possible += 1
      if stands == .yes, sure == possible - 1 { sure = possible }
    }
    let holds = { (count: Int64) in
      condition.comparison.holds(Exact(count), condition.limit)
    }
    // Figures are missing of the years between what is sure and what is possible.
    let answer: Certainty = holds(sure) == holds(possible) ? Certainty(holds(sure)) : .possibly
    return Listing.Outcome(condition, answer, value: answer == .possibly ? nil : Exact(sure))
  }

  private static func lastOfEachYear(_ days: [Day]) -> [Day] {
    Dictionary(grouping: days, by: \.year).values.compactMap { $0.max() }.sorted()
  }
}
