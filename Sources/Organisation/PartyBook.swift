package import Vocabulary

/// The room's answers: who there is, and who is responsible for what, on a day.
package struct PartyBook {
  let records: any Records
  let defaults: [TopicID: [Contribution<TopicDefault>]]
  let modules: [PartID]

  /// A register over lent records.
  ///
  /// - Parameters:
  ///   - records: what is recorded.
  ///   - defaults: the topics that parts answer for.
  ///   - modules: the parts that a party may play.
  package init(
    _ records: any Records, defaults: [Contribution<TopicDefault>], modules: [PartID] = []
  ) {
    self.records = records
    self.defaults = Dictionary(grouping: defaults, by: \.value.topic)
    self.modules = modules
  }

  /// A party as it is on a day, or nil when it is not there.
  package func party(_ id: PartyID, on day: Day) throws -> Party? {
    try records.record(Party.self, id, on: day)
  }

  /// The side a party is on, on a day; nil when it is not there.
  package func side(of id: PartyID, on day: Day) throws -> Side? {
    try party(id, on: day)?.kind.side
  }

  /// Whether a part is a forvaltning of the case on some day of a period: by its id, or because a party
  /// plays it.
  package func isForvaltning(_ part: PartID, during: Period) throws -> Bool {
    let own = try PartyID(part.text).map { try records.timeline(Party.self, $0).pieces(in: during) }
    return try own?.contains { $0.value.kind == .forvaltning } ?? false
      || playing(part).contains { $0.pieces(in: during).contains { $0.value.plays == part } }
  }

  /// Whether what a part defines is the case's too: a forvaltning's only where that is one of the case's, or a party
  /// plays it; what no party can play, such as the law, always is.
  package func takes(_ part: PartID) throws -> Bool {
    try !modules.contains(part) || isForvaltning(part, during: .always)
  }

  /// Whether a party is a forvaltning or a unit on a day.
  package func isAdministrative(_ id: PartyID, on day: Day) throws -> Bool {
    let kind = try party(id, on: day)?.kind
    return kind == .forvaltning || kind == .unit
  }

  /// The days of a period on which a party is a political body, in order.
  package func politicalDays(of id: PartyID, during: Period) throws -> [Period] {
    try records.timeline(Party.self, id).pieces(in: during)
      .filter(\.value.kind.isPolitical).map(\.period)
  }

  /// Whether a party is one organisation or afdeling on some day of a period, and not many together.
  package func isSingle(_ id: PartyID, during: Period) throws -> Bool {
    try records.timeline(Party.self, id).pieces(in: during).contains { $0.value.kind.isSingle }
  }

  /// All the parties there are in a period that are one organisation or afdeling on no day of it: the few
  /// that what binds the whole city is made between.
  package func collectives(during: Period) throws -> Set<PartyID> {
    let timelines = try PartyKind.allCases.filter { !$0.isSingle }.flatMap {
      try records.timelines(Party.self, during: during, pointingAt: Party.mark($0))
    }
    return Set(
      timelines.map { $0.pieces(in: during) }
        .filter { !$0.contains(where: \.value.kind.isSingle) }
        .compactMap { $0.first?.value.id })
  }

  /// The parties of a kind on a day, by id, each with the first day it was there.
  package func parties(
    of kind: PartyKind, on day: Day
  ) throws -> [(party: Party, since: Day)] {
    try records.timelines(Party.self, during: Period(day: day), pointingAt: Party.mark(kind))
      .compactMap { timeline in
        guard let piece = timeline.pieces.first(where: { $0.period.contains(day) }),
          let first = timeline.pieces.first, piece.value.kind == kind
        else { return nil }
        return (piece.value, first.period.start)
      }.sorted { $0.party.id < $1.party.id }
  }

  /// The organisations there are on some day of a period, by id, each with its days.
  package func organisations(
    during: Period
  ) throws -> [(party: PartyID, days: [Period])] {
    try records.timelines(
      Party.self, during: during, pointingAt: Party.mark(.boligorganisation)
    ).compactMap { timeline in
      let pieces = timeline.pieces(in: during).filter { $0.value.kind == .boligorganisation }
      let days = Timeline(pieces.map { Timeline.Piece($0.period, true) }).pieces.map(\.period)
      return pieces.first.map { ($0.value.id, days) }
    }.sorted { $0.party < $1.party }
  }

  /// A party, all it is part of on some day of a period, and those before and after it in mergers.
  package func kin(of id: PartyID, during: Period) throws -> Set<PartyID> {
    let above = try others(from: id) { id in
      try records.timeline(Party.self, id).pieces(in: during).compactMap(\.value.partOf)
    }
    let (before, after) = try lineage(of: id)
    return Set([id] + above + before + after)
  }

  /// The parties whose posts a person holds on a day, by the person's name.
  package func parties(of person: String, on day: Day) throws -> Set<PartyID> {
    let held = try records.records(Holder.self, on: day).filter { $0.person == person }
    return Set(try held.compactMap { try records.record(Post.self, $0.post, on: day)?.party })
  }

  /// Whether two parties are one organisation with its afdelinger, also by mergers.
  package func isOneOrganisation(
    _ one: PartyID, _ other: PartyID, on day: Day
  ) throws -> Bool {
    if one == other { return true }
    for (inner, outer) in [(one, other), (other, one)] {
      let kind =
        try party(outer, on: day)?.kind
        ?? records.timeline(Party.self, outer).pieces.last?.value.kind
      guard let kind, kind == .administrationsorganisation || kind.isSingle else { continue }
      if try kin(of: inner, during: .always).contains(outer) { return true }
    }
    return false
  }

  /// The days of a period on which a party or a post is there, in order; none for other kinds.
  package func days(of body: Pointer, during: Period) throws -> [Period] {
    if body.kind == PartySubject.kind, let id = PartyID(body.id) {
      return try records.timeline(Party.self, id).pieces(in: during).map(\.period)
    }
    guard body.kind == PostSubject.kind, let id = PostID(body.id) else { return [] }
    return try records.timeline(Post.self, id).pieces(in: during).map(\.period)
  }

  /// The party that a post belongs to on a day, a party itself; nil for others and when it is not there.
  package func party(of body: Pointer, on day: Day) throws -> Pointer? {
    if body.kind == PartySubject.kind, let id = PartyID(body.id) {
      return try party(id, on: day).map { $0.id.pointer }
    }
    guard body.kind == PostSubject.kind, let id = PostID(body.id) else { return nil }
    return try records.record(Post.self, id, on: day)?.party.pointer
  }

  /// The forvaltning a unit belongs to, itself when it is one; nil when none is registered that day.
  package func forvaltning(of unit: PartyID, on day: Day) throws -> PartyID? {
    var seen: Set<PartyID> = []
    var next: PartyID? = unit
    while let id = next, seen.insert(id).inserted {
      guard let party = try party(id, on: day) else { return nil }
      if party.kind == .forvaltning { return id }
      next = party.partOf
    }
    return nil
  }

  /// Who holds a post on a day; none is a vacancy.
  package func holders(of post: PostID, on day: Day) throws -> [Holder] {
    try records.records(Holder.self, on: day, pointingAt: post.pointer).filter { $0.post == post }
  }

  /// The posts of a party that have a role, on a day.
  package func posts(_ role: PostRole, of party: PartyID, on day: Day) throws -> [PostID] {
    try records.records(Post.self, on: day, pointingAt: party.pointer)
      .filter { $0.party == party && $0.roles.contains(role) }.map(\.id)
  }

  /// The parties a party took over from and those that took over from it, however far back and on;
  /// not others that went the same way.
  package func lineage(of party: PartyID) throws -> (before: [PartyID], after: [PartyID]) {
    let before = try others(from: party) { id in
      try records.timeline(Party.self, id).pieces.flatMap(\.value.succeeds)
    }
    let after = try others(from: party) { id in
      try records.timelines(Party.self, during: .always, pointingAt: id.pointer).compactMap {
        timeline in
        let other = timeline.pieces.first?.value.id
        return timeline.pieces.contains { $0.value.succeeds.contains(id) } ? other : nil
      }
    }
    return (before, after)
  }

  private func others(
    from start: PartyID, _ next: (PartyID) throws -> [PartyID]
  ) rethrows -> [PartyID] {
    try reached(from: [start], by: next).subtracting([start]).sorted()
  }
}
