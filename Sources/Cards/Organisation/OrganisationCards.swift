import Counter
import Organisation
import Vocabulary

/// The page of a stated number of dwellings: held against what is counted.
struct StockCard: Card {
  let apart: Set<String> = []

  func blocks(of stock: HousingStock, _ titles: Titles) throws -> [Block] {
    try StockText(titles: titles).blocks(stock)
  }
}

/// The page of a post: who holds it.
struct PostCard: Card {
  let apart: Set<String> = []

  func blocks(of post: Post, _ titles: Titles) throws -> [Block] {
    let all = try titles.house.parties.holders(of: post.id, on: titles.day)
    let holders = Cell.list(all.map { Cell($0.person) }, .commas).as("holders")
    return all.isEmpty
      ? [.text("Posten er ubesat."), .data([Field("holders", json: .array([]))])]
      : [.text("Indehaver: \(holders).")]
  }
}

/// What a stated number of dwellings is held against.
private struct StockText {
  let titles: Titles

  func blocks(_ stock: HousingStock) throws -> [Block] {
    let found = try titles.house.parties.stockReconciliation(of: stock.id, on: titles.day)
    guard let found else {
      let none = ["counted", "complete", "reconciles"].map { Field($0, json: .null) }
      return [.data(none + [Field("missing", json: .array([]))])]
    }
    return [
      .text([counted(found), share(stock)]),
      .data([
        Field("counted", json: .int(found.counted)), Field("complete", json: .int(found.complete)),
        Field("missing", .list(found.missing.map { titles.cell($0.pointer) })),
        Field("reconciles", json: found.reconciles.map { .bool($0) } ?? .null),
      ]),
    ]
  }

  private func counted(_ found: StockReconciliation) -> Cell {
    if found.complete == 0, found.counted == 0 {
      return "Ingen afdeling har et registreret antal boliger, så tallet kan ikke efterprøves."
    }
    let missing =
      found.missing.isEmpty
      ? "" : "; \(found.missing.count) afdelinger mangler, så det er mindst så mange"
    let verdict: Cell =
      switch found.reconciles {
      case true: .status(Status("true", "det stemmer", .good))
      case false: .status(Status("false", "det stemmer ikke", .bad))
      case nil: "det kan ikke afgøres endnu"
      }
    return "Afdelingernes tal giver \(.number(found.counted))\(missing): \(verdict)."
  }

  private func share(_ stock: HousingStock) -> Cell {
    guard let percent = stock.percent, let all = stock.impliedAll else { return Cell() }
    let bounds = [Cell.number(all.lowerBound), .number(all.upperBound)].joined(by: "-")
    return " \(percent) % svarer til \(bounds) boliger i alt (udledt)."
  }
}
