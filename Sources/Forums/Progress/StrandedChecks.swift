import Vocabulary

/// Asks whether what bodies left behind has somebody, and whether their seats went to whoever took over.
struct StrandedChecks {
  let book: ForumBook
  private var records: any Records { book.records }

  /// What waits rests on its body, on who took over from that, and on what it became; a seat on the post and its party.
  static let trails: [Trail] = {
    let (item, decision, meeting) = (
      AgendaItemSubject.kind, DecisionSubject.kind, MeetingSubject.kind
    )
    let (party, forum) = (PartySubject.kind, ForumSubject.kind)
    let post = PostSubject.kind
    return [party, forum].flatMap { body in
      [
        Trail(from: item, .names(meeting), Hop.names(body).heedingDays, .heirs(body)),
        Trail(from: decision, Hop.names(body).heedingDays, .heirs(body)),
      ]
    } + [
      Trail(
        from: item, .names(meeting), Hop.names(forum).heedingDays,
        .namedBy(AbolitionSubject.kind)),
      Trail(
        from: decision, Hop.names(forum).heedingDays, .namedBy(AbolitionSubject.kind)),
      Trail(from: item, .namedBy(decision)), Trail(from: item, .namedBy(item)),
      Trail(from: decision, .names(post), .names(party)),
    ]
  }()

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    let day = during.until ?? .latest
    return try items(about, during, on: day) + decisions(about, during, on: day)
      + seats(about, during, on: day)
  }

  private func items(
    _ about: Set<Pointer>?, _ during: Period, on day: Day
  ) throws -> [Finding] {
    try records.timelines(AgendaItem.self, about: about, during: during).compactMap { timeline in
      guard let item = timeline.pieces(in: during).last?.value,
        let meeting = try records.timeline(Meeting.self, item.meeting).pieces.last?.value,
        meeting.day <= day, let body = meeting.organs.first,
        try meeting.organs.allSatisfy({ try isLeft($0, since: meeting.day, on: day) }),
        [.postponed, .untreated].contains(try book.state(of: item, on: day))
      else { return nil }
      return finding(item.pointer, body)
    }
  }

  private func decisions(
    _ about: Set<Pointer>?, _ during: Period, on day: Day
  ) throws -> [Finding] {
    try records.timelines(Decision.self, about: about, during: during).compactMap { timeline in
      guard let decision = timeline.pieces(in: during).last?.value else { return nil }
      let owner: Pointer?
      switch decision.followUpState(on: day) {
      case .done, .notNeeded: return nil
      case .unanswered: owner = decision.body
      case .open, .overdue: owner = decision.followUp?.owner?.pointer
      }
      guard let owner, try isLeft(owner, since: decision.day.latest, on: day),
        try !book.isHistory(decision, on: day)
      else { return nil }
      return finding(decision.pointer, owner)
    }
  }

  private func isLeft(_ body: Pointer, since: Day, on day: Day) throws -> Bool {
    try book.heirs.answering(for: body, since: since, on: day).isEmpty
  }

  private func finding(_ thing: Pointer, _ body: Pointer) -> Finding {
    Finding(ForumRules.stranded, about: thing, ["body": .thing(body)])
  }

  // MARK: Seats

  /// Seats of posts that ended with a party from which another took over, which has none in its place.
  private func seats(
    _ about: Set<Pointer>?, _ during: Period, on day: Day
  ) throws -> [Finding] {
    try records.timelines(Forum.self, about: about, during: during).flatMap { timeline in
      guard let now = timeline.value(on: day) else { return [Finding]() }
      let pieces = timeline.pieces.filter { $0.period.start <= day }
      return try zip(pieces, pieces.dropFirst()).flatMap { before, after in
        try before.value.members.filter { !after.value.members.contains($0) }
          .compactMap { seat in
            guard !now.members.contains(seat), case .post(let post) = seat,
              let heir = try lost(post, of: after.value, since: after.period.start, now, on: day)
            else { return nil }
            return Finding(
              ForumRules.seatLost, about: now.pointer,
              [
                "post": .thing(post.pointer), "day": .day(after.period.start),
                "heir": .thing(heir),
              ])
          }
      }
    }
  }

  /// Who has no seat in place of a post's, from the day it went until another; nil where one that took over had its own
  /// then, or has come to one, and where none of them is there.
  private func lost(
    _ post: PostID, of forum: Forum, since start: Day, _ now: Forum, on day: Day
  ) throws -> Pointer? {
    let heirs = try book.heirs.heirs(of: post.pointer, since: start.previous, on: start) ?? []
    let parties = try heirs.compactMap { try book.bodies.party(of: $0, on: start) }.eachOnce
    guard !parties.isEmpty,
      // Where the party stayed it gave the seat up itself.
      try book.bodies.party(of: post.pointer, on: start.previous).map(parties.contains) != true,
      try !isSeated(heirs + parties, in: forum, on: start)
    else { return nil }
    let keepers = try parties.flatMap {
      try book.heirs.answering(for: $0, since: start, on: day)
    }.eachOnce
    return try isSeated(keepers, in: now, on: day) ? nil : keepers.first
  }

  /// Whether any of some bodies sits in a forum on a day, itself or by a post.
  private func isSeated(_ bodies: [Pointer], in forum: Forum, on day: Day) throws -> Bool {
    try forum.members.contains { member in
      if bodies.contains(member.pointer) { return true }
      return try book.bodies.party(of: member.pointer, on: day).map(bodies.contains) ?? false
    }
  }
}
