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
    guard let apart = distance(asked, letters, atMost: limit) else { continue }
    if apart < best?.distance ?? .max { best = (candidate, apart) }
  }
  return best?.word
}

/// The fewest changes that make one list of signs the other (Damerau-Levenshtein, optimal string
/// alignment): a sign put in, left out or changed, or two neighbours swapped; nil when more than a limit.
@inlinable public func distance<Sign: Equatable>(
  _ left: [Sign], _ right: [Sign], atMost limit: Int = .max
) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
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
    // A swap reaches back over one row, and to reach it costs no less than this row's least.
    guard current.contains(where: { $0 <= limit }) else { return nil }
    (before, above) = (above, current)
  }
  return above[right.count] <= limit ? above[right.count] : nil
}
