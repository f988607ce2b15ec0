import Counter
import Vocabulary

/// How numbers of a balance are said.
enum BalanceWords {
  /// What every page of a balance begins with.
  static let rule: Cell =
    "Boliger og folketal er pr. 1. januar. Behovet er andel gange folketal, afrundet én gang for hvert sted og år til nærmeste hele bolig (halve op); det, der kan bruges, er antal gange højeste belægning, afrundet på samme måde for hvert hjem og hver slags; summer lægger de afrundede tal sammen. Det er ikke en prognose: det følger af forudsætningerne."

  /// A balance: what is over with a plus, what lacks with a minus, in words for who sees no colour.
  static func balance(_ balance: Int?) -> Cell {
    guard let balance else { return .unknown("ikke kendt") }
    let word =
      balance == 0
      ? "går op" : balance > 0 ? "\(number(balance)) til overs" : "mangler \(number(-balance))"
    return Cell.status(Status(state(balance), word, balance < 0 ? .bad : .good))
  }

  /// The word of a balance for programs.
  static func state(_ balance: Int?) -> String {
    balance.map { $0 < 0 ? "short" : $0 == 0 ? "even" : "over" } ?? "unknown"
  }

  /// A number, or that nobody knows.
  static func cell(_ number: Int?) -> Cell { number.map { .number($0) } ?? .unknown("ikke kendt") }

  /// A whole number with points.
  static func number(_ number: Int) -> String { DanishNumbers.text(Int64(number), decimals: 0) }

  /// A difference with its sign.
  static func more(_ more: Int) -> String {
    more < 0 ? "\(number(-more)) færre" : more == 1 ? "1 mere" : "\(number(more)) flere"
  }

  /// Years: `2027`, `2027-2030`.
  static func years(_ first: Int, _ last: Int) -> String {
    first == last ? "\(first)" : "\(first)-\(last)"
  }

  /// Years, those in a row as one: `2027, 2029-2030`.
  static func years(_ years: [Int]) -> String {
    Effects.joined(years.map { ($0, 1) }).map { Self.years($0.first, $0.last) }
      .joined(separator: ", ")
  }

  /// A rate: what was said in per cent, what follows from a year as the fraction that it is.
  static func rate(_ part: Need.Part) -> Cell {
    if let share = part.share { return .share(share) }
    let exact = part.rate.times(10_000)
    let shown = exact?.rounded ?? 0
    let isExact = exact.map { $0 == Fraction(whole: Int64(shown)) } ?? false
    return "\(isExact ? "" : "ca. ")\(Cell.share(shown)) (\(part.rate.part) af \(part.rate.whole))"
  }
}

extension Cell.StringInterpolation {
  fileprivate mutating func appendInterpolation(_ number: Int128) {
    appendLiteral(String(number))
  }
}

/// What an assumption says, on one line.
struct AssumptionWords {
  let titles: Titles

  func cell(_ assumption: Assumption) -> Cell {
    let place = assumption.area.map { ", kun \(titles.cell($0.pointer))" as Cell } ?? Cell()
    let source: Cell = " Kilde: \(assumption.source.text)"
    return
      "\(titles.cell(assumption.pointer)): \(assumption.method.word) for \(assumption.ages.words)\(place): \(rates(assumption)).\(source)"
  }

  /// What an assumption says, without its name and source.
  func says(_ assumption: Assumption) -> Cell {
    "\(assumption.method.word) for \(assumption.ages.words): \(rates(assumption))"
  }

  /// Which common assumptions others take the place of in an area.
  func replaced(_ all: [Assumption]) -> [Cell] {
    all.replaced.flatMap { common, others in
      others.map { own -> Cell in
        let area: Cell = own.area.map { titles.cell($0.pointer) } ?? Cell()
        return
          "I \(area) træder \(titles.cell(own.pointer)) i stedet for \(titles.cell(common.pointer)): de lægges ikke sammen."
      }
    }
  }

  private func rates(_ assumption: Assumption) -> Cell {
    if let year = assumption.baseYear {
      let whole = assumption.area == nil ? "alle stederne tilsammen" : "stedet selv"
      return "den, \(whole) havde i \(year)"
    }
    return assumption.rates.sorted { $0.year < $1.year }.map { rate -> Cell in
      "\(Cell.share(rate.share)) fra \(rate.year)"
    }.joined(by: ", ")
  }

  /// The assumption for programs.
  func row(_ assumption: Assumption) -> Row {
    Row(
      titles.thing(assumption),
      [cell(assumption).as("text")],
      also: Field.both(titles.thing(assumption)) + [
        Field("need", json: .string(assumption.need.rawValue)),
        Field("method", json: .string(assumption.method.rawValue)),
        Field("youngest", json: .number(assumption.youngest)),
        Field("oldest", json: .number(assumption.oldest)),
        Field("area", json: .text(assumption.area?.text)),
        Field("baseYear", json: .number(assumption.baseYear)),
        Field("source", json: .string(assumption.source.text)),
        Field(
          "rates",
          rows: assumption.rates.map {
            Row(
              [],
              also: [
                Field("year", json: .number($0.year)), Field("share", json: .number($0.share)),
              ])
          }),
      ])
  }
}
