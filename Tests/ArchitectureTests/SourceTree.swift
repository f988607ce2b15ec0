import Foundation

/// The Swift files of the package, by path from its root, each taken apart.
struct SourceTree {
  var files: [String: Code] = [:]

  /// The package this test belongs to; it is read and taken apart once.
  static let here: SourceTree = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var tree = SourceTree()
    for folder in ["Sources", "Plugins"] {
      let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      while let name = found?.nextObject() as? String {
        let path = folder + "/" + name
        let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
        if name.hasSuffix(".swift"), let text { tree.files[path] = Code(text) }
      }
    }
    let manifest = root.appending(path: "Package.swift")
    tree.files["Package.swift"] = Code((try? String(contentsOf: manifest, encoding: .utf8)) ?? "")
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
    guard source.contains("var word: String {\n") else { return self }
    var (kept, end): ([Substring], String?) = ([], nil)
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if let last = end {
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

/// Goes through a file byte by byte: letter by letter took a minute for the package.
private struct CodeScanner {
  private(set) var code: [UInt8] = []
  private(set) var texts: [String] = []
  private let bytes: [UInt8]
  private var at = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func scan() {
    while at < bytes.count {
      if starts("//") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      } else if starts("/*") {
        while at < bytes.count, !starts("*/") { at += 1 }
        at += 2
      } else if starts("\"\"\"") {
        takeText("\"\"\"")
      } else if starts("\"") {
        takeText("\"")
      } else {
        code.append(bytes[at])
        at += 1
      }
    }
  }

  private mutating func takeText(_ quote: StaticString) {
    at += quote.utf8CodeUnitCount
    let start = at
    while at < bytes.count, !starts(quote) { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
    texts.append(String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self))
    at += quote.utf8CodeUnitCount
    code += Array("\"\"".utf8)
  }

  private func starts(_ sign: StaticString) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for index in 0..<count where bytes[at + index] != sign.utf8Start[index] { return false }
    return true
  }
}
