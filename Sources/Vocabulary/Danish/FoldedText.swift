/// Danish text as it is compared when somebody searches: capitals and accents do not count, æ, ø and å do.
public enum FoldedText {
  /// The words of a text in small letters, with å for aa, æ for ä, ø for ö, and no other accents.
  public static func words(_ text: String) -> [String] {
    text.lowercased().map(letter).joined().split { !($0.isLetter || $0.isNumber) }
      .map { String($0).replacing("aa", with: "å") }
  }

  private static func letter(_ letter: Character) -> String {
    switch letter {
    case "ä": "æ"
    case "ö": "ø"
    case "é", "è", "ê", "ë": "e"
    case "á", "à", "â": "a"
    case "ó", "ò", "ô": "o"
    case "ü", "ú", "ù": "u"
    case "'", "’": ""
    default: String(letter)
    }
  }

  /// Whether each of some words, in any order, begins a word of others.
  public static func begins(_ asked: [String], in words: [String]) -> Bool {
    asked.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
  }
}
