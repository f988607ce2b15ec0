import Counter
import Organisation
import Vocabulary

/// What a table says, row by row, held against what is recorded; all that is wrong is told at once.
struct RegisterReading {
  /// What one row does.
  enum Fate: Hashable {
    case new
    case changed
    case same
  }

  /// A row of organisations or afdelinger.
  struct PartyRow {
    let row: RegisteredParty
    let fate: Fate
    /// Those that it takes over from now.
    let takesOver: [Party]
  }

  /// A row of areas.
  struct AreaRow {
    let name: String
    let kind: AreaKind
    let afdelinger: [PartyID]
    let liesIn: [AreaID]
    let known: Area?
    let fate: Fate
  }

  let kind: RegisterKind
  let register: Register
  private(set) var parties: [PartyRow] = []
  private(set) var areas: [AreaRow] = []

  private let table: RegisterTable
  private let house: any House
  private let day: Day
  private var problems: [CaseProblem] = []

  /// Reads a table; throws `CaseProblems`.
  init(
    _ table: RegisterTable, _ kind: RegisterKind, scheme: String, _ house: any House, on day: Day
  ) throws {
    (self.table, self.kind, self.house, self.day) = (table, kind, house, day)
    register = try Register(scheme, house.records, on: day)
    if kind == .areas {
      for row in table.rows { try readArea(row) }
    } else {
      readParties()
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems.most) }
  }

  /// How many rows do what.
  func count(_ fate: Fate) -> Int {
    parties.filter { $0.fate == fate }.count + areas.filter { $0.fate == fate }.count
  }

  private mutating func fault(
    _ row: RegisterTable.Row, _ column: RegisterColumn, _ what: String, _ remedy: String
  ) {
    problems.append(table.problem(row, column, what, remedy))
  }

  // MARK: Parties

  private mutating func readParties() {
    var seen: [String: Int] = [:]
    for row in table.rows {
      guard let read = party(row) else { continue }
      if let line = seen.updateValue(row.place.line, forKey: read.number) {
        fault(
          row, .number, "Nummeret »\(read.number)« står også på linje \(line).", "Behold den ene.")
        continue
      }
      check(row, read)
      let takesOver = read.tookOver.compactMap { predecessor($0, of: read, row) }
      let known = register.party(read.number)
      let fate: Fate = known == nil ? .new : register.changed(read) == nil ? .same : .changed
      parties.append(PartyRow(row: read, fate: fate, takesOver: takesOver))
    }
  }

  /// What a row says; nil when it cannot be read, which is told.
  private mutating func party(_ row: RegisterTable.Row) -> RegisteredParty? {
    guard let number = needed(row, .number), let name = needed(row, .name) else { return nil }
    var read = RegisteredParty(number: number, name: name, kind: .boligorganisation)
    if kind == .afdelinger {
      guard let organisation = needed(row, .organisation) else { return nil }
      guard register.party(organisation)?.kind == .boligorganisation else {
        unknown(row, .organisation, organisation, "boligorganisation")
        return nil
      }
      (read.kind, read.partOf) = (.afdeling, organisation)
      read.number = number.hasPrefix(organisation + "-") ? number : organisation + "-" + number
      let counts = [RegisterColumn.family, .elderly, .youth, .care].map { count(row, $0) }
      if counts.contains(where: { $0 != nil }) {
        read.dwellings = Dwellings(
          family: counts[0], elderly: counts[1], youth: counts[2], care: counts[3])
      }
    }
    (read.shortName, read.cvr) = (row.text(.short), row.text(.cvr))
    let contact = Contact(
      phone: row.text(.phone), mail: row.text(.mail), address: row.text(.address))
    read.contact = contact.isEmpty ? nil : contact
    read.tookOver = (row.text(.tookOver) ?? "").split(separator: "|").map {
      String($0.filter { !$0.isWhitespace })
    }
    return read
  }

  private mutating func check(_ row: RegisterTable.Row, _ read: RegisteredParty) {
    if let known = register.party(read.number), known.kind != read.kind {
      fault(
        row, .number,
        "Nummeret »\(read.number)« er »\(known.name)«, som er \(known.kind.word).",
        "Ret nummeret, eller vælg en anden slags med --what.")
    } else if let other = register.other(read.number) {
      let when =
        other.period.start > day
        ? "som først er registreret fra den \(DanishDays.long(other.period.start))"
        : "som ikke er der mere den \(DanishDays.long(day))"
      fault(
        row, .number, "Nummeret »\(read.number)« er »\(other.party.name)«, \(when).",
        "Vælg en anden dag med --on, eller fjern linjen.")
    } else if register.party(read.number) == nil, let meant = register.meant(by: read.number) {
      fault(
        row, .number,
        "»\(read.number)« er ikke registreret, men »\(meant)« er: regnearket har vist taget nullerne foran.",
        "Skriv nummeret med sine nuller.")
    }
    for (column, text) in [
      (RegisterColumn.name, read.name), (.short, read.shortName ?? ""), (.cvr, read.cvr ?? ""),
    ] {
      if let wrong = TextRule.fault(in: text, of: "name"), !text.isEmpty {
        fault(row, column, "»\(text.prefix(60))« \(wrong.sentence)", wrong.remedy)
      }
    }
  }

  private mutating func predecessor(
    _ number: String, of read: RegisteredParty, _ row: RegisterTable.Row
  ) -> Party? {
    let number = read.partOf.map { number.contains("-") ? number : "\($0)-\(number)" } ?? number
    if register.hasTakenOver(register.party(read.number), from: number) { return nil }
    guard let old = register.party(number) else {
      unknown(row, .tookOver, number, read.kind.word)
      return nil
    }
    guard old.kind == read.kind, number != read.number else {
      fault(
        row, .tookOver, "»\(read.name)« kan ikke overtage fra »\(old.name)«.",
        "Skriv nummeret på en anden af samme slags.")
      return nil
    }
    return old
  }

  private mutating func unknown(
    _ row: RegisterTable.Row, _ column: RegisterColumn, _ number: String, _ what: String
  ) {
    fault(
      row, column,
      "Der er ingen \(what) med nummeret »\(register.scheme):\(number)« den \(DanishDays.long(day)).",
      register.meant(by: number).map { "Mente du »\($0)«?" }
        ?? (column == .organisation
          ? "Indlæs organisationerne først, eller ret nummeret." : "Ret nummeret."))
  }

  private mutating func needed(_ row: RegisterTable.Row, _ column: RegisterColumn) -> String? {
    if let text = row.text(column) { return text }
    fault(row, column, "Der står intet under »\(column.word)«.", "Skriv det, eller fjern linjen.")
    return nil
  }

  private mutating func count(_ row: RegisterTable.Row, _ column: RegisterColumn) -> Int? {
    guard let text = row.text(column) else { return nil }
    if let read = try? scaled(text.utf8, isDanish: table.isDanish), read.decimals == 0,
      read.value >= 0
    {
      return Int(read.value)
    }
    fault(row, column, "»\(text.prefix(40))« er ikke et antal boliger.", "Skriv et helt tal fra 0.")
    return nil
  }

  // MARK: Areas

  private mutating func readArea(_ row: RegisterTable.Row) throws {
    guard let name = needed(row, .name) else { return }
    let kind = areaKind(row)
    let known = try house.parties.areas(named: name, of: kind, on: day)
    if known.count > 1 {
      return fault(
        row, .name, "»\(name)« er flere områder: \(known.map(\.id.text).joined(separator: ", ")).",
        "Skriv områdets id i stedet for navnet.")
    }
    let afdelinger = list(row, .afdelinger).compactMap { number -> PartyID? in
      guard let party = register.party(number), party.kind == .afdeling else {
        unknown(row, .afdelinger, number, "afdeling")
        return nil
      }
      return party.id
    }
    var liesIn: [AreaID] = []
    for around in list(row, .liesIn) {
      let found = try house.parties.areas(named: around, of: nil, on: day)
      guard found.count == 1 else {
        fault(
          row, .liesIn,
          found.isEmpty ? "Der er intet område »\(around)«." : "»\(around)« er flere områder.",
          "Skriv områdets id eller navn, som det er registreret.")
        continue
      }
      liesIn.append(found[0].id)
    }
    let same = known.first.map {
      (afdelinger.isEmpty || $0.afdelinger == afdelinger) && (liesIn.isEmpty || $0.liesIn == liesIn)
    }
    areas.append(
      AreaRow(
        name: name, kind: kind, afdelinger: afdelinger, liesIn: liesIn, known: known.first,
        fate: same.map { $0 ? .same : .changed } ?? .new))
  }

  private mutating func areaKind(_ row: RegisterTable.Row) -> AreaKind {
    guard let text = row.text(.kind) else { return .boligomraade }
    let word = text.lowercased()
    if let kind = AreaKind.allCases.first(where: { $0.rawValue == word || $0.word == word }) {
      return kind
    }
    fault(
      row, .kind, "»\(text.prefix(40))« er ingen slags område.",
      "Skriv en af \(AreaKind.allCases.map(\.word).joined(separator: ", ")).")
    return .boligomraade
  }

  private func list(_ row: RegisterTable.Row, _ column: RegisterColumn) -> [String] {
    (row.text(column) ?? "").split(separator: "|").map { part in
      var rest = part
      while rest.first?.isWhitespace == true { rest.removeFirst() }
      while rest.last?.isWhitespace == true { rest.removeLast() }
      return String(rest)
    }.filter { !$0.isEmpty }
  }
}
