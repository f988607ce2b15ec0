public import Vocabulary

/// What a closure's identifier names.
public enum ListClosureSubject: Named {
  /// The kind's name.
  public static let kind = "suf.lukning"
}

/// The council's decision that people from other municipalities are not taken on a home's specific waiting list (BEK
/// 977/2024 § 22): counts and days, and nobody's name.
public struct ListClosure: Record {
  /// What its identifier names.
  public typealias Subject = ListClosureSubject
  /// It is there from the day it was decided.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("lukning af en venteliste", "lukninger af ventelister")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad beslutningen hedder."),
    "home": .init("Hjem", "Id på det hjem, hvis specifikke venteliste lukkes."),
    "decided": .init("Besluttet", "Dagen, kommunalbestyrelsen besluttede det."),
    "begins": .init("Fra og med", "Den første dag, den gælder."),
    "ends": .init("Til og med", "Den sidste dag, den gælder."),
    "before": .init(
      "Ventetid før",
      "Egne borgeres gennemsnitlige ventetid 3 måneder før den første beslutning, i dage."
    ),
    "now": .init("Ventetid nu", "Egne borgeres gennemsnitlige ventetid ved beslutningen, i dage."),
    "isThroughOthers": .init(
      "Som følge af andre", "Om ventetiden voksede, fordi borgere fra andre kommuner kom til."),
    "prolongs": .init(
      "Forlænger", "Id på den lukning, den forlænger; udelades, når den er den første."),
    "matter": .init(
      "Sag", "Id på den sag, kommunalbestyrelsen besluttede det i; udelades, når den ikke er nævnt."
    ),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<ListClosureSubject>
  /// What it is called.
  public var title: String
  /// Whose specific list it is.
  public var home: CareHomeID
  /// The day it was decided.
  public var decided: Day
  /// The first day it is in force.
  public var begins: Day
  /// The last day it is in force.
  public var ends: Day
  /// The average wait of own residents three months before the first decision, in days.
  public var before: Int
  /// The average wait of own residents at the decision, in days.
  public var now: Int
  /// Whether the wait grew because others came.
  public var isThroughOthers: Bool
  /// The closure that it prolongs; nil is the first.
  public var prolongs: Identifier<ListClosureSubject>?
  /// The matter in which it was decided; nil when it is not named.
  public var matter: MatterID?
  /// Where it comes from.
  public var source: Source

  /// Makes a closure.
  public init(
    id: Identifier<ListClosureSubject>, title: String, home: CareHomeID, decided: Day, begins: Day,
    ends: Day, before: Int, now: Int, isThroughOthers: Bool,
    prolongs: Identifier<ListClosureSubject>? = nil, matter: MatterID? = nil, source: Source
  ) {
    (self.id, self.title, self.home, self.decided) = (id, title, home, decided)
    (self.begins, self.ends, self.before, self.now) = (begins, ends, before, now)
    (self.isThroughOthers, self.prolongs, self.source) = (isThroughOthers, prolongs, source)
    self.matter = matter
  }

  /// The home, the closure that it prolongs, and the matter in which it was decided.
  public var pointsAt: [Pointer] {
    [home.pointer] + [prolongs?.pointer, matter?.pointer].compactMap(\.self)
  }
  /// None: a home may close, and what was decided was decided.
  public var needs: [Pointer] { [] }

  /// A made-up closure.
  public static var example: ListClosure {
    ListClosure(
      id: "eksempel-lukning", title: "Eksempelhjemmets liste lukkes", home: "eksempel-hjem",
      decided: day(2025, 3, 3), begins: day(2025, 4, 3), ends: day(2025, 10, 2), before: 90,
      now: 140,
      isThroughOthers: true, prolongs: "eksempel-lukning", matter: "eksempel-sag",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year, month, day) ?? .earliest
  }

  /// Whether it is in force on a day.
  func isInForce(on day: Day) -> Bool { begins <= day && day <= ends }
}

extension ListClosure: ShownApart {
  /// The first closure, and one that prolongs it.
  public static var shown: [ListClosure] {
    var (first, next) = (example, example)
    first.prolongs = nil
    (next.id, next.decided) = ("eksempel-forlaengelse", day(2025, 9, 10))
    (next.begins, next.ends, next.prolongs) = (day(2025, 10, 10), day(2026, 4, 9), first.id)
    return [first, next]
  }
}
