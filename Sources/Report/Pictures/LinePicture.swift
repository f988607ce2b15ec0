import Counter
import Vocabulary

/// Values by time, with the plan they were to follow and the target.
struct LinePicture {
  let width: Int
  let decimals: Int
  let unit: String?
  private var left: Int { width == Drawer.wide ? 110 : 64 }
  private var right: Int { width - 24 }
  private let top = 24
  private let bottom = 244

  func drawn(_ points: [Drawing.Point], _ plan: [Drawing.Point], _ target: Int64?) -> Sketch? {
    let all = points + plan
    guard let first = all.map(\.day).min(), let last = all.map(\.day).max(), first < last,
      let low = (all.map(\.value) + [target].compactMap { $0 }).min(),
      let high = (all.map(\.value) + [target].compactMap { $0 }).max()
    else { return nil }
    let scale = Scale(first: first, last: last, left: left, right: right)
    func y(_ value: Int64) -> Int {
      let span = Double(high) - Double(low)
      return span == 0
        ? (top + bottom) / 2
        : bottom - Int((Double(value) - Double(low)) * Double(bottom - top) / span)
    }
    var sketch = Sketch(width: width)
    for value in Set([low, high]).sorted() {
      sketch.line(left, y(value), right, y(value), "grid")
      sketch.text(number(value), left - 8, y(value) + 5, "bs", anchor: "end")
    }
    if let target, target != low, target != high, abs(y(target) - y(low)) > 16,
      abs(y(target) - y(high)) > 16
    {
      sketch.text(number(target), left - 8, y(target) + 5, "bs", anchor: "end")
    }
    if let target { sketch.line(left, y(target), right, y(target), "target") }
    sketch.path(plan.sorted { $0.day < $1.day }.map { (scale.x($0.day), y($0.value)) }, "plan")
    let known = points.sorted { $0.day < $1.day }
    sketch.path(known.filter(\.isActual).map { (scale.x($0.day), y($0.value)) }, "line")
    for point in known {
      sketch.dot(scale.x(point.day), y(point.value), 5, point.isActual ? "pt" : "proj")
    }
    sketch.text(String(first.year), left, bottom + 26, "yr")
    sketch.text(String(last.year), right, bottom + 26, "yr", anchor: "end")
    return sketch
  }

  private func number(_ value: Int64) -> String {
    DanishNumbers.text(value, decimals: decimals) + (unit.map { $0 == "%" ? " %" : "" } ?? "")
  }
}
