import Vocabulary

/// The organisations, afdelinger and areas that an enquiry names.
///
/// A full or short name is enough, as is one word that only one of its kind has in its name and that no topic and no
/// public body is called by. Each word of the enquiry is taken by the longest name it is part of.
struct Names {
  /// What was found, and the words of the enquiry that say it.
  struct Found {
    var targets: [Pointer] = []
    var words: [String] = []
  }

  private struct Name {
    let target: Pointer
    let words: [String]
    /// As it is written, where a reader might take the word for another: then its capitals count.
    let exact: String?
  }

  private struct Token {
    let raw: String
    let word: String
  }

  private var whole: [Name] = []
  /// The words that only one of a kind has, by their stems; nil for those that several have.
  private var single: [String: [String: Pointer?]] = [:]
  private let common: Set<String>

  /// Nothing that is called by a name, and the words that are no name by themselves.
  init(common: some Sequence<String>) {
    self.common = Set(common.flatMap(DanishText.words).map(DanishText.stem))
  }

  /// Adds what something is called.
  mutating func add(_ target: Pointer, group: String, _ name: String, short: String? = nil) {
    let words = DanishText.words(name)
    add(target, words, exact: words.count == 1 && words[0].count <= 4 ? name : nil)
    if let short, short != name {
      let words = DanishText.words(short)
      add(target, words, exact: words.count == 1 && words[0].count <= 2 ? short : nil)
    }
    for stem in Set(words.filter(Self.saysEnough).map(DanishText.stem)) where !common.contains(stem)
    {
      let known = single[group]?[stem]
      let isOthers = known.map { $0 != target } ?? false
      single[group, default: [:]].updateValue(isOthers ? nil : target, forKey: stem)
    }
  }

  private mutating func add(_ target: Pointer, _ words: [String], exact: String?) {
    let isEmpty = words.allSatisfy { DanishText.empty.contains($0) } && exact == nil
    guard !words.isEmpty, !isEmpty else { return }
    whole.append(Name(target: target, words: words, exact: exact))
  }

  private static func saysEnough(_ word: String) -> Bool {
    word.count > 4 && !DanishText.empty.contains(word)
  }

  // MARK: Asking

  /// What a text names, in the order of the text.
  func found(in text: String) -> Found {
    let tokens = Self.tokens(text)
    var taken: [Int: Set<Pointer>] = [:]
    for name in whole.sorted(by: { ($1.words.count, $0.target) < ($0.words.count, $1.target) }) {
      for start in tokens.indices where Self.stands(name, at: start, of: tokens) {
        let places = start..<(start + name.words.count)
        // A longer name has the word already; one just as long may mean either.
        let isFree = places.allSatisfy { taken[$0] == nil || lengths(taken[$0], name) }
        if isFree { for place in places { taken[place, default: []].insert(name.target) } }
      }
    }
    for (index, token) in tokens.enumerated() where taken[index] == nil {
      let stem = DanishText.stem(token.word)
      let targets = single.keys.sorted().compactMap { single[$0]?[stem] ?? nil }
      if !targets.isEmpty { taken[index] = Set(targets) }
    }
    var found = Found()
    for (index, targets) in taken.sorted(by: { $0.key < $1.key }) {
      found.words.append(tokens[index].word)
      found.targets += targets.sorted().filter { !found.targets.contains($0) }
    }
    return found
  }

  /// Whether what has a word has it by a name as long as another.
  private func lengths(_ targets: Set<Pointer>?, _ name: Name) -> Bool {
    whole.contains { other in
      targets?.contains(other.target) == true && other.words.count == name.words.count
        && other.words == name.words
    }
  }

  private static func tokens(_ text: String) -> [Token] {
    text.filter { $0 != "'" && $0 != "’" }
      .split { !($0.isLetter || $0.isNumber) }.compactMap { raw in
        DanishText.words(String(raw)).first.map { Token(raw: String(raw), word: $0) }
      }
  }

  private static func stands(_ name: Name, at start: Int, of tokens: [Token]) -> Bool {
    guard start + name.words.count <= tokens.count else { return false }
    if let exact = name.exact { return [exact, exact + "s"].contains(tokens[start].raw) }
    return name.words.enumerated().allSatisfy { index, word in
      let said = tokens[start + index].word
      return said == word || index == name.words.count - 1 && said == word + "s"
    }
  }
}

extension PartyBook {
  /// The names of the areas of a day, and of its organisations and afdelinger if wanted; who took over from others
  /// answers to their names.
  func names(on day: Day, ofParties isWanted: Bool) throws -> Names {
    let parties = isWanted ? try records.records(Party.self, on: day) : []
    let topics = try records.records(Topic.self, on: day)
    var common: [String] = []
    for topic in topics {
      common += [topic.title] + topic.words + topic.hints
      for said in try brought(to: topic.id, on: day) { common += said.words + said.hints }
    }
    for party in parties where !party.kind.isSingle {
      common += [party.name, party.shortName ?? ""]
    }
    var names = Names(common: common)
    let there = Set(parties.map(\.id))
    for party in parties where party.kind.isSingle {
      let kind = party.kind.rawValue
      names.add(party.pointer, group: kind, party.name, short: party.shortName)
      guard !party.succeeds.isEmpty else { continue }
      for id in try lineage(of: party.id).before where !there.contains(id) {
        guard let old = try records.timeline(Party.self, id).pieces.last?.value else { continue }
        names.add(party.pointer, group: kind, old.name, short: old.shortName)
      }
    }
    for area in try records.records(Area.self, on: day)
    where area.kind != .region && area.kind != .nation {
      names.add(area.pointer, group: AreaSubject.kind, area.name)
    }
    return names
  }
}
