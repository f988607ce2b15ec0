import AlmenTestKit
import Foundation
import Persistence
import Store
import Testing
import Vocabulary

extension Tag {
  /// A random law that goes through all its sequences with `ALMEN_LONG=1`, and through few without.
  @Tag static var long: Self
}

@Suite struct StoreContractTests {
  @Test(.tags(.long), arguments: StoreContract.laws)
  func `a store in memory keeps`(_ law: Law<StoreContract.Making>) async throws {
    try await law.check { now in
      try await Stores(kinds: StoreContract.kinds, now: now).memory(replaying: [])
    }
  }

  @Test(.tags(.long), arguments: StoreContract.laws)
  func `a store in an SQLite file keeps`(_ law: Law<StoreContract.Making>) async throws {
    let folder = try TemporaryFolder()
    try await law.check { now in
      let path = folder.path(UUID().uuidString + ".sqlite")
      let stores = Stores(kinds: StoreContract.kinds, now: now)
      try await stores.create(at: path, replaying: []) { _ in }
      return try stores.open(at: path)
    }
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }
}
