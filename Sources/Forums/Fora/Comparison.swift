public import Vocabulary

/// What became of the bodies of one day by another, and of those that came and went between them.
public struct Reorganisation: Hashable, Sendable {
  /// Several fora, or one, that another took over from.
  public struct Merger: Hashable, Sendable {
    /// The forum that took over.
    public let into: ForumID
    /// Those it took over from.
    public let from: [ForumID]
  }

  /// Fora that were there on the first day or between, and are not on the last.
  public var abolished: [ForumID] = []
  /// Fora that are there on the last day and were not on the first.
  public var created: [ForumID] = []
  /// Those of the created that had been there before.
  public var reborn: [ForumID] = []
  /// What took over from what.
  public var mergers: [Merger] = []
  /// Fora on both days with another level or another line; not those whose line only fell away.
  public var rehomed: [ForumID] = []
  /// The abolished that no forum took over from and no record accounts for.
  public var orphans: [ForumID] = []
  /// Why fora were abolished without another that took over.
  public var abolitions: [Abolition] = []
}

extension ForumBook {
  /// What a reorganisation between two days did to every body; the first day is the earlier.
  package func reorganisation(from first: Day, to last: Day) throws -> Reorganisation {
    guard let days = Period(first, until: last) else { return Reorganisation() }
    let timelines = try records.timelines(Forum.self, during: days, pointingAt: nil)
    var found = Reorganisation()
    let between = try records.records(Abolition.self, on: last)
    for timeline in timelines {
      let pieces = timeline.pieces(in: days)
      guard let id = pieces.first?.value.id else { continue }
      fate(of: id, timeline, in: days, last, &found)
      // What it had taken over from before the first day is no news.
      let earlier = timeline.pieces.filter { $0.period.start <= first }
      let replaced = Set(pieces.flatMap(\.value.replaces))
        .subtracting(earlier.flatMap(\.value.replaces))
        .filter { other in other != id && timelines.contains { $0.pieces.first?.value.id == other }
        }
      if !replaced.isEmpty {
        found.mergers.append(Reorganisation.Merger(into: id, from: replaced.sorted()))
      }
    }
    found.abolitions = try between.filter { abolition in
      guard found.abolished.contains(abolition.forum),
        let told = try records.timeline(Abolition.self, abolition.id).pieces.first?.period.start
      else { return false }
      return told > first && told <= last
    }
    let accounted = Set(found.mergers.flatMap(\.from) + found.abolitions.map(\.forum))
    found.orphans = found.abolished.filter { !accounted.contains($0) }
    return found
  }

  /// Whether a body is there on both days, and whether it is a new one or has a new home.
  private func fate(
    of id: ForumID, _ timeline: Timeline<Forum>, in days: Period, _ last: Day,
    _ found: inout Reorganisation
  ) {
    switch (timeline.value(on: days.start), timeline.value(on: last)) {
    case (_, nil): found.abolished.append(id)
    case (nil, _?):
      found.created.append(id)
      let start = timeline.pieces(in: days).first?.period.start ?? days.start
      if timeline.pieces.contains(where: { $0.period.start < start }) { found.reborn.append(id) }
    case (let before?, let after?):
      if !timeline.gaps(in: days).isEmpty {
        found.abolished.append(id)
        found.created.append(id)
        found.reborn.append(id)
      } else if isRehomed(before, after) {
        found.rehomed.append(id)
      }
    }
  }

  /// A line that fell away is no new home; a new one is.
  private func isRehomed(_ before: Forum, _ after: Forum) -> Bool {
    before.level != after.level || !Set(after.reportsTo).isSubset(of: before.reportsTo)
      || (after.politicalBody != nil && after.politicalBody != before.politicalBody)
  }
}
