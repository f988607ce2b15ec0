public import Vocabulary

/// Letting by special criteria (almenboligloven § 60).
///
/// By agreement in a department (`stk. 1`), where without agreement the ministry decides (`stk. 3`), and by the council's
/// criteria in udsatte and forebyggelsesområder (`stk. 4`).
public enum FlexibleLetting {
  // MARK: By agreement

  /// Whether so many of the vacancies of a department may be let by agreed criteria (`stk. 1`).
  public static func allows(
    _ special: Int64, of vacancies: Int64, at view: Viewpoint
  ) -> Answer<Bool> {
    shares.answer(at: view) { said in
      guard let most = said.content else {
        return Answer(
          special <= vacancies, "Efter aftale sætter loven ingen grænse for andelen.", said.law)
      }
      let list = Int128(vacancies) - Int128(special)
      return Answer(
        Int128(special) * 100 <= Int128(vacancies) * Int128(most) && list >= Int128(vacancies / 10),
        "Indtil \(most) % efter særlige kriterier og mindst hver tiende efter ventelisten.",
        said.law)
    }
  }

  /// Whether the ministry may decide of letting by special criteria: when the two do not agree and the council asks
  /// (`stk. 3`).
  public static func ministryDecides(
    isAgreed: Bool, isAskedByCouncil: Bool, at view: Viewpoint
  ) -> Answer<Bool> {
    Wordings(.lbk1000, "§ 60 stk. 3").answer(at: view) { said in
      if isAgreed { return Answer(false, "Der er en aftale.", said.law) }
      return Answer(
        isAskedByCouncil,
        "Uden enighed afgør ministeriet det efter anmodning fra kommunalbestyrelsen, efter høring og Landsbyggefondens udtalelse.",
        said.law)
    }
  }

  /// The last day for the revision of an agreement by `§ 60 stk. 1` or § 60 a: four years on; before it when both agree.
  public static func revision(agreed day: Day, at view: Viewpoint) -> Answer<Day> {
    Wordings(.lbk1000, "§ 60 stk. 2").answer(at: view) { said in
      Answer(
        4, .years, after: day, "Aftalen tages op til revision senest 4 år efter indgåelsen.",
        said.law)
    }
  }

  // MARK: In listed areas (stk. 4)

  /// Who decides that criteria are used in an area.
  public enum Duty: String, Hashable, Sendable {
    /// They must be used, and the council sets them.
    case compulsory
    /// The council can decide it.
    case optional
    /// Only an agreement by `stk. 1` can.
    case agreement
  }

  /// Whether criteria must be used for family dwellings in an area that the municipality does not assign and that are no
  /// udslusningsboliger.
  public static func duty(areas: Set<ListedArea>, at view: Viewpoint) -> Answer<Duty> {
    compulsory.answer(at: view) { said in
      guard let text = said.content, text.isUnder(areas) else {
        return Answer(.agreement, "Særlige kriterier kræver en aftale.", said.citing("§ 60 stk. 1"))
      }
      return text.isDuty
        ? Answer(
          .compulsory,
          "Boligorganisationen skal anvise efter kriterier, som kommunalbestyrelsen fastsætter og offentliggør.",
          said.law)
        : Answer(.optional, "Kommunalbestyrelsen kan beslutte særlige kriterier.", said.law)
    }
  }

  /// The last day for the revision of the council's criteria, four years after they were set.
  public static func revision(set day: Day, at view: Viewpoint) -> Answer<Day> {
    compulsory.answer(at: view) { said in
      guard said.content != nil else { return Answer(nil, "Loven havde ingen stk. 4.", said.law) }
      return Answer(
        4, .years, after: day, "Kriterierne tages op til revision senest 4 år efter.", said.law)
    }
  }

  /// Whether the council's criteria still hold: since 2018 they lapse when the area leaves the lists, before they held
  /// until the revision.
  ///
  /// - Parameters:
  ///   - areas: what the area is on the day asked about.
  ///   - day: the day that is asked about.
  ///   - view: from where the law is looked at.
  public static func holds(areas: Set<ListedArea>, set day: Day, at view: Viewpoint) -> Answer<Bool>
  {
    compulsory.answer(at: view) { said in
      guard let text = said.content else {
        return Answer(nil, "Loven havde ingen stk. 4.", said.law)
      }
      if text.isUnder(areas) { return Answer(true, "Området er \(text.places).", said.law) }
      if text.isDuty {
        return Answer(
          false, "Kriterierne bortfalder: området er ikke længere \(text.places).", said.law)
      }
      return Answer(
        view.day <= day.adding(months: 48),
        "Området er ikke længere \(text.places): beslutningen gælder til revisionen og kan ikke forlænges.",
        said.law)
    }
  }

  /// Whether the council's decision can be prolonged at the revision.
  public static func mayBeProlonged(areas: Set<ListedArea>, at view: Viewpoint) -> Answer<Bool> {
    compulsory.answer(at: view) { said in
      guard let text = said.content else {
        return Answer(nil, "Loven havde ingen stk. 4.", said.law)
      }
      return Answer(
        text.isUnder(areas),
        text.isUnder(areas)
          ? "Området er \(text.places)." : "Området er ikke længere \(text.places).", said.law)
    }
  }

  /// What `stk. 4` said.
  private struct Text: Sendable {
    let places: String
    let isDuty: Bool
    let hasPrevention: Bool

    func isUnder(_ areas: Set<ListedArea>) -> Bool {
      areas.isUdsat || hasPrevention && areas.contains(.forebyggelse)
    }
  }

  /// The most per cent by criteria; nil where there is no limit.
  private static let shares = Wordings<Int64?>(
    Wording(.lbk1000, "§ 60 stk. 1", 90), Wording(.lbk1204, "§ 60 stk. 1", after: .lbk1000, nil))
  private static let compulsory = Wordings<Text?>(
    Wording(.lbk1000, "§ 60 stk. 4", nil),
    Wording(
      .lbk1023, "§ 60 stk. 4", after: .lbk1040,
      Text(places: "et ghettoområde", isDuty: false, hasPrevention: false)),
    Wording(
      .lbk119, "§ 60 stk. 4", from: Day(2018, 12, 1) ?? .latest,
      note: "Udledt: læst første gang i LBK 119/2019; gældende fra 1. december 2018.",
      Text(places: "et udsat boligområde", isDuty: true, hasPrevention: false)),
    Wording(
      .lbk1343, "§ 60 stk. 4", from: Day(2021, 12, 1) ?? .latest,
      note: "Udledt: læst første gang i LBK 1343/2023; gældende fra december 2021.",
      Text(
        places: "et udsat boligområde eller forebyggelsesområde", isDuty: true, hasPrevention: true)
    ))
}

/// Letting by advertisement in a department with problems (almenboligloven § 60 a, BEK 977/2024 § 38).
public enum AdvertisedLetting {
  private static let half = Wordings(.lbk1023, "§ 60 a stk. 1")

  /// Whether so many of the vacancies may be let so: up to half, in a department by § 51 b or § 91 a.
  public static func allows(
    _ count: Int64, of vacancies: Int64, isTroubled: Bool, at view: Viewpoint
  ) -> Answer<Bool> {
    half.answer(at: view) { said in
      guard isTroubled else {
        return Answer(
          false, "Afdelingen er ikke problemramt (§ 51 b eller § 91 a stk. 1).", said.law)
      }
      return Answer(
        Int128(count) * 2 <= Int128(vacancies),
        "Indtil 50 % af de ledige boliger udlejes via annoncering.",
        said.law)
    }
  }

  /// The last day for the revision of the agreement.
  public static func revision(agreed day: Day, at view: Viewpoint) -> Answer<Day> {
    Wordings(.lbk1023, "§ 60 a stk. 2").answer(at: view) { said in
      Answer(
        4, .years, after: day, "Aftalen tages op til revision senest 4 år efter indgåelsen.",
        said.law)
    }
  }

  /// The last day to advertise on DanmarkBolig.dk: 8 days after the agreement takes effect.
  public static func advertiseDue(inForce day: Day, at view: Viewpoint) -> Answer<Day> {
    Statute.letting("§ 38 stk. 1").answer(at: view) { said in
      Answer(
        8, .days, after: day, "Annonceringen sker senest 8 dage efter aftalens ikrafttræden.",
        said.law)
    }
  }
}

/// A council's decision that what was agreed is used by every organisation (almenboligloven § 60 b).
public struct SpreadAgreement: Hashable, Sendable {
  /// Family dwellings that the agreement covers.
  public let covered: Int64
  /// Family dwellings in the municipality.
  public let dwellings: Int64
  /// Whether the minister has permitted it without more than half (`stk. 3`).
  public let isPermitted: Bool

  /// Tells what is agreed.
  public init(covered: Int64, of dwellings: Int64, isPermitted: Bool = false) {
    (self.covered, self.dwellings, self.isPermitted) = (covered, dwellings, isPermitted)
  }

  private var isHalf: Bool { Int128(covered) * 2 > Int128(dwellings) }

  /// Whether the council may decide it.
  public func isAllowed(at view: Viewpoint) -> Answer<Bool> {
    Wordings(.lbk1023, "§ 60 b stk. 1").answer(at: view) { said in
      if isHalf {
        return Answer(true, "Aftalen omfatter mere end 50 % af familieboligerne.", said.law)
      }
      return isPermitted
        ? Answer(
          true, "Ministeren har tilladt det, uanset at aftalen ikke omfatter mere end 50 %.",
          said.citing("§ 60 b stk. 3"))
        : Answer(false, "Aftalen omfatter ikke mere end 50 % af familieboligerne.", said.law)
    }
  }

  /// Whether a decision that was made still holds.
  public func holds(at view: Viewpoint) -> Answer<Bool> {
    Wordings(.lbk1023, "§ 60 b stk. 2").answer(at: view) { said in
      if isHalf { return Answer(true, "Aftalen omfatter stadig mere end 50 %.", said.law) }
      return Answer(
        false, "Beslutningen bortfalder, når aftalen ikke længere omfatter mere end 50 %.",
        said.law,
        others: isPermitted ? [OtherReading(true, "stk. 3 ville ellers ingen virkning have")] : [])
    }
  }

  /// The last day for its revision.
  public static func revision(decided day: Day, at view: Viewpoint) -> Answer<Day> {
    Wordings(.lbk1023, "§ 60 b stk. 2").answer(at: view) { said in
      Answer(
        4, .years, after: day, "Beslutningen tages op til revision senest 4 år efter.", said.law)
    }
  }
}
