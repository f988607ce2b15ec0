import Vocabulary

/// What a command answers: shown to people as blocks, to programs as a value.
public struct Page: Hashable, Sendable {
  /// The title.
  var title: String
  /// What stands under it.
  var blocks: [Block]
  /// What `--json` prints.
  var value: JSON
  /// Whether it says that something is wrong: the program then exits 1.
  var isError = false
  /// What has been written to stay, as one sentence; nil when nothing has.
  var kept: String?
}

/// In which form an answer is asked for.
enum Form: Sendable {
  /// As text, for people.
  case text
  /// As JSON, for programs.
  case json
}

extension Page {
  /// A page of which only what is asked for is made: the blocks for people or the value for programs,
  /// while the records they are made of are still lent.
  init(
    title: String, as form: Form, isError: Bool = false, blocks: () throws -> [Block],
    json: () throws -> JSON
  ) rethrows {
    self.init(
      title: title, blocks: form == .text ? try blocks() : [],
      value: form == .json ? try json() : .null, isError: isError)
  }
}

/// A part of a page.
enum Block: Hashable, Sendable {
  /// A heading.
  case heading(String)
  /// A paragraph.
  case text(String)
  /// Paragraphs with marks in front, the lines of each kept under its first.
  case list([String])
  /// A table.
  case table(Table)
}

/// Rows of cells under headers; a cell may have several paragraphs.
struct Table: Hashable, Sendable {
  /// The headers; none when empty.
  var headers: [String]
  /// The rows, each with as many cells as there are columns.
  var rows: [[String]]
  /// Columns whose cells stand to the right.
  var right: Set<Int> = []
  /// Whether a line stands between the rows.
  var isRuled = false
}
