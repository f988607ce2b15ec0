import Counter
import Vocabulary

/// Boxes in columns and rows, with lines between them: figure 1 of a day.
struct BoxPicture {
  let links: Links
  let width: Int

  private struct Placed {
    let box: Drawing.Box
    let lines: [String]
    let x, y, wide, tall: Int
  }

  func drawn(_ boxes: [Drawing.Box], _ lines: [Drawing.Link]) -> Sketch? {
    guard !boxes.isEmpty else { return nil }
    var sketch = Sketch(width: width)
    let (placed, bands) = placed(boxes)
    for band in bands { sketch.rect(0, band.0, width, band.1, "band", round: 6) }
    sketch.reach(bands.last.map { $0.0 + $0.1 } ?? 0)
    let all = Dictionary(
      placed.map { ($0.box.thing.pointer, $0) }, uniquingKeysWith: { first, _ in first })
    if width == Drawer.wide { for line in lines { draw(line, all, &sketch) } }
    for each in placed {
      let address = links.page(of: each.box.thing.pointer).map { links.up + $0 }
      let isRough = each.box.thing.marks.contains(.possible)
      sketch.link(address) {
        let look = each.box.column == 0 ? "int" : each.box.column == 1 ? "joi" : "agr"
        $0.rect(
          each.x, each.y, each.wide, each.tall, "box \(look)\(isRough ? " dash" : "")", round: 3)
        $0.texts(each.lines, each.x + 12, each.y + 21, step: 18, "bt")
      }
    }
    return sketch
  }

  /// Each box in its place, and the band of each row from top to bottom.
  private func placed(_ boxes: [Drawing.Box]) -> ([Placed], [(Int, Int)]) {
    let columns = width == Drawer.wide ? (boxes.map(\.column).max() ?? 0) + 1 : 1
    let gap = width == Drawer.wide ? 70 : 10
    let wide = (width - gap * (columns + 1)) / columns
    var (y, placed, bands): (Int, [Placed], [(Int, Int)]) = (0, [], [])
    for row in Set(boxes.map(\.row)).sorted() {
      var below = Array(repeating: y + 12, count: columns)
      for box in boxes where box.row == row {
        let column = min(box.column, columns - 1)
        let lines = Sketch.lines(box.thing.name, within: wide - 24, size: 14)
        let tall = lines.count * 18 + 14
        placed.append(
          Placed(
            box: box, lines: lines, x: gap + column * (wide + gap), y: below[column], wide: wide,
            tall: tall))
        below[column] += tall + 12
      }
      let bottom = below.max() ?? y
      bands.append((y, bottom - y))
      y = bottom + 12
    }
    return (placed, bands)
  }

  private func draw(_ line: Drawing.Link, _ all: [Pointer: Placed], _ sketch: inout Sketch) {
    guard let from = all[line.from], let to = all[line.to] else { return }
    let side = from.x - 18
    let (start, end) = (from.y + from.tall / 2, to.y + to.tall / 2)
    let into = to.x > from.x ? to.x + to.wide : to.x
    let edge = to.x < from.x ? to.x + to.wide : into
    if to.x < from.x {
      sketch.path([(from.x, start), (edge + 30, start), (edge + 30, end), (edge, end)], "edge")
    } else {
      sketch.path([(from.x, start), (side, start), (side, end), (to.x, end)], "edge")
    }
  }
}
