import AlmenTestKit
import Investments
import Testing
import Vocabulary

private let first = Day(daysSince1970: 15_000)

/// Random rows of few days, types and sizes, so that they often meet; some state anew what an earlier one stated.
private struct Making {
  var random: SeededRandom

  mutating func day(_ oneIn: Int) -> Day? {
    random.oneIn(oneIn) ? nil : first.adding(days: random.int(0...6))
  }

  mutating func row(_ number: Int) -> RateTable.Row {
    let (one, other) = (day(5), day(5))
    let isReversed = one ?? .earliest > other ?? .latest
    let bound = random.int(1...3)
    let (hasLeast, hasBelow) = (random.oneIn(4), random.oneIn(4))
    return RateTable.Row(
      type: random.oneIn(2) ? nil : ["a", "b", "c"][random.int(0...2)],
      least: hasLeast ? Int64(bound) : nil,
      below: hasBelow ? Int64(bound + random.int(1...2)) : nil,
      from: isReversed ? other : one, until: isReversed ? one : other,
      values: [RateTable.Value("x", Int64(number))], law: "l", source: "s", known: day(4),
      statement: random.oneIn(2) ? "" : ["p", "q"][random.int(0...1)], rank: random.int(-1...1))
  }

  mutating func table() -> RateTable {
    let count = random.int(0...9)
    return RateTable(
      "a.t", title: "T", stream: "s", columns: [RateTable.Column("x", title: "x", unit: "%")],
      rows: (0..<count).map { row($0) }, apart: ["c"])
  }
}

/// The words of the law, read literally over every row, and by no code of the table.
private struct Oracle {
  let table: RateTable
  let type: String?
  let size: Int64?
  let view: Viewpoint

  /// The rows that were known then and that none known then states anew.
  var standing: [RateTable.Row] {
    let then = table.rows.filter { row in
      view.known.map { known in row.known.map { $0 <= known } ?? true } ?? true
    }
    return then.filter { row in
      row.statement.isEmpty
        || then.allSatisfy {
          $0.statement != row.statement || ($0.known ?? .earliest) <= (row.known ?? .earliest)
        }
    }
  }

  /// Those that hold for what is asked.
  var fitting: [RateTable.Row] {
    standing.filter { row in
      let isType = row.type.map { $0 == type } ?? (type != "c")
      let isSize =
        size.map { (row.least ?? $0) <= $0 && row.below.map { size ?? 0 < $0 } ?? true }
        ?? (row.least == nil && row.below == nil)
      let isDated = row.from != nil || row.until != nil
      let isDay = (row.from ?? view.day) <= view.day && view.day <= (row.until ?? view.day)
      return isType && isSize && isDated && isDay
    }
  }

  /// Of those of some ranks, the ones that no other goes before: by rank, then by what is asked, then by known day.
  func best(_ ranks: (Int) -> Bool) -> [RateTable.Row] {
    let able = fitting.filter { ranks($0.rank) }
    let ranked = able.filter { row in able.allSatisfy { $0.rank <= row.rank } }
    func asks(_ row: RateTable.Row) -> Int {
      (row.type == nil ? 0 : 1) + ((row.least ?? row.below) == nil ? 0 : 1)
    }
    let special = ranked.filter { row in ranked.allSatisfy { asks($0) <= asks(row) } }
    return special.filter { row in
      special.allSatisfy { ($0.known ?? .earliest) <= (row.known ?? .earliest) }
    }
  }
}

@Suite struct RateTableLawTests {
  /// Everything that can be asked of a table of such rows.
  private func questions(_ ask: (String?, Int64?, Viewpoint) throws -> Void) rethrows {
    for type in [nil, "a", "c"] {
      for size in [nil, 1, 3] as [Int64?] {
        for day in [0, 2, 5] {
          for known in [nil, 0, 3, 6] as [Int?] {
            let view = Viewpoint(
              first.adding(days: day), known: known.map { first.adding(days: $0) })
            try ask(type, size, view)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<12)
  func `the row is that of the law read literally, or there is none, in 100 random tables each`(
    _ seed: Int
  ) throws {
    var found = 0
    for number in 0..<100 {
      var making = Making(random: SeededRandom(seed: UInt64(seed * 1_000 + number)))
      let table = making.table()
      questions { type, size, view in
        let oracle = Oracle(table: table, type: type, size: size, view: view)
        let best = oracle.best { $0 >= 0 }
        do throws(NoRate) {
          let row = try table.row(for: type, size: size, at: view)
          found += 1
          #expect(best.contains(row), "seed \(seed), table \(number), \(view)")
        } catch {
          #expect(best.isEmpty, "seed \(seed), table \(number), \(view)")
          #expect(error.day == view.day && error.known == view.known)
        }
        let other = table.otherReading(for: type, size: size, at: view)
        let others = oracle.best { $0 < 0 }
        #expect(other.map(others.contains) ?? others.isEmpty, "seed \(seed), table \(number)")
      }
    }
    #expect(found > 1_000)
  }

  @Test(arguments: 0..<4)
  func `what is signed later changes nothing that was known before`(
    _ seed: Int
  ) throws {
    for number in 0..<100 {
      var making = Making(random: SeededRandom(seed: UInt64(90_000 + seed * 1_000 + number)))
      let table = making.table()
      questions { type, size, view in
        guard let known = view.known else { return }
        let then = table.asKnown(on: known)
        let now = try? table.row(for: type, size: size, at: view)
        #expect((try? then?.row(for: type, size: size, at: Viewpoint(view.day))) == now)
        let earlier = RateTable(
          "a.t", title: "T", stream: "s", columns: table.columns,
          rows: table.rows.filter { $0.known ?? .earliest <= known }, apart: table.apart)
        #expect((try? earlier.row(for: type, size: size, at: view)) == now)
      }
    }
  }
}
