import Counter
import Testing
import Vocabulary

@testable import Runner

@Suite struct NearestTests {
  @Test(
    arguments: [
      ("shwo", "show"), ("agrements", "agreements"), ("strukture", "structure"), ("xyz", nil),
      ("", nil), ("histroy", "history"),
    ] as [(String, String?)])
  func `the nearest word is found when one is near`(_ word: String, _ meant: String?) {
    #expect(nearest(to: word, among: commands.map(\.name)) == meant)
  }
}
