import Vocabulary

/// Finds out why an area is not on a list.
struct OffWhys {
  let judge: ListJudge
  let lists: [AreaList]

  /// Every reason why an area has left, by the way it was on the list.
  func left(_ now: Listing, _ was: Listing) throws -> [OffList] {
    let isChanged =
      lists.named(now.list, on: now.day)?.asksTheSame(now.generation, was.generation) == false
    let here =
      isChanged
      ? now
      : try judge.listing(
        now.list, now.area, on: now.day, by: .way(was.way, generation: was.generation)) ?? now
    let population = population(here)
    // With too few residents nothing else is asked of an area: that is the reason.
    if !population.isEmpty { return population }
    if now.published != nil { return [.published] }
    if isChanged,
      try judge.listing(now.list, now.area, on: now.day, by: .of(generation: was.generation))?
        .stands
        == .yes
    {
      return [.generation(from: was.generation, to: now.generation)]
    }
    let definitions = try definitions(now)
    if !definitions.isEmpty { return definitions }
    return try failing(here).flatMap { try reasons($0, was, here) }
  }

  /// Why an area stays out that would be on the list by the rules or the definitions before; nil when it
  /// would not.
  func staysOut(_ now: Listing, _ list: AreaList) throws -> [OffList]? {
    guard population(now).isEmpty else { return nil }
    if let before = list.before(now.generation)?.label,
      try judge.listing(list.id, now.area, on: now.day, by: .of(generation: before))?.stands == .yes
    {
      return [.generation(from: before, to: now.generation)]
    }
    let changed = try definitions(now)
    return changed.isEmpty ? nil : changed
  }

  private func population(_ listing: Listing) -> [OffList] {
    listing.conditions.compactMap { outcome in
      guard case .residents = outcome.condition.what, outcome.holds == .no else { return nil }
      // Where the words are known to say no too, it rests on both.
      let isByPractice = outcome.condition.by == .practice && listing.readings?.words != .no
      return outcome.value.map { .populationBelowLimit($0, isByPractice: isByPractice) }
    }
  }

  /// The changed definitions without which the area would be on the list; none when it would not.
  private func definitions(_ now: Listing) throws -> [OffList] {
    guard
      let before = try judge.listing(now.list, now.area, on: now.day, by: .definitionBefore),
      before.stands == .yes
    else { return [] }
    return zip(now.conditions, before.conditions).compactMap { one, other in
      guard one.condition == other.condition, one.holds == .no, other.holds == .yes,
        case .indicator(let id, _, _, _) = one.condition.what, let new = one.definition,
        let old = other.definition
      else { return nil }
      return .definition(id, from: old, to: new)
    }
  }

  /// What keeps an area off: what is required and does not hold, and the choices that do not when too
  /// few of them do.
  private func failing(_ listing: Listing) -> [Listing.Outcome] {
    let choices = listing.conditions.filter { !$0.isRequired(in: listing.way) }
    let haveEnough = Certainty.some(listing.way.need, of: choices.map(\.holds)) == .yes
    return listing.conditions.filter { outcome in
      outcome.holds == .no && (outcome.isRequired(in: listing.way) || !haveEnough)
    }
  }

  private func reasons(
    _ outcome: Listing.Outcome, _ was: Listing, _ now: Listing
  ) throws -> [OffList] {
    if case .years(let other) = outcome.condition.what { return try years(other, outcome, now) }
    let before = was.conditions.first { $0.condition.what == outcome.condition.what }
    return before?.holds == .no ? [] : [.value(outcome)]
  }

  /// What it was that took the area off the other list.
  private func years(
    _ other: String, _ outcome: Listing.Outcome, _ now: Listing
  ) throws -> [OffList] {
    guard other != now.list, let there = try judge.listing(other, now.area, on: now.day),
      there.stands == .no, let list = lists.named(other, on: now.day),
      let earlier = list.days(upTo: now.day).dropLast().last,
      let before = try judge.listing(other, now.area, on: earlier), before.stands == .yes
    else { return [.years(on: other, outcome.value)] }
    return try left(there, before)
  }
}
