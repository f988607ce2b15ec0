import AlmenTestKit
import Casework
import Persistence
import Store
import Testing
import Vocabulary

@testable import SUF

@Suite struct ModuleTests {
  private let stores = Stores(kinds: Catalogue.kinds) { Instant(secondsSince1970: 0) }

  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(ModuleContract.Plugged(module: Module(), stores: stores))
  }
}
