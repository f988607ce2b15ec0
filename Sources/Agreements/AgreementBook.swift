public import Vocabulary

/// The room's answers: the agreements and where they stand on a day.
public struct AgreementBook {
  let records: any Records
  let parties: any AgreementParties
  let kinds: [AgreementKindID: AgreementKind]

  /// A book over lent records, with the kinds of agreement that modules bring.
  public init(
    _ records: any Records, parties: any AgreementParties, contributed: [AgreementKind]
  ) {
    self.records = records
    self.parties = parties
    self.kinds = Dictionary(
      (AgreementKind.plain + contributed).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The kinds of record this room keeps.
  public static let kinds: [any Record.Type] = [Agreement.self]

  /// An agreement as it is on a day, or nil when it had not come about.
  public func agreement(_ id: AgreementID, on day: Day) throws -> Agreement? {
    try records.record(Agreement.self, id, on: day)
  }

  /// The agreements that exist on a day, whatever their status, by level and start.
  public func agreements(on day: Day) throws -> [Agreement] {
    try records.records(Agreement.self, on: day).sorted { order($0) < order($1) }
  }

  /// What a kind is called: its title when plugged in, else its id.
  public func title(of kind: AgreementKindID) -> String { kinds[kind]?.title ?? kind.text }

  private func order(_ agreement: Agreement) -> (Int, Day, AgreementID) {
    let level = agreement.level?.rawValue ?? 9
    return (level, agreement.term?.from?.earliest ?? .latest, agreement.id)
  }
}

extension AgreementBook: Obliging {
  /// What is to be renewed or let lapse by its last day, and what is to be concluded as planned.
  ///
  /// One with a recorded successor needs no renewal. What became of a plan whose time has passed is
  /// not known, and no duty.
  public func duties(on day: Day) throws -> [Duty] {
    let all = try agreements(on: day)
    let succeeded = Set(all.filter { !$0.isWithdrawn }.flatMap(\.succeeds))
    return all.compactMap { agreement in
      let (rule, due): (Rule, RoughDay?) =
        switch agreement.status(on: day).status {
        case .inForce where !succeeded.contains(agreement.id):
          (
            AgreementRules.renew,
            agreement.term?.lastDay.map { RoughDay(from: $0.lowerBound, to: $0.upperBound) }
          )
        case .proposed, .draft, .negotiated: (AgreementRules.conclude, agreement.planned)
        default: (AgreementRules.renew, nil)
        }
      guard let due, due.latest >= day, let owner = agreement.parties.first else { return nil }
      return Duty(
        rule, owner: owner.pointer, due: due, isWindow: rule == AgreementRules.conclude,
        subject: agreement.id.pointer)
    }
  }
}
