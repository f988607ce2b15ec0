import Counter
import Criteria
import Vocabulary

extension ListsView {
  /// How each area stands to each list, as a matrix with the table behind it.
  func matrix(_ standings: [AreaStanding]) -> [Block] {
    let ids = lists.filter { $0.days(upTo: day).last.flatMap($0.generation) != nil }.map(\.id)
    let things = standings.map { titles.thing($0.area.pointer) }
    let isAnyOff = standings.contains { !Self.off($0).isEmpty }
    let rows = zip(standings, things).map { standing, thing in
      // Where a list cannot be decided, nobody knows that the area is on none.
      let none = standing.unknown.isEmpty ? "ingen" : "ikke kendt"
      return Row(
        thing,
        [
          .thing(thing), names(standing.on, ids, new: standing.entered, none: none),
          names(standing.unknown, ids, none: "ingen"),
        ] + (isAnyOff ? [names(Self.off(standing), ids, none: none)] : []),
        also: titles.form.data { fields(standing) })
    }
    let table = Table(
      "areas", ["Område", "På listen", "Kan ikke afgøres"] + (isAnyOff ? ["Er ude"] : []), rows)
    let title: Cell = "Hvert område og hver liste"
    let on = standings.count { !$0.on.isEmpty }
    let picture = Picture(
      title,
      .matrix(
        rows: things.map { .thing($0) }, columns: ids.map { Cell(self.title($0)) },
        cells: standings.map { standing in ids.map { status(standing, $0) } }),
      alternative:
        "\(standings.count) \(standings.count == 1 ? "område" : "områder"); på en liste: \(on).",
      table: table)
    return (rows.isEmpty ? [] : [.heading(title)]) + [.picture(picture)]
  }

  /// The lists that it is not on, and was on or would have been.
  private static func off(_ standing: AreaStanding) -> [String] {
    (standing.left + standing.staysOut).map(\.list)
  }

  private func names(
    _ lists: [String], _ all: [String], new: [String] = [], none: String
  ) -> Cell {
    if lists == all, all.count > 1, new.isEmpty { return "alle lister" }
    return .list(
      lists.map { "\(title($0))\(new.contains($0) ? " (ny)" : "")" }, .lines, none: none)
  }

  private func status(_ standing: AreaStanding, _ list: String) -> Status? {
    func isOff(_ all: [AreaStanding.Off]) -> Bool { all.contains { $0.list == list } }
    if standing.entered.contains(list) { return Status("entered", "ny", .attention) }
    if standing.on.contains(list) { return Status("on", "ja", .attention) }
    if isOff(standing.left) { return Status("left", "ude", .good) }
    if isOff(standing.staysOut) { return Status("staysOut", "fortsat ude", .good) }
    if standing.listings.contains(where: { $0.list == list && isDoubtful($0) }) {
      return Status("doubtful", "to læsninger", .neutral)
    }
    if standing.unknown.contains(list) { return Status("unknown", "ukendt", .neutral) }
    return Status("off", "nej", .neutral)
  }
}
