import AlmenTestKit
import CaseFiles
import Casework
import Foundation
import Store
import Testing
import Vocabulary

@testable import Runner

@Suite struct PropertiesTests {
  @Test func `the properties of every kind's example are its body, as JSON`() throws {
    for kind in PlainRooms.kinds + [Redaction.self, TestNote.self] {
      try expectBody(of: kind.example)
    }
  }

  @Test func `the properties of every record of the shipped case are its body, as JSON`() throws {
    let history = try CaseFolder(
      path: TestProgram.steady + "/koebenhavn", now: Instant(secondsSince1970: 1_795_392_000),
      terms: try Catalogue([]).terms
    ).history()
    let kinds = try Catalogue([]).kinds
    var count = 0
    for statement in history.entries.flatMap(\.statements) {
      guard case .said(let body) = statement.content else { continue }
      let kind = try #require(kinds.first { $0.kind == statement.subject.kind })
      try expectBody(of: kind, body)
      count += 1
    }
    #expect(count > 200)
  }

  private func expectBody<R: Record>(of kind: R.Type, _ body: String) throws {
    try expectBody(of: Body.decode(kind, body))
  }

  private func expectBody(of record: some Record) throws {
    let members = try Vocabulary.Properties.of(record)
      .map { JSON.Member($0.key, $0.json) }
    let told = try parsed(JSON.object(members).text)
    #expect(told == (try parsed(Body.encode(record))), "\(record.pointer)")
  }

  private func parsed(_ text: String) throws -> NSObject? {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSObject
  }
}
