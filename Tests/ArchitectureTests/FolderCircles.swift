/// Folders of one target that use each other in a circle.
extension Architecture {
  /// Each use of one folder by another that leads back again: what can be neither read nor moved by
  /// itself.
  ///
  /// A folder, directly in its target, uses another when a file of it names a type that is declared, at
  /// the top level of a file, in the other alone. Files that lie directly in the target are no folder:
  /// they are what the folders share, and what puts them together.
  func folderCircles() -> [String] {
    let targets = Dictionary(grouping: tree.files.keys) { SourceTree.target(of: $0) }
    return targets.flatMap { target, paths -> [String] in
      guard let target else { return [] }
      let uses = uses(among: paths)
      return uses.filter { use in Self.reached(from: use.of, uses).contains(use.by) }
        .map { "\(target): \($0.by) uses \($0.of) (\($0.type))" }
    }.sorted()
  }

  /// That a folder names a type of another.
  private struct Use: Hashable {
    let by: String
    let of: String
    let type: String
  }

  private func uses(among paths: [String]) -> Set<Use> {
    var homes: [String: Set<String?>] = [:]
    for path in paths {
      for type in tree.files[path]?.types ?? [] {
        homes[type, default: []].insert(SourceTree.folder(of: path))
      }
    }
    var uses: Set<Use> = []
    for path in paths {
      guard let folder = SourceTree.folder(of: path), let code = tree.files[path] else { continue }
      for (type, home) in homes where home.count == 1 && code.words.contains(type) {
        guard let other = home.first ?? nil, other != folder else { continue }
        uses.insert(Use(by: folder, of: other, type: type))
      }
    }
    return uses
  }

  private static func reached(from folder: String, _ uses: Set<Use>) -> Set<String> {
    var (found, open): (Set<String>, [String]) = ([], [folder])
    while let next = open.popLast() {
      if found.insert(next).inserted { open += uses.filter { $0.by == next }.map(\.of) }
    }
    return found
  }
}

extension SourceTree {
  /// The folder of its target that a file lies in, however deep; nil when it lies directly there.
  static func folder(of path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    return parts.count > 3 ? parts[2] : nil
  }
}

extension Code {
  /// The types declared at the top level: what begins at the edge of the page.
  fileprivate var types: [String] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    return code.split(separator: "\n").filter { $0.first?.isLetter == true || $0.first == "@" }
      .compactMap { line in
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        guard let at = words.firstIndex(where: kinds.contains), at + 1 < words.count,
          !words[..<at].contains(where: ["extension", "func", "let", "var", "import"].contains)
        else { return nil }
        return words[at + 1]
      }
  }
}
