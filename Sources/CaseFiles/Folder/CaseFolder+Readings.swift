import Store
import Vocabulary

extension CaseFolder.Scan {
  /// Goes through the readings: notes their entries, and gives what is wrong.
  mutating func readReadings(_ terms: any CaseTerms) -> [CaseProblem] {
    guard let file = readings else { return [] }
    let places = ReadingSubjects(versions, terms)
    var problems: [CaseProblem] = []
    var found: Set<Int> = []
    let stopped = faults(ReadingFile.name) {
      try file.rows(subject: places.subject) { row in
        switch row {
        case .success(let row):
          let problem = misplaced(row)
          problems += problem
          if problem.isEmpty { found.insert(row.entry ?? 1) }
        case .failure(let wrong): problems += wrong.problems
        }
        if problems.count >= CaseProblems.most { throw CaseProblems(problems: []) }
      }
    }
    readingEntries = found
    return problems + stopped
  }

  private func misplaced(_ row: ReadingFile.Row) -> [CaseProblem] {
    if let entries, !(1...max(1, entries.count)).contains(row.entry ?? 0) {
      let what = row.entry.map { "Posten \($0) findes ikke." } ?? "»in« mangler."
      return [row.problem("in", what, "Skriv nummeret på en post i \(EntriesReader.file).")]
    }
    if entries == nil, row.entry != nil {
      return [
        row.problem("in", "»in« er brugt, men sagen har ingen \(EntriesReader.file).", "Fjern det.")
      ]
    }
    let entry = entries?.dropFirst((row.entry ?? 1) - 1).first
    return entry?.digest == nil ? row.unreadable : []
  }

  /// What hands over the readings of an entry, or of all when nil.
  func readings(
    of entry: Int?, in file: ReadingFile, _ places: ReadingSubjects
  ) -> (@Sendable ((Reading) throws -> Void) throws -> Void) {
    { each in
      try file.rows(subject: places.subject) { row in
        let row = try row.get()
        if entry == nil || row.entry == entry { try each(row.reading) }
      }
    }
  }
}
