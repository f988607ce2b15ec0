import Counter
import Vocabulary

/// A page as text of a width, for a terminal or a pipe.
struct TextRenderer {
  /// The widest line there may be: only one that holds a single id or address is wider.
  var width = TerminalWidth.ordinary
  /// Whether headings are bold and statuses in colour.
  var hasColours = false

  func render(_ page: Page) -> String {
    let title = wrap(page.title, width)
    let rule = String(repeating: "=", count: title.map(\.count).max() ?? 0)
    var lines = title.map { $0.strong } + [Line(rule)]
    for block in page.blocks {
      let shown = render(block)
      if !shown.isEmpty { lines += [Line()] + shown }
    }
    let legend = Mark.allCases.filter(page.marks.contains).compactMap(Self.legend)
    if !legend.isEmpty { lines += [Line()] + legend.flatMap { wrap(Cell($0), width) } }
    return lines.map { $0.written(inColours: hasColours) + "\n" }.joined()
  }

  /// What a mark means; nothing for one that says so itself.
  private static func legend(_ mark: Mark) -> String? {
    switch mark {
    case .inferred: "* noget er udledt og står ikke i kilden; se hvad med almen show ID."
    case .possible:
      "muligvis: kilden giver kun et år eller et tidsrum, så for den dag er det ikke sikkert."
    case .madeUp, .confidential, .proposal: nil
    }
  }

  private func render(_ block: Block) -> [Line] {
    switch block {
    case .heading(let cell):
      let lines = wrap(cell, width)
      let rule = String(repeating: "-", count: lines.map(\.count).max() ?? 0)
      return lines.map { $0.strong } + [Line(rule)]
    case .text(let cell): return cell.isEmpty ? [] : wrap(cell, width)
    case .list(let list): return list.items.flatMap { item($0.cells) }
    case .facts(let facts): return render(facts)
    case .table(let table): return render(table)
    case .picture(let picture): return render(picture.table)
    case .group(_, let blocks):
      return blocks.map(render).filter { !$0.isEmpty }.reduce([]) { lines, more in
        lines.isEmpty ? more : lines + [Line()] + more
      }
    case .data: return []
    }
  }

  private func item(_ cells: [Cell]) -> [Line] {
    cells.flatMap { wrap($0, width - 2) }.enumerated().map { index, line in
      Line(index == 0 ? "- " : "  ") + line
    }
  }

  // MARK: Tables

  private static let gap = 2

  private func render(_ facts: Facts) -> [Line] {
    let rows = facts.all.map { [$0.label, $0.value] }
    guard let widths = widths(rows) else {
      return facts.all.flatMap { fact in
        wrap(fact.label, width).map { $0.strong } + wrap(fact.value, width - Self.gap).map(indented)
      }
    }
    return rows.flatMap { line($0, widths, facts.isRight ? [1] : []) }
  }

  private func render(_ table: Table) -> [Line] {
    guard !table.rows.isEmpty else { return [] }
    let header = table.headers.isEmpty ? [] : [table.headers.map { Cell($0) }]
    let all = header + table.rows.map(\.cells)
    guard let widths = widths(all) else { return stacked(table) }
    let rule = Line(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    var lines: [Line] = []
    for (index, row) in all.enumerated() {
      lines += line(row, widths, table.right)
      let isHeader = index == 0 && !header.isEmpty
      if isHeader || (table.isRuled && index < all.count - 1) { lines.append(rule) }
    }
    return lines
  }

  /// A table that is too wide: each row a block of its own, with what it is about on top (else its first
  /// cell), and the others under each other with what they are.
  private func stacked(_ table: Table) -> [Line] {
    let label = table.headers.map(\.count).filter { $0 <= width / 3 }.max() ?? 0
    func header(_ index: Int) -> String {
      table.headers.indices.contains(index) ? table.headers[index] : ""
    }
    var lines: [Line] = []
    for row in table.rows {
      if !lines.isEmpty { lines.append(Line()) }
      let named = row.cells.firstIndex { cell in row.subject.map(cell.names) ?? false }
      let head = named ?? 0
      if row.cells.indices.contains(head) {
        let label = named == nil && !header(0).isEmpty ? Cell(header(0) + " ") : Cell()
        lines += wrap(label + row.cells[head], width).map { $0.strong }
      }
      for (index, cell) in row.cells.enumerated() where index != head && !cell.text.isEmpty {
        lines += labelled(header(index), label, cell)
      }
    }
    return lines
  }

  /// A value beside its label, or under it where there is no room.
  private func labelled(_ name: String, _ label: Int, _ cell: Cell) -> [Line] {
    let room = width - label - 2 * Self.gap
    guard label > 0, name.count <= label, longestWord(cell) <= room else {
      guard !name.isEmpty else { return wrap(cell, width - Self.gap).map(indented) }
      let value = wrap(cell, width - 2 * Self.gap).map(indented)
      return (wrap(Cell(name), width - Self.gap) + value).map(indented)
    }
    return wrap(cell, room).enumerated().map { index, line in
      indented(Line(index == 0 ? name : "").padded(to: label + Self.gap) + line)
    }
  }

  private func indented(_ line: Line) -> Line { Line("  ") + line }

  private func line(_ row: [Cell], _ widths: [Int], _ right: Set<Int>) -> [Line] {
    let columns = zip(row, widths).map { cell($0, $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { number in
      var whole = Line()
      for (column, width) in widths.enumerated() where column < columns.count {
        let line = number < columns[column].count ? columns[column][number] : Line()
        if column > 0 { whole = whole + Line("  ") }
        let space = Line(String(repeating: " ", count: max(0, width - line.count)))
        whole = whole + (right.contains(column) ? space + line : line + space)
      }
      return whole
    }
  }

  /// Where a cell has several paragraphs, the later lines of each are set in.
  private func cell(_ cell: Cell, _ width: Int) -> [Line] {
    let paragraphs = Self.paragraphs(cell)
    guard paragraphs.count > 1, width > 12 else { return wrap(cell, width) }
    return paragraphs.flatMap { paragraph -> [Line] in
      let whole = wrap(paragraph, width)
      let lines = whole.count == 1 ? whole : wrap(paragraph, width - 2)
      return lines.prefix(1) + lines.dropFirst().map(indented)
    }
  }

  /// As wide as the contents want; nil when that is too wide whatever gives way.
  ///
  /// The widest columns give way first, but no column below its longest word.
  private func widths(_ rows: [[Cell]]) -> [Int]? {
    let count = rows.map(\.count).max() ?? 0
    let texts = rows.map { $0.map(Self.paragraphs) }
    func widest(_ column: Int, _ measure: ([[Word]]) -> Int) -> Int {
      texts.map { $0.indices.contains(column) ? measure($0[column]) : 0 }.max() ?? 0
    }
    var widths = (0..<count).map { widest($0) { $0.map { Line($0).count }.max() ?? 0 } }
    let least = (0..<count).map { column in
      widest(column) { paragraphs in
        let word = paragraphs.flatMap { $0.map(\.count) }.max() ?? 0
        // The later lines of several paragraphs are set in.
        return paragraphs.count > 1 ? word + 2 : word
      }
    }
    while widths.reduce(0, +) + Self.gap * max(0, count - 1) > width {
      let roomy = widths.indices.filter { widths[$0] > least[$0] }
      guard let column = roomy.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[column] -= 1
    }
    return widths
  }

  private func longestWord(_ cell: Cell) -> Int {
    Self.paragraphs(cell).flatMap { $0 }.map(\.count).max() ?? 0
  }

  // MARK: Lines

  /// Lines of at most a width, broken between words; a word that is too long is cut unless it is whole.
  func wrap(_ cell: Cell, _ width: Int) -> [Line] {
    Self.paragraphs(cell).flatMap { wrap($0, max(1, width)) }
  }

  private func wrap(_ words: [Word], _ width: Int) -> [Line] {
    var lines: [Line] = []
    var line: [Word] = []
    var count = 0
    for word in words {
      var word = word
      if !line.isEmpty, count + word.gap + word.count > width {
        lines.append(Line(line))
        (line, count) = ([], 0)
      }
      while word.count > width, !word.isWhole {
        lines.append(Line([word.first(width)]))
        word = word.without(first: width)
      }
      count += (line.isEmpty ? 0 : word.gap) + word.count
      line.append(word)
    }
    return lines + [Line(line)]
  }

  /// The words of each paragraph of a cell, with every sign written out that a terminal would act upon.
  private static func paragraphs(_ cell: Cell) -> [[Word]] {
    var paragraphs: [[Word]] = [[]]
    var (isOpen, isJoined) = (false, false)
    func add(_ text: Substring, _ run: Run) {
      guard !text.isEmpty else { return }
      let span = Span(String(text).replacing(Cell.space, with: " "), run.tone, run.isWhole)
      let last = paragraphs.count - 1
      if isOpen, let word = paragraphs[last].indices.last {
        paragraphs[last][word].spans.append(span)
      } else {
        paragraphs[last].append(Word(spans: [span], isJoined: isJoined))
      }
      (isOpen, isJoined) = (true, false)
    }
    for run in cell.runs {
      for part in parts(run) {
        switch part {
        case .line:
          paragraphs.append([])
          (isOpen, isJoined) = (false, false)
        case .space: (isOpen, isJoined) = (false, false)
        case .joint: (isOpen, isJoined) = (false, true)
        case .text(let text): add(text, run)
        }
      }
    }
    return paragraphs
  }

  /// What a text is broken by.
  private enum Part {
    case text(Substring)
    case space
    case line
    /// A dash between days, after which a line may end.
    case joint
  }

  private static func parts(_ run: Run) -> [Part] {
    var parts: [Part] = []
    let text = run.text.visible(keepingLines: true)
    var start = text.startIndex
    for index in text.indices {
      let (sign, next) = (text[index], text.index(after: index))
      let isJoint = sign == "–" && !run.isWhole
      guard sign == " " || sign == "\n" || isJoint else { continue }
      parts.append(.text(text[start..<(isJoint ? next : index)]))
      parts.append(isJoint ? .joint : sign == " " ? .space : .line)
      start = next
    }
    return parts + [.text(text[start...])]
  }
}

extension Word {
  /// The space before it on a line.
  fileprivate var gap: Int { isJoined ? 0 : 1 }
}
