public import Vocabulary

/// What a registrar does with parties, posts and responsibilities, from a pen's day on.
///
/// Each act refuses what is there already, what is not there, and a responsibility that nobody can answer for;
/// nothing is then written. What is recorded for later stays.
public struct Registrar {
  let book: PartyBook
  let pen: any Pen
  let source: Source

  /// A registrar with a pen; everything written names the source.
  package init(_ book: PartyBook, pen: any Pen, source: Source) {
    self.book = book
    self.pen = pen
    self.source = source
  }

  var records: any Records { book.records }

  // MARK: Parties and posts

  /// Enters a party that is not there on the day.
  public func enter(_ party: Party) throws {
    if try book.party(party.id, on: pen.day) != nil {
      throw Refusal(PartyRules.partyThere, about: party.id.pointer, ["day": .day(pen.day)])
    }
    try pen.set(party)
  }

  /// Gives a party a new name, and a new short name unless that stays.
  ///
  /// A name recorded for later stays, and so does what comes after a gap.
  public func rename(_ id: PartyID, _ name: String, short: String? = nil) throws {
    let old = try pen.existing(Party.self, id).name
    var next = pen.day
    for piece in try records.timeline(Party.self, id).pieces(in: Period(from: pen.day)) {
      guard piece.period.start == next, piece.value.name == old else { return }
      var party = piece.value
      party.name = name
      party.shortName = short ?? party.shortName
      party.source = party.source.continued(by: source)
      try pen.set(party, during: piece.period)
      next = piece.period.end ?? .latest
    }
  }

  /// Says how a party is reached from the day on; what is not named stays as it was, and so does what is recorded
  /// for later.
  public func contact(_ id: PartyID, _ contact: Contact) throws {
    var party = try pen.existing(Party.self, id)
    let told = contact.over(party.contact)
    guard !contact.isEmpty, told != party.contact else {
      throw Refusal(PartyRules.contactSame, about: id.pointer, ["day": .day(pen.day)])
    }
    (party.contact, party.source) = (told, party.source.continued(by: source))
    try pen.set(party)
  }

  /// Enters a post that is not there on the day.
  public func enter(_ post: Post) throws {
    if try records.record(Post.self, post.id, on: pen.day) != nil {
      throw Refusal(PartyRules.postThere, about: post.id.pointer, ["day": .day(pen.day)])
    }
    try pen.set(post)
  }

  /// Gives a post a holder, to the next that is recorded; who has it now leaves it.
  @discardableResult
  public func appoint(_ person: String, to post: PostID) throws -> Identifier<HolderSubject> {
    _ = try pen.existing(Post.self, post)
    _ = try leave(post)
    let later = try starts(of: Holder.self, naming: post.pointer) { $0.post == post }
    // The id says nothing of the person.
    let id = try pen.freeID(Holder.self, post.text, from: 1)
    try pen.set(
      Holder(id: id, post: post, person: person, source: source), during: period(to: later))
    return id
  }

  /// Leaves a post without a holder.
  public func vacate(_ post: PostID) throws {
    guard try leave(post) else {
      throw Refusal(PartyRules.vacant, about: post.pointer, ["day": .day(pen.day)])
    }
  }

  /// Ends what the holders of a post have of it; false when nobody had it.
  private func leave(_ post: PostID) throws -> Bool {
    let holders = try book.holders(of: post, on: pen.day)
    for holder in holders { try pen.end(Holder.self, holder.id) }
    return !holders.isEmpty
  }

  // MARK: Areas

  /// Draws an area from the day on; how it was drawn until then ends.
  public func draw(_ area: Area, _ rings: [Ring], licence: String?, source: Source) throws {
    let before = try records.records(Outline.self, on: pen.day, pointingAt: area.pointer)
      .filter { $0.area == area.id }
    let id =
      try before.first?.id ?? pen.freeID(Outline.self, area.id.text + "-omrids")
    for other in before where other.id != id { try pen.end(Outline.self, other.id) }
    let drawn = Outline(
      id: id, title: "Omrids af \(area.name)", area: area.id, rings: rings, licence: licence,
      source: source)
    let later = try starts(of: Outline.self, naming: area.pointer) { $0.area == area.id }
    try pen.set(drawn, during: period(to: later))
  }

  // MARK: Responsibilities

  /// Gives a unit the responsibility for a topic.
  ///
  /// Without a rule it takes the place of the others. With one it stands beside them: those who have the topic
  /// share it by the rule from now on, also one who only had it by a module's default.
  @discardableResult
  public func give(
    _ topic: TopicID, to unit: PartyID, sharedBy rule: String? = nil
  ) throws -> Identifier<ResponsibilitySubject> {
    _ = try pen.existing(Topic.self, topic)
    try requireAdministrative(unit, about: topic)
    let dated = try records.records(
      Responsibility.self, on: pen.day, pointingAt: topic.pointer
    ).filter { $0.topic == topic && $0.answers }
    let byDefault = dated.isEmpty ? try book.answering(for: topic, on: pen.day) : []
    for old in dated where rule == nil || old.unit == unit {
      try pen.end(Responsibility.self, old.id)
    }
    if let rule {
      try share(dated.filter { $0.unit != unit }, by: rule)
      for other in byDefault where other.unit != unit { _ = try write(topic, other.unit, rule) }
    }
    return try write(topic, unit, rule)
  }

  /// Lets a unit carry out a topic, or see it, beside those who answer for it and others who do the same.
  @discardableResult
  public func open(
    _ topic: TopicID, to unit: PartyID, as aspect: Aspect
  ) throws -> Identifier<ResponsibilitySubject> {
    guard aspect != .responsible else { return try give(topic, to: unit) }
    _ = try pen.existing(Topic.self, topic)
    try requireAdministrative(unit, about: topic)
    let isSame = { (other: Responsibility) in
      other.topic == topic && other.unit == unit && other.aspect == aspect
    }
    for old in try records.records(Responsibility.self, on: pen.day, pointingAt: topic.pointer)
    where isSame(old) {
      try pen.end(Responsibility.self, old.id)
    }
    let id = try pen.freeID(Responsibility.self, topic.text, from: 1)
    let later = try starts(of: Responsibility.self, naming: topic.pointer, isSame)
    try pen.set(
      Responsibility(id: id, topic: topic, unit: unit, aspect: aspect, source: source),
      during: period(to: later))
    return id
  }

  private func requireAdministrative(_ unit: PartyID, about topic: TopicID) throws {
    guard try book.isAdministrative(unit, on: pen.day) else {
      throw Refusal(
        PartyRules.notAdministrative, about: topic.pointer,
        ["unit": .thing(unit.pointer), "day": .day(pen.day)])
    }
  }

  /// Those who have a topic alone share it from now on; who shares it already does so by the rule it has.
  private func share(_ others: [Responsibility], by rule: String) throws {
    for var old in others where old.sharedRule == nil {
      old.sharedRule = rule
      old.source = old.source.continued(by: source)
      try pen.set(old)
    }
  }

  private func write(
    _ topic: TopicID, _ unit: PartyID, _ rule: String?
  ) throws -> Identifier<ResponsibilitySubject> {
    let id = try pen.freeID(Responsibility.self, topic.text, from: 1)
    // Others who come to share it by the same rule later do not end it.
    let later = try starts(of: Responsibility.self, naming: topic.pointer) {
      $0.topic == topic && $0.answers && (rule == nil || $0.sharedRule != rule || $0.unit == unit)
    }
    try pen.set(
      Responsibility(id: id, topic: topic, unit: unit, sharedRule: rule, source: source),
      during: period(to: later))
    return id
  }

  // MARK: What is recorded for later

  /// The days after the pen's on which some versions of a kind begin.
  private func starts<R: Record>(
    of type: R.Type, naming target: Pointer, _ isMeant: (R) -> Bool
  ) throws -> [Day] {
    try records.timelines(type, during: Period(from: pen.day.next), pointingAt: target)
      .flatMap { $0.pieces(in: Period(from: pen.day)) }
      .filter { isMeant($0.value) && $0.period.start > pen.day }
      .map(\.period.start)
  }

  /// From the pen's day to the first of some later days.
  private func period(to later: [Day]) -> Period {
    Period(pen.day, to: later.min()) ?? Period(from: pen.day)
  }
}
