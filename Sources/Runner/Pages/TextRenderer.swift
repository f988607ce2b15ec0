import Vocabulary

/// A page as plain text of a width.
struct TextRenderer {
  var width = 100
  var bold = false

  func render(_ page: Page) -> String {
    let page = page.visible
    let rule = String(repeating: "=", count: min(page.title.count, width))
    var lines = wrap(page.title, width).map(strong) + [rule]
    for block in page.blocks { lines += [""] + render(block) }
    let legend = Marks.legend(lines.joined(separator: "\n"))
    lines += legend.isEmpty ? [] : [""] + legend.flatMap { wrap($0, width) }
    return lines.map(withoutTrailingSpace).joined(separator: "\n")
      .replacing(Marks.space, with: " ") + "\n"
  }

  private func render(_ block: Block) -> [String] {
    switch block {
    case .heading(let text):
      [strong(text), String(repeating: "-", count: min(text.count, width))]
    case .text(let text): wrap(text, width)
    case .list(let items): items.flatMap { item($0) }
    case .table(let table): render(table)
    }
  }

  private func item(_ text: String) -> [String] {
    wrap(text, width - 2).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  private func strong(_ text: String) -> String {
    bold ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func withoutTrailingSpace(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  // MARK: Tables

  private func render(_ table: Table) -> [String] {
    let all = (table.headers.isEmpty ? [] : [table.headers]) + table.rows
    let widths = widths(all)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    var lines: [String] = []
    for (index, row) in all.enumerated() {
      let isFirst = index == 0 && !table.headers.isEmpty
      lines += cells(row, widths, table.right)
      if isFirst || (table.isRuled && index < all.count - 1) { lines.append(rule) }
    }
    return lines
  }

  private func cells(_ row: [String], _ widths: [Int], _ right: Set<Int>) -> [String] {
    let columns = zip(row, widths).map { cell($0, $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      zip(columns.indices, widths).map { column, width in
        let text = line < columns[column].count ? columns[column][line] : ""
        let space = String(repeating: " ", count: max(0, width - text.count))
        return right.contains(column) ? space + text : text + space
      }.joined(separator: "  ")
    }
  }

  /// Where a cell has several paragraphs, the later lines of each are set in.
  private func cell(_ text: String, _ width: Int) -> [String] {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard paragraphs.count > 1, width > 12 else { return wrap(text, width) }
    return paragraphs.flatMap { paragraph -> [String] in
      let whole = wrap(String(paragraph), width)
      let lines = whole.count == 1 ? whole : wrap(String(paragraph), width - 2)
      return lines.prefix(1) + lines.dropFirst().map { "  " + $0 }
    }
  }

  /// As wide as the contents want; when that is too wide, the widest columns give way first, but
  /// no column below its longest word unless nothing else helps.
  private func widths(_ rows: [[String]]) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in longest(rows, column) { $0.split(separator: "\n") } }
    let words = (0..<count).map { column in
      longest(rows, column) { $0.split { $0 == " " || $0 == "\n" } }
    }
    while widths.reduce(0, +) + 2 * max(0, count - 1) > width {
      let roomy = widths.indices.filter { widths[$0] > words[$0] }
      let from = roomy.isEmpty ? Array(widths.indices) : roomy
      guard let widest = from.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4 else {
        break
      }
      widths[widest] -= 1
    }
    return widths
  }

  private func longest(
    _ rows: [[String]], _ column: Int, _ parts: (String) -> [Substring]
  ) -> Int {
    rows.flatMap { $0.indices.contains(column) ? parts($0[column]) : [] }.map(\.count).max() ?? 0
  }

  // MARK: Lines

  /// Lines of at most a width, broken between words; a word that is too long is cut.
  func wrap(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapLine($0, max(1, width)) }
  }

  private func wrapLine(_ text: Substring, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = String(word.dropFirst(width))
      }
      line += line.isEmpty ? word : " " + word
    }
    return lines + [line]
  }
}

extension Page {
  /// The page with every sign written out that a terminal would act upon or not show.
  fileprivate var visible: Page {
    var page = self
    page.title = title.visible()
    page.blocks = blocks.map(\.visible)
    return page
  }
}

extension Block {
  fileprivate var visible: Block {
    switch self {
    case .heading(let text): return .heading(text.visible())
    case .text(let text): return .text(text.visible(keepingLines: true))
    case .list(let items): return .list(items.map { $0.visible(keepingLines: true) })
    case .table(var table):
      table.headers = table.headers.map { $0.visible(keepingLines: true) }
      table.rows = table.rows.map { $0.map { $0.visible(keepingLines: true) } }
      return .table(table)
    }
  }
}
