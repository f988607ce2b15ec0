import Agreements
import Counter
import Vocabulary

extension AccountView {
  /// What a row says of months that are not counted.
  static let dash =
    "Hvor måneder ikke er talt, er tallene mindst det, der står, og »–« er ikke kendt: hvad der mangler eller venter, er af det talte."

  /// The months that are not counted of all that is shown.
  func lacks(_ type: DwellingType) -> [Uncounted] { uncounted.filter { $0.type == type } }

  /// Those of an organisation's afdelinger.
  func lacks(of owner: PartyID?, _ type: DwellingType) -> [Uncounted] {
    lacks(type).filter { $0.organisation == owner }
  }

  /// Which months of which afdelinger.
  func text(_ lacks: [Uncounted]) -> Cell {
    .list(lacks.map { "\(titles.party($0.afdeling)): \(Cell($0.months.monthsText))" }, .lines)
  }

  /// A sum: over months that are not counted it is at least that, and not known where nothing is counted.
  func atLeast(_ value: Int128, _ key: String, _ lacks: Bool) -> Cell {
    let number = Cell.number(value.shown)
    let told = !lacks ? number : value == 0 ? .unknown("ikke kendt") : "mindst \(number)"
    return told.as(key, json: .number(value.shown))
  }

  /// A difference, which what is not counted may make larger or smaller.
  func ofCounted(_ value: Int128, _ lacks: Bool) -> Cell {
    let number = Cell.number(value.shown)
    return lacks ? "\(number) i det talte" : number
  }

  /// What of exemptions is not taken yet, of afdelinger that are let off.
  func carried(_ afdelinger: Set<PartyID>) -> [Block] {
    zip(account.exemptions, account.ledger.outcomes).compactMap { exemption, outcome in
      let rest = outcome.carried
      guard afdelinger.contains(outcome.relief.exempted), rest > .zero else { return nil }
      let name = titles.party(outcome.relief.exempted)
      let goesOn = outcome.relief.days.contains(account.day)
      let sums: Cell =
        "\(name) er fritaget for \(Cell(outcome.asked.danish)) boliger til og med den \(.long(min(account.day, outcome.relief.days.until ?? account.day))), og \(Cell(outcome.given.danish)) er trukket fra"
      return .text(
        goesOn
          ? "\(sums); \(Cell(rest.danish)) bæres videre og trækkes fra, når der er en andel at trække det fra."
          : "\(sums); der var ingen andel at trække de sidste \(Cell(rest.danish)) fra.")
    }
  }
}
