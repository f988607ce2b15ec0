import Vocabulary

enum BadSubject: Named {
  static let kind = "bad.ting"
}

/// What a bad record and its properties are called.
protocol BadNames: Hashable, Sendable {
  static var called: KindName { get }
  static var properties: PropertyNames { get }
  static var inside: PropertyNames { get }
}

extension BadNames {
  static var called: KindName { KindName("ting", "ting") }
  static var properties: PropertyNames {
    [
      "id": .id, "title": .init("Navn", "Hvad tingen hedder."),
      "inside": .init("Indhold", "Hvad der er i tingen."), "source": .source,
    ]
  }
  static var inside: PropertyNames { ["text": .init("tekst", "Hvad der står i den.")] }
}

enum Unnamed: BadNames { static let called = KindName("ting", " ") }
enum Incomplete: BadNames {
  static let properties: PropertyNames = [
    "id": .id, "inside": .init("Indhold", "Hvad der er i tingen."), "source": .source,
  ]
}
enum Bare: BadNames { static let inside: PropertyNames = ["text": .init(" ", "Hvad der står.")] }
enum Idle: BadNames {
  static let inside: PropertyNames = [
    "text": .init("tekst", "Hvad der står i den."), "more": .init("mere", "Hvad der ellers er."),
  ]
}
enum Untold: BadNames { static let inside: PropertyNames = ["text": "tekst"] }
enum Unpointed: BadNames {
  static let inside: PropertyNames = ["text": .init("tekst", "hvad der står i den")]
}
enum Repeating: BadNames {
  static let inside: PropertyNames = ["text": .init("tekst", "Tekst.")]
}

/// A record with the names it is given.
struct BadRecord<Names: BadNames>: Record {
  struct Inside: Codable, Hashable, Sendable, Described {
    static var properties: PropertyNames { Names.inside }
    var text: String
  }

  typealias Subject = BadSubject
  static var lasting: Lasting { .state }
  static var called: KindName { Names.called }
  static var properties: PropertyNames { Names.properties }

  var id: Identifier<BadSubject>
  var title: String
  var inside: Inside
  var source: Source

  var pointsAt: [Pointer] { [] }
  var needs: [Pointer] { [] }
  static var example: Self {
    Self(
      id: "bad.ting", title: "Ting", inside: Inside(text: "x"),
      source: Source("Prøve", inferred: "alt", madeUp: true))
  }
}
