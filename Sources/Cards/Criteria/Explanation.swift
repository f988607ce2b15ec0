import Counter
import Criteria
import Vocabulary

/// Why a criterion stands as it does: rule, definition, readings with sources and entries, and what
/// changed.
struct Explanation {
  let titles: Titles
  let assessment: Assessment
  private var criterion: Criterion { assessment.criterion }
  private var evaluation: Evaluation { assessment.evaluation }
  private var measures: MeasureText { MeasureText(indicator: assessment.indicator) }
  private var change: EvaluationChange? { assessment.case.change(to: evaluation) }

  // MARK: For people

  func blocks() throws -> [Block] {
    let result = titles.form.data { CriterionRows(titles: titles).fields(assessment) }
    let projections = try projections()
    return [.text("Status: \(.standing(evaluation))."), facts(projections.map(told))]
      + (evaluation.inputs.isEmpty ? [] : [.heading("Vurderet efter"), inputs])
      + [.text(changed), .data([Field("projections", rows: projections.map(projected))])]
      + (result.isEmpty ? [] : [.data([Field("result", [.data(result)])])])
  }

  // MARK: What is expected

  /// What somebody expects of the times after the last that it was judged by: the owner's own word, beside the line.
  private func projections() throws -> [StatedReading] {
    guard let id = criterion.indicator else { return [] }
    let since = evaluation.asOf ?? .earliest
    return try criterion.subjects.flatMap { subject -> [StatedReading] in
      var latest: [Period: StatedReading] = [:]
      for stated in try titles.house.readings.readings(of: id, about: subject) {
        latest[stated.reading.period] = stated
      }
      return latest.values.filter { $0.reading.status == .projected && $0.reading.last > since }
        .sorted { $0.reading.last < $1.reading.last }
    }
  }

  private func told(_ stated: StatedReading) -> (String, Cell) {
    let reading = stated.reading
    let whose: Cell =
      criterion.subjects.count > 1 ? " for \(titles.cell(reading.subject))" : Cell()
    return (
      "Forventet",
      "\(measures.cell(reading))\(whose), \(MeasureText.time(reading.period)) (post \(.number(stated.entry)): \(Cell(reading.source.text)))"
    )
  }

  private func projected(_ stated: StatedReading) -> Row {
    let reading = stated.reading
    return Row(
      [],
      also: [
        Field("subject", json: .string(reading.subject.description)),
        Field("period", json: .string(reading.period.edtf)),
        Field(
          "value", json: reading.value.map { .decimal($0, reading.decimals) } ?? .null),
        Field("source", json: .string(reading.source.text)),
        Field("entry", json: .int(stated.entry)),
      ])
  }

  private func facts(_ expected: [(String, Cell)]) -> Block {
    var rows: [(String, Cell)] = [
      ("Regel", rule),
      ("Udgangspunkt", measures.dated(criterion.baseline, none: "ingen data")),
    ]
    rows += criterion.milestones.map { ("Milepæl", measures.dated($0, none: "")) }
    rows += [
      ("Nu", measures.now(evaluation)),
      ("Mål", measures.dated(criterion.target, none: "ikke fastsat")),
    ]
    rows += course + expected
    if let coverage = evaluation.coverage { rows.append(("Indberettet", covered(coverage))) }
    if let newest = evaluation.newest {
      let reading = newest.stated.reading
      rows.append(
        (
          "Senere",
          "\(measures.cell(reading)) (\(MeasureText.time(reading.period))); måldagens måling afgør"
        ))
    }
    rows.append(("Definition", definition))
    return .facts(rows)
  }

  /// How far it has come, and where its line leads.
  private var course: [(String, Cell)] {
    var rows: [(String, Cell)] = []
    if let progress = evaluation.progress {
      let raw = MeasureText.percent(progress.raw)
      let capped = MeasureText.percent(progress.capped)
      rows.append(
        (
          "Fremgang", raw == capped ? raw : "\(raw) (holdt inden for 0-100 %: \(capped))"
        ))
    }
    if let trend = evaluation.trend {
      let end = trend.projection.map {
        "; på måldagen i så fald \(measures.cell($0))\(Self.held(trend))" as Cell
      }
      rows.append(
        (
          "Udvikling",
          "\(measures.change(trend.perYear)) på 365 dage efter \(trend.points) målinger\(end ?? Cell())"
        ))
    }
    return rows
  }

  /// That the line goes on beyond what the figure can be.
  private static func held(_ trend: Trend) -> Cell {
    switch trend.heldAt {
    case .least: " (linjen går længere ned, men mindre kan det ikke blive)"
    case .most: " (linjen går længere op, men mere kan det ikke blive)"
    case nil: Cell()
    }
  }

  private func covered(_ coverage: Coverage) -> Cell {
    let what =
      criterion.rule?.how == .sum ? "dage" : criterion.subjects.count > 1 ? "dele" : "tider"
    return "\(coverage.reported) af \(coverage.expected) \(what)"
  }

  private var rule: Cell {
    let how: Cell =
      switch criterion.rule?.how ?? .latest {
      case .latest: "den seneste måling"
      case .mean: "gennemsnittet af de \(criterion.rule?.count ?? 0) seneste målinger"
      case .sum: "summen fra \(criterion.rule?.from.map { .long($0) } ?? .unknown("ikke kendt"))"
      }
    return how + Cell(assessment.indicator?.direction.map { "; " + $0.word } ?? "")
  }

  private var definition: Cell {
    guard let version = evaluation.definition else { return .unknown("ikke kendt") }
    let stated = assessment.indicator?.definitions.first { $0.version == version }
    return Cell("nr. \(version)" + (stated.map { ": \($0.meaning) (\($0.source))" } ?? ""))
  }

  /// The readings it was judged by: a line in time, with the table behind it.
  private var inputs: Block {
    let rows = evaluation.inputs.map { input -> Row in
      let reading = input.stated.reading
      let corrected = input.corrected.map {
        "; rettet fra \(measures.cell($0.reading)) (post \($0.entry))" as Cell
      }
      return Row([
        MeasureText.time(reading.period), titles.cell(reading.subject),
        measures.cell(reading) + bridged(input) + (corrected ?? Cell()),
        Cell(reading.source.text) + Cell(Mark.of(reading.source).map { .mark($0) }),
        .number(input.stated.entry),
      ])
    }
    let table = Table(nil, ["Tid", "Gælder", "Værdi", "Kilde", "Post"], rows, right: [4])
    return .picture(
      Picture(
        "Udviklingen", drawing,
        alternative: "Fra \(measures.cell(criterion.baseline, none: "ingen data")) mod "
          + "\(measures.cell(criterion.target, none: "intet mål")); nu \(measures.now(evaluation)).",
        table: table))
  }

  private var drawing: Drawing {
    let decimals = assessment.indicator?.decimals ?? 0
    func point(_ measured: Measured) -> Drawing.Point? {
      measured.day.map { Drawing.Point($0.latest, measured.value) }
    }
    let values = evaluation.inputs.compactMap { input in
      input.value?.rounded(decimals: decimals).map {
        Drawing.Point(
          input.stated.reading.last, $0, isActual: input.stated.reading.status == .actual)
      }
    }
    let plan = ([criterion.baseline] + criterion.milestones + [criterion.target]).compactMap {
      $0.flatMap(point)
    }
    return .line(
      values, plan: plan, target: criterion.target?.value, changes: [], decimals: decimals,
      unit: assessment.indicator?.unit)
  }

  /// What a reading by another definition is in the one compared by, and why.
  private func bridged(_ input: Evaluation.Input) -> Cell {
    let own = input.stated.reading.definition
    guard let value = input.value, let version = evaluation.definition, let own, own != version
    else { return Cell() }
    let later = assessment.indicator?.definitions.first { $0.version == max(own, version) }
    let why = later?.bridge.map { " (bro: \($0.why))" } ?? ""
    return " efter definition \(own), altså \(measures.cell(value)) efter \(version)\(why)"
  }

  private var changed: Cell {
    guard let change else { return "Vurderingen har ikke ændret sig." }
    if change.whys == [.set] { return "Kriteriet blev sat \(.long(change.since))." }
    let whys = change.whys.map(words).joined(by: "; ")
    if change.before.status == evaluation.status {
      return "Vurderingen er den samme som før \(.long(change.since)), men grundlaget er et andet: "
        + (whys.isEmpty ? "grunden er ikke kendt" : whys) + "."
    }
    return "Sådan siden \(.long(change.since)) (før: \(.standing(change.before))): "
      + (whys.isEmpty ? "grunden er ikke kendt" : whys) + "."
  }

  private func words(_ why: EvaluationChange.Why) -> Cell {
    switch why {
    case .set: "kriteriet blev sat"
    case .value(let old, let new): "værdien gik fra \(measures.cell(old)) til \(measures.cell(new))"
    case .definition(let old, let new):
      "definitionen gik fra nr. \(Self.number(old)) til nr. \(Self.number(new))"
    case .target: "mål, milepæle, udgangspunkt eller regel blev ændret"
    case .indicator: "det, der måles, eller dets retning blev ændret"
    case .deadline: "fristen er udløbet"
    case .silence: "en måling, der skulle være kommet, er ikke kommet"
    case .correction(let entry, let old, let stood):
      "en måling blev rettet fra \(measures.cell(old)) ved post \(entry); før den: \(stood.word)"
    }
  }

  private static func number(_ version: Int?) -> Cell {
    version.map { .number($0) } ?? .unknown("ukendt")
  }

  // MARK: For programs

  /// What the assessment rests on, piece by piece.
  var because: [Row] {
    var all = [
      Row(
        [],
        also: [
          Field("what", json: .string("rule")), .word("rule", criterion.rule?.how ?? .latest),
          Field("count", json: .number(criterion.rule?.count)),
          .day("from", criterion.rule?.from),
        ])
    ]
    if let version = evaluation.definition {
      let stated = assessment.indicator?.definitions.first { $0.version == version }
      all.append(
        Row(
          [],
          also: [
            Field("what", json: .string("definition")), Field("version", json: .int(version)),
            Field("meaning", json: .text(stated?.meaning)),
            Field("source", json: .text(stated?.source)),
          ]))
    }
    if let reason = evaluation.reason {
      all.append(
        Row([], also: [Field("what", json: .string("unjudged")), .word("reason", reason)]))
    }
    return all + evaluation.inputs.map(row) + (change.map(rows) ?? [])
  }

  private func row(_ input: Evaluation.Input) -> Row {
    let reading = input.stated.reading
    return Row(
      [],
      also: [
        Field("what", json: .string("reading")),
        Field("subject", .pointer(titles.thing(reading.subject))),
        Field("period", json: .string(reading.period.edtf)), .word("status", reading.status),
        Field("value", json: measures.json(input.value)),
        Field("source", json: .string(reading.source.text)),
        Field("madeUp", json: .bool(reading.source.madeUp)),
        Field("entry", json: .int(input.stated.entry)),
        Field(
          "corrects",
          json: input.corrected.map { old in
            .keyed([
              "value": old.reading.value.map { .decimal($0, old.reading.decimals) } ?? .null,
              "entry": .int(old.entry),
            ])
          } ?? .null),
      ])
  }

  private func rows(_ change: EvaluationChange) -> [Row] {
    change.whys.map { why in
      let (word, from, to) = parts(why)
      let before: CriterionStatus =
        if case .correction(_, _, let stood) = why { stood } else { change.before.status }
      return Row(
        [],
        also: [
          Field("what", json: .string("change")), Field("since", .day(change.since)),
          .word("before", before), Field("why", json: .string(word)), Field("from", json: from),
          Field("to", json: to),
        ])
    }
  }

  private func parts(_ why: EvaluationChange.Why) -> (String, JSON, JSON) {
    switch why {
    case .set: ("set", .null, .null)
    case .value(let old, let new): ("value", measures.json(old), measures.json(new))
    case .definition(let old, let new): ("definition", .number(old), .number(new))
    case .target: ("target", .null, .null)
    case .indicator: ("indicator", .null, .null)
    case .deadline: ("deadline", .null, .null)
    case .silence: ("silence", .null, .null)
    case .correction(_, let old, _):
      ("correction", measures.json(old), measures.json(evaluation.value))
    }
  }
}
