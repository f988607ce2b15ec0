import Counter
import Criteria
import Vocabulary

extension ListsView {
  /// How each area stands to each list, as a matrix with the table behind it.
  func matrix(_ standings: [AreaStanding]) -> [Block] {
    let ids = lists.filter { $0.days(upTo: day).last.flatMap($0.generation) != nil }.map(\.id)
    let things = standings.map { titles.thing($0.area.pointer) }
    let isAnyDoubtful = standings.contains { !$0.doubtful.isEmpty }
    let isAnyOff = standings.contains { !Self.off($0).isEmpty }
    let rows = zip(standings, things).map { standing, thing in
      // Where a list cannot be decided, nobody knows that the area is on none; nor where the law can be read in two ways.
      let isByPractice = ids.contains(where: standing.isByPracticeAlone)
      let none =
        !standing.unknown.isEmpty
        ? "ikke kendt"
        : !standing.doubtful.isEmpty ? "to læsninger" : isByPractice ? "ingen, i praksis" : "ingen"
      return Row(
        thing,
        [
          .thing(thing), names(standing.on, ids, of: standing, none: none),
        ] + (isAnyDoubtful ? [names(standing.doubtful, ids, none: "ingen")] : [])
          + [names(standing.unknown, ids, none: "ingen")]
          + (isAnyOff ? [names(Self.off(standing), ids, of: standing, none: none)] : []),
        also: titles.form.data { fields(standing) })
    }
    let table = Table(
      "areas",
      ["Område", "På listen"] + (isAnyDoubtful ? ["To læsninger"] : []) + ["Kan ikke afgøres"]
        + (isAnyOff ? ["Er ude"] : []), rows)
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
    _ lists: [String], _ all: [String], of standing: AreaStanding? = nil, none: String
  ) -> Cell {
    let marks = lists.map { list in
      [
        standing?.entered.contains(list) == true ? "ny" : nil,
        standing.map { $0.isByPracticeAlone(list) || $0.isOffByPractice(list) } == true
          ? "i praksis" : nil,
      ].compactMap(\.self)
    }
    if lists == all, all.count > 1, marks.allSatisfy(\.isEmpty) { return "alle lister" }
    return .list(
      zip(lists, marks).map { list, marks in
        "\(title(list))\(marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")"
      }, .lines, none: none)
  }

  private func status(_ standing: AreaStanding, _ list: String) -> Status? {
    func isOff(_ all: [AreaStanding.Off]) -> Bool { all.contains { $0.list == list } }
    let how = standing.isByPracticeAlone(list) ? ", i praksis" : ""
    if standing.entered.contains(list) { return Status("entered", "ny\(how)", .attention) }
    if standing.on.contains(list) { return Status("on", "ja\(how)", .attention) }
    let rests = standing.isOffByPractice(list) ? ", i praksis" : ""
    if isOff(standing.left) { return Status("left", "ude\(rests)", .good) }
    if isOff(standing.staysOut) { return Status("staysOut", "fortsat ude\(rests)", .good) }
    if standing.doubtful.contains(list) {
      return Status("doubtful", "to læsninger", .neutral)
    }
    if standing.unknown.contains(list) { return Status("unknown", "ukendt", .neutral) }
    let derived = standing.isDerived(list) ? ", udledt" : ""
    return Status("off", "nej\(derived)\(rests.isEmpty ? how : rests)", .neutral)
  }
}
