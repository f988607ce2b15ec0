/// All that is come to from some things, these among them, one step after another.
///
/// Each thing is visited once, so a loop ends.
/// - Parameters:
///   - start: where to begin.
///   - next: what is one step from a thing.
public func reached<ID: Hashable>(
  from start: some Sequence<ID>, by next: (ID) throws -> [ID]
) rethrows -> Set<ID> {
  var found: Set<ID> = []
  var open = Array(start)
  while let id = open.popLast() {
    if found.insert(id).inserted { open += try next(id) }
  }
  return found
}

/// The days on which one can come back to a thing by climbing from it, or nil when on no day.
///
/// Climbs with a shrinking period instead of asking day by day; each thing is visited once for each
/// of its days, so a long chain or a dense net takes no more than its size.
/// - Parameters:
///   - start: the thing climbed from.
///   - period: the days asked about.
///   - parents: what a thing is directly under, and when, within a period.
public func loop<ID: Hashable>(
  from start: ID, during period: Period, parents: (ID, Period) throws -> [(ID, Period)]
) rethrows -> Period? {
  var visited: [ID: Timeline<Bool>] = [:]
  var open = try parents(start, period)
  while let (id, days) = open.popLast() {
    if id == start { return days }
    for part in visited[id, default: Timeline()].gaps(in: days) {
      visited[id, default: Timeline()].replace(part, with: true)
      open += try parents(id, part)
    }
  }
  return nil
}
