import Counter
import Criteria
import Vocabulary

/// A criterion's readings through the years, with the plan, the target, what is expected, and new definitions.
struct CriterionLine {
  let titles: Titles

  /// The picture of a criterion about one thing; nil when it has no readings.
  func picture(_ pointer: Pointer) throws -> Picture? {
    guard let id = CriterionID(pointer.id),
      let assessment = try titles.house.criteria.assess(id, on: titles.day),
      let indicator = assessment.indicator, assessment.criterion.subjects.count == 1
    else { return nil }
    let readings = try Self.newest(
      titles.house.readings.readings(of: indicator.id, about: assessment.criterion.subjects[0]))
    let points = readings.compactMap { reading -> (Reading, Int64)? in
      guard let value = reading.value,
        let rounded = (try? Exact(value, decimals: reading.decimals))?
          .rounded(decimals: indicator.decimals ?? 0)
      else { return nil }
      return (reading, rounded)
    }
    guard !points.isEmpty else { return nil }
    return picture(assessment, indicator, points)
  }

  private func picture(
    _ assessment: Assessment, _ indicator: Indicator, _ points: [(Reading, Int64)]
  ) -> Picture {
    let criterion = assessment.criterion
    let decimals = indicator.decimals ?? 0
    let plan = ([criterion.baseline] + criterion.milestones + [criterion.target]).compactMap {
      measured in
      measured.flatMap { one in one.day.map { Drawing.Point($0.latest, one.value) } }
    }
    let used = Set(points.compactMap { $0.0.definition })
    let changes = indicator.definitions.filter { used.count > 1 && used.contains($0.version) }
      .compactMap(\.from).sorted()
    let rows = points.map { reading, value in
      Row([
        .long(reading.period), .number(value, decimals: decimals, unit: indicator.unit),
        Cell(reading.status.word), reading.definition.map { "nr. \($0)" } ?? .unknown("ikke kendt"),
        Cell(reading.source.text) + Cell(Mark.of(reading.source).map { .mark($0) }),
      ])
    }
    let goals = zip(["Udgangspunkt", "Mål"], [criterion.baseline, criterion.target]).compactMap {
      name, measured in
      measured.map { one in
        Row([
          one.day.map { .long($0) } ?? .unknown("ikke kendt"),
          .number(one.value, decimals: decimals, unit: indicator.unit), Cell(name), Cell(),
          Cell(criterion.source.text),
        ])
      }
    }
    return Picture(
      "Målingerne",
      .line(
        points.map { Drawing.Point($0.0.last, $0.1, isActual: $0.0.status == .actual) }, plan: plan,
        target: criterion.target?.value, changes: changes, decimals: decimals,
        unit: indicator.unit),
      alternative:
        "\(points.count) målinger. Udfyldt: målt. Hul cirkel: skøn, som ikke tæller. Stiplet: den rette vej fra udgangspunktet til målet, den grønne linje.\(changes.isEmpty ? Cell() : " Lodret: ny definition; tal på hver side sammenlignes kun over en bro.")",
      table: Table(
        "points", ["Tid", "Værdi", "Slags", "Definition", "Kilde"], rows + goals, right: [1]))
  }

  /// The last said of each time, by time.
  private static func newest(_ stated: [StatedReading]) throws -> [Reading] {
    var last: [Period: Reading] = [:]
    for one in stated { last[one.reading.period] = one.reading }
    return last.values.sorted { $0.period.start < $1.period.start }
  }
}
