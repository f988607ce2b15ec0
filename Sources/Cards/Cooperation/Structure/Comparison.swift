import Agreements
package import Counter
package import Forums
import Organisation
package import Vocabulary

/// A fault that can be counted in the structure of a day; none is best.
package enum StructureMeasure: String, Hashable, Sendable, CaseIterable {
  /// Topics that those outside can bring to the municipality through several fora.
  case entrances
  /// Topics that several fora of one kind and level deal with, none of them above the other.
  case parallel
  /// Topics that nobody answers for, or several without a rule for sharing.
  case interfaces
  /// Fora on a level from which no line leads to a political body.
  case noPoliticalLine
  /// Agreements, from proposed to in force, on a level with no forum.
  case noForum

  /// What it is called in Danish.
  package var word: String {
    switch self {
    case .entrances: "Emner med flere indgange til kommunen"
    case .parallel: "Emner med parallelle organer"
    case .interfaces: "Emner med uklar snitflade"
    case .noPoliticalLine: "Fora uden linje til et politisk organ"
    case .noForum: "Aftaler uden forum på deres niveau"
    }
  }
}

/// What a measure counted on a day.
package struct FaultCount: Hashable, Sendable {
  /// The things at fault.
  package var faults: [Pointer] = []
  /// The things of which it is not recorded whether they are.
  package var unknown: [Pointer] = []
  /// Those at fault when only what a source says counts, and nothing that is inferred.
  package var said: [Pointer] = []
}

/// A topic that others answer for.
package struct RemitMove: Sendable {
  /// The topic.
  package let topic: TopicID
  /// Who answered for it on the first day.
  package let from: [PartyID]
  /// Who answers for it on the last.
  package let to: [PartyID]
}

/// The structure of one day held against another's.
package struct StructureComparison: Sendable {
  /// The first day.
  package let from: Day
  /// The last day.
  package let to: Day
  /// What became of the bodies.
  package let reorganisation: Reorganisation
  /// What each measure counted on the first day, and on the last.
  package let measures: [(measure: StructureMeasure, before: FaultCount, after: FaultCount)]
  /// The topics of both days that others answer for.
  package let remits: [RemitMove]
}

extension House {
  /// What a reorganisation did, and whether it made the faults fewer.
  package func comparison(from first: Day, to last: Day) throws -> StructureComparison {
    StructureComparison(
      from: first, to: last,
      reorganisation: try fora.reorganisation(from: first, to: last),
      measures: try StructureMeasure.allCases.map {
        ($0, try measured($0, on: first), try measured($0, on: last))
      }, remits: try remits(from: first, to: last))
  }

  private func remits(from first: Day, to last: Day) throws -> [RemitMove] {
    let there = Set(try parties.topics(on: last).map(\.id))
    return try parties.topics(on: first).filter { there.contains($0.id) }.compactMap { topic in
      let (old, new) = try (
        parties.answering(for: topic.id, on: first).map(\.unit).sorted(),
        parties.answering(for: topic.id, on: last).map(\.unit).sorted()
      )
      return old == new ? nil : RemitMove(topic: topic.id, from: old, to: new)
    }
  }

  /// What a measure counts on a day: only what is recorded; the rest is unknown.
  package func measured(_ measure: StructureMeasure, on day: Day) throws -> FaultCount {
    switch measure {
    case .entrances: try entrances(on: day)
    case .parallel: try parallel(on: day)
    case .interfaces: try interfaces(on: day)
    case .noPoliticalLine: try politicalLines(on: day)
    case .noForum: try agreementsWithoutForum(on: day)
    }
  }

  private func dealing(with topic: TopicID, _ kind: ForumKind, on day: Day) throws -> [Forum] {
    try fora.forums(for: topic, on: day).filter { $0.kind == kind }
  }

  /// Unknown is a topic that joint fora deal with, none of which is said to be an entrance or not.
  private func entrances(on day: Day) throws -> FaultCount {
    var found = FaultCount()
    for topic in try parties.topics(on: day) {
      let joint = try dealing(with: topic.id, .joint, on: day)
      let doors = joint.filter { $0.isEntrance == true }
      if doors.count > 1 {
        found.faults.append(topic.pointer)
        if doors.count(where: \.isSaid) > 1 { found.said.append(topic.pointer) }
      } else if doors.isEmpty, joint.contains(where: { $0.isEntrance == nil }) {
        found.unknown.append(topic.pointer)
      }
    }
    return found
  }

  /// Unknown is a forum of which it is not recorded what it deals with.
  private func parallel(on day: Day) throws -> FaultCount {
    var found = FaultCount()
    for topic in try parties.topics(on: day) {
      let all = try ForumKind.allCases.map { try dealing(with: topic.id, $0, on: day) }
      if all.contains(where: hasParallel) { found.faults.append(topic.pointer) }
      if all.contains(where: { hasParallel($0.filter(\.isSaid)) }) {
        found.said.append(topic.pointer)
      }
    }
    found.unknown = try fora.forums(on: day)
      .filter { $0.topics.isEmpty && $0.isGeneral != true }.map(\.pointer)
    return found
  }

  private func hasParallel(_ bodies: [Forum]) -> Bool {
    bodies.contains { one in
      bodies.contains { other in
        one.id < other.id && one.level == other.level && !isAbove(one, other, bodies)
          && !isAbove(other, one, bodies)
      }
    }
  }

  private func isAbove(_ upper: Forum, _ lower: Forum, _ all: [Forum]) -> Bool {
    reached(from: lower.reportsTo) { id in all.first { $0.id == id }?.reportsTo ?? [] }
      .contains(upper.id)
  }

  private func interfaces(on day: Day) throws -> FaultCount {
    var found = FaultCount()
    for topic in try parties.topics(on: day) {
      let units = try parties.answering(for: topic.id, on: day)
      let rules = Set(units.map(\.sharedRule))
      if units.isEmpty || (units.count > 1 && (rules.contains(nil) || rules.count > 1)) {
        found.faults.append(topic.pointer)
        if topic.source.inferred == nil { found.said.append(topic.pointer) }
      }
    }
    return found
  }

  /// Before there were levels no source says who reported to whom: unknown, not a fault.
  private func politicalLines(on day: Day) throws -> FaultCount {
    var found = FaultCount()
    for forum in try fora.forums(on: day) {
      if try fora.hasPoliticalLine(forum.id, on: day) { continue }
      if forum.level == nil {
        found.unknown.append(forum.pointer)
      } else {
        found.faults.append(forum.pointer)
        if forum.isSaid { found.said.append(forum.pointer) }
      }
    }
    return found
  }

  /// Unknown is an agreement without a level, and every one while no forum has a level.
  private func agreementsWithoutForum(on day: Day) throws -> FaultCount {
    let levels = Set(try fora.forums(on: day).compactMap(\.level))
    var found = FaultCount()
    for (agreement, standing) in try placed(agreements.standings(on: day), on: day) {
      guard standing.status.isCurrent, standing.certain || standing.status != .proposed else {
        continue
      }
      guard let level = agreement.level, !levels.isEmpty else {
        found.unknown.append(agreement.pointer)
        continue
      }
      guard !levels.contains(level) else { continue }
      found.faults.append(agreement.pointer)
      if agreement.source.inferred == nil { found.said.append(agreement.pointer) }
    }
    return found
  }
}

extension Forum {
  /// Whether nothing of it is inferred.
  fileprivate var isSaid: Bool { source.inferred == nil }
}
