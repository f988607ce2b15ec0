public import Vocabulary

/// A paper (bilag) of a meeting or an item: what it is, and where it lies.
public struct Paper: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "title": .init("Navn", "Hvad bilaget hedder."),
    "url": .init(
      "Link",
      "Adressen på nettet, med https:// foran; udelades af det, der kun er på papir."),
  ]

  /// What it is called.
  public var title: String
  /// Where it lies; nil when it is on paper only.
  public var url: String?

  /// Names a paper.
  public init(title: String, url: String? = nil) {
    self.title = title
    self.url = url
  }
}

/// A day that a meeting was moved away from.
public struct Moved: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Den dag, mødet først skulle være holdt."),
    "why": .init("hvorfor", "Grunden til, at det blev flyttet; udelades, når den ikke vides."),
  ]

  /// The day it was to be held.
  public var day: Day
  /// Why it was moved.
  public var why: String?

  /// Says that a meeting was moved.
  public init(day: Day, why: String? = nil) {
    self.day = day
    self.why = why
  }
}

/// Whether a text is a link that a page can have: to a web page, and nothing that a browser would run.
func isLink(_ text: String) -> Bool {
  let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
  return scheme.map { text.utf8.count > $0.utf8.count } ?? false
    && !text.contains(where: \.isWhitespace)
}
