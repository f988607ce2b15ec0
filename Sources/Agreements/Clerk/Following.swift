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
