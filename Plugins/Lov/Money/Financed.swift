import Investments
import Vocabulary

/// A kind of dwelling in a project, and how its sum is financed.
struct Financed {
  let kind: DwellingKind
  /// The sum, in whole thousands of kroner where the act rounds it.
  let sum: Kroner
  let row: RateTable.Row
  /// What is read otherwise, where it gives something else.
  let otherwise: RateTable.Row?
  let loan: Kroner
  let capital: Kroner
  let deposit: Kroner

  /// The shares of a row, in hundredths of a per cent.
  static func percents(_ row: RateTable.Row) -> [Int64] {
    ["laan", "grundkapital", "beboerindskud"].compactMap(row.value)
  }

  /// Finances a sum by the rate of a kind and an average size, in hundredths of a square metre.
  ///
  /// Where the act rounds (`isRounded`), the sum and the loan are in whole 1,000 kr. and the others the share of the
  /// rounded sum, of which no rounding is written; else the three add up to the øre. Throws `NoRate`, `MoneyOverflow`,
  /// and `RateFault` when the row lacks a share.
  init(
    _ kind: DwellingKind, _ sum: Kroner, size: Int64?, isRounded: Bool, at view: Viewpoint
  ) throws {
    let table = try grundkapitalTable()
    let row = try table.row(for: kind.type, size: size, at: view)
    let percents = Self.percents(row)
    guard percents.count == 3 else {
      throw RateFault(table: table.id, row: 1, what: .unreadable)
    }
    let other = table.otherReading(for: kind.type, size: size, at: view)
    otherwise = other.flatMap { Self.percents($0) == percents ? nil : $0 }
    (self.kind, self.row) = (kind, row)
    if isRounded {
      self.sum = try sum.thousands()
      loan = try self.sum.part(percents[0], of: 10_000).thousands()
      capital = try self.sum.part(percents[1], of: 10_000)
      deposit = try self.sum.part(percents[2], of: 10_000)
    } else {
      let parts = try sum.allocated(by: percents)
      (self.sum, loan, capital, deposit) = (sum, parts[0], parts[1], parts[2])
    }
  }
}

extension Kroner {
  /// The amount in whole thousands of kroner; a half goes up.
  ///
  /// Which is »mio. kr. med 3 decimaler« (BEK 40/2026 § 8 stk. 4).
  func thousands() throws(MoneyOverflow) -> Kroner {
    try part(1, of: 100_000).part(100_000, of: 1)
  }

  /// The sum of some amounts; throws `MoneyOverflow` when it does not fit.
  static func sum(_ all: [Kroner]) throws(MoneyOverflow) -> Kroner {
    var total = zero
    for one in all { total = try total.adding(one) }
    return total
  }
}
