public import Vocabulary

/// What the room answers of matters, meetings and decisions.
public protocol MatterReading {
  /// How far a matter has come by a day; nil when it follows no procedure or is not there.
  func progress(of id: MatterID, on day: Day) throws -> Progress?
  /// The procedure of a matter, its own or its kind's, as it stood when the matter was raised.
  func procedure(of matter: Matter) throws -> Procedure?
  /// The kinds of matter of a day, in the order of the parts.
  func kinds(on day: Day) -> [MatterKind]
  /// A kind of matter as it is on a day, by the id it has now or one it had before; nil when nobody brings it.
  func kind(_ id: MatterKindID, on day: Day) -> MatterKind?
  /// The kind that a matter is held against: as it was when the matter was raised.
  func kind(of matter: Matter) -> MatterKind?
  /// A matter as it is known on a day, or nil when it was not raised by then.
  func matter(_ id: MatterID, on day: Day) throws -> Matter?
  /// The matters that are not ended on a day; only those that name any of some things, unless nil.
  func openMatters(on day: Day, naming things: Set<Pointer>?) throws -> [Matter]
  /// The matters about an agreement on a day, also those that are over, by id.
  func matters(about agreement: AgreementID, on day: Day) throws -> [Matter]
  /// The orders of priority of a day that have an agreement in them, by id.
  func priorities(of agreement: AgreementID, on day: Day) throws -> [Priority]
  /// A meeting as it is known on a day, or nil when it was not convened by then.
  func meeting(_ id: MeetingID, on day: Day) throws -> Meeting?
  /// The meetings that are known on a day, the first first; of one body, or of all when nil.
  func meetings(of body: Pointer?, on day: Day) throws -> [Meeting]
  /// The agenda of a meeting as it is known on a day, in order.
  func agenda(of meeting: MeetingID, on day: Day) throws -> [AgendaItem]
  /// Where an agenda item stands on a day.
  func state(of item: AgendaItem, on day: Day) throws -> ItemState
  /// Where a matter has been and is to be, the first first, also what was taken off.
  func path(of matter: MatterID, on day: Day) throws -> [Stop]
}

/// What the room answers of who decided, and on whose authority.
public protocol DecisionReading {
  /// A decision as it is known on a day, with those on whose authority it was taken; nil when it is not there.
  func decision(_ id: DecisionID, on day: Day) throws -> KnownDecision?
  /// A decision and what it says that it was taken on the authority of, and what that rests on, the decision
  /// first.
  func authority(of id: DecisionID, on day: Day) throws -> [AuthorityLink]
}

/// What the room answers: which fora there are, and what they deal with.
public protocol ForumReading: MatterReading, DecisionReading, Checking, Obliging, Lineage {
  /// A forum as it is on a day, or nil when it is not there.
  func forum(_ id: ForumID, on day: Day) throws -> Forum?
  /// The fora of a day, by level with those without a level last, then by name.
  func forums(on day: Day) throws -> [Forum]
  /// The days up to another on which fora came, went or were changed, the first first.
  func changes(through day: Day) throws -> [Day]
  /// The fora that deal with a topic on a day: those that name it, those above one that does, and
  /// those that deal with everything.
  func forums(for topic: TopicID, on day: Day) throws -> [Forum]
  /// The versions of some fora, or of all when nil, that have a day in a period: for checks that look at more
  /// than a day.
  func versions(about: Set<Pointer>?, during: Period) throws -> [Timeline<Forum>]
  /// What is not known about the structure on a day.
  func caveats(on day: Day) throws -> [Caveat]
  /// Whether a line leads from a forum to a political body on a day.
  func hasPoliticalLine(_ id: ForumID, on day: Day) throws -> Bool
  /// What a reorganisation between two days did to every body; the first day is the earlier.
  func reorganisation(from first: Day, to last: Day) throws -> Reorganisation
  /// What a body has open on a day: items that wait, follow-ups, steps, minutes, its seats, and fora that it serves.
  ///
  /// - Parameters:
  ///   - body: a party or a forum that is there.
  ///   - named: it, and those it took over from.
  ///   - day: the day asked about.
  func open(for body: Pointer, named: Set<Pointer>, on day: Day) throws -> [Owed]
  /// A secretary with a pen; everything written names the source.
  func secretary(with pen: any Pen, source: Source) -> Secretary
  /// A founder with a pen; everything written names the source.
  func founder(with pen: any Pen, source: Source) -> Founder
}

extension ForumBook: ForumReading {
  /// The matters about an agreement on a day, also those that are over, by id.
  package func matters(about agreement: AgreementID, on day: Day) throws -> [Matter] {
    try records.records(Matter.self, on: day, pointingAt: agreement.pointer)
      .filter { $0.agreements.contains(agreement) }.sorted { $0.id < $1.id }
  }

  /// The orders of priority of a day that have an agreement in them, by id.
  package func priorities(of agreement: AgreementID, on day: Day) throws -> [Priority] {
    try records.records(Priority.self, on: day, pointingAt: agreement.pointer)
      .filter { $0.order.contains(agreement) }.sorted { $0.id < $1.id }
  }

  /// What the room's findings rest on.
  package var reach: Reach { ForumChecks(self).reach }

  /// What is wrong with what the room keeps, by its rules.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try ForumChecks(self).findings(about: about, during: during)
  }

  /// A matter as it is known on a day, or nil when it was not raised by then.
  package func matter(_ id: MatterID, on day: Day) throws -> Matter? {
    try records.record(Matter.self, id, on: day)
  }

  /// A meeting as it is known on a day, or nil when it was not convened by then.
  package func meeting(_ id: MeetingID, on day: Day) throws -> Meeting? {
    try records.record(Meeting.self, id, on: day)
  }

  /// The meetings that are known on a day, the first first; of one body, or of all when nil.
  package func meetings(of body: Pointer?, on day: Day) throws -> [Meeting] {
    try records.records(Meeting.self, on: day, pointingAt: body)
      .filter { meeting in body.map(meeting.organs.contains) ?? true }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// A decision as it is known on a day; nil when it is not there.
  package func decision(_ id: DecisionID, on day: Day) throws -> KnownDecision? {
    try DecisionReader(records, mandates: mandates).decision(id, on: day)
  }

  /// A decision and what it rests on, the decision first.
  package func authority(of id: DecisionID, on day: Day) throws -> [AuthorityLink] {
    try DecisionReader(records, mandates: mandates).chain(of: id, on: day)
  }

  /// The versions of some, or of all when nil, that have a day in a period.
  package func versions(about: Set<Pointer>?, during: Period) throws -> [Timeline<Forum>] {
    try records.timelines(Forum.self, about: about, during: during)
  }

  /// A secretary with a pen; everything written names the source.
  package func secretary(with pen: any Pen, source: Source) -> Secretary {
    Secretary(self, pen: pen, source: source)
  }

  /// A founder with a pen; everything written names the source.
  package func founder(with pen: any Pen, source: Source) -> Founder {
    Founder(self, pen: pen, source: source)
  }
}
