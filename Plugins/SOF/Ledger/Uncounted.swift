import Counter
import Organisation
import Vocabulary

/// The months that nobody has counted an afdeling's dwellings for.
struct Uncounted: Hashable, Sendable {
  let afdeling: PartyID
  /// Its organisation on the last of them; nil where nobody knows.
  let organisation: PartyID?
  let type: DwellingType
  /// The first day of each, in order; never none.
  let months: [Day]
}

/// Who has not reported which month: of every afdeling that the municipality has a right in, or that has been counted
/// before, and that has dwellings of the kind.
struct CountCalendar {
  let rooms: any Rooms

  /// What is not counted of the months that are over by a day.
  ///
  /// - Parameters:
  ///   - day: the day; what is counted is as it was known then.
  ///   - first: from which day on; from the first month that anything was counted for when nil.
  ///   - most: how many months back at most.
  ///   - chosen: the afdelinger that are meant, for pages of one thing; all when nil.
  func missing(
    by day: Day, from first: Day? = nil, most: Int = 1_200, of chosen: Set<PartyID>? = nil
  ) throws -> [Uncounted] {
    let counts = try rooms.records.records(VacancyCount.self, on: day)
      .filter { $0.time.latest <= day }
    guard let begun = counts.map(\.time.earliest).min() else { return [] }
    let counted = Set(counts.map(Self.month))
    let before = Set(counts.map { LedgerKey(afdeling: $0.afdeling, type: $0.type) })
    var found: [LedgerKey: [Day]] = [:]
    var above: [PartyID: [PartyID]] = [:]
    let start = max(first ?? begun, day.adding(months: -most))
    for month in Self.months(from: start, through: day) {
      for key in try expected(on: month.end, before, chosen, &above)
      where !counted.contains(Month(key: key, start: month.start)) {
        found[key, default: []].append(month.start)
      }
    }
    let book = LedgerBook(rooms: rooms)
    let all = try found.map { key, months in
      Uncounted(
        afdeling: key.afdeling, organisation: try book.owner(of: key.afdeling, on: day),
        type: key.type, months: months)
    }
    return all.sorted {
      ($0.afdeling, $0.type.rawValue) < ($1.afdeling, $1.type.rawValue)
    }
  }

  private struct Month: Hashable {
    let key: LedgerKey
    let start: Day
  }

  /// The month of a count: one that is counted day by day is counted when some day of it is.
  private static func month(of count: VacancyCount) -> Month {
    let first = count.time.earliest
    return Month(
      key: LedgerKey(afdeling: count.afdeling, type: count.type),
      start: first.startOfMonth)
  }

  /// The months from that of one day to the last that is over by another.
  private static func months(from first: Day, through last: Day) -> [(start: Day, end: Day)] {
    var found: [(Day, Day)] = []
    var start = first.startOfMonth
    while found.count < 1_200 {
      let end = start.adding(months: 1).previous
      guard end <= last, end >= start else { break }
      found.append((start, end))
      start = end.next
    }
    return found
  }

  /// The afdelinger and dwellings that somebody should count on the last day of a month.
  private func expected(
    on day: Day, _ before: Set<LedgerKey>, _ chosen: Set<PartyID>?,
    _ above: inout [PartyID: [PartyID]]
  ) throws -> [LedgerKey] {
    let rights = try RightsReader(rooms: rooms).rights(on: day)
    let book = LedgerBook(rooms: rooms)
    var found: [LedgerKey] = []
    for (party, _) in try rooms.parties.parties(of: .afdeling, on: day)
    where chosen?.contains(party.id) ?? true {
      // Whose an afdeling is changes seldom, and reading it for each month costs most of the time.
      let known = above[party.id].flatMap { $0.first == party.partOf ? $0 : nil }
      let over = try known ?? book.above(party.id, on: day)
      above[party.id] = over
      for type in DwellingType.allCases {
        let key = LedgerKey(afdeling: party.id, type: type)
        let there = type == .family ? party.dwellings?.family : party.dwellings?.youth
        guard there ?? (before.contains(key) ? 1 : 0) > 0 else { continue }
        let hasRight =
          rights.right(of: party.id, over, type) != nil
          || rights.uncertain(of: party.id, type) != nil
        if hasRight || before.contains(key) { found.append(key) }
      }
    }
    return found
  }
}

extension [Day] {
  /// Months by their first days, in Danish: »januar 2026« or »januar 2026-marts 2026«, runs of them together.
  var monthsText: String {
    var runs: [(Day, Day)] = []
    for month in self {
      if let last = runs.last, last.1.adding(months: 1) == month {
        runs[runs.count - 1].1 = month
      } else {
        runs.append((month, month))
      }
    }
    func name(_ day: Day) -> String {
      RoughDay(from: day, to: day.adding(months: 1).previous).danish
    }
    return runs.map { $0.0 == $0.1 ? name($0.0) : "\(name($0.0))–\(name($0.1))" }
      .joined(separator: ", ")
  }
}

/// What is not counted, as people read it.
struct UncountedView {
  let titles: Titles
  let all: [Uncounted]

  /// A table, or that nothing lacks.
  func blocks(none: Cell) -> [Block] {
    [.heading("Ikke talt")]
      + (all.isEmpty ? Block.table("uncounted", columns, [], none: none) : table)
  }

  /// The table alone.
  var table: [Block] { Block.table("uncounted", columns, rows, none: "") }

  private var columns: [String] { ["Afdeling", "Boliger", "Måneder"] }

  private var rows: [Row] {
    all.map { one in
      Row(
        titles.thing(one.afdeling.pointer),
        [
          titles.party(one.afdeling).as("afdeling", json: .string(one.afdeling.text)),
          Cell(one.type.word).as("type", json: .string(one.type.rawValue)),
          Cell(one.months.monthsText).as(
            "months", json: .array(one.months.map { .string(String($0.description.prefix(7))) })),
        ])
    }
  }
}
