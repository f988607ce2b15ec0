import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

/// Takes a table of readings into a store, row by row: all of them or none.
struct ReadingImport: Sendable {
  let file: ReadingFile
  let today: Day
  let progress: (@Sendable (String) -> Void)?

  /// What became of the rows.
  struct Outcome: Sendable {
    var new = 0
    var corrected = 0
    var same = 0
    /// What is wrong, at most `CaseProblems.most`.
    var problems: [CaseProblem] = []
  }

  /// Whether rows may say which entry they belong to, as those of a case do.
  var mayHaveEntries = false

  /// Goes through the table; states the readings with a pen, or only asks the rules when it is nil.
  func run(_ desk: Desk, _ pen: (any KeepingPen)?) throws -> Outcome {
    let subjects = try ReadingSubjects(desk)
    let measuring = desk.measuring(today: today)
    var outcome = Outcome()
    do {
      try file.rows(subject: subjects.subject, progress: tell) { row in
        switch row {
        case .failure(let wrong): outcome.problems += wrong.problems
        case .success(let row):
          let wrong = try problems(row, measuring, desk)
          outcome.problems += wrong
          if let pen, wrong.isEmpty, outcome.problems.isEmpty {
            try state(row, measuring, pen, &outcome)
          }
        }
        if outcome.problems.count >= CaseProblems.most { throw CaseProblems(problems: []) }
      }
    } catch let problem as CaseProblem {
      outcome.problems.append(problem)
    } catch let several as CaseProblems {
      outcome.problems += several.problems
    }
    return outcome
  }

  private var tell: ((Int) -> Void)? {
    progress.map { progress in
      { count in progress("\(DanishNumbers.text(Int64(count), decimals: 0)) målinger læst …") }
    }
  }

  private func problems(
    _ row: ReadingFile.Row, _ measuring: Measuring, _ desk: Desk
  ) throws -> [CaseProblem] {
    if row.entry != nil, !mayHaveEntries {
      return [
        row.problem("in", "»in« hører til en historie.", "Fjern kolonnen, eller lad den være tom.")
      ]
    }
    let unreadable = row.unreadable
    if !unreadable.isEmpty { return unreadable }
    let faults = try measuring.faults(in: row.reading)
    guard !faults.isEmpty else { return [] }
    let text = FindingText(titles: Titles(house: desk, day: .latest))
    return faults.map { property, finding in
      row.problem(property, text.message(finding).text, text.remedy(finding).text)
    }
  }

  private func state(
    _ row: ReadingFile.Row, _ measuring: Measuring, _ pen: any KeepingPen,
    _ outcome: inout Outcome
  ) throws {
    do {
      switch try measuring.state(row.reading, with: pen) {
      case .new: outcome.new += 1
      case .corrected: outcome.corrected += 1
      case .same: outcome.same += 1
      }
    } catch is ReadingTwice {
      outcome.problems.append(
        row.problem(
          "period", "Indikator, sted, tid og definition står to gange i filen.",
          "Behold den ene linje."))
    }
  }
}
