public import Vocabulary

/// In which order a vacant family dwelling is let (BEK 977/2024 §§ 1-10; almenboligloven §§ 59-60 a).
public struct VacantDwelling: Hashable, Sendable {
  /// By what it is let.
  public enum Way: String, Hashable, Sendable, CaseIterable {
    /// By the waiting list.
    case list = "venteliste"
    /// The municipality assigns it (§ 59).
    case assigned = "anvisning"
    /// By criteria that were agreed (`§ 60 stk. 1`).
    case agreed = "aftalte-kriterier"
    /// By criteria that the council has set (`§ 60 stk. 4`).
    case compulsory = "obligatoriske-kriterier"
    /// By advertisement (§ 60 a).
    case advertised = "annoncering"
  }

  /// For whom the dwelling is fitted.
  public enum Fitting: String, Hashable, Sendable, CaseIterable {
    /// For nobody in particular.
    case none = "ingen"
    /// Formerly kept for the elderly and disabled, with the council's decision (`§ 5 stk. 1`).
    case elderly = "aeldre"
    /// For those who are severely disabled in moving (`§ 5 stk. 2`).
    case disabled = "bevaegelseshaemmede"
    /// For households of at least four, one of them so (`§ 5 stk. 3`).
    case large = "husstande-paa-fire"
  }

  /// By what it is let.
  public let way: Way
  /// For whom it is fitted.
  public let fitting: Fitting
  /// Its rooms.
  public let rooms: Int
  /// Whether households with children are preferred by agreement (§ 4).
  public let hasChildrenAgreement: Bool
  /// Its number among the organisation's vacancies, 1 for the first; nil where it is not told.
  public let number: Int64?

  /// Tells a vacancy.
  public init(
    _ way: Way, fitting: Fitting = .none, rooms: Int, hasChildrenAgreement: Bool = false,
    number: Int64? = nil
  ) {
    (self.way, self.fitting, self.rooms) = (way, fitting, rooms)
    (self.hasChildrenAgreement, self.number) = (hasChildrenAgreement, number)
  }

  /// Whether what is let in some way may depart from seniority (`§ 2 stk. 1-2`) and the preferences of §§ 4-10.
  public func mayDepart(at view: Viewpoint) -> Answer<Bool> {
    Statute.letting("§ 1").answer(at: view) { said in
      switch way {
      case .list: Answer(false, "Anciennitet er hovedreglen.", said.citing("§ 2 stk. 1"))
      case .assigned:
        Answer(
          true, "§§ 2-11 gælder ikke, når kommunen råder over boligen.", said.citing("§ 1 stk. 4"))
      case .advertised:
        Answer(
          true, "§§ 2-11 gælder ikke, når boligen udlejes via annoncering.",
          said.citing("§ 1 stk. 6"))
      case .agreed:
        Answer(
          true, "§ 2 stk. 1-2 og §§ 4-10 kan fraviges efter aftalte kriterier.",
          said.citing("§ 1 stk. 7"))
      case .compulsory:
        Answer(
          false,
          "Fravigelsen er kun skrevet for kriterier, der er aftalt, ikke for dem, kommunalbestyrelsen fastsætter.",
          said.citing("§ 1 stk. 7"),
          others: [OtherReading(true, "»jf. § 60« dækker hele paragraffen")])
      }
    }
  }

  /// A step in the order: whose turn it is, and why.
  public typealias Step = Ground

  /// Whose turn it is, the first first; empty where the order of that day was not read.
  public func order(at view: Viewpoint) -> [Step] {
    guard let said = Statute.letting("§ 2 stk. 1").said(at: view).first else { return [] }
    switch way {
    case .assigned:
      return [
        Step(
          "Den, kommunen anviser; en aftale efter § 4 bør så vidt muligt følges.",
          said.citing("§ 1 stk. 4"))
      ]
    case .advertised:
      return [
        Step(
          "Den, der melder sig på annoncen og opfylder kriterierne; ellers lodtrækning.",
          said.citing("§ 38 stk. 3"))
      ]
    case .agreed:
      return [Step("Den, der opfylder de aftalte kriterier.", said.citing("§ 1 stk. 7"))]
        + preferences(said)
    case .compulsory:
      return [
        Step("Den, der opfylder kommunalbestyrelsens kriterier.", Statute.lbk207("§ 60 stk. 4"))
      ] + preferences(said)
    case .list: return preferences(said)
    }
  }

  private func preferences(_ said: Wordings<Void>.Said) -> [Step] {
    fitted(said) + [
      Step(
        "Indehavere af boliggarantibevis, hvor organisationen tilbyder det; hvor de står over for §§ 7 og 8, er ikke skrevet.",
        said.citing("§ 6"))
    ] + tenants(said)
      + (hasChildrenAgreement && rooms >= 3
        ? [Step("Husstande med børn, efter aftalen.", said.citing("§ 4"))] : [])
      + [
        Step(
          "Den, der længst har stået på den almindelige venteliste.", said.citing("§ 2 stk. 1"))
      ]
  }

  /// Those for whom it is fitted: of the list of tenants first, and of it those of the same department.
  private func fitted(_ said: Wordings<Void>.Said) -> [Step] {
    let (who, special, rest): (String, String, String)
    switch fitting {
    case .none: return []
    case .elderly: (who, special, rest) = ("ældre og personer med handicap", "2", "1")
    case .disabled: (who, special, rest) = ("stærkt bevægelseshæmmede", "3", "2")
    case .large:
      (who, special, rest) = (
        "husstande på mindst fire med en stærkt bevægelseshæmmet", "4", "3"
      )
    }
    return [
      Step(
        "På oprykningsventelisten: \(who), først fra samme afdeling.",
        said.citing("§ 10 stk. \(special)")),
      Step("Andre: \(who).", said.citing("§ 5 stk. \(rest)")),
    ]
  }

  /// Tenants, at every second vacancy, and those who separated, at each.
  ///
  /// Where the count of every second begins is not written; here it is with the second.
  private func tenants(_ said: Wordings<Void>.Said) -> [Step] {
    let isSecond = number.map { $0 % 2 == 0 }
    let separated = "skilte med barn i organisationen, hvor den har besluttet det (§ 8 nr. 2)"
    let (yes, no) =
      number == nil
      ? ("Er det hver anden ledige bolig i organisationen: ", "Er det ikke: ") : ("", "")
    let seconds = [
      Step(
        yes + "lejere (§ 7) og \(separated), der afgiver en bolig i samme afdeling.",
        said.citing("§ 10 stk. 1")),
      Step(
        yes
          + "andre lejere (§ 7) og \(separated): den, der længst har stået på oprykningsventelisten; en større bolig følger en aftale efter § 4.",
        said.citing("§ 9 stk. 1")),
    ]
    let others = [
      Step(no + "\(separated); en aftale efter § 4 følges.", said.citing("§ 8 nr. 2"))
    ]
    return (isSecond == false ? [] : seconds) + (isSecond == true ? [] : others)
  }
}

/// Preferences that some have (BEK 977/2024 §§ 4 and 6-8).
public enum Preference {
  /// Whether a household with children is preferred, where it is agreed: to dwellings of three rooms or more (§ 4).
  public static func ofChildren(_ children: Int, rooms: Int, isAgreed: Bool, at view: Viewpoint)
    -> Answer<Bool>
  {
    Statute.letting("§ 4").answer(at: view) { said in
      Answer(
        isAgreed && children > 0 && rooms >= 3,
        "Husstande med børn, til boliger med tre eller flere rum, når det er aftalt.", said.law)
    }
  }

  /// Whether a boliggarantibevis still gives a preference: for at most three years after moving out (`§ 6 stk. 1`).
  ///
  /// - Parameters:
  ///   - years: as the organisation has set it, at most 3.
  ///   - view: from where the law is looked at.
  ///   - day: the day that is asked about.
  public static func ofGuarantee(movedOut day: Day, years: Int, at view: Viewpoint) -> Answer<Bool>
  {
    Statute.letting("§ 6 stk. 1").answer(at: view) { said in
      Answer(
        (day...day.adding(months: 12 * min(max(years, 0), 3))).contains(view.day),
        "Inden for højst 3 år fra fraflytningen.", said.law)
    }
  }

  /// How many of the organisation's vacancies go to tenants who give up a dwelling: every second, wherever they lie (§ 7).
  public static func ofTenants(vacancies: Int64, at view: Viewpoint) -> Answer<Int64> {
    Statute.letting("§ 7").answer(at: view) { said in
      Answer(
        vacancies / 2, "Hver anden ledige familiebolig i organisationen, uanset afdeling.",
        said.law,
        others: [
          OtherReading(
            vacancies / 2 + (vacancies % 2).signum(),
            "talt fra den første ledige bolig; loven siger ikke, hvor der begyndes")
        ])
    }
  }

  /// Whether one who moved out because of separation is still preferred: for up to a year, while a child under 18 lives on
  /// with the other parent in the organisation, and the organisation has decided it (`§ 8 nr. 2`).
  public static func ofSeparated(
    movedOut day: Day, childAge: Int, isDecided: Bool, at view: Viewpoint
  ) -> Answer<Bool> {
    Statute.letting("§ 8 nr. 2").answer(at: view) { said in
      guard isDecided else {
        return Answer(false, "Organisationen har ikke besluttet det.", said.law)
      }
      guard childAge < 18 else { return Answer(false, "Barnet er ikke under 18 år.", said.law) }
      return Answer(
        (day...day.adding(months: 12)).contains(view.day), "I op til 1 år efter fraflytningen.",
        said.law)
    }
  }

  /// Whether the organisation may ask that tenants have lived so long in their dwelling: at most two years (`§ 8 nr. 3`).
  public static func mayAskForStay(months: Int, at view: Viewpoint) -> Answer<Bool> {
    Statute.letting("§ 8 nr. 3").answer(at: view) { said in
      Answer(months <= 24, "Boperioden kan højst fastsættes til 2 år.", said.law)
    }
  }
}
