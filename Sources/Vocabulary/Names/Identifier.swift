/// What an identifier names, such as a party or a forum; it carries the kind's name.
///
/// The name stands on the subject, not on the record, so that a `PartyID` is known to name a
/// "party" in every room, also in those that cannot name the record itself.
///
///     public enum LoanSubject: Named {
///       public static let kind = "abc.udlaan"
///     }
public protocol Named: SendableMetatype {
  /// The kind's name in data files and in the store: `[a-z0-9-]`, with `<forvaltning>.` in front
  /// when a module brings it.
  static var kind: String { get }
}

/// The name of one thing, unique within its kind.
///
/// The text is `[a-z0-9-]`, at most 100 characters, and may have one `<forvaltning>.` in front.
public struct Identifier<Subject: Named>: Hashable, Sendable {
  /// The identifier as it stands in data files.
  public let text: String

  /// Makes an identifier, or nil when the text is not one.
  public init?(_ text: String) {
    guard isIdentifier(text) else { return nil }
    self.text = text
  }

  /// A pointer that names both the kind and the thing.
  public var pointer: Pointer { Pointer(kind: Subject.kind, id: text) }
}

/// Whether a text has the form of an identifier: `[a-z0-9-]`, at most one prefix with a dot.
public func isIdentifier(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), text.utf8.count <= 100 else { return false }
  return parts.allSatisfy { part in
    !part.isEmpty
      && part.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
      }
  }
}

extension Identifier: Comparable {
  /// Orders by text, so that lists come out the same every time.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: CustomStringConvertible {
  /// The text itself.
  public var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier from a literal in source; a literal of the wrong form stops the program
  /// at once, which only a programmer can cause.
  public init(stringLiteral text: StaticString) {
    self.text = text.description
    precondition(isIdentifier(self.text), "not an identifier: \(text)")
  }
}

extension Identifier: Codable {
  /// Reads a plain text; throws `DecodingError` when it has not the form of an identifier.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(.identifier, Self.init)
  }

  /// Writes the plain text.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(text) }
}

/// One thing of any kind: what rules, findings and derived tables name things by.
public struct Pointer: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The kind of the thing, as in `Named.kind`.
  public let kind: String
  /// Its identifier within the kind.
  public let id: String

  /// Makes a pointer from two texts, which are not checked.
  public init(kind: String, id: String) {
    self.kind = kind
    self.id = id
  }

  /// Kind and identifier with a slash between, as a person may write it.
  public var description: String { kind + "/" + id }

  /// Orders by kind, then identifier.
  public static func < (left: Self, right: Self) -> Bool {
    (left.kind, left.id) < (right.kind, right.id)
  }
}

extension Pointer: Codable {
  /// Reads `kind/id`; throws `DecodingError` when either is not one.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(.pointer) { text in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts.allSatisfy(isIdentifier) else { return nil }
      return Pointer(kind: parts[0], id: parts[1])
    }
  }

  /// Writes `kind/id`.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(description) }
}
