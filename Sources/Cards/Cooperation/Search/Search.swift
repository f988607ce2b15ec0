import Counter
import Vocabulary

/// What is searched for: words, each the beginning of one that is to be there.
struct SearchQuery: Sendable {
  /// As it was written.
  let text: String
  /// The words, as they are compared.
  let words: [String]

  /// Takes in a text; nil when there is no word in it.
  init?(_ text: String) {
    let words = FoldedText.words(text)
    guard !words.isEmpty else { return nil }
    (self.text, self.words) = (text, words)
  }
}

/// A thing that has the words, by the version of it that has them.
struct SearchHit {
  /// How near it is: the least is best.
  enum Nearness: Int, Comparable {
    case name, inName, inID, inText, inSource

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let record: any Record
  let period: Period
  let nearness: Nearness
  /// Where the words stand when it is not in the name: what the property is called, and its text.
  let place: (title: String, text: String)?
  /// Whether the version holds on the day asked about.
  let isThere: Bool
  /// How many of the words stand there whole.
  let whole: Int
  /// How many words more it is called.
  let others: Int
}

/// What a search came to.
struct SearchFound {
  /// What has the words, the best first.
  var hits: [SearchHit] = []
  /// How many have them on other days than the one asked about, when only that was.
  var onOtherDays = 0
  /// Every word there is, for the nearest to one that nothing has.
  var words: Set<String> = []
}

/// Goes once through everything that is lent: what is kept from the public is not there to be found.
struct Search {
  let query: SearchQuery
  let house: any House
  let day: Day

  /// What has the words: on the day alone, or on any.
  func run(onlyThatDay: Bool) throws -> SearchFound {
    var found = SearchFound()
    for type in house.kinds { try look(in: type, onlyThatDay, &found) }
    let readings = ReadingSearch(query: query, house: house, day: day)
    if readings.isAsked(after: found) { try readings.run(onlyThatDay: onlyThatDay, &found) }
    found.hits.sort { left, right in
      guard left.nearness == right.nearness else { return left.nearness < right.nearness }
      guard left.whole == right.whole else { return left.whole > right.whole }
      guard left.isThere == right.isThere else { return left.isThere }
      return left.others < right.others
    }
    return found
  }

  private func look<R: Record>(
    in type: R.Type, _ onlyThatDay: Bool, _ found: inout SearchFound
  ) throws {
    for timeline in try house.records.timelines(type) {
      let today = timeline.pieces.filter { $0.period.contains(day) }
      let others = timeline.pieces.filter { !$0.period.contains(day) }.reversed()
      if let hit = try first(of: today, isThere: true, &found.words) {
        found.hits.append(hit)
      } else if let hit = try first(of: Array(others), isThere: false, &found.words) {
        if onlyThatDay { found.onOtherDays += 1 } else { found.hits.append(hit) }
      }
    }
  }

  private func first<R: Record>(
    of pieces: [Timeline<R>.Piece], isThere: Bool, _ words: inout Set<String>
  ) throws -> SearchHit? {
    for piece in pieces {
      if let hit = try hit(piece.value, piece.period, isThere, &words) { return hit }
    }
    return nil
  }

  /// How a version has the words; nil when it has not.
  private func hit(
    _ record: some Record, _ period: Period, _ isThere: Bool, _ words: inout Set<String>
  ) throws -> SearchHit? {
    func hit(
      _ nearness: SearchHit.Nearness, _ there: [String], _ place: (String, String)? = nil
    ) -> SearchHit {
      SearchHit(
        record: record, period: period, nearness: nearness,
        place: place.map { (title: $0.0, text: $0.1) },
        isThere: isThere, whole: query.words.count(where: there.contains),
        others: FoldedText.words(record.title).count)
    }
    let ids = Self.spelt(record.id.text).map(FoldedText.words)
    let names = ([record.title] + record.alsoCalled).map(FoldedText.words)
    let called = names.flatMap { $0 }
    let all = called + ids.flatMap { $0 }
    if (names + ids).contains(query.words) { return hit(.name, all) }
    if FoldedText.begins(query.words, in: called) { return hit(.inName, called) }
    if FoldedText.begins(query.words, in: all) { return hit(.inID, all) }
    words.formUnion(all.filter(Self.isWord))
    let texts = try Properties.of(record).flatMap { property in
      property.value.texts.map { (property.title, $0, property.value.isSource) }
    }
    var rest: [String] = []
    var source: SearchHit?
    for (title, text, isSource) in texts {
      let there = FoldedText.words(text)
      words.formUnion(there.filter(Self.isWord))
      if FoldedText.begins(query.words, in: there) {
        if !isSource { return hit(.inText, there, (title, text)) }
        source = source ?? hit(.inSource, there, (title, text))
      }
      if !isSource { rest += there }
    }
    if let source { return source }
    // The words may stand in several places: one in the name, another in a text.
    guard FoldedText.begins(query.words, in: all + rest) else { return nil }
    return hit(.inText, all + rest)
  }
}

extension Search {
  /// An id as it stands and as it is said: `oe` is how ids write ø.
  private static func spelt(_ id: String) -> [String] {
    let said = id.replacing("ae", with: "æ").replacing("oe", with: "ø").replacing("aa", with: "å")
    return said == id ? [id] : [id, said]
  }

  /// Whether it is a word, that another may be misspelt of: of numbers none is near another.
  private static func isWord(_ text: String) -> Bool { !text.contains(where: \.isNumber) }
}

extension Value {
  /// The texts in it, as they are read.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text), .word(let text): [text]
    case .number(let number): [String(number)]
    case .source(let source): [source.text]
    case .list(let values): values.flatMap(\.texts)
    case .group(let properties): properties.flatMap(\.value.texts)
    case .money(let low, let high, _):
      (low == high ? [low] : [low, high]).flatMap { amount -> [String] in
        let kroner = amount.ore / 100
        return [DanishNumbers.text(kroner, decimals: 0), String(kroner)]
      }
    case .unknown, .flag, .share, .measure, .thing, .day, .period, .duration: []
    }
  }

  fileprivate var isSource: Bool { if case .source = self { true } else { false } }
}
