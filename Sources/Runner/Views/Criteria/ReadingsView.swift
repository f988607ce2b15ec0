import Casework
import Criteria
import Organisation
import Vocabulary

/// Readings as pages show them: of an indicator, or about a party or an area.
struct ReadingsView {
  let desk: Desk
  let day: Day
  private var titles: Titles { Titles(desk: desk, day: day) }

  /// More than this are counted, not shown.
  private static let most = 50

  /// What an indicator counts, and its newest readings.
  func blocks(_ id: IndicatorID) throws -> [Block] {
    let indicator = try desk.criteria.indicator(id, on: day)
    let all = try desk.readings.measuredSubjects(of: id).flatMap {
      try desk.readings.readings(of: id, about: $0)
    }
    let rows = (indicator?.definitions ?? []).map { definition -> [String] in
      let days = [
        definition.from.map { "fra \(DanishDays.long($0))" },
        definition.until.map { "til \(DanishDays.long($0))" },
      ].compactMap { $0 }.joined(separator: " ")
      let bridge = definition.bridge.map {
        "fra nr. \($0.from): gange \($0.times), delt med \($0.over) (\($0.why))"
      }
      return [
        String(definition.version), days.isEmpty ? "altid" : days, definition.meaning,
        bridge ?? "ingen", definition.source,
      ]
    }
    let definitions: [Block] =
      rows.isEmpty
      ? []
      : [
        .heading("Hvad der tælles"),
        .table(Table(headers: ["Nr.", "Gælder", "Definition", "Bro", "Kilde"], rows: rows)),
      ]
    return definitions + table(all)
  }

  /// The lists an area is on.
  func blocks(_ area: Area) throws -> [Block] {
    guard let standing = try desk.criteria.standing(of: area.id, on: day) else { return [] }
    let lists = desk.catalogue.values(.lists).filter { standing.on.contains($0.id) }
    let names = lists.compactMap { $0.generation(on: day)?.generation.title }
    return [
      .text(
        names.isEmpty
          ? "Ikke på nogen af lovens lister, så vidt det kan afgøres; se almen lists."
          : "På lovens lister: \(names.joined(separator: ", ")); se almen lists.")
    ]
  }

  /// The newest readings about something.
  func blocks(about subject: Pointer) throws -> [Block] {
    let all = try desk.readings.measuredIndicators().flatMap {
      try desk.readings.readings(of: $0, about: subject)
    }
    return all.isEmpty ? [] : table(all)
  }

  /// What a reading is of.
  private struct Key: Hashable {
    let indicator: IndicatorID
    let subject: Pointer
    let period: Period
    let definition: Int?
  }

  /// What was said last of each time, the latest time first; a correction says what it corrects.
  private func table(_ all: [StatedReading]) -> [Block] {
    var latest: [Key: (now: StatedReading, old: StatedReading?)] = [:]
    for stated in all {
      let reading = stated.reading
      let key = Key(
        indicator: reading.indicator, subject: reading.subject, period: reading.period,
        definition: reading.definition)
      latest[key] = (stated, latest[key]?.now)
    }
    let current = Array(latest.values)
    let sorted = current.sorted { left, right in
      let (one, two) = (left.now.reading, right.now.reading)
      return (two.last, one.indicator, one.subject, one.period, one.definition ?? 0)
        < (one.last, two.indicator, two.subject, two.period, two.definition ?? 0)
    }
    let rows = sorted.prefix(Self.most).map { row($0.now, $0.old) }
    let rest = sorted.count - rows.count
    return [
      .heading("Målinger"),
      rows.isEmpty
        ? .text("Ingen data.")
        : .table(
          Table(
            headers: ["Tid", "Indikator", "Gælder", "Værdi", "Kilde", "Post"], rows: Array(rows),
            right: [5])),
    ] + (rest > 0 ? [.text("… og \(rest) flere; se dem alle med almen export.")] : [])
  }

  private func row(_ stated: StatedReading, _ old: StatedReading?) -> [String] {
    let reading = stated.reading
    let indicator = try? desk.criteria.indicator(reading.indicator, on: day)
    let measures = MeasureText(indicator: indicator)
    let corrected = old.map { "; rettet fra \(measures.text($0.reading)) (post \($0.entry))" } ?? ""
    let version = reading.definition.map { " (definition \($0))" } ?? ""
    return [
      MeasureText.time(reading.period), titles.title(reading.indicator.pointer),
      titles.title(reading.subject), measures.text(reading) + version + corrected,
      Marks.title(reading.source.text, reading.source), String(stated.entry),
    ]
  }
}
