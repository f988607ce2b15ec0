/// Reads the part of JSON5 that case files use, keeping the place of every value: comments, keys
/// without quotes, single quotes, and a comma after the last element; numbers as in JSON.
///
/// Foundation's reader ignores unknown keys, drops doubled ones and tells no line.
public struct JSON5Reader {
  /// How deep lists and objects may lie in each other; a record needs four.
  public static let depth = 32

  private var cursor: TextCursor
  /// Doubled keys, which do not stop the reading.
  public private(set) var problems: [CaseProblem] = []
  private let file: String

  /// A reader of a text; the file is what problems call it.
  public init(_ text: String, file: String) {
    cursor = TextCursor(text)
    self.file = file
  }

  /// Reads the one value of the text; throws `CaseProblem` at the first place that is not JSON5.
  public mutating func read() throws -> Located {
    try skipSpace()
    guard sign != nil else {
      throw problem(.emptyFile)
    }
    let value = try value(depth: 0)
    try skipSpace()
    guard sign == nil else {
      throw problem(.more)
    }
    guard cursor.last == "\n" else {
      throw problem(.cutOff)
    }
    return value
  }

  private func problem(_ fault: PlacedFault, at: Place? = nil) -> CaseProblem {
    CaseProblem(fault, file: file, place: at ?? place)
  }

  // MARK: Signs

  private var sign: Unicode.Scalar? { cursor.sign }
  private var place: Place { cursor.place }
  private mutating func advance() { cursor.advance() }

  private mutating func take(_ expected: Unicode.Scalar) -> Bool {
    guard sign == expected else { return false }
    advance()
    return true
  }

  private mutating func skipSpace() throws {
    while let found = sign {
      if found == " " || found == "\n" || found == "\t" || found == "\r" || found == "\u{FEFF}" {
        advance()
      } else if found == "/" {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws {
    let start = place
    advance()
    if take("/") {
      while let found = sign, found != "\n" { _ = (found, advance()) }
    } else if take("*") {
      while !(sign == "*" && cursor.following == "/") {
        guard sign != nil else {
          throw problem(.openComment, at: start)
        }
        advance()
      }
      advance()
      advance()
    } else {
      throw problem(.loneSlash, at: start)
    }
  }

  // MARK: Values

  private mutating func value(depth: Int) throws -> Located {
    let start = place
    switch sign {
    case "{": return Located(node: .object(try object(depth)), place: start)
    case "[": return Located(node: .array(try array(depth)), place: start)
    case "\"", "'": return Located(node: .string(try string()), place: start)
    default: return Located(node: try word(), place: start)
    }
  }

  private func checkDepth(_ depth: Int) throws {
    guard depth < Self.depth else {
      throw problem(.tooDeep)
    }
  }

  private mutating func array(_ depth: Int) throws -> [Located] {
    try checkDepth(depth)
    let start = place
    advance()
    var elements: [Located] = []
    while true {
      try skipSpace()
      if take("]") { return elements }
      elements.append(try value(depth: depth + 1))
      try skipSpace()
      if !take(","), sign != "]" { throw missing("]", start) }
    }
  }

  private mutating func object(_ depth: Int) throws -> [Located.Member] {
    try checkDepth(depth)
    let start = place
    advance()
    var members: [Located.Member] = []
    var keys: [String: Place] = [:]
    while true {
      try skipSpace()
      if take("}") { return members }
      let member = try member(depth, openedAt: start)
      if let first = keys.updateValue(member.place, forKey: member.key) {
        problems.append(
          problem(.twice(member.key, first.line), at: member.place))
      } else {
        members.append(member)
      }
      try skipSpace()
      if !take(","), sign != "}" { throw missing("}", start) }
    }
  }

  private mutating func member(_ depth: Int, openedAt start: Place) throws -> Located.Member {
    let place = place
    if sign == nil { throw missing("}", start) }
    let key = sign == "\"" || sign == "'" ? try string() : bareWord()
    if key.isEmpty {
      throw problem(.noKey)
    }
    try skipSpace()
    guard take(":") else {
      throw problem(.noColon(key))
    }
    try skipSpace()
    return Located.Member(key: key, place: place, value: try value(depth: depth + 1))
  }

  private func missing(_ close: String, _ start: Place) -> CaseProblem {
    if sign == nil {
      return problem(.endsInside(start, close))
    }
    return problem(.noComma(close))
  }

  private mutating func bareWord() -> String {
    var text = String.UnicodeScalarView()
    while let found = sign,
      found.properties.isAlphabetic || found == "_" || found == "$"
        || found.properties.numericType != nil
    {
      text.append(found)
      advance()
    }
    return String(text)
  }

  private mutating func word() throws -> Located.Node {
    let start = place
    var text = String.UnicodeScalarView()
    while let found = sign,
      found.properties.isAlphabetic || found.properties.numericType != nil
        || "+-._".unicodeScalars.contains(found)
    {
      text.append(found)
      advance()
    }
    switch String(text) {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case let number where isNumber(number): return .number(number)
    case "": throw problem(.noValue)
    case let other:
      throw problem(.badWord(other), at: start)
    }
  }

  /// A number by JSON's grammar, so that any JSON reader takes it.
  private func isNumber(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.first == "-" { rest.removeFirst() }
    let whole = rest.prefix { ("0"..."9").contains($0) }
    guard !whole.isEmpty, whole == "0" || whole.first != "0" else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == "." {
      let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let power = rest.first, power == "e" || power == "E" else { return rest.isEmpty }
    rest = rest.dropFirst()
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy { ("0"..."9").contains($0) }
  }

  // MARK: Texts

  private mutating func string() throws -> String {
    let start = place
    let quote = sign
    advance()
    var text = String.UnicodeScalarView()
    while let found = sign, found != "\n" {
      if found == quote {
        advance()
        return String(text)
      }
      if found == "\\" {
        try escape(into: &text)
      } else if found.value < 32, found != "\t" {
        throw problem(.invisible(found))
      } else {
        text.append(found)
        advance()
      }
    }
    throw problem(.openText, at: start)
  }

  private mutating func escape(into text: inout String.UnicodeScalarView) throws {
    let start = place
    advance()
    guard let found = sign else { return }
    advance()
    switch found {
    case "n": text.append("\n")
    case "t": text.append("\t")
    case "r": text.append("\r")
    case "b": text.append("\u{8}")
    case "f": text.append("\u{C}")
    case "\n": break
    case "\"", "'", "\\", "/": text.append(found)
    case "u": text.append(try unicode(start))
    default: throw problem(.badEscape(found), at: start)
    }
  }

  private mutating func unicode(_ start: Place) throws -> Unicode.Scalar {
    let first = try hexadecimal(start)
    if (0xD800..<0xDC00).contains(first), take("\\"), take("u") {
      let second = try hexadecimal(start)
      if (0xDC00..<0xE000).contains(second) {
        let value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        if let scalar = Unicode.Scalar(value) { return scalar }
      }
    }
    guard let scalar = Unicode.Scalar(first) else {
      throw problem(.noSign, at: start)
    }
    return scalar
  }

  private mutating func hexadecimal(_ start: Place) throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = sign.flatMap({ Character($0).hexDigitValue }) else {
        throw problem(.noDigits, at: start)
      }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return value
  }
}
