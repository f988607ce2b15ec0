package import Vocabulary

extension PartyBook {
  /// The party that plays a part on a day; nil when none does.
  ///
  /// What a part answers for, the party that plays it does: `plays` in `party.json5` says which. On days on
  /// which nobody says so, as in databases of 0.1.0, it is the party with the part's own id.
  package func player(of part: PartID, on day: Day) throws -> PartyID? {
    try players(of: part).value(on: day)
  }

  /// Whether some party plays a part on a day of a period.
  package func isPlayed(_ part: PartID, during: Period) throws -> Bool {
    try !players(of: part).pieces(in: during).isEmpty
  }

  /// The part that a party plays on a day; nil when it plays none.
  package func part(playedBy id: PartyID, on day: Day) throws -> PartID? {
    if let part = try party(id, on: day)?.plays { return part }
    guard let part = PartID(id.text), try players(of: part).value(on: day) == id else { return nil }
    return part
  }

  /// The part that a party is said to play on a day; nil when nobody has said that it plays one.
  package func saidPart(of id: PartyID, on day: Day) throws -> PartID? {
    try party(id, on: day)?.plays
  }

  /// Who plays a part, day by day; the first by id where several say they do, and the party with its id where
  /// nobody does, unless that plays another.
  ///
  /// Day by day, so that a case that says it from today on is read as before of the days before.
  func players(of part: PartID) throws -> Timeline<PartyID> {
    var found = Timeline<PartyID>()
    if let id = PartyID(part.text) {
      found = try records.timeline(Party.self, id).compactMap { $0.plays == nil ? $0.id : nil }
    }
    for timeline in try playing(part).reversed() {
      for piece in timeline.pieces where piece.value.plays == part {
        found.replace(piece.period, with: piece.value.id)
      }
    }
    return found
  }

  /// Those that have ever played a part, by id.
  func playing(_ part: PartID) throws -> [Timeline<Party>] {
    try records.timelines(Party.self, during: .always, pointingAt: .playing(part))
      .filter { $0.pieces.contains { $0.value.plays == part } }
  }
}

/// Asks whether each part is played by one party, and said to be.
struct PlayerChecks {
  private let book: PartyBook

  init(_ book: PartyBook) { self.book = book }

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try byID(about, during) + twice(about, during)
  }

  /// Parties that only play a part because they have its id.
  private func byID(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    let own = book.modules.compactMap { part in PartyID(part.text).map { (part, $0) } }
      .filter { about?.contains($0.1.pointer) ?? true }
    return try own.compactMap { part, id in
      let said = try book.playing(part).reduce(into: Timeline<Bool>()) { said, timeline in
        for run in timeline.compactMap(\.plays).pieces where run.value == part {
          said.replace(run.period, with: true)
        }
      }
      let days = try book.players(of: part).pieces(in: during).filter { $0.value == id }
        .flatMap { said.gaps(in: $0.period) }
      guard !days.isEmpty else { return nil }
      return Finding(
        PartyRules.playsByID, about: id.pointer,
        ["part": .text(part.text), "days": .list(days.map { .period($0) })])
    }
  }

  private func twice(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try book.records.timelines(Party.self, about: about, during: during).flatMap { timeline in
      guard let own = timeline.pieces.first?.value.id else { return [Finding]() }
      // Whole runs of days: what else is changed of a party on the way says nothing here.
      return try timeline.compactMap(\.plays).pieces(in: during).flatMap { run in
        try book.playing(run.value).flatMap { other -> [Finding] in
          guard let id = other.pieces.first?.value.id, id < own else { return [] }
          return other.compactMap(\.plays).pieces(in: run.period)
            .filter { $0.value == run.value }.map {
              Finding(
                PartyRules.playedTwice, about: own.pointer,
                [
                  "part": .text(run.value.text), "other": .thing(id.pointer),
                  "days": .period($0.period),
                ])
            }
        }
      }
    }
  }
}
