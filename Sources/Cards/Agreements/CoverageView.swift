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

  func page(known: Known?) -> Page {
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
        + (told("Muligvis dækket: kilderne giver ikke dagene", "perhaps", coverage.perhaps.map(row)))
        + told("Kun nogle er bundet", "partly", partly())
        + section("Overlap", "overlaps", overlaps())
        + section("Ingen aftale registreret", "unknown", coverage.unknown)
        + [.heading("Aftalerne")] + agreements + leftOut)
  }

  /// What is only told where there is some; programs get it always.
  private func told(_ heading: Cell, _ key: String, _ rows: [Row]) -> [Block] {
    (rows.isEmpty ? [] : [.heading(heading)]) + [.list(ItemList(key, rows))]
  }

  /// Days on which some are bound, and whom.
  private func partly() -> [Row] {
    coverage.partly.map { partly in
      let bound = Bound(isAll: false, named: partly.bound, unbound: partly.unbound)
      return Row(
        ["\(.long(partly.days)): \(partly.isCertain ? "" : "muligvis ")\(whom(bound))"],
        also: Self.ends(partly.days) + people(bound)
          + [Field("certain", json: .bool(partly.isCertain))])
    }
  }

  /// Whom an agreement binds: `kun NAB, BFF; ikke ABN`.
  private func whom(_ bound: Bound) -> Cell {
    AgreementRows.whom(bound, titles)
  }

  private func people(_ bound: Bound) -> [Field] {
    [
      Field("bound", .list(bound.named.map { titles.party($0) })),
      Field("unbound", .list(bound.unbound.map { titles.party($0) })),
    ]
  }

  /// The agreements that do not count, each with the reason.
  private var leftOut: [Block] {
    let rows = coverage.leftOut.map { left -> Row in
      let thing = Thing(left.agreement)
      let last = left.lastDay.map { "; sidste dag \(.day($0))" as Cell } ?? Cell()
      return Row(
        thing, ["\(.thing(thing)) (\(.id(thing))): \(why(left))\(last)"],
        also: [
          Field("id", .id(thing)), Field("title", json: .string(thing.title)),
          Field("why", json: .string(left.why.rawValue)), .day("lastDay", left.lastDay),
          Field("bound", .list(left.named.map { titles.party($0) })),
        ])
    }
    return told("Tæller ikke med", "leftOut", rows)
  }

  private func why(_ left: LeftOut) -> Cell {
    left.named.isEmpty
      ? Cell(left.why.word) : "\(left.why.word): \(titles.parties(left.named))"
  }

  private func section(_ heading: Cell, _ key: String, _ periods: [Period]) -> [Block] {
    section(heading, key, periods.map(row))
  }

  private func row(_ days: Period) -> Row { Row([.long(days)], also: Self.ends(days)) }

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
        [
          .thing(thing),
          AgreementRows.term(agreement.term, until: coverage.lastDays[agreement.id]),
          (coverage.bound[agreement.id].map(whom) ?? "alle"), Cell.id(thing).as("id"),
        ],
        also: [Field("title", json: .string(thing.title))] + AgreementRows.days(agreement.term)
          + [.day("lastDay", coverage.lastDays[agreement.id] ?? agreement.lastDay)]
          + people(coverage.bound[agreement.id] ?? Bound(isAll: true)))
    }
    let table = Table("agreements", ["Aftale", "Løbetid", "Binder", "Id"], rows)
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
      guard var term = agreement.term, term.from != nil else { return nil }
      term.until = coverage.lastDays[agreement.id] ?? term.until
      guard let outer = Self.outer(term) else { return nil }
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
