import Counter
import Vocabulary

extension Call {
  /// What a word of an option becomes in records and entries, where that has a rule of its own.
  private static let properties = [
    "by": "author", "as": "capacity", "because": "reason", "source": "source", "name": "name",
    "short": "shortName", "title": "title", "person": "person",
  ]

  /// Refuses words that would be written down and may not be; throws `WrongUse`.
  func checkTexts(of names: some Sequence<String>, arguments: [String] = []) throws {
    for name in names.sorted() {
      guard let text = words.options[name],
        let fault = TextRule.fault(in: text, of: Self.properties[name] ?? name)
      else { continue }
      throw WrongUse("--\(name) \(fault.sentence)", fault.remedy)
    }
    for text in arguments {
      guard let fault = TextRule.fault(in: text, of: "source") else { continue }
      throw WrongUse("»\(text.prefix(100))« \(fault.sentence)", fault.remedy)
    }
  }
}
