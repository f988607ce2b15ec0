import Casework
import Counter
import Store
import Vocabulary

/// The book: all entries, or those asked for, each with what it touched and from which day it holds.
///
/// What an entry states is read only of those that are shown.
struct EntryTable {
  let kommune: Kommune
  let known: Known?
  let filter: HistoryFilter

  /// So many things of an entry are named; the rest are counted.
  private static let most = 4

  /// An entry with what it states.
  private struct Told: Sendable {
    let entry: SignedEntry
    let statements: [Statement]
    let readings: Int
  }

  func page(_ entries: [SignedEntry], _ head: PublishedHead?) async throws -> Page {
    // Of earlier knowledge there is a head, and no origin: nobody published one then.
    let end = entries.last.map {
      head ?? PublishedHead(Head(number: $0.number, digest: $0.digest), origin: nil)
    }
    let told = try await self.told(entries.filter(filter.takes))
    let doubtful = DoubtfulTimes(in: entries).entries
    let rows = try await kommune.read(known: known) { [self] desk in
      let titles = Titles(house: desk, day: .latest)
      return told.map { row($0, doubtful, titles) }
    }
    return Page(
      "Alle poster",
      filter.told
        + Block.table(
          "entries", ["Nr.", "Tid (UTC)", "Hvem", "Hvorfor, og hvad det rørte ved"], rows,
          right: [0], none: none(entries)) + [
          .text(legend(told.map(\.entry), end)),
          .data([
            filter.data, Field("doubtfulTimes", json: .array(doubtful.map { .int($0) })),
            Field("head", json: .text(end?.head.description)),
            Field("origin", json: .text(end?.origin?.description)),
          ]),
        ])
  }

  /// That there is none, with the nearest name where nobody has that one.
  private func none(_ entries: [SignedEntry]) -> Cell {
    guard let author = filter.author else { return "Ingen." }
    let authors = Set(entries.map(\.author)).sorted()
    let meant = nearest(
      to: author, among: authors + authors.flatMap { $0.split(separator: " ").map(String.init) })
    return meant.map { "Ingen. Nærmeste navn: \(Cell($0.visible()))." } ?? "Ingen."
  }

  private func legend(_ entries: [SignedEntry], _ end: PublishedHead?) -> Cell {
    let replayed =
      entries.contains(where: \.isReplay)
      ? "R: genindlagt fra en sag, da databasen blev lavet. " : ""
    let clocks =
      entries.contains { $0.clock != nil }
      ? "?: uret gik forkert, så tiden er for sen. U: tiden er sekundet efter posten før og ikke urets. "
      : ""
    return "\(replayed)\(clocks)Kontrolsum: \(.code(end?.description ?? "ingen"))"
  }

  private func told(_ entries: [SignedEntry]) async throws -> [Told] {
    var told: [Told] = []
    for entry in entries {
      let statements = try await kommune.journal.statements(madeBy: entry.number)
      let ofKind = statements.contains { filter.isKind($0.subject.kind) }
      guard filter.kind == nil || ofKind else { continue }
      let readings = try await kommune.journal.readingCount(of: entry.number)
      guard !filter.isOfReadings || readings > 0 else { continue }
      told.append(Told(entry: entry, statements: statements, readings: readings))
    }
    return told
  }

  private func row(_ told: Told, _ doubtful: [EntryNumber], _ titles: Titles) -> Row {
    let touched = TouchedThings(told.statements)
    let rows = touched.rows(titles)
    let isDoubtful = doubtful.contains(told.entry.number)
    return Row(
      [
        .number(told.entry.number),
        Cell(DanishDays.text(told.entry.at) + BookWords.marks(told.entry, isDoubtful: isDoubtful)),
        BookWords.who(told.entry),
        .list([Cell(told.entry.reason.visible()), effects(rows, touched, told.readings)]),
      ],
      also: BookWords.fields(told.entry) + [
        Field("readings", json: .int(told.readings)),
        Field("touched", rows: rows.map { Row($0.subject, [], also: $0.also) }),
        .day("effect", touched.effect?.day),
      ])
  }

  /// The things by their names, the first few, and from which day it holds; of several the first.
  private func effects(_ rows: [Row], _ touched: TouchedThings, _ readings: Int) -> Cell {
    let called = ReadingSubject.called
    let measured: Cell = "\(.number(readings)) \(readings == 1 ? called.one : called.many)"
    guard let (day, isAll) = touched.effect else {
      return readings == 0 ? "→ intet" : "→ \(measured)"
    }
    let names = rows.prefix(Self.most).compactMap { $0.subject.map { Cell.thing($0) } }
    let rest = rows.count - names.count
    let all = names + (rest > 0 ? ["\(rest) til"] : [])
    let also: Cell = readings == 0 ? "" : "; \(measured)"
    return "→ \(.list(all, .and)); fra \(.day(day))\(isAll ? "" : " og senere")\(also)"
  }
}
