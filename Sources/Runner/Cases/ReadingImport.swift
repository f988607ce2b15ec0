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
    /// The first that take the place of others, with what they take the place of.
    var corrections: [Correction] = []
    /// How many days a spreadsheet had written in its own way.
    var respelt = Respellings()
    /// What is wrong, at most `CaseProblems.most`.
    var problems: [CaseProblem] = []
  }

  /// A reading that takes the place of another.
  struct Correction: Sendable {
    let old: Reading
    let new: Reading

    /// More than these are counted, not shown.
    static let most = 200

    /// What changes, each as `old -> new` in Danish.
    var changes: [String] {
      [
        ("værdi", value(old), value(new)), ("tæller", part(old.part), part(new.part)),
        ("nævner", part(old.whole), part(new.whole)),
        ("hvordan", old.status.word, new.status.word),
        ("kilde", "»\(old.source.text)«", "»\(new.source.text)«"),
      ].filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1) → \($0.2)" }
    }

    private func value(_ reading: Reading) -> String {
      reading.value.map { DanishNumbers.text($0, decimals: reading.decimals) } ?? "ingen"
    }

    private func part(_ number: Int64?) -> String {
      number.map { DanishNumbers.text($0, decimals: 0) } ?? "ingen"
    }
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
          if let respelt = row.respelt { outcome.respelt.add(respelt) }
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

  /// Remembers what a reading took the place of.
  private func note(
    _ reading: Reading, _ pen: any KeepingPen, _ outcome: inout Outcome
  ) throws {
    guard outcome.corrections.count < Correction.most else { return }
    let same = try pen.readings(of: reading.indicator, about: reading.subject).map(\.reading)
      .filter { $0.isAbout(theSameAs: reading) }
    guard let now = same.last, let old = same.dropLast().last else { return }
    outcome.corrections.append(Correction(old: old, new: now))
  }

  private func state(
    _ row: ReadingFile.Row, _ measuring: Measuring, _ pen: any KeepingPen,
    _ outcome: inout Outcome
  ) throws {
    do {
      switch try measuring.state(row.reading, with: pen) {
      case .new: outcome.new += 1
      case .corrected:
        outcome.corrected += 1
        try note(row.reading, pen, &outcome)
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
