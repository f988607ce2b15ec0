import Counter
import Vocabulary

/// Periods on an axis of days: certain days full, those that may be hollow, and a line at one day.
struct AxisPicture {
  let links: Links
  let width: Int
  private var isWide: Bool { width == Drawer.wide }
  private var left: Int { isWide ? 330 : 8 }
  private var right: Int { width - (isWide ? 20 : 8) }

  func drawn(_ lanes: [Drawing.Lane], _ days: Period, _ mark: Day?) -> Sketch? {
    let known = lanes.flatMap(\.spans).flatMap { [$0.outer.start, $0.outer.until] }.compactMap {
      $0
    }
    .filter { $0 > .earliest && $0 < .latest }
    let first = days.start > .earliest ? days.start : known.min()
    let last = days.until.flatMap { $0 < .latest ? $0 : nil } ?? known.max()?.adding(days: 365)
    guard let first, let last, first < last, !lanes.isEmpty else { return nil }
    let scale = Scale(first: first, last: last, left: left, right: right)
    var sketch = Sketch(width: width)
    var y = 26
    var rows: [(Int, Drawing.Lane, [String])] = []
    for lane in lanes {
      let names = Sketch.lines(
        lane.name.withoutMarks.text, within: isWide ? left - 16 : width - 8, size: 14)
      rows.append((y, lane, names))
      y += isWide ? max(30, names.count * 18 + 10) : names.count * 18 + 34
    }
    years(scale, to: y, &sketch)
    for (y, lane, names) in rows { self.lane(lane, names, y, scale, &sketch) }
    if let mark, mark >= first, mark <= last {
      sketch.line(scale.x(mark), 20, scale.x(mark), y, "now")
    }
    sketch.reach(y)
    return sketch
  }

  private func lane(
    _ lane: Drawing.Lane, _ names: [String], _ y: Int, _ scale: Scale, _ sketch: inout Sketch
  ) {
    let address = Drawer(links: links).address(lane.name)
    sketch.link(address) { $0.texts(names, 0, y + 16, step: 18, "bt") }
    let top = isWide ? y + 4 : y + names.count * 18 + 6
    for span in lane.spans {
      guard let days = scale.shown(span.outer) else { continue }
      let look = CellHTML.tone(span.status.tone)
      guard let special = Self.looks[span.status.raw] else {
        draw(
          days, span.inner == span.outer ? days : span.inner.flatMap(scale.shown), look, top,
          &sketch)
        continue
      }
      sketch.rect(days.0, top, days.1 - days.0, 16, special)
      if span.status.raw == "open", days.1 - days.0 > 14 {
        sketch.text("?", (days.0 + days.1) / 2, top + 13, "bt", anchor: "middle")
      }
    }
  }

  /// How spans look that are no agreement's: days without one, days nobody knows, and what is open after an end.
  private static let looks = ["gap": "gap", "unknown": "bar none", "open": "bar none"]

  /// A bar that is full on the certain days, and hatched on those that are only possible.
  private func draw(
    _ outer: (Int, Int), _ inner: (Int, Int)?, _ look: String, _ top: Int, _ sketch: inout Sketch
  ) {
    if let inner { sketch.rect(inner.0, top, inner.1 - inner.0, 16, "bar \(look)") }
    let parts = inner.map { [(outer.0, $0.0), ($0.1, outer.1)] } ?? [outer]
    for part in parts where part.1 - part.0 > 1 {
      sketch.rect(part.0, top, part.1 - part.0, 16, "bar \(look) rough")
      sketch.hatch(part.0, top, part.1 - part.0, 16, "hatch \(look)")
    }
  }

  /// A line for each first of January, named where there is room.
  private func years(_ scale: Scale, to bottom: Int, _ sketch: inout Sketch) {
    let years = Array(scale.first.year...scale.last.year)
    let every = max(1, years.count * 44 / max(scale.right - scale.left, 1) + 1)
    for year in years where year.isMultiple(of: every) {
      guard let day = Day(year, 1, 1), day >= scale.first else { continue }
      sketch.line(scale.x(day), 20, scale.x(day), bottom, "grid")
      guard scale.x(day) > scale.left + 12, scale.x(day) < scale.right - 12 else { continue }
      sketch.text(String(year), scale.x(day), 14, "yr", anchor: "middle", size: 13)
    }
  }
}

/// Days as places across a picture.
struct Scale {
  let first: Day
  let last: Day
  let left: Int
  let right: Int

  /// Where a day is, held within the picture.
  func x(_ day: Day) -> Int {
    let (from, to) = (Int(first.number), Int(last.number))
    let held = min(max(Int(day.number), from), to)
    return left + (held - from) * (right - left) / max(to - from, 1)
  }

  /// From where to where a period is; nil when no day of it is on the picture.
  func shown(_ period: Period) -> (Int, Int)? {
    guard period.start <= last, (period.until ?? .latest) >= first else { return nil }
    return (x(period.start), max(x(period.until ?? .latest), x(period.start) + 2))
  }
}
