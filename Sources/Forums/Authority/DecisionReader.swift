public import Vocabulary

/// One link of the way from a decision to whoever had the authority.
public enum AuthorityLink: Hashable, Sendable {
  /// A decision.
  case decision(Decision)
  /// A delegation, the use of one, or the agreement that gives one.
  case mandate(Mandate)
  /// What it names is not there.
  case missing(Pointer)
  /// It leads back to where it has been: nobody had the authority.
  case circle(Pointer)

  /// What it is.
  public var pointer: Pointer {
    switch self {
    case .decision(let decision): decision.pointer
    case .mandate(let mandate): mandate.pointer
    case .missing(let pointer), .circle(let pointer): pointer
    }
  }
}

/// What is known of decisions, for this room and for what other rooms ask of it: over records and what is known
/// of delegations, and nothing else.
package struct DecisionReader {
  let records: any Records
  let mandates: any Mandates

  /// Reads decisions.
  package init(_ records: any Records, mandates: any Mandates) {
    (self.records, self.mandates) = (records, mandates)
  }

  /// A decision as it is known on a day; nil when it is not there.
  package func decision(_ id: DecisionID, on day: Day) throws -> KnownDecision? {
    let links = try chain(of: id, on: day)
    guard case .decision(let decision) = links.first else { return nil }
    let matter = try records.record(Matter.self, decision.matter, on: day)
    return KnownDecision(
      id: id, outcome: decision.outcome, bodies: decision.deciders,
      authorities: AuthorityWay(links).authorities,
      matter: decision.matter, agreements: Set(matter?.agreements ?? []), day: decision.day,
      referredTo: decision.referredTo)
  }

  /// A decision and what it was taken on the authority of, and what that rests on; a circle is gone round once.
  package func chain(of id: DecisionID, on day: Day) throws -> [AuthorityLink] {
    var links: [AuthorityLink] = []
    var seen: Set<Pointer> = []
    var open: Pointer? = id.pointer
    while let next = open {
      guard seen.insert(next).inserted else { return links + [.circle(next)] }
      let link = try link(next, on: day)
      links.append(link)
      switch link {
      case .decision(let decision): open = decision.authority
      case .mandate(let mandate): open = mandate.restsOn
      case .missing, .circle: open = nil
      }
    }
    return links
  }

  private func link(_ pointer: Pointer, on day: Day) throws -> AuthorityLink {
    if pointer.kind == DecisionSubject.kind {
      let found = try DecisionID(pointer.id).flatMap {
        try records.record(Decision.self, $0, on: day)
      }
      return found.map { .decision($0) } ?? .missing(pointer)
    }
    return try mandates.mandate(pointer, on: day).map { .mandate($0) } ?? .missing(pointer)
  }
}
