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
  /// What one is called.
  public static let called = KindName("succeskriterium", "succeskriterier", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad der skal nås, i få ord."),
    "goal": .init(
      "Måler",
      "Id på den bestemmelse med målet, det måler; udelades, når der ingen er."),
    "indicator": .init(
      "Indikator",
      "Id på det, der måles med; udelades, så længe ingen har sagt det."),
    "subject": .init(
      "Gælder",
      "Den eller det, målet er for, skrevet slags/id; udelades, når ingen har sagt det."),
    "baseline": .init(
      "Udgangspunkt",
      "Hvad værdien var, da det begyndte; udelades, når den mangler, og er aldrig nul."),
    "milestones": .init(
      "Milepæle",
      "Hvad der skal nås undervejs, dag for dag; udelades, når der intet er."),
    "parts": .init(
      "Gælder samlet",
      "De områder eller organisationer, målet er for tilsammen, hver skrevet slags/id; udelades, når det er for én."
    ),
    "chosen": .init(
      "Valgt",
      "Hvem der valgte, hvad målet er for, og hvornår; udelades, når det ikke vides."),
    "definition": .init(
      "Definition",
      "Nummeret på den udgave af indikatorens definition, tallene er i; udelades, når det er udgangspunktets."
    ),
    "rule": .init(
      "Vurderes ved",
      "Hvilke målinger der tæller; udelades, når det kun er den seneste."),
    "weight": .init(
      "Vægt",
      "Hvor meget det tæller ved siden af aftalens andre mål, 1 eller mere; udelades, når alle tæller lige meget."
    ),
    "target": .init(
      "Mål",
      "Hvad værdien skal være til sidst; udelades, når det ikke er sat, og er aldrig nul."),
    "agreement": .init("Aftale", "Id på den aftale, det hører til; udelades, når der ingen er."),
    "owner": .init(
      "Ejer",
      "Id på den forvaltning, der svarer for det; udelades, når ingen er nævnt."),
    "isProposal": .init(
      "Kun foreslået",
      "Om det kun er foreslået og ikke vedtaget; ellers udelades det."),
    "source": .source,
  ]

  /// The identifier.
  public var id: CriterionID
  /// What is to be reached, in Danish.
  public var title: String
  /// What it is measured by; nil while nobody has said.
  public var indicator: IndicatorID?
  /// Whom or what it is about, `kind/id`.
  public var subject: Pointer?
  /// The chosen areas, organisations or afdelinger that it is about together, when it is about several.
  @Listed public var parts: [Pointer]
  /// Who chose what it is about, and when.
  public var chosen: Chosen?
  /// The version of the indicator's definition that baseline, milestones and target are stated by; nil
  /// is the one that held on the baseline's day.
  public var definition: Int?
  /// Where it started from; nil is missing, never zero.
  public var baseline: Measured?
  /// What is to be reached on the way, by day.
  @Listed public var milestones: [Measured]
  /// Where it is to come; nil is not set, never zero.
  public var target: Measured?
  /// Which readings make the value that is judged; the newest alone when nil.
  public var rule: EvaluationRule?
  /// What it counts beside the others of its agreement, 1 or more; alike when none of them has one.
  public var weight: Int?
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
    parts: [Pointer] = [], chosen: Chosen? = nil, definition: Int? = nil,
    baseline: Measured? = nil, milestones: [Measured] = [], target: Measured? = nil,
    rule: EvaluationRule? = nil, weight: Int? = nil, agreement: AgreementID? = nil,
    goal: ClauseID? = nil, owner: PartyID? = nil, isProposal: Bool? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.indicator = indicator
    self.subject = subject
    self.parts = parts
    self.chosen = chosen
    self.definition = definition
    self.baseline = baseline
    self.milestones = milestones
    self.target = target
    self.rule = rule
    self.weight = weight
    self.agreement = agreement
    self.goal = goal
    self.owner = owner
    self.isProposal = isProposal
    self.source = source
  }

  /// Indicator, subjects, who chose them, agreement, goal and owner.
  public var pointsAt: [Pointer] {
    parts
      + [
        indicator?.pointer, subject, chosen?.by, agreement?.pointer, goal?.pointer, owner?.pointer,
      ].compactMap { $0 }
  }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// What it is measured for: the one, or the several together.
  public var subjects: [Pointer] { subject.map { [$0] } ?? parts }

  /// A made-up criterion.
  public static var example: Criterion {
    Criterion(
      id: "eksempel-kriterium", title: "Mere af det gode", indicator: "eksempel-indikator",
      subject: Pointer(kind: "area", id: "eksempel-omraade"),
      parts: [Pointer(kind: "area", id: "eksempel-omraade")],
      chosen: Chosen(
        by: Pointer(kind: "forum", id: "eksempel-forum"), day: RoughDay("2010-09"),
        why: "viser formatet"),
      definition: 1, baseline: Measured(value: 400, day: RoughDay("2010"), upTo: 450, tolerance: 5),
      milestones: [Measured(value: 500, day: RoughDay("2012"), upTo: 550, tolerance: 5)],
      target: Measured(value: 600, day: RoughDay("2013-12-31"), upTo: 700, tolerance: 5),
      rule: EvaluationRule(how: .mean, count: 2, from: RoughDay("2011-01-01")), weight: 2,
      agreement: "eksempel-aftale", goal: "eksempel-bestemmelse", owner: "eksempel-forvaltning",
      isProposal: true, source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension Criterion: ShownApart {
  /// One about an area, to be held within a tolerance, and one about several, to come between two limits.
  public static var shown: [Criterion] {
    func part(_ measured: Measured?, _ isInterval: Bool) -> Measured? {
      var measured = measured
      if isInterval { measured?.tolerance = nil } else { measured?.upTo = nil }
      return measured
    }
    return [false, true].map { isInterval in
      var one = example
      if isInterval {
        (one.id, one.title) = ("eksempel-kriterium-for-flere", "Godt flere steder")
        one.subject = nil
        one.parts.append(Pointer(kind: "area", id: "eksempel-naboomraade"))
      } else {
        one.parts = []
      }
      one.baseline = part(one.baseline, isInterval)
      one.milestones = one.milestones.compactMap { part($0, isInterval) }
      one.target = part(one.target, isInterval)
      return one
    }
  }
}

/// A value and the day it is of or for.
public struct Measured: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames =
    ([
      "day": .init("Dag", "Hvornår værdien var der eller skal nås; må være en rund dag."),
      "upTo": .init(
        "til",
        "Den øvre grænse, når der skal rammes mellem to tal; ellers udelades den."),
      "tolerance": .init(
        "tolerance",
        "Hvor langt fra målet værdien må ligge, når den skal holdes; udelades, når den er 0."),
      "value": .init(
        "Værdi",
        "Tallet i hele enheder af den sidste decimal: 41,2 % med én decimal er 412."),
    ] as PropertyNames).measuring("value", "upTo", "tolerance")

  /// The value in units of the indicator's last decimal; of an interval its lower limit.
  public var value: Int64
  /// The day.
  public var day: RoughDay?
  /// The upper limit of an interval.
  public var upTo: Int64?
  /// How far from the target a value to be held may lie; 0 when nil.
  public var tolerance: Int64?

  /// Makes a value.
  public init(value: Int64, day: RoughDay?, upTo: Int64? = nil, tolerance: Int64? = nil) {
    self.value = value
    self.day = day
    self.upTo = upTo
    self.tolerance = tolerance
  }
}

/// Who chose something, and when.
public struct Chosen: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Hvornår der blev valgt; udelades, når det ikke vides."),
    "by": .init("af", "En part, et forum eller en post, der valgte, skrevet slags/id."),
    "why": .init("hvorfor", "Grunden til valget; udelades, når den ikke vides."),
  ]

  /// A party, a forum or a post.
  public var by: Pointer
  /// When, exact or rough; nil is not known.
  public var day: RoughDay?
  /// Why, in Danish.
  public var why: String?

  /// Makes a choice.
  public init(by: Pointer, day: RoughDay?, why: String? = nil) {
    self.by = by
    self.day = day
    self.why = why
  }
}

/// Which readings make the value that is judged.
public struct EvaluationRule: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "how": .init(
      "Hvordan",
      "Om den seneste måling tæller, gennemsnittet af flere eller summen."),
    "from": .init("fra", "Den første dag, en sum tælles fra; ellers udelades den."),
    "count": .init(
      "antal",
      "Hvor mange målinger et gennemsnit er af, 2 eller flere; ellers udelades det."),
  ]

  /// How.
  public enum How: String, Choice {
    /// The newest alone.
    case latest
    /// The mean of the newest few, which must follow each other without a hole.
    case mean
    /// The sum of all from a day on.
    case sum

    /// The word in Danish.
    public var word: String {
      switch self {
      case .latest: "den seneste måling"
      case .mean: "gennemsnit af de seneste"
      case .sum: "sum"
      }
    }
  }

  /// How.
  public var how: How
  /// How many a mean is of, 2 or more.
  public var count: Int?
  /// The first day of a sum.
  public var from: RoughDay?

  /// Makes a rule.
  public init(how: How, count: Int? = nil, from: RoughDay? = nil) {
    self.how = how
    self.count = count
    self.from = from
  }
}
