import CaseFiles
import Casework
import Counter
import Vocabulary

extension Call {
  /// Answers with files in a new folder, and with a page that says so.
  ///
  /// The folder is there wholly or not at all; a page that cannot be shown is told with what was kept.
  func files(_ command: any FilesCommand) async throws -> Page {
    let folder = try words.needed(.to)
    let (asked, day) = (asked, try day())
    let (kommune, known) = (try kommune(), try known())
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
    try draft.finish()
    return page.written(names, folder, draft.swept)
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
