import Casework
import Store
import Vocabulary

struct HistoryCommand: Command {
  let name = "history"
  let summary = "viser, hvem der skrev hvad og hvornår, i det hele eller om én ting"
  let arguments = ["[ID]"]
  let options: [Option] = []

  func run(_ call: Call) async throws -> Page {
    let kommune = try call.kommune()
    let journal = kommune.journal
    let known = try call.known()
    let last: EntryNumber? =
      if let known { try await journal.lastEntry(on: known) } else { nil }
    guard let asked = call.argument else {
      let head = try await journal.head()
      return page(try await journal.entries(upTo: last), last == nil ? head : nil, call.form)
    }
    if let number = Int(asked), number > 0, number <= last ?? .max,
      let entry = try await journal.entry(number)
    {
      return try await page(of: entry, journal, call.form)
    }
    let pointer = try await find(asked, kommune, known)
    let title = try await kommune.read(known: known) { desk in
      Titles(desk: desk, day: .latest).title(pointer)
    }
    let statements = try await journal.statements(of: pointer).filter { $0.entry <= last ?? .max }
    var signed: [EntryNumber: SignedEntry] = [:]
    for number in Set(statements.map(\.entry)) { signed[number] = try await journal.entry(number) }
    let told = statements.map { (statement: $0, entry: signed[$0.entry]) }
    return Page(title: "Historien om »\(title)« (\(pointer))", as: call.form) {
      [told.isEmpty ? .text("Intet er skrevet.") : .list(items(told))]
    } json: {
      .keyed([
        "subject": .string(pointer.description), "statements": .array(told.map(json)),
      ])
    }
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
    return try await kommune.read(known: known) { try Finder(desk: $0).find(asked) }
  }

  /// One entry: who, when and why, and what it states.
  private func page(
    of entry: SignedEntry, _ journal: any Journal, _ form: Form
  ) async throws -> Page {
    let statements = try await journal.statements(madeBy: entry.number)
    let readings = try await journal.readingCount(of: entry.number)
    let touched = Set(statements.map(\.subject)).sorted()
    return Page(title: "Post \(entry.number)", as: form) {
      [
        .table(
          Table(
            headers: [],
            rows: [
              ["Tid (UTC)", DanishDays.text(entry.at) + marks(entry, isDoubtful: false)],
              ["Hvem", Self.who(entry)], ["Hvorfor", entry.reason.visible()],
            ] + clock(entry) + [
              ["Målinger", DanishNumbers.text(Int64(readings), decimals: 0)]
            ])), .heading("Hvad den siger noget om"),
        touched.isEmpty ? .text("Kun målinger.") : .list(touched.map(\.description)),
      ]
    } json: {
      .keyed([
        "entry": json(entry), "touched": .texts(touched.map(\.description)),
        "readings": .int(readings),
      ])
    }
  }

  private func marks(_ entry: SignedEntry, isDoubtful: Bool) -> String {
    (entry.isReplay ? " R" : "") + (entry.clock == nil ? "" : " U") + (isDoubtful ? " ?" : "")
  }

  private func clock(_ entry: SignedEntry) -> [[String]] {
    entry.clock.map { [["Uret viste", DanishDays.text($0)]] } ?? []
  }

  private func row(_ entry: SignedEntry, _ doubtful: [EntryNumber]) -> [String] {
    [
      String(entry.number),
      DanishDays.text(entry.at) + marks(entry, isDoubtful: doubtful.contains(entry.number)),
      Self.who(entry), entry.reason.visible(),
    ]
  }

  private func page(_ entries: [SignedEntry], _ head: PublishedHead?, _ form: Form) -> Page {
    // Of earlier knowledge there is a head, and no origin: nobody published one then.
    let end = entries.last.map {
      head ?? PublishedHead(Head(number: $0.number, digest: $0.digest), origin: nil)
    }
    let doubtful = DoubtfulTimes(in: entries).entries
    return Page(title: "Alle poster", as: form) {
      [
        entries.isEmpty
          ? .text("Ingen.")
          : .table(
            Table(
              headers: ["Nr.", "Tid (UTC)", "Hvem", "Hvorfor"],
              rows: entries.map { row($0, doubtful) },
              right: [0])),
        .text(
          "R: genindlagt fra en sag, da databasen blev lavet. "
            + (entries.contains { $0.clock != nil }
              ? "?: uret gik forkert, så tiden er for sen. U: tiden er sekundet efter posten før og ikke "
                + "urets. " : "")
            + "Kontrolsum: \(end?.description ?? "ingen")"),
      ]
    } json: {
      .keyed([
        "entries": .array(entries.map(json)),
        "doubtfulTimes": .array(doubtful.map { .int($0) }), "head": .text(end?.head.description),
        "origin": .text(end?.origin?.description),
      ])
    }
  }

  /// Each statement with who made it, and what it changed of the one before.
  private func items(_ told: [(statement: Statement, entry: SignedEntry?)]) -> [String] {
    var before: [JSON.Member]?
    return told.map { statement, entry in
      let by = entry.map { "\(DanishDays.text($0.at)), \(Self.who($0)): \($0.reason.visible())" }
      let said = words(statement, before)
      before = statement.body.flatMap { try? Properties.of(body: $0) } ?? before
      return "Post \(statement.entry), \(by ?? "")\nGælder \(DanishDays.long(statement.period)): "
        + said
    }
  }

  private func words(_ statement: Statement, _ before: [JSON.Member]?) -> String {
    switch statement.content {
    case .cleared: return "findes ikke mere"
    case .redacted: return "indholdet er slettet ved underskreven post"
    case .said(let body):
      let now = (try? Properties.of(body: body)) ?? []
      guard let before else { return "oprettet" }
      let changes = PropertyChanges.between(before, now)
      return changes.isEmpty ? "som før" : changes.joined(separator: "; ")
    }
  }

  /// On one line, whatever was written as a name: nobody forges a row of the book.
  private static func who(_ entry: SignedEntry) -> String {
    "\(entry.author) (\(entry.capacity))".visible()
  }

  private func json(_ entry: SignedEntry) -> JSON {
    .keyed([
      "number": .int(entry.number), "at": .string(entry.at.description),
      "clock": .text(entry.clock?.description),
      "author": .string(entry.author), "capacity": .string(entry.capacity),
      "reason": .string(entry.reason), "replayed": .bool(entry.isReplay),
      "digest": .string(entry.digest),
    ])
  }

  private func json(_ statement: Statement, _ entry: SignedEntry?) -> JSON {
    .keyed([
      "entry": .int(statement.entry), "at": .text(entry?.at.description),
      "author": .text(entry?.author), "from": .string(statement.period.start.description),
      "until": .text(statement.period.until?.description),
      "holds": .bool(statement.content != .cleared),
      "redacted": .bool(statement.content == .redacted),
      "record": statement.body.flatMap { try? Properties.of(body: $0) }.map { .object($0) }
        ?? .null,
    ])
  }
}
