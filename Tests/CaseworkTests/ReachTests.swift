import AlmenTestKit
import Casework
import Forums
import Foundation
import Organisation
import Persistence
import Testing
import Vocabulary

extension Tag {
  /// Laws over many random cases: a few in each run, all of them with `ALMEN_LONG=1`.
  @Tag static var long: Self
}

@Suite struct ReachTests {
  private static let isLong = ProcessInfo.processInfo.environment["ALMEN_LONG"] == "1"
  private let stores = Stores(kinds: Catalogue.kinds) { Instant(secondsSince1970: 1_284_033_600) }

  @Test(.tags(.long), arguments: 0..<(isLong ? 200 : 6))
  func `what an act tells is what a whole check finds after and not before`(_ seed: Int)
    async throws
  {
    let module = TestModule(topicDefaults: [TopicDefault("udlejning", unit: "prv", source: "p")])
    let met = try await ReachLaw.check(
      seed: UInt64(seed), acts: 50, Catalogue([module]), stores: stores)
    #expect(met.acts == 50)
  }
}
