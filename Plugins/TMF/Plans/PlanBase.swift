public import Vocabulary

/// What the identifier of a plan's base names.
public enum PlanBaseSubject: Named {
  /// The kind's name.
  public static let kind = "tmf.plangrundlag"
}

/// How many dwellings an area had when the share of an udviklingsplan was first made up.
///
/// From it and the milestones the share of any day is reckoned; it is never written down.
public struct PlanBase: Record {
  /// What its identifier names.
  public typealias Subject = PlanBaseSubject
  /// A base is there from the day it was made up.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("plangrundlag", "plangrundlag", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad grundlaget hedder."),
    "plan": .init("Udviklingsplan", "Id på den udviklingsplan, det er grundlag for."),
    "day": .init("Opgjort", "Den dag, boligerne er talt; basisåret er dens år."),
    "family": .init("Almene familieboliger", "Hvor mange almene familieboliger der var."),
    "dwellings": .init("Boliger i alt", "Hvor mange boliger der var af enhver slags."),
    "business": .init(
      "Erhvervsareal, m2", "Hvor meget erhverv der var; udelades, når det ikke er opgjort."),
    "countsDemolished": .init(
      "Nedrevne tælles med",
      "Om nedrevne boliger, der ikke er erstattet, er valgt talt med; udelades, når det ikke er sagt."
    ),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<PlanBaseSubject>
  /// What it is called.
  public var title: String
  /// The plan.
  public var plan: AgreementID
  /// When the dwellings were counted.
  public var day: RoughDay
  /// Almene family dwellings.
  public var family: Int
  /// All dwellings.
  public var dwellings: Int
  /// Business area, in square metres; nil when it was not made up.
  public var business: Int?
  /// Whether demolished dwellings are counted in; nil when nobody says.
  public var countsDemolished: Bool?
  /// Where it comes from.
  public var source: Source

  /// Makes a base.
  public init(
    id: Identifier<PlanBaseSubject>, title: String, plan: AgreementID, day: RoughDay, family: Int,
    dwellings: Int, business: Int? = nil, countsDemolished: Bool? = nil, source: Source
  ) {
    (self.id, self.title, self.plan, self.day) = (id, title, plan, day)
    (self.family, self.dwellings, self.business) = (family, dwellings, business)
    (self.countsDemolished, self.source) = (countsDemolished, source)
  }

  /// The plan.
  public var pointsAt: [Pointer] { [plan.pointer] }
  /// The plan.
  public var needs: [Pointer] { [plan.pointer] }

  /// A made-up base.
  public static var example: PlanBase {
    PlanBase(
      id: "eksempel-grundlag", title: "Boligerne i eksemplet", plan: "eksempel-aftale",
      day: RoughDay(Day(daysSince1970: 14_610)), family: 900, dwellings: 1_000, business: 1_500,
      countsDemolished: true, source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
