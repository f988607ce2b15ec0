/// What `verify` found.
public struct Verification: Hashable, Sendable {
  /// What is wrong with the first bad entry.
  public enum Fault: String, Hashable, Sendable {
    /// An entry or a statement was changed, or swapped with another.
    case changed
    /// An entry or a statement is gone, or one is there that no entry made.
    case missingOrAdded
    /// The entry has another digest than the published head, or is not there at all.
    case notAsPublished
    /// The origin is not the published one: what was replayed is passed off as written, or the file as
    /// one of another format.
    case otherOrigin
    /// A derived table does not say what the statements say.
    case derived
    /// The file itself is damaged.
    case damaged
  }

  /// How many entries there are.
  public var entries: Int
  /// The first bad entry; nil when all are as they were made, also when they are of another origin.
  public var firstBad: EntryNumber?
  /// What is wrong with it.
  public var fault: Fault?
  /// The end of the chain.
  public var head: Head
  /// How the file came about; nil when it cannot be told.
  public var origin: Origin?
  /// Whether a published origin was there to be held against.
  public var isOriginTried: Bool
  /// How many statements have been redacted, each by a signed act.
  public var redacted: Int
  /// Entries that a wrong clock gave a time that is too late, as a later author says.
  public var doubtfulTimes: [EntryNumber]
  /// Entries whose time is not what the clock showed, since the clock before was said to have been wrong.
  public var clockCorrections: [EntryNumber]
  /// Tables, views and guards, such as triggers, that are not as the program made them; the content may
  /// still be whole, and nothing keeps it so.
  public var changedGuards: [String]

  /// Whether everything is as it was made, and guarded.
  public var isOK: Bool { fault == nil && changedGuards.isEmpty }

  /// Makes a result.
  public init(
    entries: Int, firstBad: EntryNumber?, fault: Fault?, head: Head, origin: Origin?,
    isOriginTried: Bool, redacted: Int, doubtfulTimes: [EntryNumber],
    clockCorrections: [EntryNumber], changedGuards: [String]
  ) {
    self.entries = entries
    self.firstBad = firstBad
    self.fault = fault
    self.head = head
    self.origin = origin
    self.isOriginTried = isOriginTried
    self.doubtfulTimes = doubtfulTimes
    self.clockCorrections = clockCorrections
    self.redacted = redacted
    self.changedGuards = changedGuards
  }
}
