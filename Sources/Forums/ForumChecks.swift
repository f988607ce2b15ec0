package import Vocabulary

/// Asks the structure's rules.
package struct ForumChecks: Checking {
  private let book: ForumBook
  private var records: any Records { book.records }

  /// The checks over a structure.
  package init(_ book: ForumBook) { self.book = book }

  /// A forum rests on those it comes back to itself by, and on its line to a political body; see
  /// `MeetingChecks`, `MatterChecks` and `DecisionChecks` for the rest.
  package let reach: Reach = {
    let forum = ForumSubject.kind
    return Reach(
      [
        Trail(from: forum, .back(forum)),
        Trail(from: forum, .along(forum), .names(PartySubject.kind)),
      ] + MeetingChecks.trails + MatterChecks.trails + DecisionChecks.trails
        + StrandedChecks.trails)
  }()

  /// What is wrong with fora, meetings, decisions, matters, procedures and priorities.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try fora(about, during)
      + MeetingChecks(book: book).findings(about: about, during: during)
      + MatterChecks(book: book).findings(about: about, during: during)
      + DecisionChecks(book: book).findings(about: about, during: during)
      + StrandedChecks(book: book).findings(about: about, during: during)
  }

  private func fora(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Forum.self, about: about, during: during).flatMap { timeline in
      guard let id = timeline.pieces.first?.value.id else { return [Finding]() }
      if let days = try loop(from: id, during: during, parents: parents) {
        return [Finding(ForumRules.reportLoop, about: id.pointer, ["days": .period(days)])]
      }
      let notices = timeline.pieces(in: during).compactMap(\.value.notice)
      if let wrong = notices.first(where: { !(0...999).contains($0) }) {
        return [
          Finding(ForumRules.impossibleNumber, about: id.pointer, ["number": .number(wrong)])
        ]
      }
      return try reportsDown(id, timeline, during) + overlaps(id, timeline, during)
        + noPoliticalLine(id, timeline, during)
    }
  }

  private func parents(_ id: ForumID, _ period: Period) throws -> [(ForumID, Period)] {
    try records.timeline(Forum.self, id).pieces(in: period).flatMap { piece in
      piece.value.reportsTo.map { ($0, piece.period) }
    }
  }

  private func reportsDown(
    _ id: ForumID, _ timeline: Timeline<Forum>, _ during: Period
  ) throws -> [Finding] {
    var found: [Finding] = []
    for piece in timeline.pieces(in: during) {
      guard let level = piece.value.level else { continue }
      for target in piece.value.reportsTo {
        for other in try records.timeline(Forum.self, target).pieces(in: piece.period) {
          guard let below = other.value.level, level < below else { continue }
          found.append(finding(ForumRules.reportsDown, id, target, [other.period]))
        }
      }
    }
    return found
  }

  private func overlaps(
    _ id: ForumID, _ timeline: Timeline<Forum>, _ during: Period
  ) throws -> [Finding] {
    var days: [ForumID: Timeline<Bool>] = [:]
    for piece in timeline.pieces(in: during) {
      for target in piece.value.replaces where target != id {
        for other in try records.timeline(Forum.self, target).pieces(in: piece.period) {
          days[target, default: Timeline()].replace(other.period, with: true)
        }
      }
    }
    return days.sorted { $0.key < $1.key }.map {
      finding(ForumRules.overlap, id, $0.key, $0.value.pieces.map(\.period))
    }
  }

  /// Only a forum on a level is asked: before the levels no source says who reported to whom.
  private func noPoliticalLine(
    _ id: ForumID, _ timeline: Timeline<Forum>, _ during: Period
  ) throws -> [Finding] {
    var lines = Timeline<Bool>()
    for piece in timeline.pieces(in: during) where piece.value.level != nil {
      lines.replace(piece.period, with: false)
      for days in try book.politicalDays(id, piece.period) { lines.replace(days, with: true) }
    }
    let gaps = lines.pieces.filter { !$0.value }.map { Fact.period($0.period) }
    guard !gaps.isEmpty else { return [] }
    return [Finding(ForumRules.noPoliticalLine, about: id.pointer, ["days": .list(gaps)])]
  }

  private func finding(
    _ rule: Rule, _ id: ForumID, _ target: ForumID, _ days: [Period]
  ) -> Finding {
    Finding(
      rule, about: id.pointer,
      ["target": .thing(target.pointer), "days": .list(days.map { .period($0) })])
  }
}
