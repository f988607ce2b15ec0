extension Architecture {
  /// The most lines of a file.
  static let mostOfFile = 400
  /// The most lines of a function, from `func` to its last brace.
  static let mostOfFunction = 40

  /// The files and functions that are too long to be read in one go.
  func tooLong() -> [String] {
    tree.files.sorted { $0.key < $1.key }.flatMap { path, code -> [String] in
      let lines = code.source.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      let file = lines > Self.mostOfFile ? ["\(path): \(lines) lines"] : []
      return file
        + Functions(code.code).all.filter { $0.lines > Self.mostOfFunction }.map {
          "\(path):\($0.first): \($0.lines) lines"
        }
    }
  }
}

/// The functions and initialisers of a file's code that have a body.
struct Functions {
  /// The line each begins on, from 1, and how many it has.
  private(set) var all: [(first: Int, lines: Int)] = []

  /// Those that are waited for: where each began, at which depth of braces, and whether its body has.
  private var open: [(first: Int, depth: Int, hasBody: Bool)] = []
  private var line = 1
  private var braces = 0
  /// Parentheses and brackets, each with the braces they were opened within.
  private var brackets: [Int] = []

  init(_ code: String) {
    var word: [UInt8] = []
    var before: UInt8 = 0
    var isName = false
    for byte in code.utf8 {
      if byte == UInt8(ascii: "`") { isName.toggle() }
      if isName { continue }
      if Self.isLetter(byte) {
        word.append(byte)
        continue
      }
      take(String(decoding: word, as: UTF8.self), after: before)
      if !word.isEmpty { before = word[0] }
      word = []
      take(byte)
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") { before = byte }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 32 >= UInt8(ascii: "a") && byte | 32 <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
      || byte >= 128
  }

  private static let beginning = ["func", "init", "var", "let", "case", "subscript", "typealias"]

  private mutating func take(_ word: String, after sign: UInt8) {
    guard Self.beginning.contains(word), sign != UInt8(ascii: ".") else { return }
    // A protocol's function has no body: the next thing in it begins instead.
    if let last = open.last, !last.hasBody, last.depth == braces, brackets.last != braces {
      open.removeLast()
    }
    if word == "func" || word == "init" { open.append((line, braces, false)) }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): line += 1
    case UInt8(ascii: "("), UInt8(ascii: "["): brackets.append(braces)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): _ = brackets.popLast()
    case UInt8(ascii: "{"):
      if let last = open.indices.last, !open[last].hasBody, open[last].depth == braces,
        brackets.last != braces
      {
        open[last].hasBody = true
      }
      braces += 1
    case UInt8(ascii: "}"):
      braces -= 1
      while let last = open.last, last.depth >= braces {
        if last.depth > braces {
          open.removeLast()
          continue
        }
        if last.hasBody {
          all.append((last.first, line - last.first + 1))
          open.removeLast()
        }
        break
      }
    default: break
    }
  }
}
