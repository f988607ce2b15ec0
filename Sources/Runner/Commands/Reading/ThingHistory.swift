import Casework
import Counter
import Store
import Vocabulary

/// What has been said of one thing: what is recorded of it, and the figures it is told by.
struct ThingHistory {
  let kommune: Kommune
  let known: Known?
  let last: EntryNumber?
  let filter: HistoryFilter

  private typealias Told = (statement: Statement, entry: SignedEntry?)

  // MARK: A reading

  /// What has been said of one reading.
  func page(of address: ReadingAddress) async throws -> Page {
    if !filter.isOfReadings { try filter.requireKind(ReadingSubject.kind, ReadingSubject.called) }
    let series = ReadingSeries(address.indicator, about: address.subject)
    let changes = try await kommune.read(known: known) { desk in
      try SaidReadings(house: desk).changes(of: [series]).filter {
        $0.new.period == address.period
      }
    }
    guard !changes.isEmpty else {
      throw Complaint(
        "Der er ingen måling af »\(address.indicator)« for \(address.subject) i tiden \(address.period.edtf).",
        "Se, hvilke der er, med almen history \(address.indicator).")
    }
    let signed = try await signed(changes.map(\.entry))
    let filter = filter
    return try await kommune.read(known: known) { desk in
      let titles = Titles(house: desk, day: .latest)
      let subject = titles.thing(address.subject)
      return Page(
        "Historien om målingen \(.code(address.text))",
        [.data([Field("subject", .pointer(subject)), filter.data])] + filter.told
          + [.list(ItemList("statements", [] as [Row]))]
          + Self.readings(changes, signed, filter, titles))
    }
  }

  // MARK: A thing

  /// What has been stated of a thing.
  func page(of pointer: Pointer) async throws -> Page {
    let type = kommune.catalogue.kinds.first { $0.kind == pointer.kind }
    if !filter.isOfReadings { try filter.requireKind(pointer.kind, type?.called) }
    let all = try await kommune.journal.statements(of: pointer)
    let statements = all.filter { $0.entry <= last ?? .max }
    let changes = try await kommune.read(known: known) { desk in
      let said = SaidReadings(house: desk)
      return try said.changes(of: try said.series(of: pointer))
    }
    if statements.isEmpty, changes.isEmpty, let first = all.first, let known {
      throw NotYetKnown(
        text: pointer.description, known: known,
        first: try await kommune.journal.entry(first.entry))
    }
    let signed = try await signed(statements.map(\.entry) + changes.map(\.entry))
    let told = statements.map { (statement: $0, entry: signed[$0.entry]) }
    let filter = filter
    return try await kommune.read(known: known) { desk in
      let titles = Titles(house: desk, day: .latest)
      let rows = zip(told, Self.rows(told, type, titles)).filter { told, _ in
        filter.isKind(pointer.kind) && (told.entry.map(filter.takes) ?? true)
      }.map(\.1)
      let measured =
        filter.kind == nil ? Self.readings(changes, signed, filter, titles) : [Self.noReadings]
      let isEmpty = rows.isEmpty && measured.count < 2
      let thing = titles.thing(pointer)
      return Page(
        "Historien om \(.quoted(thing)) (\(.pointer(thing)))",
        [.data([Field("subject", .pointer(thing)), filter.data])] + filter.told
          + (isEmpty ? [.text("Ingen.")] : []) + [.list(ItemList("statements", rows))] + measured)
    }
  }

  private func signed(_ numbers: [EntryNumber]) async throws -> [EntryNumber: SignedEntry] {
    var signed: [EntryNumber: SignedEntry] = [:]
    for number in Set(numbers) { signed[number] = try await kommune.journal.entry(number) }
    return signed
  }

  // MARK: Readings

  private static let noReadings = Block.data([Field("readingChanges", rows: [])])

  /// What was said in measures, each with who said it.
  private static func readings(
    _ changes: [ReadingChange], _ signed: [EntryNumber: SignedEntry], _ filter: HistoryFilter,
    _ titles: Titles
  ) -> [Block] {
    let taken = changes.filter { signed[$0.entry].map(filter.takes) ?? true }
    return ReadingChangesView(titles: titles).blocks(taken) { change in
      "Post \(change.entry), \(by(signed[change.entry])). "
    }
  }

  private static func by(_ entry: SignedEntry?) -> Cell {
    entry.map { "\(DanishDays.text($0.at)), \(BookWords.who($0)): \($0.reason.visible())" }
      ?? Cell()
  }

  // MARK: Statements

  /// Each statement with who made it, and what it changed of the one before.
  private static func rows(
    _ told: [Told], _ type: (any Record.Type)?, _ titles: Titles
  ) -> [Row] {
    var before: Said?
    return told.map { statement, entry in
      let now = statement.body.map { Said($0, type) }
      let words = words(statement, now, before, titles)
      before = now ?? before
      return Row(
        [
          "Post \(statement.entry), \(by(entry))",
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
    case .cleared: return "er ikke registreret mere"
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
