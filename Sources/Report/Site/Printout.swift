public import Counter
import Organisation
import Vocabulary

/// One page alone, in the look of the site: with its pictures and tables, and with nothing to go on to.
struct Printout {
  let titles: Titles

  func files(_ page: Page) throws -> [FileAnswer] {
    var (names, answers) = ([String: String](), [FileAnswer]())
    for (key, table) in page.tables where !table.rows.isEmpty && names[key] == nil {
      let name = "\(HTML.anchor(key)).csv"
      guard !names.values.contains(name) else { continue }
      names[key] = name
      answers.append(FileAnswer(name, text: table.csv))
    }
    let title = page.title.withoutMarks.text
    let sheet = Sheet(
      page: page, title: title, links: Links([], kinds: titles.house.kinds), files: names)
    let towns = try titles.house.parties.parties(of: .municipality, on: titles.day)
    let template = Template(
      path: "index.html", municipality: towns.first?.party.name ?? "Kommunen", sections: [],
      stamp: Stamp(day: titles.day, known: nil, isPublic: false, head: nil))
    return [
      FileAnswer("index.html", text: template.html(title, sheet.heading, sheet.body)),
      FileAnswer("almen.css", text: Look.style),
    ] + answers
  }
}

extension ReportRoom: PagePrinting {
  /// A page alone, in the look of the site.
  public func printed(_ page: Page, _ titles: Titles) throws -> [FileAnswer] {
    try Printout(titles: titles).files(page)
  }
}
