public import Vocabulary

/// What a set of letting criteria's identifier names.
public enum CriteriaSetSubject: Named {
  /// The kind's name.
  public static let kind = "sof.kriterier"
}

/// The criteria by which dwellings of some afdelinger are let, in their order of priority.
public struct CriteriaSet: Record {
  /// What its identifier names.
  public typealias Subject = CriteriaSetSubject
  /// They hold on their days.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName(
    "sæt udlejningskriterier", "sæt udlejningskriterier", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad sættet hedder."),
    "basis": .init(
      "Efter", "Om de er aftalt (§ 60 stk. 1), fastsat (§ 60 stk. 4) eller annonceret (§ 60 a)."),
    "of": .init(
      "For", "Id på de organisationer eller afdelinger, de gælder i; ellers udelades det."),
    "area": .init("Område", "Id på det område, hvis afdelinger de gælder i; ellers udelades det."),
    "agreement": .init("Aftale", "Id på den aftale, de står i; udelades, når der ingen er."),
    "day": .init("Fastsat", "Dagen, de blev aftalt eller fastsat; udelades, når den ikke kendes."),
    "isOfAll": .init(
      "Alle i husstanden",
      "Om også en ægtefælle eller samlever skal opfylde dem; ellers udelades det."),
    "required": .init("Skal opfyldes", "Hvad enhver skal opfylde; udelades, når der intet er."),
    "criteria": .init(
      "Kriterier", "Kriterierne, det vigtigste først; ét af dem skal være opfyldt."),
    "unordered": .init(
      "Uden rækkefølge",
      "Ved hver hvor mange udlejninger der ikke skelnes mellem kriterierne, fx 3; ellers udelades det."
    ),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<CriteriaSetSubject>
  /// What it is called.
  public var title: String
  /// On what they rest.
  public var basis: CriteriaBasis
  /// Where they hold.
  @Listed public var of: [PartyID]
  /// The area where they hold.
  public var area: AreaID?
  /// The agreement that they stand in.
  public var agreement: AgreementID?
  /// The day on which they were agreed or set.
  public var day: Day?
  /// Whether a spouse or partner must meet them too.
  public var isOfAll: Bool?
  /// What everybody must meet.
  @Listed public var required: [LettingCondition]
  /// The criteria, the first first.
  @Listed public var criteria: [LettingCriterion]
  /// At every so many lettings they are not told apart.
  public var unordered: Int?
  /// Where it comes from.
  public var source: Source

  /// Makes a set.
  public init(
    id: Identifier<CriteriaSetSubject>, title: String, basis: CriteriaBasis, of: [PartyID] = [],
    area: AreaID? = nil, agreement: AgreementID? = nil, day: Day? = nil, isOfAll: Bool? = nil,
    required: [LettingCondition] = [], criteria: [LettingCriterion] = [], unordered: Int? = nil,
    source: Source
  ) {
    (self.id, self.title, self.basis, self.area) = (id, title, basis, area)
    (self.agreement, self.day, self.isOfAll) = (agreement, day, isOfAll)
    (self.unordered, self.source) = (unordered, source)
    self.of = of
    self.required = required
    self.criteria = criteria
  }

  /// Where they hold, and the agreement.
  public var pointsAt: [Pointer] { needs + (agreement.map { [$0.pointer] } ?? []) }
  /// Where they hold.
  public var needs: [Pointer] { of.map(\.pointer) + (area.map { [$0.pointer] } ?? []) }

  /// A made-up set.
  public static var example: CriteriaSet {
    CriteriaSet(
      id: "eksempel-kriterier", title: "Kriterier i Eksempelgården", basis: .agreed,
      of: ["eksempel-afdeling"], area: "eksempel-omraade", agreement: "eksempel-aftale",
      day: Day(2010, 10, 1), isOfAll: true, required: [LettingCondition(.benefitFree, least: 6)],
      criteria: [
        LettingCriterion("Job", [LettingCondition(.workHours, least: 25, most: 60)])
      ], unordered: 3, source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension CriteriaSet {
  /// The set once a successor has taken over from a party.
  func carried(from party: PartyID, to successor: PartyID) -> CriteriaSet {
    var record = self
    record.of = of.carried(from: party, to: successor)
    return record
  }
}

/// On what criteria rest.
public enum CriteriaBasis: String, Choice {
  /// Agreed (`§ 60 stk. 1`).
  case agreed
  /// Set by the council (`§ 60 stk. 4`).
  case set
  /// Agreed for advertisement (§ 60 a).
  case advertised

  /// The word in Danish.
  public var word: String {
    switch self {
    case .agreed: "aftalt (§ 60 stk. 1)"
    case .set: "fastsat af kommunalbestyrelsen (§ 60 stk. 4)"
    case .advertised: "aftalt for annoncering (§ 60 a)"
    }
  }
}

/// A criterion: what it is called, and the conditions that must all be met.
public struct LettingCriterion: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "title": .init("Kriterium", "Hvad det kaldes."),
    "conditions": .init("Betingelser", "Hvad der alt sammen skal være opfyldt."),
  ]

  /// What it is called.
  public var title: String
  /// The conditions.
  public var conditions: [LettingCondition]

  /// Makes a criterion.
  public init(_ title: String, _ conditions: [LettingCondition]) {
    (self.title, self.conditions) = (title, conditions)
  }
}

/// Something that can be asked of one who seeks a dwelling.
public struct LettingCondition: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "what": .init("Hvad", "Hvad der spørges om."),
    "least": .init("Mindst", "Det mindste tal, der opfylder det; udelades, når der intet er."),
    "most": .init("Højst", "Det største tal, der opfylder det; udelades, når der intet er."),
  ]

  /// What is asked.
  public var what: LettingQuestion
  /// The least number.
  public var least: Int?
  /// The largest number.
  public var most: Int?

  /// Makes a condition.
  public init(_ what: LettingQuestion, least: Int? = nil, most: Int? = nil) {
    (self.what, self.least, self.most) = (what, least, most)
  }
}

/// What criteria ask about.
public enum LettingQuestion: String, Choice {
  /// Hours of work a week.
  case workHours
  /// Months in work.
  case workMonths
  /// Whether a student.
  case study
  /// Whole years.
  case age
  /// Months since a separation, divorce or broken relationship.
  case separated
  /// Whether a larger dwelling in the municipality is given up.
  case freesLarger
  /// Months of living in the municipality.
  case residence
  /// Whether work is in the municipality.
  case worksHere
  /// Children living at home.
  case children
  /// Months without kontanthjælp and what was called so.
  case benefitFree

  /// The word in Danish.
  public var word: String {
    switch self {
    case .workHours: "timers arbejde om ugen"
    case .workMonths: "måneder i arbejde"
    case .study: "under uddannelse"
    case .age: "alder"
    case .separated: "måneder siden skilsmisse eller brudt parforhold"
    case .freesLarger: "frigiver en større bolig i kommunen"
    case .residence: "måneders bopæl i kommunen"
    case .worksHere: "arbejder i kommunen"
    case .children: "hjemmeboende børn"
    case .benefitFree: "måneder uden kontanthjælp og lignende"
    }
  }

  /// The word by which criteria are written on a line.
  var key: String {
    switch self {
    case .workHours: "arbejdstimer"
    case .workMonths: "arbejdsmåneder"
    case .study: "uddannelse"
    case .age: "alder"
    case .separated: "skilsmisse"
    case .freesLarger: "større-bolig"
    case .residence: "bopæl"
    case .worksHere: "arbejdssted"
    case .children: "børn"
    case .benefitFree: "uden-ydelse"
    }
  }

  /// Whether it is answered by yes or no.
  var isYesNo: Bool { self == .study || self == .freesLarger || self == .worksHere }

  /// The option by which it is told.
  var option: String {
    switch self {
    case .workHours: "work-hours"
    case .workMonths: "work-months"
    case .study: "study"
    case .age: "age"
    case .separated: "separated"
    case .freesLarger: "frees-larger"
    case .residence: "residence"
    case .worksHere: "works-here"
    case .children: "children"
    case .benefitFree: "benefit-free"
    }
  }
}
