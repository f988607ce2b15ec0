package import Agreements
package import Counter
package import Forums
package import Vocabulary

/// One row of the memo's figure 1: a level with its fora and agreements on a day.
package struct LevelView: Sendable {
  /// The level; nil for what stands on none.
  package let level: Level?
  /// The fora on it.
  package let forums: [Forum]
  /// The agreements on it that are proposed, on their way or in force.
  package let agreements: [(agreement: Agreement, standing: Standing)]
}

extension House {
  /// The structure of a day: the three levels, and what stands on none when there is anything.
  package func levels(on day: Day) throws -> [LevelView] {
    let forums = try fora.forums(on: day)
    let current = try placed(
      agreements.standings(on: day).filter(\.standing.status.isCurrent), on: day)
    let levels: [Level?] = Level.allCases + [nil]
    return levels.compactMap { level in
      let view = LevelView(
        level: level, forums: forums.filter { $0.level == level },
        agreements: current.filter { $0.agreement.level == level })
      return level == nil && view.forums.isEmpty && view.agreements.isEmpty ? nil : view
    }
  }

  /// The agreements each on the level it stands on: its own, else its kind's, if it came about when there were levels.
  func placed(
    _ all: [(agreement: Agreement, standing: Standing)], on day: Day
  ) throws -> [(agreement: Agreement, standing: Standing)] {
    guard all.contains(where: { $0.agreement.level == nil }) else { return all }
    let levelled = try fora.versions(about: nil, during: .always).flatMap(\.pieces)
      .filter { $0.value.level != nil }.map(\.period.start).min()
    guard let levelled else { return all }
    return all.map { agreement, standing in
      let began = agreement.term?.from?.earliest ?? agreement.concluded?.day?.earliest ?? day
      guard agreement.level == nil, began >= levelled else { return (agreement, standing) }
      var placed = agreement
      placed.level = agreements.kind(of: agreement, on: day)?.level
      return (placed, standing)
    }
  }
}
