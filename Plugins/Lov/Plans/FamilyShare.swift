import Counter
public import Vocabulary

/// The share of almene familieboliger in an area with an udviklingsplan.
///
/// § 168 a stk. 1 and § 168 b stk. 1: family dwellings over all dwellings, those demolished after 2010 and not replaced by other almene family dwellings when
/// it is chosen to count them, and each 75 m2 of business as a dwelling.
public struct FamilyShare: Hashable, Sendable {
  /// Almene family dwellings.
  public let family: Int64
  /// All dwellings.
  public let all: Int64
  /// Demolished dwellings that are counted; 0 when it is chosen not to.
  public let demolished: Int64
  /// Business area, in hundredths of a square metre.
  public let business: Int64

  /// Makes the parts of a share.
  public init(family: Int64, all: Int64, demolished: Int64 = 0, business: Int64 = 0) {
    (self.family, self.all) = (family, all)
    (self.demolished, self.business) = (demolished, business)
  }

  /// How »hvert 75-kvadratmeter erhvervsareal opgøres som en bolig« is read.
  public enum Reading: CaseIterable {
    /// Whole 75 m2 only.
    case whole
    /// So many parts of a dwelling as of 75 m2.
    case proportional
  }

  /// Dwellings that the business area stands for, in hundredths, rounded half up to show.
  public func businessDwellings(_ reading: Reading) -> Int64 { (counted(reading) * 2 + 75) / 150 }

  /// Business area that is counted, in hundredths of a square metre.
  private func counted(_ reading: Reading) -> Int64 {
    reading == .whole ? business - business % 7_500 : business
  }

  /// The share in hundredths of a per cent, rounded half up once; throws when there is nothing to share.
  public func share(_ reading: Reading) throws -> Int64 {
    // Everything times 75 * 100, so that no part is rounded on the way.
    let whole = (all + demolished) * 7_500 + counted(reading)
    guard whole > 0 else { throw CalculationFault(.impossible, "boliger") }
    return try Kroner(ore: 10_000).part(family * 7_500, of: whole).ore
  }

  /// Whether the share is at most the law's goal; exact, and not as it is rounded.
  public func isReached(_ reading: Reading, goal: Int64 = Self.most) -> Bool {
    Int128(family) * 7_500 * 10_000 <= Int128(goal)
      * Int128((all + demolished) * 7_500 + counted(reading))
  }

  /// The law's goal, in hundredths of a per cent.
  public static let most: Int64 = 4_000
  /// The first day too late for it.
  ///
  /// »Inden den 1. januar 2030«.
  public static let end = Day(2030, 1, 1) ?? .latest

  /// How many of some demolished dwellings may be counted.
  ///
  /// - Parameters:
  ///   - demolished: how many were pulled down.
  ///   - day: when, the first of them; nil where it is not said, which is taken for after 2010.
  ///   - replaced: how many other almene family dwellings took their place.
  public static func countable(_ demolished: Int64, on day: Day?, replaced: Int64) -> Int64 {
    day.map { $0.year <= 2010 } ?? false ? 0 : max(0, demolished - replaced)
  }
}

extension Module {
  var familyShare: Calculation {
    Calculation(
      "lov.familieandel", title: "Andelen af almene familieboliger",
      law: Statute.lbk207("§ 168 a stk. 1 og § 168 b stk. 1").text,
      inputs: Self.shareInputs, days: PlanLaw.days, known: Statute.lov1322.signed,
      formerly: ["tmf.familieandel"]
    ) { given, _ in
      let demolished = given.optional("nedrevne") ?? 0
      let share = FamilyShare(
        family: try given.number("familieboliger"), all: try given.number("boliger"),
        demolished: FamilyShare.countable(
          demolished, on: given.optionalDay("nedrevet"), replaced: given.optional("erstattede") ?? 0
        ),
        business: given.optional("erhverv") ?? 0)
      let numbers = [share.family, share.all, demolished, share.business]
      guard numbers.allSatisfy({ (0...1_000_000_000).contains($0) }), share.family <= share.all
      else { throw CalculationFault(.impossible, "familieboliger") }
      return try Self.parts(share) + Self.results(share, on: given.optionalDay("naaet"))
    }
  }

  private static let shareInputs = [
    Calculation.Input("familieboliger", title: "Almene familieboliger", .count),
    Calculation.Input("boliger", title: "Boliger i alt", .count),
    Calculation.Input(
      "nedrevne", title: "Nedrevne boliger, hvis de vælges talt med", .count, isRequired: false),
    Calculation.Input(
      "nedrevet", title: "Den dag, den første af dem blev revet ned", .day, isRequired: false),
    Calculation.Input(
      "erstattede", title: "De af dem, der er erstattet af andre almene familieboliger", .count,
      isRequired: false),
    Calculation.Input("erhverv", title: "Erhvervsareal, m2", .hundredths, isRequired: false),
    Calculation.Input(
      "naaet", title: "Den dag, andelen er eller ventes nået", .day, isRequired: false),
  ]

  private static func parts(_ share: FamilyShare) -> [Calculation.Line] {
    [
      Calculation.Line("Almene familieboliger", .hundredths(share.family * 100, "boliger")),
      Calculation.Line("Boliger i alt", .hundredths(share.all * 100, "boliger")),
      Calculation.Line("Nedrevne, talt med", .hundredths(share.demolished * 100, "boliger")),
      Calculation.Line(
        "Erhverv, hver hele 75 m2 en bolig",
        .hundredths(share.businessDwellings(.whole), "boliger")),
    ]
  }

  private static func results(
    _ share: FamilyShare, on reached: Day?
  ) throws -> [Calculation.Line] {
    let isTwofold = share.business % 7_500 != 0
    let whole = Calculation.Line("Andel", .hundredths(try share.share(.whole), "%"), isResult: true)
    let other = Calculation.Line(
      "Andel, hvis erhverv tæller i forhold til arealet",
      .hundredths(try share.share(.proportional), "%"), isResult: true)
    let goal = Calculation.Line(
      "Højst 40 %",
      .answer(
        share.isReached(.whole), share.isReached(.proportional),
        ("kun hele 75 m2 tæller", "erhverv tæller i forhold til arealet")), isResult: true)
    let doubt = Calculation.Line(
      "Loven siger ikke",
      .text("om erhverv lægges sammen for hele området, som her, eller gøres op hus for hus"))
    let inTime = reached.map {
      Calculation.Line("Nået inden den 1. januar 2030", .yesNo($0 < FamilyShare.end))
    }
    return [whole] + (isTwofold ? [other] : []) + [goal] + (share.business > 0 ? [doubt] : [])
      + [inTime].compactMap(\.self)
  }
}
