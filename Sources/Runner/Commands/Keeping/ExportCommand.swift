import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

struct ExportCommand: WholeCommand {
  private static let history = Option(
    name: "history", value: nil, summary: "med alle poster, så en ny database får samme kontrolsum")

  let name = "export"
  let summary = "skriver en sag som filer i en ny mappe"
  let arguments = [Argument("MAPPE", .path)]
  let options = [history]

  func run(_ call: Call) async throws -> Page {
    let folder = call.argument ?? ""
    let isHistory = call.has(Self.history)
    if isHistory, call.has(.known) {
      throw WrongUse(
        "--known kan ikke bruges med --history.", "En historie er hel; udelad den ene.")
    }
    let journal = try call.kommune().journal
    let last = try await journal.lastEntry(known: call.known())
    let entries = try await journal.entries(upTo: last)
    let statements = try await journal.statements(of: nil).filter { $0.entry <= entries.count }
    let terms = call.catalogue.terms
    var writer =
      isHistory
      ? try CaseWriter.history(entries, statements, try await journal.head(), terms: terms)
      : try CaseWriter.plain(statements, terms: terms)
    if try await journal.readingCounts().keys.contains(where: { $0 <= entries.count }) {
      writer.add(ReadingFile.name) { write in
        try await ReadingWriter(isHistory: isHistory).write(journal, upTo: entries.count, write)
      }
    }
    let head = try await journal.head()
    guard !writer.files.isEmpty else {
      throw Complaint("Databasen er tom, så der er intet at skrive.", "Skriv først noget i den.")
    }
    let swept = try await Self.write(writer, to: folder)
    let names = writer.names
    return Page(
      "Skrevet i \(Cell.code(folder).as("folder"))",
      [.list("files", names.map { .code($0) })] + Written.told(swept) + [
        .data([
          Field("head", json: .text(isHistory ? head?.head.description : nil)),
          Field("origin", json: .text(isHistory ? head?.origin?.description : nil)),
        ])
      ], kept: "Sagen er skrevet i \(folder). Gør det ikke igen.")
  }

  /// Writes the files, and once more when others wrote the database meanwhile: it is then shared with them.
  private static func write(_ writer: CaseWriter, to folder: String) async throws -> [String] {
    do {
      return try await writer.write(to: folder)
    } catch StoreFailure.changedMeanwhile {
      return try await writer.write(to: folder)
    }
  }
}
