import Counter
import Criteria
import Lov
import Vocabulary

/// The five lines that an area's page begins with: the lists, what binds, what comes next, the money, and what the next list may
/// change.
struct AreaLead {
  let titles: Titles
  private var rows: BindingRows { BindingRows(titles: titles) }
  private var view: AreaView { AreaView(titles: titles) }

  func blocks(_ docket: AreaDocket) throws -> [Block] {
    func said(_ key: String, _ cell: Cell) -> Cell { cell.as(key, json: .string(cell.text)) }
    return try [
      .group(
        "lead",
        [
          .facts([
            ("Lovens lister", said("lists", lists(docket))),
            ("Hvad der binder", said("binding", binding(docket))),
            ("Næste skridt", said("next", next(docket))),
            ("Penge", said("money", AreaMoney(docket, titles.house, on: titles.day).told(titles))),
            ("Hvad der kan ændre sig", said("change", change(docket))),
          ])
        ])
    ]
  }

  private func lists(_ docket: AreaDocket) -> Cell {
    guard docket.standing != nil else { return "Området er ikke et boligområde efter loven." }
    return "Nu: \(view.listsTold(docket)). \(view.lastKnown(docket))"
  }

  private func binding(_ docket: AreaDocket) -> Cell {
    let told = docket.bindings.filter(BindingRows.isTold)
    let unknown = docket.bindings.contains { !BindingRows.isTold($0) }
    let more: Cell =
      unknown ? " Hvad listerne ellers binder, kan ikke afgøres, fordi \(docket.gap.why)." : ""
    guard !told.isEmpty else { return "\(BindingRows.none(docket.bindings)).\(more)" }
    return .list(
      told.map { "\(rows.named($0)), \(Cell($0.until)) (\(Cell($0.law)))" }
        + (unknown ? [more] : []),
      .lines)
  }

  private func next(_ docket: AreaDocket) -> Cell {
    guard let next = docket.next(titles).first else {
      return .unknown("ingen åben sag, milepæl eller overskreden aftale er registreret")
    }
    let due: Cell = next.due.map { ", \(.day($0))" } ?? ", ingen frist er sat"
    return "\(next.text) – \(view.owner(next))\(due)\(view.mark(next))"
  }

  /// What the next list may change.
  private func change(_ docket: AreaDocket) -> Cell {
    guard docket.standing != nil else { return "Lovens lister gælder ikke området." }
    guard let next = docket.register.next else { return "Ingen lov laver en liste." }
    let free = docket.bindings.filter { $0.earliestFree == next }.map { one -> Cell in
      "\(Cell(one.title)) kan tidligst falde bort med den (udledt)"
    }
    let since = docket.bindings.compactMap { one in
      one.freeSince.map {
        "\(Cell(one.title)) kan være faldet bort allerede siden listen af \(.long($0)), som ikke er kendt (udledt)"
          as Cell
      }
    }
    let head: Cell = "Næste liste er efter loven den \(.long(next))"
    return
      "\(head): \(free.isEmpty ? "hvad den siger om området, er ikke kendt" : .list(free, .and)).\(since.isEmpty ? "" : " \(.list(since, .and)).")"
  }
}
