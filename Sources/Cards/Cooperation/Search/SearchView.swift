import Counter
import Vocabulary

/// What was found, the best first.
struct SearchView {
  let titles: Titles
  let query: SearchQuery
  let found: SearchFound
  let most: Int

  /// The longest text that is shown of a place.
  private static let longest = 120

  func page(known: Known?, isOfDay: Bool) throws -> Page {
    let rows = try sorted.prefix(most).map(row)
    let count = found.hits.count
    let rest = count > rows.count ? " De \(rows.count) bedste vises; flere med --most." : ""
    return Page(
      "Søgning efter »\(query.text.visible())«",
      [
        .text(
          isOfDay
            ? "Det, der er den \(.long(titles.day)). \(Knowledge.text(known))"
            : Knowledge.text(known)),
        .text(Cell(count == 0 ? "Ingen." : "\(count) fundet.\(rest)")),
        .table("hits", ["Navn", "Slags", "Id", "Gælder", "Fundet i"], rows),
      ] + hints + [
        .data([
          Field("query", json: .string(query.text)), .day("on", isOfDay ? titles.day : nil),
          Field("count", json: .int(count)), Field("onOtherDays", json: .int(found.onOtherDays)),
          Field("nearest", json: .texts(nearestWords)),
        ])
      ])
  }

  /// Those as near as each other in the order of their names, so that the same is shown each time.
  private var sorted: [SearchHit] {
    var all: [SearchHit] = []
    var rest = found.hits[...]
    while let first = rest.first {
      let same = rest.prefix {
        $0.nearness == first.nearness && $0.whole == first.whole && $0.isThere == first.isThere
          && $0.others == first.others
      }
      all += same.inDanishOrder { $0.record.title }
      rest = rest.dropFirst(same.count)
    }
    return all
  }

  /// What is said when nothing, or not all, is found that way.
  private var hints: [Block] {
    var blocks: [Block] = []
    if found.onOtherDays > 0 {
      blocks.append(
        .text("På andre dage er der \(found.onOtherDays) til; udelad --on for at se dem."))
    }
    if found.hits.isEmpty, found.onOtherDays == 0, !nearestWords.isEmpty {
      blocks.append(.text(Cell("Nærmeste ord: \(nearestWords.joined(separator: ", ")).")))
    }
    return blocks
  }

  /// The nearest there is to each word that nothing has.
  private var nearestWords: [String] {
    guard found.hits.isEmpty, found.onOtherDays == 0 else { return [] }
    return query.words.filter { word in !found.words.contains { $0.hasPrefix(word) } }
      .compactMap { nearest(to: $0, among: found.words.sorted()) }.eachOnce
  }

  private func row(_ hit: SearchHit) throws -> Row { try row(hit, hit.record) }

  private func row(_ hit: SearchHit, _ record: some Record) throws -> Row {
    let thing = titles.thing(record)
    let kind = type(of: record).called.one
    let place = hit.place.map { "\($0.title.lowercased()): \(shortened($0.text))" } ?? ""
    return Row(
      thing,
      [
        .thing(thing), Cell(kind), Cell.id(thing).as("id"), .period(hit.period), Cell(place),
      ],
      also: [
        Field("kind", json: .string(thing.pointer.kind)),
        Field("title", json: .string(thing.title)),
        .day("from", hit.period.start), .day("until", hit.period.until),
        Field("isThere", json: .bool(hit.isThere)),
        Field("foundIn", json: .text(hit.place?.title)),
        Field("text", json: .text(hit.place?.text)),
        Field("measured", json: .number(try measured(record))),
      ])
  }

  /// Of how many an indicator has measurements; nil for what is no indicator.
  private func measured(_ record: some Record) throws -> Int? {
    guard let id = record.id as? IndicatorID else { return nil }
    return try titles.house.readings.measuredSubjects(of: id).count
  }

  private func shortened(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    guard line.count > Self.longest else { return line }
    // From a little before the first of the words, so that it is seen why.
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let place = words.firstIndex { word in
      FoldedText.words(String(word)).contains { there in
        query.words.contains { there.hasPrefix($0) }
      }
    }
    let shown = words[max((place ?? 0) - 4, 0)...].joined(separator: " ")
    return (place ?? 0 > 4 ? "… " : "") + shown.prefix(Self.longest)
      + (shown.count > Self.longest ? " …" : "")
  }
}
