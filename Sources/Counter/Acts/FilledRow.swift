public import Vocabulary

/// A column of a table that an act reads: found by its name, wherever it stands.
///
///     static let at = Column("hos", .id(Party.kind))
///     static let ends = Column("slut", .day, isNeeded: false)
public struct Column: Slot, Hashable {
  /// The name in the first line.
  public let name: String
  /// What kind of value its cells have.
  public let value: ValueKind?
  /// Whether it must be there, with something in each cell.
  public let isNeeded: Bool

  /// A column.
  public init(_ name: String, _ value: ValueKind, isNeeded: Bool = true) {
    (self.name, self.value, self.isNeeded) = (name, value, isNeeded)
  }

  /// Its name.
  public var place: String { name }
}

/// A row of a table, read column by column; what is wrong is told at the place of the cell.
public struct FilledRow: Filled {
  fileprivate let table: PlacedTable
  fileprivate let columns: [String: Int]
  fileprivate let cells: [TableScanner.Cell]
  fileprivate let house: any House
  fileprivate let day: Day

  /// The values of a cell: several when its column takes several, with `|` between.
  public func all(_ slot: any Slot) -> [Written] {
    guard let cell = cell(slot) else { return [] }
    let text = SpreadsheetText.text(cell.text)
    return (slot.value?.parts(of: text, separator: "|") ?? [text]).map {
      Written(
        text: slot.value?.each.plain($0) ?? $0, slot: slot, house: house, when: day,
        isDanish: table.isDanish,
        cell: (table.file, cell.place))
    }
  }

  /// That the cell is empty, at its place.
  public func lacking(_ slot: any Slot) -> any Error {
    problem(slot, "»\(slot.name)« mangler.", "Skriv \(slot.value?.line ?? "det").")
  }

  /// What is wrong with the form of its cells, by the kinds of some columns.
  fileprivate func problems(_ columns: [Column]) -> [CaseProblem] {
    columns.compactMap { column in
      guard cell(column) != nil else {
        return column.isNeeded ? lacking(column) as? CaseProblem : nil
      }
      for written in all(column) {
        guard let fault = column.value?.each.fault(in: written.text, isDanish: table.isDanish)
        else { continue }
        let what = "»\(column.name)«: »\(written.text.prefix(100))« \(fault.what)."
        return problem(column, what, fault.remedy)
      }
      return nil
    }
  }

  /// Whether nothing stands in it: spreadsheets end with such rows.
  fileprivate var isEmpty: Bool { cells.allSatisfy { $0.text.isEmpty } }

  private func cell(_ slot: any Slot) -> TableScanner.Cell? {
    columns[slot.name].map { cells[$0] }.flatMap { $0.text.isEmpty ? nil : $0 }
  }

  /// What is wrong with a cell, at its place.
  public func problem(_ slot: any Slot, _ what: String, _ remedy: String) -> CaseProblem {
    let cell = columns[slot.name].map { cells[$0] } ?? cells.first
    return CaseProblem(file: table.file, place: cell?.place, what: what, remedy: remedy)
  }
}

extension Given {
  /// Does something for each row of the table in the file that a slot names, by columns in any order.
  ///
  /// All that is wrong is told at once, each at its place and at most `CaseProblems.most`: with names of columns, with the
  /// width of rows, with the form of cells, what `work` finds wrong with the rows that are left, and what `together` finds wrong
  /// with rows beside each other once all are read. Only where a needed column is missing are the rows not looked at. Throws
  /// `CaseProblems`, or `Refusal` when nothing but rules say no.
  public func eachRow(
    of slot: any Slot, _ columns: [Column], together: () throws -> [CaseProblem] = { [] },
    _ work: (FilledRow) throws -> Void
  ) throws {
    let table = try PlacedTable(try file(slot))
    let needed = Set(columns.filter(\.isNeeded).map(\.name))
    let (places, headings) = table.named(columns.map(\.name), needed: needed)
    var (problems, findings) = (headings + table.widthProblems, [(Finding, FilledRow)]())
    guard needed.allSatisfy({ places[$0] != nil }) else {
      throw CaseProblems(problems: problems.most)
    }
    let rows = table.rows.filter { $0.count == table.header.count }.map {
      FilledRow(table: table, columns: places, cells: $0, house: house, day: day)
    }.filter { !$0.isEmpty }
    for row in rows where problems.count < CaseProblems.most {
      let misshapen = row.problems(columns)
      let wrong = try row.wrong { try work(row) }
      // Of a row with a cell that cannot be read only what is wrong with another cell is told besides.
      let known = Set(misshapen.map(\.place))
      problems += misshapen + wrong.problems.filter { !known.contains($0.place) }
      if misshapen.isEmpty { findings += wrong.findings.map { ($0, row) } }
    }
    problems += try together()
    if problems.isEmpty, !findings.isEmpty { throw Refusal(findings.map(\.0)) }
    let text = FindingText(titles: Titles(house: house, day: day))
    problems += findings.map { finding, row in
      row.problem(text.message(finding).text, text.remedy(finding).text)
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems.inOrder.most) }
  }
}

extension [CaseProblem] {
  /// As they stand in the file.
  fileprivate var inOrder: [CaseProblem] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element.place, right.element.place)
      return (one?.line ?? 0, one?.column ?? 0, left.offset)
        < (other?.line ?? 0, other?.column ?? 0, right.offset)
    }.map(\.element)
  }
}

extension FilledRow {
  /// Reads two things of the row; what is wrong with each is told, and not only the first.
  public func together<One, Other>(
    _ one: () throws -> One, _ other: () throws -> Other
  ) throws -> (One, Other) {
    var (first, second): (One?, Other?)
    let left = try wrong { first = try one() }
    let right = try wrong { second = try other() }
    let findings = left.findings + right.findings
    if let first, let second { return (first, second) }
    let problems = left.problems + right.problems
    if problems.isEmpty { throw Refusal(findings) }
    throw CaseProblems(problems: problems)
  }

  /// What some work with the row says no to.
  fileprivate func wrong(
    _ work: () throws -> Void
  ) throws -> (problems: [CaseProblem], findings: [Finding]) {
    do {
      try work()
      return ([], [])
    } catch let refusal as Refusal {
      return ([], refusal.findings)
    } catch let found as CaseProblems {
      return (found.problems, [])
    } catch let problem as CaseProblem {
      return ([problem], [])
    } catch let wrong as WrongUse {
      return ([problem(wrong.what, wrong.remedy)], [])
    } catch let wrong as Complaint {
      return ([problem(wrong.what, wrong.remedy)], [])
    }
  }
}

extension FilledRow {
  /// What is wrong with the row as a whole.
  fileprivate func problem(_ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: table.file, place: cells.first?.place, what: what, remedy: remedy)
  }
}
