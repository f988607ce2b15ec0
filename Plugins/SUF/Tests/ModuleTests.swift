import AlmenTestKit
import Cards
import Lov
import Testing
import Vocabulary

@testable import SUF

@Suite struct ModuleTests {
  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(
      ModuleContract.Plugged(module: SUF.Module(), among: rooms + [Lov.Module()]))
  }

  @Test(
    arguments: RecordContract.laws,
    SUF.Module().kinds.map { RecordContract.Kind($0, beside: SUF.Module().kinds) })
  func `every kind keeps`(_ law: Law<RecordContract.Kind>, _ kind: RecordContract.Kind) async throws
  {
    try await law.check(kind)
  }

  @Test func `what is counted of the waiting lists are six indicators`() {
    #expect(SUF.Module().indicatorDefinitions.count == WaitingFigure.allCases.count)
  }
}
