public import Vocabulary

/// A thing that a page names: what it is, and what it is called that day.
///
/// Whatever a page names is a `Thing`, so that a terminal can show the name, a site can link to it, and
/// `--json` has both its id and its title.
public struct Thing: Hashable, Sendable {
  /// What it is.
  public let pointer: Pointer
  /// What it is called in full; its id where nobody knows the name.
  public let title: String
  /// What it is called where there is little room; the title when nil.
  public var short: String?
  /// What must be said wherever it is named.
  public var marks: [Mark]

  /// Names a thing.
  public init(_ pointer: Pointer, _ title: String, short: String? = nil, marks: [Mark] = []) {
    self.pointer = pointer
    self.title = title
    self.short = short
    self.marks = marks
  }

  /// The version of a thing that a record is, marked where something in it is inferred or made up.
  public init(_ record: some Record) {
    self.init(record.pointer, record.title, marks: Mark.of(record.source))
  }

  /// The thing with one more mark.
  public func marked(_ mark: Mark) -> Thing {
    var thing = self
    thing.marks.append(mark)
    return thing
  }

  /// What it is called on a page.
  public var name: String { short ?? title }
}

/// What a reader must know of what stands beside it.
public enum Mark: String, Hashable, Sendable, CaseIterable {
  /// Something in it is inferred and not said by its source.
  case inferred
  /// It is made up, as a sample.
  case madeUp
  /// On that day it is not certain.
  case possible
  /// It is kept from the public.
  case confidential
  /// Somebody has proposed it and nobody has decided it.
  case proposal

  /// The marks of what comes from a source.
  public static func of(_ source: Source) -> [Mark] {
    (source.inferred == nil ? [] : [.inferred]) + (source.madeUp ? [.madeUp] : [])
  }
}
