/// The nearest of some words to a misspelt one, or nil when none is near.
///
/// Near is at most a third of the longer word's letters apart, counted in letters put in, left out,
/// changed or swapped with a neighbour.
public func nearest(to word: String, among words: some Sequence<String>) -> String? {
  let asked = Array(word.lowercased().unicodeScalars.prefix(100))
  var best: (word: String, distance: Int)?
  for candidate in words {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(100))
    let limit = max(asked.count, letters.count) / 3
    guard abs(asked.count - letters.count) <= limit else { continue }
    let distance = distance(asked, letters)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// The Damerau-Levenshtein distance (optimal string alignment).
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var above = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(above[column + 1] + 1, current[column] + 1)
      cost = min(cost, above[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, before[column - 1] + 1)
      }
      current.append(cost)
    }
    (before, above) = (above, current)
  }
  return above[right.count]
}
