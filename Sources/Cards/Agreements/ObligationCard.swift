import Agreements
import Counter
import Vocabulary

/// The page of an obligation: each time that it is due, with where that stands.
struct ObligationCard: Card {
  let apart: Set<String> = []

  func blocks(of obligation: Obligation, _ titles: Titles) throws -> [Block] {
    let day = titles.day
    guard let owed = try titles.house.agreements.owed(obligation, on: day) else {
      return [
        .text("Aftalen blev trukket tilbage, så intet skal gøres."),
        ObligationRows.times([]),
      ]
    }
    let ahead = Period(.earliest, until: day.adding(months: Self.monthsAhead)) ?? .always
    let times = owed.occurrences(in: ahead)
    // What is due later still is told by its first time, so that a page never looks as if nothing were.
    let later =
      times.isEmpty
      ? Array(owed.occurrences(in: Period(from: day)).prefix(1)) : []
    return [
      .heading("Tiderne\(owed.every == nil ? "" : ", til og med et år frem")"),
      ObligationRows.times(
        try ObligationRows(titles: titles).rows(owed, times + later, isNamed: false)),
    ]
  }

  /// As far ahead as `due` looks.
  private static let monthsAhead = 12
}

/// What agreements promise, as rows: one for each time that it is due.
struct ObligationRows {
  let titles: Titles

  /// A row for each of some times of an obligation, with who has it on the day; on its own page it is not named again.
  func rows(
    _ obligation: Obligation, _ times: [Occurrence], isNamed: Bool = true
  ) throws -> [Row] {
    let keepers = try titles.house.agreements.keepers(of: obligation, on: titles.day)
    return times.map { row(obligation, $0, keepers, isNamed) }
  }

  /// The times that have passed and are neither met nor let go, besides some.
  func overdue(_ obligation: Obligation, besides known: [Occurrence]) -> [Occurrence] {
    obligation.occurrences(in: Period(.earliest, to: titles.day) ?? .always).filter {
      obligation.state(of: $0, on: titles.day) == .overdue && !known.contains($0)
    }
  }

  private func row(
    _ obligation: Obligation, _ one: Occurrence, _ keepers: [Pointer], _ isNamed: Bool
  ) -> Row {
    let thing = Thing(obligation)
    let due = RoughDay(from: one.earliest, to: one.latest)
    return Row(
      thing,
      [Cell.day(due).as("due")] + (isNamed ? [.thing(thing)] : []) + [
        owner(obligation, keepers),
        Cell.standing(obligation.state(of: one, on: titles.day)).as("state"),
      ],
      also: Field.both(thing) + [
        Field("keepers", .list(keepers.map { .pointer(titles.thing($0)) }))
      ])
  }

  /// Whose it is, and whose it was when that is no more.
  private func owner(_ obligation: Obligation, _ keepers: [Pointer]) -> Cell {
    let own = obligation.owner
    let was = titles.party(own)
    if keepers == [own.pointer] { return was.as("owner") }
    let now: Cell =
      keepers.isEmpty
      ? .unknown("ingen") + " (var \(was))"
      : "\(Cell.list(keepers.map(name), .and)) (overtaget fra \(was))"
    return now.as("owner", json: was.json)
  }

  private func name(_ keeper: Pointer) -> Cell {
    PartyID(keeper.id).map { titles.party($0) } ?? titles.cell(keeper)
  }

  static func blocks(_ heading: Cell, _ rows: [Row]) -> [Block] {
    (rows.isEmpty ? [] : [.heading(heading)])
      + [.table("promises", ["Frist", "Hvad", "Hvem", "Stand"], rows)]
  }

  /// The times of one.
  static func times(_ rows: [Row]) -> Block {
    .table("times", ["Frist", "Hvem", "Stand"], rows)
  }
}
