import Counter
import Organisation
import Vocabulary

/// What a table of another register is about.
enum RegisterKind: String, Choice {
  case organisations
  case afdelinger
  case areas

  var word: String {
    switch self {
    case .organisations: "organisationer"
    case .afdelinger: "afdelinger"
    case .areas: "områder"
    }
  }

  /// The columns it may have.
  var columns: [RegisterColumn] {
    switch self {
    case .organisations: [.number, .name, .short, .cvr, .tookOver, .phone, .mail, .address]
    case .afdelinger:
      [
        .number, .organisation, .name, .tookOver, .family, .elderly, .youth, .care, .phone, .mail,
        .address,
      ]
    case .areas: [.name, .kind, .afdelinger, .liesIn]
    }
  }

  /// Those it must have.
  var needed: [RegisterColumn] {
    switch self {
    case .organisations: [.number, .name]
    case .afdelinger: [.number, .organisation, .name]
    case .areas: [.name, .afdelinger]
    }
  }
}

/// What a column of such a table says.
enum RegisterColumn: String, CaseIterable {
  case number, organisation, name, short, cvr, tookOver, family, elderly, youth, care
  case phone, mail, address, kind, afdelinger, liesIn

  /// What it is called in Danish, and other headings that it is known by, without signs and in small letters.
  var headings: [String] {
    switch self {
    case .number:
      ["nummer", "nr", "lbf", "lbfnr", "lbfnummer", "afdelingsnr", "afdelingsnummer", "afdnr"]
    case .organisation:
      [
        "organisation", "organisationsnr", "organisationsnummer", "boligorganisation",
        "boligorganisationsnr", "boligorganisationsnummer", "selskabsnr",
      ]
    case .name: ["navn", "organisationsnavn", "afdelingsnavn", "områdenavn"]
    case .short: ["kortnavn", "forkortelse"]
    case .cvr: ["cvr", "cvrnr", "cvrnummer"]
    case .tookOver: ["overtagetfra", "fusioneretfra", "tidligerenr", "tidligerenummer"]
    case .family: ["familieboliger"]
    case .elderly: ["ældreboliger"]
    case .youth: ["ungdomsboliger"]
    case .care: ["plejeboliger"]
    case .phone: ["telefon", "tlf"]
    case .mail: ["email", "mail", "epost"]
    case .address: ["adresse"]
    case .kind: ["slags", "type"]
    case .afdelinger: ["afdelinger"]
    case .liesIn: ["liggeri"]
    }
  }

  /// As it is written in `--columns`.
  var word: String { headings[0] }

  /// The column that a word of `--columns` means.
  static func called(_ word: String) -> RegisterColumn? {
    let plain = plain(word)
    return allCases.first { $0.rawValue.lowercased() == plain || $0.headings.contains(plain) }
  }

  /// A heading as headings are compared: small letters and digits.
  static func plain(_ heading: String) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// A table of another register, its columns found by their headings.
struct RegisterTable {
  /// A row: what stands in each column that was found.
  struct Row {
    fileprivate let cells: [RegisterColumn: TableScanner.Cell]
    /// Where it begins.
    let place: Place

    /// What stands in a column; nil when nothing does.
    func text(_ column: RegisterColumn) -> String? {
      let text = cells[column]?.text.trimmed ?? ""
      return text.isEmpty ? nil : SpreadsheetText.text(text)
    }

    /// Where a column's cell begins.
    func place(_ column: RegisterColumn) -> Place { cells[column]?.place ?? place }
  }

  let file: String
  let isDanish: Bool
  let rows: [Row]

  /// Finds the columns; throws `CaseProblems` with every heading that nobody knows and every column that lacks.
  ///
  /// - Parameters:
  ///   - placed: the table.
  ///   - kind: what it is about.
  ///   - said: which heading each column has, where that is said.
  ///   - passed: headings that are passed over.
  init(
    _ placed: PlacedText, _ kind: RegisterKind, said: [RegisterColumn: String], passed: [String]
  ) throws {
    let table = try PlacedTable(placed)
    var (found, problems): ([RegisterColumn: Int], [CaseProblem]) = ([:], [])
    let over = Set(passed.map(RegisterColumn.plain))
    for (index, cell) in table.header.enumerated() {
      let plain = RegisterColumn.plain(cell.text)
      if over.contains(plain) { continue }
      guard let column = Self.column(plain, kind, said) else {
        problems.append(Self.strange(cell, kind, placed.file))
        continue
      }
      if found.updateValue(index, forKey: column) != nil {
        problems.append(
          CaseProblem(
            file: placed.file, place: cell.place, what: "To kolonner er »\(column.word)«.",
            remedy: "Spring den ene over med --skip \"\(cell.text.prefix(60))\"."))
      }
    }
    problems += kind.needed.filter { found[$0] == nil }.map { Self.lacking($0, said, table) }
    problems += table.rows.filter { $0.count != table.header.count }.map { row in
      CaseProblem(
        file: placed.file, place: row.first?.place,
        what: "Linjen har \(row.count) felter, men den første har \(table.header.count).",
        remedy: "Ret linjen.")
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems.most) }
    (file, isDanish) = (table.file, table.isDanish)
    rows = table.rows.filter { $0.contains { !$0.text.trimmed.isEmpty } }.map { row in
      Row(cells: found.mapValues { row[$0] }, place: row.first?.place ?? Place(line: 1, column: 1))
    }
  }

  private static func strange(
    _ cell: TableScanner.Cell, _ kind: RegisterKind, _ file: String
  ) -> CaseProblem {
    let heading = cell.text.prefix(60)
    let words = kind.columns.map(\.word).joined(separator: ", ")
    return CaseProblem(
      file: file, place: cell.place, what: "Kolonnen »\(heading)« kendes ikke.",
      remedy:
        "Sig, hvad den er, med --columns \"navn=\(heading)\", eller spring den over med --skip. Her kan stå: \(words)."
    )
  }

  private static func lacking(
    _ column: RegisterColumn, _ said: [RegisterColumn: String], _ table: PlacedTable
  ) -> CaseProblem {
    CaseProblem(
      file: table.file, place: table.header.first?.place,
      what: "Kolonnen »\(column.word)« mangler.",
      remedy: said[column].map { "Der er ingen kolonne »\($0)«." }
        ?? "Sig, hvilken det er, med --columns \"\(column.word)=OVERSKRIFT\".")
  }

  private static func column(
    _ heading: String, _ kind: RegisterKind, _ said: [RegisterColumn: String]
  ) -> RegisterColumn? {
    if let own = said.first(where: { RegisterColumn.plain($0.value) == heading }) { return own.key }
    return kind.columns.first { said[$0] == nil && $0.headings.contains(heading) }
  }

  /// A problem in a cell.
  func problem(
    _ row: Row, _ column: RegisterColumn, _ what: String, _ remedy: String
  ) -> CaseProblem {
    CaseProblem(file: file, place: row.place(column), what: what, remedy: remedy)
  }
}

extension String {
  /// Without spaces around.
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
