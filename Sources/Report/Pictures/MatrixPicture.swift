import Counter

/// How it stands where rows and columns meet: a square with the first letter of the word.
struct MatrixPicture {
  let links: Links
  let width: Int
  private var isWide: Bool { width == Drawer.wide }
  private var left: Int { isWide ? 260 : 0 }

  func drawn(_ rows: [Cell], _ columns: [Cell], _ cells: [[Status?]]) -> Sketch? {
    guard !rows.isEmpty, !columns.isEmpty else { return nil }
    let step = min((width - left) / columns.count, 110)
    // Where there is no room for the squares, the table behind it says it better.
    guard step >= 16 else { return nil }
    var sketch = Sketch(width: width)
    var y = heads(columns, step, &sketch)
    for (row, name) in rows.enumerated() {
      let names = Sketch.lines(
        name.withoutMarks.text, within: isWide ? left - 12 : width, size: 14)
      sketch.link(Drawer(links: links).address(name)) {
        $0.texts(names, 0, y + 17, step: 18, "bt")
      }
      let high = isWide ? y : y + names.count * 18 + 4
      for (index, status) in (cells.indices.contains(row) ? cells[row] : []).enumerated() {
        guard let status else { continue }
        let look = "cell \(CellHTML.tone(status.tone))\(status.isCertain ? "" : " dash")"
        sketch.rect(left + index * step + 1, high + 2, step - 2, 20, look)
        let word = String(status.word.prefix(1)).uppercased()
        // What is not certain is a pale square, which takes the ink of the page.
        let ink = status.isCertain ? "mt" : "bt"
        sketch.text(word, left + index * step + step / 2, high + 17, ink, anchor: "middle")
      }
      y = max(high + 26, y + names.count * 18 + 6)
    }
    sketch.reach(y)
    return sketch
  }

  /// What the columns are called: in words where they go in three lines, else by numbers that are explained above.
  private func heads(_ columns: [Cell], _ step: Int, _ sketch: inout Sketch) -> Int {
    let names = columns.map(\.withoutMarks.text)
    let every = step >= 34 ? 1 : 2
    let room = step * every - 4
    let heads = names.map { Sketch.lines($0, within: room, size: 12) }
    let isPlain = heads.allSatisfy { $0.count <= 4 && !$0.contains { $0.hasSuffix("-") } }
    guard !isPlain else {
      for (index, head) in heads.enumerated() where index % every == 0 {
        let x = left + index * step + 2
        // The last has no room beyond the squares.
        guard head.allSatisfy({ x + Sketch.width(of: $0, size: 12) <= width }) else { continue }
        for (line, text) in head.enumerated() {
          sketch.text(text, x, 12 + line * 15, "yr", size: 12)
        }
      }
      return (heads.map(\.count).max() ?? 1) * 15 + 6
    }
    var y = 16
    for (index, name) in names.enumerated() {
      let lines = Sketch.lines("\(index + 1) \(name)", within: width - left, size: 14)
      sketch.link(Drawer(links: links).address(columns[index])) {
        $0.texts(lines, left, y, step: 18, "bt")
      }
      y += lines.count * 18 + 2
    }
    for index in names.indices where index % every == 0 {
      let x = left + index * step + step / 2
      sketch.text(String(index + 1), x, y + 6, "yr", anchor: "middle", size: 12)
    }
    return y + 14
  }
}
