import Agreements
import Organisation
import Vocabulary

/// Gaps, overlaps and what is not known of the agreements on a topic.
struct CoverageView {
  let titles: Titles
  let topic: Topic
  let days: Period
  let coverage: Coverage

  func page(known: Day?, as form: Form) -> Page {
    Page(title: "Dækning af \(topic.title)", as: form) {
      blocks(known)
    } json: {
      json
    }
  }

  private func blocks(_ known: Day?) -> [Block] {
    let agreements = coverage.agreements.map {
      [Marks.title($0), AgreementRows.term($0.term), $0.id.text]
    }
    return [.text("\(DanishDays.long(days)). \(StructureView.knowledge(known))")]
      + section("Huller mellem en aftale og dens afløser", coverage.gaps.map(DanishDays.long))
      + section(
        "Mulige huller: kilderne giver ikke dagene", coverage.possibleGaps.map(DanishDays.long))
      + section("Overlap", overlaps())
      + section("Ingen aftale registreret", coverage.unknown.map(DanishDays.long)) + [
        .heading("Aftalerne"),
        agreements.isEmpty
          ? .text("Ingen registreret.")
          : .table(Table(headers: ["Aftale", "Løbetid", "Id"], rows: agreements)),
      ]
  }

  private func section(_ heading: String, _ lines: [String]) -> [Block] {
    [.heading(heading), lines.isEmpty ? .text("Ingen.") : .list(lines)]
  }

  /// Each run of days with the names of its agreements, each name looked up once however many runs it is in.
  private func overlaps() -> [String] {
    let ids = Set(coverage.overlaps.flatMap(\.agreements))
    let names = Dictionary(
      uniqueKeysWithValues: ids.map { ($0, "»\(titles.title($0.pointer))«") })
    return coverage.overlaps.map { overlap in
      let all = overlap.agreements.compactMap { names[$0] }
      return "\(DanishDays.long(overlap.days)): \(all.joined(separator: " og "))"
    }
  }

  private var json: JSON {
    .keyed([
      "topic": .string(topic.id.text), "from": .string(days.start.description),
      "to": .text(days.until?.description), "gaps": periods(coverage.gaps),
      "overlaps": .array(
        coverage.overlaps.map { overlap in
          .keyed([
            "from": .string(overlap.days.start.description),
            "until": .text(overlap.days.until?.description),
            "agreements": .texts(overlap.agreements.map(\.text)),
          ])
        }), "possibleGaps": periods(coverage.possibleGaps), "unknown": periods(coverage.unknown),
    ])
  }

  private func periods(_ periods: [Period]) -> JSON {
    .array(
      periods.map {
        .keyed([
          "from": .string($0.start.description), "until": .text($0.until?.description),
        ])
      })
  }
}
