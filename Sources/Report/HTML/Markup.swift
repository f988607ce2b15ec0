/// HTML as it is written, in bytes.
///
/// Markup is said in the program (`raw` takes nothing that was read), and whatever anybody has written goes in as text.
/// Bytes are written one after another and never copied, which is most of what a page costs.
struct Markup {
  private(set) var bytes: [UInt8] = []

  /// Nothing yet, with room for some bytes.
  init(room: Int = 0) { bytes.reserveCapacity(room) }

  /// What has been written, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Markup.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Markup that has been made.
  mutating func add(_ made: Markup) { bytes.append(contentsOf: made.bytes) }

  /// Markup that has been made as a text.
  mutating func add(made: String) { bytes.append(contentsOf: made.utf8) }

  /// What anybody has written, inside an element or the quotation marks of an attribute.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var from = 0
      for index in bytes.indices {
        guard let name = Self.name(of: bytes[index]) else { continue }
        self.bytes.append(contentsOf: bytes[from..<index])
        raw(name)
        from = index + 1
      }
      self.bytes.append(contentsOf: bytes[from...])
    }
  }

  /// A text with its lines under each other.
  mutating func lines(_ text: String) {
    guard text.utf8.contains(10) else { return self.text(text) }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { raw("<br/>") }
      self.text(String(line))
    }
  }

  mutating func number(_ number: Int) { add(made: String(number)) }

  /// How a sign is written that would else be markup; nil for all others.
  private static func name(of byte: UInt8) -> StaticString? {
    switch byte {
    case 34: "&#34;"
    case 38: "&amp;"
    case 39: "&#39;"
    case 60: "&lt;"
    case 62: "&gt;"
    default: nil
    }
  }
}
