import Counter
import Vocabulary

extension Cell {
  /// The kind that stands for a page of the site itself in what points at things.
  static let pageKind = "side"

  /// A link to a page of the site that is about no single thing, by its path.
  static func page(_ path: String, _ title: String) -> Cell {
    .thing(Thing(Pointer(kind: pageKind, id: path), title))
  }
}
