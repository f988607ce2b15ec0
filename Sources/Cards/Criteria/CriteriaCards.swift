import Counter
import Criteria
import Organisation
import Vocabulary

/// The page of an indicator: what it counts, and its newest readings.
struct IndicatorCard: Card {
  let apart: Set = ["definitions"]

  func blocks(of indicator: Indicator, _ titles: Titles) throws -> [Block] {
    let said = try titles.house.brought.all(.indicators).filter {
      try $0.value.name == indicator.id.text && $0.value.days.contains(titles.day)
        && titles.house.parties.takes($0.part)
    }
    let rows = said.map { each -> (String, Cell) in
      ("Defineret af \(each.part.text)", "\(each.value.meaning) (\(each.value.source))")
    }
    return (rows.isEmpty ? [] : [.facts(rows)])
      + (try ReadingsView(titles: titles).blocks(indicator.id))
  }
}

/// The page of a criterion: how it stands, and why.
struct CriterionCard: Card {
  let apart: Set = ["baseline", "milestones", "target", "rule", "definition"]

  func blocks(of criterion: Criterion, _ titles: Titles) throws -> [Block] {
    try titles.house.criteria.assess(criterion.id, on: titles.day).map {
      try Explanation(titles: titles, assessment: $0).blocks()
    } ?? [.data([Field("result", json: .null)])]
  }
}

/// On the page of an area or a party, the newest readings about it.
struct ReadingsSection: Section {
  let name = "readings"
  let kinds: Set = [AreaSubject.kind, PartySubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    try ReadingsView(titles: titles).blocks(about: pointer)
  }
}

/// Readings as pages show them: of an indicator, or about a party or an area.
private struct ReadingsView {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  /// More than this are counted, not shown.
  private static let most = 50

  /// What an indicator counts, and its newest readings.
  func blocks(_ id: IndicatorID) throws -> [Block] {
    let indicator = try house.criteria.indicator(id, on: day)
    let all = try house.readings.measuredSubjects(of: id).flatMap {
      try house.readings.readings(of: id, about: $0)
    }
    let rows = (indicator?.definitions ?? []).map { definition -> Row in
      let days = [
        definition.from.map { "fra \(.long($0))" as Cell },
        definition.until.map { "til \(.long($0))" as Cell },
      ].compactMap { $0 }.joined(by: " ")
      let bridge = definition.bridge.map {
        "fra nr. \($0.from): gange \($0.times), delt med \($0.over) (\($0.why))"
      }
      return Row([
        .number(definition.version), days.isEmpty ? "altid" : days, Cell(definition.meaning),
        Cell(bridge ?? "ingen"), Cell(definition.source),
      ])
    }
    let definitions: [Block] =
      rows.isEmpty
      ? []
      : [
        .heading("Hvad der tælles"),
        .table(nil, ["Nr.", "Gælder", "Definition", "Bro", "Kilde"], rows),
      ]
    return definitions + table(all)
  }

  /// The newest readings about something.
  func blocks(about subject: Pointer) throws -> [Block] {
    let all = try house.readings.measuredIndicators().flatMap {
      try house.readings.readings(of: $0, about: subject)
    }
    return all.isEmpty ? [.table("readings", [], [])] : table(all)
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
    let sorted = Array(latest.values).sorted { left, right in
      let (one, two) = (left.now.reading, right.now.reading)
      return (two.last, one.indicator, one.subject, one.period, one.definition ?? 0)
        < (one.last, two.indicator, two.subject, two.period, two.definition ?? 0)
    }
    let rows = sorted.prefix(Self.most).map { row($0.now, $0.old) }
    let rest = sorted.count - rows.count
    return [.heading("Målinger")]
      + Block.table(
        "readings", ["Tid", "Indikator", "Gælder", "Værdi", "Kilde", "Post"], Array(rows),
        right: [5], none: "Ingen data.")
      + (rest > 0
        ? [.text("… og \(rest) flere; se dem alle med \(.code("almen export")).")] : [])
  }

  private func row(_ stated: StatedReading, _ old: StatedReading?) -> Row {
    let reading = stated.reading
    let indicator = try? house.criteria.indicator(reading.indicator, on: day)
    let measures = MeasureText(indicator: indicator)
    let corrected = old.map {
      "; rettet fra \(measures.cell($0.reading)) (post \($0.entry))" as Cell
    }
    let version = reading.definition.map { " (definition \($0))" } ?? ""
    return Row(
      [
        MeasureText.time(reading.period).as("period", json: .string(reading.period.edtf)),
        titles.cell(reading.indicator.pointer).as("indicator"),
        Cell([
          .field(
            "subject", titles.cell(reading.subject), json: .string(reading.subject.description))
        ]),
        (measures.cell(reading) + Cell(version) + (corrected ?? Cell())).as(
          "value", json: reading.value.map { .decimal($0, reading.decimals) } ?? .null),
        Cell(reading.source.text).as("source") + Cell(Mark.of(reading.source).map { .mark($0) }),
        Cell.number(stated.entry).as("entry"),
      ], also: [.word("status", reading.status)])
  }
}
