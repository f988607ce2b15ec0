import AlmenTestKit
import Cards
import Casework
import Foundation
import Organisation
import Testing
import Vocabulary
import Wiring

@testable import Laws

@Suite struct LawTests {
  private func breaches(
    _ parts: [any Part], by laws: [PartLaw] = PartLaws.all
  ) throws -> [Breach] {
    PartLaws.breaches(
      of: try Catalogue(rooms + parts) { WiredRooms($0, $1) }, by: laws, patience: .seconds(1))
  }

  @Test func `the rooms keep every law, and so does a part that brings nothing`() throws {
    #expect(try breaches([Specimen()]) == [])
  }

  @Test func `the laws have names of their own`() {
    #expect(Set(PartLaws.all.map(\.name)).count == PartLaws.all.count)
  }

  @Test func `every law has a specimen that breaks it`() {
    let shown = Set(museum.map(\.law.name))
    #expect(PartLaws.all.map(\.name).filter { !shown.contains($0) }.isEmpty)
  }

  /// Whether secrets are asked about of every bad part, or only of those that break them.
  ///
  /// It takes most of the time, since every command of every room is asked again.
  private static let isLong = ProcessInfo.processInfo.environment["ALMEN_LONG"] == "1"

  @Test(arguments: museum)
  func `a bad part is found by its law and by nothing else`(_ exhibit: Exhibit) throws {
    let slow = Set(SecretLaws.all.map(\.name)).subtracting(
      Self.isLong ? SecretLaws.all.map(\.name) : [exhibit.law.name])
    let found = try breaches([exhibit.part], by: PartLaws.all.filter { !slow.contains($0.name) })
    #expect(Set(found.map(\.law)) == [exhibit.law.name], "\(found)")
    #expect(found.allSatisfy { $0.part == "bad" && !$0.what.isEmpty && !$0.remedy.isEmpty })
  }

  @Test func `all breaches come at once`() throws {
    let part = Specimen(
      topicDefaults: [.init("emne", source: "")], agreementKinds: [kind(title: " ")],
      rules: [rule("bad.en", "{"), rule("bad.to", "}")])
    let found = try breaches([part])
    #expect(found.count == 4, "\(found)")
  }

  @Test func `the contract says what is wrong and what to do, and a conflict is told once`()
    async throws
  {
    func broken(_ part: Specimen) async -> [String] {
      var found: [String] = []
      for law in ModuleContract.laws {
        do { try await law.check(.init(module: part, among: rooms)) } catch {
          found.append("\(error)")
        }
      }
      return found
    }
    let silent = await broken(Specimen(rules: [rule("bad.en", ""), rule("bad.to", "")]))
    #expect(silent.count == 1)
    #expect(silent.first?.contains("»bad.to«") == true)
    let conflicting = await broken(Specimen(rules: [rule("fremmed.regel")]))
    #expect(conflicting.count == 1)
    #expect(conflicting.first?.contains("»fremmed.regel«") == true)
  }
}
