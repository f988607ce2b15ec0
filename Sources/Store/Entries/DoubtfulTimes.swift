/// Finds the entries whose time a wrong clock gave: those that are later than what the clock of an entry
/// after them showed.
///
/// The entry that corrects says that the clock had been wrong; which entries that concerns is told by
/// their times.
public struct DoubtfulTimes: Sendable {
  /// The numbers of those found so far, in order.
  public private(set) var entries: [EntryNumber] = []
  /// Entries by the clock, which a later one may still correct; their times never go back.
  private var open: [(number: EntryNumber, at: Instant)] = []

  /// Begins before the first entry.
  public init() {}

  /// Those of some entries in order.
  public init(in all: some Sequence<SignedEntry>) {
    for entry in all { add(entry) }
  }

  /// Takes the next entry.
  public mutating func add(_ entry: SignedEntry) {
    guard let clock = entry.clock else { return open.append((entry.number, entry.at)) }
    while let last = open.last, last.at.seconds > clock.seconds + ClockLimits.behind {
      entries.append(last.number)
      open.removeLast()
    }
    entries.sort()
  }
}
