import Casework
import Foundation
import Organisation
import Persistence
import Store
import Testing
import Vocabulary

@testable import Runner

/// A body that is no body any more is told in Danish, with its place and what to do.
@Suite struct DamagedTests {
  private let program: TestProgram

  /// A database with two parties, the other of which has a body of something else.
  init() async throws {
    program = try TestProgram()
    let stores = Stores(kinds: [Post.self, Holder.self]) {
      Instant(secondsSince1970: 1_700_000_000)
    }
    let bodies = [
      ("kk", #"{"id":"kk","kind":"municipality","name":"KK","source":"s"}"#),
      ("br", #"{"id":"br""#),
    ]
    let said = try bodies.map { id, body in
      ReplayedEntry.Said(
        subject: Pointer(kind: "party", id: id),
        period: Period(from: try #require(Day("2010-01-01"))),
        content: .said(body))
    }
    // One who may act, so that the act comes to what is damaged.
    let source = Source("Prøve", madeUp: true)
    let post = Post(id: "b", name: "B", party: "kk", source: source)
    let holder = Holder(id: "h", post: "b", person: "a", source: source)
    let always = Period(from: try #require(Day("2010-01-01")))
    let whole = [
      ReplayedEntry.Said(
        subject: post.pointer, period: always, content: .said(try Body.encode(post))),
      ReplayedEntry.Said(
        subject: holder.pointer, period: always, content: .said(try Body.encode(holder))),
    ]
    let entry = Entry(author: "a", capacity: "b", reason: "c")
    try await stores.create(
      at: program.database,
      replaying: [ReplayedEntry(at: nil, entry: entry, statements: said + whole)]
    ) { _ in }
  }

  @Test(arguments: [
    "show br", "show party", "overview", "check", "export ud", "export ud --history",
    "act rename br --name X --by a --as b --because c",
  ])
  func `whatever reads it says so`(_ line: String) async {
    let words = line.replacing("ud", with: program.folder.path + "/ud")
    let outcome = await program.run(words)
    #expect(!outcome.error.contains("Uventet") && !outcome.error.contains("DecodingError"))
    #expect(
      outcome.error.contains("Databasen er beskadiget (party/br"), "\(line): \(outcome)")
    #expect(outcome.error.contains("sikkerhedskopi") && outcome.error.contains("almen verify"))
    #expect(outcome.status == 1)
  }

  @Test func `its place is the statement's number`() async {
    #expect(await program.run("show br").error.contains("(party/br, udsagn 2, kan ikke læses)"))
  }
}
