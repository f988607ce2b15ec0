import AlmenTestKit
import Cards
import Testing
import Vocabulary

@testable import Lov

@Suite struct ModuleTests {
  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(
      ModuleContract.Plugged(module: Module(), among: rooms))
  }
}
