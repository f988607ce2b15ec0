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
    let legend =
      Self.legend(page.shortened)
      + Mark.allCases.filter(page.marks.contains).compactMap(Self.legend)
    if !legend.isEmpty { lines += [Line()] + legend.flatMap { wrap($0, width) } }
    return lines.map { $0.written(inColours: hasColours) + "\n" }.joined()
  }

  /// What short names are short for.
  private static func legend(_ things: [Thing]) -> [Cell] {
    let all = things.map { "\($0.name):\(Cell.space)\($0.title)" as Cell }
    return all.isEmpty ? [] : ["\(all.joined(by: "; "))."]
  }

  /// What a mark means; nothing for one that says so itself.
  private static func legend(_ mark: Mark) -> Cell? {
    switch mark {
    case .inferred: "* noget er udledt og står ikke i kilden; se hvad med almen show ID."
    case .possible:
      "muligvis: kilden giver kun et år eller et tidsrum, så for den dag er det ikke sikkert."
    case .madeUp, .confidential, .proposal: nil
    }
  }

  func render(_ block: Block) -> [Line] {
    switch block {
    case .heading(let cell):
      let lines = wrap(cell, width)
      let rule = String(repeating: "-", count: lines.map(\.count).max() ?? 0)
      return lines.map { $0.strong } + [Line(rule)]
    case .text(let cell): return cell.isEmpty ? [] : wrap(cell, width)
    case .list(let list): return list.items.flatMap { item($0.cells) }
    case .facts(let facts): return render(facts)
    case .table(let table): return render(table) + hollow(table)
    case .picture(let picture): return render(picture)
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

  /// Lines of at most a width.
  func wrap(_ cell: Cell, _ width: Int) -> [Line] { Paragraphs(cell).lines(in: width) }

  // MARK: Tables

  private func render(_ facts: Facts) -> [Line] {
    let rows = facts.all.map { [Self.paragraphs($0.label), Self.paragraphs($0.value)] }
    guard let widths = Columns(rows).widths(in: width) else {
      return facts.all.flatMap { fact in
        wrap(fact.label, width).map { $0.strong }
          + wrap(fact.value, width - Columns.gap).map(indented)
      }
    }
    return rows.flatMap { line($0, widths, facts.isRight ? [1] : []) }
  }

  /// Columns where they fit; row by row where they do not, and where they are so narrow that the rows take up
  /// half as many lines again.
  private func render(_ table: Table) -> [Line] {
    guard !table.rows.isEmpty else { return [] }
    let header = table.headers.map { Self.paragraphs(Cell($0)) }
    let rows = table.rows.map { $0.cells.map(Self.paragraphs) }
    let columns = Columns((header.isEmpty ? [] : [header]) + rows)
    guard let widths = columns.widths(in: width) else { return stacked(table) }
    let rule = Line(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    var lines: [Line] = []
    for (index, row) in rows.enumerated() {
      if table.isRuled, index > 0 { lines.append(rule) }
      lines += line(row, widths, table.right)
    }
    if widths != columns.wanted, case let stacked = stacked(table),
      lines.count * 2 > stacked.count * 3
    {
      return stacked
    }
    return (header.isEmpty ? [] : line(header, widths, table.right) + [rule]) + lines
  }

  /// What a hollow bar means, where one stands in the table.
  private func hollow(_ table: Table) -> [Line] {
    let isHollow = table.rows.contains { row in
      row.cells.contains { cell in
        cell.pieces.contains {
          if case .bar(let low, let high, _) = $0 { low < high } else { false }
        }
      }
    }
    return isHollow ? wrap("█ er sikkert; ░ er muligt derudover.", width) : []
  }

  static func paragraphs(_ cell: Cell) -> Paragraphs { Paragraphs(cell, hung: true) }

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
      var indent = Columns.gap
      if row.cells.indices.contains(head) {
        let label = named == nil && !header(0).isEmpty ? Cell(header(0) + ": ") : Cell()
        let top = Paragraphs(label + row.cells[head])
        lines += top.lines(in: width).map { $0.strong }
        indent += min(top.indent, width / 4)
      }
      let values = row.cells.enumerated().filter { $0.offset != head && !$0.element.text.isEmpty }
      lines += values.flatMap {
        labelled(header($0.offset), label, $0.element, width - indent).map {
          Line(spaces: indent) + $0
        }
      }
    }
    return lines
  }

  /// A value beside its label, or under it where there is no room.
  private func labelled(_ name: String, _ label: Int, _ cell: Cell, _ width: Int) -> [Line] {
    let room = width - label - Columns.gap
    guard label > 0, name.count <= label, Paragraphs(cell).least <= room else {
      guard !name.isEmpty else { return wrap(cell, width) }
      return wrap(Cell(name), width) + wrap(cell, width - Columns.gap).map(indented)
    }
    return wrap(cell, room).enumerated().map { index, line in
      Line(index == 0 ? name : "").padded(to: label + Columns.gap) + line
    }
  }

  private func indented(_ line: Line) -> Line { Line(spaces: Columns.gap) + line }

  func line(_ row: [Paragraphs], _ widths: [Int], _ right: Set<Int>) -> [Line] {
    let columns = zip(row, widths).map { $0.lines(in: $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { number in
      var whole = Line()
      for (column, width) in widths.enumerated() where column < columns.count {
        let line = number < columns[column].count ? columns[column][number] : Line()
        if column > 0 { whole = whole + Line(spaces: Columns.gap) }
        let space = Line(spaces: width - line.count)
        whole = whole + (right.contains(column) ? space + line : line + space)
      }
      return whole
    }
  }
}
