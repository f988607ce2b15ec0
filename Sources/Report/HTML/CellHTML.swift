import Counter
import Vocabulary

/// Cells as HTML: a name is a link, a day a time, a status a word in its tone.
struct CellHTML {
  let links: Links

  func html(_ cell: Cell) -> String { Self.named(cell.pieces).map(html).joined() }

  /// The pieces without the id that follows a name in brackets: the name leads to the page, which has the id.
  static func named(_ pieces: [Piece]) -> [Piece] {
    var (kept, index): ([Piece], Int) = ([], 0)
    while index < pieces.count {
      kept.append(pieces[index])
      if case .thing(let thing) = pieces[index], index + 3 < pieces.count,
        pieces[index + 1] == .text(" ("), pieces[index + 2] == .id(thing),
        case .text(let rest) = pieces[index + 3], rest.hasPrefix(")")
      {
        if rest.count > 1 { kept.append(.text(String(rest.dropFirst()))) }
        index += 4
      } else {
        index += 1
      }
    }
    return kept
  }

  private func html(_ piece: Piece) -> String {
    switch piece {
    case .text(let text): Self.lines(text)
    case .unknown(let text): "<span class=\"unknown\">\(Self.lines(text))</span>"
    case .code(let text): "<code>\(HTML.text(text.visible()))</code>"
    case .thing(let thing): links.link(thing.pointer, Self.name(thing))
    case .quoted(let thing): "»\(links.link(thing.pointer, Self.name(thing)))«"
    case .id(let thing):
      links.link(thing.pointer, "<code>\(HTML.text(thing.pointer.id.visible()))</code>")
    case .pointer(let thing):
      links.link(thing.pointer, "<code>\(HTML.text(thing.pointer.description.visible()))</code>")
    case .status(let status):
      "<span class=\"tag \(Self.tone(status.tone))\">\(HTML.text(Cell([piece]).text))</span>"
    case .day(let day, _): Self.time(day, Cell([piece]).text)
    case .period, .money, .number: "<span class=\"n\">\(HTML.text(Cell([piece]).text))</span>"
    case .mark(let mark): Self.mark(mark)
    case .list(let cells, let joint): list(cells, joint)
    case .field(_, let shown, _): html(shown)
    case .bar(let low, let high, let most): Self.bar(low, high, most)
    case .spark: "<span aria-hidden=\"true\">\(HTML.text(Cell([piece]).text))</span>"
    }
  }

  private func list(_ cells: [Cell], _ joint: Joint) -> String {
    let all = cells.map(html)
    switch joint {
    case .lines where all.count > 1:
      return all.map { "<span class=\"line\">\($0)</span>" }.joined()
    case .lines, .commas: return all.joined(separator: ", ")
    case .and where all.count > 1:
      return all.dropLast().joined(separator: ", ") + " og " + all[all.count - 1]
    case .and: return all.joined()
    }
  }

  /// What a thing is called; where that is short for something longer, that is said to who asks.
  private static func name(_ thing: Thing) -> String {
    let name = HTML.text(thing.name.visible())
    guard thing.short != nil, thing.name != thing.title else { return name }
    return "<abbr title=\"\(HTML.attribute(thing.title.visible()))\">\(name)</abbr>"
  }

  private static func lines(_ text: String) -> String {
    HTML.text(text.visible(keepingLines: true)).replacing("\n", with: "<br/>")
  }

  private static func time(_ day: RoughDay, _ text: String) -> String {
    guard day.isExact else { return "<span class=\"n\">\(HTML.text(text))</span>" }
    return "<time datetime=\"\(day.earliest)\">\(HTML.text(text))</time>"
  }

  private static func mark(_ mark: Mark) -> String {
    switch mark {
    case .inferred: " <abbr class=\"mark\" title=\"udledt: kilden siger det ikke selv\">*</abbr>"
    case .madeUp: " <span class=\"tag warn\">opdigtet</span>"
    case .possible: " <span class=\"tag past\">muligvis</span>"
    case .confidential: " <span class=\"tag bad\">fortrolig</span>"
    case .proposal: " <span class=\"tag plan\">forslag</span>"
    }
  }

  /// A bar as wide as its part of the longest; what it says stands beside it as an amount.
  private static func bar(_ low: Int64, _ high: Int64, _ most: Int64) -> String {
    func share(_ amount: Int64) -> Int64 {
      guard amount > 0, most > 0 else { return 0 }
      return max(1, (try? Kroner(ore: 200).part(amount, of: most).ore) ?? 0)
    }
    let (full, all) = (share(low), share(high))
    return "<svg class=\"inbar\" viewBox=\"0 0 200 12\" aria-hidden=\"true\" focusable=\"false\">"
      + "<rect class=\"b1\" width=\"\(full)\" height=\"12\"/>"
      + (all > full
        ? "<rect class=\"b2\" x=\"\(full)\" width=\"\(all - full)\" height=\"12\"/>" : "")
      + "</svg>"
  }

  static func tone(_ tone: Tone) -> String {
    switch tone {
    case .good: "ok"
    case .attention: "warn"
    case .bad: "bad"
    case .neutral: "past"
    }
  }
}
