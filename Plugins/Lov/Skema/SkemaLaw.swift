import Counter
import Vocabulary

/// The clock of skema A, B and C by BEK 40/2026.
///
/// It is for what § 1 covers: new dwellings, servicearealer, loans of § 73 and youth dwellings of § 100. A renovation with Landsbyggefonden's support follows the fund's own rules, which were not read.
enum SkemaLaw {
  /// The days it holds.
  ///
  /// § 64 stk. 1.
  static let days = Period(from: Statute.bek40.inForce ?? .latest)

  /// What support is given to.
  enum Work: String, CaseIterable {
    case dwellings = "boliger"
    case youthRenovation = "renovering af ungdomsboliger"
    case serviceAreas = "servicearealer"
  }

  // MARK: A

  /// The last day on which a commitment can be reported and count.
  ///
  /// § 4 stk. 4; that the financial year is the calendar year is inferred.
  static func reportEnd(_ commitment: Day) -> Day { Day(commitment.year, 12, 31) ?? .latest }

  /// Whether a commitment counts as it was reported; after the year the agency may allow it, right after.
  static func counts(_ commitment: Day, reported: Day, isAllowed: Bool?) -> Bool? {
    reported <= reportEnd(commitment) ? true : isAllowed
  }

  /// Whether the plan was registered in Plandata.dk before a commitment could be given (§ 19).
  static func isPlanned(_ registered: Day, before commitment: Day) -> Calculation.Line.Value {
    .answer(
      registered <= commitment, registered < commitment,
      ("tidligere samme dag er nok", "»før« er en tidligere dag"))
  }

  // MARK: B

  /// When skema B must have come, counted from the written commitment.
  ///
  /// § 36 stk. 1 and 2.
  static func skemaB(after commitment: Day) -> MonthsAfter {
    MonthsAfter(day: commitment, months: 15)
  }

  /// Whether the council may put the time for skema B off to a day.
  ///
  /// Of what is especially complicated without an end, else to 36 months after a commitment from before 2024: § 36
  /// stk. 1 and 3.
  static func mayProlong(
    _ commitment: Day, to day: Day, isComplicated: Bool?
  ) -> Calculation.Line.Value {
    if isComplicated == true { return .yesNo(true) }
    guard let first = Day(2024, 1, 1), commitment < first else {
      return .yesNo(isComplicated)
    }
    return MonthsAfter(day: commitment, months: 36).isKept(by: day)
  }

  /// Whether building began when it might.
  ///
  /// § 38 stk. 1.
  static func mayBegin(_ begun: Day, approved: Day) -> Calculation.Line.Value {
    .answer(
      begun >= approved, begun > approved,
      ("samme dag er efter godkendelsen", "der skal ligge en dag imellem"))
  }

  /// How many times the maximum amount of 17 January 2026 has been regulated on a day, and when last.
  ///
  /// § 13 stk. 2; before the act was in force it was another.
  static func regulation(on day: Day) -> (times: Int, last: Day)? {
    guard days.contains(day) else { return nil }
    let quarters = (days.start.year...day.year).flatMap { year in
      [1, 4, 7, 10].compactMap { Day(year, $0, 1) }
    }.filter { $0 > days.start && $0 <= day }
    return (quarters.count, quarters.last ?? days.start)
  }

  // MARK: C

  /// The last day that may be the skæringsdag; of other works it is the day they are finished.
  ///
  /// § 45 stk. 1 and 2.
  static func cutOff(after finished: Day, _ work: Work) -> MonthsAfter {
    MonthsAfter(day: finished, months: work == .dwellings ? 2 : 0)
  }

  /// Whether a day may be the skæringsdag.
  static func mayBeCutOff(_ day: Day, finished: Day, _ work: Work) -> Calculation.Line.Value {
    day < finished ? .yesNo(false) : cutOff(after: finished, work).isKept(by: day)
  }

  /// When the account must be sent.
  ///
  /// § 45 stk. 1.
  static func account(after cutOff: Day) -> MonthsAfter { MonthsAfter(day: cutOff, months: 6) }

  /// When what was set aside must be shown.
  ///
  /// § 45 stk. 6.
  static func documentation(after approved: Day) -> MonthsAfter {
    MonthsAfter(day: approved, months: 6)
  }

  /// When the building must be reported to BygAlment.dk.
  ///
  /// § 30 stk. 3.
  static func bygAlment(after handedOver: Day) -> MonthsAfter {
    MonthsAfter(day: handedOver, months: 2)
  }

  // MARK: Which act

  /// By which act skema B is approved on a day, whenever the commitment was given.
  ///
  /// § 64 stk. 3.
  static func act(approvingOn day: Day) -> String {
    days.contains(day) ? Statute.bek40.name : "BEK 14/2020 (ikke læst)"
  }
}

/// Sums of a project, in whole thousands of kroner, as they are reported.
///
/// § 8 stk. 4.
enum SkemaSum {
  /// A sum as it is reported: in millions with three decimals, rounded as usual.
  static func reported(_ sum: Kroner) -> Kroner {
    Kroner(ore: (sum.ore / 100_000 + (sum.ore % 100_000 >= 50_000 ? 1 : 0)) * 100_000)
  }

  /// The most that whoever was empowered to approve the final project may approve: the approved sum with its margin.
  ///
  /// The act names no share: § 42 asks the council to approve »alle væsentlige projektændringer«, and what is essential the
  /// decision that empowers must say.
  ///
  /// - Parameter margin: in hundredths of a per cent.
  static func limit(_ approved: Kroner, margin: Int64) throws -> Kroner {
    try approved.part(10_000 + margin, of: 10_000)
  }

  /// Whether the empowered may approve: not where the sum is above the limit, nor where the project is essentially
  /// changed; nil where nobody says whether it is.
  static func mayApprove(_ sum: Kroner, limit: Kroner, isChanged: Bool?) -> Bool? {
    sum > limit ? false : isChanged.map(!)
  }

  /// Whether a final sum keeps to that approved at B, which binds (§ 39); more may be approved.
  static func isKept(_ final: Kroner, approvedAtB: Kroner, isMoreApproved: Bool?) -> Bool? {
    reported(final) <= reported(approvedAtB) ? true : isMoreApproved
  }
}
