public import Vocabulary

/// What the room answers of whom agreements cover, and with what.
public protocol CoverageReading {
  /// How a topic is governed over a period, as the latest versions tell it, on whatever level.
  ///
  /// Without a party the whole city is asked about: what binds every organisation, by one name or each by its
  /// own; days on which only some are bound are told apart. With one what it made itself or was bound by later
  /// counts too.
  func coverage(of topic: TopicID, during: Period, party: PartyID?) throws -> Coverage
  /// What governs a topic on a day: for the whole city when no party is given, else what binds any of them or
  /// what they are part of, came from or became.
  ///
  /// The one place that says so. Of the whole city's, agreements with one organisation are only read where nothing
  /// that binds more is found.
  ///
  /// One for an area alone governs only where that area is asked about.
  func governing(
    _ topic: TopicID, for asked: Set<PartyID>, in areas: Set<AreaID>, on day: Day
  ) throws -> Governance
  /// The topics of an agreement as it was agreed by a day, and those that the agreed text dropped.
  func topics(
    of agreement: Agreement, on day: Day
  ) throws -> (agreed: [TopicID], dropped: [TopicID])
  /// An agreement as long as it holds by what is known on a day: with its extensions, and ended early with what
  /// it makes longer.
  func whole(_ agreement: Agreement, on day: Day) throws -> Agreement
  /// An obligation as it is owed on a day: what recurs without a last day of its own recurs as long as its
  /// agreement may be in force; nil for what was promised in an agreement that was given up.
  func owed(_ obligation: Obligation, on day: Day) throws -> Obligation?
  /// What is owed by an agreement on a day, each as long as it is owed, by id.
  func obligations(of agreement: AgreementID, on day: Day) throws -> [Obligation]
  /// Who has an obligation on a day: its owner while that is there, else those who took over; none when nobody did.
  func keepers(of obligation: Obligation, on day: Day) throws -> [Pointer]
  /// The same for many parties, with what governs the topic read once.
  func coverages(
    of topic: TopicID, during: Period, parties: [PartyID]
  ) throws -> [PartyID: Coverage]
  /// What of some agreements has lapsed on a day, or still stands under them, as what somebody must do.
  func lapseDuties(of asked: [Agreement], on day: Day) throws -> [Duty]
  /// Of some agreements those that others make longer, with their last days, and those that do so and no more.
  func lengthened(_ agreements: [Agreement], on day: Day) throws -> Lengthened
  /// The clauses that hold for an agreement on a day: its own, and those of the agreements it makes
  /// concrete that nothing nearer overrides.
  func clauses(of agreement: Agreement, on day: Day) throws -> [InheritedClause]
}

/// What the room answers: which agreements there are, and where they stand.
public protocol AgreementReading: CoverageReading, Checking, Obliging {
  /// An agreement as it is known on a day, or nil when it has not come about.
  func agreement(_ id: AgreementID, on day: Day) throws -> Agreement?
  /// The agreements that have come about by a day, by level, start and id.
  func agreements(on day: Day) throws -> [Agreement]
  /// The versions of some agreements, or of all when nil, that have a day in a period: for checks that look
  /// at more than a day.
  func versions(about: Set<Pointer>?, during: Period) throws -> [Timeline<Agreement>]
  /// Where an agreement stands on a day, with its approvals and what takes its place.
  func standing(of agreement: Agreement, on day: Day) throws -> Standing
  /// Every agreement of a day with where it stands, in order; what they rest on is read once.
  func standings(on day: Day) throws -> [(agreement: Agreement, standing: Standing)]
  /// The agreements of a day that name any of some things with where they stand, in order; all when nil.
  func standings(
    on day: Day, naming things: Set<Pointer>?
  ) throws -> [(agreement: Agreement, standing: Standing)]
  /// Some agreements with where they stand on a day, in order; what each rests on is read by itself.
  func standings(
    of agreements: [Agreement], on day: Day
  ) throws -> [(agreement: Agreement, standing: Standing)]
  /// The agreements of a kind on a day with where they stand, in order, whatever id of the kind they were
  /// written with.
  func agreements(
    ofKind kind: AgreementKindID, on day: Day
  ) throws -> [(agreement: Agreement, standing: Standing)]
  /// Who has approved an agreement by a day, in its order; none when it does not say who must.
  func approvals(of agreement: Agreement, on day: Day) throws -> [ApprovalStanding]
  /// The texts of an agreement by a day, the first first, each with what was answered to it.
  func texts(
    of agreement: Agreement, on day: Day
  ) throws -> [(version: AgreementVersion, answers: [Approval])]
  /// The agreements of a day that bind the whole city, in order.
  ///
  /// Those made with one organisation or afdeling, which are most, are not read.
  func common(on day: Day) throws -> [Agreement]
  /// Whether an agreement binds the whole city: no single organisation or afdeling is a party to it, and it is not for
  /// some areas alone.
  func isCommon(_ agreement: Agreement) throws -> Bool
  /// A kind of agreement as it is on a day, by the id it has now or one it had before; nil when nobody
  /// brings it.
  func kind(_ id: AgreementKindID, on day: Day) -> AgreementKind?
  /// The kind that an agreement is held against: as it was when the agreement was concluded, else as it is on
  /// a day, such as the first of a version; nil when nobody brings it.
  func kind(of agreement: Agreement, on day: Day) -> AgreementKind?
  /// The agreements of a day, each under the first of those it makes concrete.
  func tree(on day: Day) throws -> [AgreementNode]
  /// The parties of an agreement that are no more on a day, each with those that took over from it.
  func successions(
    of agreement: Agreement, on day: Day
  ) throws -> [(party: Pointer, heirs: [Pointer])]
  /// What a body has open on a day: agreements in force and being made, approvals awaited, promises, delegations.
  ///
  /// - Parameters:
  ///   - body: a party or a forum that is there.
  ///   - named: it, and those it took over from.
  ///   - day: the day asked about.
  func open(for body: Pointer, named: Set<Pointer>, on day: Day) throws -> [Owed]
  /// A clerk with a pen; everything written names the source.
  func clerk(with pen: any Pen, source: Source) -> Clerk
}

extension AgreementBook: AgreementReading {
  /// What is owed by an agreement on a day, each as long as it is owed, by id.
  package func obligations(of agreement: AgreementID, on day: Day) throws -> [Obligation] {
    try records.records(Obligation.self, on: day, pointingAt: agreement.pointer)
      .filter { $0.agreement == agreement }.sorted { $0.id < $1.id }
      .compactMap { try owed($0, on: day) }
  }

  /// The texts of an agreement by a day, the first first, each with what was answered to it.
  package func texts(
    of agreement: Agreement, on day: Day
  ) throws -> [(version: AgreementVersion, answers: [Approval])] {
    try records.records(AgreementVersion.self, on: day, pointingAt: agreement.id.pointer)
      .filter { $0.agreement == agreement.id }
      .sorted { ($0.day.earliest, $0.id) < ($1.day.earliest, $1.id) }
      .map { version in
        (
          version,
          try records.records(Approval.self, on: day, pointingAt: version.id.pointer)
            .filter { $0.version == version.id }
        )
      }
  }

  /// What the room's findings rest on.
  package var reach: Reach { AgreementChecks(self).reach }

  /// What is wrong with what the room keeps, by its rules.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try AgreementChecks(self).findings(about: about, during: during)
  }

  /// The versions of some, or of all when nil, that have a day in a period.
  package func versions(about: Set<Pointer>?, during: Period) throws -> [Timeline<Agreement>] {
    try records.timelines(Agreement.self, about: about, during: during)
  }

  /// A clerk with a pen; everything written names the source.
  package func clerk(with pen: any Pen, source: Source) -> Clerk {
    Clerk(self, pen: pen, source: source)
  }
}
