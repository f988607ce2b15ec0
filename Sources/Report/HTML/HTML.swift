/// Text as HTML: nothing that anybody has written can become more than text.
enum HTML {
  /// A text inside an element, or inside the quotation marks of an attribute.
  static func text(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 63 && [34, 38, 39, 60, 62].contains($0) }) else {
      return text
    }
    var markup = Markup()
    markup.text(text)
    return markup.text
  }

  /// A text inside the quotation marks of an attribute.
  static func attribute(_ value: String) -> String { text(value) }

  /// An identifier that a link can lead to: letters, numbers and hyphens of ASCII.
  static func anchor(_ text: String) -> String {
    var words: [String] = [""]
    for sign in text.lowercased() {
      switch sign {
      case "a"..."z", "0"..."9": words[words.count - 1].append(sign)
      case "æ": words[words.count - 1] += "ae"
      case "ø": words[words.count - 1] += "oe"
      case "å": words[words.count - 1] += "aa"
      default: words.append("")
      }
    }
    let name = words.filter { !$0.isEmpty }.joined(separator: "-")
    return name.isEmpty ? "x" : String(name.prefix(60))
  }
}
