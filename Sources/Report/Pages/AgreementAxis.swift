import Agreements
import Counter
import Organisation
import Vocabulary

/// Agreements on an axis of days: what is rough, the gaps, what nobody knows, and what is open after an end.
struct AgreementAxis {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  /// One line of the axis and of the table behind it.
  private struct Line {
    let name: Cell
    let span: Drawing.Span?
    let row: Row
  }

  // MARK: All

  /// How many agreements one picture shows; of more only those that bind the whole city are drawn.
  private static let most = 60

  /// All agreements of the day, each followed by the gap after it; nil when there are none.
  ///
  /// Where there are too many for a picture it has those that bind the whole city, and says how many it leaves out.
  func all() throws -> Picture? {
    let every = try house.agreements.standings(on: day)
    let all =
      every.count <= Self.most
      ? every : try every.filter { try house.agreements.isCommon($0.agreement) }
    let lengthened = try house.agreements.lengthened(all.map(\.agreement), on: day)
    let told = all.filter { !lengthened.extensions.contains($0.agreement.id) }
    var gaps = try gaps(Set(told.flatMap(\.agreement.topics)))
    let open = Set(
      try house.agreements.lapseDuties(of: told.map(\.agreement), on: day).map(\.subject))
    var lines: [Line] = []
    for (agreement, standing) in Self.inTurn(told) {
      let last = lengthened.lastDays[agreement.id] ?? agreement.lastDay
      lines += self.lines(agreement, standing, last, isOpen: open.contains(agreement.pointer))
      for (gap, topics) in gaps where last?.latest.next == gap.start {
        lines.append(self.gap(gap, topics))
        gaps[gap] = nil
      }
    }
    let others = every.count - all.count
    return picture(
      others == 0 ? "Aftalerne gennem tiden" : "De aftaler, der binder alle, gennem tiden", lines,
      others: others)
  }

  /// Agreements by their start, each after the one it follows.
  private static func inTurn(
    _ all: [(agreement: Agreement, standing: Standing)]
  ) -> [(agreement: Agreement, standing: Standing)] {
    let sorted = all.sorted { start($0.agreement) < start($1.agreement) }
    let ids = Set(all.map(\.agreement.id))
    var (out, seen): ([(agreement: Agreement, standing: Standing)], Set<AgreementID>) = ([], [])
    func add(_ each: (agreement: Agreement, standing: Standing)) {
      guard seen.insert(each.agreement.id).inserted else { return }
      out.append(each)
      for next in sorted where next.agreement.succeeds.contains(each.agreement.id) { add(next) }
    }
    for each in sorted where each.agreement.succeeds.allSatisfy({ !ids.contains($0) }) { add(each) }
    for each in sorted { add(each) }
    return out
  }

  private static func start(_ agreement: Agreement) -> Day {
    agreement.term?.from?.earliest ?? agreement.concluded?.day?.earliest ?? .latest
  }

  /// The certain gaps of some topics, each with those it is a gap of.
  private func gaps(_ topics: Set<TopicID>) throws -> [Period: [TopicID]] {
    var found: [Period: [TopicID]] = [:]
    for topic in topics.sorted() {
      for gap in try house.agreements.coverage(of: topic, during: .always, party: nil).gaps {
        found[gap, default: []].append(topic)
      }
    }
    return found
  }

  // MARK: Of a topic

  /// What governed a topic through the years, for the whole city or for a party, with the gaps and the days nobody knows
  /// of; nil when there is less than two to show.
  func topic(_ id: TopicID, for party: PartyID? = nil) throws -> Picture? {
    let whole = try house.agreements.coverage(of: id, during: .always, party: party)
    let starts = whole.agreements.compactMap { $0.term?.from?.earliest }
    let ends = whole.agreements.compactMap { (whole.lastDays[$0.id] ?? $0.lastDay)?.latest }
    guard whole.agreements.count > 1, let first = starts.min(),
      let last = (ends + [day]).max(), let during = Period(first, until: last)
    else { return nil }
    let coverage = try house.agreements.coverage(of: id, during: during, party: party)
    var lines: [Line] = []
    let standings = try house.agreements.standings(of: whole.agreements, on: day)
    for (agreement, standing) in standings {
      lines += self.lines(
        agreement, standing, whole.lastDays[agreement.id] ?? agreement.lastDay, isOpen: false)
    }
    lines += coverage.gaps.map { gap($0, []) }
    lines += coverage.unknown.map { days in
      Line(
        name: "Ingen aftale registreret",
        span: Drawing.Span(days, inner: days, Status("unknown", "ikke kendt", .neutral)),
        row: Row(["Ingen aftale registreret", .long(days), "ikke kendt; ikke det samme som et hul"])
      )
    }
    let whom: Cell = party.map { " for \(Cell(titles.title($0.pointer)))" } ?? ""
    return picture("Hvad der styrede »\(Cell(titles.title(id.pointer)))«\(whom)", lines)
  }

  // MARK: Lines

  private func lines(
    _ agreement: Agreement, _ standing: Standing, _ last: RoughDay?, isOpen: Bool
  ) -> [Line] {
    let thing = Thing(agreement)
    let term = Self.term(agreement.term?.from, last)
    let line = Line(
      name: .thing(thing), span: Self.span(agreement, last, standing),
      row: Row(thing, [.thing(thing), term, .standing(standing)]))
    guard isOpen, let last, last.latest < day, let after = Period(last.latest.next, until: day)
    else { return [line] }
    let question = "Efter »\(Cell(agreement.title))«" as Cell
    return [
      line,
      Line(
        name: "Efter den: intet afløste den, og den er ikke sluppet",
        span: Drawing.Span(after, inner: after, Status("open", "åbent spørgsmål", .attention)),
        row: Row(
          thing, [question, .long(after), "åbent: intet afløste den, og den er ikke sluppet"])),
    ]
  }

  private func gap(_ gap: Period, _ topics: [TopicID]) -> Line {
    let about: Cell =
      topics.isEmpty ? Cell() : " (\(.list(topics.map { titles.cell($0.pointer) }, .commas)))"
    return Line(
      name: "Hul: \(.period(gap))",
      span: Drawing.Span(gap, inner: gap, Status("gap", "hul", .bad)),
      row: Row(["Hul\(about)", .long(gap), "ingen aftale gjaldt"]))
  }

  private static func term(_ from: RoughDay?, _ last: RoughDay?) -> Cell {
    switch (from, last) {
    case (let from?, let last?): "\(.day(from)) til \(.day(last))"
    case (let from?, nil): "fra \(.day(from))"
    case (nil, let last?): "til \(.day(last)); start ikke kendt"
    case (nil, nil): .unknown("ikke kendt")
    }
  }

  /// The days of an agreement that has a start; what ends on no known day is rough from its start on.
  private static func span(
    _ agreement: Agreement, _ last: RoughDay?, _ standing: Standing
  ) -> Drawing.Span? {
    guard let from = agreement.term?.from else { return nil }
    guard let outer = Period(from.earliest, until: last?.latest ?? .latest) else { return nil }
    let inner = last.flatMap { Period(from.latest, until: $0.earliest) }
    let status = Status.standing(standing)
    return Drawing.Span(outer, inner: inner, status)
  }

  private func picture(_ title: Cell, _ lines: [Line], others: Int = 0) -> Picture? {
    let spans = lines.compactMap(\.span)
    guard !spans.isEmpty else { return nil }
    let bounds = spans.flatMap { [$0.outer.start, $0.outer.until].compactMap { $0 } }
      .filter { $0 > .earliest && $0 < .latest }
    guard let first = bounds.min(), let last = bounds.max(),
      let during = Period(Day(first.year, 1, 1) ?? first, until: max(last, day))
    else { return nil }
    let known = lines.filter { $0.span != nil }
    let without = lines.count - known.count
    return Picture(
      title,
      .axis(
        known.map { Drawing.Lane($0.name, [$0.span].compactMap { $0 }) }, during: during, mark: day),
      alternative:
        "Skraveret: kilden giver kun et år eller et tidsrum. Rød: dage uden aftale mellem en aftale og dens afløser. Stiplet: ikke kendt, eller et åbent spørgsmål efter en aftales udløb. Lodret: \(.long(day)).\(without > 0 ? Cell(" \(without) uden kendt start står kun i tabellen.") : Cell())\(others > 0 ? Cell(" \(others) andre, med enkelte organisationer, er ikke tegnet.") : Cell())",
      table: Table("axis", ["Aftale", "Løbetid", "Status"], lines.map(\.row)))
  }
}
