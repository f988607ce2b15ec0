public import Vocabulary

/// What a test note's identifier names.
public enum TestNoteSubject: Named {
  /// The kind's name.
  public static let kind = "test-note"
}

/// A small record to try stores with.
public struct TestNote: Record {
  /// What its identifier names.
  public typealias Subject = TestNoteSubject
  /// A note is a state.
  public static let lasting = Lasting.state
  /// What one is called.
  public static let called = KindName("prøve", "prøver")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad prøven siger."),
    "mentions": .init("Nævner", "Id på de prøver, den nævner; udelades, når der ingen er."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<TestNoteSubject>
  /// What it says.
  public var title: String
  /// The notes it names.
  @Listed public var mentions: [Identifier<TestNoteSubject>]
  /// Where it comes from.
  public var source: Source

  /// Makes a note.
  public init(
    _ id: Identifier<TestNoteSubject>, _ title: String,
    mentions: [Identifier<TestNoteSubject>] = []
  ) {
    self.id = id
    self.title = title
    self.mentions = mentions
    self.source = Source("Test", madeUp: true)
  }

  /// The notes it names.
  public var pointsAt: [Pointer] { mentions.map(\.pointer) }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A complete note.
  public static var example: TestNote { TestNote("one", "Eksempel", mentions: ["two"]) }
}
