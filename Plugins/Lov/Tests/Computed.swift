import AlmenTestKit
import Counter
import Testing
import Vocabulary

@testable import Lov

/// What a calculation of the law makes of what is given on a day: each line by its title.
func computed(
  _ id: String, _ numbers: [String: Int64] = [:], words: [String: String] = [:],
  days: [String: Day] = [:], answers: [String: Bool] = [:], on day: Day
) throws -> [String: Calculation.Line.Value] {
  let calculation = try #require(
    Module().calculations.first { $0.id == id && $0.days.contains(day) })
  let given = Calculation.Given(numbers: numbers, words: words, days: days, answers: answers)
  let lines = try calculation.make(given, Viewpoint(day))
  #expect(Set(lines.map(\.title)).count == lines.count)
  return Dictionary(lines.map { ($0.title, $0.value) }) { first, _ in first }
}

extension Calculation.Line.Value {
  /// Yes or no in each reading, the first first; nil where it cannot be said, empty where it is no such answer.
  var answers: [Bool?] {
    switch self {
    case .yesNo(let answer): [answer]
    case .text(let text) where text.hasPrefix("ja, hvis"): [true, false]
    case .text(let text) where text.hasPrefix("nej, hvis"): [false, true]
    default: []
    }
  }
}

extension Boundary {
  /// Whether each of its readings says one thing, the same ones once: the program's answer is held to both.
  func answers(_ word: String) -> [Bool?] {
    Set(expected).count == 1 ? [expected[0] == word] : expected.map { $0 == word }
  }

  /// The readings that are days.
  var expectedDays: [Day] { expected.compactMap { Day($0) } }
}
