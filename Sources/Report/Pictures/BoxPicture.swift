import Counter
import Vocabulary

/// Boxes in columns and rows, with lines between them: figure 1 of a day.
struct BoxPicture {
  let links: Links
  let width: Int
  private var isWide: Bool { width == Drawer.wide }

  private struct Placed {
    let box: Drawing.Box
    let lines: [String]
    let note: [String]
    let x, y, wide, tall: Int
  }

  func drawn(
    _ boxes: [Drawing.Box], _ lines: [Drawing.Link], _ columns: [Cell], _ rows: [Cell]
  ) -> Sketch? {
    guard !boxes.isEmpty else { return nil }
    var sketch = Sketch(width: width)
    let placed =
      isWide ? wide(boxes, columns, rows, &sketch) : narrow(boxes, columns, rows, &sketch)
    let all = Dictionary(
      placed.map { ($0.box.thing.pointer, $0) }, uniquingKeysWith: { first, _ in first })
    if isWide { draw(lines, all, &sketch) }
    for each in placed { draw(each, &sketch) }
    return sketch
  }

  private func draw(_ each: Placed, _ sketch: inout Sketch) {
    let look = each.box.column == 0 ? "int" : each.box.column == 1 ? "joi" : "agr"
    let isRough =
      each.box.thing.marks.contains(.possible) || each.box.note?.isCertain == false
      || each.box.note?.tone == .neutral
    sketch.link(links.page(of: each.box.thing.pointer).map { links.up + $0 }) {
      $0.rect(
        each.x, each.y, each.wide, each.tall, "box \(look)\(isRough ? " dash" : "")", round: 3)
      $0.texts(each.lines, each.x + 12, each.y + 21, step: 18, "bt")
      $0.texts(each.note, each.x + 12, each.y + 20 + each.lines.count * 18, step: 16, "bs")
    }
  }

  private func box(_ box: Drawing.Box, _ x: Int, _ y: Int, _ wide: Int) -> Placed {
    let lines = Sketch.lines(box.thing.name, within: wide - 24, size: 14)
    let word = box.note.map { ($0.isCertain ? "" : "muligvis ") + $0.word } ?? ""
    let note = Sketch.lines(word, within: wide - 24, size: 14)
    return Placed(
      box: box, lines: lines, note: note, x: x, y: y, wide: wide,
      tall: lines.count * 18 + note.count * 16 + 14)
  }

  // MARK: Beside each other

  /// The room for the names of rows, and between columns for the lines.
  private static let (side, gap) = (96, 64)

  private func wide(
    _ boxes: [Drawing.Box], _ columns: [Cell], _ rows: [Cell], _ sketch: inout Sketch
  ) -> [Placed] {
    let count = max(columns.count, (boxes.map(\.column).max() ?? 0) + 1)
    let left = rows.isEmpty ? 0 : Self.side
    let wide = (width - left - 24 - Self.gap * (count - 1)) / count
    func x(_ column: Int) -> Int { left + 12 + column * (wide + Self.gap) }
    for (index, column) in columns.enumerated() { sketch.text(column.text, x(index), 16, "colh") }
    var (y, placed): (Int, [Placed]) = (columns.isEmpty ? 0 : 28, [])
    for row in Set(boxes.map(\.row)).union(rows.indices).sorted() {
      var below = Array(repeating: y + 12, count: count)
      for each in boxes where each.row == row {
        let made = box(each, x(each.column), below[each.column], wide)
        placed.append(made)
        below[each.column] += made.tall + 12
      }
      let bottom = max(below.max() ?? y, y + 48)
      sketch.rect(0, y, width, bottom - y, "band", round: 6)
      if rows.indices.contains(row) {
        let lines = Sketch.lines(rows[row].text, within: left - 8, size: 15)
        sketch.texts(lines, 12, y + 30, step: 20, "colh")
      }
      y = bottom + 12
    }
    return placed
  }

  // MARK: Under each other

  private func narrow(
    _ boxes: [Drawing.Box], _ columns: [Cell], _ rows: [Cell], _ sketch: inout Sketch
  ) -> [Placed] {
    var (y, placed): (Int, [Placed]) = (0, [])
    for row in Set(boxes.map(\.row)).sorted() {
      let (top, first) = (y, placed.count)
      var labels: [(String, Int)] = []
      for column in Set(boxes.map(\.column)).sorted() {
        let here = boxes.filter { $0.row == row && $0.column == column }
        guard !here.isEmpty else { continue }
        let names = [rows, columns].enumerated().compactMap { index, names in
          let place = index == 0 ? row : column
          return names.indices.contains(place) ? names[place].text : nil
        }
        let lines = Sketch.lines(names.joined(separator: " · "), within: width - 20, size: 14)
        for line in lines {
          labels.append((line, y + 22))
          y += 18
        }
        y += 12
        for each in here {
          let made = box(each, 10, y, width - 20)
          placed.append(made)
          y += made.tall + 8
        }
      }
      if placed.count > first { sketch.rect(0, top, width, y - top + 4, "band", round: 6) }
      for (text, line) in labels { sketch.text(text, 10, line, "colh") }
      y += 16
    }
    return placed
  }

  // MARK: Lines

  /// A line from the side of one box to the side of another, each in a lane of its own by where it leads.
  private func draw(
    _ lines: [Drawing.Link], _ all: [Pointer: Placed], _ sketch: inout Sketch
  ) {
    let ends = lines.map(\.to)
    for line in lines {
      guard let from = all[line.from], let to = all[line.to] else { continue }
      let lane = (ends.firstIndex(of: line.to) ?? 0) % 5 * 6
      let (start, end) = (from.y + from.tall / 2, to.y + to.tall / 2)
      if from.x == to.x {
        let side = max(from.x - 14 - lane, from.box.column == 0 ? from.x - 10 : 0)
        sketch.path([(from.x, start), (side, start), (side, end), (to.x, end)], "edge")
      } else if to.x < from.x {
        let side = to.x + to.wide + 14 + lane
        sketch.path(
          [(from.x, start), (side, start), (side, end), (to.x + to.wide, end)], "edge")
      } else {
        let side = from.x + from.wide + 14 + lane
        sketch.path(
          [(from.x + from.wide, start), (side, start), (side, end), (to.x, end)], "edge")
      }
    }
  }
}
