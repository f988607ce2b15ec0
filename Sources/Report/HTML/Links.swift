import Counter
import Vocabulary

/// Which things have a page on the site, and where.
struct Links {
  /// What is added to the id of a thing that is in a picture twice, the first time as it was; no id can have it.
  static let thenMark = "@før"

  /// The folder of each kind.
  private let folders: [String: String]
  /// Those that have a page.
  private let pages: Set<Pointer>
  /// What stands before a path on a page, by how deep the page lies: `../`.
  var up = ""
  /// What the page is about: it does not lead to itself.
  var here: Pointer?

  /// The pages of some things, each kind in a folder named as people call it.
  init(_ pages: Set<Pointer>, kinds: [any Record.Type]) {
    self.pages = pages
    var taken: Set<String> = []
    var folders: [String: String] = [:]
    for kind in kinds {
      // Two parts may call their kinds the same; the kind's own name is nobody else's.
      let name = HTML.anchor(kind.called.one)
      folders[kind.kind] = taken.insert(name).inserted ? name : HTML.anchor(kind.kind)
    }
    self.folders = folders
  }

  /// The folder of a kind.
  func folder(_ kind: String) -> String { folders[kind] ?? HTML.anchor(kind) }

  /// Where the page of a thing is, from the site's root; nil when it has none.
  func page(of pointer: Pointer) -> String? {
    if pointer.kind == Cell.pageKind { return pointer.id }
    if pointer.id.hasSuffix(Self.thenMark) {
      return page(
        of: Pointer(kind: pointer.kind, id: String(pointer.id.dropLast(Self.thenMark.count))))
    }
    guard pages.contains(pointer) else { return nil }
    return "\(folder(pointer.kind))/\(pointer.id).html"
  }

  /// A link to a thing around what is written inside; that alone when it has no page.
  func link(_ pointer: Pointer, in out: inout Markup, _ inner: (inout Markup) -> Void) {
    guard let address = address(of: pointer) else { return inner(&out) }
    out.raw("<a href=\"")
    out.text(address)
    out.raw("\">")
    inner(&out)
    out.raw("</a>")
  }

  /// Where the page of a thing is, from the page that this stands on; nil when it has none, and for the page itself.
  func address(of pointer: Pointer) -> String? {
    pointer == here ? nil : page(of: pointer).map { up + $0 }
  }
}
