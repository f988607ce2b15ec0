import Counter
import Vocabulary

/// What must be said beside the numbers of a balance: what is not known and why, and what no 1 January shows.
extension BalanceView {
  /// Why a need or a capacity is not known, each reason once with the years it is of.
  func unknown(_ reckoning: Reckoning) -> [Block] {
    guard !basis.places.isEmpty else {
      return [.text("Ingen bydel har hjem eller folketal, så intet er kendt.")]
    }
    var reasons: [String: [Int]] = [:]
    var uncounted: [Int] = []
    for year in years {
      let lines = reckoning.lines(year)
      for why in Set(lines.flatMap(\.missing).map(\.words)) {
        reasons[why, default: []].append(year)
      }
      if lines.contains(where: { !$0.isCounted }) { uncounted.append(year) }
    }
    let needs = reasons.sorted { $0.key < $1.key }.map { why, years -> Cell in
      "\(why) (\(BalanceWords.years(years)))"
    }
    return
      untold(reckoning)
      + (needs.isEmpty
        ? []
        : [
          .text("Behovet er ikke kendt alle steder og år: \(Cell.list(needs, .commas, none: "")).")
        ])
      + (uncounted.isEmpty
        ? []
        : [
          .text(
            "Det, der kan bruges, er ikke kendt: ingen hjem er registreret (\(BalanceWords.years(uncounted)))."
          )
        ])
  }

  /// The homes that were there before they are first told of, each with the years in which nobody knows what they had.
  private func untold(_ reckoning: Reckoning) -> [Block] {
    var years: [CareHomeID: [Int]] = [:]
    for year in self.years {
      for home in Set(reckoning.lines(year).flatMap(\.untold).map(\.id)) {
        years[home, default: []].append(year)
      }
    }
    guard !years.isEmpty else { return [] }
    let homes = years.sorted { $0.key < $1.key }.map { home, years -> Cell in
      "\(titles.cell(home.pointer)) (\(BalanceWords.years(years)))"
    }
    return [
      .text(
        "Det, der kan bruges, er ikke kendt, for et hjem var der, før det første gang er opgjort: \(Cell.list(homes, .commas, none: ""))."
      )
    ]
  }

  /// What the years pass over, since they count 1 January alone; nothing where they pass over nothing.
  func passedOver(_ reckoning: Reckoning) -> [Block] {
    let rows = between(reckoning)
    guard !rows.isEmpty else { return [] }
    return [
      .text("Tæller ikke, for det varer ikke til en 1. januar:"), .list(ItemList(nil, rows)),
    ]
  }

  /// The same as rows, for programs too.
  func between(_ reckoning: Reckoning) -> [Row] {
    years.flatMap(reckoning.between).map { each in
      Row(
        titles.thing(each.home),
        [
          ("\(titles.cell(each.home.pointer)), \(Cell.period(each.days)): \(each.usable) kan bruges, \(each.out) ude"
            as Cell).as("text")
        ],
        also: [
          Field("home", json: .string(each.home.id.text)), .day("from", each.days.start),
          .day("until", each.days.end?.previous), Field("usable", json: .number(each.usable)),
          Field("out", json: .number(each.out)),
        ])
    }
  }

  /// The years of a need with what must be said beside them.
  func whole(_ reckoning: Reckoning) -> [Block] {
    [years(reckoning)] + unknown(reckoning) + passedOver(reckoning)
      + [.data([Field("between", rows: between(reckoning))])]
  }

  /// The same need by need, each in a group of its own, of those that are not asked about but are reckoned with.
  func others(_ asked: Scenarios.Asked, _ more: (BalanceView, Reckoning) -> [Block]) -> [Block] {
    NeedKind.allCases.filter { $0 != need }.flatMap { other -> [Block] in
      let view = BalanceView(titles: titles, basis: basis, years: years, need: other)
      let reckoning = view.reckoning(asked)
      guard !reckoning.assumptions.isEmpty else { return [] }
      return [
        .heading("Behov og kapacitet: \(other.dwellings)"),
        .group(other.rawValue, view.whole(reckoning) + more(view, reckoning)),
      ]
    }
  }
}
