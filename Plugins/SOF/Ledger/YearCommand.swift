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
    "viser årets boliganvisning: regnskab, venteliste, trappe, tomgang og indberetninger"
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
    let after = try book.ledger(on: max(end, first.previous))
    let view = YearView(titles: titles, year: year, end: end)
    let missing =
      end < first ? [] : try CountCalendar(rooms: titles.house).missing(by: end, from: first)
    let isCounted = after.counts.contains { $0.time.latest >= first }
    return Page(
      "Boliganvisning i \(year)",
      [
        .text(Knowledge.text(try asked.known())),
        .data([
          .day("on", titles.day), Field("year", json: .number(year)),
          .day("through", end),
        ]),
        .text(
          last > titles.day
            ? "Året er ikke omme: tallene går til og med den \(.long(end))."
            : !isCounted
              ? "Intet er talt for året."
              : missing.isEmpty
                ? "Hele året: hver måned er talt i hver afdeling."
                : "Året er omme, men ikke talt færdigt: se »Ikke talt«."),
      ]
        + (isCounted
          ? UncountedView(titles: titles, all: missing)
            .blocks(none: "Hver måned, der er omme, er talt.") : [])
        + DwellingType.allCases.flatMap { view.ledger($0, before, after) }
        + (try view.waiting()) + (try view.ladder()) + (try view.money()) + (try view.reports()))
  }
}

/// The parts of the yearly document.
private struct YearView {
  let titles: Titles
  let year: Int
  let end: Day

  /// The year's part of the ledger: what it came to at the end less what it was before.
  func ledger(_ type: DwellingType, _ before: LedgerOfDay, _ after: LedgerOfDay) -> [Block] {
    let afdelinger = Set(after.ledger.sums.keys.filter { $0.type == type }.map(\.afdeling))
    guard !afdelinger.isEmpty else { return [] }
    let owners = Set(afdelinger.map { after.organisations[$0] })
    let known = titles.sorted(owners.compactMap(\.self)).map { Optional($0) }
    let rows = (known + (owners.contains(nil) ? [nil] : [])).map { owner -> Row in
      // By whose they are now, so that a merger in the year takes nothing out of it.
      let own = after.afdelinger(of: owner)
      let (old, new) = (before.ledger.sum(of: own, type), after.ledger.sum(of: own, type))
      return row(owner, old, new)
    }
    return [
      .heading(type == .family ? "Familieboliger i året" : "Ungdomsboliger i året"),
      .group(
        type.rawValue,
        [
          .table(
            "organisations",
            [
              "Boligorganisation", "Meldt ledige", "Årets andel", "Tilbudt", "Anvist", "Afslået",
              "Opgivet", "Udlejet ellers", "Mangler ved årets slutning",
            ], rows, right: Set(1...8))
        ]),
    ]
  }

  private func row(_ owner: PartyID?, _ old: LedgerSum, _ new: LedgerSum) -> Row {
    func cell(_ key: String, _ value: (LedgerSum) -> Int128) -> Cell {
      let number = (value(new) - value(old)).shown
      return Cell.number(number).as(key)
    }
    return Row(
      owner.map { titles.thing($0.pointer) },
      [
        titles.party(owner).as("organisation", json: .text(owner?.text)),
        cell("reported", \.reported), cell("due", \.due.dwellings), cell("offered", \.offered),
        cell("assigned", \.assigned), cell("refused", \.refused), cell("givenUp", \.givenUp),
        cell("otherwise", \.otherwise),
        Cell.number((new.due.dwellings - new.offered).shown).as("missing"),
      ])
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

  /// What the municipality pays for empty dwellings in the year.
  func money() throws -> [Block] {
    let rows = try titles.house.funding.amounts(on: end, year: year)
      .filter { amount in
        amount.withdrawn == nil
          && (amount.stream == "tomgang-og-istandsaettelse"
            || EmptyRentTitles.all.contains { amount.title.hasPrefix($0) })
      }
      .map { amount -> Row in
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
  }

  /// What is to be reported of the year, and by when.
  func reports() throws -> [Block] {
    let view = Viewpoint(end, known: titles.house.known)
    let isCombined = try !titles.house.agreements
      .agreements(ofKind: "lov.kombineret-udlejning", on: end).filter(\.standing.status.binds)
      .isEmpty
    let isTransformed = try titles.house.criteria.standings(on: end).contains {
      $0.on.contains("lov.omdannelsesomraade")
    }
    let all: [(LettingReport, String, Int)] =
      (isCombined ? [(.refusals, "Afvisninger og andre boliger efter § 51 b", year + 1)] : [])
      + (isTransformed ? [(.dispensations, "Dispensationer fra § 51 c", year + 1)] : [])
    let rows = all.map { report, what, year -> Row in
      let due = report.due(in: year, at: view)
      return Row([
        Cell(what).as("what", json: .string(report.rawValue)),
        (due.value.map { Cell.day($0) } ?? .unknown("ikke kendt"))
          .as("due", json: .text(due.value?.description)),
        Cell(due.grounds.first?.law.text ?? "").as("law"),
      ])
    }
    return [.heading("Indberetninger")]
      + Block.table(
        "reports", ["Hvad", "Senest", "Efter"], rows,
        none:
          "Intet: der er hverken besluttet afvisning efter § 51 b eller noget omdannelsesområde (§ 51 c)."
      )
  }
}
