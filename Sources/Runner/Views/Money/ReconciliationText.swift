import Investments
import Vocabulary

/// A stated total beside what its items make, in words.
struct ReconciliationText {
  let titles: Titles

  func line(_ check: Reconciliation) -> String {
    let stated = DanishMoney.text(check.total.stated)
    let sum = DanishMoney.text(check.sum)
    let verdict =
      switch check.reconciles {
      case true: "det stemmer"
      case false: "det stemmer ikke" + helps(check)
      case nil: "det kan ikke efterprøves, da en post ikke er oplyst"
      }
    return
      "\(check.total.title): \(stated) er angivet, og posterne (\(names(check.total.items))) giver \(sum): \(verdict)."
  }

  private func helps(_ check: Reconciliation) -> String {
    let with = check.holdsWith.isEmpty ? [] : ["med \(names(check.holdsWith))"]
    let without = check.holdsWithout.isEmpty ? [] : ["uden \(names(check.holdsWithout))"]
    let ways = with + without
    return ways.isEmpty ? "" : "; det ville stemme \(ways.joined(separator: " eller "))"
  }

  private func names(_ items: [AmountID]) -> String {
    items.map { titles.title($0.pointer) }.joined(separator: ", ")
  }

  static func json(_ check: Reconciliation) -> JSON {
    .keyed([
      "total": .string(check.total.id.text), "items": .texts(check.total.items.map(\.text)),
      "sum": json(check.sum), "stated": json(check.total.stated),
      "reconciles": check.reconciles.map { .bool($0) } ?? .null,
      "missing": .texts(check.missing.map(\.text)),
      "holdsWith": .texts(check.holdsWith.map(\.text)),
      "holdsWithout": .texts(check.holdsWithout.map(\.text)),
    ])
  }

  static func json(_ range: AmountRange) -> JSON {
    .keyed(["low": .int(Int(range.low.ore)), "high": .int(Int(range.high.ore))])
  }
}
