import Vocabulary

/// Asks whether decisions had the authority that they say, went somewhere when they were referred, and were voted
/// on as can be.
struct DecisionChecks {
  let book: ForumBook
  private var records: any Records { book.records }

  /// A decision rests on what it is on the authority of, and what that is on.
  static let trails: [Trail] = [Trail(from: DecisionSubject.kind, .authority)]

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try records.timelines(Decision.self, about: about, during: during)
      .compactMap { $0.pieces.last?.value }.flatMap { decision in
        try authority(decision) + referral(decision) + absent(decision) + votes(decision)
      }
  }

  private static let kinds: Set = ["delegation", "use", DecisionSubject.kind]

  private func authority(_ decision: Decision) throws -> [Finding] {
    guard let authority = decision.authority else { return [] }
    let way =
      Self.kinds.contains(authority.kind)
      ? AuthorityWay(try book.authority(of: decision.id, on: .latest)).fault
      : (.kind, authority)
    guard let (why, at) = way else { return [] }
    return [
      Finding(
        DecisionRules.unauthorised, about: decision.pointer,
        [
          "authority": .thing(authority), "at": .thing(at), "why": .text(why.word),
          "fault": .text(why.rawValue),
        ])
    ]
  }

  /// What is referred goes to somebody, and nothing else does.
  private func referral(_ decision: Decision) -> [Finding] {
    guard (decision.outcome == .referred) != (decision.referredTo != nil) else {
      guard let to = decision.referredTo,
        ![ForumSubject.kind, PartySubject.kind, PostSubject.kind].contains(to.kind)
      else { return [] }
      return [Finding(ForumRules.notABody, about: decision.pointer, ["body": .thing(to)])]
    }
    return [Finding(DecisionRules.referredNowhere, about: decision.pointer)]
  }

  /// The other bodies of a joint meeting must be there, as the first; and to whom a matter is referred.
  private func absent(_ decision: Decision) throws -> [Finding] {
    let asked = decision.bodies + [decision.referredTo].compactMap { $0 }
    return try asked.filter { body in
      guard let days = Period(decision.day.earliest, until: decision.day.latest) else {
        return false
      }
      return try book.days(of: body, during: days).isEmpty
    }.map {
      Finding(
        ForumRules.bodyAbsent, about: decision.pointer,
        ["day": .rough(decision.day), "body": .thing($0)])
    }
  }

  private func votes(_ decision: Decision) -> [Finding] {
    guard let fault = decision.votes?.fault else { return [] }
    return [
      Finding(
        DecisionRules.badVotes, about: decision.pointer,
        ["what": .text(fault.word), "fault": .text(fault.rawValue)])
    ]
  }
}
