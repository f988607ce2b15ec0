import Vocabulary

/// Which statements the long answers of one reading were made of, by what was asked.
///
/// What every page of a report asks for, such as all that stands under the agreement that binds the whole city, is
/// found once. Short answers are found again as quickly; so few are kept, and all are let go when they are many.
struct Answers {
  /// Which records of a kind name a thing on a day.
  struct Question: Hashable {
    let kind: String
    let day: Day
    let target: Pointer
  }

  private static let (short, most) = (16, 1_000)
  private var kept: [Question: [Int]] = [:]

  subscript(_ question: Question) -> [Int]? { kept[question] }

  /// Keeps an answer that is long.
  mutating func keep(_ numbers: [Int], _ question: Question) {
    guard numbers.count > Self.short else { return }
    if kept.count >= Self.most { kept = [:] }
    kept[question] = numbers
  }
}
