public import Vocabulary

/// What a criterion's identifier names.
public enum CriterionSubject: Named {
  /// The kind's name.
  public static let kind = "criterion"
}

/// Names a criterion.
public typealias CriterionID = Identifier<CriterionSubject>

/// A success criterion: what is to become of a measure, for whom, by when.
public struct Criterion: Record {
  /// What its identifier names.
  public typealias Subject = CriterionSubject
  /// A criterion is a document; its deadline is content.
  public static let lasting = Lasting.document

  /// The identifier.
  public var id: CriterionID
  /// What is to be reached, in Danish.
  public var title: String
  /// What it is measured by; nil while nobody has said.
  public var indicator: IndicatorID?
  /// Whom or what it is about, `kind/id`.
  public var subject: Pointer?
  /// Where it started from; nil is missing, never zero.
  public var baseline: Measured?
  /// Where it is to come; nil is not set, never zero.
  public var target: Measured?
  /// The agreement it hangs on.
  public var agreement: AgreementID?
  /// The clause with the goal it measures.
  public var goal: ClauseID?
  /// The forvaltning that answers for it.
  public var owner: PartyID?
  /// Whether it is only proposed.
  public var isProposal: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a criterion.
  public init(
    id: CriterionID, title: String, indicator: IndicatorID? = nil, subject: Pointer? = nil,
    baseline: Measured? = nil, target: Measured? = nil, agreement: AgreementID? = nil,
    goal: ClauseID? = nil, owner: PartyID? = nil, isProposal: Bool? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.indicator = indicator
    self.subject = subject
    self.baseline = baseline
    self.target = target
    self.agreement = agreement
    self.goal = goal
    self.owner = owner
    self.isProposal = isProposal
    self.source = source
  }

  /// Indicator, subject, agreement, goal and owner.
  public var pointsAt: [Pointer] {
    [indicator?.pointer, subject, agreement?.pointer, goal?.pointer, owner?.pointer]
      .compactMap { $0 }
  }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// A made-up criterion.
  public static var example: Criterion {
    Criterion(
      id: "eksempel-kriterium", title: "Mere af det gode", indicator: "eksempel-indikator",
      subject: Pointer(kind: "party", id: "eksempel-afdeling"),
      baseline: Measured(value: 400, day: RoughDay("2010")),
      target: Measured(value: 600, day: RoughDay("2013-12-31")), agreement: "eksempel-aftale",
      goal: "eksempel-bestemmelse",
      owner: "eksempel-forvaltning", isProposal: true,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

/// A value and the day it is of or for.
public struct Measured: Codable, Hashable, Sendable {
  /// The value in units of the indicator's last decimal.
  public var value: Int64
  /// The day.
  public var day: RoughDay?

  /// Makes a value.
  public init(value: Int64, day: RoughDay?) {
    self.value = value
    self.day = day
  }
}
