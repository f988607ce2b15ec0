import Vocabulary

/// People by area, age and year in a table of the statistics bank: long, with a column of years, or wide, with a column for
/// each year or for each age.
///
/// Columns are found by their names, with Danish letters or without. A total of ages is left out, `-` is nothing, `..` is
/// not known and so is not there; everything else that cannot be followed is refused at its place.
struct PopulationTable {
  /// One number with where it stands.
  struct Entry: Hashable {
    let area: TableScanner.Cell
    let ages: Ages
    let year: Int
    let persons: Int
    let place: Place
  }

  /// What a column is.
  private enum Meaning: Hashable {
    case area, age, time, value, sex
    case year(Int)
    case ages(Ages)
    case total
  }

  private let table: PlacedTable

  init(_ file: PlacedText) throws { table = try PlacedTable(file) }

  /// Every number, in the order of the file; throws `CaseProblems` with all that is wrong.
  func entries() throws -> [Entry] {
    let columns = try columns()
    var (entries, problems): ([Entry], [CaseProblem]) = ([], [])
    for row in table.rows where row.contains(where: { !$0.text.isEmpty }) {
      guard problems.count < CaseProblems.most else { break }
      do { entries += try read(row, columns) } catch let problem as CaseProblem {
        problems.append(problem)
      }
    }
    problems += Self.twice(entries, table.file)
    guard problems.isEmpty else { throw CaseProblems(problems: problems.most) }
    guard !entries.isEmpty else {
      throw CaseProblems(problems: [
        problem(table.header.first?.place, "Der er ingen tal i tabellen.", "Skriv mindst en række.")
      ])
    }
    return entries
  }

  // MARK: Columns

  private func columns() throws -> [Meaning] {
    let names = table.header.map { Self.named($0.text) }
    var problems: [CaseProblem] = []
    var meanings: [Meaning] = []
    for (cell, named) in zip(table.header, names) {
      let meaning =
        named
        ?? (names.contains(.time) ? nil : Self.year(cell.text).map(Meaning.year))
        ?? (names.contains(.age) ? nil : Self.ages(cell.text))
      if let meaning, !meanings.contains(meaning) || meaning == .total {
        meanings.append(meaning)
      } else if meaning != nil {
        problems.append(
          problem(cell.place, "Kolonnen »\(cell.text.prefix(60))« står to gange.", "Lad én stå."))
      } else {
        problems.append(
          problem(
            cell.place, "Kolonnen »\(cell.text.prefix(60))« kendes ikke.",
            "Kolonnerne hedder område, alder, tid og indhold; eller der er en kolonne for hvert år (2026 eller 2026K1)."
          ))
      }
    }
    problems += lacking(meanings)
    guard problems.isEmpty else { throw CaseProblems(problems: problems.most) }
    return meanings
  }

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
    let place = table.header.first?.place
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

  private func read(_ row: [TableScanner.Cell], _ columns: [Meaning]) throws -> [Entry] {
    guard row.count == columns.count else {
      throw problem(
        row.last?.place, "Rækken har \(row.count) felter, og der er \(columns.count) kolonner.",
        "Lad hver række have et felt for hver kolonne.")
    }
    let cell = { (meaning: Meaning) in columns.firstIndex(of: meaning).map { row[$0] } }
    if let sex = cell(.sex),
      !["i alt", "maend og kvinder", "begge"].contains(Self.folded(sex.text))
    {
      throw problem(
        sex.place, "Rækken er kun om »\(sex.text.prefix(40))«.", "Vælg køn i alt i statistikbanken."
      )
    }
    guard let area = cell(.area), !area.text.isEmpty else {
      throw problem(row.first?.place, "Området mangler.", "Skriv områdets navn eller id.")
    }
    let ages = try cell(.age).map(age)
    let year = try cell(.time).map(time)
    if ages == .total { return [] }
    return try zip(columns, row).compactMap { meaning, value in
      let told: (Ages, Int)? =
        switch (meaning, ages, year) {
        case (.value, .ages(let ages)?, let year?): (ages, year)
        case (.year(let year), .ages(let ages)?, _): (ages, year)
        case (.ages(let ages), _, let year?): (ages, year)
        default: nil
        }
      guard let told, let persons = try number(value) else { return nil }
      return Entry(
        area: area, ages: told.0, year: told.1, persons: persons, place: value.place)
    }
  }

  private func age(_ cell: TableScanner.Cell) throws -> Meaning {
    if let ages = Self.ages(cell.text) { return ages }
    throw problem(
      cell.place, "»\(cell.text.prefix(40))« er ikke en alder.",
      "Skriv fx 80 år, 80-84 år eller 85 år og derover.")
  }

  private func time(_ cell: TableScanner.Cell) throws -> Int {
    if let year = Self.year(cell.text) { return year }
    throw problem(
      cell.place, "»\(cell.text.prefix(40))« er ikke et år eller et første kvartal.",
      "Vælg 1. kvartal (fx 2026K1): folketallet er det pr. 1. januar.")
  }

  private func number(_ cell: TableScanner.Cell) throws -> Int? {
    if cell.text == ".." { return nil }
    if cell.text == "-" { return 0 }
    let found = try? scaled(Array(cell.text.utf8), isDanish: table.isDanish)
    if let found, found.decimals == 0, (0...1_000_000_000).contains(found.value) {
      return Int(found.value)
    }
    throw problem(
      cell.place, "»\(cell.text.prefix(40))« er ikke et helt tal fra 0.",
      "Skriv et helt tal; - er ingen, og .. er ikke kendt.")
  }

  /// A year of four digits, or its first quarter.
  private static func year(_ text: String) -> Int? {
    let text = text.hasSuffix("K1") ? text.dropLast(2) : text[...]
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(text), (1800...2200).contains(year)
    else { return nil }
    return year
  }

  /// `80 år`, `80-84 år`, `80-84`, `85+`, `85 år og derover`, `I alt`.
  private static func ages(_ text: String) -> Meaning? {
    var rest = folded(text)
    if ["i alt", "alder i alt", "alle aldre"].contains(rest) { return .total }
    var isOpen = false
    for end in [" aar og derover", " og derover", " aar+", "+"] where rest.hasSuffix(end) {
      (rest, isOpen) = (String(rest.dropLast(end.count)), true)
      break
    }
    if rest.hasSuffix(" aar") { rest = String(rest.dropLast(4)) }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false).map(whole)
    guard let first = parts.first, let from = first, parts.count <= (isOpen ? 1 : 2) else {
      return nil
    }
    if isOpen { return .ages(Ages(from, nil)) }
    guard parts.count == 2 else { return .ages(Ages(from, from)) }
    guard let to = parts[1], from <= to else { return nil }
    return .ages(Ages(from, to))
  }

  private static func whole(_ text: Substring) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), number <= 150
    else { return nil }
    return number
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
      let sorted = group.sorted { $0.ages.from < $1.ages.from }
      return zip(sorted, sorted.dropFirst()).filter { $0.ages.overlaps($1.ages) }.map {
        one, other in
        CaseProblem(
          file: file, place: other.place,
          what:
            "\(other.ages.words) tælles også med i \(one.ages.words) (\(other.area.text.prefix(40)), \(other.year)).",
          remedy: "Lad aldrene ligge efter hinanden, hver én gang.")
      }
    }.sorted { ($0.place?.line ?? 0, $0.what) < ($1.place?.line ?? 0, $1.what) }
  }

  /// What is wrong at a place.
  func problem(_ place: Place?, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: table.file, place: place, what: what, remedy: remedy)
  }
}
