import AlmenTestKit
import Cards
import Lov
import Testing
import Vocabulary

@testable import BIF

/// What every module and every kind of record promises; each broken promise says what to put right.
@Suite struct ContractTests {
  @Test(arguments: ModuleContract.laws)
  func `the module keeps`(_ law: Law<ModuleContract.Plugged>) async throws {
    try await law.check(
      ModuleContract.Plugged(module: BIF.Module(), among: rooms + [Lov.Module()]))
  }

  @Test(arguments: BIF.Module().kinds.map { RecordContract.Kind($0) }, RecordContract.laws)
  func `each kind keeps`(_ kind: RecordContract.Kind, _ law: Law<RecordContract.Kind>) async throws
  {
    try await law.check(kind)
  }
}
