import Agreements
import Counter
import Criteria
import Lov
import Organisation
import Vocabulary

/// What holds at vacancies, read from what is recorded.
struct TurnSettings {
  let rooms: any Rooms

  /// A vacancy with what holds there on its day.
  func vacancy(in afdeling: PartyID, _ type: DwellingType, on day: Day) throws -> Vacancy {
    let book = LedgerBook(rooms: rooms)
    let above = try book.above(afdeling, on: day)
    let rights = try RightsReader(rooms: rooms).rights(on: day)
    return Vacancy(
      day, afdeling, of: try book.owner(of: afdeling, on: day)?.text ?? afdeling.text, type: type,
      right: rights.right(of: afdeling, above, type),
      areas: try listed(afdeling, on: day),
      agreed: try stepped(afdeling, on: day)
        ?? shared("lov.fleksibel-udlejning", afdeling, above, on: day),
      advertised: try shared("sof.annoncering", afdeling, above, on: day),
      criteria: try CriteriaReader(rooms: rooms).sets(of: afdeling, on: day)
        .first { $0.basis == .set }?.pointer,
      isCombined: try isCombined(afdeling, rights, on: day))
  }

  /// What the areas that an afdeling lies in are by the lists of the day, as far as it is certain.
  func listed(_ afdeling: PartyID, on day: Day) throws -> Set<ListedArea> {
    var found: Set<ListedArea> = []
    for standing in try rooms.criteria.standings(on: day) {
      let kinds = Set(standing.on.compactMap { Self.kinds[$0] })
      guard !kinds.isEmpty,
        try rooms.parties.parties(in: standing.area, on: day).contains(afdeling)
      else { continue }
      found.formUnion(kinds)
    }
    return found
  }

  private static let kinds: [String: ListedArea] = [
    "lov.udsat-boligomraade": .udsat, "lov.parallelsamfund": .udsat,
    "lov.omdannelsesomraade": .omdannelse, "lov.forebyggelsesomraade": .forebyggelse,
  ]

  /// The share by criteria that the ladder sets for the afdeling itself in the year.
  private func stepped(_ afdeling: PartyID, on day: Day) throws -> SharedOut? {
    let steps = try rooms.records.records(LadderStep.self, on: day, pointingAt: afdeling.pointer)
    let step = try steps.first { step in
      guard step.subject == afdeling.pointer, step.year == day.year, step.flexible != nil,
        let agreement = try rooms.agreements.agreement(step.agreement, on: day)
      else { return false }
      return try rooms.agreements.standing(of: agreement, on: day).status.binds
    }
    return step.map { SharedOut(from: $0.pointer, share: $0.flexible) }
  }

  private func shared(
    _ kind: AgreementKindID, _ afdeling: PartyID, _ above: [PartyID], on day: Day
  ) throws -> SharedOut? {
    let all = try rooms.agreements.agreements(ofKind: kind, on: day)
      .filter(\.standing.status.binds).map(\.agreement)
    let own =
      all.first { agreement in
        agreement.fields.contains { $0.field == "afdeling" && $0.party == afdeling }
      }
      ?? all.first { agreement in
        !agreement.fields.contains { $0.field == "afdeling" && $0.party != nil }
          && agreement.parties.contains { $0 == afdeling || above.contains($0) }
      }
    return own.map { agreement in
      SharedOut(
        from: agreement.pointer, share: agreement.fields.first { $0.field == "andel" }?.percent)
    }
  }

  private func isCombined(
    _ afdeling: PartyID, _ rights: RightsOfDay, on day: Day
  ) throws -> Bool {
    if rights.right(of: afdeling, [], .family)?.basis == .combined { return true }
    return try rooms.agreements.agreements(ofKind: "lov.kombineret-udlejning", on: day)
      .filter(\.standing.status.binds).contains { agreement, _ in
        guard let area = agreement.fields.first(where: { $0.field == "omraade" })?.area else {
          return false
        }
        return try rooms.parties.parties(in: area, on: day).contains(afdeling)
      }
  }
}
