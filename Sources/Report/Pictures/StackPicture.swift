import Counter
import Vocabulary

/// Amounts that together make a sum, one after another, over the bounds of what was stated.
struct StackPicture {
  let links: Links
  let width: Int

  func drawn(_ bars: [Drawing.Bar], _ stated: Drawing.Bar?, _ unit: String?) -> Sketch? {
    let sum = bars.reduce(Int64(0)) { sum, bar in
      Self.sum(sum, max(bar.low, 0))
    }
    let most = max(sum, stated?.high ?? stated?.low ?? 0)
    guard sum > 0, most > 0, bars.count > 1 else { return nil }
    func x(_ amount: Int64) -> Int {
      Int((try? Kroner(ore: Int64(width)).part(min(max(amount, 0), most), of: most).ore) ?? 0)
    }
    var sketch = Sketch(width: width)
    if let stated {
      sketch.rect(
        x(stated.low), 24, max(x(stated.high ?? stated.low) - x(stated.low), 3), 52, "band2")
      let (text, middle) = (stated.name.text + ": " + Drawer.value(stated, unit), x(stated.low))
      let right = x(stated.high ?? stated.low)
      _ = sketch.text(
        text, atOneOf: [(right, 16, "end"), (middle, 16, "start"), (0, 16, "start")], "bs",
        size: 14)
    }
    var from: Int64 = 0
    for (index, bar) in bars.enumerated() where bar.low > 0 {
      let end = Self.sum(from, bar.low)
      let (left, right) = (x(from), x(end))
      sketch.rect(left, 32, max(right - left - 2, 1), 36, "m\(index % 2)")
      let number = String(index + 1)
      if right - left > Sketch.width(of: number, size: 14) + 6 {
        sketch.text(number, (left + right) / 2, 55, "mt", anchor: "middle")
      }
      from = end
    }
    legend(bars, unit, &sketch)
    return sketch
  }

  /// A sum, or the most there is.
  private static func sum(_ one: Int64, _ other: Int64) -> Int64 {
    let (sum, isOver) = one.addingReportingOverflow(other)
    return isOver ? .max : sum
  }

  private func legend(_ bars: [Drawing.Bar], _ unit: String?, _ sketch: inout Sketch) {
    var y = 100
    for (index, bar) in bars.enumerated() {
      let text = "\(index + 1) \(bar.name.withoutMarks.text): \(Drawer.value(bar, unit))"
      let lines = Sketch.lines(text, within: width, size: 14)
      sketch.link(Drawer(links: links).address(bar.name)) {
        $0.texts(lines, 0, y, step: 18, "bt")
      }
      y += lines.count * 18 + 2
    }
    sketch.reach(y)
  }
}
