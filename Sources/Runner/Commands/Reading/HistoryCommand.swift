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
    guard let asked = call.argument else {
      let head = try await journal.head()
      let book = EntryTable(kommune: kommune, known: known, filter: filter)
      return try await book.page(
        try await journal.entries(upTo: last), last == nil ? head : nil)
    }
    if let number = Int(asked), number > 0, number <= last ?? .max,
      let entry = try await journal.entry(number)
    {
      try filter.requireNone()
      return try await page(of: entry, kommune, known)
    }
    let told = ThingHistory(kommune: kommune, known: known, last: last, filter: filter)
    if let address = try await kommune.read(known: known, { try ReadingAddress(asked, $0) }) {
      return try await told.page(of: address)
    }
    return try await told.page(of: try await find(asked, kommune, known, last))
  }

  /// The thing by what has been stated: what is gone altogether still has its history.
  private func find(
    _ asked: String, _ kommune: Kommune, _ known: Known?, _ last: EntryNumber?
  ) async throws -> Pointer {
    let parts = asked.split(separator: "/").map(String.init)
    let kinds = parts.count == 2 ? [parts[0]] : try await kommune.journal.kinds()
    var found: [Pointer] = []
    for kind in kinds {
      let pointer = Pointer(kind: kind, id: parts.last ?? "")
      if !(try await kommune.journal.statements(of: pointer)).isEmpty { found.append(pointer) }
    }
    if found.count == 1 { return found[0] }
    do {
      return try await kommune.read(known: known) { try Finder(house: $0).find(asked) }
    } catch let complaint as Complaint {
      guard let number = Int(asked) else { throw complaint }
      var end = last
      if end == nil { end = try await kommune.journal.head()?.head.number }
      throw NoSuchEntry(number: number, last: end)
    }
  }

  /// So many readings of one entry are told; the rest are counted.
  private static let most = 200

  /// One entry: who, when and why, and what it states.
  private func page(
    of entry: SignedEntry, _ kommune: Kommune, _ known: Known?
  ) async throws -> Page {
    let journal = kommune.journal
    let statements = try await journal.statements(madeBy: entry.number)
    let readings = try await journal.readingCount(of: entry.number)
    let stated =
      readings == 0 ? [] : try await journal.readings(madeBy: entry.number, most: Self.most)
    let (rows, measured) = try await kommune.read(known: known) { desk in
      let titles = Titles(house: desk, day: .latest)
      let changes = try SaidReadings(house: desk).changes(by: entry.number, stated.map(\.reading))
      return (
        TouchedThings(statements).rows(titles),
        ReadingChangesView(titles: titles).blocks(changes, counted: readings)
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
            ("Målinger", Cell.number(readings).as("readings"))
          ]), .heading("Hvad den siger noget om"),
        rows.isEmpty ? .text("Kun målinger.") : .list(ItemList(nil, rows)),
        .data([
          Field("entry", [.data(BookWords.fields(entry))]), Field("touched", .list(touched)),
          Field("effects", rows: rows),
        ]),
      ] + measured)
  }
}
