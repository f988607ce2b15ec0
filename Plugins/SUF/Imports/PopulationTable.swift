import Vocabulary

/// People by area, age and year in a table of the statistics bank: long, with a column of years, or wide, with a column for
/// each year or for each age.
///
/// Columns are found by their names, with Danish letters or without. A total of ages is left out, and so are rows of one sex
/// where the total stands too, and columns that only say `I alt`; `-` is nothing, `..` is not known and so is not there;
/// everything else that cannot be followed is refused at its place.
struct PopulationTable {
  /// One number with where it stands.
  struct Entry: Hashable {
    let area: TableScanner.Cell
    let ages: Ages
    let year: Int
    let persons: Int
    let place: Place
  }

  /// A number that nobody knows (`..`).
  struct Unknown: Hashable {
    let area: TableScanner.Cell
    let ages: Ages
    let year: Int
  }

  /// What a table says, and all that is wrong with it.
  struct Content {
    var entries: [Entry] = []
    /// What is said not to be known.
    var unknown: [Unknown] = []
    /// Every area as it is called, also of rows with faults.
    var areas: [TableScanner.Cell] = []
    var problems: [CaseProblem] = []
  }

  /// What a column is.
  enum Meaning: Hashable {
    case area, age, time, value, sex
    case year(Int)
    case ages(Ages)
    case total
    /// One that says the same of every row, and so nothing.
    case idle
  }

  private let file: String
  private let isDanish: Bool
  private let header: [TableScanner.Cell]
  private let rows: [[TableScanner.Cell]]

  init(_ placed: PlacedText) throws {
    let table = try PlacedTable(StatisticsBankText.plain(placed))
    (file, isDanish) = (table.file, table.isDanish)
    let all = ([table.header] + table.rows).filter { $0.contains { !$0.text.isEmpty } }
    let heads = all.prefix(StatisticsBankText.titles)
    let first =
      heads.firstIndex { row in row.contains { Self.named($0.text) == .area } }
      ?? heads.firstIndex { Self.isNameless($0.map(\.text)) }
    header = first.map { all[$0] } ?? table.header
    rows = Array(all.dropFirst((first ?? 0) + 1))
  }

  /// Every number and every fault, in the order of the file; throws `CaseProblems` where columns cannot be followed.
  func content() throws -> Content {
    let columns = try columns()
    let rows = filled(columns)
    let totals = totals(columns, rows)
    var content = Content()
    for row in rows {
      guard content.problems.count < CaseProblems.most else { break }
      guard row.count == columns.count else {
        content.problems.append(misfit(row, columns))
        continue
      }
      // Every fault of a row is told, and nothing is taken of one whose area is not.
      var found = Content()
      let area = try Self.collected(&found) { try self.area(of: row, columns) }
      if let anywhere = area ?? row.first { try read(row, anywhere, columns, totals, into: &found) }
      content.problems += found.problems
      guard let area else { continue }
      content.areas.append(area)
      // What a row with a fault says is not held against the others.
      guard found.problems.isEmpty else { continue }
      content.entries += found.entries
      content.unknown += found.unknown
    }
    content.problems += Self.twice(content.entries, file)
    if content.problems.isEmpty, content.entries.isEmpty {
      content.problems.append(
        problem(header.first?.place, "Der er ingen tal i tabellen.", "Skriv mindst en række."))
    }
    return content
  }

  // MARK: Columns

  private func columns() throws -> [Meaning] {
    let names = header.map { Self.named($0.text) }
    var problems = nameless()
    guard problems.isEmpty else { throw CaseProblems(problems: problems.most) }
    var meanings: [Meaning] = []
    for (index, (cell, named)) in zip(header, names).enumerated() {
      let meaning =
        named
        ?? (names.contains(.time) ? nil : Self.year(cell.text).map(Meaning.year))
        ?? (names.contains(.age) ? nil : Self.ages(cell.text))
        ?? (isIdle(index) ? .idle : nil)
      if let meaning, !meanings.contains(meaning) || [.total, .idle].contains(meaning) {
        meanings.append(meaning)
      } else if meaning != nil {
        problems.append(
          problem(cell.place, "Kolonnen »\(cell.text.prefix(60))« står to gange.", "Lad én stå."))
      } else {
        problems.append(
          problem(
            cell.place, "Kolonnen »\(cell.text.prefix(60))« kendes ikke.",
            "Kolonnerne hedder område, alder, tid og indhold; eller der er en kolonne for hvert år (2026 eller 2026K1). En anden kolonne kan stå, når den siger »I alt« i hver række."
          ))
      }
    }
    problems += lacking(meanings)
    guard problems.isEmpty else { throw CaseProblems(problems: problems.most) }
    return meanings
  }

  /// Columns without a name before those of years or ages, as the statistics bank gives them: what they are is not guessed.
  private func nameless() -> [CaseProblem] {
    guard Self.isNameless(header.map(\.text)) else { return [] }
    return header.enumerated().filter { $1.text.isEmpty && !isIdle($0) }.map { index, cell in
      problem(
        cell.place, "Kolonne \(index + 1) har intet navn.",
        "Skriv over den, hvad den er: område, alder, køn eller tid.")
    }
  }

  /// Whether a line is one of names where some are left out and others are years or ages.
  static func isNameless(_ cells: [String]) -> Bool {
    cells.contains("") && cells.contains { year($0) != nil || ages($0) != nil }
  }

  /// Whether a column says a total in every row.
  private func isIdle(_ index: Int) -> Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        index < row.count && Self.totals.contains(Self.folded(row[index].text))
      }
  }

  private static let totals: Set = ["i alt", "alle", "begge", "maend og kvinder", "total"]

  private func lacking(_ meanings: [Meaning]) -> [CaseProblem] {
    let isWide = meanings.contains { meaning in
      if case .year = meaning { return true }
      if case .ages = meaning { return true }
      return false
    }
    let hasYears = meanings.contains { if case .year = $0 { true } else { false } }
    let hasAges = meanings.contains { if case .ages = $0 { true } else { false } }
    var lacks: [String] = []
    if !meanings.contains(.area) { lacks.append("område") }
    if !meanings.contains(.age), !hasAges { lacks.append("alder") }
    if !meanings.contains(.time), !hasYears { lacks.append("tid") }
    if !meanings.contains(.value), !isWide { lacks.append("indhold") }
    let place = header.first?.place
    var found = lacks.map {
      problem(
        place, "Kolonnen »\($0)« mangler.", "Vælg den med i statistikbanken, eller skriv den.")
    }
    if hasYears, hasAges {
      found.append(
        problem(place, "Både år og aldre er kolonner.", "Lad enten år eller aldre være rækker."))
    }
    if isWide, meanings.contains(.value) {
      found.append(
        problem(
          place, "Der er både en kolonne med tallet og en for hvert år eller hver alder.",
          "Lad tallet stå ét sted."))
    }
    return found
  }

  /// Whether a column of the name has areas.
  static func isArea(_ text: String) -> Bool { named(text) == .area }

  private static func named(_ text: String) -> Meaning? {
    switch folded(text) {
    case "omraade", "bydel", "distrikt", "kommune", "landsdel": .area
    case "alder", "aldersgruppe": .age
    case "tid", "aar", "periode": .time
    case "indhold", "antal", "personer", "folketal": .value
    case "koen": .sex
    default: nil
    }
  }

  /// Small letters, with ASCII for the Danish ones, and without what stands around.
  static func folded(_ text: String) -> String {
    text.lowercased().replacing("æ", with: "ae").replacing("ø", with: "oe")
      .replacing("å", with: "aa").split(separator: " ").joined(separator: " ")
  }

  // MARK: Rows

  /// The rows, with what stands above where a table names an area or a sex once, and nothing under it.
  private func filled(_ columns: [Meaning]) -> [[TableScanner.Cell]] {
    let area = columns.firstIndex(of: .area).flatMap { isSparse($0) ? $0 : nil }
    let sex = columns.firstIndex(of: .sex)
    let isSexSparse = sex.map(isSparse) ?? false
    var above: [TableScanner.Cell]?
    return rows.map { row in
      guard row.count == columns.count else { return row }
      var filled = row
      let goesOn = area.map { row[$0].text.isEmpty } ?? false
      for place in [area, goesOn || isSexSparse ? sex : nil].compactMap(\.self)
      where row[place].text.isEmpty {
        if let above { filled[place] = above[place] }
      }
      above = filled
      return filled
    }
  }

  /// Whether each that a column names is named once, with nothing under it.
  private func isSparse(_ place: Int) -> Bool {
    let named = rows.compactMap { place < $0.count ? $0[place].text : nil }.filter { !$0.isEmpty }
    return Set(named).count == named.count
  }

  private func area(
    of row: [TableScanner.Cell], _ columns: [Meaning]
  ) throws -> TableScanner.Cell {
    let cell = columns.firstIndex(of: .area).map { row[$0] }
    if let cell, !cell.text.isEmpty { return cell }
    throw problem(cell?.place, "Området mangler.", "Skriv områdets navn eller id.")
  }

  private func misfit(_ row: [TableScanner.Cell], _ columns: [Meaning]) -> CaseProblem {
    problem(
      row.last?.place, "Rækken har \(row.count) felter, og der er \(columns.count) kolonner.",
      "Lad hver række have et felt for hver kolonne.")
  }

  /// What is read; a fault of it is kept beside the others, and is then nil.
  private static func collected<Read>(
    _ content: inout Content, _ read: () throws -> Read?
  ) throws -> Read? {
    do {
      return try read()
    } catch let problem as CaseProblem {
      content.problems.append(problem)
      return nil
    }
  }

  /// What rows of both sexes are about; nil where the table has none.
  private func totals(
    _ columns: [Meaning], _ rows: [[TableScanner.Cell]]
  ) -> Set<[String]>? {
    guard let sex = columns.firstIndex(of: .sex) else { return nil }
    let all = rows.filter {
      $0.count == columns.count && Self.totals.contains(Self.folded($0[sex].text))
    }
    return all.isEmpty ? nil : Set(all.map { about($0, columns) })
  }

  private func about(_ row: [TableScanner.Cell], _ columns: [Meaning]) -> [String] {
    zip(columns, row).compactMap { meaning, cell in
      [.area, .age, .time].contains(meaning) ? Self.folded(cell.text) : nil
    }
  }

  private func read(
    _ row: [TableScanner.Cell], _ area: TableScanner.Cell, _ columns: [Meaning],
    _ totals: Set<[String]>?, into content: inout Content
  ) throws {
    let cell = { (meaning: Meaning) in columns.firstIndex(of: meaning).map { row[$0] } }
    if let sex = cell(.sex), !Self.totals.contains(Self.folded(sex.text)) {
      if let totals, totals.contains(about(row, columns)) { return }
      content.problems.append(onlyOne(sex, columns))
    }
    let ages = try Self.collected(&content) {
      try cell(.age).map { try age($0, name(.age, columns)) }
    }
    let year = try Self.collected(&content) {
      try cell(.time).map { try time($0, name(.time, columns)) }
    }
    if ages == .total { return }
    for (meaning, value) in zip(columns, row) where Self.isCounted(meaning) {
      let faults = content.problems.count
      let persons = try Self.collected(&content) { try number(value, name(meaning, columns)) }
      guard content.problems.count == faults, let told = Self.told(meaning, ages, year) else {
        continue
      }
      if let persons {
        content.entries.append(
          Entry(
            area: area, ages: told.ages, year: told.year, persons: persons, place: value.place))
      } else {
        content.unknown.append(Unknown(area: area, ages: told.ages, year: told.year))
      }
    }
  }

  /// A row of one sex alone, or of none.
  private func onlyOne(_ sex: TableScanner.Cell, _ columns: [Meaning]) -> CaseProblem {
    let column = name(.sex, columns)
    return sex.text.isEmpty
      ? problem(
        sex.place, "»\(column)«: det står der ikke, om rækken er om alle.", "Skriv i alt.")
      : problem(
        sex.place,
        "»\(column)«: rækken er kun om »\(sex.text.prefix(40))«, og den i alt mangler.",
        "Vælg køn i alt i statistikbanken.")
  }

  private static func isCounted(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .value, .year, .ages: true
    case .area, .age, .time, .sex, .total, .idle: false
    }
  }

  /// Which ages and year a number is of; nil where its row does not say.
  private static func told(
    _ meaning: Meaning, _ ages: Meaning?, _ year: Int?
  ) -> (ages: Ages, year: Int)? {
    switch (meaning, ages, year) {
    case (.value, .ages(let ages)?, let year?): (ages, year)
    case (.year(let year), .ages(let ages)?, _): (ages, year)
    case (.ages(let ages), _, let year?): (ages, year)
    default: nil
    }
  }

  /// What a column is called in the table.
  private func name(_ meaning: Meaning, _ columns: [Meaning]) -> String {
    columns.firstIndex(of: meaning).map { String(header[$0].text.prefix(40)) } ?? ""
  }

  private func age(_ cell: TableScanner.Cell, _ column: String) throws -> Meaning {
    if let ages = Self.ages(cell.text) { return ages }
    throw problem(
      cell.place, "»\(column)«: »\(cell.text.prefix(40))« er ikke en alder.",
      "Skriv fx 80 år, 80-84 år eller 85 år og derover.")
  }

  private func time(_ cell: TableScanner.Cell, _ column: String) throws -> Int {
    if let year = Self.year(cell.text) { return year }
    throw problem(
      cell.place, "»\(column)«: »\(cell.text.prefix(40))« er ikke et år eller et første kvartal.",
      "Vælg 1. kvartal (fx 2026K1): folketallet er det pr. 1. januar.")
  }

  private func number(_ cell: TableScanner.Cell, _ column: String) throws -> Int? {
    if cell.text == ".." { return nil }
    if cell.text == "-" { return 0 }
    let found = try? scaled(Array(cell.text.utf8), isDanish: isDanish)
    if let found, found.decimals == 0, (0...1_000_000_000).contains(found.value) {
      return Int(found.value)
    }
    throw problem(
      cell.place, "»\(column)«: »\(cell.text.prefix(40))« er ikke et helt tal fra 0.",
      "Skriv et helt tal; - er ingen, og .. er ikke kendt.")
  }

  // MARK: What is wrong

  private struct Key: Hashable {
    let area: String
    let year: Int
  }

  /// Those that are counted twice.
  private static func twice(_ entries: [Entry], _ file: String) -> [CaseProblem] {
    let groups = Dictionary(grouping: entries) { Key(area: $0.area.text, year: $0.year) }
    return groups.values.flatMap { group -> [CaseProblem] in
      let sorted = group.sorted {
        ($0.ages.from, $0.place.line) < ($1.ages.from, $1.place.line)
      }
      return zip(sorted, sorted.dropFirst()).filter { $0.ages.overlaps($1.ages) }.map {
        one, other in
        let place = "(\(other.area.text.prefix(40)), \(other.year))"
        return CaseProblem(
          file: file, place: other.place,
          what: one.ages == other.ages
            ? "\(other.ages.words) står to gange \(place)."
            : "\(other.ages.words) tælles også med i \(one.ages.words) \(place).",
          remedy: "Lad aldrene ligge efter hinanden, hver én gang.")
      }
    }
  }

  /// What is wrong at a place.
  func problem(_ place: Place?, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: file, place: place, what: what, remedy: remedy)
  }
}
