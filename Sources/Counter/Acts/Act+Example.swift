import Vocabulary

extension Act {
  /// The words of its example, sorted out and tried in their form; throws `WrongUse` for what cannot be read.
  public func readExample() throws -> Words {
    let all = try Self.words(of: example)
    guard all.first == name else {
      throw WrongUse("Eksemplet begynder ikke med »\(name)«.", "Skriv »\(name) …«.")
    }
    let words = try Words(Array(all.dropFirst()), understanding: options + [.on])
    return try words.checked(for: self, and: [.on], usage: usage)
  }

  /// The words of a line, with those in quotation marks as one.
  private static func words(of line: String) throws -> [String] {
    var (words, word): ([String], String?) = ([], nil)
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        words += word.map { [$0] } ?? []
        word = nil
      default: word = (word ?? "") + String(letter)
      }
    }
    if isQuoted { throw WrongUse("Eksemplet har et åbent anførselstegn.", "Luk det.") }
    return words + (word.map { [$0] } ?? [])
  }
}
