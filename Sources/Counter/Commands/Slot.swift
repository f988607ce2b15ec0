public import Vocabulary

/// Where a value is written: an option, an argument, or a column of a table.
public protocol Slot: Sendable {
  /// What it is called, once in what it is a part of.
  var name: String { get }
  /// What kind of value it takes; nil for an option that is only said or not.
  var value: ValueKind? { get }
  /// Whether nothing is done without it.
  var isNeeded: Bool { get }
  /// What stands for it in a sentence, such as `--on`.
  var place: String { get }
}

/// A word after a verb or a command.
public struct Argument: Slot, Hashable {
  /// What stands for it in help, in capitals, and names it in its act or command.
  public let name: String
  /// What kind of value it is.
  public let value: ValueKind?
  /// Whether nothing is done without it.
  public let isNeeded: Bool
  /// Whether several may be written, one after the other; only of the last.
  public let repeats: Bool

  /// An argument.
  ///
  /// - Parameters:
  ///   - name: what stands for it in help, without brackets and dots.
  ///   - value: its kind.
  ///   - isNeeded: whether nothing is done without it; those that may be left out come last.
  ///   - repeats: whether several may be written, one after the other.
  public init(_ name: String, _ value: ValueKind, isNeeded: Bool = true, repeats: Bool = false) {
    (self.name, self.value, self.isNeeded, self.repeats) = (name, value, isNeeded, repeats)
  }

  /// Its name.
  public var place: String { name }

  /// How it stands in help: in brackets when it may be left out, with dots when it may be repeated.
  public var usage: String {
    let text = name + (repeats ? "…" : "")
    return isNeeded ? text : "[\(text)]"
  }
}

/// What people call by a word: an act, or a command.
public protocol Callable: Sendable {
  /// The word it is called by, with the part's own in front unless the part is a room.
  var name: String { get }
  /// What it does, one Danish line.
  var summary: String { get }
  /// What may be written after it, in order.
  var arguments: [Argument] { get }
  /// Its options besides those that all of its sort have.
  var options: [Option] { get }
  /// To which remit it belongs; that of the part that brings it, when nothing else is said.
  var remit: Remit { get }
}

extension Callable {
  /// That of the part that brings it.
  public var remit: Remit { .part }
}
