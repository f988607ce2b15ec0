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
    let sets = try CriteriaReader(rooms: rooms).sets(of: afdeling, on: day)
    let (agreed, doubt) = try agreed(afdeling, above, sets, on: day)
    let lapsing = sets.compactMap { one in one.doubt.map { "\(one.set.title): \($0)" } }
    let uncertain =
      rights.uncertain(of: afdeling, type) == nil
      ? []
      : [
        "Om området er på listen efter § 51 b den dag, er ikke kendt: er det, går boligen til kommunen (§ 59 stk. 4)."
      ]
    return Vacancy(
      day, afdeling, of: try book.owner(of: afdeling, on: day)?.text ?? afdeling.text, type: type,
      right: rights.right(of: afdeling, above, type),
      areas: try ListedAreas(rooms: rooms).kinds(of: afdeling, on: day), agreed: agreed,
      advertised: try shared("sof.annoncering", afdeling, above, on: day),
      criteria: sets.first { $0.set.basis == .set }?.set.pointer,
      combining: try combining(afdeling, on: day),
      remarks: uncertain + lapsing + doubt + (try exemptions(afdeling, type, on: day)))
  }

  /// What is agreed for it on the day, and what is not: a share by criteria is used on the days that they hold.
  private func agreed(
    _ afdeling: PartyID, _ above: [PartyID], _ sets: [CriteriaThere], on day: Day
  ) throws -> (SharedOut?, [String]) {
    let hasCriteria = sets.contains { $0.set.basis == .agreed }
    if let step = try step(of: afdeling, on: day) {
      if hasCriteria { return (SharedOut(from: step.pointer, share: step.flexible), []) }
      return (
        nil,
        [
          "Trappen giver \(step.flexible?.percent ?? "en andel") efter aftalte kriterier, men ingen er registreret for den dag (sof.saet-kriterier): andelen er ikke brugt."
        ]
      )
    }
    let shared = try shared("lov.fleksibel-udlejning", afdeling, above, on: day)
    let isLacking = shared != nil && !hasCriteria
    return (
      shared,
      isLacking
        ? ["De aftalte kriterier er ikke registreret her (sof.saet-kriterier); de står i aftalen."]
        : []
    )
  }

  /// What an afdeling is let off, and takes over: which vacancies that is, no agreement says.
  private func exemptions(
    _ afdeling: PartyID, _ type: DwellingType, on day: Day
  ) throws -> [String] {
    guard type == .family else { return [] }
    return try LedgerBook(rooms: rooms).kept(on: day).filter { $0.relief.days.contains(day) }
      .compactMap { exemption, relief -> String? in
        if relief.exempted == afdeling {
          return
            "Afdelingen er fritaget for \(relief.dwellings) boliger om året (\(exemption.id)); hvilke det er, siger fritagelsen ikke, og de er ikke trukket fra her."
        }
        return relief.takers[afdeling].map {
          "Afdelingen overtager \($0) boliger om året af en andens (\(exemption.id)); de er ikke lagt til her."
        }
      }
  }

  /// The step of the year that sets a share by criteria for the afdeling itself.
  private func step(of afdeling: PartyID, on day: Day) throws -> LadderStep? {
    let steps = try rooms.records.records(LadderStep.self, on: day, pointingAt: afdeling.pointer)
    return try steps.first { step in
      guard step.subject == afdeling.pointer, step.year == day.year, step.flexible != nil,
        let agreement = try rooms.agreements.agreement(step.agreement, on: day)
      else { return false }
      return try rooms.agreements.standing(of: agreement, on: day).status.binds
    }
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

  /// Whether the council has decided on refusals by § 51 b there, and whether the area is on the list that day.
  private func combining(_ afdeling: PartyID, on day: Day) throws -> Combining {
    let lists = ListedAreas(rooms: rooms)
    let isDecided = try lists.refusing(on: day).contains(afdeling)
    guard isDecided else { return .undecided }
    let all = try lists.combined(on: day)
    if all.listed.contains(afdeling) { return .listed }
    return all.unknown.contains(afdeling) ? .unknown : .unlisted
  }
}
