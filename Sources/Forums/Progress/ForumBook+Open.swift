package import Vocabulary

/// What of the room's a body may have open.
enum ForumOwed {
  static let postponed = OwedKind("postponedItem", "udsat punkt", "udsatte punkter")
  static let untreated = OwedKind("untreatedItem", "ubehandlet punkt", "ubehandlede punkter")
  static let followUp = OwedKind("followUp", "opfølgning", "opfølgninger")
  static let unanswered = OwedKind(
    "unansweredFollowUp", "beslutning uden opfølgning", "beslutninger uden opfølgning")
  static let referral = OwedKind("referral", "henvist sag", "henviste sager")
  static let putOff = OwedKind("putOffMatter", "udsat sag", "udsatte sager")
  static let step = OwedKind("step", "sag med åbent skridt", "sager med åbne skridt")
  static let minutes = OwedKind("minutes", "møde uden referat", "møder uden referat")
  static let seat = OwedKind("seat", "plads i et forum", "pladser i fora")
  static let served = OwedKind("secretariat", "sekretariat", "sekretariater")
}

extension ForumBook {
  /// What a body has open on a day: items that wait, follow-ups, steps, minutes, its seats, and fora that it serves.
  ///
  /// - Parameters:
  ///   - body: a party or a forum that is there.
  ///   - named: it, and those it took over from.
  ///   - day: the day asked about.
  package func open(for body: Pointer, named: Set<Pointer>, on day: Day) throws -> [Owed] {
    try items(of: body, named, on: day) + followUps(of: body, named, on: day)
      + referrals(of: body, on: day) + steps(of: body, named, on: day)
      + minutes(of: body, named, on: day)
      + seats(of: body, on: day)
  }

  /// Whether a body has on a day what was another's, or its own: alone, or with others after a division.
  private func has(_ body: Pointer, _ other: Pointer, since: Day, on day: Day) throws -> Bool {
    try heirs.answering(for: other, since: since, on: day).contains(body)
  }

  /// Whether what waits at a meeting may be dealt with at another: of its body, of one that took over from it, or of any
  /// where nobody did.
  func mayTake(_ target: Meeting, from meeting: Meeting) throws -> Bool {
    if meeting.organs.isEmpty { return target.organs.isEmpty }
    return try answers(for: meeting, at: target)
  }

  private func answers(for meeting: Meeting, at target: Meeting) throws -> Bool {
    let all = try meeting.organs.flatMap {
      try heirs.answering(for: $0, since: meeting.day, on: target.day)
    }
    return all.isEmpty || !Set(all).isDisjoint(with: target.organs)
  }

  /// The body that has what a meeting left: the first of its own that somebody answers for.
  func answering(for meeting: Meeting, on day: Day) throws -> Pointer? {
    try meeting.organs.first {
      try !heirs.answering(for: $0, since: meeting.day, on: day).isEmpty
    } ?? meeting.organs.first
  }

  private func meetings(
    of body: Pointer, _ named: Set<Pointer>, on day: Day
  ) throws -> [Meeting] {
    try records.records(Meeting.self, on: day, naming: named)
      .filter { meeting in
        try meeting.organs.contains { try has(body, $0, since: meeting.day, on: day) }
      }
  }

  private func items(of body: Pointer, _ named: Set<Pointer>, on day: Day) throws -> [Owed] {
    let meetings = Set(try meetings(of: body, named, on: day).map(\.id))
    return try records.records(
      AgendaItem.self, on: day, naming: Set(meetings.map(\.pointer))
    ).filter { meetings.contains($0.meeting) }.compactMap { item in
      switch try state(of: item, on: day) {
      case .postponed: Owed(ForumOwed.postponed, item.id.pointer)
      case .untreated: Owed(ForumOwed.untreated, item.id.pointer)
      case .awaiting, .dealtWith, .carried, .withdrawn, .history: nil
      }
    }
  }

  private func minutes(of body: Pointer, _ named: Set<Pointer>, on day: Day) throws -> [Owed] {
    try meetings(of: body, named, on: day)
      .filter {
        $0.day < day && $0.minutes == nil && $0.cancelled == nil && $0.history != true
      }
      .map { Owed(ForumOwed.minutes, $0.id.pointer) }
  }

  private func followUps(of body: Pointer, _ named: Set<Pointer>, on day: Day) throws -> [Owed] {
    try records.records(Decision.self, on: day, naming: named).compactMap { decision in
      let (owner, kind): (Pointer?, OwedKind)
      switch decision.followUpState(on: day) {
      case .done, .notNeeded: return nil
      case .unanswered: (owner, kind) = (decision.body, ForumOwed.unanswered)
      case .open, .overdue:
        (owner, kind) = (decision.followUp?.owner?.pointer, ForumOwed.followUp)
      }
      guard let owner, try has(body, owner, since: decision.day.latest, on: day),
        try !isHistory(decision, on: day)
      else { return nil }
      let what = kind == ForumOwed.followUp ? decision.followUp?.what : nil
      return Owed(kind, decision.id.pointer, what: what)
    }
  }

  private func steps(of body: Pointer, _ named: Set<Pointer>, on day: Day) throws -> [Owed] {
    try openMatters(on: day, naming: naming(named, on: day)).filter { matter in
      let next = try progress(of: matter, on: day)?.next.filter { $0.step.comes != true } ?? []
      return try next.flatMap(\.owners).contains {
        try has(body, $0, since: matter.raised.latest, on: day)
      }
    }.map { Owed(ForumOwed.step, $0.id.pointer) }
  }

  private func seats(of body: Pointer, on day: Day) throws -> [Owed] {
    let fora = try records.records(Forum.self, on: day, pointingAt: body)
    return fora.filter { $0.members.contains { $0.pointer == body } }
      .map { Owed(ForumOwed.seat, $0.id.pointer) }
      + fora.filter { $0.secretariat?.pointer == body }
      .map { Owed(ForumOwed.served, $0.id.pointer) }
  }
}
