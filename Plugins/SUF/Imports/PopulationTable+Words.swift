// What a cell of a table of people says: a year, ages, a whole number.
extension PopulationTable {
  /// A year of four digits, or its first quarter.
  static func year(_ text: String) -> Int? {
    let text = text.hasSuffix("K1") ? text.dropLast(2) : text[...]
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(text), (1800...2200).contains(year)
    else { return nil }
    return year
  }

  /// `80 år`, `80-84 år`, `80-84`, `85+`, `85 år og derover`, `I alt`.
  static func ages(_ text: String) -> Meaning? {
    var rest = folded(text)
    if ["i alt", "alder i alt", "alle aldre"].contains(rest) { return .total }
    var isOpen = false
    for end in [" aar og derover", " og derover", " aar+", "+"] where rest.hasSuffix(end) {
      (rest, isOpen) = (String(rest.dropLast(end.count)), true)
      break
    }
    if rest.hasSuffix(" aar") { rest = String(rest.dropLast(4)) }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false).map(whole)
    guard let first = parts.first, let from = first, parts.count <= (isOpen ? 1 : 2) else {
      return nil
    }
    if isOpen { return .ages(Ages(from, nil)) }
    guard parts.count == 2 else { return .ages(Ages(from, from)) }
    guard let to = parts[1], from <= to else { return nil }
    return .ages(Ages(from, to))
  }

  static func whole(_ text: Substring) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), number <= 150
    else { return nil }
    return number
  }
}
