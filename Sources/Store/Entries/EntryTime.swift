/// When an entry counts as made, by the clock and the entry before.
package struct EntryTime {
  /// When.
  package var at: Instant
  /// What the clock showed, when it is not that.
  package var clock: Instant?

  /// The time of an entry made now.
  ///
  /// Only entries made here count: a case's own times say nothing of this clock. Throws `ClockRefusal`.
  package init(now: Instant, word: ClockWord?, after last: SignedEntry?) throws {
    guard now.isReadable else { throw ClockRefusal.unreadable(now) }
    if let last, !last.isReplay {
      // What the clock showed when it was last known to be right.
      let right = last.clock ?? last.at
      if now.seconds < right.seconds - ClockLimits.behind, word != .corrected {
        throw ClockRefusal.behind(now: now, last: right, entry: last.number)
      }
      if now.seconds > right.seconds + ClockLimits.ahead, word == nil {
        throw ClockRefusal.ahead(now: now, last: right, entry: last.number)
      }
    }
    guard let last, now < last.at else {
      at = now
      return
    }
    if now.seconds >= last.at.seconds - ClockLimits.behind {
      at = last.at
      return
    }
    at = Instant(secondsSince1970: last.at.seconds + 1)
    clock = now
    guard at.isReadable else { throw ClockRefusal.unreadable(at) }
  }

  /// The time of an entry that is replayed.
  package init(at: Instant, clock: Instant?) {
    self.at = at
    self.clock = clock
  }
}
