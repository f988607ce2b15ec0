import Casework
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

  func table(_ assessments: [Assessment], _ beside: Beside) -> Table {
    let hasWeights = assessments.contains { $0.criterion.weight != nil }
    let hasProgress = assessments.contains { $0.evaluation.progress != nil }
    let rows = assessments.map { assessment -> [String] in
      let measures = MeasureText(indicator: assessment.indicator)
      let criterion = assessment.criterion
      let progress = MeasureText.percent(assessment.evaluation.progress?.raw)
      return [
        Marks.title(criterion) + (criterion.isProposal == true ? " (forslag)" : ""),
        self.beside(criterion, beside), measures.text(criterion.baseline, none: "ingen data"),
        measures.text(assessment.evaluation.value),
        measures.text(criterion.target, none: "ikke fastsat"),
      ] + (hasProgress ? [progress] : []) + [Labels.standing(assessment.evaluation)]
        + (hasWeights ? [criterion.weight.map { String($0) } ?? "-"] : [])
        + (beside.hasSparks ? [Spark.line(assessment)] : [])
    }
    return Table(
      headers: ["Målsætning", beside.header, "Udgangspunkt", "Nu", "Mål"]
        + (hasProgress ? ["Fremgang"] : []) + ["Status"]
        + (hasWeights ? ["Vægt"] : []) + (beside.hasSparks ? ["Udvikling"] : []),
      rows: rows, right: hasProgress ? [2, 3, 4, 5] : [2, 3, 4])
  }

  private func beside(_ criterion: Criterion, _ beside: Beside) -> String {
    switch beside {
    case .owner: criterion.owner.map(titles.party) ?? "ikke kendt"
    case .subject: subjects(criterion)
    }
  }

  func subjects(_ criterion: Criterion) -> String {
    criterion.subjects.isEmpty
      ? "ikke fastlagt" : criterion.subjects.map(titles.title).joined(separator: ", ")
  }

  static func json(_ assessment: Assessment) -> JSON {
    let (criterion, evaluation) = (assessment.criterion, assessment.evaluation)
    let measures = MeasureText(indicator: assessment.indicator)
    return .keyed([
      "criterion": .string(criterion.id.text), "title": .string(criterion.title),
      "subject": .text(criterion.subject?.description),
      "parts": .texts(criterion.parts.map(\.description)),
      "indicator": .text(criterion.indicator?.text), "unit": .text(assessment.indicator?.unit),
      "definition": .number(evaluation.definition),
      "status": .string(evaluation.status.rawValue), "reason": .text(evaluation.reason?.rawValue),
      "progress": evaluation.progress.map { progress in
        .keyed(["raw": percent(progress.raw), "capped": percent(progress.capped)])
      } ?? .null,
      "baseline": measures.json(criterion.baseline?.value),
      "value": measures.json(evaluation.value),
      "target": measures.json(criterion.target?.value), "trend": trend(evaluation.trend, measures),
      "coverage": evaluation.coverage.map {
        .keyed(["reported": .int($0.reported), "expected": .int($0.expected)])
      } ?? .null,
      "because": .array(Explanation(assessment: assessment).json),
    ])
  }

  static func percent(_ value: Exact?) -> JSON {
    value.flatMap { $0.rounded(decimals: 4) }.map { .decimal($0, 2) } ?? .null
  }

  private static func trend(_ trend: Trend?, _ measures: MeasureText) -> JSON {
    trend.map {
      .keyed([
        "perYear": measures.json($0.perYear), "projection": measures.json($0.projection),
        "points": .int($0.points),
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

/// A row of small bars, as high as the values.
enum Spark {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// The actual values of a criterion's only subject by time; empty with fewer than two.
  static func line(_ assessment: Assessment) -> String {
    let values = assessment.case.values(on: assessment.evaluation.day)
    guard values.count > 1, let low = values.min(), let high = values.max() else { return "" }
    guard let span = try? high.minus(low), low < high else {
      return String(repeating: bars[3], count: values.count)
    }
    return String(
      values.map { value in
        let step = try? value.minus(low).over(span).times(Exact(Int64(bars.count - 1)))
        return bars[Int(step?.rounded(decimals: 0) ?? 0)]
      })
  }
}
