/// A promise that every conformer keeps, named as a sentence.
public struct Law<Subject: Sendable>: Sendable, CustomStringConvertible {
  /// The promise.
  public let name: String
  /// Tries to break it; throws `Broken`.
  public let check: @Sendable (Subject) async throws -> Void

  /// The promise.
  public var description: String { name }

  init(_ name: String, _ check: @escaping @Sendable (Subject) async throws -> Void) {
    self.name = name
    self.check = check
  }
}

/// A promise was broken: how.
public struct Broken: Error, Hashable, Sendable, CustomStringConvertible {
  /// How.
  public let description: String

  /// Says how.
  public init(_ description: String) { self.description = description }
}

/// Requires something; throws `Broken` with the sentence when it is not so.
func require(_ condition: Bool, _ sentence: @autoclosure () -> String) throws {
  if !condition { throw Broken(sentence()) }
}

/// Requires two values to be equal.
func requireEqual<Value: Equatable>(
  _ found: Value, _ expected: Value, _ what: @autoclosure () -> String
) throws {
  if found != expected { throw Broken("\(what()): found \(found), expected \(expected)") }
}
