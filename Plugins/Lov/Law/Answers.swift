import Counter
import Vocabulary

/// Whether all hold; nil where none is known not to, and some are not known.
func allHold(_ answers: Bool?...) -> Bool? {
  answers.contains(false) ? false : answers.contains(nil) ? nil : true
}

/// Whether any holds; nil where none is known to, and some are not known.
func anyHolds(_ answers: Bool?...) -> Bool? {
  answers.contains(true) ? true : answers.contains(nil) ? nil : false
}

/// How it is said that an answer cannot be given, by the names of the inputs that it lacks and no others.
enum Missing {
  /// In words, after »Mangler«.
  static func words(_ names: [String]) -> String { "Mangler: \(names.joined(separator: ", "))." }

  /// In a line; none where the answer is given.
  static func lines(
    _ answer: Bool?, title: String = "Mangler", _ inputs: [(String, Bool?)]
  ) -> [Calculation.Line] {
    let names = inputs.filter { $0.1 == nil }.map(\.0)
    guard answer == nil, !names.isEmpty else { return [] }
    return [Calculation.Line(title, .text(names.joined(separator: ", ")))]
  }
}

extension Calculation.Line.Value {
  /// Yes or no; both, each with its reading, where the words of the act carry two that decide differently.
  ///
  /// - Parameters:
  ///   - first: the answer of the reading that the words carry best.
  ///   - second: that of the other.
  ///   - whens: what each reads, in Danish, after »hvis«.
  static func answer(_ first: Bool, _ second: Bool, _ whens: (String, String)) -> Self {
    guard first != second else { return .yesNo(first) }
    return .text("\(word(first)), hvis \(whens.0); \(word(second)), hvis \(whens.1)")
  }

  private static func word(_ answer: Bool) -> String { answer ? "ja" : "nej" }
}

/// The end of so many months after a day, where the act says nothing of a month that is too short for it.
struct MonthsAfter: Hashable {
  /// The day it is counted from.
  let day: Day
  /// How many.
  let months: Int

  /// The last day, where it ends with a month that is too short.
  var last: Day { day.adding(months: months) }
  /// The last day, where the days that the month lacks run over into the next.
  var over: Day { last.adding(days: day.date.day - last.date.day) }

  /// Whether the month is too short, so that the readings differ.
  var isCut: Bool { over != last }

  /// The last day, in both readings where they differ.
  func lines(_ title: String, isResult: Bool = true) -> [Calculation.Line] {
    let end = Calculation.Line(title, .day(last), isResult: isResult)
    guard isCut else { return [end] }
    return [
      end,
      Calculation.Line(
        "\(title), hvis de dage, måneden mangler, løber over i den næste", .day(over),
        isResult: isResult),
    ]
  }

  /// Whether something done on a day was in time.
  func isKept(by done: Day) -> Calculation.Line.Value {
    .answer(
      done <= last, done <= over,
      ("fristen ender med måneden", "de dage, måneden mangler, løber over i den næste"))
  }
}
