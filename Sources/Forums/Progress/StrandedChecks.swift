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
          .compactMap { try lost($0, of: now, since: after.period.start, on: day) }
      }
    }
  }

  private func lost(
    _ seat: ForumMember, of forum: Forum, since start: Day, on day: Day
  ) throws -> Finding? {
    guard case .post(let post) = seat, !forum.members.contains(seat),
      let heir = try book.heirs.heirs(of: post.pointer, since: start.previous, on: start)?.first,
      let party = try book.bodies.party(of: heir, on: start),
      // Where the party stayed it gave the seat up itself.
      try book.bodies.party(of: post.pointer, on: start.previous) != party,
      try !forum.members.contains(where: { member in
        try [heir, party].contains(member.pointer)
          || book.bodies.party(of: member.pointer, on: day) == party
      })
    else { return nil }
    return Finding(
      ForumRules.seatLost, about: forum.pointer,
      ["post": .thing(post.pointer), "day": .day(start), "heir": .thing(party)])
  }
}
