import Counter
import Forums
import Organisation
import Vocabulary

/// The pages of a site, written one at a time, with what the search and the list of everything must know of each.
struct Site {
  let titles: Titles
  let stamp: Stamp
  let links: Links
  let municipality: String
  let kinds: [any Record.Type]
  /// What has been written: the title, what it is, and where.
  private(set) var written: [(title: String, kind: String, path: String)] = []
  /// What modules answered, each on a page of its own: the first page leads to them.
  var answered: [(title: String, path: String)] = []
  /// Whether any area is drawn on the day, so that there is a map.
  private let hasMap: Bool
  /// The days on which the structure changed, in order.
  let days: [Day]

  /// Who is lent what stands on each page.
  var watch: ((Sheet) throws -> Void)?

  var house: any House { titles.house }
  var day: Day { titles.day }
  var known: Known? { stamp.known }
  /// How many pages have been written.
  var count: Int { written.count }

  init(_ titles: Titles, _ stamp: Stamp) throws {
    // Tables are written as files too, so each page is made with all that programs get.
    self.titles = Titles(house: titles.house, day: titles.day, form: .data)
    self.stamp = stamp
    let house = titles.house
    kinds = house.kinds
    links = Links(
      Set(try kinds.flatMap { try Self.pointers($0, house) }), kinds: kinds)
    let all = try house.parties.parties(of: .municipality, on: titles.day)
    hasMap = try !house.parties.outlines(on: titles.day).isEmpty
    municipality = all.first?.party.name ?? "Kommunen"
    days = try Set(house.fora.changes(through: titles.day) + [titles.day]).sorted()
  }

  static func pointers<R: Record>(_ type: R.Type, _ house: any House) throws -> [Pointer] {
    try house.records.timelines(type).compactMap { $0.pieces.first?.value.pointer }
  }

  // MARK: Writing

  func command(_ name: String) -> (any HouseCommand)? {
    house.brought.values(.commands).first { $0.name == name } as? any HouseCommand
  }

  mutating func page(
    _ path: String, _ page: Page, _ kind: String, _ write: (FileAnswer) throws -> Void,
    on shown: Day? = nil, about here: Pointer? = nil, nav: String = ""
  ) throws {
    var links = links
    links.here = here
    links.up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    var files: [String: String] = [:]
    let stem = path.prefix(path.count - ".html".count)
    for (key, table) in page.tables where !table.rows.isEmpty && files[key] == nil {
      let name = "\(stem)-\(HTML.anchor(key)).csv"
      guard !files.values.contains(where: { name.hasSuffix("/" + $0) || name == $0 }) else {
        continue
      }
      files[key] = name.split(separator: "/").last.map(String.init)
      try write(FileAnswer(name, text: table.csv))
    }
    let title = page.title.withoutMarks.text
    let sheet = Sheet(page: page, title: title, links: links, files: files)
    try watch?(sheet)
    try put(path, title, kind, sheet.heading + stamp.top(shown) + nav, sheet.body, write)
  }

  /// Writes a page, and keeps what the search must know of it.
  mutating func put(
    _ path: String, _ title: String, _ kind: String, _ head: String, _ body: String,
    _ write: (FileAnswer) throws -> Void
  ) throws {
    try write(FileAnswer(path, text: template(path).html(title, head, body)))
    written.append((title, kind, path))
  }

  /// What every page leads to.
  private var sections: [(path: String, title: String, folder: String?)] {
    [
      ("struktur/\(days.last ?? day).html", "Struktur", "struktur"),
      ("indgang.html", "Indgangen", nil), ("svar/agreements.html", "Aftaler", nil),
      ("svar/investments.html", "Penge", "penge"), ("svar/criteria.html", "Kriterier", nil),
    ] + (hasMap ? [("kort.html", "Kort", nil)] : []) + [
      ("frister.html", "Frister", nil), ("fund.html", "Fund", nil),
      ("alt.html", "Alt fra A til Å", nil),
    ]
  }

  private func template(_ path: String) -> Template {
    Template(
      path: path, municipality: municipality, sections: sections, stamp: stamp)
  }
}
