import Counter
import Vocabulary

/// What makes scenarios differ, in sentences.
struct EffectsView {
  let titles: Titles

  /// The effects of another scenario than the first.
  func blocks(_ name: Cell, _ effects: Effects) -> [Block] {
    let rows = rows(effects)
    return [.heading("Hvad der er anderledes i \(name)")]
      + (rows.isEmpty ? [.text("Intet.")] : [.list(ItemList(nil, rows))])
  }

  /// The effects for programs.
  func rows(_ effects: Effects) -> [Row] { effects.all.map { row($0, effects.other) } }

  /// Why there is no difference: a home that has no dwelling for the need makes none.
  private func none(_ cause: Effects.Cause, _ reckoning: Reckoning) -> String {
    guard case .home(let id, _, _) = cause else { return "ingen forskel i årene" }
    let has = reckoning.capacity.recorded.contains { line in
      line.pieces.contains { $0.value.id == id && !$0.value.stock(for: reckoning.need).isEmpty }
    }
    return has
      ? "ingen forskel i årene" : "ingen forskel, for hjemmet har ingen \(reckoning.need.dwellings)"
  }

  private func row(_ effect: Effects.Effect, _ need: Reckoning) -> Row {
    let (what, cause) = self.cause(effect.cause)
    let unknown =
      effect.unknown.isEmpty
      ? [] : [Cell("ikke kendt i \(effect.unknown.map(String.init).joined(separator: ", "))")]
    let years = effect.years.map { years -> Cell in
      "\(BalanceWords.more(years.more)) i \(BalanceWords.years(years.first, years.last))"
    }
    let text: Cell =
      "\(cause): \(Cell.list(years + unknown, .commas, none: none(effect.cause, need)))."
    return Row(
      [text.as("text")],
      also: [
        Field("changes", json: .string(what)),
        Field(
          "years",
          rows: effect.years.map {
            Row(
              [],
              also: [
                Field("first", json: .number($0.first)), Field("last", json: .number($0.last)),
                Field("more", json: .number($0.more)),
              ])
          }),
      ])
  }

  private func cause(_ cause: Effects.Cause) -> (what: String, cause: Cell) {
    switch cause {
    case .people: return ("need", "Behovet, fordi folketallet er et andet")
    case .changed(let was, let becomes):
      let words = AssumptionWords(titles: titles)
      return (
        "need",
        "Behovet, fordi \(titles.cell(becomes.pointer)) er ændret fra »\(words.says(was))« til »\(words.says(becomes))«"
      )
    case .assumptions(let gone, let come):
      let old = Cell.list(gone.map { titles.cell($0.pointer) }, .and, none: "ingen")
      let new = Cell.list(come.map { titles.cell($0.pointer) }, .and, none: "ingen")
      let instead: Cell = gone.isEmpty ? Cell() : " i stedet for \(old)"
      return ("need", "Behovet, fordi der regnes med \(new)\(instead)")
    case .home(let home, let was, let becomes):
      return ("capacity", "Boligerne i \(titles.cell(home.pointer)): \(days(was, becomes))")
    }
  }

  private func days(_ was: [Course.Move], _ becomes: [Course.Move]) -> Cell {
    becomes.isEmpty
      ? "\(was.map { .day($0.planned) }.joined(by: " og ")) holdes"
      : MoveWords.cell(becomes)
  }
}

/// What comes on another day than planned, or never, in words.
enum MoveWords {
  /// What happens where a change never comes: the home opens, or is, as it was planned to be after it, or closes.
  static func never(_ move: Course.Move) -> Cell {
    guard let instead = move.instead else { return "kommer ikke, for hjemmet lukker forinden" }
    return move.isOpening
      ? "kommer ikke for sig: hjemmet åbner \(.day(instead)), og er da, som det er planlagt at være efter det næste"
      : "kommer ikke for sig: \(.day(instead)) kommer det, der er planlagt bagefter"
  }

  static func cell(_ moves: [Course.Move]) -> Cell {
    moves.map { move -> Cell in
      guard let comes = move.comes else {
        return "det, der er planlagt til \(.day(move.planned)), \(never(move))"
      }
      let why = move.isCarried ? ", fordi det følger med" : ""
      return "det, der er planlagt til \(.day(move.planned)), kommer \(.day(comes))\(why)"
    }.joined(by: " og ")
  }
}
