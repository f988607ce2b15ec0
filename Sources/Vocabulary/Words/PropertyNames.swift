/// Properties, what each is called in Danish and what it is, in the order of a page.
///
/// Written as a literal, whose order is kept:
///
///     ["id": .id, "title": .init("Navn", "Hvad aftalen hedder."), "source": .source]
public struct PropertyNames: ExpressibleByDictionaryLiteral, Hashable, Sendable {
  /// The properties, as data files name them, in the order of a page.
  public let keys: [String]
  private let names: [String: PropertyName]
  private let places: [String: Int]
  /// Those that are shares in hundredths of a per cent: pages show them as per cent.
  public private(set) var shares: Set<String> = []
  /// Those that are in units of the last decimal of what the record is measured by: pages show them as measured.
  public private(set) var measures: Set<String> = []

  /// Takes the pairs of a literal in their order; of two with one key the first counts.
  public init(dictionaryLiteral pairs: (String, PropertyName)...) {
    names = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    keys = pairs.map(\.0).filter { seen.insert($0).inserted }
    places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
  }

  /// The same, with some properties as shares in hundredths of a per cent, which pages show as per cent.
  public func sharing(_ keys: String...) -> PropertyNames {
    var names = self
    names.shares.formUnion(keys)
    return names
  }

  /// The same, with some properties in units of the last decimal of the indicator that the record names, which pages
  /// show, and people write, as it measures.
  public func measuring(_ keys: String...) -> PropertyNames {
    var names = self
    names.measures.formUnion(keys)
    return names
  }

  /// What a property is called in Danish; nil when it has no name here.
  public subscript(key: String) -> String? { names[key]?.title }

  /// What a property is, in one Danish sentence; nil when it has no name here, or nobody has said.
  public func told(_ key: String) -> String? { names[key]?.told }

  /// The name of a property with what it is; its key when it has none here.
  func name(of key: String) -> PropertyName { names[key] ?? PropertyName(stringLiteral: key) }

  /// What is wrong with what a property says of itself; nil when nothing is, or it has no name here.
  func fault(_ key: String) -> PropertyName.Fault? { names[key].flatMap(\.fault) }

  /// Where a property stands on a page, from 0; one without a name comes after all others.
  public func place(of key: String) -> Int { places[key] ?? keys.count }
}

/// A type whose properties have Danish names: every record, and every value with properties inside one.
///
/// Whoever shows a record or documents its format asks. Each property has its name and a sentence that says what it is,
/// its unit, and what it says when it is left out; none has one that is not there; their order is that of a page:
///
///     public struct Opening: Codable, Hashable, Sendable, Described {
///       public static let properties: PropertyNames = [
///         "weekday": .init("Ugedag", "Den dag i ugen, der er åbent."),
///         "until": .init("til", "Hvad klokken er, når der lukkes; udelades, når ingen har sagt det."),
///       ]
///       …
///     }
public protocol Described {
  /// The properties, as they are encoded, and what each is called.
  static var properties: PropertyNames { get }
}
