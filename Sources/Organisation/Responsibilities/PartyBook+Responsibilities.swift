public import Vocabulary

/// Who answers for a topic on a day, and by what.
public struct Answering: Hashable, Sendable {
  /// The unit or forvaltning.
  public let unit: PartyID
  /// The rule by which it shares the topic with others; nil when it does not.
  public let sharedRule: String?
  /// Where it is stated.
  public let source: String
  /// Whether the source does not say it, or not all of it.
  public var isInferred = false
}

extension PartyBook {
  /// The units responsible for a topic on a day.
  ///
  /// Dated records go before defaults; there is more than one only when a shared rule is named or something
  /// is wrong. A default counts only while somebody plays the part that brings it.
  package func answering(for topic: TopicID, on day: Day) throws -> [Answering] {
    let dated = try records.records(Responsibility.self, on: day, pointingAt: topic.pointer)
      .filter { $0.topic == topic && $0.answers }
    if !dated.isEmpty {
      return dated.map {
        Answering(
          unit: $0.unit, sharedRule: $0.sharedRule, source: $0.source.text,
          isInferred: $0.source.inferred != nil)
      }
    }
    return try standIns(for: topic).value(on: day).map { [$0] } ?? []
  }

  /// Who answers for a topic by what parts say, day by day, where no dated record says otherwise.
  func standIns(for topic: TopicID) throws -> Timeline<Answering> {
    var found = Timeline<Answering>()
    for given in defaults[topic] ?? [] {
      for piece in try players(of: given.part).pieces(in: given.value.days) {
        found.replace(
          piece.period,
          with: Answering(unit: piece.value, sharedRule: nil, source: given.value.source))
      }
    }
    return found
  }

  /// The topics of a day that somebody answers for; not those that only lend their words.
  package func topics(on day: Day) throws -> [Topic] {
    try records.records(Topic.self, on: day).filter { $0.scope == nil }
  }

  /// The topics that a number of the plan belongs to on a day.
  ///
  /// Those that name it, else those that name the nearest number above it. None when the number is not in the plan that day.
  package func topics(for number: KLENumber, on day: Day) throws -> [Topic] {
    let known = try records.records(PlanNumber.self, on: day)
    guard known.contains(where: { $0.kle == number }) else { return [] }
    return Self.topics(for: number, among: try topics(on: day))
  }

  /// The days of the plan's entry for a number; none when the cooperation has no such number.
  package func days(of number: KLENumber) throws -> [Period] {
    try records.timelines(PlanNumber.self).flatMap { timeline in
      timeline.pieces.filter { $0.value.kle == number }.map(\.period)
    }
  }

  static func topics(for number: KLENumber, among topics: [Topic]) -> [Topic] {
    var next: KLENumber? = number
    while let asked = next {
      let found = topics.filter { $0.kle.contains(asked) }
      if !found.isEmpty { return found }
      next = asked.above
    }
    return []
  }
}
