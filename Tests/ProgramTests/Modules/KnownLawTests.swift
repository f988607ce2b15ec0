import Foundation
import Testing

/// No answer as it was known on a day cites law, or a court, of later.
@Suite(.enabled("the lists are the law's", ShippedNordvang.hasLaw)) struct KnownLawTests {
  private let town: ShippedNordvang?

  init() throws { town = try ShippedNordvang(case: "koebenhavn") }

  @Test(
    arguments: [
      "lists --on 1.12.2023", "lists --rules --on 1.12.2023", "lists mjoelnerparken --on 1.12.2023",
      "show area/mjoelnerparken --on 31.12.2023",
    ])
  func `lists and areas cite what was law then`(_ question: String) throws {
    guard let town else { return }
    let words = question.split(separator: " ").map(String.init)
    for form in [[], ["--json"]] {
      let then = try town.run(words + ["--known", "31.12.2023"] + form)
      try #require(then.status == 0, "\(then.text)")
      for later in ["/2024", "/2025", "/2026", "C-417/23", "18.12.2025"] {
        #expect(!then.text.contains(later), "\(question) \(later)")
      }
    }
    // The same asked now does cite it: else the test would see nothing.
    let now = try town.run(words)
    #expect(now.text.contains("C-417/23") || now.text.contains("/2026"), "\(question)")
  }

  @Test func `the lists can be asked of one area`() throws {
    guard let town else { return }
    let one = try town.run(["lists", "mjoelnerparken", "--on", "1.12.2023"])
    let all = try town.run(["lists", "--on", "1.12.2023"])
    #expect(
      one.status == 0 && one.text.contains("Mjølnerparken") && one.text.count < all.text.count / 2)
    #expect(!one.text.contains("Tingbjerg"), "\(one.text)")
  }
}
