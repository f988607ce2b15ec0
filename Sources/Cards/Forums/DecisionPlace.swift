import Counter
import Forums
import Vocabulary

/// Where a decision was made: its meeting, and the recommendations it was about.
struct DecisionPlace {
  let titles: Titles
  private var records: any Records { titles.house.records }

  /// A decision as it is on the day, else the last version known.
  func decision(_ id: DecisionID) throws -> Decision? {
    try records.record(Decision.self, id, on: titles.day)
      ?? records.timeline(Decision.self, id).pieces.last?.value
  }

  /// The item and the meeting that it was made at; nil when no agenda is known.
  func meeting(of decision: Decision) throws -> (item: AgendaItem, meeting: Meeting)? {
    guard let id = decision.item,
      let item = try records.timeline(AgendaItem.self, id).pieces.last?.value,
      let meeting = try records.timeline(Meeting.self, item.meeting).pieces.last?.value
    else { return nil }
    return (item, meeting)
  }

  /// The at-punkter it decides: those it names, else all that are for those who decided.
  func points(of decision: Decision) throws -> [Point] {
    let matter = try records.timeline(Matter.self, decision.matter).pieces.last?.value
    return (matter?.points ?? []).filter { point in
      decision.points.isEmpty
        ? decision.deciders.contains(point.decides) : decision.points.contains(point.point)
    }
  }

  /// An at-punkt as people read it.
  static func text(_ point: Point) -> Cell { "At-punkt \(point.point): \(point.text)" }

  /// How it ended, and to whom it was sent on.
  ///
  /// - Parameters:
  ///   - decision: the decision.
  ///   - isAlone: whether it stands without the name of the decision, which is marked where something of it is inferred.
  func outcome(of decision: Decision, isAlone: Bool = false) -> Cell {
    let to = decision.referredTo.map { " til \(titles.cell($0))" as Cell } ?? Cell()
    let isMarked = isAlone && decision.source.inferred != nil
    return Cell(decision.outcome.word) + (isMarked ? .mark(.inferred) : Cell()) + to
  }

  /// How the votes fell, in words; nil when nobody says.
  func votes(of decision: Decision) -> Cell? {
    guard let votes = decision.votes else { return nil }
    let counts = [
      (votes.for, Vote.for), (votes.against, .against), (votes.abstaining, .abstaining),
    ]
    .compactMap { count, vote in count.map { "\($0) \(vote.word)" } }
    return counts.isEmpty ? nil : Cell(counts.joined(separator: ", "))
  }
}
