/// What pictures are drawn with: shapes and texts on a canvas of a given width.
///
/// All text is laid out here by how wide its letters are at most, so that none is cut and no two overlap.
struct Sketch {
  /// How wide it is.
  let width: Int
  /// How tall it has become.
  var height = 0
  private var shapes = ""
  /// Where each text stands, as wide as its letters are at most.
  private(set) var written: [Frame] = []
  /// Where dots are, which texts that may choose keep off.
  private var dots: [Frame] = []
  /// How far to the left and right anything reaches.
  private(set) var reached = (left: 0, right: 0)

  /// A piece of the canvas.
  struct Frame: Hashable {
    let left, top, right, bottom: Int

    /// Whether two have more than an edge in common.
    func meets(_ other: Frame) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  init(width: Int) { self.width = width }

  /// How wide a text is at most, in a plain face of a size.
  static func width(of text: String, size: Int) -> Int {
    let units = text.unicodeScalars.reduce(0) { sum, sign in
      switch sign {
      case "i", "j", "l", "t", "f", "r", ".", ",", ":", ";", "'", "|", "!", " ", "I": sum + 34
      case "m", "w", "M", "W", "@", "%": sum + 95
      case "A"..."Z", "Æ", "Ø", "Å": sum + 74
      default: sum + 61
      }
    }
    return (units * size + 99) / 100
  }

  /// A text in lines that are each at most so wide; a word that is wider is broken.
  static func lines(_ text: String, within width: Int, size: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      var word = String(word)
      let joined = line.isEmpty ? word : line + " " + word
      if Self.width(of: joined, size: size) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while Self.width(of: word, size: size) > width, word.count > 1 {
        var part = word
        while part.count > 1, Self.width(of: part + "-", size: size) > width { part.removeLast() }
        lines.append(part + "-")
        word.removeFirst(part.count)
      }
      line = word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Makes room down to a line.
  mutating func reach(_ bottom: Int) { height = max(height, bottom) }

  private mutating func reach(from left: Int, to right: Int) {
    reached = (min(reached.left, left), max(reached.right, right))
  }

  mutating func rect(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ look: String, round: Int = 0
  ) {
    shapes +=
      "<rect class=\"\(look)\" x=\"\(x)\" y=\"\(y)\" width=\"\(max(width, 1))\" height=\"\(height)\""
      + (round > 0 ? " rx=\"\(round)\"" : "") + "/>"
    reach(y + height)
    reach(from: x, to: x + max(width, 1))
  }

  mutating func line(_ x: Int, _ y: Int, _ x2: Int, _ y2: Int, _ look: String) {
    shapes += "<line class=\"\(look)\" x1=\"\(x)\" y1=\"\(y)\" x2=\"\(x2)\" y2=\"\(y2)\"/>"
    reach(max(y, y2))
    reach(from: min(x, x2), to: max(x, x2))
  }

  mutating func path(_ points: [(Int, Int)], _ look: String) {
    guard !points.isEmpty else { return }
    shapes += "<path class=\"\(look)\" d=\"\(drawn(points))\"/>"
  }

  /// Closed lines in one shape; what lies within an odd number of them is inside.
  mutating func rings(_ rings: [[(Int, Int)]], _ look: String) {
    let all = rings.filter { $0.count > 2 }.map { drawn($0) + "z" }
    guard !all.isEmpty else { return }
    shapes += "<path class=\"\(look)\" d=\"\(all.joined())\"/>"
  }

  /// The points as a path: the first, and how far each is from the one before.
  private mutating func drawn(_ points: [(Int, Int)]) -> String {
    var (path, last) = ("M\(points[0].0) \(points[0].1)", points[0])
    if points.count > 1 { path += "l" }
    for (index, point) in points.dropFirst().enumerated() {
      let (x, y) = (point.0 - last.0, point.1 - last.1)
      path += (index > 0 && x >= 0 ? " " : "") + "\(x)" + (y < 0 ? "" : " ") + "\(y)"
      last = point
    }
    reach(points.map(\.1).max() ?? 0)
    reach(from: points.map(\.0).min() ?? 0, to: points.map(\.0).max() ?? 0)
    return path
  }

  /// Strokes across a piece, for what is only possible.
  mutating func hatch(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ look: String) {
    let strokes = stride(from: x, to: x + width - 1, by: 6).map { start -> String in
      let run = min(height / 2, x + width - start)
      return "M\(start) \(y + height)l\(run)-\(run * 2)"
    }
    shapes += "<path class=\"\(look)\" d=\"\(strokes.joined())\"/>"
    reach(y + height)
    reach(from: x, to: x + width)
  }

  mutating func dot(_ x: Int, _ y: Int, _ radius: Int, _ look: String) {
    shapes += "<circle class=\"\(look)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
    reach(y + radius)
    reach(from: x - radius, to: x + radius)
    dots.append(Frame(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius))
  }

  /// Where a line of text would stand.
  static func frame(of text: String, _ x: Int, _ y: Int, size: Int, anchor: String) -> Frame {
    let wide = width(of: text, size: size)
    let left = anchor == "start" ? x : anchor == "end" ? x - wide : x - wide / 2
    return Frame(left: left, top: y - size, right: left + wide, bottom: y + 4)
  }

  /// Whether there is room for something on the canvas beside the texts that are there.
  func fits(_ frame: Frame) -> Bool {
    frame.left >= 0 && frame.right <= width && frame.top >= 0
      && !(written + dots).contains { $0.meets(frame) }
  }

  /// A line of text at the first of some places where there is room; whether there was.
  mutating func text(
    _ text: String, atOneOf places: [(x: Int, y: Int, anchor: String)], _ look: String, size: Int
  ) -> Bool {
    let place = places.first {
      fits(Self.frame(of: text, $0.x, $0.y, size: size, anchor: $0.anchor))
    }
    guard let place else { return false }
    self.text(text, place.x, place.y, look, anchor: place.anchor, size: size)
    return true
  }

  /// A line of text; `anchor` is `start`, `middle` or `end`.
  mutating func text(
    _ text: String, _ x: Int, _ y: Int, _ look: String = "", anchor: String = "start",
    size: Int = 14
  ) {
    shapes +=
      "<text\(look.isEmpty ? "" : " class=\"\(look)\"") x=\"\(x)\" y=\"\(y)\""
      + (anchor == "start" ? "" : " text-anchor=\"\(anchor)\"") + ">\(HTML.text(text))</text>"
    reach(y + 4)
    let frame = Self.frame(of: text, x, y, size: size, anchor: anchor)
    written.append(frame)
    reach(from: frame.left, to: frame.right)
  }

  /// Lines of text under each other, the first on a line.
  mutating func texts(_ lines: [String], _ x: Int, _ y: Int, step: Int, _ look: String = "") {
    for (index, line) in lines.enumerated() { text(line, x, y + index * step, look) }
  }

  /// What is drawn inside leads to a page.
  mutating func link(_ address: String?, named name: String = "", _ draw: (inout Sketch) -> Void) {
    guard let address else { return draw(&self) }
    let label = name.isEmpty ? "" : " aria-label=\"\(HTML.attribute(name))\""
    shapes += "<a href=\"\(HTML.attribute(address))\"\(label)>"
    draw(&self)
    shapes += "</a>"
  }

  /// The drawing; `look` says on which screens it is shown.
  func svg(_ look: String) -> String {
    "<svg class=\"\(look)\" viewBox=\"0 0 \(width) \(height + 4)\" focusable=\"false\">\(shapes)</svg>\n"
  }
}
