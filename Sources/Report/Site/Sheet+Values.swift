import Counter
package import Vocabulary

extension Sheet {
  /// All that its HTML is made of, as plain values, so that another renderer can be asked to do the same.
  ///
  /// Numbers and days are in Danish already, links are found, and pictures are drawn: what is left is the markup.
  package var values: JSON {
    var made = ValuesOfBlocks(links: links, files: files)
    return .keyed([
      "title": made.cell(page.title), "blocks": .array(made.blocks(page.blocks, under: title)),
    ])
  }
}

/// The values of blocks, walked as `BlockHTML` walks them.
private struct ValuesOfBlocks {
  let links: Links
  let files: [String: String]
  private var anchors: [String: Int] = [:]
  private var tables = 0
  private var level = 2

  init(links: Links, files: [String: String]) {
    self.links = links
    self.files = files
  }

  mutating func blocks(_ blocks: [Block], under heading: String, key: String = "") -> [JSON] {
    var (heading, all) = (heading, [JSON]())
    for block in blocks {
      if case .heading(let cell) = block { heading = cell.text }
      all += self.block(block, heading, key)
    }
    return all
  }

  private mutating func block(_ block: Block, _ heading: String, _ key: String) -> [JSON] {
    switch block {
    case .heading(let cell):
      level = 3
      return [.keyed(["b": .string("h"), "id": .string(anchor(cell.text)), "c": self.cell(cell)])]
    case .text(let cell):
      return cell.text.isEmpty ? [] : [.keyed(["b": .string("p"), "c": self.cell(cell)])]
    case .list(let list) where !list.items.isEmpty:
      return [
        .keyed(["b": .string("l"), "i": .array(list.items.map { .array($0.cells.map(cell)) })])
      ]
    case .facts(let facts) where !facts.all.isEmpty:
      let all = facts.all.map {
        JSON.array([
          cell($0.label), cell($0.value), .bool(BlockHTML.isLong($0.value)),
        ])
      }
      return [.keyed(["b": .string("f"), "right": .bool(facts.isRight), "all": .array(all)])]
    case .table(let table): return self.table(table, heading, key).map { [$0] } ?? []
    case .picture(let picture): return [figure(picture, key)]
    case .group(let inner, let blocks):
      return self.blocks(blocks, under: heading, key: key + inner + ".")
    case .list, .facts, .data: return []
    }
  }

  private mutating func table(_ table: Table, _ heading: String, _ prefix: String) -> JSON? {
    guard !table.rows.isEmpty else { return nil }
    let table = table.withoutIDs
    tables += 1
    let head = table.headers.indices.map { index in
      JSON.keyed(["t": .string(table.headers[index]), "n": .bool(table.right.contains(index))])
    }
    let looks = (0..<(table.rows.map(\.cells.count).max() ?? 0)).map { BlockHTML.look($0, table) }
    let rows = table.rows.map { row in
      JSON.array(
        row.cells.indices.map { index in
          .keyed([
            "n": .string(looks[index]),
            "l": .string(table.headers.indices.contains(index) ? table.headers[index] : ""),
            "c": cell(row.cells[index]),
          ])
        })
    }
    return .keyed([
      "b": .string("t"), "number": .int(tables), "heading": .string(heading),
      "wide": .bool(BlockHTML.isWide(table)), "head": .array(head), "rows": .array(rows),
      "csv": .text(table.key.flatMap { files[prefix + $0] }),
    ])
  }

  private mutating func figure(_ picture: Picture, _ key: String) -> JSON {
    let title = picture.title.text
    let behind = table(picture.table, title, key)
    return .keyed([
      "b": .string("g"), "id": .string(anchor(title)), "level": .int(level),
      "c": cell(picture.title),
      "svg": .text(Drawer(links: links).svg(picture)), "alt": cell(picture.alternative),
      "behind": behind ?? .null,
    ])
  }

  private mutating func anchor(_ text: String) -> String {
    let name = HTML.anchor(text)
    anchors[name, default: 0] += 1
    let number = anchors[name] ?? 1
    return number == 1 ? "a-\(name)" : "a-\(name)-\(number)"
  }

  // MARK: Cells

  func cell(_ cell: Cell) -> JSON { .array(CellHTML.named(cell.pieces).flatMap(pieces)) }

  private func pieces(_ piece: Piece) -> [JSON] {
    let shown = Cell([piece]).text
    switch piece {
    case .text(let text): return [lines("t", text)]
    case .unknown(let text): return [lines("u", text)]
    case .code(let text): return [.keyed(["p": .string("c"), "t": .string(text.visible())])]
    case .thing(let thing): return [self.thing("a", thing)]
    case .quoted(let thing): return [self.thing("q", thing)]
    case .id(let thing): return [id(thing, thing.pointer.id)]
    case .pointer(let thing): return [id(thing, thing.pointer.description)]
    case .status(let status):
      let tone = CellHTML.tone(status.tone)
      return [.keyed(["p": .string("s"), "tone": .string(tone), "t": .string(shown)])]
    case .day, .period, .money, .number: return [.keyed(["p": .string("n"), "t": .string(shown)])]
    case .mark(let mark): return [.keyed(["p": .string("m"), "k": .string(mark.rawValue)])]
    case .list(let cells, let joint):
      let all = JSON.array(cells.map(cell))
      return [.keyed(["p": .string("l"), "j": .string("\(joint)"), "c": all])]
    case .field(_, let cell, _): return CellHTML.named(cell.pieces).flatMap(pieces)
    case .bar, .spark:
      return [
        .keyed(["p": .string("k"), "html": .string(CellHTML(links: links).html(Cell([piece])))])
      ]
    }
  }

  private func lines(_ kind: String, _ text: String) -> JSON {
    let lines = text.visible(keepingLines: true).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.count == 1
      ? .keyed(["p": .string(kind), "t": .string(String(lines[0]))])
      : .keyed(["p": .string(kind), "lines": .texts(lines.map(String.init))])
  }

  private func thing(_ kind: String, _ thing: Thing) -> JSON {
    let isShort =
      thing.short != nil && thing.name != thing.title && links.page(of: thing.pointer) == nil
    return .keyed([
      "p": .string(kind), "h": .text(links.address(of: thing.pointer)),
      "t": .string(thing.name.visible()), "full": .text(isShort ? thing.title.visible() : nil),
    ])
  }

  private func id(_ thing: Thing, _ text: String) -> JSON {
    .keyed([
      "p": .string("i"), "h": .text(links.address(of: thing.pointer)), "t": .string(text.visible()),
    ])
  }
}
