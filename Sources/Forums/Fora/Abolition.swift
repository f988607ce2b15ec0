public import Vocabulary

/// What an abolition's identifier names.
public enum AbolitionSubject: Named {
  /// The kind's name.
  public static let kind = "abolition"
}

/// That a forum ceased to be without another that took over, and what came instead.
///
/// A forum that another replaced needs none: the other's `replaces` accounts for it.
public struct Abolition: Record {
  /// What its identifier names.
  public typealias Subject = AbolitionSubject
  /// An abolition is a document, from the first day the forum was no more.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("nedlæggelse", "nedlæggelser")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "forum": .init("Forum", "Id på det forum, der blev nedlagt."),
    "why": .init(
      "Hvorfor",
      "Hvad der kom i stedet, eller hvorfor der ikke skulle noget, i en sætning."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<AbolitionSubject>
  /// The forum.
  public var forum: ForumID
  /// What came instead, or why nothing had to; one Danish sentence.
  public var why: String
  /// Where it comes from.
  public var source: Source

  /// Makes an abolition.
  public init(id: Identifier<AbolitionSubject>, forum: ForumID, why: String, source: Source) {
    self.id = id
    self.forum = forum
    self.why = why
    self.source = source
  }

  /// The sentence.
  public var title: String { why }
  /// The forum.
  public var pointsAt: [Pointer] { [forum.pointer] }
  /// Nothing: the forum is gone.
  public var needs: [Pointer] { [] }

  /// A made-up abolition.
  public static var example: Abolition {
    Abolition(
      id: "eksempel-nedlaeggelse", forum: "eksempel-forum", why: "viser formatet",
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
