import Counter
import Criteria
import Vocabulary

/// Looks through what is measured: by a figure, or by where it comes from.
///
/// Readings come by the million, so they are asked where a number is searched for, or nothing else has the words. A number
/// must stand there whole, since many a figure begins as another does.
struct ReadingSearch {
  let query: SearchQuery
  let house: any House
  let day: Day

  /// Whether they are asked at all, after what was found elsewhere.
  func isAsked(after found: SearchFound) -> Bool {
    found.hits.isEmpty || query.words.contains { $0.contains(where: \.isNumber) }
  }

  /// The newest reading of each indicator and subject that has the words, as a hit on the indicator.
  func run(onlyThatDay: Bool, _ found: inout SearchFound) throws {
    for id in try house.readings.measuredIndicators() {
      guard let piece = try house.records.timeline(Indicator.self, id).pieces.last else { continue }
      for subject in try house.readings.measuredSubjects(of: id) {
        let all = try known(id, subject)
        let there = all.filter { $0.period.contains(day) }
        if let hit = hit(there + (onlyThatDay ? [] : all), of: piece.value) {
          found.hits.append(hit)
        } else if onlyThatDay, hit(all, of: piece.value) != nil {
          found.onOtherDays += 1
        }
      }
    }
  }

  /// What is said now of each time, the last time first.
  private func known(_ id: IndicatorID, _ subject: Pointer) throws -> [Reading] {
    let stated = try house.readings.readings(of: id, about: subject).map(\.reading)
    let newest = Dictionary(
      stated.map { (Time(period: $0.period, definition: $0.definition), $0) },
      uniquingKeysWith: { $1 })
    return newest.values.sorted { ($0.last, $0.definition ?? 0) > ($1.last, $1.definition ?? 0) }
  }

  /// What a reading of an indicator and a subject is of.
  private struct Time: Hashable {
    let period: Period
    let definition: Int?
  }

  private func hit(_ all: [Reading], of indicator: Indicator) -> SearchHit? {
    for reading in all {
      let value = reading.value.map { DanishNumbers.text($0, decimals: reading.decimals) }
      let digits = value.map { $0.filter { $0 != "." } }
      let figure = FoldedText.words([value, digits].compactMap(\.self).joined(separator: " "))
      let source = FoldedText.words(reading.source.text)
      guard query.words.allSatisfy({ word in has(word, figure) || has(word, source) }) else {
        continue
      }
      let isFigure = query.words.allSatisfy { has($0, figure) }
      let unit = value.flatMap { _ in indicator.unit }.map { " \($0)" } ?? ""
      let days = RoughDay(from: reading.period.start, to: reading.last)
      let text =
        "\(title(reading.subject)), \(DanishDays.short(days)): \(value ?? reading.status.word)\(unit) (\(reading.source.text))"
      return SearchHit(
        record: indicator, period: reading.period, nearness: isFigure ? .inText : .inSource,
        place: (title: "Måling", text: text), isThere: reading.period.contains(day),
        whole: query.words.count(where: (figure + source).contains),
        others: FoldedText.words(indicator.title).count)
    }
    return nil
  }

  private func has(_ word: String, _ words: [String]) -> Bool {
    word.contains(where: \.isNumber)
      ? words.contains(word) : words.contains { $0.hasPrefix(word) }
  }

  private func title(_ subject: Pointer) -> String {
    Titles(house: house, day: day).title(subject)
  }
}
