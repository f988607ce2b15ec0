import Counter
import Lov
import Vocabulary

/// What is said of vacancies: on a vacancy's own page, and as rows.
struct VacancyCard: Card {
  let apart: Set<String> = []

  func blocks(of vacancy: Vacancy, _ titles: Titles) throws -> [Block] {
    let payment = try VacancyRows(titles: titles).payment(vacancy)
    let rent = try payment.rent(vacancy.rent)
    return [
      .facts([
        (
          "Betaler, mens den er tom",
          VacancyRows.payer(payment.isPaid)
            .as("payer", json: .text(VacancyRows.raw(payment.isPaid)))
        ),
        (
          vacancy.letFrom == nil ? "Dage tom indtil nu" : "Dage tom",
          Cell.number(payment.emptyCount).as("emptyDays")
        ),
        (
          "Dage, kommunen betaler for",
          VacancyRows.days(payment.count).as("paidDays", json: .number(payment.count))
        ),
        (
          "Leje for dagene",
          (rent.map { Cell.money($0) } ?? Cell.unknown("ikke kendt")).as("paidRent")
        ),
        (
          "Efter",
          payment.grounds.map { "\($0.text) (\($0.law.text))" as Cell }.joined(by: " ")
        ),
      ])
    ]
  }
}

/// Vacancies as rows.
struct VacancyRows {
  let titles: Titles

  /// Those of a home, or of a year, the first first: of days outside nothing is counted.
  func table(
    of home: CareHome? = nil, within: Period = .always, none: String? = nil
  ) throws -> [Block] {
    let all = try titles.house.records.records(
      Vacancy.self, on: titles.day, pointingAt: home?.pointer
    ).sorted { ($0.disposal, $0.id) < ($1.disposal, $1.id) }
    let rows = try all.compactMap { vacancy -> Row? in
      let payment = try payment(vacancy, within: within)
      // One that was let on the day it came to disposal was never empty, and stands in the days that have that one.
      guard payment.empty != nil || within.contains(vacancy.disposal) else { return nil }
      return try row(vacancy, payment)
    }
    guard !rows.isEmpty || none != nil else { return [] }
    return [.heading("Ledige boliger")]
      + Block.table(
        "vacancies",
        [
          "Bolig", "Til rådighed", "Udlejet", "Til", "Betaler", "Dage tom", "Betalt for", "Leje",
        ], rows, right: [5, 6, 7], none: Cell(none ?? ""))
  }

  /// Who pays for a vacancy, by what it is, whose, and who assigned it the day it came.
  func payment(_ vacancy: Vacancy, within: Period = .always) throws -> VacancyPayment {
    let home = try titles.house.records.timeline(CareHome.self, vacancy.home)
    let dwelling = try Tenure(rooms: titles.house).dwelling(
      vacancy.kind, in: home.value(on: vacancy.disposal), on: vacancy.disposal)
    return VacancyPayment(
      vacancy, dwelling, on: titles.day, known: titles.house.known, within: within)
  }

  private func row(_ vacancy: Vacancy, _ payment: VacancyPayment) throws -> Row {
    let rent = try payment.rent(vacancy.rent)
    let whom =
      vacancy.letFrom == nil ? "" : vacancy.isToOthers == true ? "andre" : "berettigede"
    return Row(
      titles.thing(vacancy),
      [
        titles.cell(vacancy.pointer).as("vacancy"), Cell.day(vacancy.disposal).as("disposal"),
        (vacancy.letFrom.map { Cell.day($0) } ?? Cell.unknown("nej"))
          .as("letFrom", json: .text(vacancy.letFrom?.description)),
        Cell(whom).as("isToOthers", json: .bool(vacancy.isToOthers == true)),
        Self.payer(payment.isPaid).as("payer", json: .text(Self.raw(payment.isPaid))),
        Cell.number(payment.emptyCount).as("emptyDays"),
        VacancyRows.days(payment.count).as("paidDays", json: .number(payment.count)),
        (rent.map { Cell.money($0) } ?? Cell.unknown("ikke kendt")).as("paidRent"),
      ],
      also: [
        Field("home", json: .string(vacancy.home.text)),
        Field("kind", json: .string(vacancy.kind.rawValue)),
        Field("isSought", json: .bool(vacancy.isSought == true)),
      ])
  }

  /// So many days, or that nobody knows.
  static func days(_ count: Int?) -> Cell { count.map { .number($0) } ?? .unknown("ikke kendt") }

  static func payer(_ isPaid: Bool?) -> Cell {
    switch isPaid {
    case true?: "kommunen"
    case false?: "boligorganisationen, ikke kommunen"
    case nil: .unknown("ikke kendt")
    }
  }

  static func raw(_ isPaid: Bool?) -> String? { isPaid.map { $0 ? "municipality" : "other" } }
}
