import Vocabulary

/// What stands around the content of every page.
struct Template {
  let path: String
  let municipality: String
  /// The sections in the head of the page, each with its path from the root, and the folder of its other pages.
  let sections: [(path: String, title: String, folder: String?)]
  /// As of when, known when, and by which head.
  let stamp: Stamp

  private var up: String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }

  /// What a page leads to that stands among others: the sections, the search, and what the site is; nothing for one alone.
  private var isAlone: Bool { sections.isEmpty }

  /// A whole page.
  ///
  /// What is the same on all of them is as short as it can be: the search is put in by the script that it needs.
  func html(_ title: String, _ head: String, _ body: String) -> String {
    let nav = sections.map { section -> String in
      let isHere = section.path == path || section.folder.map { path.hasPrefix($0 + "/") } == true
      return
        "<a href=\"\(up)\(HTML.attribute(section.path))\"\(isHere ? " aria-current=\"page\"" : "")>\(HTML.text(section.title))</a>"
    }
    let menu =
      isAlone
      ? ""
      : "\n<nav class=\"wrap\" aria-label=\"Hovedmenu\">\(nav.joined(separator: " "))</nav>"
    let search = isAlone ? "" : "\n<script src=\"\(up)soeg.js\" data-up=\"\(up)\"></script>"
    return """
      <!DOCTYPE html>
      <html lang="da"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(HTML.text(title)) - \(HTML.text(municipality))</title>
      <link rel="stylesheet" href="\(up)almen.css"/></head>
      <body><a class="skip" href="#indhold">Til indholdet</a>
      <header><div class="wrap"><p class="brand"><a href="\(up)index.html">\(HTML.text(municipality))<span>og den almene boligsektor</span></a></p></div>\(menu)</header>
      <main id="indhold" class="wrap" tabindex="-1">
      \(head)\(body)</main>
      <footer class="wrap"><p>\(isAlone ? stamp.footAlone : stamp.foot(up))</p></footer>\(search)</body></html>

      """
  }

  /// Links to the days before and after, and to each.
  static func steps(
    _ before: (String, String)?, _ after: (String, String)?, all: [(String, String, Bool)],
    called name: String
  ) -> String {
    let days = all.map {
      "<li><a href=\"\($0.0)\"\($0.2 ? " aria-current=\"page\"" : "")>\($0.1)</a></li>"
    }
    let near = [
      before.map { "<a rel=\"prev\" href=\"\($0.0)\">Før: \($0.1)</a>" },
      after.map { "<a rel=\"next\" href=\"\($0.0)\">Efter: \($0.1)</a>" },
    ].compactMap { $0 }
    return
      "<nav class=\"days\" aria-label=\"\(HTML.attribute(name))\"><p>\(near.joined(separator: " · "))</p><ul>\(days.joined())</ul></nav>\n"
  }
}

/// As of when a site is, what was known when, and by which head.
struct Stamp {
  let day: Day
  let known: Known?
  let isPublic: Bool
  /// The end of the book's chain; nil where no book is lent.
  let head: String?

  private var knowledge: String {
    known.map { "det, der var kendt \($0.when)" }
      ?? "det, der er kendt nu"
  }

  /// Under the title of a page: of which day it tells, and by what.
  func top(_ shown: Day? = nil) -> String {
    "<p class=\"asof\">Som det så ud \(DanishDays.long(shown ?? day)), efter \(knowledge).\(isPublic ? " Uden det, der er fortroligt." : "")</p>\n"
  }

  /// At the foot of a page alone.
  var footAlone: String {
    "\(DanishDays.long(day)), kendt \(known?.short ?? "nu") · <sup>*</sup> udledt, står ikke i kilden selv"
  }

  /// At the foot of a page: the same of the whole site, with its head, which leads to the book.
  func foot(_ up: String) -> String {
    let short = head.map { head -> String in
      let parts = head.split(separator: ":")
      return parts.count < 2 ? head : "post \(parts[0]):\(parts[1].prefix(12))"
    }
    return
      "\(DanishDays.long(day)), kendt \(known?.short ?? "nu") · <a href=\"\(up)historie.html\">\(short ?? "Historie")</a> · <sup>*</sup> udledt, står ikke i kilden selv · <a href=\"\(up)om.html\">Om siderne</a>"
  }
}
