/// Goes through a file byte by byte, and tells code from comments and texts.
///
/// Letter by letter took a minute for the package. What is inside `\(…)` of a text is code. Each line of the file
/// is a line of the code.
struct CodeScanner {
  private(set) var code: [UInt8] = []
  private(set) var texts: [String] = []
  private let bytes: [UInt8]
  private var at = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func scan() { while at < bytes.count { step() } }

  private mutating func step() {
    if starts("//") {
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    } else if starts("/*") {
      skipComment()
    } else if let hashes = textHashes {
      at += hashes
      takeText(starts("\"\"\"") ? 3 : 1, hashes)
    } else {
      code.append(bytes[at])
      at += 1
    }
  }

  /// A comment may have others in it.
  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        at += 2
      } else if starts("*/") {
        depth -= 1
        at += 2
      } else {
        keepLine()
        at += 1
      }
    } while depth > 0 && at < bytes.count
  }

  /// How many `#` stand before the text that begins here; nil when none does.
  private var textHashes: Int? {
    var next = at
    while next < bytes.count, bytes[next] == UInt8(ascii: "#") { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: "\"") ? next - at : nil
  }

  private mutating func takeText(_ quotes: Int, _ hashes: Int) {
    at += quotes
    code += Array("\"\"".utf8)
    var text: [UInt8] = []
    while at < bytes.count, !ends(quotes, hashes) {
      guard bytes[at] == UInt8(ascii: "\\"), has(hashes, at + 1) else {
        keepLine()
        text.append(bytes[at])
        at += 1
        continue
      }
      let sign = at + 1 + hashes
      if sign < bytes.count, bytes[sign] == UInt8(ascii: "(") {
        at = sign
        takeParentheses()
      } else {
        text += bytes[at..<min(sign + 1, bytes.count)]
        at = sign
        if at < bytes.count { keepLine() }
        at += 1
      }
    }
    texts.append(String(decoding: text, as: UTF8.self))
    at += quotes + hashes
  }

  private mutating func takeParentheses() {
    var depth = 0
    repeat {
      if at < bytes.count, bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if at < bytes.count, bytes[at] == UInt8(ascii: ")") { depth -= 1 }
      step()
    } while depth > 0 && at < bytes.count
  }

  private mutating func keepLine() {
    if bytes[at] == UInt8(ascii: "\n") { code.append(bytes[at]) }
  }

  private func ends(_ quotes: Int, _ hashes: Int) -> Bool {
    let end = at + quotes
    guard end <= bytes.count, bytes[at..<end].allSatisfy({ $0 == UInt8(ascii: "\"") }) else {
      return false
    }
    return has(hashes, end)
  }

  private func has(_ hashes: Int, _ start: Int) -> Bool {
    start + hashes <= bytes.count
      && bytes[start..<start + hashes].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private func starts(_ sign: StaticString) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for index in 0..<count where bytes[at + index] != sign.utf8Start[index] { return false }
    return true
  }
}
