public import Vocabulary

/// What a caveat's identifier names.
public enum CaveatSubject: Named {
  /// The kind's name.
  public static let kind = "caveat"
}

/// What is not known about the structure on some days, shown wherever the structure is.
public struct Caveat: Record {
  /// What its identifier names.
  public typealias Subject = CaveatSubject
  /// A caveat holds for the days it speaks of.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("forbehold", "forbehold", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "text": .init("Tekst", "Hvad der ikke vides om strukturen, i en sætning."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<CaveatSubject>
  /// What is not known, one Danish sentence.
  public var text: String
  /// Where it comes from.
  public var source: Source

  /// Makes a caveat.
  public init(id: Identifier<CaveatSubject>, text: String, source: Source) {
    self.id = id
    self.text = text
    self.source = source
  }

  /// The sentence.
  public var title: String { text }
  /// Nothing.
  public var pointsAt: [Pointer] { [] }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up caveat.
  public static var example: Caveat {
    Caveat(
      id: "eksempel-forbehold", text: "Eksempel på et forbehold",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
