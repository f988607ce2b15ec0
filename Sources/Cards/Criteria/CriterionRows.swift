import Counter
import Criteria
import Vocabulary

/// Criteria as rows: where each started, is, and is to come.
struct CriterionRows {
  let titles: Titles

  /// What stands beside the figures.
  enum Beside {
    /// Who answers for them.
    case owner
    /// What they are about, and a row of bars when somebody looks.
    case subject(sparks: Bool)
  }

  func table(_ key: String, _ assessments: [Assessment], _ beside: Beside) -> [Block] {
    let has = Columns(
      progress: assessments.contains { $0.evaluation.progress != nil },
      weights: assessments.contains { $0.criterion.weight != nil }, sparks: beside.hasSparks)
    return Block.table(
      key,
      ["Målsætning", beside.header, "Udgangspunkt", "Nu", "Mål"]
        + (has.progress ? ["Fremgang"] : []) + ["Status"] + (has.weights ? ["Vægt"] : [])
        + (has.sparks ? ["Udvikling"] : []), assessments.map { row($0, beside, has) },
      right: has.progress ? [2, 3, 4, 5] : [2, 3, 4], none: "Ingen registreret.")
  }

  /// Which columns there is something for.
  private struct Columns {
    let progress: Bool
    let weights: Bool
    let sparks: Bool
  }

  private func row(_ assessment: Assessment, _ beside: Beside, _ has: Columns) -> Row {
    let measures = MeasureText(indicator: assessment.indicator)
    let (criterion, evaluation) = (assessment.criterion, assessment.evaluation)
    let thing = Thing(criterion)
    let cells: [Cell] = [
      .thing(thing) + (criterion.isProposal == true ? .mark(.proposal) : Cell()),
      self.beside(criterion, beside), measures.cell(criterion.baseline, none: "ingen data"),
      measures.now(evaluation), measures.cell(criterion.target, none: "ikke fastsat"),
    ]
    return Row(
      thing,
      cells + (has.progress ? [MeasureText.percent(evaluation.progress?.raw)] : [])
        + [.standing(evaluation)]
        + (has.weights ? [criterion.weight.map { .number($0) } ?? "ingen"] : [])
        + (has.sparks ? [Self.spark(assessment)] : []),
      also: titles.form.data { fields(assessment) })
  }

  private func beside(_ criterion: Criterion, _ beside: Beside) -> Cell {
    switch beside {
    case .owner: titles.party(criterion.owner).as("owner")
    case .subject: subjects(criterion).as("subjects")
    }
  }

  func subjects(_ criterion: Criterion) -> Cell {
    .list(titles.cells(criterion.subjects).map(\.byPointer), .commas, none: "ikke fastlagt")
  }

  /// The actual values of a criterion's only subject by time; empty with fewer than two.
  private static func spark(_ assessment: Assessment) -> Cell {
    let values = assessment.case.values(on: assessment.evaluation.day)
    guard values.count > 1, let low = values.min(), let high = values.max() else { return Cell() }
    guard let span = try? high.minus(low), low < high else {
      return Cell([.spark(values.map { _ in 3 })])
    }
    return Cell([
      .spark(
        values.map { value in
          let step = try? value.minus(low).over(span).times(Exact(7))
          return Int(step?.rounded(decimals: 0) ?? 0)
        })
    ])
  }

  // MARK: For programs

  /// An assessment in full: figures, how it stands, and what it rests on.
  func fields(_ assessment: Assessment) -> [Field] {
    let (criterion, evaluation) = (assessment.criterion, assessment.evaluation)
    let measures = MeasureText(indicator: assessment.indicator)
    let thing = Thing(criterion)
    return Field.both(thing) + [
      Field("criterion", .id(thing)),
      Field("subject", criterion.subject.map { .pointer(titles.thing($0)) } ?? Cell()),
      Field("parts", .list(criterion.parts.map { .pointer(titles.thing($0)) })),
      Field("indicator", criterion.indicator.map { titles.cell($0.pointer) } ?? Cell()),
      Field("unit", json: .text(assessment.indicator?.unit)),
      Field("definition", json: .number(evaluation.definition)),
      .word("status", evaluation.status),
      Field("reason", json: .text(evaluation.reason?.rawValue)),
      Field(
        "progress",
        json: evaluation.progress.map { progress in
          .keyed(["raw": Self.percent(progress.raw), "capped": Self.percent(progress.capped)])
        } ?? .null),
      Field("baseline", json: measures.json(criterion.baseline?.value)),
      Field("value", json: measures.json(evaluation.value)),
      .day("asOf", evaluation.value == nil ? nil : evaluation.asOf),
      Field("isOld", json: .bool(evaluation.isOld)),
      Field("target", json: measures.json(criterion.target?.value)),
      Field("trend", json: Self.trend(evaluation.trend, measures)),
      Field(
        "coverage",
        json: evaluation.coverage.map {
          .keyed(["reported": .int($0.reported), "expected": .int($0.expected)])
        } ?? .null),
      Field(
        "because", rows: Explanation(titles: titles, assessment: assessment).because),
    ]
  }

  static func percent(_ value: Exact?) -> JSON {
    value.flatMap { $0.rounded(decimals: 4) }.map { .decimal($0, 2) } ?? .null
  }

  private static func trend(_ trend: Trend?, _ measures: MeasureText) -> JSON {
    trend.map {
      .keyed([
        "perYear": measures.json($0.perYear), "projection": measures.json($0.projection),
        "heldAt": .text($0.heldAt?.rawValue), "points": .int($0.points),
      ])
    } ?? .null
  }
}

extension CriterionRows.Beside {
  fileprivate var header: String { if case .owner = self { "Ejer" } else { "Gælder" } }

  fileprivate var hasSparks: Bool {
    if case .subject(let sparks) = self { sparks } else { false }
  }
}
