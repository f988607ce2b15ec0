import Counter
import Investments
import Testing
import Vocabulary

@testable import Lov

/// What a calculation of the law answers, by the titles of its lines.
struct Computed {
  let lines: [Calculation.Line]

  init(
    _ id: String, numbers: [String: Int64] = [:], words: [String: String] = [:],
    days: [String: Day] = [:], answers: [String: Bool] = [:], at view: Viewpoint
  ) throws {
    let calculation = try #require(Module().calculations.first { $0.id == id })
    let inputs = Set(calculation.inputs.map(\.name))
    try #require(inputs.isSuperset(of: Set(numbers.keys).union(words.keys).union(days.keys)))
    lines = try calculation.make(
      .init(numbers: numbers, words: words, days: days, answers: answers), view)
  }

  /// The results, by title.
  var results: [String: Calculation.Line.Value] {
    Dictionary(
      lines.filter(\.isResult).map { ($0.title, $0.value) }, uniquingKeysWith: { one, _ in one })
  }

  /// The amount of the first line that begins so.
  func money(_ title: String) -> Int64? {
    for line in lines where line.title.hasPrefix(title) {
      if case .money(let money) = line.value { return money.ore }
    }
    return nil
  }

  /// The first number in hundredths of a line that begins so.
  func hundredths(_ title: String) -> Int64? {
    for line in lines where line.title.hasPrefix(title) {
      if case .hundredths(let number, _) = line.value { return number }
    }
    return nil
  }

  /// The words of the first line that begins so.
  func text(_ title: String) -> String? {
    for line in lines where line.title.hasPrefix(title) {
      if case .text(let text) = line.value { return text }
    }
    return nil
  }

  /// The day of the first line that begins so.
  func day(_ title: String) -> Day? {
    for line in lines where line.title.hasPrefix(title) {
      if case .day(let day) = line.value { return day }
    }
    return nil
  }

  /// Whether the first line that begins so is a yes; nil within where it cannot be said.
  func yes(_ title: String) throws -> Bool? {
    let line = try #require(lines.first { $0.title.hasPrefix(title) })
    guard case .yesNo(let answer) = line.value else {
      Issue.record("»\(title)« is no yes or no")
      return nil
    }
    return answer
  }
}

extension Boundary {
  /// An amount given in millions of kroner, in øre, also where words follow it.
  func mio(_ name: String) -> Int64? {
    guard let word = input[name]?.split(separator: " ").first,
      let number = try? scaled(Array(word.utf8), isDanish: false), number.decimals <= 8
    else { return nil }
    return (number.decimals..<8).reduce(number.value) { value, _ in value * 10 }
  }

  /// An amount given in kroner, in øre.
  func kroner(_ name: String) -> Int64? { number(name, decimals: 2) }

  /// Checks an answer of yes or no, where either may be right when the case has both; nil says neither.
  func expects(_ yes: Bool?, _ words: (yes: String, no: String)) {
    guard let yes else {
      #expect(Set(expected).isSuperset(of: [words.yes, words.no]), "\(id)")
      return
    }
    #expect(expected.contains(yes ? words.yes : words.no), "\(id)")
  }
}

/// Øre as millions of kroner with a point and at least three decimals, such as `9.3876`.
func mio(_ ore: Int64?) -> String {
  guard let ore else { return "-" }
  var decimals = String(String(100_000_000 + ore % 100_000_000).dropFirst())
  while decimals.count > 3, decimals.last == "0" { decimals.removeLast() }
  return "\(ore / 100_000_000).\(decimals)"
}

/// Øre as kroner with a point, without decimals that are nothing.
func kroner(_ ore: Int64?) -> String {
  guard let ore else { return "-" }
  let rest = ore % 100
  return rest == 0 ? "\(ore / 100)" : "\(ore / 100).\(rest < 10 ? "0" : "")\(rest)"
}
