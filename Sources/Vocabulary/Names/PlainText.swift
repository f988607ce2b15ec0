/// A text in a data file is not what belongs there; the edge says so in words.
///
/// Comes as the underlying error of a `DecodingError`, which has the place.
public struct Misread: Error, Hashable, Sendable {
  /// What belongs in a place.
  public enum Expected: Hashable, Sendable {
    /// An identifier of a-z, 0-9 and -.
    case identifier
    /// A kind and an identifier with a slash between.
    case pointer
    /// An ISO day.
    case day
    /// An EDTF day.
    case roughDay
    /// A duration such as 3y.
    case duration
    /// A time of day such as 17:00.
    case time
    /// A KLE number such as 03.10.24.
    case kle
    /// A closed line of longitudes and latitudes.
    case ring
    /// One of some words.
    case choice([String])
  }

  /// The text found.
  public let text: String
  /// What belongs there.
  public let expected: Expected

  /// The error to throw at a place.
  static func error(
    _ text: String, _ expected: Expected, _ path: [any CodingKey]
  ) -> DecodingError {
    DecodingError.dataCorrupted(
      .init(
        codingPath: path, debugDescription: "«\(text)» is not \(expected)",
        underlyingError: Misread(text: text, expected: expected)))
  }
}

extension Decoder {
  /// Reads one text and parses it; throws `DecodingError` over a `Misread` when it does not parse.
  public func parsed<Parsed>(
    _ expected: Misread.Expected, _ parse: (String) -> Parsed?
  ) throws -> Parsed {
    let text = try singleValueContainer().decode(String.self)
    if let value = parse(text) { return value }
    throw Misread.error(text, expected, codingPath)
  }
}

extension Encoder {
  /// Writes one text.
  public func plain(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}

/// One of a fixed set of words in data files; a misspelt one is met with the nearest.
///
/// The raw values are the format and stay; a later release may add one:
///
///     public enum LoanState: String, Choice {
///       case open, closed
///       public var word: String {
///         switch self {
///         case .open: "åbent"
///         case .closed: "lukket"
///         }
///       }
///     }
public protocol Choice: CaseIterable, RawRepresentable, Codable, Hashable, Sendable
where RawValue == String {
  /// The word in Danish, as pages show it.
  var word: String { get }
}

extension Choice {
  /// Reads one of the words; throws `DecodingError` over a `Misread` that lists them.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(.choice(Self.allCases.map(\.rawValue)), Self.init(rawValue:))
  }

  /// Writes the word.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(rawValue) }
}
