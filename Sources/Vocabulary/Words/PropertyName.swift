/// What a property is called in Danish, and what it is.
///
/// Written beside its key: `"until": .init("til og med", "Den sidste dag, aftalen gælder.")`. A plain text is a name
/// alone, which the contract of a record refuses.
public struct PropertyName: ExpressibleByStringLiteral, Hashable, Sendable {
  /// What it is called, as pages show it.
  public let title: String
  /// What it is, in one plain Danish sentence: its unit, and what it says when it is left out; nil while nobody has said.
  public let told: String?

  /// Names a property and says what it is.
  public init(_ title: String, _ told: String) {
    self.title = title
    self.told = told
  }

  /// Names a property of which nobody has said what it is.
  public init(stringLiteral title: String) {
    self.title = title
    told = nil
  }

  /// What every record has.
  private static let properties: PropertyNames = [
    "id": .init("Id", "Kort navn, som resten peger på: a-z, 0-9 og bindestreg; det ændres aldrig."),
    "source": .init(
      "Kilde", "Hvor det står: en tekst, eller en tekst og det, der er udledt eller opdigtet."),
  ]
  /// The identifier of a record.
  public static let id = properties.name(of: "id")
  /// Where a record comes from.
  public static let source = properties.name(of: "source")

  /// What is wrong with what it says of itself; nil when it is one sentence that says more than the name.
  var fault: Fault? {
    guard let told, told.contains(where: { !$0.isWhitespace }) else { return .missing }
    guard let first = told.first, first.isUppercase || first == "»" || first.isNumber,
      told.hasSuffix("."), !told.hasSuffix("..")
    else { return .noSentence }
    return told.dropLast().lowercased() == title.lowercased() || Self.words(told) <= 2
      ? .repeats : nil
  }

  /// What may be wrong with what a property says of itself.
  public enum Fault: Hashable, Sendable {
    /// It says nothing.
    case missing
    /// It does not begin with a capital and end with a point.
    case noSentence
    /// It says no more than the name.
    case repeats
  }

  private static func words(_ text: String) -> Int { text.split(separator: " ").count }
}
