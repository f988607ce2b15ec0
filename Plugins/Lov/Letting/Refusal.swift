public import Vocabulary

/// Whether an organisation must or may refuse one who seeks a dwelling.
///
/// Of § 51 b, which takes a decision of the council, see `CombinedLetting`.
public enum Refusal {
  // MARK: Must

  /// Whether an applicant must be refused in an area, when it is an omdannelsesområde or still bound as one (§ 51 c).
  ///
  /// The council may depart from it in very special cases (`stk. 4`), which an answer that it must be says too.
  public static func isDemanded(
    of applicant: Applicant, areas: Set<ListedArea>, at view: Viewpoint
  ) -> Answer<Bool> {
    wordings.answer(at: view) { said in
      guard let text = said.content else {
        return Answer(false, "Loven havde ingen regel om det.", said.law)
      }
      guard areas.contains(.omdannelse) || areas.isBound(on: view.day) else {
        return Answer(false, "Området er ikke et \(text.place).", said.law)
      }
      guard applicant.isOnList else {
        return Answer(false, "Kun boligsøgende på ventelisten afvises.", said.law)
      }
      guard applicant.isInDepartment != true else {
        return Answer(false, "Den boligsøgende har allerede en bolig i afdelingen.", said.law)
      }
      return demanded(of: applicant, text.benefits, said.law, at: view)
    }
  }

  private static func demanded(
    of applicant: Applicant, _ benefits: Set<Benefit>, _ law: Provision, at view: Viewpoint
  ) -> Answer<Bool> {
    func refused(_ benefits: Set<Benefit>) -> Bool? {
      ([applicant.isInDepartment.map { !$0 }] + applicant.spouses.map { $0.receives(benefits) }).all
    }
    let order = orders.said(at: view).map {
      OtherReading(refused(orderNames), "\($0.law.text) nævner \(Benefit.named(orderNames))")
    }
    let names = Benefit.named(benefits)
    let isAlone = applicant.spouses.count == 1
    let text: String =
      switch refused(benefits) {
      case true? where isAlone: "Den boligsøgende modtager \(names)."
      case true?: "Den boligsøgende og ægtefællen eller samleveren modtager begge \(names)."
      case false? where isAlone: "Den boligsøgende modtager ikke \(names)."
      case false?: "Den boligsøgende og ægtefællen eller samleveren modtager ikke begge \(names)."
      case nil: "Ikke oplyst. \(Missing.words(applicant.untold))"
      }
    let answer = Answer(refused(benefits), text, law, others: order)
    guard answer.readings.contains(true) else { return answer }
    return Answer(answer.value, answer.grounds + dispensation(law, at: view), others: answer.others)
  }

  /// That the council may depart from it, and by what it decides that, as far as it was read.
  private static func dispensation(_ law: Provision, at view: Viewpoint) -> [Ground] {
    let may = Ground(
      "Kommunalbestyrelsen påser ydelserne inden udlejning (stk. 3) og kan i helt særlige tilfælde dispensere (stk. 4).",
      law.statute("§ 51 c stk. 3 og 4"))
    let grounds = reasons.said(at: view).map {
      Ground(
        "Ved dispensation lægges bl.a. vægt på: udsigt til snart at komme i arbejde eller uddannelse eller at overgå til førtids- eller folkepension, udsigten til en bolig uden for området, og om afvisningen rammer uforholdsmæssigt hårdt.",
        $0.law)
    }
    return [may] + grounds
  }

  /// What `§ 51 c stk. 1` said.
  private struct Text: Sendable {
    let place: String
    let benefits: Set<Benefit>
  }

  private static let orderNames: Set<Benefit> = [
    .hjemrejseydelse, .overgangsydelse, .uddannelseshjaelp, .kontanthjaelp,
  ]
  private static let orders = Statute.letting("§ 37 stk. 1")
  private static let reasons = Statute.letting("§ 37 stk. 2")
  private static let wordings = Wordings<Text?>(
    Wording(.lbk1000, "§ 51 c", nil),
    Wording(
      .lov1322, "§ 51 c stk. 1", from: Day(2018, 12, 1) ?? .latest,
      note: "Udledt: loven gjaldt fra 1. december 2018; ikrafttrædelsen er ikke læst.",
      Text(
        place: "hårdt ghettoområde",
        benefits: [.integrationsydelse, .uddannelseshjaelp, .kontanthjaelp])),
    Wording(
      .lbk1343, "§ 51 c stk. 1", after: .lbk1877,
      Text(place: "omdannelsesområde", benefits: orderNames)),
    Wording(
      .lbk207, "§ 51 c stk. 1", after: .lbk1171, by: Statute.benefitsRenamed,
      Text(place: "omdannelsesområde", benefits: [.kontanthjaelp])))

  // MARK: May (BEK 977/2024 §§ 26-29)

  /// Whether an applicant may be refused because the dwelling would be crowded (§ 26), where the rules of beboermaksimum
  /// in lov om boligforhold are not used.
  public static func mayForCrowding(persons: Int, rooms: Int, at view: Viewpoint) -> Answer<Bool> {
    Statute.letting("§ 26").answer(at: view) { said in
      Answer(
        Int128(persons) > 2 * Int128(rooms),
        "\(persons) personer i \(rooms) beboelsesrum; afvisning kræver flere end to pr. rum.",
        said.law)
    }
  }

  /// What is owed.
  public struct Debt: Hashable, Sendable {
    /// Whether it is due, from a lease with the same organisation.
    public let isToSame: Bool
    /// Whether it is judged to be of no importance.
    public let isSmall: Bool
    /// Whether the claim has lapsed by limitation.
    public let isLapsed: Bool
    /// Whether there is a plan of instalments, a composition or a gældssanering, and whether it is kept; nil is none.
    public let isPlanKept: Bool?

    /// Tells a debt.
    public init(
      isToSame: Bool, isSmall: Bool = false, isLapsed: Bool = false, isPlanKept: Bool? = nil
    ) {
      (self.isToSame, self.isSmall) = (isToSame, isSmall)
      (self.isLapsed, self.isPlanKept) = (isLapsed, isPlanKept)
    }
  }

  /// Whether an applicant may be refused because of a debt (§ 27).
  public static func mayForDebt(_ debt: Debt, at view: Viewpoint) -> Answer<Bool> {
    Statute.letting("§ 27").answer(at: view) { said in
      let (first, second) = (said.citing("§ 27 stk. 1"), said.citing("§ 27 stk. 2"))
      guard debt.isToSame else {
        return Answer(false, "Gælden er ikke til samme boligorganisation.", first)
      }
      if debt.isSmall { return Answer(false, "Gælden er af uvæsentlig betydning.", second) }
      if debt.isLapsed { return Answer(false, "Kravet er forældet.", second) }
      if debt.isPlanKept == true {
        return Answer(false, "En afdragsordning, akkord eller gældssanering er overholdt.", second)
      }
      return Answer(true, "Forfalden gæld til boligorganisationen fra et lejeforhold.", first)
    }
  }

  /// Whether an applicant may be refused because another landlord ended a lease in what the council has judged to be the
  /// same area (§ 28).
  ///
  /// - Parameters:
  ///   - ended: the day of notice or termination by almenlejeloven `§ 85 stk. 1 nr. 3-4` or
  ///     `§ 90 stk. 1 nr. 7-10 or 13`.
  ///   - takeover: the day on which the dwelling would be taken over.
  ///   - hasGround: whether there is a reasonable ground to oppose the letting; nil where it has not been judged.
  ///   - view: from where the law is looked at.
  public static func mayForEndedLease(
    ended: Day, takeover: Day, hasGround: Bool?, at view: Viewpoint
  ) -> Answer<Bool> {
    Statute.letting("§ 28 stk. 1").answer(at: view) { said in
      let last = ended.adding(months: 24)
      guard ended <= takeover, takeover <= last else {
        return Answer(
          false, "Overtagelsen ligger ikke inden for 2 år efter opsigelsen eller ophævelsen.",
          said.law)
      }
      let text =
        "Et lejemål i samme boligområde er opsagt eller ophævet inden for 2 år før overtagelsesdagen."
      guard let hasGround else {
        return Answer(nil, text + " Ikke oplyst, om der er rimelig grund.", said.law)
      }
      return Answer(
        hasGround, hasGround ? text : text + " Der er ikke rimelig grund.", said.law,
        others: takeover == last
          ? [OtherReading(false, "de 2 år er løbet ud, når dagen begynder")] : [])
    }
  }

  /// Whether a criminal record may be asked for before a lease (`§ 29 stk. 1`).
  public static func mayAskForRecord(areas: Set<ListedArea>, at view: Viewpoint) -> Answer<Bool> {
    Statute.letting("§ 29 stk. 1").answer(at: view) { said in
      Answer(
        areas.isUdsat,
        areas.isUdsat
          ? "Boligen ligger i et udsat boligområde."
          : "Boligen ligger ikke i et udsat boligområde.",
        said.law)
    }
  }

  // MARK: The council's approval (BEK 977/2024 § 42)

  /// The last day on which the council can send a refusal because of income, five weekdays after it received the
  /// application (`§ 42 stk. 3`).
  public static func approvalDue(received day: Day, at view: Viewpoint) -> Answer<Day> {
    Statute.letting("§ 42 stk. 3").answer(at: view) { said in
      var last = day
      var left = 5
      while left > 0 {
        last = last.next
        if last.weekday <= 6, last.holiday == nil { left -= 1 }
      }
      return Answer(
        last, "Afslag sendes senest fem hverdage efter modtagelsen, lørdag talt med.", said.law,
        others: [OtherReading(day.adding(workingDays: 5), "lørdag er ikke en hverdag")])
    }
  }
}
