import Counter
import Vocabulary

/// What makes scenarios differ, in sentences.
struct EffectsView {
  let titles: Titles

  /// The effects of another scenario than the first.
  func blocks(_ name: Cell, _ effects: Effects) -> [Block] {
    let rows = effects.all.map { row($0, of: effects.other.scenario) }
    return [.heading("Hvad der er anderledes i \(name)")]
      + (rows.isEmpty ? [.text("Intet.")] : [.list(ItemList(nil, rows))])
  }

  /// The effects for programs.
  func rows(_ effects: Effects) -> [Row] { effects.all.map { row($0, of: effects.other.scenario) } }

  private func row(_ effect: Effects.Effect, of scenario: Scenario?) -> Row {
    let what: String
    let cause: Cell
    switch effect.cause {
    case .assumptions(let gone, let come):
      what = "need"
      let old = Cell.list(gone.map { titles.cell($0.pointer) }, .and, none: "ingen")
      let new = Cell.list(come.map { titles.cell($0.pointer) }, .and, none: "ingen")
      cause = "Behovet regnes med \(new) i stedet for \(old)"
    case .home(let home, let was, let becomes):
      what = "capacity"
      cause = "\(titles.cell(home.pointer)): \(days(was, becomes))"
    }
    let years = effect.years.map { years -> Cell in
      "\(BalanceWords.more(years.more)) i \(BalanceWords.years(years.first, years.last))"
    }
    let text: Cell = "\(cause): \(Cell.list(years, .commas, none: "ingen forskel i årene"))."
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

  private func days(_ was: [Delay], _ becomes: [Delay]) -> Cell {
    let shown = { (delay: Delay) -> Cell in
      "det, der er planlagt til \(.day(delay.planned)), kommer \(.day(delay.comes))"
    }
    return becomes.isEmpty
      ? "\(was.map { .day($0.planned) }.joined(by: " og ")) holdes"
      : becomes.map(shown).joined(by: " og ")
  }
}
