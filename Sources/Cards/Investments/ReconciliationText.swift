import Counter
import Investments
import Vocabulary

/// A stated total beside what its items make, in words.
struct ReconciliationText {
  let titles: Titles

  /// The total as a row: one sentence.
  func row(_ check: Reconciliation) -> Row {
    let total = Thing(check.total)
    return Row(
      total, [line(check)],
      also: titles.form.data {
        [
          Field("total", .id(total)), Field("items", things(check.total.items)),
          Field("sum", json: Self.json(check.sum)),
          Field("stated", json: Self.json(check.total.stated)),
          Field("reconciles", json: check.reconciles.map { .bool($0) } ?? .null),
          Field("missing", things(check.missing)), Field("holdsWith", things(check.holdsWith)),
          Field("holdsWithout", things(check.holdsWithout)),
        ]
      })
  }

  func line(_ check: Reconciliation) -> Cell {
    let verdict: Cell =
      switch check.reconciles {
      case true: .status(Status("true", "det stemmer", .good))
      case false: .status(Status("false", "det stemmer ikke", .bad)) + helps(check)
      case nil: "det kan ikke efterprøves, da en post ikke er oplyst"
      }
    return
      "\(.thing(Thing(check.total.pointer, check.total.title))): \(.money(check.total.stated)) er angivet, og posterne (\(names(check.total.items))) giver \(.money(check.sum)): \(verdict)."
  }

  private func helps(_ check: Reconciliation) -> Cell {
    let with: [Cell] = check.holdsWith.isEmpty ? [] : ["med \(names(check.holdsWith))"]
    let without: [Cell] = check.holdsWithout.isEmpty ? [] : ["uden \(names(check.holdsWithout))"]
    let ways = with + without
    return ways.isEmpty ? Cell() : "; det ville stemme \(ways.joined(by: " eller "))"
  }

  private func names(_ items: [AmountID]) -> Cell {
    titles.cells(items.map(\.pointer)).joined(by: ", ")
  }

  private func things(_ items: [AmountID]) -> Cell { .list(titles.cells(items.map(\.pointer))) }

  /// At least and at most, in øre.
  static func json(_ range: AmountRange) -> JSON {
    .keyed(["low": .int(Int(range.low.ore)), "high": .int(Int(range.high.ore))])
  }
}

extension Cell {
  /// An amount, or that it is not known.
  static func known(_ money: Kroner?) -> Cell {
    money.map { .money($0) } ?? .unknown("ikke oplyst")
  }

  /// How much of a guarantee somebody else stands behind: `ingen` where it is said that nobody does.
  static func behind(_ guarantee: Guarantee) throws -> Cell {
    let behind = known(try guarantee.behind)
    let told = guarantee.reguaranteed == 0 ? "ingen" : behind
    return told.as("reguaranteed", json: behind.json)
  }

  /// How much of an amount, and when it was taken back: then it counts as nothing.
  static func standing(_ amount: Amount) -> Cell {
    let much: Cell = amount.amount.map { .money($0) } ?? .unknown("ikke oplyst")
    guard let withdrawn = amount.withdrawn else { return much }
    let when: Cell =
      withdrawn.day.map { day in
        day.isExact ? " den \(.long(day.earliest))" : Cell(DanishDays.when(day))
      } ?? ""
    return "\(much) (trukket tilbage\(when))"
  }

  /// An amount within bounds.
  static func money(_ range: AmountRange) -> Cell {
    .money(low: range.low, high: range.high, about: range.about == true)
  }
}
