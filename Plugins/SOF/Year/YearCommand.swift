import Agreements
import Counter
import Criteria
import Investments
import Lov
import Organisation
import Vocabulary

/// `almen sof aar ÅR`: the yearly document of assignment: the year's ledger, the waiting list, the ladder and the money.
struct YearCommand: HouseCommand {
  private static let year = Argument("ÅR", .year)

  let name = "sof.aar"
  let summary =
    "viser årets boliganvisning: regnskab, beslutninger og rettigheder, fritagelser, venteliste, trappe, tomgang og indberetninger"
  let arguments = [year]
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let year = try asked.needed(Self.year, titles).year()
    guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else {
      throw WrongUse("Året \(year) er ikke i kalenderen.", "Skriv fx 2026.")
    }
    let book = LedgerBook(rooms: titles.house)
    let end = min(last, titles.day)
    let before = try book.ledger(on: first.previous)
    let after = try book.ledger(on: max(end, first.previous), rightsFrom: first)
    let missing =
      end < first ? [] : try CountCalendar(rooms: titles.house).missing(by: end, from: first)
    let view = YearView(
      titles: titles, year: year, first: first, end: end, uncounted: missing)
    let isCounted = after.counts.contains { $0.time.latest >= first }
    return Page(
      "Boliganvisning i \(year)",
      [
        .text(Knowledge.text(try asked.known())),
        .data([
          .day("on", titles.day), Field("year", json: .number(year)),
          .day("through", end),
        ]),
        .text(view.reach(isOver: last <= titles.day, isCounted: isCounted)),
      ]
        + (isCounted
          ? UncountedView(titles: titles, all: missing)
            .blocks(none: "Hver måned, der er omme, er talt.") : [])
        + DwellingType.allCases.flatMap { view.ledger($0, before, after) }
        + (try view.decisions())
        + (isCounted ? AccountView(titles: titles, account: after, before: before).rights() : [])
        + view.exemptions(before, after)
        + (try view.waiting()) + (try view.ladder()) + (try view.money())
        + (try YearReports(titles: titles, year: year, first: first, end: end).blocks()))
  }
}

/// The parts of the yearly document.
private struct YearView {
  let titles: Titles
  let year: Int
  let first: Day
  let end: Day
  let uncounted: [Uncounted]

  /// How much of the year the numbers are of.
  func reach(isOver: Bool, isCounted: Bool) -> Cell {
    guard isOver else { return "Året er ikke omme: tallene går til og med den \(.long(end))." }
    guard isCounted else { return "Intet er talt for året." }
    return uncounted.isEmpty
      ? "Hele året: hver måned er talt i hver afdeling."
      : "Året er omme, men ikke talt færdigt: se »Ikke talt«."
  }

  /// What lacks, at the end of the year or so far.
  private var missing: String {
    end.next.year == year ? "Mangler indtil nu" : "Mangler ved årets slutning"
  }

  /// The year's part of the ledger: what it came to at the end less what it was before.
  func ledger(_ type: DwellingType, _ before: LedgerOfDay, _ after: LedgerOfDay) -> [Block] {
    let afdelinger = Set(after.ledger.sums.keys.filter { $0.type == type }.map(\.afdeling))
    guard !afdelinger.isEmpty else { return [] }
    let owners = Set(afdelinger.map { after.organisations[$0] })
    let known = titles.sorted(owners.compactMap(\.self)).map { Optional($0) }
    func line(_ some: Set<PartyID>) -> AccountLine {
      AccountLine(
        old: before.ledger.sum(of: some, type), new: after.ledger.sum(of: some, type),
        lacks: uncounted.contains { $0.type == type && some.contains($0.afdeling) })
    }
    // By whose they are now, so that a merger in the year takes nothing out of it.
    let rows = (known + (owners.contains(nil) ? [nil] : [])).map { owner in
      var sum = line(after.afdelinger(of: owner))
      sum.lacks = uncounted.contains { $0.type == type && $0.organisation == owner }
      return row(owner, "organisation", sum)
    }
    let parts = titles.sorted(afdelinger).map { row($0, "afdeling", line([$0])) }
    let columns = [
      "Meldt ledige", "Årets andel", "Tilbudt", "Anvist", "Afslået", "Opgivet", "Udlejet ellers",
      missing,
    ]
    return [
      .heading(type == .family ? "Familieboliger i året" : "Ungdomsboliger i året"),
      .group(
        type.rawValue,
        [
          .table("organisations", ["Boligorganisation"] + columns, rows, right: Set(1...8)),
          .table("afdelinger", ["Afdeling"] + columns, parts, right: Set(1...8)),
        ]
          + (uncounted.contains { $0.type == type }
            ? [.text(Cell(AccountView.dash))] : [])),
    ]
  }

  private func row(_ id: PartyID?, _ key: String, _ line: AccountLine) -> Row {
    // Over months that are not counted nothing is not 0.
    func cell(_ key: String, _ value: Int128) -> Cell {
      let told: Cell = value == 0 && line.lacks ? .unknown("–") : .number(value.shown)
      return told.as(key, json: .number(value.shown))
    }
    return Row(
      id.map { titles.thing($0.pointer) },
      [
        titles.party(id).as(key, json: .text(id?.text)), cell("reported", line.reported),
        cell("due", line.due), cell("offered", line.offered), cell("assigned", line.assigned),
        cell("refused", line.refused), cell("givenUp", line.givenUp),
        cell("otherwise", line.otherwise), cell("missing", line.missing),
      ])
  }

  /// What the council had decided on some day of the year.
  func decisions() throws -> [Block] {
    let days = Period(first, until: max(end, first)) ?? Period(day: first)
    let rows = try titles.house.records.timelines(
      AssignmentDecision.self, during: days, pointingAt: nil
    )
    .flatMap { $0.pieces.filter { $0.period.intersection(days) != nil } }.sorted {
      ($0.period.start, $0.value.id) < ($1.period.start, $1.value.id)
    }
    .map { piece -> Row in
      let decision = piece.value
      let about = (decision.area.map { [$0.pointer] } ?? []) + decision.of.map(\.pointer)
      return Row(
        titles.thing(decision),
        [
          Cell.thing(titles.thing(decision)).as("decision"),
          Cell(decision.basis.word).as("basis", json: .string(decision.basis.rawValue)),
          Cell(decision.type.word).as("type", json: .string(decision.type.rawValue)),
          (about.isEmpty ? "alle" : Cell.list(about.map { titles.cell($0) }))
            .as("about", json: .array(about.map { .string($0.description) })),
          Cell.day(piece.period.start).as("first", json: .string(piece.period.start.description)),
          (piece.period.until.map { Cell.day($0) } ?? Cell())
            .as("last", json: .text(piece.period.until?.description)),
        ])
    }
    return [.heading("Byrådets beslutninger i året")]
      + Block.table(
        "decisions", ["Beslutning", "Efter", "Boliger", "Om", "Fra", "Til og med"], rows,
        none: "Ingen beslutning om boliganvisning gjaldt i året.")
  }

  /// What afdelinger were let off in the year, and who took it over.
  func exemptions(_ before: LedgerOfDay, _ after: LedgerOfDay) -> [Block] {
    func given(_ exemption: Exemption, _ relief: Relief, in account: LedgerOfDay) -> Parts {
      zip(account.exemptions, account.ledger.outcomes).first { one, outcome in
        one.id == exemption.id && outcome.relief.days.start == relief.days.start
      }?.1.given ?? .zero
    }
    let rows = zip(after.exemptions, after.ledger.outcomes).filter { _, outcome in
      outcome.relief.days.until ?? .latest >= first
    }.map { exemption, outcome -> Row in
      let relief = outcome.relief
      let takers = titles.sorted(Set(relief.takers.keys))
      return Row(
        titles.thing(exemption.pointer),
        [
          titles.party(relief.exempted).as("afdeling", json: .string(relief.exempted.text)),
          Cell.number(relief.dwellings).as("yearly"),
          Cell.number(
            (outcome.given - given(exemption, relief, in: before)).tenThousandths, decimals: 4
          ).as("given"),
          Cell.list(takers.map { "\(titles.party($0)): \(relief.takers[$0] ?? 0)" })
            .as("takers", json: .array(takers.map { .string($0.text) })),
          titles.cell(exemption.pointer).as("exemption", json: .string(exemption.id.text)),
        ])
    }
    return [.heading("Fritagelser i året")]
      + Block.table(
        "exemptions",
        [
          "Afdeling", "Fritaget om året for", "Fritaget i året", "Overtages om året af",
          "Fritagelse",
        ],
        rows, right: [1, 2], none: "Ingen afdeling var fritaget i året.")
  }

  /// The readings of the waiting list that are of the year, and the criteria that are judged by them.
  func waiting() throws -> [Block] {
    let indicators: [(IndicatorID, String)] = [
      ("boligsocial-venteliste", "På venteliste"), ("boligsocial-ventetid", "Ventetid"),
      ("boligsocial-anviste", "Anviste i året"),
    ]
    let rows = try indicators.flatMap { id, title -> [Row] in
      try titles.house.readings.measuredSubjects(of: id).compactMap { subject -> Row? in
        let stated = try titles.house.readings.readings(of: id, about: subject)
          .last { $0.reading.period.start.year == year && $0.reading.status == .actual }
        guard let reading = stated?.reading, let value = reading.value else { return nil }
        return Row(
          titles.thing(subject),
          [
            Cell(title).as("indicator", json: .string(id.text)),
            titles.cell(subject).as("subject", json: .string(subject.description)),
            Cell.period(reading.period).as("period"),
            Cell.number(value, decimals: reading.decimals).as("value"),
          ])
      }
    }
    let judged = try titles.house.criteria.assessments(on: end).filter { assessment in
      indicators.contains { $0.0 == assessment.criterion.indicator }
    }.map { assessment -> Row in
      let status = assessment.evaluation.status
      return Row(
        titles.thing(assessment.criterion),
        [
          Cell.thing(titles.thing(assessment.criterion)).as("criterion"),
          Cell(status.word).as("status", json: .string(status.rawValue)),
        ])
    }
    return [.heading("Den boligsociale venteliste")]
      + Block.table(
        "waitingList", ["Hvad", "For", "Tid", "Tal"], rows, none: "Intet er målt i året.")
      + Block.table(
        "criteria", ["Succeskriterium", "Stand"], judged,
        none: "Intet succeskriterium måles på ventelisten.")
  }

  /// Where areas and afdelinger stand on the ladder in the year.
  func ladder() throws -> [Block] {
    let rows = try titles.house.records.records(LadderStep.self, on: end)
      .filter { $0.year == year }
      .inDanishOrder { titles.title($0.subject) }.map { step in
        Row(
          titles.thing(step),
          [
            titles.cell(step.subject).as("subject", json: .string(step.subject.description)),
            Cell.number(step.step).as("step"),
            (step.assignment.map { Cell.share($0) } ?? .unknown("ikke sagt"))
              .as("assignment", json: .number(step.assignment)),
            (step.flexible.map { Cell.share($0) } ?? .unknown("ikke sagt"))
              .as("flexible", json: .number(step.flexible)),
          ])
      }
    return [.heading("Trappen")]
      + Block.table(
        "ladder", ["Hvem", "Trin", "Til anvisning", "Fleksibel udlejning"], rows,
        none: "Ingen trin er registreret for året.")
  }

  /// What the municipality pays for empty dwellings in the year, as it is known on the day, with what is committed in all.
  func money() throws -> [Block] {
    let amounts = try titles.house.funding.amounts(on: titles.day, year: year)
      .filter { amount in
        amount.withdrawn == nil
          && (amount.stream == "tomgang-og-istandsaettelse"
            || EmptyRentTitles.beginnings.contains { amount.title.hasPrefix($0) })
      }
    let rows = amounts.map { amount -> Row in
      let sum: Cell =
        amount.amount.map { .money(low: $0.low, high: $0.high, about: $0.about == true) }
        ?? .unknown("ikke kendt")
      return Row(
        titles.thing(amount),
        [
          Cell.thing(titles.thing(amount)).as("amount"), Cell(amount.kind.word).as("kind"),
          titles.party(amount.receiver).as("receiver", json: .text(amount.receiver?.text)),
          sum.as("sum"),
        ])
    }
    return [.heading("Tomgang og istandsættelse")]
      + Block.table(
        "money", ["Beløb", "Hvad", "Til", "Sum"], rows, none: "Intet er registreret for året.")
      + (try total(of: amounts.filter { $0.kind == .commitment }))
  }

  /// What commitments make together; of those whose sum nobody knows, how many they are.
  private func total(of committed: [Amount]) throws -> [Block] {
    guard !committed.isEmpty else { return [] }
    let known = committed.compactMap(\.amount)
    let low = try known.reduce(Kroner.zero) { try $0.adding($1.low) }
    let high = try known.reduce(Kroner.zero) { try $0.adding($1.high) }
    let missing = committed.count - known.count
    let isAbout = known.contains { $0.about == true }
    return [
      .facts([
        ("Forpligtet i alt", Cell.money(low: low, high: high, about: isAbout).as("committed"))
      ])
    ]
      + (missing == 0 ? [] : [.text("Dertil \(missing), hvis beløb ikke er kendt.")])
  }
}
