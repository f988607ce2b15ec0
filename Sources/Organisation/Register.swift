public import Vocabulary

/// The room's answers: who there is, and who is responsible for what, on a day.
public struct Register {
  let records: any Records
  let defaults: [TopicID: TopicDefault]

  /// A register over lent records and what modules answer for.
  public init(_ records: any Records, defaults: [TopicDefault]) {
    self.records = records
    self.defaults = Dictionary(defaults.map { ($0.topic, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The kinds this room keeps.
  public static let kinds: [any Record.Type] = [
    Party.self, Membership.self, Post.self, Holder.self, Topic.self, Responsibility.self,
  ]

  /// A party as it is on a day, or nil when it is not there.
  public func party(_ id: PartyID, on day: Day) throws -> Party? {
    try records.record(Party.self, id, on: day)
  }

  /// The side a party is on, on a day; nil when it is not there.
  public func side(of id: PartyID, on day: Day) throws -> Side? {
    try party(id, on: day)?.kind.side
  }

  /// Whether a party has ever been one of the municipality's forvaltninger.
  public func isForvaltning(_ id: PartyID) throws -> Bool {
    try records.timeline(Party.self, id).pieces.contains { $0.value.kind == .forvaltning }
  }

  /// Whether a party is a forvaltning or a unit on a day.
  public func isAdministrative(_ id: PartyID, on day: Day) throws -> Bool {
    let kind = try party(id, on: day)?.kind
    return kind == .forvaltning || kind == .unit
  }

  /// The days of a period on which a party is a political body, in order.
  public func politicalDays(of id: PartyID, during: Period) throws -> [Period] {
    try records.timeline(Party.self, id).pieces(in: during)
      .filter(\.value.kind.isPolitical).map(\.period)
  }

  /// The units responsible for a topic on a day: dated records before defaults; more than one only
  /// when a shared rule is named or something is wrong.
  public func responsible(for topic: TopicID, on day: Day) throws -> [PartyID] {
    let dated = try records.records(Responsibility.self, on: day, pointingAt: topic.pointer)
      .filter { $0.topic == topic }
    if !dated.isEmpty { return dated.map(\.unit) }
    return defaults[topic].map { [$0.unit] } ?? []
  }
}
