import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

extension Call {
  /// Answers with files in a new folder, and with a page that says so.
  ///
  /// The folder is there wholly or not at all; a page that cannot be shown is told with what was kept.
  func files(_ command: any FilesCommand) async throws -> Page {
    let folder = try words.needed(.output)
    let (kommune, known, day) = (try kommune(), try known(), try day())
    let book = try await LentBook(of: kommune.journal, known: known, isPublic: has(.isPublic))
    let asked = Asked(
      words, today: surroundings.now().day, isTerminal: surroundings.isTerminal, book: book)
    let draft = try FolderDraft(of: folder)
    defer { draft.discard() }
    let (page, names) = try await kommune.read(known: known) { house in
      var names = FileNames()
      let page = try command.files(asked, titles(house, day)) { file in
        try names.take(file.name)
        try draft.write(file.name, file.bytes)
      }
      return (page, names.all)
    }
    guard !names.isEmpty else {
      throw Complaint(
        "Svaret har ingen filer, så mappen er ikke lavet.",
        "Spørg om en anden dag eller med andre tilvalg.")
    }
    guard try await book.isStillWhole(in: kommune.journal) else {
      throw Complaint(
        "Nogen skrev i databasen imens, så svaret ville have en anden kontrolsum end sit eget indhold.",
        "Giv kommandoen igen. Intet er skrevet i \(folder).")
    }
    try draft.finish()
    return page.written(names, folder, draft.swept)
  }
}

extension Call {
  /// A page with itself as files in a new folder, made by the part that prints pages; the folder is there wholly or not at
  /// all.
  func printed(_ page: Page, in folder: String, on day: Day, _ kommune: Kommune) async throws
    -> Page
  {
    guard let printer = surroundings.parts.lazy.compactMap({ $0 as? any PagePrinting }).first else {
      throw WrongUse("Intet modul her laver sider.", "Brug kommandoen uden --output.")
    }
    let draft = try FolderDraft(of: folder)
    defer { draft.discard() }
    let files = try await kommune.read { house in
      try printer.printed(page, Titles(house: house, day: day, form: .data))
    }
    var names = FileNames()
    for file in files {
      try names.take(file.name)
      try draft.write(file.name, file.bytes)
    }
    try draft.finish()
    return page.written(names.all, folder, draft.swept)
  }
}

/// The store's own book, as it is lent to what answers with files.
private struct LentBook: EntryBook {
  let head: String?
  let entries: [BookEntry]
  /// Whether it ends where the store's own does.
  private let isNewest: Bool

  init(of journal: any Journal, known: Known?, isPublic: Bool) async throws {
    let last = try await journal.lastEntry(known: known)
    let all = try await journal.entries(upTo: last)
    let published = last == nil ? try await journal.head()?.description : nil
    head = published ?? all.last.map { Head(number: $0.number, digest: $0.digest).description }
    isNewest = last == nil
    entries = all.map { entry in
      BookEntry(
        number: entry.number, at: DanishDays.text(entry.at), day: entry.at.day,
        signed: isPublic
          ? nil
          : BookEntry.Signature(
            author: entry.author, capacity: entry.capacity, reason: entry.reason),
        isReplay: entry.isReplay)
    }
  }

  /// Whether nothing has been written since that the answer may have and the book has not.
  func isStillWhole(in journal: any Journal) async throws -> Bool {
    guard isNewest else { return true }
    return try await journal.head()?.description == head
  }
}

extension Page {
  /// The page with where its files are.
  fileprivate func written(_ names: [String], _ folder: String, _ swept: [String]) -> Page {
    let count = names.count == 1 ? "1 fil er" : "\(names.count) filer er"
    var page = self
    page.blocks.append(
      .group(
        "written",
        [
          .text("\(count) skrevet i \(Cell.code(folder).as("folder"))."),
          .data([Field("files", json: .texts(names))]),
        ] + Written.told(swept)))
    page.kept = "Filerne er skrevet i \(folder)."
    return page
  }
}

/// What is said of a folder that was written.
enum Written {
  /// What a command that was broken off had left of the same folder.
  static func told(_ swept: [String]) -> [Block] {
    (swept.isEmpty
      ? []
      : [.text("Rester af en afbrudt kommando er fjernet: \(swept.joined(separator: ", ")).")])
      + [.data([Field("swept", json: .texts(swept))])]
  }
}
