import Counter
public import Vocabulary

/// The days for which the municipality pays the rent of a dwelling that stands at its disposal (almenboligloven
/// `§ 51 a stk. 5`, `§ 54 stk. 5`, `§ 59 stk. 1`, `§ 62 stk. 1`, `§ 62 a stk. 6` and `§ 63 stk. 4`).
public struct EmptyDwelling: Hashable, Sendable {
  /// On what the disposal rests.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Family and youth dwellings (§ 59).
    case family = "familieboliger"
    /// Elderly dwellings (§ 54).
    case elderly = "aeldreboliger"
    /// Rooms of a kollektivt bofællesskab that are let to refugees (§ 51 a).
    case shared = "bofaellesskaber"
    /// Dwellings for refugees (§ 62).
    case refugees = "flygtninge"
    /// Inclusion dwellings (§ 62 a).
    case inclusion = "inklusionsboliger"
    /// Udslusningsboliger (§ 63).
    case halfway = "udslusningsboliger"

    /// Whether the rent stops when a notice would have taken effect, where the municipality gives the dwelling up.
    var canBeGivenUp: Bool { self == .family || self == .refugees || self == .halfway }
  }

  /// On what the disposal rests.
  public let kind: Kind
  /// The day from which the vacant dwelling is at the council's disposal.
  public let disposal: Day
  /// The day from which it is let; nil when it is not.
  public let letFrom: Day?
  /// The day on which a notice would have taken effect, when the municipality gave the dwelling up; nil when it did not.
  public let givenUpFrom: Day?
  /// Whether the organisation has taken over the assignment of elderly dwellings by agreement (`§ 55 stk. 8`).
  public let isAssignedByOwner: Bool

  /// Tells a dwelling.
  public init(
    _ kind: Kind, disposal: Day, letFrom: Day?, givenUpFrom: Day? = nil,
    isAssignedByOwner: Bool = false
  ) {
    (self.kind, self.disposal, self.letFrom) = (kind, disposal, letFrom)
    (self.givenUpFrom, self.isAssignedByOwner) = (givenUpFrom, isAssignedByOwner)
  }

  /// What is paid for.
  public enum Paid: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// The days of a period; open while it is neither let nor given up.
    case days(Period)
  }

  /// The days that are paid for: from disposal until it is let, and not beyond when a notice would have taken effect.
  public func paid(at view: Viewpoint) -> Answer<Paid> { wordings.answer(at: view, pays) }

  private func pays(_ said: Wordings<Void>.Said) -> Answer<Paid> {
    if kind == .elderly, isAssignedByOwner {
      return Answer(
        .nothing, "Boligorganisationen har efter aftale overtaget anvisningen.",
        said.citing("§ 55 stk. 8"))
    }
    let end = [letFrom, kind.canBeGivenUp ? givenUpFrom : nil].compactMap(\.self).min()
    guard let period = Period(disposal, to: end) else {
      return Answer(.nothing, "Boligen er udlejet fra den dag, den stod til rådighed.", said.law)
    }
    let text = "Kommunen betaler lejen, fra boligen er til rådighed, og til den er udlejet"
    let isCut = givenUpFrom != nil && end == givenUpFrom && end != letFrom
    return Answer(
      .days(period),
      isCut
        ? "\(text), dog ikke længere end til en opsigelse ville have haft virkning." : "\(text).",
      said.law)
  }

  private var wordings: Wordings<Void> {
    switch kind {
    case .family: Wordings(.lbk1000, "§ 59 stk. 1")
    case .elderly:
      Wordings(
        Wording(.lbk1000, "§ 54 stk. 4", ()), Wording(.lbk1203, "§ 54 stk. 5", after: .lbk119, ()))
    case .shared: Wordings(.lbk207, "§ 51 a stk. 5")
    case .refugees: Wordings(.lbk1040, "§ 62 stk. 1", acts: [.lbk207])
    case .inclusion: Wordings(.lbk207, "§ 62 a stk. 6")
    case .halfway:
      Wordings(
        Wording(.lbk1040, "§ 63 stk. 3", ()), Wording(.lbk207, "§ 63 stk. 4", after: .lbk1040, ()),
        acts: [])
    }
  }

  /// The rent of the days of a closed period: each month's by the days of that month, which no act says (inferred); throws
  /// `MoneyOverflow`.
  public static func rent(_ monthly: Kroner, for days: Period) throws(MoneyOverflow) -> Kroner {
    guard let end = days.end else { return .zero }
    var sum = Kroner.zero
    var first = days.start.startOfMonth
    while first < end {
      let next = first.adding(months: 1)
      guard let month = Period(first, to: next), let part = days.intersection(month) else { break }
      sum = try sum.adding(monthly.part(part.count, of: month.count))
      first = next
    }
    return sum
  }
}

extension Period {
  /// How many days it has; 0 when it is open.
  var count: Int64 { end.map { Int64($0.number) - Int64(start.number) } ?? 0 }
}
