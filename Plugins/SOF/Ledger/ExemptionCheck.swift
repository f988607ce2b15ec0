import Agreements
import Counter
import Organisation
import Vocabulary

/// The rules of exemptions from assignment.
enum ExemptionRules {
  static let all = [tooMany, itself, notParty, outside, takesTooMany]

  private static let memo =
    "Programmets egen regel; notat, marts 2010: andre afdelinger kompenserer for en fritagelse"

  static let tooMany = Rule(
    "sof.exemptedTooMany", .error, refuses: true,
    sentence:
      "{subject} fritager {party} for {dwellings} boliger om året fra den {day}, men den har {there}.",
    remedy: "Fritag for højst så mange boliger, som afdelingen har.", source: memo)

  static let itself = Rule(
    "sof.exemptedItself", .error, refuses: true,
    sentence: "{subject} lader {party} overtage {dwellings} boliger fra sig selv.",
    remedy: "Lad andre afdelinger overtage dem.", source: memo)

  static let notParty = Rule(
    "sof.takerNotParty", .error, refuses: true,
    sentence:
      "{subject} er fra {agreement}, som hverken {party} eller dens organisation er part i den {day}.",
    remedy: "Lad en afdeling af en af aftalens parter være den.", source: memo)

  static let outside = Rule(
    "sof.exemptionOutside", .error, refuses: true,
    sentence: "{subject} gælder {days}, men {agreement} gælder {agreed}.",
    remedy: "Lad fritagelsen gælde i aftalens dage.", source: memo)

  static let takesTooMany = Rule(
    "sof.takesTooMany", .error, refuses: true,
    sentence: "{party} overtager {dwellings} boliger om året fra den {day}, men har {there}.",
    remedy: "Fordel dem på flere afdelinger.", source: memo)
}

/// Whether exemptions can be: never more than an afdeling has, never from itself, only between parties to the agreement,
/// over days on which that holds.
///
/// That they add up is asked where agreements are.
struct ExemptionCheck: Checking {
  let rooms: any Rooms
  let reach = Reach(
    Trail(from: ExemptionSubject.kind, .names(AgreementSubject.kind)),
    Trail(
      from: ExemptionSubject.kind, .names(AgreementSubject.kind), .namedBy(AgreementSubject.kind)),
    Trail(
      from: ExemptionSubject.kind, .names(AgreementSubject.kind), .names(PartySubject.kind)),
    Trail(from: ExemptionSubject.kind, .along(PartySubject.kind)),
    Trail(from: ExemptionSubject.kind, .names(PartySubject.kind), .namedBy(ExemptionSubject.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try Exemptions(records: rooms.records).timelines(about: about, during: during).flatMap {
      timeline in
      try timeline.pieces(in: during).flatMap { piece in
        try own(piece.value, piece.period) + among(piece.value, on: piece.period.start)
      }
    }
  }

  private func own(_ exemption: Exemption, _ days: Period) throws -> [Finding] {
    let itself = exemption.compensations.filter { $0.party == exemption.exempted }.map {
      Finding(
        ExemptionRules.itself, about: exemption.pointer,
        ["party": .thing($0.party.pointer), "dwellings": .number($0.dwellings)])
    }
    return try itself + strangers(exemption, on: days.start) + outside(exemption, days)
  }

  private func strangers(_ exemption: Exemption, on day: Day) throws -> [Finding] {
    let agreement = try rooms.agreements.agreement(exemption.agreement, on: day)
    guard let agreement, try !isForAll(agreement, on: day) else { return [] }
    let parties = [exemption.exempted] + exemption.compensations.map(\.party)
    return try parties.eachOnce.filter { try !isParty($0, to: agreement, on: day) }.map { party in
      Finding(
        ExemptionRules.notParty, about: exemption.pointer,
        [
          "agreement": .thing(agreement.pointer), "party": .thing(party.pointer), "day": .day(day),
        ])
    }
  }

  /// Whether it is made with a body of them all, or says not with whom.
  private func isForAll(_ agreement: Agreement, on day: Day) throws -> Bool {
    try agreement.parties.isEmpty
      || agreement.parties.contains {
        let kind = try rooms.parties.party($0, on: day)?.kind
        return kind == .sector || kind == .kreds || kind == .association
      }
  }

  private func isParty(_ id: PartyID, to agreement: Agreement, on day: Day) throws -> Bool {
    let above = try [id] + LedgerBook(rooms: rooms).above(id, on: day)
    let administering = try above.compactMap {
      try rooms.parties.party($0, on: day)?.administeredBy
    }
    return try (above + administering).contains { one in
      try agreement.parties.contains {
        try $0 == one || rooms.heirs.answering(for: $0.pointer, on: day).contains(one.pointer)
      }
    }
  }

  private func outside(_ exemption: Exemption, _ days: Period) throws -> [Finding] {
    let book = LedgerBook(rooms: rooms)
    // One that begins before its agreement came about is held against what became of that.
    let agreed =
      try book.agreedDays(of: exemption, on: days.start)
      ?? book.agreedDays(of: exemption, on: .latest)
    guard let agreed else { return [] }
    // One that goes on ends with its agreement, also when that ends early.
    let isOutside =
      days.end == nil ? !agreed.contains(days.start) : !agreed.contains(days)
    guard isOutside else { return [] }
    return [
      Finding(
        ExemptionRules.outside, about: exemption.pointer,
        [
          "days": .period(days), "agreement": .thing(exemption.agreement.pointer),
          "agreed": .period(agreed),
        ])
    ]
  }

  /// What each afdeling is let off and takes over in all on a day.
  private func among(_ exemption: Exemption, on day: Day) throws -> [Finding] {
    let parties = [exemption.exempted] + exemption.compensations.map(\.party)
    return try parties.eachOnce.flatMap { party -> [Finding] in
      guard let there = try rooms.parties.party(party, on: day)?.dwellings?.family else {
        return []
      }
      let all = try Exemptions(records: rooms.records).naming(party, on: day)
      let off = all.filter { $0.exempted == party }.map { Int128($0.dwellings) }.reduce(0, +)
      let taken = all.flatMap(\.compensations).filter { $0.party == party }
        .map { Int128($0.dwellings) }.reduce(0, +)
      return [(ExemptionRules.tooMany, off), (ExemptionRules.takesTooMany, taken)]
        .filter { $0.1 > Int128(there) }.map { rule, dwellings in
          Finding(
            rule, about: exemption.pointer,
            [
              "party": .thing(party.pointer), "dwellings": .number(dwellings.shown),
              "there": .number(there), "day": .day(day),
            ])
        }
    }
  }
}
