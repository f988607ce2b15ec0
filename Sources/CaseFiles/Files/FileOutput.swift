import Foundation

/// A file that is written by the megabyte.
final class FileOutput: @unchecked Sendable {
  private let descriptor: Int32
  /// What to throw when the system does not take it, by `errno`.
  private let failure: @Sendable () -> any Error
  private var waiting: [UInt8] = []

  /// Takes over an open file.
  init(_ descriptor: Int32, failure: @escaping @Sendable () -> any Error) {
    self.descriptor = descriptor
    self.failure = failure
  }

  deinit { close(descriptor) }

  func write(_ bytes: some Sequence<UInt8>) throws {
    waiting.append(contentsOf: bytes)
    if waiting.count > 1 << 20 { try flush() }
  }

  /// Writes the rest, and waits until it is on the disk: a folder that has its name is whole.
  func finish() throws {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure() }
  }

  private func flush() throws {
    var rest = waiting[...]
    while !rest.isEmpty {
      let taken = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if taken < 0 {
        guard errno == EINTR else { throw failure() }
      } else {
        rest = rest.dropFirst(taken)
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
