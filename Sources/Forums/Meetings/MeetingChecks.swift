import Vocabulary

/// Asks whether meetings, items and decisions are of bodies that were there, and fit together.
struct MeetingChecks {
  let book: ForumBook
  private var records: any Records { book.records }

  /// A meeting rests on its body, an item on its agenda and matter, a decision on body, matter and item.
  ///
  /// An item also on the one it was carried from and what became of that; a decision on what else its item
  /// ended with. Of a party or post it matters only when it is there.
  static let trails: [Trail] = {
    let (meeting, item) = (MeetingSubject.kind, AgendaItemSubject.kind)
    let (decision, matter) = (DecisionSubject.kind, MatterSubject.kind)
    let (party, forum) = (PartySubject.kind, ForumSubject.kind)
    return [
      Trail(from: meeting, .names(forum).heeding(Forum.self) { $0.notice }),
      Trail(from: meeting, Hop.names(party).heedingDays),
      Trail(from: item, .names(meeting), .namedBy(item)),
      Trail(from: item, .names(item), .names(meeting)),
      Trail(
        from: item, .names(item), .names(meeting), Hop.names(forum).heedingDays, .heirs(forum)),
      Trail(
        from: item, .names(item), .names(meeting), Hop.names(forum).heedingDays,
        .namedBy(AbolitionSubject.kind)),
      Trail(
        from: item, .names(item), .names(meeting), Hop.names(party).heedingDays, .heirs(party)),
      Trail(from: item, .names(item), .namedBy(item)),
      Trail(from: item, .names(item), .namedBy(decision)),
      Trail(from: item, .names(matter).heeding(Matter.self) { $0.points }),
      Trail(from: decision, Hop.names(forum).heedingDays),
      Trail(from: decision, Hop.names(party).heedingDays),
      Trail(from: decision, Hop.names(PostSubject.kind).heedingDays),
      Trail(from: decision, .names(item), .names(meeting)),
      Trail(from: decision, .names(item), .namedBy(decision)),
      Trail(from: decision, .names(matter).heeding(Matter.self) { $0.points }),
    ]
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try meetings(about, during) + items(about, during) + decisions(about, during)
  }

  // MARK: Meetings

  private func meetings(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try latest(Meeting.self, about, during).flatMap { meeting -> [Finding] in
      guard Self.bodies.contains(meeting.body.kind) else {
        return [notABody(meeting.pointer, meeting.body)]
      }
      guard meeting.cancelled == nil else { return [] }
      return try absent(meeting.pointer, meeting.body, RoughDay(meeting.day))
        + convenedLate(meeting) + meetingTwice(meeting, isAll: about == nil)
    }
  }

  /// Says it of the later id; of a meeting asked about alone, also where that is the other's.
  private func meetingTwice(_ meeting: Meeting, isAll: Bool) throws -> [Finding] {
    try latest(Meeting.self, pointingAt: meeting.body).filter { other in
      other.body == meeting.body && other.day == meeting.day && other.cancelled == nil
        && (isAll ? other.id < meeting.id : other.id != meeting.id)
    }.map { other in
      let (first, second) = (min(meeting.id, other.id), max(meeting.id, other.id))
      return Finding(
        ForumRules.meetingTwice, about: second.pointer, ["other": .thing(first.pointer)])
    }
  }

  private func convenedLate(_ meeting: Meeting) throws -> [Finding] {
    guard let convened = meeting.convened, let id = ForumID(meeting.body.id),
      meeting.body.kind == ForumSubject.kind,
      let notice = try book.forum(id, on: meeting.day)?.notice, (0...999).contains(notice)
    else { return [] }
    let due = meeting.day.adding(workingDays: -notice)
    guard convened > due else { return [] }
    return [
      Finding(
        ForumRules.convenedLate, about: meeting.pointer,
        ["day": .day(meeting.day), "convened": .day(convened), "due": .day(due)])
    ]
  }

  // MARK: Items

  private func items(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try latest(AgendaItem.self, about, during).flatMap { item -> [Finding] in
      guard (1...9_999).contains(item.place) else {
        return [impossible(item.pointer, item.place)]
      }
      if let from = try item.carries.first(where: { try !canCarry(item, $0) }) {
        return [
          Finding(ForumRules.badCarry, about: item.pointer, ["item": .thing(from.pointer)])
        ]
      }
      let beside = try latest(AgendaItem.self, pointingAt: item.meeting.pointer).filter {
        $0.id != item.id && $0.meeting == item.meeting && $0.withdrawn == nil
      }
      guard item.withdrawn == nil else { return [] }
      return beside.filter { isSame($0, item) }.map {
        Finding(
          ForumRules.twiceOnAgenda, about: item.pointer, ["item": .thing($0.pointer)])
      } + (try points(item.pointer, item.matter, item.points))
    }
  }

  private func impossible(_ subject: Pointer, _ number: Int) -> Finding {
    Finding(ForumRules.impossibleNumber, about: subject, ["number": .number(number)])
  }

  /// Whether an item can come from another: the same matter, of a body that has what was the other's, on an earlier or
  /// the same day, neither decided, taken off, nor carried elsewhere.
  private func canCarry(_ item: AgendaItem, _ from: AgendaItemID) throws -> Bool {
    guard let before = try records.timeline(AgendaItem.self, from).pieces.last?.value,
      let then = try records.timeline(Meeting.self, before.meeting).pieces.last?.value,
      let now = try records.timeline(Meeting.self, item.meeting).pieces.last?.value
    else { return true }
    let others = try latest(AgendaItem.self, pointingAt: from.pointer).filter {
      $0.carries.contains(from) && $0.id != item.id
    }
    let decided = try latest(Decision.self, pointingAt: from.pointer).contains { $0.item == from }
    return try from != item.id && before.matter == item.matter
      && item.carries.filter { $0 == from }.count == 1
      && book.heirs.mayTake(now.body, from: then.body, since: then.day, on: now.day)
      && (then.day <= now.day || then.cancelled != nil) && before.withdrawn == nil
      && others.isEmpty && !decided
  }

  private func isSame(_ one: AgendaItem, _ other: AgendaItem) -> Bool {
    let sameMatter =
      one.matter == other.matter && one.how == other.how && one.points == other.points
    return one.place == other.place || sameMatter
  }

  private func points(
    _ subject: Pointer, _ matter: MatterID, _ points: [Int]
  ) throws -> [Finding] {
    guard !points.isEmpty,
      let known = try records.timeline(Matter.self, matter).pieces.last?.value.points
    else { return [] }
    let unknown = points.filter { point in !known.contains { $0.point == point } }
    return unknown.map {
      Finding(ForumRules.badPoint, about: subject, ["point": .number($0)])
    }
  }

  // MARK: Decisions

  private func decisions(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try latest(Decision.self, about, during).flatMap { decision -> [Finding] in
      let subject = decision.pointer
      guard Self.bodies.union([PostSubject.kind]).contains(decision.body.kind) else {
        return [notABody(subject, decision.body)]
      }
      var found = try absent(subject, decision.body, decision.day)
      if let item = decision.item, try !fits(decision, item) {
        found.append(Finding(ForumRules.wrongItem, about: subject, ["item": .thing(item.pointer)]))
      }
      if let item = decision.item, let other = try ending(item, besides: decision) {
        found.append(
          Finding(
            ForumRules.decidedTwice, about: subject,
            ["item": .thing(item.pointer), "other": .thing(other)]))
      }
      if let follow = decision.followUp, follow.notNeeded != nil,
        follow.what != nil || follow.done != nil
      {
        found.append(Finding(ForumRules.badFollowUp, about: subject))
      }
      return found + (try points(subject, decision.matter, decision.points))
    }
  }

  /// What an item ended with besides a decision; nil when with nothing else.
  private func ending(_ id: AgendaItemID, besides decision: Decision) throws -> Pointer? {
    let others = try latest(Decision.self, pointingAt: id.pointer)
      .filter { $0.item == id && $0.id != decision.id }
    if let other = others.first { return other.pointer }
    guard let item = try records.timeline(AgendaItem.self, id).pieces.last?.value else {
      return nil
    }
    return item.withdrawn != nil || item.postponed != nil ? item.pointer : nil
  }

  private func fits(_ decision: Decision, _ item: AgendaItemID) throws -> Bool {
    guard let item = try records.timeline(AgendaItem.self, item).pieces.last?.value,
      let meeting = try records.timeline(Meeting.self, item.meeting).pieces.last?.value
    else { return true }
    return item.matter == decision.matter && meeting.body == decision.body
      && meeting.cancelled == nil && decision.day.earliest <= meeting.day
      && meeting.day <= decision.day.latest
  }

  // MARK: Bodies

  private static let bodies: Set = [ForumSubject.kind, PartySubject.kind]

  private func notABody(_ subject: Pointer, _ body: Pointer) -> Finding {
    Finding(ForumRules.notABody, about: subject, ["body": .thing(body)])
  }

  /// A body must be there on some day that the rough one can be.
  private func absent(
    _ subject: Pointer, _ body: Pointer, _ day: RoughDay
  ) throws -> [Finding] {
    guard let days = Period(day.earliest, until: day.latest),
      try book.days(of: body, during: days).isEmpty
    else { return [] }
    return [
      Finding(
        ForumRules.bodyAbsent, about: subject, ["day": .rough(day), "body": .thing(body)])
    ]
  }

  private func latest<R: Record>(
    _ type: R.Type, _ about: Set<Pointer>?, _ during: Period
  ) throws -> [R] {
    try records.timelines(type, about: about, during: during).compactMap {
      $0.pieces.last?.value
    }
  }

  private func latest<R: Record>(_ type: R.Type, pointingAt target: Pointer) throws -> [R] {
    try records.timelines(type, during: .always, pointingAt: target).compactMap {
      $0.pieces.last?.value
    }
  }
}
