import Foundation
import Testing

/// What is told in several places is the same number in all of them.
@Suite struct OneCountTests {
  private let town: ShippedNordvang?

  init() throws { town = try ShippedNordvang() }

  /// On the last day Nordvang's agreements have run out and its duties are late.
  ///
  /// What belongs to a part that is not plugged in is nothing of a day: `check` alone tells of it.
  @Test(arguments: ["2026-11-27", "2030-06-01"])
  func `what is wrong on a day is as much on the overview as when it is checked`(
    _ day: String
  ) throws {
    guard let town else { return }
    let counts = try ["overview", "check"].map {
      try #require(town.json([$0, "--on", day])["findings"] as? [[String: Any]])
        .filter { $0["rule"] as? String != "record.kindNotPluggedIn" }.count
    }
    #expect(counts[0] == counts[1] && counts[0] > 0, "\(counts)")
  }

  @Test func `deadlines are as many on their page as on the first`() throws {
    guard let town else { return }
    let made = try town.run(["report", "--output", "sider", "--on", "2026-11-27"])
    try #require(made.status == 0, "\(made.text)")
    let (first, page) = (try town.file("sider/index.html"), try town.file("sider/frister.html"))
    let said = try #require(page.firstMatch(of: /(\d+) frister: (\d+) overskredet, (\d+) i de/))
    let rest = try #require(page.firstMatch(of: /og (\d+), hvis måned/))
    let number = try #require(
      first.firstMatch(of: #/(\d+)</p><p><a href="frister.html">[^<]*</a>; (\d+) overskredet/#))
    #expect(number.1 == said.1 && number.2 == said.2)
    let bars = page.matches(of: #/class="bt" x="\d+" y="\d+"[^>]*>(\d+)</#)
    // Each bar is drawn twice, wide and narrow.
    let drawn = bars.compactMap { Int($0.1) }.reduce(0, +) / 2
    #expect(Int(said.3) == drawn)
    #expect(Int(said.1) == (Int(said.2) ?? 0) + drawn + (Int(rest.1) ?? 0))
  }
}
