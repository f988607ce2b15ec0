import AlmenTestKit
import Testing
import Vocabulary

@Suite struct DanishOrderTests {
  @Test func `æ, ø and å come last, aa is an å but not in AAB, and numbers are what they are`() {
    let right = [
      "2. kreds", "10. kreds", "AAB", "ABN", "afdeling 2", "Afdeling 10", "Boligkontoret", "étage",
      "Etagen", "Zebra", "Ældre", "Øst", "Aabenraa", "Åhusene", "Århus",
    ]
    for seed in 0..<20 {
      var random = SeededRandom(seed: UInt64(seed))
      #expect(right.shuffled(using: &random).inDanishOrder { $0 } == right)
    }
  }

  @Test func `of one name the order given is kept`() {
    let given = [("B", 1), ("A", 2), ("B", 3), ("A", 4)]
    #expect(given.inDanishOrder(\.0).map(\.1) == [2, 4, 1, 3])
  }

  @Test func `it is an order of any texts`() {
    var random = SeededRandom(seed: 3)
    let letters = Array("aAåæøzAa 19-.é🙂")
    func text() -> String {
      String((0..<random.int(0...4)).map { _ in letters.randomElement(using: &random) ?? "a" })
    }
    for _ in 0..<2_000 {
      let (one, two, three) = (text(), text(), text())
      #expect(!DanishOrder.isBefore(one, one))
      if DanishOrder.isBefore(one, two) { #expect(!DanishOrder.isBefore(two, one)) }
      if DanishOrder.isBefore(one, two), DanishOrder.isBefore(two, three) {
        #expect(DanishOrder.isBefore(one, three), "\(one) \(two) \(three)")
      }
    }
  }
}
