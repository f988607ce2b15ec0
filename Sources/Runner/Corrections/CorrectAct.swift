import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

/// What was known was wrong: a version is stated again with other properties, on all its days.
struct CorrectAct: BookAct {
  private static let thing = Argument("SLAGS/ID", .id())
  private static let edits = Argument("EGENSKAB=VÆRDI", .text, repeats: true)

  let name = "correct"
  let summary =
    "retter det, der stod forkert, i den udgave, der gælder --on, for alle dens dage; en måling er reading/INDIKATOR/STED/TID"
  let arguments = [thing, edits]
  let options = [BookActs.over]

  func reason(_ words: Words, _ because: String) -> String { because }

  func perform(
    _ given: Given, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let words = given.all(Self.edits).map(\.text)
    do {
      if let address = try ReadingAddress(given.needed(Self.thing).text, desk) {
        return try ReadingCorrection(of: address, words + given.source(beside: words))
          .perform(desk, pen)
      }
      return try Correcting(isChange: false, desk, pen).perform(
        on: given.needed(Self.thing).thing(), words + given.source(beside: words))
    } catch let wrong as CaseProblems {
      throw Miswritten(problems: wrong.problems)
    }
  }
}

/// Something has happened: from a day on a thing has other properties, and before it those it had.
struct AlterAct: BookAct {
  private static let thing = Argument("SLAGS/ID", .id())
  private static let edits = Argument("EGENSKAB=VÆRDI", .text, repeats: true)

  let name = "alter"
  let summary =
    "skriver, at noget er sket: fra dagen --on er en ting anderledes, og før den som den stod"
  let arguments = [thing, edits]
  let options = [BookActs.over]

  func reason(_ words: Words, _ because: String) -> String { because }

  func perform(
    _ given: Given, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let words = given.all(Self.edits).map(\.text)
    do {
      return try Correcting(isChange: true, desk, pen).perform(
        on: given.needed(Self.thing).thing(), words + given.source(beside: words))
    } catch let wrong as CaseProblems {
      throw Miswritten(problems: wrong.problems)
    }
  }
}

extension Given {
  /// The source that the author names by an option, as a property; none when it is the reason alone, or stands
  /// among the properties already.
  fileprivate func source(beside words: [String]) -> [String] {
    let isSaid = words.contains { $0.hasPrefix("source=") || $0.hasPrefix("source.") }
    return isSaid || source.text == because ? [] : ["source=\(source.text)"]
  }
}
