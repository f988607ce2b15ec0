public import Vocabulary

extension Secretary {
  /// Convenes a body to a meeting, or several with `details`, or none that is named.
  public func convene(
    _ id: MeetingID, title: String, body: Pointer?, on day: Day,
    _ details: MeetingDetails = MeetingDetails()
  ) throws {
    try pen.requireNew(Meeting.self, id)
    guard day >= pen.day else {
      throw Refusal(SecretaryRules.past, about: id.pointer, ["day": .day(day)])
    }
    let meeting = Meeting(
      id: id, title: title, body: body, bodies: details.bodies, day: day, start: details.start,
      end: details.end, place: details.place, link: details.link, convened: pen.day,
      source: source)
    for body in meeting.organs { try requireThere(body, on: day, id.pointer) }
    try pen.set(meeting)
  }

  /// Adds a paper to a meeting.
  public func add(_ paper: Paper, to id: MeetingID) throws {
    var meeting = try pen.existing(Meeting.self, id)
    meeting.papers.append(paper)
    try pen.revise(meeting)
  }

  /// Moves a meeting to another day; its agenda goes with it, and the day it was to be held is kept.
  public func postpone(_ id: MeetingID, to day: Day, why: String? = nil) throws {
    try move(id, to: day, MeetingDetails(), why: why)
  }

  /// Changes when and where a meeting that is to come is held; what is not said stays.
  public func move(
    _ id: MeetingID, to day: Day? = nil, _ details: MeetingDetails, why: String? = nil
  ) throws {
    var meeting = try coming(id)
    if let day, day != meeting.day {
      guard day >= pen.day else {
        throw Refusal(SecretaryRules.past, about: id.pointer, ["day": .day(day)])
      }
      for body in meeting.organs { try requireThere(body, on: day, id.pointer) }
      meeting.moved.append(Moved(day: meeting.day, why: why))
      meeting.day = day
    }
    meeting.start = details.start ?? meeting.start
    meeting.end = details.end ?? meeting.end
    meeting.place = details.place ?? meeting.place
    meeting.link = details.link ?? meeting.link
    try pen.revise(meeting)
  }

  /// Calls a meeting off, for a reason; what stood on its agenda must stand on another.
  public func callOff(_ id: MeetingID, why: String) throws {
    var meeting = try coming(id, orPast: true)
    // Also what is recorded for later counts: where something was decided, the meeting was held.
    let items = try records.timelines(AgendaItem.self, during: .always, pointingAt: id.pointer)
      .compactMap { $0.pieces.last?.value }.filter { $0.meeting == id }
    guard try !items.contains(where: { try book.isConcluded($0, on: .latest) })
    else { throw Refusal(SecretaryRules.over, about: id.pointer, ["day": .day(meeting.day)]) }
    meeting.cancelled = why
    try pen.revise(meeting)
  }

  /// Writes the minutes of a meeting that has been, and who was there.
  public func minute(_ id: MeetingID, text: String, present: [Pointer] = []) throws {
    var meeting = try held(id)
    if meeting.minutes != nil { throw Refusal(SecretaryRules.minuted, about: id.pointer) }
    meeting.minutes = Minutes(text: text, day: pen.day)
    if !present.isEmpty { meeting.present = present }
    try pen.revise(meeting)
  }
}
