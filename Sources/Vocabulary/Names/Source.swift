/// Where a record comes from, and what in it no source says.
///
/// In data files a plain text when everything is stated there, else an object:
/// `{"text": "Notat, marts 2010", "inferred": "niveauet"}`.
public struct Source: Hashable, Sendable {
  /// The source, in Danish, exact enough to find it again.
  public let text: String
  /// What is inferred and not stated by the source, in Danish; nil when everything is stated.
  public let inferred: String?
  /// Whether the record is made up as a sample; it is then marked wherever it is shown.
  public let madeUp: Bool

  /// Makes a source; nothing is inferred or made up unless said.
  public init(_ text: String, inferred: String? = nil, madeUp: Bool = false) {
    self.text = text
    self.inferred = inferred
    self.madeUp = madeUp
  }
}

extension Source {
  /// Where a version comes from of which something is otherwise by a newer source, and the rest as it was: what was inferred
  /// or made up still is.
  ///
  /// The newest and the first are named, however many came between: those stand in the history, and the text does not grow.
  public func continued(by newer: Source) -> Source {
    let first = text.split(separator: Self.rest).last.map(String.init) ?? text
    return Source(
      first == newer.text ? first : newer.text + Self.rest + first,
      inferred: inferred ?? newer.inferred, madeUp: madeUp || newer.madeUp)
  }

  /// What stands between the newer source and that of the rest.
  private static let rest = "; i øvrigt: "
}

extension Source: Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "text": .init(
      "Tekst",
      "Hvor det står: papir, side og dag, så nøje, at en anden kan finde det."),
    "inferred": .init(
      "udledt",
      "Hvad der er sluttet sig til og ikke står i kilden; udelades, når alt står der."),
    "madeUp": .init(
      "opdigtet",
      "Om det er opdigtet, som i eksempler og øvelser; udelades af det, der er virkeligt."),
  ]
}

extension Source: Codable {
  private enum Key: String, CodingKey {
    case text
    case inferred
    case madeUp
  }

  /// Reads a plain text or an object with `text`, `inferred`, `madeUp`.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text)
      return
    }
    let fields = try decoder.container(keyedBy: Key.self)
    self.init(
      try fields.decode(String.self, forKey: .text),
      inferred: try fields.decodeIfPresent(String.self, forKey: .inferred),
      madeUp: try fields.decodeIfPresent(Bool.self, forKey: .madeUp) ?? false)
  }

  /// Writes the shorter of the two forms.
  public func encode(to encoder: any Encoder) throws {
    guard inferred != nil || madeUp else { return try encoder.plain(text) }
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(text, forKey: .text)
    try fields.encodeIfPresent(inferred, forKey: .inferred)
    if madeUp { try fields.encode(true, forKey: .madeUp) }
  }
}
