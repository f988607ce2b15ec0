import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

/// An act that writes properties of one thing anew, each as `key=value`.
protocol EditingAct: BookAct {
  typealias Sentences = @Sendable (Titles) throws -> [Block]

  /// Writes the properties of the thing; throws `CaseProblems` for what cannot be read.
  func write(
    _ words: [String], _ given: Given, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> Sentences
}

private let thing = Argument("SLAGS/ID", .id())
private let edits = Argument("EGENSKAB=VÆRDI", .text, repeats: true)

extension EditingAct {
  var arguments: [Argument] { [thing, edits] }
  var options: [Option] { [BookActs.over] }

  func reason(_ words: Words, _ because: String) -> String { because }

  func perform(_ given: Given, _ desk: Desk, _ pen: any KeepingPen) throws -> Sentences {
    let words = given.all(edits).map(\.text)
    do {
      return try write(words + given.source(beside: words), given, desk, pen)
    } catch let wrong as CaseProblems {
      throw Miswritten(problems: wrong.problems)
    }
  }
}

/// What was known was wrong: a version is stated again with other properties, on all its days.
struct CorrectAct: EditingAct {
  let name = "correct"
  let summary =
    "retter det, der stod forkert, i den udgave, der gælder --on, for alle dens dage; en måling er reading/INDIKATOR/STED/TID"
  let subject = ActSubject.corrections
  let example =
    #"correct meeting/bf-2026-10 "title=Ekstra møde i Boligforum" --on 1.12.2026"#

  func write(
    _ words: [String], _ given: Given, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> Sentences {
    if let address = try ReadingAddress(given.needed(thing).text, desk) {
      return try ReadingCorrection(of: address, words).perform(desk, pen)
    }
    return try Correcting(isChange: false, desk, pen).perform(
      on: given.needed(thing).thing(), words)
  }
}

/// Something has happened: from a day on a thing has other properties, and before it those it had.
struct AlterAct: EditingAct {
  let name = "alter"
  let summary =
    "skriver, at noget er sket: fra dagen --on er en ting anderledes, og før den som den stod"
  let subject = ActSubject.corrections
  let example =
    "alter party/nab shortName=NABO --on 1.12.2026"

  func write(
    _ words: [String], _ given: Given, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> Sentences {
    try Correcting(isChange: true, desk, pen).perform(
      on: given.needed(thing).thing(), words)
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
