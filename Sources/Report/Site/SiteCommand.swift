import Counter
import Vocabulary

/// `almen report --output MAPPE`: everything that can be read, as a site that opens from disk.
struct SiteCommand: FilesCommand {
  let name = "report"
  let summary = "skriver alt som sider, der kan åbnes fra disken uden server, net eller script"
  let arguments: [Argument] = []
  let options: [Option] = [statement]

  private static let statement = Option(
    name: "statement", value: .text, word: "ADRESSE",
    summary:
      "webadressen på tilgængelighedserklæringen, som siderne fører til, fx https://www.was.digst.dk/by-dk"
  )

  func files(
    _ asked: Asked, _ titles: Titles, _ write: (FileAnswer) throws -> Void
  ) throws -> Page {
    var site = try Site(
      titles,
      Stamp(
        day: titles.day, known: asked.known(), isPublic: asked.words.options["public"] != nil,
        head: asked.book?.head))
    try write(FileAnswer("almen.css", text: Look.style))
    // The first page leads to what the parts answered.
    try site.questions(asked, write)
    try site.front(write)
    try site.money(asked, write)
    try site.structures(asked, write)
    try site.reorganisations(asked, write)
    try site.entrance(write)
    try site.maps(write)
    try site.overviews(asked, write)
    try site.deadlines(write)
    try site.findings(write)
    try site.things(write)
    try site.history(asked.book, write)
    try site.about(asked.text(Self.statement), write)
    try site.index(write)
    try write(FileAnswer("soeg.js", text: Look.search + site.searched()))
    return Page(
      "Siderne den \(.long(titles.day))",
      [
        .text("\(.number(site.count)) sider. Åbn index.html i en browser."),
        .data([.day("on", titles.day), Field("pages", json: .int(site.count))]),
      ])
  }
}
