import Vocabulary

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

  private func problem(_ slot: any Slot, _ what: String, _ remedy: String) -> CaseProblem {
    let cell = columns[slot.name].map { cells[$0] } ?? cells.first
    return CaseProblem(file: table.file, place: cell?.place, what: what, remedy: remedy)
  }
}

extension Given {
  /// Does something for each row of the table in the file that a slot names, by columns in any order.
  ///
  /// All that is wrong with names of columns is told at once. Then all that is wrong with rows is, in the order of the file:
  /// the form of cells, and what `work` finds of the rows whose cells have a right form; each at its place and at most
  /// `CaseProblems.most`. Throws `CaseProblems`, or `Refusal` when nothing but rules say no.
  public func eachRow(
    of slot: any Slot, _ columns: [Column], _ work: (FilledRow) throws -> Void
  ) throws {
    let table = try PlacedTable(try file(slot))
    let places = try table.columns(
      columns.map(\.name), needed: Set(columns.filter(\.isNeeded).map(\.name)))
    let rows = table.rows.map {
      FilledRow(table: table, columns: places, cells: $0, house: house, day: day)
    }.filter { !$0.isEmpty }
    try Self.each(rows, columns, work)
  }

  private static func each(
    _ rows: [FilledRow], _ columns: [Column], _ work: (FilledRow) throws -> Void
  ) throws {
    var (problems, findings): ([CaseProblem], [Finding]) = ([], [])
    for row in rows where problems.count < CaseProblems.most {
      let misshapen = row.problems(columns)
      problems += misshapen
      guard misshapen.isEmpty else { continue }
      do {
        try work(row)
      } catch let refusal as Refusal {
        findings += refusal.findings
      } catch let found as CaseProblems {
        problems += found.problems
      } catch let problem as CaseProblem {
        problems.append(problem)
      } catch let wrong as WrongUse {
        problems.append(row.problem(wrong.what, wrong.remedy))
      } catch let wrong as Complaint {
        problems.append(row.problem(wrong.what, wrong.remedy))
      }
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems.most) }
    if !findings.isEmpty { throw Refusal(findings) }
  }
}

extension FilledRow {
  /// What is wrong with the row as a whole.
  fileprivate func problem(_ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: table.file, place: cells.first?.place, what: what, remedy: remedy)
  }
}
