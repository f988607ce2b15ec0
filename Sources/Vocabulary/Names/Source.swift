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
  /// Whether it is only the reason of an act whose author named no source; never written.
  public let isReason: Bool

  /// Makes a source; nothing is inferred or made up unless said.
  public init(
    _ text: String, inferred: String? = nil, madeUp: Bool = false, isReason: Bool = false
  ) {
    self.text = text
    self.inferred = inferred
    self.madeUp = madeUp
    self.isReason = isReason
  }

  /// Whether both say the same; how an act came by it does not matter.
  public static func == (left: Source, right: Source) -> Bool {
    left.text == right.text && left.inferred == right.inferred && left.madeUp == right.madeUp
  }

  /// By what is written of it.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(inferred)
    hasher.combine(madeUp)
  }

  /// What a thing comes from after an act has changed something of it.
  ///
  /// All that the act does not touch still comes from where it came from, with what is inferred or made up in it:
  /// the reason of the act stands in its entry. A source that the author names is put beside the earlier one.
  public func kept(by act: Source) -> Source {
    if act.isReason || text.contains(act.text) { return self }
    return Source("\(text); \(act.text)", inferred: inferred, madeUp: madeUp)
  }
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
