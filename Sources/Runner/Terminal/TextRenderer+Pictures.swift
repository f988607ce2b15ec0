import Counter
import Vocabulary

extension TextRenderer {
  /// A picture as signs where they say it and there is room; always with the table behind it, or with what
  /// says the same.
  func render(_ picture: Picture) -> [Line] {
    switch picture.drawing {
    case .wheel(let start, let months):
      let drawn = wheel(start, months) ?? wrap(picture.alternative, width)
      return wrap(picture.title + ":", width) + drawn + [Line()] + render(.table(picture.table))
    case .matrix(let rows, let columns, let cells):
      return render(.table(matrix(rows, columns, cells) ?? picture.table))
    case .axis, .bars, .stack, .line, .boxes, .track, .map: return render(.table(picture.table))
    }
  }

  /// The months, and under each how much falls in it; nil where there is no room for them.
  private func wheel(_ start: Day, _ months: [[Cell]]) -> [Line]? {
    let first = start.startOfMonth
    let names = months.indices.map { Cell(DanishDays.month(first.adding(months: $0))) }
    let counts = months.map { $0.isEmpty ? "·" : Cell.number($0.count) }
    let rows = [names, counts].map { $0.map(Self.paragraphs) }
    return Columns(rows).widths(in: width).map { widths in
      rows.flatMap { line($0, widths, Set(widths.indices)) }
    }
  }

  /// The rows and columns as a table; nil where there is no room for them.
  private func matrix(_ rows: [Cell], _ columns: [Cell], _ cells: [[Status?]]) -> Table? {
    let table = Table(
      nil, [""] + columns.map(\.text),
      zip(rows, cells).map { name, cells in
        Row([name] + cells.map { $0.map { .status($0) } ?? Cell() })
      })
    let all = [table.headers.map { Cell($0) }] + table.rows.map(\.cells)
    return Columns(all.map { $0.map(Self.paragraphs) }).widths(in: width).map { _ in table }
  }
}
