public import Vocabulary

/// What an agreement that is made from another is to it.
public enum Following: Hashable, Sendable, CaseIterable {
  /// It changes the other's text.
  case amending
  /// It makes the other's term longer.
  case extending
  /// It makes the other again for a new term.
  case renewing
}

extension Agreement {
  /// A draft made from this agreement: it inherits everything but what is an agreement's own.
  ///
  /// Its own are its id and source, what it is to other agreements (but not what it makes concrete), its days,
  /// how far it has come and what a reader should know of it. The title stays when no other is given; of the term the
  /// notice and the prolonging do.
  public func followed(
    by id: AgreementID, _ following: Following, title: String? = nil, from: RoughDay? = nil,
    until: RoughDay? = nil, source: Source
  ) -> Agreement {
    // A copy, so that a field that comes to agreements later is inherited unless somebody clears it here.
    var new = self
    (new.id, new.title, new.source) = (id, title ?? self.title, source)
    (new.succeeds, new.amends, new.extends, new.renews) = ([], [], [], [])
    switch following {
    case .amending: new.amends = [self.id]
    case .extending: new.extends = [self.id]
    case .renewing: new.renews = [self.id]
    }
    var term = self.term ?? Term()
    (term.from, term.until, term.lasts) = (from, until, nil)
    new.term = term == Term() ? nil : term
    (new.stage, new.planned, new.concluded) = (.draft, nil, nil)
    (new.notice, new.closed, new.letGo, new.note) = (nil, nil, nil, nil)
    return new
  }
}

extension AgreementBook {
  /// An agreement to be made between those who are there on a day: whoever took over is a party, and approves, in place
  /// of those that are no more.
  func handedOver(_ agreement: Agreement, since: Day?, on day: Day) throws -> Agreement {
    func now(_ body: Pointer) throws -> [Pointer] {
      let all = try heirs.answering(for: body, since: since, on: day)
      return all.isEmpty ? [body] : all
    }
    var agreement = agreement
    agreement.parties = try agreement.parties.flatMap { try now($0.pointer) }
      .compactMap { PartyID($0.id) }.eachOnce
    let rows = agreement.approvers
    let bodies = try rows.flatMap { try now($0.body) }.eachOnce
    guard bodies != rows.map(\.body) else { return agreement }
    // Each waits for all that came before any it answers for; where two have become one, the first place is theirs.
    agreement.approvers = try bodies.enumerated().map { place, body in
      let own = try rows.filter { try now($0.body).contains(body) }
      let before = try reached(from: own.flatMap(\.after)) { before in
        rows.filter { $0.body == before }.flatMap(\.after)
      }.flatMap(now)
      return Approver(body: body, after: bodies[..<place].filter(Set(before).contains))
    }
    return agreement
  }

  /// The parties of an agreement that are no more on a day, each with those that took over from it.
  package func successions(
    of agreement: Agreement, on day: Day
  ) throws -> [(party: Pointer, heirs: [Pointer])] {
    let since = agreement.concluded?.day?.latest
    return try agreement.parties.compactMap { party in
      try heirs.heirs(of: party.pointer, since: since, on: day).map { (party.pointer, $0) }
    }
  }
}
