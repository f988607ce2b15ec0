public import Vocabulary

/// Words that point at something, and the finding of them in an enquiry.
///
/// Spelling of æ, ø, å, inflection, compounds, words written apart and one or two wrong letters are
/// looked past. The weights are plain numbers so that an answer can be explained: a `sure` term
/// counts 300, a `hint` 100, a word of the sector 50; a word that nothing knows takes 50 away from
/// what only hints speak for.
public struct Lexicon {
  /// How much a term says by itself.
  public enum Strength: Hashable, Sendable {
    /// Enough alone, whatever else is asked.
    case sure
    /// Says something, when little else is asked.
    case hint
    /// Says that the sector is meant, not what of it.
    case context
    /// Says that something else is meant.
    case outside
    /// Says nothing, such as the name of a place; but is no strange word either.
    case neutral
  }

  /// What speaks for one target.
  public struct Hit: Hashable, Sendable {
    /// What it points at.
    public let target: Pointer
    /// How much speaks for it.
    public let score: Int
    /// The terms that were found, as they stand in the data.
    public let terms: [String]
    /// Whether one of them is enough alone.
    let isSure: Bool
  }

  /// What an enquiry was found to be about.
  public struct Answer: Hashable, Sendable {
    /// Those with enough that speaks for them, best first.
    public var hits: [Hit] = []
    /// Those with something that speaks for them, but not enough, best first.
    public var nearest: [Hit] = []
    /// The terms that say something else is meant, when they say more.
    public var outside: [String] = []
  }

  private struct Term {
    let target: Pointer?
    let strength: Strength
    let text: String
    let stems: [String]

    /// What the term counts when its words are found so well, in hundredths.
    func weight(_ quality: Int) -> Int {
      let longer = min(stems.count - 1, 3)
      return switch strength {
      case .sure, .outside: quality * 3 + longer * 60
      case .hint: quality + longer * 60
      case .context: quality / 2
      case .neutral: 0
      }
    }
  }

  private var terms: [Term] = []
  /// Each stem with the shortest word it is the stem of, which is what compounds are made with.
  private var stems: [String: String] = [:]

  /// No words.
  public init() {}

  /// Adds words that point at a target, or at none when they only say what an enquiry is not about.
  public mutating func add(_ texts: [String], _ strength: Strength, for target: Pointer? = nil) {
    for text in texts {
      let words = DanishText.words(text)
      guard !words.isEmpty else { continue }
      let stems = words.map(DanishText.stem)
      terms.append(Term(target: target, strength: strength, text: text, stems: stems))
      for (stem, word) in zip(stems, words) {
        if word.count < self.stems[stem]?.count ?? .max { self.stems[stem] = word }
      }
    }
  }

  // MARK: Asking

  /// Whether some word of a text says something and is none of the terms' words.
  func hasStrangers(_ text: String) -> Bool {
    DanishText.words(text).contains {
      !DanishText.empty.contains($0) && stems[DanishText.stem($0)] == nil
    }
  }

  /// What an enquiry is about.
  public func answer(_ enquiry: String) -> Answer {
    let words = Self.joined(DanishText.words(enquiry), stems)
    let found = words.map { Self.known($0, stems) }
    let matches = terms.compactMap { term in match(term, found) }
    let context = matches.filter { $0.term.strength == .context }
    let neutral = Set(matches.filter { $0.term.strength == .neutral }.flatMap(\.words))
    let outside = best(matches.filter { $0.term.strength == .outside })
    let targets = Set(matches.compactMap(\.term.target)).sorted()
    var answer = Answer()
    for target in targets {
      let own = best(matches.filter { $0.term.target == target })
      let isSure = own.used.contains { $0.term.strength == .sure }
      var score = own.score
      if !isSure {
        let known = Set((own.used + context).flatMap(\.words))
        let strange = words.indices.filter {
          !known.contains($0) && !neutral.contains($0) && !DanishText.empty.contains(words[$0])
        }
        score += min(context.isEmpty ? 0 : 50 + 10 * context.count, 80) - 50 * strange.count
        let explained = Set(context.flatMap(\.words))
        score -= own.used.filter { $0.rest > 0 && $0.words.isDisjoint(with: explained) }.count * 25
      }
      let hit = Hit(target: target, score: score, terms: own.used.map(\.term.text), isSure: isSure)
      if score >= 85, score > outside.score {
        answer.hits.append(hit)
      } else {
        answer.nearest.append(hit)
      }
    }
    // What is only hinted at is not shown beside what is sure.
    if answer.hits.contains(where: \.isSure) { answer.hits.removeAll { !$0.isSure } }
    if answer.hits.isEmpty { answer.outside = outside.used.map(\.term.text) }
    answer.hits = Self.sorted(answer.hits)
    answer.nearest = Self.sorted(answer.nearest)
    return answer
  }

  private static func sorted(_ hits: [Hit]) -> [Hit] {
    hits.sorted { ($1.score, $0.target) < ($0.score, $1.target) }
  }

  private struct Match {
    let term: Term
    let words: Set<Int>
    let quality: Int
    /// How many words have a part that the term does not explain.
    let rest: Int
    var weight: Int { term.weight(quality) }
  }

  private func match(_ term: Term, _ found: [[String: Part]]) -> Match? {
    var words: Set<Int> = []
    var quality = 100
    var parted: Set<Int> = []
    for stem in term.stems {
      var best: (index: Int, part: Part)?
      for (index, known) in found.enumerated() {
        guard let part = known[stem], part.quality > best?.part.quality ?? 0 else { continue }
        // A part of a compound must be long enough to say something.
        if part.isPart, term.strength == .sure, stem.count < 6 { continue }
        best = (index, part)
      }
      guard let best else { return nil }
      words.insert(best.index)
      quality = min(quality, best.part.quality)
      if best.part.isPart { parted.insert(best.index) }
    }
    let covered = parted.filter { index in
      let length = term.stems.filter { found[index][$0]?.isPart ?? false }.map(\.count).reduce(0, +)
      return length + 1 >= (found[index].values.map(\.length).max() ?? 0)
    }
    return Match(
      term: term, words: words, quality: quality, rest: parted.count - covered.count)
  }

  /// The terms that explain most, each word of the enquiry explained once.
  private func best(_ matches: [Match]) -> (score: Int, used: [Match]) {
    var explained: Set<Int> = []
    var used: [Match] = []
    var score = 0
    let ordered = matches.sorted {
      ($1.weight, $0.term.text) < ($0.weight, $1.term.text)
    }
    for match in ordered where !match.words.isSubset(of: explained) {
      explained.formUnion(match.words)
      used.append(match)
      score += match.weight
    }
    return (score, used)
  }

  // MARK: Words

  /// How a word of an enquiry holds a known stem.
  private struct Part {
    let quality: Int
    let isPart: Bool
    /// The length of the whole word.
    let length: Int
  }

  /// Words written apart that are one: helheds plan, ældre bolig.
  private static func joined(_ words: [String], _ stems: [String: String]) -> [String] {
    var result: [String] = []
    var index = 0
    while index < words.count {
      if index + 1 < words.count {
        let both = words[index] + words[index + 1]
        let isOne = stems[DanishText.stem(both)] != nil
        if isOne, both.count >= 8, !DanishText.empty.contains(words[index]) {
          result.append(both)
          index += 2
          continue
        }
      }
      result.append(words[index])
      index += 1
    }
    return result
  }

  /// The known stems that a word is, holds as a part, or is nearly.
  private static func known(_ word: String, _ stems: [String: String]) -> [String: Part] {
    let stem = DanishText.stem(word)
    var found: [String: Part] = [:]
    func note(_ known: String, _ quality: Int, isPart: Bool) {
      guard quality > found[known]?.quality ?? 0 else { return }
      found[known] = Part(quality: quality, isPart: isPart, length: word.count)
    }
    for (known, whole) in stems {
      if known == stem || known == word {
        note(known, 100, isPart: false)
      } else if isPart(whole, of: word, stem)
        || (known.count >= 5 && isPart(known, of: word, stem))
      {
        note(known, 90, isPart: true)
      } else if let wrong = DanishText.distance(known, stem, atMost: slips(known)), wrong > 0,
        isAlikeAtFirst(known, stem), stems[stem] == nil
      {
        note(known, 95 - 10 * wrong, isPart: false)
      }
    }
    return found
  }

  /// A slip is seldom in the first letter, but for æ written e.
  private static func isAlikeAtFirst(_ known: String, _ stem: String) -> Bool {
    known.first == stem.first || (known.hasPrefix("ae") && stem.first == "e")
  }

  private static func isPart(_ known: String, of word: String, _ stem: String) -> Bool {
    guard known.count >= 4, word.count >= known.count + 3 else { return false }
    return word.hasPrefix(known) || word.hasSuffix(known) || stem.hasSuffix(known)
  }

  /// How many wrong letters a word of that length may have.
  private static func slips(_ word: String) -> Int {
    switch word.count {
    case ..<5: 0
    case ..<9: 1
    default: 2
    }
  }
}
