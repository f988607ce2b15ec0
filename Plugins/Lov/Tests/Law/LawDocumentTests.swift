import AlmenTestKit
import Foundation
import Testing
import Vocabulary

@testable import Lov

/// `Documentation/Law.md` held to the code, and the code to what the document says of each.
@Suite struct LawDocumentTests {
  private let document: LawDocument

  init() throws { document = try LawDocument.made.get() }

  /// `ALMEN_WRITE_DOCS=1 swift test --filter LawDocumentTests` writes it anew.
  @Test func `the document says what the part brings`() throws {
    if ProcessInfo.processInfo.environment["ALMEN_WRITE_DOCS"] != nil {
      try Data(document.text.utf8).write(to: LawDocument.place)
    }
    #expect(try String(contentsOf: LawDocument.place, encoding: .utf8) == document.text)
  }

  @Test func `each is named by a test, or a boundary rule of its paragraph is asked`() {
    let bare = document.entries.filter { document.tests.naming($0).isEmpty }
    #expect(bare.map { "\($0.sort) \($0.id)" }.eachOnce == [])
  }

  @Test func `each cites an act by number and year, and a paragraph of what was read`() {
    let loose = document.entries.filter { entry in
      entry.acts.isEmpty || !entry.law.contains("§") && entry.acts.contains(where: \.isRead)
    }.filter { !$0.law.hasSuffix("ingen lov") }
    // The calculation tells of each duty by its own act.
    #expect(Set(loose.map { "\($0.sort) \($0.id)" }) == ["calculation lov.pligt"])
  }

  @Test func `a test is found by the id, not by another that begins the same`() throws {
    let long = LawEntry(
      sort: .rule, id: "lov.familie", title: "", law: "", days: .always, known: nil)
    #expect(document.tests.naming(long) == [])
    #expect(document.tests.files.count > 10)
  }

  @Test func `paragraphs are read out of a citation`() {
    func paragraphs(_ numbers: [String], of statute: Statute) -> Set<Paragraph> {
      Set(numbers.map { Paragraph(about: statute.title, number: $0) })
    }
    #expect(
      Paragraph.all(
        in: "LBK 207/2026 § 168 a stk. 1 og 3 (omstridt); BEK 40/2026 §§ 4, 13 og 45 stk. 6")
        == paragraphs(["168 a"], of: .lbk207).union(paragraphs(["4", "13", "45"], of: .bek40)))
    #expect(
      Paragraph.all(in: "LBK 207/2026 § 168 a stk. 3 og 4 og § 168 b stk. 7")
        == paragraphs(["168 a", "168 b"], of: .lbk207))
    #expect(
      Paragraph.all(in: "LOV 1322/2018 § 168 a") == Paragraph.all(in: "LBK 119/2019 § 168 a stk. 2")
    )
  }
}
