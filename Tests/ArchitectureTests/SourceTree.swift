import Foundation

/// The Swift files of the package, by path from its root.
struct SourceTree {
  var files: [String: String] = [:]

  /// The package this test belongs to.
  static let here: SourceTree = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var tree = SourceTree()
    for folder in ["Sources", "Plugins"] {
      let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      while let name = found?.nextObject() as? String {
        let path = folder + "/" + name
        let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
        if name.hasSuffix(".swift"), let text { tree.files[path] = text }
      }
    }
    tree.files["Package.swift"] =
      (try? String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)) ?? ""
    return tree
  }()

  /// The target a file belongs to; nil for the manifest and for tests.
  static func target(of path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2, !parts.contains("Tests") else { return nil }
    return parts[1]
  }
}

/// A file's text taken apart: code without comments and texts, and the texts by themselves.
struct Code {
  private(set) var code = ""
  private(set) var texts: [String] = []

  init(_ source: String) {
    var rest = Substring(source)
    while !rest.isEmpty {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
      } else if rest.hasPrefix("/*") {
        rest = rest.range(of: "*/").map { rest[$0.upperBound...] } ?? ""
      } else if rest.hasPrefix("\"\"\"") {
        takeText(&rest, quote: "\"\"\"")
      } else if rest.hasPrefix("\"") {
        takeText(&rest, quote: "\"")
      } else {
        code.append(rest.removeFirst())
      }
    }
  }

  private mutating func takeText(_ rest: inout Substring, quote: String) {
    rest = rest.dropFirst(quote.count)
    var text = ""
    while !rest.isEmpty, !rest.hasPrefix(quote) {
      if rest.first == "\\" { text.append(rest.removeFirst()) }
      if !rest.isEmpty { text.append(rest.removeFirst()) }
    }
    rest = rest.dropFirst(quote.count)
    texts.append(text)
    code += "\"\""
  }

  /// The modules imported, however the import is written.
  var imports: [String] {
    code.split(whereSeparator: { $0 == "\n" || $0 == ";" }).compactMap(Self.imported)
  }

  private static func imported(_ line: Substring) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let at = words.firstIndex(of: "import") else { return nil }
    let before = words.prefix(at).filter { !$0.hasPrefix("@") && !access.contains($0) }
    let name = words.dropFirst(at + 1).first { !declarations.contains($0) }
    guard before.isEmpty, let module = name?.split(separator: ".").first else { return nil }
    return String(module)
  }

  /// The words of the code: names and keywords.
  var words: Set<String> {
    let parts = code.split { (sign: Character) -> Bool in
      !(sign.isLetter || sign.isNumber || sign == "_")
    }
    return Set(parts.map(String.init))
  }

  private static let access = ["public", "package", "internal", "fileprivate", "private", "open"]
  private static let declarations = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]
}
