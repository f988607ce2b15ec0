import Vocabulary

/// Who takes part in the municipality's supervision of the organisations, and when.
struct Supervision {
  private let book: PartyBook
  private var records: any Records { book.records }
  /// The topics that are the supervision on some day.
  private let topics: [Timeline<Topic>]

  init(_ book: PartyBook) throws {
    self.book = book
    topics = try book.records.timelines(Topic.self).filter { timeline in
      timeline.pieces.contains { $0.value.isSupervision == true }
    }
  }

  /// The days of a period on which a post takes part in the supervision of a board's organisation.
  func days(of post: Post, over board: PartyID, during period: Period) throws -> [Period] {
    var days = Timeline<Bool>()
    for part in period.split(at: try changes(post, board, period))
    where try takesPart(post, board, part.start) {
      days.replace(part, with: true)
    }
    return days.pieces.map(\.period)
  }

  /// Every day of a period on which the answer may change.
  private func changes(_ post: Post, _ board: PartyID, _ period: Period) throws -> Set<Day> {
    let dated = try topics.compactMap { $0.pieces.first?.value.pointer }.flatMap {
      try records.timelines(Responsibility.self, during: period, pointingAt: $0)
    }
    let given = try topics.compactMap { $0.pieces.first?.value.id }.map(book.standIns)
    let units =
      dated.flatMap { $0.pieces.map(\.value.unit) } + given.flatMap { $0.pieces.map(\.value.unit) }
    let parties = try reached(from: units + [board, post.party]) { id in
      try records.timeline(Party.self, id).pieces.compactMap(\.value.partOf)
    }
    var days = Set(topics.flatMap { $0.changePoints(in: period) })
    days.formUnion(dated.flatMap { $0.changePoints(in: period) })
    days.formUnion(given.flatMap { $0.changePoints(in: period) })
    for party in parties {
      days.formUnion(try records.timeline(Party.self, party).changePoints(in: period))
    }
    return days
  }

  private func takesPart(_ post: Post, _ board: PartyID, _ day: Day) throws -> Bool {
    guard try book.side(of: board, on: day) == .sector else { return false }
    if post.roles.contains(.headOfCouncil) { return true }
    let units = try topics.compactMap { $0.value(on: day) }
      .filter { $0.scope == nil && $0.isSupervision == true }
      .flatMap { try book.answering(for: $0.id, on: day) }.map(\.unit)
    if post.roles.contains(.staff), try chain(post.party, on: day).contains(where: units.contains) {
      return true
    }
    guard let chaired = post.chairs else { return false }
    return try units.contains { unit in
      let forvaltning = try book.forvaltning(of: unit, on: day)
      let committee = try forvaltning.flatMap { try book.party($0, on: day)?.committee }
      return committee == chaired
    }
  }

  /// A party and all it is part of.
  private func chain(_ party: PartyID, on day: Day) throws -> [PartyID] {
    var chain: [PartyID] = []
    var next: PartyID? = party
    while let id = next, !chain.contains(id) {
      chain.append(id)
      next = try book.party(id, on: day)?.partOf
    }
    return chain
  }
}
