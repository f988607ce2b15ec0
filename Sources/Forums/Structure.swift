public import Vocabulary

/// The room's answers: which fora there are on a day, and what is not known about them.
public struct Structure {
  let records: any Records
  let bodies: any PoliticalBodies

  /// A structure over lent records.
  public init(_ records: any Records, bodies: any PoliticalBodies) {
    self.records = records
    self.bodies = bodies
  }

  /// The kinds this room keeps.
  public static let kinds: [any Record.Type] = [Forum.self, Caveat.self]

  /// The fora of a day, by level with those without a level last, then by id.
  public func forums(on day: Day) throws -> [Forum] {
    try records.records(Forum.self, on: day).sorted {
      ($0.level?.rawValue ?? 9, $0.id) < ($1.level?.rawValue ?? 9, $1.id)
    }
  }

  /// A forum as it is on a day, or nil when it is not there.
  public func forum(_ id: ForumID, on day: Day) throws -> Forum? {
    try records.record(Forum.self, id, on: day)
  }

  /// What is not known about the structure on a day.
  public func caveats(on day: Day) throws -> [Caveat] {
    try records.records(Caveat.self, on: day)
  }
}
