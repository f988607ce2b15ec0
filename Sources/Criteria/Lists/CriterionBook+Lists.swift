package import Vocabulary

extension CriterionBook {
  /// The label of the newest generation of any list that asks for something new on a day, and whether it is certain to
  /// hold then; nil before the first.
  package func generation(on day: Day) -> (label: String, certain: Bool)? {
    let all = lists.compactMap { $0.asking(on: day) }
    guard let newest = all.max(by: { $0.generation.from.earliest < $1.generation.from.earliest })
    else { return nil }
    // What stands after a comma tells the generations of one law apart.
    let law = newest.generation.law
    return (law, all.contains { $0.generation.law == law && $0.certain })
  }

  /// Where each area stands to each list, as the lists were last made by a day; areas by id.
  package func standings(on day: Day) throws -> [AreaStanding] {
    let judge = ListJudge(lists, ListFigures(book: self))
    return try places.housingAreas(on: day).map { area in
      try standing(of: area, on: day, judge)
    }
  }

  /// The same of one area; nil when it is no social-housing area that day.
  package func standing(of area: AreaID, on day: Day) throws -> AreaStanding? {
    guard try places.geography(of: area.pointer, on: day) == .area else { return nil }
    return try standing(of: area, on: day, ListJudge(lists, ListFigures(book: self)))
  }

  private func standing(of area: AreaID, on day: Day, _ judge: ListJudge) throws -> AreaStanding {
    let made = lists.compactMap { list in
      let days = list.days(upTo: day)
      return days.last.flatMap { last in
        list.generation(on: day).map { _ in (list, last, days.dropLast().last) }
      }
    }
    var standing = AreaStanding(
      area: area, listings: try made.compactMap { try judge.listing($0.0.id, area, on: $0.1) })
    for (list, today, before) in made {
      guard let now = try judge.listing(list.id, area, on: today) else { continue }
      let was = try before.flatMap { try judge.listing(list.id, area, on: $0) }
      // What could not be said before is not new.
      if now.stands == .yes, was?.stands ?? .no == .no { standing.entered.append(list.id) }
      guard now.stands == .no else { continue }
      let whys = OffWhys(judge: judge, lists: lists)
      if let was, was.stands == .yes {
        standing.left.append(.init(list: list.id, whys: try whys.left(now, was)))
      } else if let why = try whys.staysOut(now, list) {
        standing.staysOut.append(.init(list: list.id, whys: why))
      }
    }
    return standing
  }
}
