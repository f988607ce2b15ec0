import Counter
import Organisation
import Vocabulary

/// What is searched for: words, each the beginning of one that is to be there.
struct SearchQuery: Sendable {
  /// As it was written.
  let text: String
  /// The words, as they are compared.
  let words: [String]

  /// Takes in a text; nil when there is no word in it.
  init?(_ text: String) {
    let words = Self.split(text)
    guard !words.isEmpty else { return nil }
    (self.text, self.words) = (text, words)
  }

  /// The words of a text, with each number as one: `141.691.000` is `141691000`.
  static func split(_ text: String) -> [String] {
    var (joined, rest) = ("", text[...])
    while let sign = rest.first {
      rest = rest.dropFirst()
      let isBetween =
        sign == "." && joined.last?.isWholeNumber == true
        && rest.prefix(3).allSatisfy(\.isWholeNumber) && rest.prefix(3).count == 3
        && rest.dropFirst(3).first?.isWholeNumber != true
      if !isBetween { joined.append(sign) }
    }
    return FoldedText.words(joined)
  }

  /// The words of an id, which has no æ, ø and å: as they stand, and with those.
  static func split(id: String) -> [String] {
    let plain = split(id)
    let danish = plain.map { $0.replacing("ae", with: "æ").replacing("oe", with: "ø") }
    return plain + danish.filter { !plain.contains($0) }
  }
}

/// A thing that has the words, by the version of it that has them.
struct SearchHit {
  /// How near it is: the least is best.
  enum Nearness: Int, Comparable {
    case name, inName, inText, inSource

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
    let asked = try variants()
    for type in house.kinds { try look(in: type, onlyThatDay, asked, &found) }
    found.hits.sort { left, right in
      guard left.nearness == right.nearness else { return left.nearness < right.nearness }
      guard left.whole == right.whole else { return left.whole > right.whole }
      guard left.isThere == right.isThere else { return left.isThere }
      return false
    }
    return found
  }

  /// The words as they were written, and with a party's name for what it is called in short: a source has it in full.
  private func variants() throws -> [[String]] {
    var names: [String: [String]] = [:]
    for party in try house.records.timelines(Party.self).flatMap(\.pieces).map(\.value) {
      guard let short = party.shortName.map(SearchQuery.split(_:)), short.count == 1 else {
        continue
      }
      names[short[0]] = SearchQuery.split(party.name)
    }
    let full = query.words.flatMap { names[$0] ?? [$0] }
    return full == query.words ? [query.words] : [query.words, full]
  }

  private func look<R: Record>(
    in type: R.Type, _ onlyThatDay: Bool, _ asked: [[String]], _ found: inout SearchFound
  ) throws {
    for timeline in try house.records.timelines(type) {
      let today = timeline.pieces.filter { $0.period.contains(day) }
      let others = timeline.pieces.filter { !$0.period.contains(day) }.reversed()
      if let hit = try first(of: today, isThere: true, asked, &found.words) {
        found.hits.append(hit)
      } else if let hit = try first(of: Array(others), isThere: false, asked, &found.words) {
        if onlyThatDay { found.onOtherDays += 1 } else { found.hits.append(hit) }
      }
    }
  }

  private func first<R: Record>(
    of pieces: [Timeline<R>.Piece], isThere: Bool, _ asked: [[String]],
    _ words: inout Set<String>
  ) throws -> SearchHit? {
    for piece in pieces {
      if let hit = try hit(piece.value, piece.period, isThere, asked, &words) { return hit }
    }
    return nil
  }

  /// How a version has the words; nil when it has not.
  private func hit(
    _ record: some Record, _ period: Period, _ isThere: Bool, _ asked: [[String]],
    _ words: inout Set<String>
  ) throws -> SearchHit? {
    func has(_ there: [String]) -> Bool { asked.contains { FoldedText.begins($0, in: there) } }
    func hit(
      _ nearness: SearchHit.Nearness, _ there: [String], _ place: (String, String)? = nil
    ) -> SearchHit {
      SearchHit(
        record: record, period: period, nearness: nearness,
        place: place.map { (title: $0.0, text: $0.1) },
        isThere: isThere, whole: query.words.count(where: there.contains))
    }
    let called = ([record.title] + record.alsoCalled).map(SearchQuery.split(_:))
    let names = [SearchQuery.split(id: record.id.text), SearchQuery.split(record.id.text)] + called
    let all = names.flatMap { $0 }
    if names.contains(query.words) { return hit(.name, all) }
    if has(all) { return hit(.inName, all) }
    words.formUnion(all)
    let texts = try Properties.of(record).flatMap { property in
      property.value.texts.map { (property.title, $0, property.value.isSource) }
    }
    var rest: [String] = []
    var source: SearchHit?
    for (title, text, isSource) in texts {
      let there = SearchQuery.split(text)
      words.formUnion(there)
      if has(there) {
        if !isSource { return hit(.inText, there, (title, text)) }
        source = source ?? hit(.inSource, there, (title, text))
      }
      if !isSource { rest += there }
    }
    if let source { return source }
    // The words may stand in several places: one in the name, another in a text.
    guard has(all + rest) else { return nil }
    return hit(.inText, all + rest)
  }
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
    case .money(let low, let high, _): [low, high].eachOnce.map(Self.inFull)
    case .unknown, .flag, .share, .measure, .thing, .day, .period, .duration: []
    }
  }

  /// An amount in full, with its øre where there are any.
  private static func inFull(_ amount: Kroner) -> String {
    let isWhole = amount.ore % 100 == 0
    return DanishNumbers.text(
      isWhole ? amount.ore / 100 : amount.ore, decimals: isWhole ? 0 : 2) + " kr."
  }

  fileprivate var isSource: Bool { if case .source = self { true } else { false } }
}
