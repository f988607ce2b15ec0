public import Vocabulary

/// A store cannot do what is asked; nothing has been written.
public enum StoreFailure: Error, Hashable, Sendable {
  /// There is no file.
  case missing(path: String)
  /// There is something already where a new store should be made.
  case exists(path: String)
  /// The file is not one of ours.
  case notOurs(path: String)
  /// The file was written by a newer program.
  case newer(path: String, version: Int, known: Int)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// Others held the file for too long.
  case busy(path: String)
  /// The file was written by an older program, and must be upgraded before it can be written.
  case old(path: String, version: Int, known: Int)
  /// Tables, views or guards of the file are not the program's: nothing is written in it.
  case unguarded(path: String, changed: [String])
  /// Others changed the file while it was read.
  case changedMeanwhile(path: String)
  /// There is no room left to write in.
  case full(path: String)
  /// The system refuses to read or write it.
  case cannotUse(path: String, detail: String)
}

/// Something the act touches was changed after what its author had seen.
public struct StaleWrite: Error, Hashable, Sendable {
  /// What was changed.
  public let subject: Pointer
  /// The entry the author had seen.
  public let basis: EntryNumber
  /// Who changed it, when and why.
  public let by: SignedEntry

  /// Makes the error.
  public init(subject: Pointer, basis: EntryNumber, by: SignedEntry) {
    self.subject = subject
    self.basis = basis
    self.by = by
  }
}

/// Nothing has been stated of a thing that could be redacted, or the edit makes it another thing.
public struct NothingToRedact: Error, Hashable, Sendable {
  /// The thing.
  public let subject: Pointer

  /// Makes the error.
  public init(subject: Pointer) { self.subject = subject }
}

/// A history that was replayed comes to another digest than it says: it is not as it was exported.
public struct ReplayDiffers: Error, Hashable, Sendable {
  /// The first entry that differs.
  public let entry: EntryNumber
  /// Whether it differs in that it states nothing that was not known.
  public let isEmpty: Bool

  /// Makes the error.
  public init(entry: EntryNumber, isEmpty: Bool = false) {
    self.entry = entry
    self.isEmpty = isEmpty
  }
}
