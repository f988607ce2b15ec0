/// Who answers for what was another's: the one place where that is derived.
///
/// Documents are never rewritten: what was signed, decided or promised keeps naming who did. Who has it on a day follows
/// from which bodies were there when and which took over from which, over chains, divisions and bodies that arise again:
///
///     try heirs.answering(for: forum.pointer, since: meeting.day, on: day)
///
/// A body that arose again is another body to what its first life left: where somebody took that over, it stays there.
public struct Heirs {
  private let lineages: [any Lineage]

  /// Asks what rooms know of their own; where none knows a kind, everything answers for itself.
  public init(_ lineages: [any Lineage]) { self.lineages = lineages }

  /// Who answers on a day for something: itself while it is there, else who took over, each once and in order; none
  /// when it is no more and nobody did.
  ///
  /// - Parameters:
  ///   - thing: a party, a post or a forum; other things answer for themselves.
  ///   - since: a day on which it was its: of a body that arose again, which life is meant; the last when nil.
  ///   - day: the day asked about.
  public func answering(
    for thing: Pointer, since: Day? = nil, on day: Day
  ) throws -> [Pointer] {
    try lines(from: thing, since: since, on: day).compactMap(\.keeper).eachOnce.sorted()
  }

  /// How something went from one to the next until a day, with the parameters of `answering`.
  ///
  /// A line for each that has it, and for each with which it was left; the thing itself alone while it is there.
  public func lines(
    from thing: Pointer, since: Day? = nil, on day: Day
  ) throws -> [SuccessionLine] {
    try lines([thing], since ?? day, day, [])
  }

  /// Who took over what was something's, by a day; nil when it is there itself, or nobody did.
  public func heirs(of thing: Pointer, since: Day? = nil, on day: Day) throws -> [Pointer]? {
    let all = try answering(for: thing, since: since, on: day)
    return all.isEmpty || all == [thing] ? nil : all
  }

  /// Whether one answers on a day for what was another's, or nobody does, so that it is anybody's to take up.
  public func mayTake(
    _ thing: Pointer, from other: Pointer, since: Day, on day: Day
  ) throws -> Bool {
    let all = try answering(for: other, since: since, on: day)
    return all.isEmpty || all.contains(thing)
  }

  /// What one may answer for besides itself on a day: all that it took over from, however far back, and that was no more
  /// at some time by that day.
  public func predecessors(of thing: Pointer, on day: Day) throws -> Set<Pointer> {
    let all = try reached(from: [thing]) { thing in
      try lineages.flatMap { try $0.predecessors(of: thing) }
    }
    return try all.filter { other in
      guard other != thing, let lives = try lives(of: other) else { return false }
      return lives.contains { $0.end.map { $0 <= day } ?? false }
    }
  }

  private struct Life: Hashable {
    let thing: Pointer
    let start: Day
  }

  private func lines(
    _ bodies: [Pointer], _ since: Day, _ day: Day, _ seen: Set<Life>
  ) throws -> [SuccessionLine] {
    let left = [SuccessionLine(bodies: bodies, isKept: false)]
    guard let thing = bodies.last, let lives = try lives(of: thing), !lives.isEmpty else {
      return [SuccessionLine(bodies: bodies, isKept: true)]
    }
    let index = lives.lastIndex { $0.start <= since } ?? 0
    let life = Life(thing: thing, start: lives[index].start)
    guard let end = lives[index].end, end <= day else {
      return [SuccessionLine(bodies: bodies, isKept: true)]
    }
    guard !seen.contains(life) else { return left }
    let next = index + 1 < lives.count ? lives[index + 1].start : nil
    let seen = seen.union([life])
    let taken = try takeovers(from: thing).compactMap { takeover -> (by: Pointer, from: Day)? in
      guard let days = Period(end, to: next).flatMap(takeover.days.intersection),
        days.start <= day
      else { return nil }
      return (takeover.by, days.start)
    }
    if taken.isEmpty {
      guard let next, next <= day else { return left }
      return try lines(bodies, next, day, seen)
    }
    return try taken.flatMap { try lines(bodies + [$0.by], $0.from, day, seen) }
  }

  private func lives(of thing: Pointer) throws -> [Period]? {
    for lineage in lineages {
      if let lives = try lineage.lives(of: thing) { return lives }
    }
    return nil
  }

  private func takeovers(from thing: Pointer) throws -> [Takeover] {
    try lineages.flatMap { try $0.takeovers(from: thing) }
  }
}

/// How something went from one to the next.
public struct SuccessionLine: Hashable, Sendable {
  /// Those who had it, whoever had it first among them, the last last.
  public let bodies: [Pointer]
  /// Whether the last of them is there and has it; else it was left with it.
  public let isKept: Bool

  /// Whether whoever had it first has it still, or again, and nobody had it between.
  public var isOwn: Bool { isKept && bodies.count == 1 }
  /// Who has it; nil when nobody does.
  public var keeper: Pointer? { isKept ? bodies.last : nil }
}

extension Timeline {
  /// The days on which it has a value, joined where they touch.
  public var lives: [Period] { compactMap { _ in true }.pieces.map(\.period) }
}
