import Agreements
public import Counter
import Forums
import Organisation
public import Vocabulary

extension Module: CheckContributing {
  /// TMF's rules.
  public var rules: [Rule] { TMFRules.all.filter { !TMFRules.duties.contains($0) } }

  /// TMF looks after the fora it is to serve.
  public func checks(at rooms: any Rooms) -> [any Checking] {
    [SecretariatCheck(rooms: rooms), LimitCheck(rooms: rooms)]
  }
}

/// Whether each forum on a level has somebody to serve it, in a municipality where TMF is played.
struct SecretariatCheck: Checking {
  let rooms: any Rooms
  /// A forum rests on whether somebody plays TMF.
  let reach = Reach(
    Trail(from: ForumSubject.kind, .players),
    Trail(from: ForumSubject.kind, Hop.thing(PartyID("tmf").pointer).heedingDays))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    guard try rooms.parties.isPlayed(Module().id, during: .always) else { return [] }
    return try rooms.fora.versions(about: about, during: during).compactMap { timeline in
      let days = timeline.pieces(in: during)
        .filter { $0.value.level != nil && $0.value.secretariat == nil }
        .map { Fact.period($0.period) }
      guard let id = timeline.pieces.first?.value.id, !days.isEmpty else { return nil }
      return Finding(TMFRules.noSecretariat, about: id.pointer, ["days": .list(days)])
    }
  }
}

/// Whether agreements keep the limits that the law sets for their kind.
struct LimitCheck: Checking {
  let rooms: any Rooms
  let reach = Reach.itself

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.agreements.versions(about: about, during: during)
      .compactMap { $0.pieces.last?.value }.compactMap { agreement in
        switch agreement.kind {
        case "tmf.kombineret-udlejning": kombineret(agreement)
        case "tmf.udviklingsplan": plan(agreement)
        default: nil
        }
      }
  }

  private func kombineret(_ agreement: Agreement) -> Finding? {
    let residents = agreement.fields.first { $0.field == "beboere" }?.number
    let share = agreement.fields.first { $0.field == "uden-for-arbejdsmarkedet" }?.percent
    guard let residents, let share else { return nil }
    let isMet = (residents >= 1_000 && share >= 4_000) || (residents >= 5_000 && share >= 3_000)
    guard !isMet else { return nil }
    return Finding(
      TMFRules.kombineretLimits, about: agreement.pointer,
      ["residents": .number(residents), "percent": .number(share)])
  }

  private func plan(_ agreement: Agreement) -> Finding? {
    let share = agreement.fields.first { $0.field == "familieandel" }?.percent
    guard let share, share > 4_000 else { return nil }
    return Finding(TMFRules.familyShare, about: agreement.pointer)
  }
}
