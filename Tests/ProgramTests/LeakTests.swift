import Foundation
import Testing

/// Secrets of every kind, planted in a made-up town: with `--public` no byte of any answer is theirs.
///
/// The same town without them is asked the same: the public must not even see that something is left out, by a sum,
/// a count or a gap. And whoever may see all sees each of them, so that what is looked for can be found.
@Suite(.enabled("the town needs all that is plugged in", LeakyTown.isWhole)) struct LeakTests {
  private let town: LeakyTown

  init() throws { town = try LeakyTown() }

  @Test func `no byte of the public's pages is a secret's, and they are as if there were none`()
    throws
  {
    for more in ["", "--known 2026-11-22", "--on 2026-11-22", "--on 2027-06-01"] {
      let shown = try town.site(.planted, "--public \(more)")
      let plain = try town.site(.plain, "--public \(more)")
      #expect(shown.count > 300)
      for mark in LeakyTown.marks {
        #expect(
          shown.filter { mark.isIn($0.key) || mark.isIn($0.value) }.keys.sorted() == [],
          "\(mark.text) \(more)")
        #expect(!plain.contains { mark.isIn($0.value) }, "»\(mark.text)« is found where it is not")
      }
      #expect(Set(shown.keys) == Set(plain.keys), "\(more)")
      #expect(shown.filter { plain[$0.key] != $0.value }.keys.sorted() == [], "\(more)")
    }
  }

  @Test func `whoever may see all sees each secret, on pages, in tables, pictures and the search`()
    throws
  {
    let shown = try town.site(.planted, "")
    for mark in LeakyTown.marks where !mark.isOfTheLog {
      #expect(shown.values.contains(where: mark.isIn), "»\(mark.text)« is nowhere")
    }
    let kanari = LeakyTown.Mark("kanari")
    for (what, files) in [
      ("a name of a file", shown.keys.map { Data($0.utf8) }),
      ("a page", shown.filter { $0.key.hasSuffix(".html") }.map(\.value)),
      ("a table's file", shown.filter { $0.key.hasSuffix(".csv") }.map(\.value)),
      ("the search", shown.filter { $0.key == "soeg.js" }.map(\.value)),
      ("a picture", shown.values.flatMap(LeakyTown.pictures)),
    ] {
      #expect(files.contains(where: kanari.isIn), "no secret is in \(what)")
    }
  }

  @Test func `no answer to the public, in any form, tells of a secret or differs for it`() throws {
    var asked = 0
    for line in LeakyTown.lines {
      for form in ["", " --json", " --json --known 2026-11-22", " --csv"] {
        let words = line + form + " --public"
        let (shown, plain) = (try town.answer(.planted, words), try town.answer(.plain, words))
        #expect(shown == plain, "\(words)")
        asked += 1
      }
    }
    #expect(asked > 100)
  }

  @Test func `what shows all, also the log, is not answered in public`() throws {
    for line in ["history", "history nab", "export ud", "verify", "act", "modules"] {
      let told = try town.answer(.planted, line + " --public")
      #expect(!LeakyTown.marks.contains { $0.isIn(told) }, "\(line)")
    }
    let log = try town.answer(.planted, "history")
    #expect(LeakyTown.marks.filter(\.isOfTheLog).allSatisfy { $0.isIn(log) })
  }
}
