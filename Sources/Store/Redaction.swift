public import Vocabulary

/// What a redaction's identifier names.
public enum RedactionSubject: Named {
  /// The kind's name.
  public static let kind = "redaction"
}

/// That the content of one statement has been taken out by a signed act.
public struct Redaction: Record {
  /// What its identifier names.
  public typealias Subject = RedactionSubject
  /// A redaction is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("sletning", "sletninger")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .init("Id", "Mærkets id, som har udsagnets nummer i sig."),
    "about": .init("Om", "Hvad det slettede udsagn handlede om, skrevet slags/id."),
    "source": .source,
  ]

  /// The identifier; it has the number of the statement.
  public var id: Identifier<RedactionSubject>
  /// What the statement was about.
  public var about: Pointer
  /// Where it comes from.
  public var source: Source

  /// The redaction of a statement; nil when the number is not one.
  public init?(ofStatement number: Int, about: Pointer) {
    guard let id = Identifier<RedactionSubject>("statement-\(number)") else { return nil }
    self.id = id
    self.about = about
    self.source = Source("Almen")
  }

  private init(id: Identifier<RedactionSubject>, about: Pointer, source: Source) {
    self.id = id
    self.about = about
    self.source = source
  }

  /// The number of the statement; nil when the identifier is not one of ours.
  public var statement: Int? {
    let parts = id.text.split(separator: "-")
    guard parts.count == 2, parts[0] == "statement", let number = Int(parts[1]) else { return nil }
    return String(number) == parts[1] ? number : nil
  }

  /// What was redacted.
  public var title: String { "\(about.kind) \(about.id)" }
  /// What was redacted.
  public var pointsAt: [Pointer] { [about] }
  /// Nothing: a document stays when what it names is gone.
  public var needs: [Pointer] { [] }

  /// A made-up redaction.
  public static var example: Redaction {
    Redaction(
      id: "statement-1", about: Pointer(kind: "holder", id: "eksempel-indehaver"),
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
