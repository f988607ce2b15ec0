import Counter
import Vocabulary

struct FollowAct: Act {
  private static let duty = Option(
    name: "duty", value: .text, word: "PLIGT",
    summary: "kun denne pligt, fx lov.dialogue (ellers alle)")

  let name = "follow"
  let summary = "skriver, at det fra dagen følges, om pligter efter lov opfyldes"
  let subject = ActSubject.duties
  let example =
    "follow --duty lov.dialogue --on 1.12.2026"
  let arguments: [Argument] = []
  let options = [duty]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try house.follow(given.value(Self.duty)?.text, source: given.source, with: pen)
  }
}
