public import Vocabulary

/// What a stated total's identifier names.
public enum TotalSubject: Named {
  /// The kind's name.
  public static let kind = "total"
}

/// A total that a source states, with the items it says it is made of.
public struct StatedTotal: Record {
  /// What its identifier names.
  public typealias Subject = TotalSubject
  /// A total is a document; its year is content.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("angivet total", "angivne totaler")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad kilden kalder summen."),
    "year": .init("År", "Det kalenderår, summen er for."),
    "stated": .init("Angivet", "Den sum, kilden skriver, i øre."),
    "items": .init(
      "Poster",
      "Id på de beløb, kilden lægger sammen; udelades, når den ikke nævner nogen."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<TotalSubject>
  /// What the total is said to be.
  public var title: String
  /// The calendar year.
  public var year: Int
  /// What the source states.
  public var stated: AmountRange
  /// The items the source names.
  @Listed public var items: [AmountID]
  /// Where it comes from.
  public var source: Source

  /// Makes a total.
  public init(
    id: Identifier<TotalSubject>, title: String, year: Int, stated: AmountRange,
    items: [AmountID], source: Source
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.stated = stated
    self.items = items
    self.source = source
  }

  /// The items.
  public var pointsAt: [Pointer] { items.map(\.pointer) }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// A made-up total.
  public static var example: StatedTotal {
    StatedTotal(
      id: "eksempel-total", title: "Eksempel i alt", year: 2010,
      stated: AmountRange(
        low: Kroner(ore: 100_000_000), high: Kroner(ore: 200_000_000), about: true),
      items: ["eksempel-beloeb"], source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
