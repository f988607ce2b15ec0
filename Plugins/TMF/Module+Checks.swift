public import Counter
import Forums
import Organisation
public import Vocabulary

extension Module: CheckContributing {
  /// TMF's rules.
  public var rules: [Rule] { TMFRules.all.filter { !TMFRules.duties.contains($0) } }

  /// TMF looks after the fora it is to serve.
  public func checks(at rooms: any Rooms) -> [any Checking] {
    [
      SecretariatCheck(rooms: rooms), DialogueCheck(rooms: rooms), StyringReportCheck(rooms: rooms),
      PromiseCheck(rooms: rooms), FigureCheck(rooms: rooms), PlanCheck(rooms: rooms),
    ]
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
