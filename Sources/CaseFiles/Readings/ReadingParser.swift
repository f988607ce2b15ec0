import Vocabulary

/// Makes readings of rows; what is the same in many rows is read once.
final class ReadingParser {
  private let columns: [String: Int]
  private let isDanish: Bool
  private var subjects: [String: Result<Pointer, Complaint>] = [:]
  private var periods: [String: (Period?, Respelt?)] = [:]
  private var sources: [[UInt8]: Source] = [:]
  /// The cells of the last row's source, and what they made: most rows say the same.
  private var lastSource: (cells: [ArraySlice<UInt8>], source: Source)?
  /// More texts than this are not kept in memory.
  private static let mostKept = 20_000

  /// A parser of rows under a header; throws `CaseProblems`.
  init(header: TableRow) throws {
    try Self.checkSeparator(header)
    var found: [String: Int] = [:]
    var problems: [CaseProblem] = []
    for index in 0..<header.count {
      let name = try header.text(index)
      let place = header.places[index]
      if problems.count >= CaseProblems.most { break }
      if !ReadingFile.columns.contains(name) {
        let meant = nearest(to: name, among: ReadingFile.columns)
        problems.append(
          CaseProblem(
            file: ReadingFile.name, place: place, what: "Kolonnen »\(name)« kendes ikke her.",
            remedy: meant.map { "Mente du »\($0)«?" }
              ?? "Fjern den, eller se Documentation/DataFormat.md."))
      } else if found.updateValue(index, forKey: name) != nil {
        problems.append(
          CaseProblem(
            file: ReadingFile.name, place: place, what: "Kolonnen »\(name)« står to gange.",
            remedy: "Behold den ene."))
      }
    }
    for name in ReadingFile.needed where found[name] == nil {
      problems.append(
        CaseProblem(
          file: ReadingFile.name, place: Place(line: 1, column: 1),
          what: "Kolonnen »\(name)« mangler.", remedy: "Føj den til den første linje."))
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    columns = found
    isDanish = header.isDanish
  }

  /// A header that is one cell has its columns parted in some other way.
  private static func checkSeparator(_ header: TableRow) throws {
    let text = (try? header.text(0)) ?? ""
    guard header.count <= 2, text.contains("\t") || text.hasPrefix("sep=") else { return }
    throw CaseProblem(
      file: ReadingFile.name, place: Place(line: 1, column: 1),
      what: "Den første linje har ikke navne med semikolon eller komma imellem.",
      remedy: text.hasPrefix("sep=")
        ? "Fjern linjen »sep=…«." : "Gem tabellen med semikolon i stedet for tabulator.")
  }

  /// The reading of a row, or everything that is wrong with it.
  func parse(
    _ row: TableRow, subject resolve: (String) throws -> Pointer
  ) -> Result<ReadingFile.Row, CaseProblems> {
    guard row.count == columns.count else {
      return .failure(
        CaseProblems(problems: [
          CaseProblem(
            file: ReadingFile.name, place: row.places.last,
            what: "Linjen har \(row.count) felter, men den første har \(columns.count).",
            remedy: "Sæt anførselstegn om et felt med skilletegn, eller ret linjen.")
        ]))
    }
    var cells = Cells(row: row, columns: columns, isDanish: isDanish)
    let indicator = cells.parsed("indicator", "et id", "Brug a-z, 0-9 og bindestreg.") {
      IndicatorID($0)
    }
    let subject = self.subject(&cells, resolve)
    let (period, respelt) = self.period(&cells)
    let value = cells.number("value")
    let (part, whole) = (cells.whole("part"), cells.whole("whole"))
    let status = self.status(&cells, isEmpty: value == nil && part == nil)
    let definition = cells.whole("definition", from: 1).map { Int(clamping: $0) }
    let entry = cells.whole("in", from: 1).map { Int(clamping: $0) }
    let source = self.source(&cells)
    guard cells.problems.isEmpty, let indicator, let subject, let period, let status, let source
    else { return .failure(CaseProblems(problems: cells.problems)) }
    return .success(
      ReadingFile.Row(
        reading: Reading(
          indicator: indicator, subject: subject, period: period, definition: definition,
          status: status, value: value?.value, decimals: value?.decimals ?? 0, part: part,
          whole: whole, source: source), entry: entry, respelt: respelt, places: row.places,
        columns: columns))
  }

  /// The period, and how it was written when a spreadsheet wrote it.
  private func period(_ cells: inout Cells) -> (Period?, Respelt?) {
    var respelt: Respelt?
    let period = cells.parsed(
      "period", "et år, en måned, en dag eller første/sidste",
      "Skriv fx 2023, 2023-06, 2023-01-01 eller 2023-01/2023-06."
    ) { text in
      if let known = periods[text] {
        respelt = known.1
        return known.0
      }
      if periods.count > Self.mostKept { periods = [:] }
      respelt = Respelt(text)
      let period = Period(edtf: respelt?.read ?? text)
      periods[text] = (period, respelt)
      return period
    }
    return (period, respelt)
  }

  private func subject(
    _ cells: inout Cells, _ resolve: (String) throws -> Pointer
  ) -> Pointer? {
    guard let text = cells.text("subject") else { return nil }
    let found: Result<Pointer, Complaint>
    if let known = subjects[text] {
      found = known
    } else {
      do {
        found = .success(try resolve(text))
      } catch {
        found = .failure(
          error as? Complaint ?? Complaint("»\(text)« kan ikke slås op: \(error).", "Prøv igen."))
      }
      if subjects.count > Self.mostKept { subjects = [:] }
      subjects[text] = found
    }
    switch found {
    case .success(let pointer): return pointer
    case .failure(let complaint):
      cells.fault("subject", complaint.what, complaint.remedy)
      return nil
    }
  }

  /// An empty value is not zero: what is missing is said.
  private func status(_ cells: inout Cells, isEmpty: Bool) -> ReadingStatus? {
    let words = ReadingStatus.allCases.map(\.rawValue)
    let text = cells.text("status", isNeeded: false)
    guard let text else {
      if isEmpty, cells.problems.isEmpty {
        cells.fault(
          "value", "Værdien mangler, og »status« siger ikke hvorfor.",
          "Skriv værdien, også når den er 0, eller »missing« i status.")
        return nil
      }
      return .actual
    }
    if let status = ReadingStatus(rawValue: text) { return status }
    cells.fault(
      "status", "»status« er »\(text)«, som ikke er et af ordene her.",
      nearest(to: text, among: words).map { "Mente du »\($0)«?" }
        ?? "Brug \(words.joined(separator: ", ")).")
    return nil
  }

  private func source(_ cells: inout Cells) -> Source? {
    let bytes = cells.bytes(of: ["source", "inferred", "madeUp"])
    if let lastSource, zip(lastSource.cells, bytes).allSatisfy({ $0.elementsEqual($1) }) {
      return lastSource.source
    }
    guard let source = readSource(&cells) else { return nil }
    lastSource = (bytes, source)
    return source
  }

  private func readSource(_ cells: inout Cells) -> Source? {
    guard let text = cells.text("source") else { return nil }
    let (inferred, madeUp) = (
      cells.text("inferred", isNeeded: false) ?? "", cells.text("madeUp", isNeeded: false) ?? ""
    )
    let isMadeUp = ["true", "sand"].contains(madeUp.lowercased())
    guard isMadeUp || ["", "false", "falsk"].contains(madeUp.lowercased()) else {
      cells.fault(
        "madeUp", "»madeUp« er hverken true eller false.", "Skriv true, eller lad den være tom.")
      return nil
    }
    // Told apart by their bytes, as digests are.
    let key = Array("\(text)\u{0}\(inferred)\u{0}\(madeUp)".utf8)
    if let known = sources[key] { return known }
    if sources.count > Self.mostKept { sources = [:] }
    let source = Source(
      text, inferred: inferred.isEmpty ? nil : inferred, madeUp: isMadeUp)
    sources[key] = source
    return source
  }

  /// The cells of one row by column, with what is wrong with them.
  private struct Cells {
    let row: TableRow
    let columns: [String: Int]
    let isDanish: Bool
    private(set) var problems: [CaseProblem] = []

    init(row: TableRow, columns: [String: Int], isDanish: Bool) {
      self.row = row
      self.columns = columns
      self.isDanish = isDanish
    }

    mutating func fault(_ column: String, _ what: String, _ remedy: String) {
      problems.append(
        CaseProblem(
          file: ReadingFile.name, place: columns[column].map { row.places[$0] }, what: what,
          remedy: remedy))
    }

    /// The bytes of some cells, none of a column that is not there.
    func bytes(of names: [String]) -> [ArraySlice<UInt8>] {
      names.map { name in columns[name].map { row[$0] } ?? [] }
    }

    /// The text of a cell; nil when it is empty.
    mutating func text(_ column: String, isNeeded: Bool = true) -> String? {
      guard let index = columns[column] else { return nil }
      guard let text = try? row.text(index) else {
        fault(column, "Feltet er ikke UTF-8.", "Gem filen som UTF-8.")
        return nil
      }
      if !text.isEmpty { return SpreadsheetText.text(text) }
      if isNeeded { fault(column, "»\(column)« mangler.", "Skriv det.") }
      return nil
    }

    mutating func parsed<Value>(
      _ column: String, _ what: String, _ remedy: String, _ parse: (String) -> Value?
    ) -> Value? {
      guard let text = text(column) else { return nil }
      if let value = parse(text) { return value }
      fault(column, "»\(column)« er »\(text)«, som ikke er \(what).", remedy)
      return nil
    }

    mutating func number(_ column: String) -> (value: Int64, decimals: Int)? {
      guard let index = columns[column], !row[index].isEmpty else { return nil }
      do {
        return try scaled(row[index], isDanish: isDanish)
      } catch {
        let text = (try? row.text(index)) ?? ""
        switch error {
        case .notNumber:
          let hasMore = text.contains { $0 == "%" || $0.isWhitespace }
          fault(
            column, "»\(column)« er »\(text)«, som ikke er et tal.",
            hasMore
              ? "Skriv tallet alene, uden mellemrum og enhed."
              : isDanish
                ? "Skriv fx 1.234,5 med komma før decimalerne."
                : "Skriv fx 1234.5 med punktum før decimalerne.")
        case .tooManyDecimals:
          fault(column, "»\(column)« er »\(text)« med mere end seks decimaler.", "Afrund den.")
        case .tooLarge:
          fault(column, "»\(column)« er »\(text)«, som er for stort.", "Brug en større enhed.")
        }
        return nil
      }
    }

    mutating func whole(_ column: String, from least: Int64 = 0) -> Int64? {
      guard let number = number(column) else { return nil }
      if number.decimals == 0, number.value >= least { return number.value }
      fault(column, "»\(column)« er ikke et helt tal fra \(least).", "Skriv et helt tal.")
      return nil
    }
  }
}
