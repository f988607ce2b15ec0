import Counter
import Organisation
import Vocabulary

/// `almen act sof.indlaes STI`: reads monthly counts from a Danish table, all or none.
struct ReadCountsAct: Act {
  private static let file = Argument("STI", .path)
  private static let afdeling = Column("afdeling", .id(PartySubject.kind))
  private static let type = Column("boligtype", .choice(DwellingType.self), isNeeded: false)
  // A year is a rough day too, but no count: what may be written is said here.
  private static let time = Column("periode", .text)
  private static let numbers: [(Column, any WritableKeyPath<VacancyCount, Int> & Sendable)] = [
    (Column("ledige", .number), \.reported), (Column("tilbudt", .number), \.offered),
    (Column("anvist", .number), \.assigned),
    (Column("afslaaet", .number, isNeeded: false), \.refused),
    (Column("opgivet", .number, isNeeded: false), \.givenUp),
    (Column("andre_regler", .number, isNeeded: false), \.otherwise),
  ]

  let name = "sof.indlaes"
  let summary =
    "indlæser ledige boliger fra en tabel med kolonnerne afdeling, periode, ledige, tilbudt, anvist og, når de er der, boligtype, afslaaet, opgivet og andre_regler; mangler en af dem, er den 0, og i en rettelse som den stod"
  let example = "sof.indlaes ledige-2026-10.csv"
  let arguments = [file]
  let options = [correctOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let ledger = CountWriter(pen: pen, today: given.today, mayCorrect: given.has(correctOption))
    let (check, text) = (
      CountCheck(rooms: house), FindingText(titles: Titles(house: house, day: pen.day))
    )
    var (read, rows) = (Set<[String]>(), CountedRows(text: text))
    let columns = [Self.afdeling, Self.type, Self.time] + Self.numbers.map(\.0)
    func together() throws -> [CaseProblem] { try rows.problems(in: pen) }
    try given.eachRow(of: Self.file, columns, together: together) { row in
      let afdeling = try party(row.needed(Self.afdeling), house, on: pen.day)
      let type: DwellingType = try row.value(Self.type)?.choice() ?? .family
      rows.begin(LedgerKey(afdeling: afdeling, type: type))
      let time = try time(of: row, through: ledger.last)
      guard read.insert([afdeling.text, type.rawValue, time.text]).inserted else {
        throw Complaint(
          "\(type.word) i \(afdeling) \(time.danish) står to gange.", "Lad det stå én gang.")
      }
      var count = try ledger.count(of: afdeling, type, time, given.source)
      for (column, path) in Self.numbers {
        // What the table has no word on stays as it was: nothing of what was counted before is set to 0 by silence.
        if let number = try row.value(column)?.number() { count[keyPath: path] = number }
      }
      count.source = given.source
      // What the rules would say of it alone is told with the other rows, and not when all of them are right.
      let faults = try check.alone(count).map { finding in
        row.problem(Self.afdeling, text.message(finding).text, text.remedy(finding).text)
      }
      if !faults.isEmpty { throw CaseProblems(problems: faults) }
      let isNew = Result { try ledger.isNew(count) }
      rows.end(count, row, isNew: (try? isNew.get()) ?? true)
      _ = try isNew.get()
    }
    // Only when every row is as it must be is anything stated.
    for count in rows.new { try ledger.write(count) }
  }

  private func time(of row: FilledRow, through last: Day) throws -> RoughDay {
    let text = try row.needed(Self.time).text
    guard let time = DanishReading.roughDay(text), time.isDayOrMonth else {
      throw row.problem(
        Self.time, "»\(text.prefix(100))« er hverken en dag eller en måned.",
        "Skriv fx oktober 2026, 2026-10 eller 3.10.2026.")
    }
    guard time.latest <= last else {
      throw row.problem(
        Self.time, "\(time.danish) er ikke omme den \(DanishDays.long(last)).",
        "Indlæs en måned, når den er omme.")
    }
    return time
  }

  private func party(_ written: Written, _ house: any House, on day: Day) throws -> PartyID {
    let found = try written.thing()
    guard let id = PartyID(found.id),
      try LedgerBook(rooms: house).party(id, on: day)?.kind == .afdeling
    else {
      throw Complaint(
        "»\(written.text)« er ikke en afdeling.", "Skriv afdelingens id, navn eller nummer.")
    }
    return id
  }
}

/// The rows of a table as they are read, to be held against each other and against what was counted before.
private struct CountedRows {
  let text: FindingText
  /// What is to be written.
  private(set) var new: [VacancyCount] = []
  private var read: [LedgerKey: [(count: VacancyCount, row: FilledRow)]] = [:]
  /// How many rows of each could not be read: what they say is not known, and so is what they make with the others.
  private var unread: [LedgerKey: Int] = [:]

  init(text: FindingText) { self.text = text }

  mutating func begin(_ key: LedgerKey) { unread[key, default: 0] += 1 }

  mutating func end(_ count: VacancyCount, _ row: FilledRow, isNew: Bool) {
    let key = LedgerKey(afdeling: count.afdeling, type: count.type)
    unread[key, default: 1] -= 1
    read[key, default: []].append((count, row))
    if isNew { new.append(count) }
  }

  /// What was found of which count.
  private struct Told: Hashable {
    let rule: String
    let subject: Pointer?

    init(_ finding: Finding) { (rule, subject) = (finding.rule.id, finding.subject) }
  }

  /// What is wrong with the rows beside each other, at the row after which it is; nothing of what was wrong without them.
  func problems(in pen: any Pen) throws -> [CaseProblem] {
    try read.filter { unread[$0.key] == 0 }.flatMap { key, rows -> [CaseProblem] in
      let kept = try pen.timelines(
        VacancyCount.self, during: .always, pointingAt: key.afdeling.pointer
      ).compactMap(\.pieces.last?.value).filter {
        $0.afdeling == key.afdeling && $0.type == key.type
      }
      let said = Set(rows.map(\.count.id))
      let all = kept.filter { !said.contains($0.id) } + rows.map(\.count)
      let before = Set(CountCheck.among(kept).map(Told.init))
      return CountCheck.among(all).filter { !before.contains(Told($0)) }
        .compactMap { finding in
          // What is told of a count that is not in the table is told at the last row before it.
          let own = rows.first { $0.count.pointer == finding.subject }
          let row = own ?? rows.max { $0.count.time.latest < $1.count.time.latest }
          return row?.row.problem(
            ReadCountsAct.column(of: finding.rule), text.message(finding).text,
            text.remedy(finding).text)
        }
    }
  }
}

extension ReadCountsAct {
  /// The column at which a fault between rows is told.
  fileprivate static func column(of rule: Rule) -> Column {
    switch rule {
    case LedgerRules.offeredNotReported: numbers[1].0
    case LedgerRules.answeredNotOffered: numbers[2].0
    default: time
    }
  }
}
