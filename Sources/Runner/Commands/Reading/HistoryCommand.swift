import Casework
import Counter
import Store
import Vocabulary

struct HistoryCommand: WholeCommand {
  let name = "history"
  let summary =
    "viser, hvem der skrev hvad og hvornår, i det hele, om én ting (ID, slags/ID, navn eller reading/INDIKATOR/STED/TID) eller i én post (NR)"
  let arguments = [Argument("ID", .id(), isNeeded: false)]
  let options = HistoryFilter.options

  func run(_ call: Call) async throws -> Page {
    if call.has(.on) {
      throw WrongUse(
        "--on bruges ikke af history: historien er alle dages.",
        "Skriv --from og --until for, hvornår det blev skrevet, eller spørg med diff --on.")
    }
    let kommune = try call.kommune()
    let journal = kommune.journal
    let known = try call.known()
    let last = try await journal.lastEntry(known: known)
    let filter = try HistoryFilter(call)
    if let asked = call.argument, let number = Int(asked) {
      guard number > 0, number <= last ?? .max, let entry = try await journal.entry(number) else {
        let newest = try await journal.entries(upTo: last).last?.number ?? 0
        throw Complaint(
          "Der er ingen post \(number). Den seneste er post \(newest).", "Se dem med almen history."
        )
      }
      try filter.requireNone()
      return try await page(of: entry, kommune, known)
    }
    guard let asked = call.argument else {
      let head = try await journal.head()
      let book = EntryTable(kommune: kommune, known: known, filter: filter)
      return try await book.page(
        try await journal.entries(upTo: last), last == nil ? head : nil)
    }
    if let address = try await kommune.read(known: known, { try ReadingAddress(asked, $0) }) {
      return try await page(of: address, kommune, filter, known)
    }
    return try await page(of: try await find(asked, kommune, known), kommune, last, filter, call)
  }

  /// What has been stated of one reading.
  private func page(
    of address: ReadingAddress, _ kommune: Kommune, _ filter: HistoryFilter, _ known: Known?
  ) async throws -> Page {
    let measured = try await kommune.read(known: known) { try Measurings($0, of: address) }
    guard !measured.entries.isEmpty else {
      throw Complaint(
        "Der er ingen måling af »\(address.indicator)« for \(address.subject) i tiden \(address.period.edtf).",
        "Se, hvilke der er, med almen history \(address.indicator).")
    }
    let entries = try await signed(measured.entries, kommune)
    return try await kommune.read(known: known) { desk in
      let titles = Titles(house: desk, day: .latest)
      let thing = titles.thing(address.subject)
      return Page(
        "Historien om målingen \(.code(address.text))",
        [.data([Field("subject", .pointer(thing)), filter.data])] + filter.told
          + [.list(ItemList("statements", [] as [Row]))]
          + measured.blocks(titles, entries, filter))
    }
  }

  /// Who signed some entries.
  private func signed(
    _ numbers: [EntryNumber], _ kommune: Kommune
  ) async throws -> [EntryNumber: SignedEntry] {
    var signed: [EntryNumber: SignedEntry] = [:]
    for number in Set(numbers) { signed[number] = try await kommune.journal.entry(number) }
    return signed
  }

  /// What has been stated of a thing.
  private func page(
    of pointer: Pointer, _ kommune: Kommune, _ last: EntryNumber?, _ filter: HistoryFilter,
    _ call: Call
  ) async throws -> Page {
    let (journal, known) = (kommune.journal, try call.known())
    let type = call.catalogue.kinds.first { $0.kind == pointer.kind }
    try filter.requireKind(pointer.kind, type?.called)
    let (title, measured) = try await kommune.read(known: known) { desk in
      (
        Titles(house: desk, day: .latest).title(pointer),
        filter.kind == nil ? try Measurings(desk, about: pointer) : Measurings()
      )
    }
    let all = try await journal.statements(of: pointer)
    let statements = all.filter { $0.entry <= last ?? .max }
    if statements.isEmpty, let first = all.first, let known {
      throw NotYetKnown(
        text: pointer.description, known: known, first: try await journal.entry(first.entry))
    }
    let entries = try await signed(statements.map(\.entry) + measured.entries, kommune)
    let told = statements.map { (statement: $0, entry: entries[$0.entry]) }
    let thing = Thing(pointer, title)
    let worded = try await kommune.read(known: known) { desk in
      self.rows(told, type, Titles(house: desk, day: .latest))
    }
    let rows = zip(told, worded).filter { told, _ in
      filter.isKind(pointer.kind) && (told.entry.map(filter.takes) ?? true)
    }.map(\.1)
    let readings = try await kommune.read(known: known) { desk in
      measured.blocks(Titles(house: desk, day: .latest), entries, filter)
    }
    return Page(
      "Historien om \(.quoted(thing)) (\(.pointer(thing)))",
      [.data([Field("subject", .pointer(thing)), filter.data])] + filter.told
        + (rows.isEmpty ? [.text("Ingen.")] : [])
        + [.list(ItemList("statements", rows))] + readings)
  }

  /// The thing by what has been stated: what is gone altogether still has its history.
  private func find(_ asked: String, _ kommune: Kommune, _ known: Known?) async throws -> Pointer {
    let parts = asked.split(separator: "/").map(String.init)
    let kinds = parts.count == 2 ? [parts[0]] : try await kommune.journal.kinds()
    var found: [Pointer] = []
    for kind in kinds {
      let pointer = Pointer(kind: kind, id: parts.last ?? "")
      if !(try await kommune.journal.statements(of: pointer)).isEmpty { found.append(pointer) }
    }
    if found.count == 1 { return found[0] }
    return try await kommune.read(known: known) { try Finder(house: $0).find(asked) }
  }

  /// One entry: who, when and why, and what it states.
  private func page(
    of entry: SignedEntry, _ kommune: Kommune, _ known: Known?
  ) async throws -> Page {
    let journal = kommune.journal
    let statements = try await journal.statements(madeBy: entry.number)
    let stated = try await journal.readings(madeBy: entry.number)
    let subjects = Set(statements.map(\.subject))
    let earlier =
      subjects.count > Self.mostTold
      ? []
      : try await journal.statements(ofEach: subjects.sorted()).filter { $0.entry < entry.number }
    let (rows, measured) = try await kommune.read(known: known) { desk in
      let titles = Titles(house: desk, day: .latest)
      return (
        TouchedThings(statements).rows(titles) { pointer in
          Self.words(statements, earlier, of: pointer, titles)
        },
        ReadingsTold(titles: titles).blocks(
          "Målingerne", try Measurings.changes(stated, in: desk), "measured")
      )
    }
    let touched = rows.map { $0.subject.map { Cell.pointer($0) } ?? Cell() }
    return Page(
      "Post \(entry.number)",
      [
        .facts(
          [
            ("Tid (UTC)", Cell(DanishDays.text(entry.at) + BookWords.marks(entry))),
            ("Hvem", BookWords.who(entry)), ("Hvorfor", Cell(entry.reason.visible())),
          ] + (entry.clock.map { [("Uret viste", Cell(DanishDays.text($0)))] } ?? []) + [
            ("Målinger", Cell.number(stated.count).as("readings"))
          ]), .heading("Hvad den siger noget om"),
        rows.isEmpty ? .text("Kun målinger.") : .list(ItemList(nil, rows)),
      ] + measured + [
        .data([
          Field("entry", [.data(BookWords.fields(entry))]), Field("touched", .list(touched)),
          Field("effects", rows: rows),
        ])
      ])
  }

  /// Of an entry that touched more things than this, only which is told.
  private static let mostTold = 40

  /// What an entry changed of a thing, statement by statement; nil of one that touched very many.
  private static func words(
    _ statements: [Statement], _ earlier: [Statement], of pointer: Pointer, _ titles: Titles
  ) -> Cell? {
    guard Set(statements.map(\.subject)).count <= mostTold else { return nil }
    let type = titles.house.kind(pointer.kind)
    let all = statements.filter { $0.subject == pointer }.map { statement -> Cell in
      let held = earlier.last {
        $0.subject == pointer && $0.period.intersection(statement.period) != nil
      }
      let before = held?.body.map { Said($0, type) }
      return words(statement, statement.body.map { Said($0, type) }, before, titles)
    }
    return all.eachOnce.joined(by: "; ")
  }

  /// Each statement with who made it, and what it changed of the one before.
  private func rows(
    _ told: [(statement: Statement, entry: SignedEntry?)], _ type: (any Record.Type)?,
    _ titles: Titles
  ) -> [Row] {
    var before: Said?
    return told.map { statement, entry in
      let by = entry.map { entry -> Cell in
        "\(DanishDays.text(entry.at)), \(BookWords.who(entry)): \(entry.reason.visible())"
      }
      let now = statement.body.map { Said($0, type) }
      let words = Self.words(statement, now, before, titles)
      before = now ?? before
      return Row(
        [
          "Post \(statement.entry), \(by ?? Cell())",
          "Gælder \(.long(statement.period)): \(words)",
        ],
        also: [
          Field("entry", json: .int(statement.entry)),
          Field("at", json: .text(entry?.at.description)),
          Field("author", json: .text(entry?.author)),
          Field("capacity", json: .text(entry?.capacity)),
          Field("reason", json: .text(entry?.reason)), .day("from", statement.period.start),
          .day("until", statement.period.until),
          Field("holds", json: .bool(statement.content != .cleared)),
          Field("redacted", json: .bool(statement.content == .redacted)),
          Field("record", json: now?.json ?? .null),
        ])
    }
  }

  /// What a statement says: by its properties, or as it was written when nobody brings its kind.
  private struct Said {
    let body: String
    let properties: [Property]?

    init(_ body: String, _ type: (any Record.Type)?) {
      self.body = body
      properties = ValueText.properties(body, of: type)
    }

    var json: JSON { properties?.json ?? .raw(body) }
  }

  private static func words(
    _ statement: Statement, _ now: Said?, _ before: Said?, _ titles: Titles
  ) -> Cell {
    switch statement.content {
    case .cleared: return "findes ikke mere"
    case .redacted: return "indholdet er slettet ved underskreven post"
    case .said(let body):
      guard let before else { return "oprettet" }
      guard let old = before.properties, let new = now?.properties else {
        return before.body == body ? "som før" : "indholdet er ændret"
      }
      let changes = ValueText(titles: titles).changes(from: old, to: new)
      return changes.isEmpty ? "som før" : changes.joined(by: "; ")
    }
  }
}
