package import Vocabulary

extension Reading {
  /// What of a row says which reading it is, and whose entry; another is another reading.
  private static let kept: Set = ["indicator", "subject", "period", "definition", "in"]

  /// What stands of it in each column of `reading.csv`, but for its entry.
  package var written: [(column: String, text: String)] {
    zip(ReadingFile.columns, ReadingWriter.cells(self)).map { ($0, $1) }
  }

  /// The same with some columns written anew, each as `column=value`, read as a row of `reading.csv` is; throws
  /// `CaseProblems`.
  ///
  /// - Parameters:
  ///   - words: each a column, `=` and what is to stand in it.
  ///   - name: what the reading is called in what is wrong.
  package func edited(_ words: [String], called name: String) throws -> Reading {
    let columns = Array(ReadingFile.columns.dropLast())
    var cells = Dictionary(uniqueKeysWithValues: zip(columns, ReadingWriter.cells(self)))
    var problems: [CaseProblem] = []
    var seen: Set<String> = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let column = String(parts[0])
      if let fault = Self.fault(in: column, parts.count, isFirst: seen.insert(column).inserted) {
        problems.append(
          CaseProblem(file: name, place: nil, what: fault.what, remedy: fault.remedy))
      } else {
        cells[column] = SpreadsheetText.cell(Self.plain(String(parts[1]), in: column))
      }
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    let row = columns.map { ReadingWriter.quoted(cells[$0] ?? "") }.joined(separator: ";")
    return try read(columns.joined(separator: ";") + "\n" + row + "\n", name)
  }

  /// A word as the table has it, when it is written in Danish.
  private static func plain(_ text: String, in column: String) -> String {
    switch column {
    case "status":
      ReadingStatus.allCases.first { $0.word.lowercased() == text.lowercased() }?.rawValue ?? text
    case "madeUp": ["ja": "true", "nej": "false"][text.lowercased()] ?? text
    default: text
    }
  }

  private static func fault(
    in column: String, _ parts: Int, isFirst: Bool
  ) -> (what: String, remedy: String)? {
    let shown = "»\(column.visible())«"
    let free = ReadingFile.columns.filter { !kept.contains($0) }
    if kept.contains(column) {
      return (
        "\(shown) siger, hvilken måling det er, og kan ikke rettes.",
        "Træk den forkerte tilbage med status=withdrawn og value=, og skriv den rigtige med almen act measure."
      )
    }
    guard free.contains(column) else {
      return (
        "\(shown) kendes ikke her.",
        nearest(to: column, among: free).map { "Mente du »\($0)«?" }
          ?? "Skriv \(free.joined(separator: ", "))."
      )
    }
    if parts < 2 { return ("\(shown) mangler sin værdi.", "Skriv \(column)=….") }
    return isFirst ? nil : ("\(shown) står to gange.", "Skriv den én gang.")
  }

  private func read(_ table: String, _ name: String) throws -> Reading {
    var pieces = [Array(table.utf8)]
    var found: [Reading] = []
    func unplaced(_ problems: [CaseProblem]) -> CaseProblems {
      CaseProblems(
        problems: problems.map {
          CaseProblem(file: name, place: nil, what: $0.what, remedy: $0.remedy)
        })
    }
    let place = subject
    func take(_ row: Result<ReadingFile.Row, CaseProblems>) throws {
      switch row {
      case .failure(let wrong): throw unplaced(wrong.problems)
      case .success(let row):
        if !row.unreadable.isEmpty { throw unplaced(row.unreadable) }
        found.append(row.reading)
      }
    }
    try ReadingFile.rows(in: { pieces.popLast() }, subject: { _ in place }, take)
    return found.first ?? self
  }
}
