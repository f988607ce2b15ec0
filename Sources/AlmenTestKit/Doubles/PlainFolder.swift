public import Counter

/// What a command answers with files, kept in memory: for a test of it without a disk.
///
///     let answer = try PlainFolder(QuotaFiles(), asked, Titles(house: house, day: day))
///     #expect(answer.text("fsb.txt") == "fsb\n")
///
/// A file whose name the program would refuse is refused here.
public struct PlainFolder: Sendable {
  /// The page that says what the files are.
  public let page: Page
  /// The files, in the order they were written.
  public let files: [FileAnswer]

  /// Asks a command; throws what it throws.
  public init(_ command: any FilesCommand, _ asked: Asked, _ titles: Titles) throws {
    var names = FileNames()
    var files: [FileAnswer] = []
    page = try command.files(asked, titles) { file in
      try names.take(file.name)
      files.append(file)
    }
    self.files = files
  }

  /// The text of a file; nil when there is none of that name, or it is no text.
  public func text(_ name: String) -> String? {
    files.first { $0.name == name }.flatMap { String(validating: $0.bytes, as: UTF8.self) }
  }
}
