import Vocabulary

/// Holds areas against lists; what has been found is kept, since years in a row ask for earlier years.
final class ListJudge {
  private let lists: [String: AreaList]
  private let figures: ListFigures
  private var found: [Question: Judgement?] = [:]

  private struct Question: Hashable {
    let list: String
    let area: AreaID
    let day: Day
    let rules: Rules
    let by: AreaList.Interpretation
  }

  /// How an area stands by one interpretation of the law.
  private struct Judgement {
    let stands: Certainty
    let generation: String
    /// The way that was judged by, and whether any way reads words and practice apart.
    let way: AreaList.Way
    let isSplit: Bool
    let outcomes: [Listing.Outcome]
    let published: Bool?
  }

  /// Which rules to judge by.
  enum Rules: Hashable {
    /// Those of the day.
    case ofTheDay
    /// Those of another day, for this list and all that it asks for.
    case asOn(Day)
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
    guard let practice = try judgement(id, area, day, rules, .practice) else { return nil }
    let readings = try practice.isSplit ? readings(practice, id, area, day, rules) : nil
    // Where words and practice differ, what was published decides too.
    let published =
      try practice.published
      ?? (readings?.differ == true && rules == .ofTheDay ? published(id, area, day) : nil)
    var listing = Listing(
      area: area, list: id, day: day, generation: practice.generation,
      stands: published.map { Certainty($0) } ?? readings?.stands ?? practice.stands,
      way: practice.way, conditions: practice.outcomes, readings: readings, published: published)
    if rules == .ofTheDay, listing.stands == .no {
      let question = Question(list: id, area: area, day: day, rules: rules, by: .practice)
      listing.isOffInPractice = try isOffInPractice(question)
      listing.isDerived = try published == nil && isDerived(question)
    }
    return listing
  }

  /// What is asked in any case and does not hold; empty where too few of the choices hold, which then is why.
  private func failing(_ judgement: Judgement) -> [Listing.Outcome] {
    let (way, all) = (judgement.way, judgement.outcomes)
    let choices = all.filter { way.choices.contains($0.condition) }.map(\.holds)
    return Certainty.some(way.need, of: choices) == .no
      ? [] : all.filter { $0.holds == .no && $0.isRequired(in: way) }
  }

  /// Whether an area is off a list in practice alone, what was published with it: each thing that keeps it off is asked by
  /// practice, where the law's words are not known to say no too, or is an earlier list that it was off so.
  private func isOffInPractice(_ question: Question) throws -> Bool {
    let (id, area, day, rules) = (question.list, question.area, question.day, question.rules)
    guard let practice = try judgement(id, area, day, rules, .practice), practice.stands == .no,
      let words = try judgement(id, area, day, rules, .words)
    else { return false }
    let failing = failing(practice)
    let isWordsNo = words.outcomes.contains { outcome in
      outcome.condition.by == .words && outcome.holds == .no && !outcome.condition.asksForYears
    }
    return try !failing.isEmpty
      && failing.allSatisfy { outcome in
        if let broken = try broken(outcome.condition, question) {
          return try isOffInPractice(broken)
        }
        return outcome.condition.by == .practice && !isWordsNo
      }
  }

  /// Whether that an area is off a list follows from earlier lists alone.
  private func isDerived(_ question: Question) throws -> Bool {
    guard
      let found = try judgement(
        question.list, question.area, question.day, question.rules, .practice),
      found.stands == .no, found.published == nil
    else { return false }
    let failing = failing(found)
    return try !failing.isEmpty
      && failing.allSatisfy { outcome in
        guard let broken = try broken(outcome.condition, question) else { return false }
        return try broken.day < question.day || isDerived(broken)
      }
  }

  /// The newest list on which a row of years was broken; nil where a condition asks for no years.
  private func broken(
    _ condition: AreaList.Condition, _ question: Question
  ) throws -> Question? {
    let (other, rules): (String, Rules)
    switch condition.what {
    case .years(let id): (other, rules) = (id, .ofTheDay)
    case .met(let id): (other, rules) = (id, .asOn(question.day))
    case .residents, .indicator: return nil
    }
    guard let list = list(other) else { return nil }
    return try yearly(list, upTo: question.day, rules).last { made in
      try judgement(other, question.area, made, rules, .practice)?.stands == .no
    }.map { Question(list: other, area: question.area, day: $0, rules: rules, by: .practice) }
  }

  private func readings(
    _ practice: Judgement, _ id: String, _ area: AreaID, _ day: Day, _ rules: Rules
  ) throws -> Listing.Readings? {
    try judgement(id, area, day, rules, .words).map { words in
      Listing.Readings(
        words: words.stands, practice: practice.stands,
        conditions: words.outcomes.filter { $0.condition.by == .words },
        lacking: words.outcomes.filter {
          $0.holds == .possibly && !practice.outcomes.contains($0)
        })
    }
  }

  private func judgement(
    _ id: String, _ area: AreaID, _ day: Day, _ rules: Rules, _ by: AreaList.Interpretation
  ) throws -> Judgement? {
    let question = Question(list: id, area: area, day: day, rules: rules, by: by)
    if let known = found[question] { return known }
    // Lists that ask for each other in a ring are on nobody's list.
    found[question] = .some(nil)
    let judgement = try judged(question)
    found[question] = .some(judgement)
    return judgement
  }

  /// A list by the id it has now or one it had before.
  private func list(_ id: String) -> AreaList? {
    lists[id] ?? lists.values.first { $0.formerly.contains(id) }
  }

  private func judged(_ question: Question) throws -> Judgement? {
    guard let list = list(question.list), let (label, all) = ways(of: list, question) else {
      return nil
    }
    let judged = try all.map { $0.by(question.by) }.map { way in
      (way: way, found: try self.judged(way, question))
    }
    guard
      let best = judged.first(where: { $0.found.stands == .yes })
        ?? judged.first(where: { $0.found.stands == .possibly }) ?? judged.first
    else { return nil }
    let published =
      best.found.stands == .possibly && asksOfTheDay(list, label, question)
      ? try published(question.list, question.area, question.day) : nil
    return Judgement(
      stands: published.map { Certainty($0) } ?? best.found.stands, generation: label,
      way: best.way, isSplit: all.contains(where: isSplit),
      outcomes: published == true ? best.found.outcomes.map(\.ofPublished) : best.found.outcomes,
      published: published)
  }

  /// Whether words and practice may come out differently.
  private func isSplit(_ way: AreaList.Way) -> Bool {
    (way.required + way.choices).contains { condition in
      switch condition.what {
      case .years, .met: true
      case .residents, .indicator: condition.by != nil
      }
    }
  }

  // MARK: What was published

  /// Whether what is asked is what the list of the day itself asked, so that what was published answers it.
  private func asksOfTheDay(_ list: AreaList, _ label: String, _ question: Question) -> Bool {
    switch question.rules {
    case .ofTheDay: true
    case .asOn:
      list.generation(on: question.day).map { list.asksTheSame($0.generation.label, label) }
        ?? false
    case .of(generation:), .way, .definitionBefore: false
    }
  }

  /// Whether an area was published to be on a list, or on one that asks for that.
  private func published(_ id: String, _ area: AreaID, _ day: Day) throws -> Bool? {
    let own = try list(id)?.published.flatMap { try figures.published($0, area, on: day) }
    return try own ?? (isImplied(id, area, day, within: []) ? true : nil)
  }

  private func isImplied(
    _ id: String, _ area: AreaID, _ day: Day, within: Set<String>
  ) throws -> Bool {
    let asking = lists.values.filter { list in
      !within.contains(list.id)
        && list.generation(on: day)?.generation.ways.allSatisfy { way in
          way.required.contains { $0.what == .years(on: id) && $0.comparison == .atLeast }
        } == true
    }
    return try asking.contains { list in
      let isPublished = try list.published.flatMap { try figures.published($0, area, on: day) }
      return try isPublished == true || isImplied(list.id, area, day, within: within.union([id]))
    }
  }

  // MARK: What is asked

  private func ways(
    of list: AreaList, _ question: Question
  ) -> (label: String, ways: [AreaList.Way])? {
    switch question.rules {
    case .ofTheDay, .definitionBefore:
      list.generation(on: question.day).map { ($0.generation.label, $0.generation.ways) }
    case .asOn(let day): list.generation(on: day).map { ($0.generation.label, $0.generation.ways) }
    case .of(generation: let label):
      list.generations.first { $0.label == label }.map { (label, $0.ways) }
    case .way(let way, let label): (label, [way])
    }
  }

  private func judged(
    _ way: AreaList.Way, _ question: Question
  ) throws -> (stands: Certainty, outcomes: [Listing.Outcome]) {
    let required = try way.required.map { try outcome($0, question) }
    let choices = try way.choices.map { try outcome($0, question) }
    let stands = Certainty.all(
      required.map(\.holds) + [.some(way.need, of: choices.map(\.holds))])
    return (stands, required + choices)
  }

  private func outcome(
    _ condition: AreaList.Condition, _ question: Question
  ) throws -> Listing.Outcome {
    let (area, day) = (question.area, question.day)
    switch condition.what {
    case .residents(let id, let at):
      return try figures.residents(condition, id, at: at, on: day, about: area)
    case .indicator(let id, _, _, _):
      let now = try figures.outcome(condition, id, on: day, about: area)
      guard question.rules == .definitionBefore, now.holds == .no, let definition = now.definition
      else { return now }
      return try figures.outcome(condition, id, on: day, about: area, before: definition) ?? now
    case .years(let id):
      let rules: Rules = if case .asOn(let then) = question.rules { .asOn(then) } else { .ofTheDay }
      return try inARow(condition, id, question, rules)
    case .met(let id): return try inARow(condition, id, question, .asOn(day))
    }
  }

  /// How many years in a row, this one counted in, an area has been on a list, or would have been by other rules.
  private func inARow(
    _ condition: AreaList.Condition, _ id: String, _ question: Question, _ rules: Rules
  ) throws -> Listing.Outcome {
    guard let list = list(id) else { return Listing.Outcome(condition, .possibly) }
    var (sure, possible) = (Int64(0), Int64(0))
    for made in yearly(list, upTo: question.day, rules).reversed() {
      let stands = try judgement(id, question.area, made, rules, question.by)?.stands ?? .no
      if stands == .no { break }
      possible += 1
      if stands == .yes, sure == possible - 1 { sure = possible }
      if condition.limit == .one { break }
    }
    let holds = { (count: Int64) in
      condition.comparison.holds(Exact(count), condition.limit)
    }
    // Figures are missing of the years between what is sure and what is possible.
    let answer: Certainty = holds(sure) == holds(possible) ? Certainty(holds(sure)) : .possibly
    return Listing.Outcome(condition, answer, value: answer == .possibly ? nil : Exact(sure))
  }

  /// The last day of each year on which a list was made; by another day's rules also one before there was any.
  private func yearly(_ list: AreaList, upTo day: Day, _ rules: Rules) -> [Day] {
    var days = list.days(upTo: day)
    if case .asOn = rules, days.isEmpty { days = [day] }
    return Dictionary(grouping: days, by: \.year).values.compactMap { $0.max() }.sorted()
  }
}

extension AreaList.Condition {
  /// Whether it asks for years on a list.
  fileprivate var asksForYears: Bool {
    switch what {
    case .years, .met: true
    case .residents, .indicator: false
    }
  }
}
