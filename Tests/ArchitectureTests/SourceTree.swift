import Foundation

/// The Swift files of the package, by path from its root, each taken apart.
struct SourceTree {
  var files: [String: Code] = [:]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The package this test belongs to; it is read and taken apart once.
  static let here: SourceTree = {
    var tree = SourceTree(reading: ["Sources", "Plugins"])
    let manifest = root.appending(path: "Package.swift")
    tree.files["Package.swift"] = Code((try? String(contentsOf: manifest, encoding: .utf8)) ?? "")
    return tree
  }()

  /// The same with its tests and examples.
  static let everywhere: SourceTree = {
    var tree = here
    let more = SourceTree(reading: ["Tests", "Documentation/Examples"])
    tree.files.merge(more.files) { first, _ in first }
    return tree
  }()

  init(files: [String: Code] = [:]) { self.files = files }

  /// The Swift files in some folders, without what a build has left.
  private init(reading folders: [String]) {
    for folder in folders {
      let found = FileManager.default.enumerator(atPath: Self.root.appending(path: folder).path)
      while let name = found?.nextObject() as? String {
        guard name.hasSuffix(".swift"), !name.contains(".build/") else { continue }
        let path = folder + "/" + name
        let text = try? String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
        if let text { files[path] = Code(text) }
      }
    }
  }

  /// The target a file belongs to; nil for the manifest and for tests.
  static func target(of path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2, !parts.contains("Tests") else { return nil }
    return parts[1]
  }
}

/// A file's text taken apart: code without comments and texts, line for line, and the texts by themselves.
struct Code: Sendable {
  let source: String
  let code: String
  let texts: [String]
  /// The modules imported, however the import is written.
  let imports: [String]
  /// The words of the code: names and keywords.
  let words: Set<String>

  init(_ source: String) {
    var scanner = CodeScanner(source)
    scanner.scan()
    let code = String(decoding: scanner.code, as: UTF8.self)
    self.source = source
    self.code = code
    texts = scanner.texts
    imports = code.split(whereSeparator: { $0 == "\n" || $0 == ";" }).compactMap(Self.imported)
    let parts = code.unicodeScalars.split { sign in
      !(sign.properties.isAlphabetic || sign.properties.numericType != nil || sign == "_")
    }
    words = Set(parts.map(String.init))
  }

  /// The file without what the cases of its enums are called: the blocks of `var word: String`.
  var withoutWords: Code {
    guard source.contains("var word: String {\n") || source.contains("static let properties")
    else { return self }
    var (kept, end, isNaming): ([Substring], String?, Bool) = ([], nil, false)
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if isNaming || line.contains("static let properties") {
        // What properties are called and are, beside their keys, to the end of the literal.
        isNaming = !(line.drop { $0 == " " }.hasPrefix("]") || line.hasSuffix("]"))
      } else if let last = end {
        if line == last { end = nil }
      } else if line.hasSuffix("var word: String {") {
        end = String(line.prefix { $0 == " " }) + "}"
      } else {
        kept.append(line)
      }
    }
    return Code(kept.joined(separator: "\n"))
  }

  private static func imported(_ line: Substring) -> String? {
    guard line.contains("import") else { return nil }
    let words = line.split(separator: " ").map(String.init)
    guard let at = words.firstIndex(of: "import") else { return nil }
    let before = words.prefix(at).filter { !$0.hasPrefix("@") && !access.contains($0) }
    let name = words.dropFirst(at + 1).first { !declarations.contains($0) }
    guard before.isEmpty, let module = name?.split(separator: ".").first else { return nil }
    return String(module)
  }

  private static let access = ["public", "package", "internal", "fileprivate", "private", "open"]
  private static let declarations = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]
}
