/// What pictures are drawn with: shapes and texts on a canvas of a given width.
///
/// All text is laid out here by how wide its letters are at most, so that none is cut and no two overlap.
struct Sketch {
  /// How wide it is.
  let width: Int
  /// How tall it has become.
  var height = 0
  private var shapes = ""

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

  mutating func rect(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ look: String, round: Int = 0
  ) {
    shapes +=
      "<rect class=\"\(look)\" x=\"\(x)\" y=\"\(y)\" width=\"\(max(width, 1))\" height=\"\(height)\""
      + (round > 0 ? " rx=\"\(round)\"" : "") + "/>"
    reach(y + height)
  }

  mutating func line(_ x: Int, _ y: Int, _ x2: Int, _ y2: Int, _ look: String) {
    shapes += "<line class=\"\(look)\" x1=\"\(x)\" y1=\"\(y)\" x2=\"\(x2)\" y2=\"\(y2)\"/>"
    reach(max(y, y2))
  }

  mutating func path(_ points: [(Int, Int)], _ look: String) {
    guard let first = points.first else { return }
    let rest = points.dropFirst().map { "L\($0.0) \($0.1)" }.joined()
    shapes += "<path class=\"\(look)\" d=\"M\(first.0) \(first.1)\(rest)\"/>"
    reach(points.map(\.1).max() ?? 0)
  }

  mutating func dot(_ x: Int, _ y: Int, _ radius: Int, _ look: String) {
    shapes += "<circle class=\"\(look)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
    reach(y + radius)
  }

  /// A line of text; `anchor` is `start`, `middle` or `end`.
  mutating func text(
    _ text: String, _ x: Int, _ y: Int, _ look: String = "", anchor: String = "start"
  ) {
    shapes +=
      "<text\(look.isEmpty ? "" : " class=\"\(look)\"") x=\"\(x)\" y=\"\(y)\""
      + (anchor == "start" ? "" : " text-anchor=\"\(anchor)\"") + ">\(HTML.text(text))</text>"
    reach(y + 4)
  }

  /// Lines of text under each other, the first on a line.
  mutating func texts(_ lines: [String], _ x: Int, _ y: Int, step: Int, _ look: String = "") {
    for (index, line) in lines.enumerated() { text(line, x, y + index * step, look) }
  }

  /// What is drawn inside leads to a page.
  mutating func link(_ address: String?, _ draw: (inout Sketch) -> Void) {
    guard let address else { return draw(&self) }
    shapes += "<a href=\"\(HTML.attribute(address))\">"
    draw(&self)
    shapes += "</a>"
  }

  /// The drawing; `look` says on which screens it is shown.
  func svg(_ look: String) -> String {
    "<svg class=\"\(look)\" viewBox=\"0 0 \(width) \(height + 4)\" focusable=\"false\">\(shapes)</svg>\n"
  }
}
