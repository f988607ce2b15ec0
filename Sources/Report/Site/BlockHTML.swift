import Counter

/// Blocks as HTML, heading by heading.
struct BlockHTML {
  let links: Links
  /// Where the tables of the page are as files, by their keys; none has a file when empty.
  let files: [String: String]
  private var cells: CellHTML { CellHTML(links: links) }
  private var anchors: [String: Int] = [:]
  private var tables = 0
  /// The level of a picture's heading: under the last one of the page.
  private var level = 2

  init(links: Links, files: [String: String] = [:]) {
    self.links = links
    self.files = files
  }

  /// The blocks; where the page has said what a table is about in a heading, that is its name too.
  mutating func html(_ blocks: [Block], under heading: String) -> String {
    var out = Markup(room: 16_384)
    write(blocks, under: heading, to: &out)
    return out.text
  }

  /// Writes blocks.
  mutating func write(
    _ blocks: [Block], under heading: String, key: String = "", to out: inout Markup
  ) {
    var heading = heading
    for block in blocks {
      if case .heading(let cell) = block { heading = cell.text }
      write(block, heading, key, to: &out)
    }
  }

  private mutating func write(
    _ block: Block, _ heading: String, _ key: String, to out: inout Markup
  ) {
    switch block {
    case .heading(let cell):
      level = 3
      out.raw("<h2 id=\"")
      out.text(anchor(heading))
      out.raw("\">")
      cells.write(cell, to: &out)
      out.raw("</h2>\n")
    case .text(let cell):
      if cell.text.isEmpty { return }
      out.raw("<p>")
      cells.write(cell, to: &out)
      out.raw("</p>\n")
    case .list(let list): items(list, to: &out)
    case .facts(let facts): self.facts(facts, to: &out)
    case .table(let table): self.table(table, named: heading, key, to: &out)
    case .picture(let picture): figure(picture, key, to: &out)
    case .group(let inner, let blocks):
      write(blocks, under: heading, key: key + inner + ".", to: &out)
    case .data: break
    }
  }

  private func items(_ list: ItemList, to out: inout Markup) {
    guard !list.items.isEmpty else { return }
    out.raw("<ul>\n")
    for item in list.items {
      out.raw("<li>")
      for cell in item.cells {
        out.raw("<div>")
        cells.write(cell, to: &out)
        out.raw("</div>")
      }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  private func facts(_ facts: Facts, to out: inout Markup) {
    guard !facts.all.isEmpty else { return }
    out.raw(facts.isRight ? "<dl class=\"facts sums\">\n" : "<dl class=\"facts\">\n")
    for fact in facts.all {
      // What is long has the whole width, so that no column of the others becomes tall for it.
      out.raw(Self.isLong(fact.value) ? "<div class=\"long\"><dt>" : "<div><dt>")
      cells.write(fact.label, to: &out)
      out.raw("</dt><dd>")
      cells.write(fact.value, to: &out)
      out.raw("</dd></div>\n")
    }
    out.raw("</dl>\n")
  }

  /// A table that a keyboard can move sideways, and whose rows are blocks on a phone.
  private mutating func table(
    _ table: Table, named heading: String, _ prefix: String, to out: inout Markup
  ) {
    guard !table.rows.isEmpty else { return }
    let table = table.withoutIDs
    tables += 1
    // A keyboard moves what may be wider than its page.
    let (columns, isWide) = (Self.columns(table), Self.isWide(table))
    if isWide {
      out.raw("<div role=\"region\" tabindex=\"0\" aria-label=\"Tabel ")
      out.number(tables)
      out.raw(": ")
      out.text(heading)
      out.raw("\">")
    }
    out.raw("<table>")
    head(table, to: &out)
    out.raw("<tbody>\n")
    // How each cell of a column begins.
    let begins = (0..<columns).map { Self.begin($0, table) }
    let cells = cells
    for row in table.rows {
      out.raw("<tr>")
      for index in row.cells.indices {
        out.add(begins[index])
        cells.write(row.cells[index], to: &out)
        out.raw("</td>")
      }
      out.raw("</tr>\n")
    }
    out.raw(isWide ? "</tbody></table></div>\n" : "</tbody></table>\n")
    guard let file = table.key.flatMap({ files[prefix + $0] }) else { return }
    out.raw("<p class=\"csv\"><a href=\"")
    out.text(file)
    out.raw("\">CSV: ")
    out.text(heading)
    out.raw("</a></p>\n")
  }

  private static func columns(_ table: Table) -> Int { table.rows.map(\.cells.count).max() ?? 0 }

  /// How a column looks: numbers to the right, and addresses that are broken wherever the line ends.
  static func look(_ index: Int, _ table: Table) -> String {
    if table.right.contains(index) { return "n" }
    let isLong = table.rows.contains { row in
      row.cells.indices.contains(index)
        && row.cells[index].text.split(separator: " ").contains { $0.utf8.count > 40 }
    }
    return isLong ? "u" : ""
  }

  /// Whether a table has more columns than always go on a page.
  static func isWide(_ table: Table) -> Bool { columns(table) > 6 }

  /// Whether what a fact is takes so many lines that it has the whole width.
  static func isLong(_ value: Cell) -> Bool { value.text.count > 130 }

  private func head(_ table: Table, to out: inout Markup) {
    guard !table.headers.isEmpty else { return }
    out.raw("<thead><tr>")
    for (index, title) in table.headers.enumerated() {
      guard !title.isEmpty else {
        out.raw("<td></td>")
        continue
      }
      out.raw(table.right.contains(index) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
      out.text(title)
      out.raw("</th>")
    }
    out.raw("</tr></thead>")
  }

  private static func begin(_ index: Int, _ table: Table) -> Markup {
    var out = Markup()
    switch look(index, table) {
    case "n": out.raw("<td class=\"n\"")
    case "u": out.raw("<td class=\"u\"")
    default: out.raw("<td")
    }
    let label = table.headers.indices.contains(index) ? table.headers[index] : ""
    if !label.isEmpty {
      out.raw(" data-l=\"")
      out.text(label)
      out.raw("\"")
    }
    out.raw(">")
    return out
  }

  /// A picture, what it says in words, and the table behind it.
  private mutating func figure(_ picture: Picture, _ key: String, to out: inout Markup) {
    let title = picture.title.text
    guard let drawn = Drawer(links: links).svg(picture) else {
      heading(picture.title, id: anchor(title), to: &out)
      if !picture.alternative.isEmpty {
        out.raw("<p>")
        cells.write(picture.alternative, to: &out)
        out.raw("</p>\n")
      }
      return table(picture.table, named: title, key, to: &out)
    }
    out.raw("<figure id=\"")
    out.text(anchor(title))
    out.raw("\">\n")
    heading(picture.title, id: nil, to: &out)
    out.add(made: drawn)
    out.raw("<figcaption>")
    cells.write(picture.alternative, to: &out)
    out.raw("</figcaption>\n</figure>\n<details><summary>Det samme som tabel</summary>\n")
    table(picture.table, named: title, key, to: &out)
    out.raw("</details>\n")
  }

  private func heading(_ title: Cell, id: String?, to out: inout Markup) {
    out.raw("<h")
    out.number(level)
    if let id {
      out.raw(" id=\"")
      out.text(id)
      out.raw("\"")
    }
    out.raw(">")
    cells.write(title, to: &out)
    out.raw("</h")
    out.number(level)
    out.raw(">\n")
  }

  /// A name to link to that nothing else on the page has.
  private mutating func anchor(_ text: String) -> String {
    let name = HTML.anchor(text)
    anchors[name, default: 0] += 1
    let number = anchors[name] ?? 1
    return number == 1 ? "a-\(name)" : "a-\(name)-\(number)"
  }
}

extension Table {
  /// The table without the columns of ids whose things are named beside them: a name leads to its page.
  var withoutIDs: Table {
    guard let first = rows.first else { return self }
    let idle = first.cells.indices.filter { column in
      rows.allSatisfy { row in
        guard row.cells.indices.contains(column), let thing = row.cells[column].onlyID else {
          return false
        }
        return row.cells.indices.contains { $0 != column && row.cells[$0].leads(to: thing) }
      }
    }
    var table = self
    // An id alone says less than the name: that is what it is about.
    for column in first.cells.indices where !idle.contains(column) {
      let things = rows.map { $0.cells.indices.contains(column) ? $0.cells[column].onlyID : nil }
      guard headers.indices.contains(column), things.allSatisfy({ $0 != nil }) else { continue }
      table.headers[column] = headers[column] == "Id" ? "Om" : headers[column]
      for (row, thing) in things.enumerated() {
        table.rows[row].cells[column] = thing.map { .thing($0) } ?? Cell()
      }
    }
    guard !idle.isEmpty else { return table }
    table.headers = headers.indices.filter { !idle.contains($0) }.map { table.headers[$0] }
    table.right = Set(
      right.filter { !idle.contains($0) }.map { old in old - idle.count { $0 < old } })
    for index in rows.indices {
      table.rows[index].cells = rows[index].cells.indices.filter { !idle.contains($0) }
        .map { table.rows[index].cells[$0] }
    }
    return table
  }
}

extension Cell {
  /// The thing whose id is all that it shows; nil when it shows something else.
  fileprivate var onlyID: Thing? {
    guard pieces.count == 1 else { return nil }
    switch pieces[0] {
    case .id(let thing), .pointer(let thing): return thing
    case .field(_, let shown, _): return shown.onlyID
    default: return nil
    }
  }

  /// Whether it shows a thing by its name.
  fileprivate func leads(to thing: Thing) -> Bool {
    pieces.contains { piece in
      switch piece {
      case .thing(let named), .quoted(let named): named.pointer == thing.pointer
      case .field(_, let shown, _): shown.leads(to: thing)
      case .list(let cells, _): cells.contains { $0.leads(to: thing) }
      default: false
      }
    }
  }
}
