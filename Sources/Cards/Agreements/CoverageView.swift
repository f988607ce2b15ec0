import Agreements
import Counter
import Organisation
import Vocabulary

/// Gaps, overlaps and what is not known of the agreements on a topic.
struct CoverageView {
  let titles: Titles
  let topic: Topic
  let days: Period
  let coverage: Coverage

  func page(known: Day?) -> Page {
    let thing = Thing(topic.pointer, topic.title)
    let intro: [Block] = [
      .text("\(.long(days)). \(Knowledge.text(known))"),
      .data([
        Field("topic", .id(thing)), .day("from", days.start), .day("to", days.until),
      ]),
    ]
    return Page(
      "Dækning af \(.thing(thing))",
      intro
        + section("Huller mellem en aftale og dens afløser", "gaps", coverage.gaps)
        + section(
          "Mulige huller: kilderne giver ikke dagene", "possibleGaps", coverage.possibleGaps)
        + section("Overlap", "overlaps", overlaps())
        + section("Ingen aftale registreret", "unknown", coverage.unknown)
        + [.heading("Aftalerne")] + agreements)
  }

  private func section(_ heading: Cell, _ key: String, _ periods: [Period]) -> [Block] {
    section(heading, key, periods.map { Row([.long($0)], also: Self.ends($0)) })
  }

  private func section(_ heading: Cell, _ key: String, _ rows: [Row]) -> [Block] {
    [.heading(heading)] + (rows.isEmpty ? [.text("Ingen.")] : [])
      + [.list(ItemList(key, rows))]
  }

  private static func ends(_ days: Period) -> [Field] {
    [.day("from", days.start), .day("until", days.until)]
  }

  /// Each run of days with its agreements, each name looked up once however many runs it is in.
  private func overlaps() -> [Row] {
    let ids = Set(coverage.overlaps.flatMap(\.agreements))
    let things = Dictionary(uniqueKeysWithValues: ids.map { ($0, titles.thing($0.pointer)) })
    return coverage.overlaps.map { overlap in
      let all = overlap.agreements.compactMap { things[$0] }.map { Cell.quoted($0) }
      return Row(
        ["\(.long(overlap.days)): \(all.joined(by: " og "))"],
        also: Self.ends(overlap.days) + [Field("agreements", .list(all))])
    }
  }

  /// The agreements on an axis of days, with the table behind it.
  private var agreements: [Block] {
    let rows = coverage.agreements.map { agreement -> Row in
      let thing = Thing(agreement)
      return Row(
        thing,
        [.thing(thing), AgreementRows.term(agreement.term), Cell.id(thing).as("id")],
        also: [Field("title", json: .string(thing.title))] + AgreementRows.days(agreement.term))
    }
    let table = Table("agreements", ["Aftale", "Løbetid", "Id"], rows)
    guard !rows.isEmpty else { return [.text("Ingen registreret."), .table(table)] }
    return [
      .picture(
        Picture(
          "Aftalerne på en tidsakse", .axis(lanes, during: days, mark: nil),
          alternative: alternative, table: table))
    ]
  }

  private var lanes: [Drawing.Lane] {
    coverage.agreements.compactMap { agreement in
      guard let term = agreement.term, let outer = Self.outer(term) else { return nil }
      let status = Status("term", "løbetid", .neutral)
      return Drawing.Lane(.thing(agreement), [Drawing.Span(outer, inner: Self.inner(term), status)])
    }
  }

  private static func outer(_ term: Term) -> Period? {
    guard let from = term.from else { return nil }
    return Period(from.earliest, until: term.until?.latest ?? .latest)
  }

  private static func inner(_ term: Term) -> Period? {
    guard let from = term.from, let until = term.until else { return nil }
    return Period(from.latest, until: until.earliest)
  }

  private var alternative: Cell {
    "\(coverage.agreements.count) aftaler, \(coverage.gaps.count) huller og \(coverage.overlaps.count) overlap."
  }
}
