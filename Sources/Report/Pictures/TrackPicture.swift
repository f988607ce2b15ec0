import Counter

/// Steps one after another: beside each other where there is room, else under each other.
struct TrackPicture {
  let width: Int

  func drawn(_ steps: [Drawing.Step]) -> Sketch? {
    guard !steps.isEmpty else { return nil }
    let isWide = width == Drawer.wide
    let across = isWide ? min(max(steps.count, 2), 4) : 1
    let gap = 20
    let wide = (width - gap * (across - 1)) / across
    var sketch = Sketch(width: width)
    var (top, bottom) = (0, 0)
    for (index, step) in steps.enumerated() {
      if index > 0, index % across == 0 { top = bottom + 18 }
      bottom = max(bottom, draw(step, (index % across) * (wide + gap), top, wide, &sketch))
    }
    sketch.reach(bottom)
    return sketch
  }

  /// Draws a step, and says where it ends.
  private func draw(
    _ step: Drawing.Step, _ x: Int, _ top: Int, _ wide: Int, _ sketch: inout Sketch
  ) -> Int {
    let tone = CellHTML.tone(step.status.tone)
    if step.status.tone == .neutral {
      for start in stride(from: x, to: x + wide - 11, by: 18) {
        sketch.rect(start, top, 12, 5, "bar past")
      }
    } else {
      sketch.rect(x, top, wide, 5, "bar \(tone)")
    }
    var y = top + 26
    func write(_ text: String, _ look: String, _ size: Int) {
      let lines = Sketch.lines(text, within: wide, size: size)
      sketch.texts(lines, x, y, step: 19, look)
      y += lines.count * 19
    }
    write(step.who.withoutMarks.text, "bt colh", 15)
    write(step.status.word, "bt \(tone)", 15)
    for note in step.notes { write(note.withoutMarks.text, "bs", 14) }
    return y - 10
  }
}
