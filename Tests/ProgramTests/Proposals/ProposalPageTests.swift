import Foundation
import Testing

/// Two proposals of 2026 as a page with pictures, in the look of the site.
@Suite struct ProposalPageTests {
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/Examples/Forslag")

  @Test func `the structure now and with each proposal stands side by side in pictures`() throws {
    guard let program = try ShippedNordvang(case: "koebenhavn") else { return }
    let head = try program.json(["verify"])["head"] as? String
    let paths = ["bydelsforum-2026.txt", "partnerskabsforum-2026.txt"].map {
      Self.examples.appending(path: $0).path
    }
    let line = ["what-if", paths[0], "--against", paths[1], "--output", "to-forslag"]
    let outcome = try program.run(line)
    #expect(outcome.status == 0, "\(outcome.text)")
    let page = try program.text(of: "to-forslag/index.html")
    #expect(
      page.components(separatedBy: #"<svg class="wide""#).count == 4, "\(page.prefix(500))")
    for words in [
      "Bydelsforum", "Partnerskabsforum", "bydelsforum-2026", "partnerskabsforum-2026", "</html>",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    // It stands alone: it leads nowhere, and asks for nothing but its own look.
    #expect(!page.contains("<script") && !page.contains("<nav") && !page.contains("historie.html"))
    #expect(try program.text(of: "to-forslag/almen.css").contains("{"))
    #expect(try program.json(["verify"])["head"] as? String == head && head != nil)
    let again = try program.run(line)
    #expect(again.status == 1, "\(again.text)")
    let both = try program.run(["what-if", paths[0], "--ask", "structure", "--output", "andet"])
    #expect(both.status == 2, "\(both.text)")
  }

  @Test func `a question without a day is of the proposal's day`() throws {
    guard let program = try ShippedNordvang(case: "koebenhavn") else { return }
    let path = Self.examples.appending(path: "bydelsforum-2026.txt").path
    let asked = try program.run(["what-if", path, "--ask", "structure"]).text
    #expect(asked.contains("1. januar 2027") && asked.contains("Bydelsforum"), "\(asked)")
    let before = try program.run(
      ["what-if", path, "--on", "2026-12-31", "--ask", "structure"]
    ).text
    #expect(before.contains("31. december 2026") && !before.contains("Bydelsforum"), "\(before)")
  }
}
