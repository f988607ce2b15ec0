/// A table with a line of names and rows under it, every cell with its place.
///
/// RFC 4180 with a comma, or the Danish dialect with a semicolon, as the first line tells.
public struct PlacedTable: Sendable {
  /// What problems call the file.
  public let file: String
  /// Whether cells stand between semicolons, and decimals after a comma.
  public let isDanish: Bool
  /// The cells of the first line.
  public let header: [TableScanner.Cell]
  /// The rows under it, as they stand: they may be wider or narrower.
  public let rows: [[TableScanner.Cell]]

  /// Takes a text apart; throws `CaseProblem` where it cannot be followed, or has no names.
  public init(_ placed: PlacedText) throws {
    file = placed.file
    var (all, isDanish): ([[TableScanner.Cell]], Bool) = ([], false)
    do {
      try TableScanner.rows(of: Array(placed.text.utf8)) { row, cells in
        isDanish = row.isDanish
        all.append(cells)
      }
    } catch let fault as TableFault {
      throw CaseProblem(fault, file: placed.file)
    }
    guard let first = all.first, first.contains(where: { !$0.text.isEmpty }) else {
      throw CaseProblem(.emptyTable, file: placed.file, place: Place(line: 1, column: 1))
    }
    (header, rows, self.isDanish) = (first, Array(all.dropFirst()), isDanish)
  }

  /// Rows that are not as wide as the line of names.
  public var widthProblems: [CaseProblem] {
    rows.filter { $0.count != header.count }.map {
      problem($0.last?.place, .width($0.count, header.count))
    }
  }

  func problem(_ place: Place?, _ fault: PlacedFault) -> CaseProblem {
    CaseProblem(fault, file: file, place: place)
  }
}

// MARK: Columns by name

extension PlacedTable {
  /// Where some columns stand, by name, and all that is wrong with the names.
  ///
  /// - Parameters:
  ///   - names: the columns that may be there.
  ///   - needed: those that must.
  public func named(
    _ names: [String], needed: Set<String>
  ) -> (places: [String: Int], problems: [CaseProblem]) {
    var found: [String: Int] = [:]
    var problems: [CaseProblem] = []
    for (index, cell) in header.enumerated() {
      // As people write it: »År« is »aar«.
      guard
        let name = names.first(where: { $0 == cell.text || Self.plain($0) == Self.plain(cell.text) }
        )
      else {
        problems.append(problem(cell.place, .strangeColumn(cell.text, among: names)))
        continue
      }
      if found.updateValue(index, forKey: name) != nil {
        problems.append(problem(cell.place, .columnTwice(cell.text)))
      }
    }
    problems += names.filter { needed.contains($0) && found[$0] == nil }.map {
      problem(header.first?.place, .noColumn($0))
    }
    return (found, problems)
  }

  /// A heading without case and signs, with æ, ø and å as two letters.
  private static func plain(_ heading: String) -> String {
    let letters = ["æ": "ae", "ø": "oe", "å": "aa"]
    return heading.lowercased().filter { $0.isLetter || $0.isNumber }
      .map { letters[String($0)] ?? String($0) }.joined()
  }
}

extension [CaseProblem] {
  /// At most as many as are told.
  public var most: [CaseProblem] { Array(prefix(CaseProblems.most)) }
}
