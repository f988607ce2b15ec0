import Counter
import Vocabulary

/// Cells as HTML: a name is a link, a day a time, a status a word in its tone.
struct CellHTML {
  let links: Links

  func html(_ cell: Cell) -> String {
    var out = Markup()
    write(cell, to: &out)
    return out.text
  }

  /// Writes a cell.
  func write(_ cell: Cell, to out: inout Markup) {
    let pieces = cell.pieces
    if pieces.count == 1 { return write(pieces[0], to: &out) }
    for piece in Self.named(pieces) { write(piece, to: &out) }
  }

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

  private func write(_ piece: Piece, to out: inout Markup) {
    switch piece {
    case .text(let text): out.lines(text.visible(keepingLines: true))
    case .unknown(let text):
      out.raw("<span class=\"unknown\">")
      out.lines(text.visible(keepingLines: true))
      out.raw("</span>")
    case .code(let text): Self.code(text, to: &out)
    case .thing(let thing): named(thing, to: &out)
    case .quoted(let thing):
      out.raw("»")
      named(thing, to: &out)
      out.raw("«")
    case .id(let thing):
      links.link(thing.pointer, in: &out) { Self.code(thing.pointer.id, to: &$0) }
    case .pointer(let thing):
      links.link(thing.pointer, in: &out) { Self.code(thing.pointer.description, to: &$0) }
    case .status(let status):
      out.raw("<span class=\"tag ")
      out.text(Self.tone(status.tone))
      out.raw("\">")
      out.text(Cell([piece]).text)
      out.raw("</span>")
    case .day, .period, .money, .number: out.text(Cell([piece]).text)
    case .mark(let mark): out.raw(Self.mark(mark))
    case .list(let cells, let joint): list(cells, joint, to: &out)
    case .field(_, let shown, _): write(shown, to: &out)
    case .bar(let low, let high, let most): Self.bar(low, high, most, to: &out)
    case .spark:
      out.raw("<span aria-hidden=\"true\">")
      out.text(Cell([piece]).text)
      out.raw("</span>")
    }
  }

  private func list(_ cells: [Cell], _ joint: Joint, to out: inout Markup) {
    let isLines = joint == .lines && cells.count > 1
    for (index, cell) in cells.enumerated() {
      if isLines {
        out.raw("<span class=\"line\">")
      } else if index > 0 {
        out.raw(joint == .and && index == cells.count - 1 ? " og " : ", ")
      }
      write(cell, to: &out)
      if isLines { out.raw("</span>") }
    }
  }

  private static func code(_ text: String, to out: inout Markup) {
    out.raw("<code>")
    out.text(text.visible())
    out.raw("</code>")
  }

  /// What a thing is called, leading to its page; where that is short for something longer, and there is no page that
  /// says it, that is said to who asks.
  private func named(_ thing: Thing, to out: inout Markup) {
    links.link(thing.pointer, in: &out) { out in
      let name = thing.name.visible()
      guard thing.short != nil, thing.name != thing.title, links.page(of: thing.pointer) == nil
      else { return out.text(name) }
      out.raw("<abbr title=\"")
      out.text(thing.title.visible())
      out.raw("\">")
      out.text(name)
      out.raw("</abbr>")
    }
  }

  private static func mark(_ mark: Mark) -> StaticString {
    switch mark {
    case .inferred: "<sup>*</sup>"
    case .madeUp: " <span class=\"tag warn\">opdigtet</span>"
    case .possible: " <span class=\"tag past\">muligvis</span>"
    case .confidential: " <span class=\"tag bad\">fortrolig</span>"
    case .proposal: " <span class=\"tag plan\">forslag</span>"
    }
  }

  /// A bar as wide as its part of the longest; what it says stands beside it as an amount.
  private static func bar(_ low: Int64, _ high: Int64, _ most: Int64, to out: inout Markup) {
    func share(_ amount: Int64) -> Int {
      guard amount > 0, most > 0 else { return 0 }
      return Int(max(1, (try? Kroner(ore: 200).part(amount, of: most).ore) ?? 0))
    }
    let (full, all) = (share(low), share(high))
    out.raw("<svg class=\"inbar\" viewBox=\"0 0 200 12\" aria-hidden=\"true\" focusable=\"false\">")
    out.raw("<rect class=\"b1\" width=\"")
    out.number(full)
    out.raw("\" height=\"12\"/>")
    if all > full {
      out.raw("<rect class=\"b2\" x=\"")
      out.number(full)
      out.raw("\" width=\"")
      out.number(all - full)
      out.raw("\" height=\"12\"/>")
    }
    out.raw("</svg>")
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

extension Cell {
  /// What it says without its marks, as for the name of a page.
  var withoutMarks: Cell {
    Cell(
      pieces.flatMap { piece -> [Piece] in
        switch piece {
        case .mark: []
        case .field(_, let shown, _): shown.withoutMarks.pieces
        default: [piece]
        }
      })
  }
}
