import Vocabulary

/// What stands around the content of every page.
struct Template {
  let path: String
  let municipality: String
  /// The sections in the head of the page, each with its path from the root.
  let sections: [(path: String, title: String)]

  private var up: String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }

  /// A whole page.
  func html(_ title: String, _ head: String, _ body: String) -> String {
    let nav = sections.map { section -> String in
      let folder = section.path.split(separator: "/").first.map(String.init) ?? section.path
      let isHere = section.path == path || (folder != section.path && path.hasPrefix(folder + "/"))
      return
        "<li><a href=\"\(up)\(HTML.attribute(section.path))\"\(isHere ? " aria-current=\"page\"" : "")>\(HTML.text(section.title))</a></li>"
    }
    return """
      <!DOCTYPE html>
      <html lang="da">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(HTML.text(title)) - \(HTML.text(municipality))</title>
      <link rel="stylesheet" href="\(up)almen.css"/>
      </head>
      <body>
      <a class="skip" href="#indhold">Til indholdet</a>
      <header class="top">
      <div class="wrap">
      <p class="brand"><a href="\(up)index.html">\(HTML.text(municipality))<span>og den almene boligsektor</span></a></p>
      <form class="find" role="search" action="\(up)alt.html" data-up="\(up)"><label for="soeg">Søg i alt</label><input id="soeg" type="search" autocomplete="off"/><ul class="hits" hidden=""></ul></form>
      </div>
      <nav class="wrap" aria-label="Hovedmenu"><ul>\(nav.joined())</ul></nav>
      </header>
      <main id="indhold" class="wrap" tabindex="-1">
      \(head)\(body)</main>
      <footer class="wrap"><p><abbr title="udledt">*</abbr> noget er udledt og står ikke i kilden selv. Lavet af almen.</p></footer>
      <script src="\(up)soeg.js"></script>
      </body>
      </html>

      """
  }

  /// As of which day, and what was known when.
  static func asOf(_ day: Day, known: Day?, isPublic: Bool) -> String {
    let knowledge =
      known.map {
        "det, der var kendt ved udgangen af <time datetime=\"\($0)\">\(DanishDays.long($0))</time>"
      }
      ?? "det, der er kendt nu"
    return
      "<p class=\"asof\">Som det så ud <time datetime=\"\(day)\">\(DanishDays.long(day))</time>, efter \(knowledge).\(isPublic ? " Uden det, der er fortroligt." : "")</p>\n"
  }

  /// Links to the days before and after, and to each.
  static func steps(
    _ before: (String, String)?, _ after: (String, String)?, all: [(String, String, Bool)]
  ) -> String {
    let days = all.map {
      "<li><a href=\"\($0.0)\"\($0.2 ? " aria-current=\"page\"" : "")>\($0.1)</a></li>"
    }
    let near = [
      before.map { "<a rel=\"prev\" href=\"\($0.0)\">Før: \($0.1)</a>" },
      after.map { "<a rel=\"next\" href=\"\($0.0)\">Efter: \($0.1)</a>" },
    ].compactMap { $0 }
    return
      "<nav class=\"days\" aria-label=\"Dage, hvor strukturen ændrede sig\"><p>\(near.joined(separator: " · "))</p><ul>\(days.joined())</ul></nav>\n"
  }
}
