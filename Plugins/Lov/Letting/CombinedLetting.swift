public import Vocabulary

/// The council's decision to have applicants refused in an area with many outside the labour market (almenboligloven § 51 b).
public struct CombinedLetting: Hashable, Sendable {
  /// Whom it refuses.
  public enum Reach: String, Hashable, Sendable, CaseIterable {
    /// Those on kontanthjælp (`stk. 1 1. pkt.`).
    case kontanthjaelp = "1-pkt"
    /// Those on pension, unemployment or sickness benefits too (`stk. 1 2. pkt.`).
    case all = "2-pkt"
  }

  /// The day of the decision.
  public let day: Day
  /// Whom it refuses.
  public let reach: Reach

  /// Tells a decision.
  public init(_ day: Day, reach: Reach) { (self.day, self.reach) = (day, reach) }

  // MARK: Refusal

  /// Whether an applicant must be refused in an area of § 51 b, when the decision has been made.
  public func refuses(_ applicant: Applicant, at view: Viewpoint) -> Answer<Bool> {
    Self.wordings.answer(at: view) { said in
      guard applicant.isOnList else {
        return Answer(false, "Kun boligsøgende på ventelisten afvises.", said.law)
      }
      guard view.day >= day else {
        return Answer(false, "Kommunalbestyrelsens beslutning er ikke truffet den dag.", said.law)
      }
      let isOutside = applicant.isInDepartment.map { !$0 }
      let isUnder = applicant.spouses.map { said.content.isUnder($0, reach) }.all
      let text =
        applicant.spouses.count == 1
        ? "Den boligsøgende har ydelserne"
        : "Den boligsøgende og ægtefællen eller samleveren har ydelserne"
      guard let refused = [isOutside, isUnder].all else {
        return Answer(nil, "Ikke oplyst. \(Missing.words(applicant.untold))", said.law)
      }
      if refused { return Answer(true, "\(text): \(said.content.named(reach)).", said.law) }
      return Answer(
        false,
        isOutside == false
          ? "Den boligsøgende har allerede en bolig i afdelingen."
          : "Den boligsøgende og en ægtefælle, eller en samlever gennem mindst 2 år, har ikke begge \(said.content.named(reach)).",
        said.law)
    }
  }

  // MARK: Clocks

  /// The last day on which a dwelling that cannot be let otherwise may stand empty by agreement (`stk. 8`).
  public static func emptyUntil(vacantFrom day: Day, at view: Viewpoint) -> Answer<Day> {
    empty.answer(at: view) { said in
      Answer(
        said.content, .months, after: day,
        "Boligen kan efter aftale stå tom i op til \(said.content) måneder, mens der gøres en ekstraordinær indsats.",
        said.law)
    }
  }

  /// The day by which the decision is to be evaluated again (`stk. 10`), counted from it or from the last evaluation.
  public func evaluation(last: Day? = nil, at view: Viewpoint) -> Answer<Day> {
    Self.evaluations.answer(at: view) { said in
      let due = Answer(
        5, .years, after: last ?? day, "Beboersammensætningen evalueres hvert 5. år.", said.law)
      let ofYear = due.value.flatMap { Day($0.year, 12, 31) }
      return Answer(
        due.value, due.grounds,
        others: due.others + [OtherReading(ofYear, "»hvert 5. år« talt i kalenderår")])
    }
  }

  // MARK: Another dwelling

  /// Whether one who is refused must be assigned another fitting dwelling (`stk. 9`).
  ///
  /// - Parameters:
  ///   - registered: when the applicant was registered with the organisation.
  ///   - view: from where the law is looked at.
  public func replaces(registered: Day, at view: Viewpoint) -> Answer<Bool> {
    Self.replacement.answer(at: view) { said in
      Answer(
        registered <= day,
        "Anden bolig anvises til den, der var registreret senest på beslutningens dag, \(DanishDays.long(day)).",
        said.law)
    }
  }

  /// The day by which the other dwelling is to be assigned, as far as possible (`stk. 9`).
  public static func replacementDue(refusalReceived day: Day, at view: Viewpoint) -> Answer<Day> {
    replacement.answer(at: view) { said in
      Answer(
        6, .months, after: day, "Anvisning sker så vidt muligt senest 6 måneder efter.", said.law)
    }
  }

  /// Whether a dwelling is fitting for one who was refused (`stk. 9`).
  ///
  /// - Parameters:
  ///   - rooms: of the dwelling that is assigned.
  ///   - refusedRooms: of the one that was refused.
  ///   - persons: in the household.
  ///   - view: from where the law is looked at.
  public static func isFitting(
    rooms: Int, refusedRooms: Int, persons: Int, at view: Viewpoint
  ) -> Answer<Bool> {
    replacement.answer(at: view) { said in
      if Int128(rooms) == Int128(persons) + 1 {
        return Answer(true, "Boligen har et rum mere end antallet af husstandsmedlemmer.", said.law)
      }
      let isCrowded = Int128(persons) > 2 * Int128(refusedRooms)
      let text =
        rooms != refusedRooms
        ? "Boligen har hverken et rum mere end husstanden eller samme rumantal som den, der blev afvist fra."
        : isCrowded
          ? "Samme rumantal, men med mere end to personer pr. beboelsesrum."
          : "Boligen har samme rumantal som den, der blev afvist fra."
      return Answer(rooms == refusedRooms && !isCrowded, text, said.law)
    }
  }
}

/// What `§ 51 b stk. 1` said of whom is refused.
struct CombinedText: Sendable {
  /// What the first sentence names, for six months.
  let first: Set<Benefit>
  /// What the second names for six months; empty where the act had none.
  let second: Set<Benefit>

  /// Whether one person is under it; nil where it is not known.
  ///
  /// Benefits of the two sentences count beside each other only for the two persons, each for itself (`stk. 2`).
  func isUnder(_ person: Profile, _ reach: CombinedLetting.Reach) -> Bool? {
    let isFirst = person.received(first, months: 6)
    guard reach == .all, !second.isEmpty else { return isFirst }
    return [isFirst, person.received(second, months: 6), person.receives([.foertidspension])]
      .map { $0.map { !$0 } }.all.map { !$0 }
  }

  /// What is named, in words.
  func named(_ reach: CombinedLetting.Reach) -> String {
    let first = "\(Benefit.named(first)) i 6 sammenhængende kalendermåneder"
    guard reach == .all, !second.isEmpty else { return first }
    return "\(first), \(Benefit.named(second)) lige så længe eller førtidspension"
  }
}

extension CombinedLetting {
  private static let integration: Set<Benefit> = [
    .integrationsydelse, .uddannelseshjaelp, .kontanthjaelp,
  ]
  private static let sick: Set<Benefit> = [.dagpenge, .sygedagpenge]
  private static let all: Set<Benefit> = [.dagpenge, .sygedagpenge, .ressourceforloebsydelse]

  private static let wordings = Wordings(
    Wording(
      .lbk1040, "§ 51 b stk. 1",
      CombinedText(first: [.kontanthjaelp, .starthjaelp, .introduktionsydelse], second: [])),
    Wording(
      .lbk1023, "§ 51 b stk. 1", after: .lbk1040,
      CombinedText(first: [.kontanthjaelp], second: sick)),
    Wording(
      .lbk1278, "§ 51 b stk. 1", after: .lbk1023, CombinedText(first: integration, second: sick)),
    Wording(
      .lbk119, "§ 51 b stk. 1", after: .lbk1116, CombinedText(first: integration, second: all)),
    Wording(
      .lbk1343, "§ 51 b stk. 1", after: .lbk1877,
      CombinedText(
        first: [.hjemrejseydelse, .overgangsydelse, .uddannelseshjaelp, .kontanthjaelp],
        second: all)),
    Wording(
      .lbk207, "§ 51 b stk. 1", after: .lbk1171, by: Statute.benefitsRenamed,
      CombinedText(first: [.kontanthjaelp], second: all)))

  /// How many months a dwelling may stand empty.
  private static let empty = Wordings(
    Wording(.lbk1040, "§ 51 b stk. 8", 6),
    Wording(.lbk1023, "§ 51 b stk. 8", after: .lbk1040, 12))
  private static let replacement = Wordings(.lbk1040, "§ 51 b stk. 9")
  private static let evaluations = Wordings(.lbk1040, "§ 51 b stk. 10")
}
