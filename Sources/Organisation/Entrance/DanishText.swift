import Vocabulary

/// Danish text reduced to what can be compared: one spelling, no inflection.
enum DanishText {
  /// The words of a text in lower case, with æ, ø, å written ae, oe, aa, and no other accents.
  static func words(_ text: String) -> [String] {
    text.lowercased().map(spelling).joined()
      .split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func spelling(_ letter: Character) -> String {
    switch letter {
    case "æ", "ä": "ae"
    case "ø", "ö": "oe"
    case "å": "aa"
    case "é", "è", "ê": "e"
    case "ü": "u"
    case "'", "’": ""
    default: String(letter)
    }
  }

  /// What is left of a word without the endings of inflection (after the Snowball stemmer's list).
  static func stem(_ word: String) -> String {
    var stem = word
    // Twice, for an ending behind an ending: boliger-ne-s.
    for shortest in [3, 6] {
      guard
        let ending = endings.first(where: {
          stem.hasSuffix($0) && stem.count - $0.count >= shortest && keeps(stem, without: $0)
        })
      else { break }
      stem.removeLast(ending.count)
    }
    if stem.count > 3, let last = stem.last, stem.dropLast().last == last,
      !"aeo".contains(last)
    {
      stem.removeLast()
    }
    return stem
  }

  private static func keeps(_ word: String, without ending: String) -> Bool {
    let rest = word.dropLast(ending.count)
    guard rest.contains(where: { "aeiouy".contains($0) }) else { return false }
    // A lone s is an ending only after a letter it can stand behind.
    return ending != "s" || !"aeiousy".contains(rest.last ?? "s")
  }

  /// Longest first.
  private static let endings = [
    "erendes", "erende", "hedens", "erede", "heden", "heder", "endes", "ernes", "erens", "erets",
    "ered", "hed", "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "ene", "ere",
    "ens",
    "ers", "ets", "en", "er", "es", "et", "e", "s", "t",
  ]

  /// The fewest changes that make one word the other: a letter put in, left out, changed, or two
  /// neighbours swapped; nil when more than a limit.
  static func distance(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    Vocabulary.distance(Array(left.utf8), Array(right.utf8), atMost: limit)
  }

  /// Words that say nothing of what an enquiry is about.
  static let empty = Set(words(RegisterWords.fillers))
}
