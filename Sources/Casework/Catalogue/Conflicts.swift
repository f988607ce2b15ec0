public import Vocabulary

/// The modules cannot be plugged in together; every reason at once.
public struct CatalogueConflicts: Error, Hashable, Sendable {
  /// The reasons.
  public let conflicts: [Conflict]
}

/// One reason why modules cannot be plugged in together.
public struct Conflict: Hashable, Sendable {
  /// What is contributed.
  public enum What: String, Hashable, Sendable {
    /// The module itself.
    case module
    /// An answer for a topic.
    case topic
    /// A kind of agreement.
    case agreementKind
    /// A definition of a stream.
    case stream
    /// A definition of an indicator.
    case indicator
    /// A table of rates.
    case rateTable
    /// A calculation.
    case calculation
    /// A list of areas.
    case areaList
    /// A rule.
    case rule
  }

  /// What is wrong with it.
  public enum Problem: Hashable, Sendable {
    /// Two modules bring the same; a module that brings it twice stands on both sides.
    case broughtTwice(by: ForvaltningID, and: ForvaltningID)
    /// The id lacks the module's own as prefix.
    case wrongPrefix(by: ForvaltningID)
  }

  /// What is contributed.
  public let what: What
  /// Its id.
  public let id: String
  /// What is wrong.
  public let problem: Problem

  /// Makes a conflict.
  public init(what: What, id: String, problem: Problem) {
    self.what = what
    self.id = id
    self.problem = problem
  }
}

/// Collects conflicts as contributions are gathered.
struct Conflicts {
  private(set) var all: [Conflict] = []

  mutating func add<Value>(
    _ what: Conflict.What, _ contributions: [Contribution<Value>], prefixed: Bool = false,
    id: (Value) -> String
  ) {
    var first: [String: ForvaltningID] = [:]
    for contribution in contributions {
      let (name, module) = (id(contribution.value), contribution.module)
      if prefixed, !name.hasPrefix(module.text + ".") {
        all.append(Conflict(what: what, id: name, problem: .wrongPrefix(by: module)))
      }
      if let other = first[name] {
        all.append(Conflict(what: what, id: name, problem: .broughtTwice(by: other, and: module)))
      } else {
        first[name] = module
      }
    }
  }
}
