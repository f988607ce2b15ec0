import Counter
import Organisation
import Vocabulary

/// The places as they lie, each by its balance of a year; nothing where none is drawn.
struct BalanceMap {
  let view: BalanceView

  func block(_ reckoning: Reckoning, _ year: Int) throws -> [Block] {
    let titles = view.titles
    let outlines = try titles.house.parties.outlines(on: titles.day)
    let lines = reckoning.lines(year)
    let spots = lines.compactMap { line -> Drawing.Spot? in
      guard let outline = outlines.first(where: { $0.area == line.area }) else { return nil }
      return Drawing.Spot(
        titles.thing(line.area.pointer), status(line), rings: outline.rings, isGround: true)
    }
    // A map of nothing but what nobody knows shows nothing.
    guard !spots.isEmpty, lines.contains(where: { $0.balance != nil }) else { return [] }
    let rows = lines.map { line in
      Row(
        titles.thing(line.area.pointer),
        [
          titles.cell(line.area.pointer),
          .status(status(line)),
        ])
    }
    let drawn = Set(outlines.map(\.area))
    let undrawn = lines.filter { !drawn.contains($0.area) }.map { titles.title($0.area.pointer) }
    let rest =
      undrawn.isEmpty
      ? "" : " Uden omrids, og derfor kun i tabellen: \(undrawn.joined(separator: ", "))."
    let short = lines.filter { ($0.balance ?? 0) < 0 }.map { titles.title($0.area.pointer) }
    return [
      .heading("Balancen på kortet den 1. januar \(year): \(view.need.word)"),
      .picture(
        Picture(
          "Balance den 1. januar \(year): \(view.need.dwellings)", .map(spots),
          alternative: Cell(
            (short.isEmpty
              ? "Ingen af de steder, der er kendt, mangler boliger."
              : "Der mangler boliger i \(short.joined(separator: ", ")).") + rest),
          table: Table(nil, ["Sted", "Balance"], rows))),
    ]
  }

  private func status(_ line: Reckoning.Line) -> Status {
    guard let balance = line.balance else { return Status("unknown", "ikke kendt", .neutral) }
    let state = BalanceWords.state(balance)
    return balance < 0
      ? Status(state, "mangler \(BalanceWords.number(-balance))", .bad)
      : Status(state, balance == 0 ? "går op" : "\(BalanceWords.number(balance)) til overs", .good)
  }
}
