import Counter
import Forums
import Organisation
import Vocabulary

/// Whether dialogues are what the law and the calendar let them be.
struct DialogueCheck: Checking {
  let rooms: any Rooms
  /// A dialogue rests on the organisation that it names, and on the other dialogues with that.
  let reach = Reach(
    Trail(from: Dialogue.kind, Hop.names(PartySubject.kind)),
    Trail(from: Dialogue.kind, .names(PartySubject.kind), .namedBy(Dialogue.kind)),
    Trail(from: Dialogue.kind, Hop.names(Forums.Meeting.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(Dialogue.self, about: about, during: during).flatMap { timeline in
      guard let piece = timeline.pieces(in: during).last else { return [Finding]() }
      let dialogue = piece.value
      let more = try [
        notOrganisation(dialogue, on: timeline.pieces[0].period.start), calledLate(dialogue),
      ].compactMap(\.self)
      return try own(dialogue) + others(dialogue) + more
    }
  }

  private func own(_ dialogue: Dialogue) -> [Finding] {
    var found = [dialogue.orderFault].compactMap(\.self)
    let expected = DialogueClock.year(ofPeriodEnding: dialogue.periodEnds)
    if dialogue.year != expected {
      found.append(
        Finding(
          DialogueRules.wrongYear, about: dialogue.pointer,
          [
            "year": .number(dialogue.year), "expected": .number(expected),
            "day": .day(dialogue.periodEnds),
          ]))
    }
    if let first = dialogue.history.first, first.day <= dialogue.periodEnds {
      found.append(
        Finding(
          DialogueRules.reportAhead, about: dialogue.pointer, ["day": .day(dialogue.periodEnds)]))
    }
    if let who = dialogue.representative,
      ![PartySubject.kind, PostSubject.kind].contains(who.kind)
    {
      found.append(
        Finding(DialogueRules.notRepresentative, about: dialogue.pointer, ["who": .thing(who)]))
    }
    if let deadline = dialogue.deadline, deadline <= dialogue.periodEnds {
      found.append(
        Finding(
          DialogueRules.deadlineAhead, about: dialogue.pointer,
          ["deadline": .day(deadline), "day": .day(dialogue.periodEnds)]))
    }
    let lacking = dialogue.accountLacking
    if DialogueCourse(dialogue.history).isPublished, !lacking.isEmpty {
      found.append(
        Finding(
          DialogueRules.accountLacks, about: dialogue.pointer,
          ["lacking": .list(lacking.map { .text($0) })]))
    }
    return found
  }

  private func others(_ dialogue: Dialogue) throws -> [Finding] {
    let all = try rooms.records.timelines(
      Dialogue.self, during: .always, pointingAt: dialogue.organisation.pointer)
    return all.compactMap { $0.pieces.last?.value }.filter { other in
      other.id < dialogue.id && other.organisation == dialogue.organisation
        && other.year == dialogue.year && other.area == dialogue.area
    }.map {
      Finding(DialogueRules.twice, about: dialogue.pointer, ["other": .thing($0.pointer)])
    }
  }

  private func calledLate(_ dialogue: Dialogue) throws -> Finding? {
    guard let id = dialogue.meeting,
      let meeting = try rooms.fora.meeting(id, on: .latest),
      meeting.cancelled == nil, meeting.day > DialogueClock.lastDay(of: dialogue.year)
    else { return nil }
    return Finding(
      DialogueRules.calledLate, about: dialogue.pointer,
      ["day": .day(meeting.day), "year": .number(dialogue.year)])
  }

  private func notOrganisation(_ dialogue: Dialogue, on day: Day) throws -> Finding? {
    let party = try rooms.parties.party(dialogue.organisation, on: day)
    guard let party, party.kind != .boligorganisation else { return nil }
    return Finding(
      DialogueRules.notOrganisation, about: dialogue.pointer,
      ["party": .thing(dialogue.organisation.pointer)])
  }
}

/// Whether reports say something of each of the four things.
struct StyringReportCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(StyringReport.self, about: about, during: during)
      .compactMap { timeline in
        guard let report = timeline.pieces(in: during).last?.value, !report.lacking.isEmpty
        else { return nil }
        return Finding(
          DialogueRules.reportLacks, about: report.pointer,
          [
            "dialogue": .thing(report.dialogue.pointer),
            "lacking": .list(report.lacking.map { .text($0) }),
          ])
      }
  }
}
