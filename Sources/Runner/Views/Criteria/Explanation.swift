import Criteria
import Vocabulary

/// Why a criterion stands as it does: rule, definition, readings with sources and entries, and what
/// changed.
struct Explanation {
  let assessment: Assessment
  private var criterion: Criterion { assessment.criterion }
  private var evaluation: Evaluation { assessment.evaluation }
  private var measures: MeasureText { MeasureText(indicator: assessment.indicator) }
  private var change: EvaluationChange? { assessment.case.change(to: evaluation) }

  // MARK: For people

  func blocks(_ titles: Titles) -> [Block] {
    [.text("Status: \(Labels.standing(evaluation)).")] + facts() + inputs(titles)
      + [.text(changed)]
  }

  private func facts() -> [Block] {
    var rows = [
      ["Regel", rule],
      ["Udgangspunkt", measures.dated(criterion.baseline, none: "ingen data")],
    ]
    rows += criterion.milestones.map { ["Milepæl", measures.dated($0, none: "")] }
    rows += [
      ["Nu", measures.text(evaluation.value)],
      ["Mål", measures.dated(criterion.target, none: "ikke fastsat")],
    ]
    if let progress = evaluation.progress {
      let raw = MeasureText.percent(progress.raw)
      let capped = MeasureText.percent(progress.capped)
      rows.append(["Fremgang", raw == capped ? raw : "\(raw) (holdt inden for 0-100 %: \(capped))"])
    }
    if let trend = evaluation.trend {
      let end = trend.projection.map { "; på måldagen i så fald \(measures.text($0))" } ?? ""
      rows.append([
        "Udvikling",
        "\(measures.change(trend.perYear)) på 365 dage efter \(trend.points) målinger\(end)",
      ])
    }
    if let coverage = evaluation.coverage {
      rows.append(["Indberettet", coverageText(coverage)])
    }
    if let newest = evaluation.newest {
      rows.append([
        "Senere",
        "\(measures.text(newest.stated.reading)) (\(MeasureText.time(newest.stated.reading.period))); måldagens måling afgør",
      ])
    }
    rows.append(["Definition", definition])
    return [.table(Table(headers: [], rows: rows))]
  }

  private func coverageText(_ coverage: Coverage) -> String {
    let what =
      criterion.rule?.how == .sum ? "dage" : criterion.subjects.count > 1 ? "dele" : "tider"
    return "\(coverage.reported) af \(coverage.expected) \(what)"
  }

  private var rule: String {
    let how =
      switch criterion.rule?.how ?? .latest {
      case .latest: "den seneste måling"
      case .mean: "gennemsnittet af de \(criterion.rule?.count ?? 0) seneste målinger"
      case .sum: "summen fra \(criterion.rule?.from.map { DanishDays.long($0) } ?? "ikke kendt")"
      }
    let direction = assessment.indicator?.direction.map { Labels.word($0.rawValue) }
    return how + (direction.map { "; \($0)" } ?? "")
  }

  private var definition: String {
    guard let version = evaluation.definition else { return "ikke kendt" }
    let stated = assessment.indicator?.definitions.first { $0.version == version }
    return "nr. \(version)" + (stated.map { ": \($0.meaning) (\($0.source))" } ?? "")
  }

  private func inputs(_ titles: Titles) -> [Block] {
    guard !evaluation.inputs.isEmpty else { return [] }
    let rows = evaluation.inputs.map { input -> [String] in
      let reading = input.stated.reading
      let corrected = input.corrected.map {
        "; rettet fra \(measures.text($0.reading)) (post \($0.entry))"
      }
      return [
        MeasureText.time(reading.period), titles.title(reading.subject),
        measures.text(reading) + bridged(input) + (corrected ?? ""),
        Marks.title(reading.source.text, reading.source),
        String(input.stated.entry),
      ]
    }
    return [
      .heading("Vurderet efter"),
      .table(Table(headers: ["Tid", "Gælder", "Værdi", "Kilde", "Post"], rows: rows, right: [4])),
    ]
  }

  /// What a reading by another definition is in the one compared by, and why.
  private func bridged(_ input: Evaluation.Input) -> String {
    let own = input.stated.reading.definition
    guard let value = input.value, let version = evaluation.definition, let own, own != version
    else {
      return ""
    }
    let later = assessment.indicator?.definitions.first { $0.version == max(own, version) }
    let why = later?.bridge.map { " (bro: \($0.why))" } ?? ""
    return " efter definition \(own), altså \(measures.text(value)) efter \(version)\(why)"
  }

  private var changed: String {
    guard let change else { return "Vurderingen har ikke ændret sig." }
    let whys = change.whys.map(words).joined(separator: "; ")
    if change.whys == [.set] { return "Kriteriet blev sat \(DanishDays.long(change.since))." }
    return "Sådan siden \(DanishDays.long(change.since)) (før: \(Labels.standing(change.before))): "
      + (whys.isEmpty ? "grunden er ikke kendt" : whys) + "."
  }

  private func words(_ why: EvaluationChange.Why) -> String {
    switch why {
    case .set: "kriteriet blev sat"
    case .value(let old, let new): "værdien gik fra \(measures.text(old)) til \(measures.text(new))"
    case .definition(let old, let new):
      "definitionen gik fra nr. \(old.map { String($0) } ?? "ukendt") til nr. \(new.map { String($0) } ?? "ukendt")"
    case .target: "mål, milepæle, udgangspunkt eller regel blev ændret"
    case .indicator: "det, der måles, eller dets retning blev ændret"
    case .deadline: "fristen er udløbet"
    case .silence: "en måling, der skulle være kommet, er ikke kommet"
    case .correction(let entry, let old, let stood):
      "en måling blev rettet fra \(measures.text(old)) ved post \(entry); før den: \(Labels.status(stood))"
    }
  }

  // MARK: For programs

  var json: [JSON] {
    var all: [JSON] = [
      .keyed([
        "what": .string("rule"), "rule": .string((criterion.rule?.how ?? .latest).rawValue),
        "count": .number(criterion.rule?.count), "from": .text(criterion.rule?.from?.text),
      ])
    ]
    if let version = evaluation.definition {
      let stated = assessment.indicator?.definitions.first { $0.version == version }
      all.append(
        .keyed([
          "what": .string("definition"), "version": .int(version),
          "meaning": .text(stated?.meaning), "source": .text(stated?.source),
        ]))
    }
    if let reason = evaluation.reason {
      all.append(.keyed(["what": .string("unjudged"), "reason": .string(reason.rawValue)]))
    }
    return all + evaluation.inputs.map { json($0) } + (change.map { json($0) } ?? [])
  }

  private func json(_ input: Evaluation.Input) -> JSON {
    let reading = input.stated.reading
    return .keyed([
      "what": .string("reading"), "subject": .string(reading.subject.description),
      "period": .string(reading.period.edtf), "status": .string(reading.status.rawValue),
      "value": measures.json(input.value), "source": .string(reading.source.text),
      "madeUp": .bool(reading.source.madeUp), "entry": .int(input.stated.entry),
      "corrects": input.corrected.map { old in
        .keyed([
          "value": old.reading.value.map { .decimal($0, old.reading.decimals) } ?? .null,
          "entry": .int(old.entry),
        ])
      } ?? .null,
    ])
  }

  private func json(_ change: EvaluationChange) -> [JSON] {
    change.whys.map { why in
      let (word, from, to) = parts(why)
      let before: CriterionStatus =
        if case .correction(_, _, let stood) = why { stood } else { change.before.status }
      return .keyed([
        "what": .string("change"), "since": .string(change.since.description),
        "before": .string(before.rawValue), "why": .string(word), "from": from,
        "to": to,
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
