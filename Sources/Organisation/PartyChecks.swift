package import Vocabulary

/// Asks the register's rules.
package struct PartyChecks: Checking {
  private let book: PartyBook
  private var records: any Records { book.records }

  /// The checks over a register.
  package init(_ book: PartyBook) { self.book = book }

  /// A party rests on those it comes back to itself by; see `PostChecks`, `ResponsibilityChecks` and
  /// `AreaChecks` for the rest.
  package var reach: Reach {
    Reach(
      [
        Trail(from: PartySubject.kind, .back(PartySubject.kind)),
        Trail(from: PartySubject.kind, .players),
      ] + PostChecks.trails + ResponsibilityChecks.trails + AreaChecks.trails,
      // Where nobody plays a part, the party with the part's id does.
      links: book.defaults.mapValues { Set($0.compactMap { PartyID($0.part.text)?.pointer }) }
        .reduce(into: [:]) { $0[$1.key.pointer] = $1.value })
  }

  /// What is wrong with parties, posts, responsibilities and areas.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try partLoops(about, during) + negativeDwellings(about, during) + ownMembers(about, during)
      + PlayerChecks(book).findings(about: about, during: during)
      + PostChecks(book).findings(about: about, during: during)
      + ResponsibilityChecks(book).findings(about: about, during: during)
      + AreaChecks(book).findings(about: about, during: during)
  }

  private func partLoops(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Party.self, about: about, during: during).compactMap { timeline in
      guard let id = timeline.pieces.first?.value.id else { return nil }
      let days = try loop(from: id, during: during) { id, period in
        try records.timeline(Party.self, id).pieces(in: period).flatMap { piece in
          [piece.value.partOf, piece.value.administeredBy]
            .compactMap { $0.map { ($0, piece.period) } }
        }
      }
      return days.map {
        Finding(PartyRules.partLoop, about: id.pointer, ["days": .period($0)])
      }
    }
  }

  private func negativeDwellings(
    _ about: Set<Pointer>?, _ during: Period
  ) throws -> [Finding] {
    try records.timelines(Party.self, about: about, during: during).compactMap { timeline in
      timeline.pieces(in: during).map(\.value)
        .first { party in party.dwellings?.known.contains { $0 < 0 } ?? false }
        .map { Finding(PartyRules.negativeDwellings, about: $0.pointer) }
    }
  }

  private func ownMembers(_ about: Set<Pointer>?, _ during: Period) throws -> [Finding] {
    try records.timelines(Membership.self, about: about, during: during).flatMap { timeline in
      timeline.pieces(in: during).filter { $0.value.member == $0.value.of }.map {
        Finding(
          PartyRules.ownMember, about: $0.value.pointer,
          ["party": .thing($0.value.member.pointer)])
      }
    }
  }
}
