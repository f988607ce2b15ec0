import AlmenTestKit
import Testing

@Suite struct PlainStoreTests {
  /// The kit's own store does all that a store promises but to prove where it came from.
  @Test(arguments: StoreContract.laws.filter { !origins.contains($0.name) })
  func `the kit's own store keeps`(_ law: Law<StoreContract.Making>) async throws {
    try await law.check { PlainStore(now: $0) }
  }

  @Test func `what does not apply is among the laws`() {
    #expect(origins.isSubset(of: StoreContract.laws.map(\.name)))
  }
}

/// What a plain store does not promise: an origin.
private let origins: Set<String> = [
  "the head is what verify comes to, and an empty store has none",
  "an origin that is not the published one shows, and one that is not there is not tried",
]
