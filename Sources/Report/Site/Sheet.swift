package import Counter

/// What stands on a page, before it is HTML.
package struct Sheet {
  /// The page.
  let page: Page
  /// What it is called, as plain text.
  let title: String
  /// Where the things that it names have their pages, from where it lies.
  let links: Links
  /// Where its tables are as files.
  let files: [String: String]

  /// The heading of the page.
  var heading: String { "<h1>\(CellHTML(links: links).html(page.title))</h1>\n" }

  /// What stands under the heading.
  var body: String {
    var blocks = BlockHTML(links: links, files: files)
    return blocks.html(page.blocks, under: title)
  }

  /// The heading and all under it, as HTML: what is measured.
  package var html: [UInt8] {
    var out = Markup(room: 16_384)
    out.raw("<h1>")
    CellHTML(links: links).write(page.title, to: &out)
    out.raw("</h1>\n")
    var blocks = BlockHTML(links: links, files: files)
    blocks.write(page.blocks, under: title, to: &out)
    return out.bytes
  }
}

/// The pages of a site as they are before they are HTML, for whoever measures how fast they become it.
package struct Sheets {
  /// What is known of the house on a day.
  let titles: Titles

  /// The pages of what is known on a day.
  package init(_ titles: Titles) { self.titles = titles }

  /// Lends pages of things: of each kind the first, and every so many after it.
  package func each(_ step: Int, _ lend: @escaping (Sheet) throws -> Void) throws {
    let stamp = Stamp(day: titles.day, known: nil, isPublic: false, head: nil)
    var site = try Site(titles, stamp)
    site.watch = lend
    try site.things(each: step) { _ in }
  }
}
