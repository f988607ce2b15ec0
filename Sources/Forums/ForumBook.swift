package import Vocabulary

/// The room's answers: which fora there are on a day, and how far matters have come.
package struct ForumBook {
  let records: any Records
  let bodies: any Bodies
  let money: any EffortMoney
  let mandates: any Mandates
  let procedures: [ProcedureDefinition]
  let kinds: [MatterKind]
  let parts: PluggedParts
  /// Who answers for what was a body's that is no more.
  let heirs: Heirs

  /// A structure over lent records.
  ///
  /// - Parameters:
  ///   - records: what is recorded, with the procedures among it.
  ///   - bodies: what is known of parties and posts.
  ///   - money: what is known of money.
  ///   - mandates: what is known of delegations; nothing when nobody says.
  ///   - procedures: the procedures that parts bring.
  ///   - kinds: the kinds of matter that parts bring.
  ///   - parts: what is plugged in besides the rooms.
  ///   - lineage: who took over from whom among parties and posts.
  package init(
    _ records: any Records, bodies: any Bodies, money: any EffortMoney,
    mandates: any Mandates = NoMandates(), procedures: [ProcedureDefinition] = [],
    kinds: [MatterKind] = [], parts: PluggedParts = PluggedParts([]), lineage: [any Lineage] = []
  ) {
    heirs = Heirs(lineage + [ForumLineage(records)])
    (self.records, self.bodies, self.money) = (records, bodies, money)
    (self.procedures, self.kinds, self.parts) = (procedures, kinds, parts)
    self.mandates = mandates
  }

  /// The fora of a day, by level with those without a level last, then by name.
  package func forums(on day: Day) throws -> [Forum] {
    let all = try records.records(Forum.self, on: day).inDanishOrder(\.name)
    let levels: [Level?] = Level.allCases + [nil]
    return levels.flatMap { level in all.filter { $0.level == level } }
  }

  /// The days up to another on which fora came, went or were changed, the first first.
  package func changes(through day: Day) throws -> [Day] {
    let pieces = try records.timelines(Forum.self).flatMap(\.pieces)
    let days = pieces.flatMap { [$0.period.start, $0.period.end] }.compactMap(\.self)
    return Set(days.filter { $0 <= day }).sorted()
  }

  /// A forum as it is on a day, or nil when it is not there.
  package func forum(_ id: ForumID, on day: Day) throws -> Forum? {
    try records.record(Forum.self, id, on: day)
  }

  /// What is not known about the structure on a day.
  package func caveats(on day: Day) throws -> [Caveat] {
    try records.records(Caveat.self, on: day)
  }

  /// The days of a period on which a body is there: a forum, a party or a post.
  func days(of body: Pointer, during: Period) throws -> [Period] {
    guard body.kind == ForumSubject.kind, let id = ForumID(body.id) else {
      return try bodies.days(of: body, during: during)
    }
    return try records.timeline(Forum.self, id).pieces(in: during).map(\.period)
  }

  /// The posts that sit in a forum by a rule, such as every mayor, on a day.
  package func posts(in member: ForumMember, on day: Day) throws -> [PostID] {
    switch member {
    case .party: []
    case .post(let id): [id]
    case .every(let role, let party): try bodies.posts(role, of: party, on: day)
    }
  }

  /// The fora that deal with a topic on a day: those that name it, those above one that does, and
  /// those that deal with everything.
  package func forums(for topic: TopicID, on day: Day) throws -> [Forum] {
    let all = try forums(on: day)
    let found = reached(from: all.filter { $0.topics.contains(topic) }.map(\.id)) { id in
      all.first { $0.id == id }?.reportsTo ?? []
    }
    return all.filter { found.contains($0.id) || $0.isGeneral == true }
  }

  /// Whether a line leads from a forum to a political body on a day.
  package func hasPoliticalLine(_ id: ForumID, on day: Day) throws -> Bool {
    try !politicalDays(id, Period(day: day)).isEmpty
  }

  /// The days on which climbing from a forum comes to one that answers to a political body.
  func politicalDays(_ id: ForumID, _ period: Period) throws -> [Period] {
    var visited: [ForumID: Timeline<Bool>] = [:]
    var open = [(id, period)]
    var reached: [Period] = []
    while let (forum, days) = open.popLast() {
      for part in visited[forum, default: Timeline()].gaps(in: days) {
        visited[forum, default: Timeline()].replace(part, with: true)
        for piece in try records.timeline(Forum.self, forum).pieces(in: part) {
          if let body = piece.value.politicalBody {
            reached += try bodies.politicalDays(of: body, during: piece.period)
          }
          open += piece.value.reportsTo.map { ($0, piece.period) }
        }
      }
    }
    return reached
  }
}
