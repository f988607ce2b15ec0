import AlmenTestKit
import Foundation
import Testing
import Vocabulary

@Suite struct IdentifierTests {
  @Test(arguments: ["kk", "bl-kreds-1", "03", "sof.anvisning", "a-.-b"])
  func `an identifier is read`(_ text: String) {
    #expect(PartyID(text)?.text == text)
  }

  @Test(arguments: ["", "KK", "å", "a b", "a_b", "a.b.c", ".a", "a.", "a/b", "a\u{0}"])
  func `what is not an identifier is not read as one`(_ text: String) {
    #expect(PartyID(text) == nil)
  }

  @Test func `an identifier is at most a hundred characters`() {
    #expect(PartyID(String(repeating: "a", count: 100)) != nil)
    #expect(PartyID(String(repeating: "a", count: 101)) == nil)
  }
}

@Suite struct KronerTests {
  @Test func `a sum that does not fit is refused, not wrapped`() throws {
    let most = Kroner(ore: .max)
    #expect(throws: MoneyOverflow.self) { try most.adding(Kroner(ore: 1)) }
    #expect(throws: MoneyOverflow.self) { try Kroner(ore: .min).subtracting(Kroner(ore: 1)) }
    #expect(try most.subtracting(Kroner(ore: 1)).ore == .max - 1)
  }

  @Test func `an amount is read and written as whole øre, and a fraction is refused`() throws {
    let decoder = JSONDecoder()
    #expect(try decoder.decode(Kroner.self, from: Data("125".utf8)) == Kroner(ore: 125))
    #expect(throws: DecodingError.self) { try decoder.decode(Kroner.self, from: Data("1.5".utf8)) }
    #expect(String(decoding: try JSONEncoder().encode(Kroner(ore: 7)), as: UTF8.self) == "7")
  }
}

@Suite struct SourceTests {
  @Test(arguments: [
    Source("Notat"), Source("Notat", inferred: "niveauet"), Source("Prøve", madeUp: true),
  ])
  func `a source comes out as it went in`(_ source: Source) throws {
    let data = try JSONEncoder().encode([source])
    #expect(try JSONDecoder().decode([Source].self, from: data) == [source])
  }

  @Test func `a source that states everything is a plain text`() throws {
    let text = String(decoding: try JSONEncoder().encode([Source("Notat")]), as: UTF8.self)
    #expect(text == #"["Notat"]"#)
  }
}

@Suite struct ListedTests {
  private struct Holder: Codable, Equatable {
    @Listed var names: [String]
    init(_ names: [String]) { self.names = names }
  }

  @Test func `an empty list is left out and a missing one is empty`() throws {
    let encoder = JSONEncoder()
    #expect(String(decoding: try encoder.encode(Holder([])), as: UTF8.self) == "{}")
    #expect(try JSONDecoder().decode(Holder.self, from: Data("{}".utf8)) == Holder([]))
    let full = try encoder.encode(Holder(["a"]))
    #expect(String(decoding: full, as: UTF8.self) == #"{"names":["a"]}"#)
    #expect(try JSONDecoder().decode(Holder.self, from: full) == Holder(["a"]))
  }
}
