public import Vocabulary

/// A command that can tell of one state of the records what is to be held against the same of another: what a
/// proposal would change, `what-if` asks each of them.
///
///     extension QuotaCommand: WeighingCommand {
///       func weighed(_ titles: Titles) throws -> [Weighed] {
///         let quotas = try titles.house.records.records(Quota.self, on: titles.day)
///         return [Weighed("quotas", "Kvoter", quotas.map {
///           Weighed.Line(
///             $0.id.text, .thing($0), .number($0.percent), facts: .keyed(["percent": .int($0.percent)]))
///         })]
///       }
///     }
///
/// It is asked once for each state, of the same day, and keeps nothing.
public protocol WeighingCommand: Command {
  /// What is weighed, of the house and day of some titles.
  func weighed(_ titles: Titles) throws -> [Weighed]
}

/// What one state says of a matter, line by line; lines of two states with one id are held against each other.
public struct Weighed: Hashable, Sendable {
  /// Its key for programs, in English.
  public let key: String
  /// What it is called, in Danish.
  public let title: String
  /// The lines.
  public let lines: [Line]
  /// Whether lines that no proposal changes are shown too.
  public let showsAll: Bool
  /// What is drawn of the state; nil when nothing is.
  public let picture: Picture?
  /// What is counted of it in short: lines, with a word for them; nil when nothing is.
  public let counted: String?

  /// Weighs a matter.
  ///
  /// - Parameters:
  ///   - key: its key for programs, in English.
  ///   - title: what it is called, in Danish.
  ///   - lines: the lines.
  ///   - showsAll: whether lines that no proposal changes are shown too.
  ///   - picture: what is drawn of the state.
  ///   - counted: what its lines are called where a proposal's changes are counted in short, as `fora`.
  public init(
    _ key: String, _ title: String, _ lines: [Line], showsAll: Bool = false,
    picture: Picture? = nil, counted: String? = nil
  ) {
    (self.key, self.title, self.lines) = (key, title, lines)
    (self.showsAll, self.picture, self.counted) = (showsAll, picture, counted)
  }

  /// One line: what it is of, what is said of it, and what that rests on.
  public struct Line: Hashable, Sendable {
    /// What tells it from other lines of the matter.
    public let id: String
    /// What it is called.
    public let name: Cell
    /// What is said; empty for what is only there or not.
    public let value: Cell
    /// What it rests on, by name.
    public let rests: [Cell]
    /// What is said, for programs: by English keys, with numbers as numbers and things by their ids.
    public let facts: JSON

    /// A line.
    public init(
      _ id: String, _ name: Cell, _ value: Cell = Cell(), rests: [Cell] = [], facts: JSON
    ) {
      (self.id, self.name, self.value, self.rests) = (id, name, value, rests)
      self.facts = facts
    }
  }
}
