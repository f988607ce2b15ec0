import Counter
import Vocabulary

/// Draws pictures as SVG: one for wide screens and paper, one for phones.
struct Drawer {
  let links: Links

  static let (wide, narrow) = (1_080, 360)

  /// The picture; nil for one that says no more drawn than as a table.
  func svg(_ picture: Picture) -> String? {
    let twins = [(Self.wide, "wide"), (Self.narrow, "narrow")].compactMap { width, look in
      drawn(picture.drawing, width)?.svg(look)
    }
    return twins.count == 2 ? twins.joined() : nil
  }

  /// The drawing so wide.
  func drawn(_ drawing: Drawing, _ width: Int) -> Sketch? {
    switch drawing {
    case .axis(let lanes, let days, let mark):
      return AxisPicture(links: links, width: width).drawn(lanes, days, mark)
    case .bars(let bars, let unit): return bars.isEmpty ? nil : self.bars(bars, unit, width)
    case .stack(let bars, let stated, let unit):
      return StackPicture(links: links, width: width).drawn(bars, stated, unit)
    case .line(let points, let plan, let target, let changes, let decimals, let unit):
      return LinePicture(width: width, decimals: decimals, unit: unit)
        .drawn(points, plan, target, changes)
    case .boxes(let boxes, let lines, let columns, let rows):
      return BoxPicture(links: links, width: width).drawn(boxes, lines, columns, rows)
    case .track(let steps): return TrackPicture(width: width).drawn(steps)
    case .wheel(let start, let months): return wheel(start, months, width)
    case .matrix(let rows, let columns, let cells):
      return MatrixPicture(links: links, width: width).drawn(rows, columns, cells)
    case .map(let spots): return MapPicture(links: links, width: width).drawn(spots)
    }
  }

  func address(_ cell: Cell) -> String? {
    things(in: cell).first.flatMap { links.page(of: $0.pointer) }.map { links.up + $0 }
  }

  private func things(in cell: Cell) -> [Thing] {
    cell.pieces.flatMap { piece -> [Thing] in
      switch piece {
      case .thing(let thing), .quoted(let thing), .id(let thing), .pointer(let thing): [thing]
      case .field(_, let shown, _): things(in: shown)
      case .list(let cells, _): cells.flatMap(things)
      default: []
      }
    }
  }

  // MARK: Bars

  private func bars(_ bars: [Drawing.Bar], _ unit: String?, _ width: Int) -> Sketch? {
    let isWide = width == Self.wide
    let most = bars.map { max($0.low, $0.high ?? $0.low) }.max() ?? 0
    guard most > 0 else { return nil }
    let left = isWide ? 330 : 0
    // The longest value must find room after the longest bar.
    let label = bars.map { Sketch.width(of: Self.value($0, unit), size: 14) }.max() ?? 0
    let room = width - left - (isWide ? label + 16 : 0)
    func part(_ value: Int64) -> Int {
      guard value > 0 else { return 0 }
      return max(1, Int((try? Kroner(ore: Int64(room)).part(value, of: most).ore) ?? 0))
    }
    var sketch = Sketch(width: width)
    var y = 0
    for bar in bars {
      let names = Sketch.lines(bar.name.text, within: isWide ? left - 16 : width, size: 14)
      let value = Self.value(bar, unit)
      sketch.link(address(bar.name)) { $0.texts(names, 0, y + 16, step: 18, "bt") }
      let top = isWide ? y + 4 : y + names.count * 18 + 6
      sketch.rect(left, top, part(bar.low), 16, "bar ok")
      if let high = bar.high, high > bar.low {
        sketch.rect(left + part(bar.low), top, part(high) - part(bar.low), 16, "bar none")
      }
      if isWide {
        sketch.text(value, left + part(max(bar.low, bar.high ?? 0)) + 8, top + 13, "bs")
        y = max(top + 26, y + names.count * 18 + 8)
      } else {
        sketch.text(value, 0, top + 31, "bs")
        y = top + 44
      }
    }
    return sketch
  }

  /// What a bar stands for, in words.
  static func value(_ bar: Drawing.Bar, _ unit: String?) -> String {
    let low = DanishNumbers.text(bar.low, decimals: 0)
    let text =
      bar.high.map { $0 == bar.low ? low : "\(low)–\(DanishNumbers.text($0, decimals: 0))" }
      ?? "mindst \(low)"
    return text + (unit.map { " " + $0 } ?? "")
  }

  // MARK: The year's wheel

  /// The months one after another, each as tall as what falls in it.
  private func wheel(_ start: Day, _ months: [[Cell]], _ width: Int) -> Sketch? {
    guard !months.isEmpty else { return nil }
    let most = max(months.map(\.count).max() ?? 0, 1)
    let step = width / months.count
    let first = start.startOfMonth
    var sketch = Sketch(width: width)
    for (index, month) in months.enumerated() {
      let x = index * step
      let tall = month.count * 90 / most
      sketch.rect(x + 3, 120 - tall, step - 6, max(tall, 1), month.isEmpty ? "bar past" : "bar ok")
      if !month.isEmpty {
        sketch.text(String(month.count), x + step / 2, 112 - tall, "bt", anchor: "middle")
      }
      let day = first.adding(months: index)
      sketch.text(DanishDays.month(day), x + step / 2, 138, "bs", anchor: "middle")
      if index == 0 || day.date.month == 1 {
        sketch.text(String(day.date.year), x + step / 2, 156, "yr", anchor: "middle")
      }
    }
    return sketch
  }
}
