import Casework
import Store
import Synchronization

/// A clock with given times; the last one stays.
final class GivenTimes: Sendable {
  private let seconds: Mutex<[Int64]>

  init(_ seconds: [Int64]) { self.seconds = Mutex(seconds) }

  func next() -> Instant {
    Instant(
      secondsSince1970: seconds.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? 0 })
  }
}
