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
    html(blocks, under: heading, key: "")
  }

  private mutating func html(_ blocks: [Block], under heading: String, key: String) -> String {
    var (heading, out) = (heading, "")
    for block in blocks {
      if case .heading(let cell) = block { heading = cell.text }
      out += html(block, heading, key)
    }
    return out
  }

  private mutating func html(_ block: Block, _ heading: String, _ key: String) -> String {
    switch block {
    case .heading(let cell):
      level = 3
      return "<h2 id=\"\(anchor(cell.text))\">\(cells.html(cell))</h2>\n"
    case .text(let cell):
      return cell.text.isEmpty ? "" : "<p>\(cells.html(cell))</p>\n"
    case .list(let list): return items(list)
    case .facts(let facts): return self.facts(facts)
    case .table(let table): return self.table(table, named: heading, key)
    case .picture(let picture): return figure(picture, key)
    case .group(let inner, let blocks): return html(blocks, under: heading, key: key + inner + ".")
    case .data: return ""
    }
  }

  private func items(_ list: ItemList) -> String {
    guard !list.items.isEmpty else { return "" }
    let items = list.items.map { item in
      "<li>" + item.cells.map { "<div>\(cells.html($0))</div>" }.joined() + "</li>\n"
    }
    return "<ul>\n\(items.joined())</ul>\n"
  }

  private func facts(_ facts: Facts) -> String {
    guard !facts.all.isEmpty else { return "" }
    let all = facts.all.map {
      "<div><dt>\(cells.html($0.label))</dt><dd>\(cells.html($0.value))</dd></div>\n"
    }
    return "<dl class=\"facts\(facts.isRight ? " sums" : "")\">\n\(all.joined())</dl>\n"
  }

  /// A table that a keyboard can move sideways, and whose rows are blocks on a phone.
  private mutating func table(_ table: Table, named heading: String, _ prefix: String) -> String {
    guard !table.rows.isEmpty else { return "" }
    let table = table.withoutIDs
    tables += 1
    let head =
      table.headers.isEmpty
      ? ""
      : "<thead><tr>"
        + table.headers.indices.map { index in
          let title = table.headers[index]
          return title.isEmpty
            ? "<td></td>"
            : "<th scope=\"col\"\(table.right.contains(index) ? " class=\"n\"" : "")>\(HTML.text(title))</th>"
        }.joined() + "</tr></thead>\n"
    let rows = table.rows.map { row in
      "<tr>" + row.cells.indices.map { cell(row.cells[$0], $0, table) }.joined() + "</tr>\n"
    }
    let file = table.key.flatMap { files[prefix + $0] }.map {
      "<p class=\"csv\"><a href=\"\(HTML.attribute($0))\">CSV<span class=\"hidden\"> af tabellen »\(HTML.text(heading))«</span></a></p>\n"
    }
    return
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTML.attribute("Tabel \(tables): \(heading)"))\">"
      + "<table class=\"\(table.isRuled ? "ruled" : "plain")\">\n\(head)<tbody>\n\(rows.joined())</tbody></table></div>\n"
      + (file ?? "")
  }

  private func cell(_ cell: Cell, _ index: Int, _ table: Table) -> String {
    let label = table.headers.indices.contains(index) ? table.headers[index] : ""
    return "<td\(table.right.contains(index) ? " class=\"n\"" : "")"
      + (label.isEmpty ? "" : " data-label=\"\(HTML.attribute(label))\"")
      + ">\(cells.html(cell))</td>"
  }

  /// A picture, what it says in words, and the table behind it.
  private mutating func figure(_ picture: Picture, _ key: String) -> String {
    let title = picture.title.text
    let behind = table(picture.table, named: title, key)
    guard let drawn = Drawer(links: links).svg(picture) else {
      return "<h\(level) id=\"\(anchor(title))\">\(cells.html(picture.title))</h\(level)>\n"
        + (picture.alternative.isEmpty ? "" : "<p>\(cells.html(picture.alternative))</p>\n")
        + behind
    }
    return
      "<figure id=\"\(anchor(title))\">\n<h\(level)>\(cells.html(picture.title))</h\(level)>\n\(drawn)"
      + "<figcaption>\(cells.html(picture.alternative))</figcaption>\n</figure>\n"
      + "<details><summary>Det samme som tabel</summary>\n\(behind)</details>\n"
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
    guard !idle.isEmpty else { return self }
    var table = self
    table.headers = headers.indices.filter { !idle.contains($0) }.map { headers[$0] }
    table.right = Set(
      right.filter { !idle.contains($0) }.map { old in old - idle.count { $0 < old } })
    for index in rows.indices {
      table.rows[index].cells = rows[index].cells.indices.filter { !idle.contains($0) }
        .map { rows[index].cells[$0] }
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
