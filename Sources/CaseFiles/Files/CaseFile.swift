import Foundation
package import Vocabulary

/// A file of a case, or one that an act reads: a plain file, and never what something else points at.
package struct CaseFile {
  /// Its name in the folder, as errors tell it.
  package let name: String
  /// Where it is.
  let path: String

  /// Whether a plain editor may have written it as Windows-1252, as spreadsheets write tables.
  private let isPlain: Bool

  /// A file at a path.
  package init(name: String, path: String, isPlain: Bool = false) {
    (self.name, self.path, self.isPlain) = (name, path, isPlain)
  }

  /// The largest text that is read; a municipality's largest is some hundred times smaller.
  static let largest = 256 << 20

  /// The file opened for reading, and its size in bytes.
  ///
  /// Never waits for a pipe. Throws `CaseProblem` when there is no file, or something else: a folder,
  /// a pipe, a link, whose target may be any file of the machine.
  func open() throws -> (file: FileHandle, size: Int) {
    let descriptor = Foundation.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ELOOP
        ? unreadable("den er en henvisning (et link).", "Læg selve filen i mappen.")
        : unreadable("systemet afviser det.", "Se efter, at den findes, og at du må læse den.")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw unreadable(
        isFolder ? "den er en mappe." : "den er et rør eller en enhed.",
        "Læg en almindelig fil i stedet, eller fjern den.")
    }
    return (file, Int(status.st_size))
  }

  /// The next piece of an open file; nil at its end.
  func piece(of file: FileHandle) throws -> Data? {
    do {
      return try file.read(upToCount: 1 << 20).flatMap { $0.isEmpty ? nil : $0 }
    } catch {
      throw unreadable("systemet holdt op midt i den.", "Se efter, at disken er i orden.")
    }
  }

  /// The whole text; throws `CaseProblem` when it is too large or not UTF-8.
  package func text() throws -> String { try read().text }

  /// The whole text, and for a table how it was written; throws `CaseProblem` when it is too large or cannot be
  /// read as text.
  package func read() throws -> (text: String, encoding: TableEncoding) {
    let (file, size) = try open()
    defer { try? file.close() }
    guard size <= Self.largest else { throw tooLarge(size) }
    var bytes = Data()
    while let piece = try piece(of: file) {
      bytes += piece
      // It may grow while it is read.
      guard bytes.count <= Self.largest else { throw tooLarge(bytes.count) }
    }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    var finder = TableEncoding.Finder()
    finder.feed(bytes)
    guard isTable || isPlain, finder.encoding == .windows1252 else { throw notText }
    return (String(decoding: TableEncoding.utf8(ofWindows: bytes), as: UTF8.self), .windows1252)
  }

  /// Whether it is one that spreadsheets write.
  private var isTable: Bool { name.lowercased().hasSuffix(".csv") }

  /// How an open table's bytes are texts; the file is left at its beginning, or `CaseProblem` thrown.
  func encoding(of file: FileHandle) throws -> TableEncoding {
    var finder = TableEncoding.Finder()
    while let piece = try piece(of: file) { finder.feed(piece) }
    guard (try? file.seek(toOffset: 0)) != nil else {
      throw unreadable("systemet holdt op midt i den.", "Se efter, at disken er i orden.")
    }
    return finder.encoding
  }

  private var notText: CaseProblem {
    CaseProblem(
      file: name, place: nil, what: "Filen er ikke UTF-8.",
      remedy: "Gem den som UTF-8\(isTable ? " (i Excel: CSV UTF-8)" : "").")
  }

  private func unreadable(_ why: String, _ remedy: String) -> CaseProblem {
    CaseProblem(
      file: name, place: nil, what: "Kan ikke læses som en fil: \(why)", remedy: remedy)
  }

  private func tooLarge(_ size: Int) -> CaseProblem {
    CaseProblem(
      file: name, place: nil, what: "Filen er på \(size >> 20) MiB, mere end der læses.",
      remedy: "Del den i flere sager på højst \(Self.largest >> 20) MiB pr. fil.")
  }
}
