import Casework
import Counter
import Store
import Vocabulary

struct HistoryCommand: WholeCommand {
  let name = "history"
  let summary = "viser, hvem der skrev hvad og hvornår, i det hele eller om én ting"
  let arguments = [Argument("ID", .id(), isNeeded: false)]
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let kommune = try call.kommune()
    let journal = kommune.journal
    let known = try call.known()
    let last: EntryNumber? =
      if let known { try await journal.lastEntry(on: known) } else { nil }
    guard let asked = call.argument else {
      let head = try await journal.head()
      return page(try await journal.entries(upTo: last), last == nil ? head : nil)
    }
    if let number = Int(asked), number > 0, number <= last ?? .max,
      let entry = try await journal.entry(number)
    {
      return try await page(of: entry, kommune, known)
    }
    let pointer = try await find(asked, kommune, known)
    let title = try await kommune.read(known: known) { desk in
      Titles(house: desk, day: .latest).title(pointer)
    }
    let statements = try await journal.statements(of: pointer).filter { $0.entry <= last ?? .max }
    var signed: [EntryNumber: SignedEntry] = [:]
    for number in Set(statements.map(\.entry)) { signed[number] = try await journal.entry(number) }
    let told = statements.map { (statement: $0, entry: signed[$0.entry]) }
    let type = call.catalogue.kinds.first { $0.kind == pointer.kind }
    let thing = Thing(pointer, title)
    return Page(
      "Historien om \(.quoted(thing)) (\(.pointer(thing)))",
      [.data([Field("subject", .pointer(thing))])]
        + (told.isEmpty ? [.text("Intet er skrevet.")] : [])
        + [.list(ItemList("statements", rows(told, type)))])
  }

  /// The thing by what has been stated: what is gone altogether still has its history.
  private func find(_ asked: String, _ kommune: Kommune, _ known: Day?) async throws -> Pointer {
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
    of entry: SignedEntry, _ kommune: Kommune, _ known: Day?
  ) async throws -> Page {
    let journal = kommune.journal
    let statements = try await journal.statements(madeBy: entry.number)
    let readings = try await journal.readingCount(of: entry.number)
    let subjects = Set(statements.map(\.subject)).sorted()
    let things = try await kommune.read(known: known) { desk in
      let titles = Titles(house: desk, day: .latest)
      return subjects.map(titles.thing)
    }
    let touched = things.map { Cell.pointer($0) }
    return Page(
      "Post \(entry.number)",
      [
        .facts(
          [
            ("Tid (UTC)", Cell(DanishDays.text(entry.at) + marks(entry, isDoubtful: false))),
            ("Hvem", Self.who(entry)), ("Hvorfor", Cell(entry.reason.visible())),
          ] + (entry.clock.map { [("Uret viste", Cell(DanishDays.text($0)))] } ?? []) + [
            ("Målinger", Cell.number(readings).as("readings"))
          ]), .heading("Hvad den siger noget om"),
        touched.isEmpty ? .text("Kun målinger.") : .list(nil, touched),
        .data([Field("entry", [.data(fields(entry))]), Field("touched", .list(touched))]),
      ])
  }

  private func marks(_ entry: SignedEntry, isDoubtful: Bool) -> String {
    (entry.isReplay ? " R" : "") + (entry.clock == nil ? "" : " U") + (isDoubtful ? " ?" : "")
  }

  private func row(_ entry: SignedEntry, _ doubtful: [EntryNumber]) -> Row {
    Row(
      [
        .number(entry.number),
        Cell(
          DanishDays.text(entry.at) + marks(entry, isDoubtful: doubtful.contains(entry.number))),
        Self.who(entry), Cell(entry.reason.visible()),
      ], also: fields(entry))
  }

  private func page(_ entries: [SignedEntry], _ head: PublishedHead?) -> Page {
    // Of earlier knowledge there is a head, and no origin: nobody published one then.
    let end = entries.last.map {
      head ?? PublishedHead(Head(number: $0.number, digest: $0.digest), origin: nil)
    }
    let doubtful = DoubtfulTimes(in: entries).entries
    let clocks =
      entries.contains { $0.clock != nil }
      ? "?: uret gik forkert, så tiden er for sen. U: tiden er sekundet efter posten før og ikke urets. "
      : ""
    return Page(
      "Alle poster",
      Block.table(
        "entries", ["Nr.", "Tid (UTC)", "Hvem", "Hvorfor"], entries.map { row($0, doubtful) },
        right: [0], none: "Ingen.") + [
          .text(
            "R: genindlagt fra en sag, da databasen blev lavet. \(clocks)Kontrolsum: \(.code(end?.description ?? "ingen"))"
          ),
          .data([
            Field("doubtfulTimes", json: .array(doubtful.map { .int($0) })),
            Field("head", json: .text(end?.head.description)),
            Field("origin", json: .text(end?.origin?.description)),
          ]),
        ])
  }

  /// Each statement with who made it, and what it changed of the one before.
  private func rows(
    _ told: [(statement: Statement, entry: SignedEntry?)], _ type: (any Record.Type)?
  ) -> [Row] {
    var before: Said?
    return told.map { statement, entry in
      let by = entry.map { entry -> Cell in
        "\(DanishDays.text(entry.at)), \(Self.who(entry)): \(entry.reason.visible())"
      }
      let now = statement.body.map { Said($0, type) }
      let words = words(statement, now, before)
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

  private func words(_ statement: Statement, _ now: Said?, _ before: Said?) -> Cell {
    switch statement.content {
    case .cleared: return "findes ikke mere"
    case .redacted: return "indholdet er slettet ved underskreven post"
    case .said(let body):
      guard let before else { return "oprettet" }
      guard let old = before.properties, let new = now?.properties else {
        return before.body == body ? "som før" : "indholdet er ændret"
      }
      let changes = ValueText(titles: nil).changes(from: old, to: new)
      return changes.isEmpty ? "som før" : changes.joined(by: "; ")
    }
  }

  /// On one line, whatever was written as a name: nobody forges a row of the book.
  private static func who(_ entry: SignedEntry) -> Cell {
    Cell("\(entry.author) (\(entry.capacity))".visible())
  }

  private func fields(_ entry: SignedEntry) -> [Field] {
    [
      Field("number", json: .int(entry.number)), Field("at", json: .string(entry.at.description)),
      Field("clock", json: .text(entry.clock?.description)),
      Field("author", json: .string(entry.author)),
      Field("capacity", json: .string(entry.capacity)),
      Field("reason", json: .string(entry.reason)), Field("replayed", json: .bool(entry.isReplay)),
      Field("digest", json: .string(entry.digest)),
    ]
  }
}
