import Counter
import Vocabulary

/// Values by time, with the plan they were to follow, the target, and where something else is counted.
struct LinePicture {
  let width: Int
  let decimals: Int
  let unit: String?
  private var left: Int { width == Drawer.wide ? 110 : 76 }
  private var right: Int { width - 24 }
  private let top = 30
  private let bottom = 264

  func drawn(
    _ points: [Drawing.Point], _ plan: [Drawing.Point], _ target: Int64?, _ changes: [Day]
  ) -> Sketch? {
    let all = points + plan
    guard let first = all.map(\.day).min(), let last = all.map(\.day).max(), first < last,
      let low = (all.map(\.value) + [target].compactMap { $0 }).min(),
      let high = (all.map(\.value) + [target].compactMap { $0 }).max()
    else { return nil }
    // From the first of a January to another, so that a year stands at both ends.
    let scale = Scale(
      first: Day(first.year, 1, 1) ?? first, last: Day(last.year + 1, 1, 1) ?? last,
      left: left + 10, right: right - 10)
    let ticks = Self.ticks(low, high)
    let (least, most) = (min(low, ticks.first ?? low), max(high, ticks.last ?? high))
    func y(_ value: Int64) -> Int {
      let span = Double(most) - Double(least)
      return span == 0
        ? (top + bottom) / 2
        : bottom - Int((Double(value) - Double(least)) * Double(bottom - top) / span)
    }
    var sketch = Sketch(width: width)
    for value in ticks {
      sketch.line(left, y(value), right, y(value), "grid")
      sketch.text(number(value), left - 8, y(value) + 5, "bs", anchor: "end")
    }
    years(scale, &sketch)
    if let target { sketch.line(left, y(target), right, y(target), "target") }
    for day in changes where day > scale.first && day < scale.last { changed(day, scale, &sketch) }
    sketch.path(plan.sorted { $0.day < $1.day }.map { (scale.x($0.day), y($0.value)) }, "plan")
    values(points.sorted { $0.day < $1.day }, changes, scale, y, &sketch)
    if let target { self.target(target, y(target), &sketch) }
    return sketch
  }

  /// The line through what is measured, broken where something else is counted; what is expected is hollow.
  private func values(
    _ known: [Drawing.Point], _ changes: [Day], _ scale: Scale, _ y: (Int64) -> Int,
    _ sketch: inout Sketch
  ) {
    let actual = known.filter(\.isActual)
    let parts = Dictionary(grouping: actual) { point in changes.count { $0 <= point.day } }
    for (_, part) in parts.sorted(by: { $0.key < $1.key }) {
      sketch.path(part.map { (scale.x($0.day), y($0.value)) }, "line")
    }
    for point in known {
      sketch.dot(scale.x(point.day), y(point.value), 5, point.isActual ? "pt" : "proj")
    }
    let named = [actual.first, actual.last].compactMap { $0 } + known.filter { !$0.isActual }
    for (index, point) in named.enumerated() where index == 0 || point != named[0] {
      let text = (point.isActual ? "" : "skøn ") + number(point.value)
      let (x, y) = (scale.x(point.day), y(point.value))
      let places = [
        (x, y - 12, "middle"), (x, y + 24, "middle"), (x - 10, y + 5, "end"),
        (x + 10, y + 5, "start"),
        (x, y - 12, "end"), (x, y + 24, "end"), (x, y - 12, "start"), (x, y + 24, "start"),
      ]
      _ = sketch.text(text, atOneOf: places, "bt", size: 14)
    }
  }

  private func changed(_ day: Day, _ scale: Scale, _ sketch: inout Sketch) {
    sketch.line(scale.x(day), top - 16, scale.x(day), bottom, "defch")
    let x = scale.x(day)
    _ = sketch.text(
      "ny definition", atOneOf: [(x + 6, top - 6, "start"), (x - 6, top - 6, "end")], "bs dt",
      size: 14)
  }

  private func target(_ value: Int64, _ y: Int, _ sketch: inout Sketch) {
    let text = "mål: \(number(value))"
    _ = sketch.text(
      text,
      atOneOf: [
        (left + 6, y + 17, "start"), (left + 6, y - 7, "start"), (right - 6, y - 7, "end"),
        (right - 6, y + 17, "end"),
      ], "bs", size: 14)
  }

  /// Years at their first of January, as many as there is room for.
  private func years(_ scale: Scale, _ sketch: inout Sketch) {
    let (first, last) = (scale.first.year, scale.last.year)
    let every = max(1, (last - first + 1) * 50 / max(right - left, 1) + 1)
    for year in first...last where (year - first).isMultiple(of: every) {
      guard let day = Day(year, 1, 1), day >= scale.first, day <= scale.last else { continue }
      let x = scale.x(day)
      sketch.line(x, bottom, x, bottom + 6, "grid")
      _ = sketch.text(
        String(year),
        atOneOf: [
          (x, bottom + 24, "middle"), (min(x, right), bottom + 24, "end"),
          (x, bottom + 24, "start"),
        ], "yr", size: 13)
    }
  }

  /// Some round values from below the least to above the most.
  static func ticks(_ low: Int64, _ high: Int64) -> [Int64] {
    guard low < high, high.magnitude < 1 << 60, low.magnitude < 1 << 60 else {
      return Set([low, high]).sorted()
    }
    let span: Int64 = high - low
    var (ten, step): (Int64, Int64) = (1, span)
    search: while ten <= span {
      for part in [ten, ten * 2, ten * 5] where span / part <= 5 {
        step = part
        break search
      }
      ten *= 10
    }
    var ticks: [Int64] = [(low / step - (low % step < 0 ? 1 : 0)) * step]
    while let last = ticks.last, last < high { ticks.append(last + step) }
    return ticks
  }

  private func number(_ value: Int64) -> String {
    DanishNumbers.text(value, decimals: decimals) + (unit.map { $0 == "%" ? " %" : "" } ?? "")
  }
}
