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
        ("Dage indtil nu", Cell.number(payment.count).as("paidDays")),
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

  /// Those of a home, or of a year, the first first.
  func table(_ which: (Vacancy) -> Bool) throws -> [Block] {
    let all = try titles.house.records.records(Vacancy.self, on: titles.day).filter(which)
      .sorted { ($0.disposal, $0.id) < ($1.disposal, $1.id) }
    guard !all.isEmpty else { return [] }
    return [
      .heading("Ledige boliger"),
      .table(
        "vacancies",
        ["Bolig", "Til rådighed", "Udlejet", "Til", "Betaler", "Dage", "Leje for dagene"],
        try all.map(row), right: [5, 6]),
    ]
  }

  /// Who pays for a vacancy, by who assigned the day it came.
  func payment(_ vacancy: Vacancy) throws -> VacancyPayment {
    let home = try titles.house.records.timeline(CareHome.self, vacancy.home)
    return VacancyPayment(
      vacancy, home.value(on: vacancy.disposal)?.assignedBy, on: titles.day,
      known: titles.house.known)
  }

  private func row(_ vacancy: Vacancy) throws -> Row {
    let payment = try payment(vacancy)
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
        Cell.number(payment.count).as("paidDays"),
        (rent.map { Cell.money($0) } ?? Cell.unknown("ikke kendt")).as("paidRent"),
      ],
      also: [
        Field("home", json: .string(vacancy.home.text)),
        Field("kind", json: .string(vacancy.kind.rawValue)),
        Field("isSought", json: .bool(vacancy.isSought == true)),
      ])
  }

  static func payer(_ isPaid: Bool?) -> Cell {
    switch isPaid {
    case true?: "kommunen"
    case false?: "ikke kommunen"
    case nil: .unknown("ikke kendt")
    }
  }

  static func raw(_ isPaid: Bool?) -> String? { isPaid.map { $0 ? "municipality" : "other" } }
}
