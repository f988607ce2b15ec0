import Vocabulary

/// Two assumptions that count the same people twice: what rests on both is not known, and they are never added.
struct Overlap: Hashable {
  let one: Assumption
  let other: Assumption

  /// The ages that both are about.
  var ages: Ages {
    let ends = [one.oldest, other.oldest].compactMap(\.self)
    return Ages(max(one.youngest, other.youngest), ends.min())
  }

  /// The first two that count the same in an area, or in any of those that some are about.
  static func first(among all: [Assumption]) -> Overlap? {
    let needs = Dictionary(grouping: all, by: \.need)
    return NeedKind.allCases.lazy.flatMap { need -> [Overlap] in
      let ours = needs[need] ?? []
      let areas: [AreaID?] = [nil] + Set(ours.compactMap(\.area)).sorted()
      return areas.compactMap { ours.overlap(in: $0) }
    }.first
  }
}

extension [Assumption] {
  /// Those that are reckoned with in an area: one for it alone takes the place of a common one whose ages it has whole.
  func reckoned(in area: AreaID?) -> [Assumption] {
    let own = filter { $0.area != nil && $0.area == area }
    return filter { each in
      each.area == nil
        ? !own.contains { $0.need == each.need && $0.ages.contains(each.ages) }
        : each.area == area
    }
  }

  /// The first two that count the same people of an area.
  func overlap(in area: AreaID?) -> Overlap? {
    let ours = reckoned(in: area)
    for (index, one) in ours.enumerated() {
      let other = ours.dropFirst(index + 1).first {
        $0.need == one.need && $0.ages.overlaps(one.ages)
      }
      if let other { return Overlap(one: one, other: other) }
    }
    return nil
  }

  /// The common ones that others take the place of in some area, each with those.
  var replaced: [(common: Assumption, by: [Assumption])] {
    compactMap { common in
      let others = filter {
        common.area == nil && $0.area != nil && $0.need == common.need
          && $0.ages.contains(common.ages)
      }
      return others.isEmpty ? nil : (common, others)
    }
  }
}
