import Foundation
import Testing
import Vocabulary

@testable import CaseFiles
@testable import Runner

/// An export is whole under its name, and what is left of one that was killed is taken for nothing else.
@Suite struct DraftTests {
  private let program: TestProgram
  private static let party =
    "[{ from: '2010-01-01', id: 'kk', name: 'KK', kind: 'municipality', source: 's' }]\n"

  init() async throws {
    program = try TestProgram()
    let folder = try program.write(["party.json5": Self.party])
    try #require(await program.run(["init", "--from", folder]).status == 0)
  }

  private func path(_ name: String) -> String { program.folder.appending(path: name).path }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.folder.path).sorted()
  }

  private func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? -1
  }

  /// What a kill leaves: a draft with its mark, and nobody who holds it.
  private func leave(_ folder: String) throws -> String {
    let draft = path(folder + ".ny-" + UUID().uuidString)
    try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: false)
    try Data().write(to: URL(fileURLWithPath: draft + "/" + FolderDraft.mark))
    try Data(Self.party.utf8).write(to: URL(fileURLWithPath: draft + "/party.json5"))
    return draft
  }

  @Test func `while a folder is written it is no case, whatever it is called`() async throws {
    var writer = CaseWriter()
    writer.add("party.json5", Self.party)
    let (program, target) = (program, path("ud"))
    writer.add("z.json5") { _ in
      let folder = program.folder.path
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let draft = try #require(names.first { $0.hasPrefix("ud.ny-") })
      let copy = folder + "/kopi"
      try FileManager.default.copyItem(atPath: folder + "/" + draft, toPath: copy)
      for half in [folder + "/" + draft, copy, copy + "/"] {
        let outcome = await program.run([
          "init", "--from", half, "--database", folder + "/b.sqlite",
        ])
        #expect(outcome.status == 1 && outcome.error.contains("blev ikke færdig"), "\(outcome)")
      }
      let other = try await program.json(["export", folder + "/ud"])
      #expect(other["swept"] == [], "a living draft was swept: \(other)")
    }
    await #expect(throws: Complaint.self) { try await writer.write(to: target) }
    #expect(try names().filter { $0.contains(".ny-") } == [])
    let copy = await program.run(["init", "--from", target, "--database", path("c.sqlite")])
    #expect(copy.status == 0, "\(copy.error)")
  }

  @Test func `what a kill has left is removed by the next export to the same place, and told`()
    async throws
  {
    let (draft, other) = (try leave("ud"), try leave("andet"))
    let mine = path("ud.ny-" + UUID().uuidString)
    try FileManager.default.createDirectory(atPath: mine, withIntermediateDirectories: false)
    let named = path("ud.ny-noter")
    try FileManager.default.createDirectory(atPath: named, withIntermediateDirectories: false)
    try Data().write(to: URL(fileURLWithPath: named + "/" + FolderDraft.mark))
    let told = try await program.json(["export", path("ud")])
    #expect(told["swept"] == [.string((draft as NSString).lastPathComponent)], "\(told)")
    let left = try names()
    #expect(!left.contains((draft as NSString).lastPathComponent))
    for kept in [other, mine, named] {
      #expect(left.contains((kept as NSString).lastPathComponent))
    }
  }

  @Test func `a draft of an earlier version, without a mark, is not taken for a case`() async throws
  {
    let draft = try leave("ud")
    try FileManager.default.removeItem(atPath: draft + "/" + FolderDraft.mark)
    let outcome = await program.run(["init", "--from", draft, "--database", path("b.sqlite")])
    #expect(outcome.status == 1 && outcome.error.contains("blev ikke færdig"), "\(outcome)")
  }

  @Test func `an export is its owner's only`() async throws {
    try #require(await program.run(["export", path("ud"), "--history"]).status == 0)
    #expect(try mode(path("ud")) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: path("ud"))
    #expect(files.sorted() == ["entries.json5", "party.json5"])
    for file in files { #expect(try mode(path("ud/" + file)) == 0o600, "\(file)") }
  }

  @Test func `nothing is left of an export that fails`() async throws {
    struct Stop: Error {}
    var writer = CaseWriter()
    writer.add("z.json5") { _ in throw Stop() }
    let target = path("ud")
    await #expect(throws: Stop.self) { try await writer.write(to: target) }
    #expect(try names().allSatisfy { !$0.hasPrefix("ud") })
  }
}
