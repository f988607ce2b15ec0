import Forums
import Organisation
public import Vocabulary

extension Module: CheckContributing {
  /// TMF's rules.
  public var rules: [Rule] { TMFRules.all }

  /// TMF looks after the fora it is to serve.
  public func checks(over records: any Records) -> [any Checking] {
    [SecretariatCheck(records: records)]
  }
}

/// Whether each forum on a level has somebody to serve it, in a municipality that has a TMF.
struct SecretariatCheck: Checking {
  let records: any Records

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    guard try !records.timeline(Party.self, "tmf").isEmpty else { return [] }
    return try records.timelines(Forum.self, about: about, during: during).compactMap { timeline in
      let days = timeline.pieces(in: during)
        .filter { $0.value.level != nil && $0.value.secretariat == nil }
        .map { Fact.period($0.period) }
      guard let id = timeline.pieces.first?.value.id, !days.isEmpty else { return nil }
      return Finding(TMFRules.noSecretariat, about: id.pointer, ["days": .list(days)])
    }
  }
}
