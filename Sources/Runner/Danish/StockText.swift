import Casework
import Organisation
import Vocabulary

/// A stated number of dwellings, held against what is counted.
struct StockText {
  let desk: Desk
  let day: Day

  func text(_ stock: HousingStock) throws -> String {
    guard let found = try desk.parties.stockReconciliation(of: stock.id, on: day) else {
      return ""
    }
    return [counted(found), share(stock)].joined(separator: " ")
  }

  private func counted(_ found: StockReconciliation) -> String {
    if found.complete == 0, found.counted == 0 {
      return "Ingen afdeling har et registreret antal boliger, så tallet kan ikke efterprøves."
    }
    let sum = DanishMoney.grouped(Int64(found.counted))
    let missing =
      found.missing.isEmpty
      ? "" : "; \(found.missing.count) afdelinger mangler, så det er mindst så mange"
    let verdict =
      switch found.reconciles {
      case true: "det stemmer"
      case false: "det stemmer ikke"
      case nil: "det kan ikke afgøres endnu"
      }
    return "Afdelingernes tal giver \(sum)\(missing): \(verdict)."
  }

  private func share(_ stock: HousingStock) -> String {
    guard let percent = stock.percent, let all = stock.impliedAll else { return "" }
    let bounds = [all.lowerBound, all.upperBound].map { DanishMoney.grouped(Int64($0)) }
    return "\(percent) % svarer til \(bounds.joined(separator: "-")) boliger i alt (udledt)."
  }
}
