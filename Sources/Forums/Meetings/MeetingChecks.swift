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
      let wrong = meeting.organs.filter { !Self.bodies.contains($0.kind) }
      guard wrong.isEmpty else { return wrong.map { notABody(meeting.pointer, $0) } }
      let links = badLinks(meeting.pointer, [meeting.link].compactMap { $0 }, meeting.papers)
      let found = links + notThere(meeting)
      guard meeting.cancelled == nil else { return found }
      return try found
        + meeting.organs.flatMap { body in
          try absent(meeting.pointer, body, RoughDay(meeting.day)) + convenedLate(meeting, body)
        } + meetingTwice(meeting, isAll: about == nil)
    }
  }

  /// Those said to have been there that cannot be anywhere.
  private func notThere(_ meeting: Meeting) -> [Finding] {
    meeting.present.filter { ![PartySubject.kind, PostSubject.kind].contains($0.kind) }.map {
      Finding(AgendaRules.notPresent, about: meeting.pointer, ["who": .thing($0)])
    }
  }

  private func badLinks(
    _ subject: Pointer, _ links: [String], _ papers: [Paper]
  ) -> [Finding] {
    (links + papers.compactMap(\.url)).filter { !isLink($0) }.map {
      Finding(AgendaRules.badLink, about: subject, ["link": .text($0)])
    }
  }

  /// Says it of the later id; of a meeting asked about alone, also where that is the other's.
  private func meetingTwice(_ meeting: Meeting, isAll: Bool) throws -> [Finding] {
    let others = try meeting.organs.flatMap { body in
      try latest(Meeting.self, pointingAt: body).filter { other in
        other.organs.contains(body) && other.day == meeting.day && other.cancelled == nil
          && (isAll ? other.id < meeting.id : other.id != meeting.id)
          && (other.start == nil || meeting.start == nil || other.start == meeting.start)
      }
    }
    return Dictionary(others.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted { $0.id < $1.id }.map { other in
        let (first, second) = (min(meeting.id, other.id), max(meeting.id, other.id))
        return Finding(
          ForumRules.meetingTwice, about: second.pointer, ["other": .thing(first.pointer)])
      }
  }

  private func convenedLate(_ meeting: Meeting, _ body: Pointer) throws -> [Finding] {
    guard let convened = meeting.convened, let id = ForumID(body.id),
      body.kind == ForumSubject.kind,
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
      let links = badLinks(item.pointer, [], item.papers)
      guard try isWellPlaced(item) else {
        let under = item.under.map { Fact.thing($0.pointer) } ?? .text("")
        return links + [Finding(AgendaRules.badUnder, about: item.pointer, ["item": under])]
      }
      if let from = try item.carries.first(where: { try !canCarry(item, $0) }) {
        return [
          Finding(ForumRules.badCarry, about: item.pointer, ["item": .thing(from.pointer)])
        ]
      }
      let beside = try latest(AgendaItem.self, pointingAt: item.meeting.pointer).filter {
        $0.id != item.id && $0.meeting == item.meeting && $0.withdrawn == nil
      }
      guard item.withdrawn == nil else { return links }
      return links
        + beside.filter { isSame($0, item) }.map {
          Finding(
            ForumRules.twiceOnAgenda, about: item.pointer, ["item": .thing($0.pointer)])
        } + (try points(item.pointer, item.matter, item.points))
    }
  }

  /// Whether what an item is a part of stands on the same agenda, and is no part of the item itself.
  private func isWellPlaced(_ item: AgendaItem) throws -> Bool {
    var (seen, next): (Set<AgendaItemID>, AgendaItemID?) = ([item.id], item.under)
    while let id = next {
      // What is not recorded is told by others.
      guard let above = try records.timeline(AgendaItem.self, id).pieces.last?.value else {
        return true
      }
      guard above.meeting == item.meeting, seen.insert(id).inserted else { return false }
      next = above.under
    }
    return true
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
    let decided = try latest(Decision.self, pointingAt: from.pointer).contains {
      $0.item == from && $0.outcome != .postponed
    }
    return try from != item.id && before.matter == item.matter
      && item.carries.filter { $0 == from }.count == 1 && book.mayTake(now, from: then)
      && (then.day <= now.day || then.cancelled != nil) && before.withdrawn == nil
      && others.isEmpty && !decided
  }

  private func isSame(_ one: AgendaItem, _ other: AgendaItem) -> Bool {
    let sameMatter =
      one.matter != nil && one.matter == other.matter && one.how == other.how
      && one.points == other.points
    let samePlace =
      one.place == other.place && one.under == other.under
      && one.printedNumber == other.printedNumber
    return samePlace || sameMatter
  }

  private func points(
    _ subject: Pointer, _ matter: MatterID?, _ points: [Int]
  ) throws -> [Finding] {
    guard !points.isEmpty else { return [] }
    guard let matter else {
      return points.map { Finding(ForumRules.badPoint, about: subject, ["point": .number($0)]) }
    }
    guard
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
    let isPostponed = item.postponed != nil && decision.outcome != .postponed
    return item.withdrawn != nil || isPostponed ? item.pointer : nil
  }

  private func fits(_ decision: Decision, _ item: AgendaItemID) throws -> Bool {
    guard let item = try records.timeline(AgendaItem.self, item).pieces.last?.value,
      let meeting = try records.timeline(Meeting.self, item.meeting).pieces.last?.value
    else { return true }
    let isItsBody =
      meeting.organs.isEmpty || decision.deciders.allSatisfy(meeting.organs.contains)
    return item.matter == decision.matter && isItsBody
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
