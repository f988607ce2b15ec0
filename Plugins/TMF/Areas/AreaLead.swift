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
            ("Hvad der kan ændre sig", said("change", try change(docket))),
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
  private func change(_ docket: AreaDocket) throws -> Cell {
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
    let told = try coming(docket, on: next).map { [$0] } ?? []
    let says = told + free
    return
      "\(head): \(says.isEmpty ? "hvad den siger om området, er ikke kendt" : .list(says, .and)).\(since.isEmpty ? "" : " \(.list(since, .and)).")"
  }

  /// What the next list says by the figures that are entered already, as `almen lists` reckons it of that day; nil where they
  /// say nothing of it.
  private func coming(_ docket: AreaDocket, on next: Day) throws -> Cell? {
    guard let standing = try titles.house.criteria.standing(of: docket.area, on: next) else {
      return nil
    }
    func named(_ listing: Listing) -> Cell { "»\(Cell(view.title(listing.list)))«" }
    let known = standing.listings.filter { $0.day == next && !$0.isUnknown }
    let now = Set(docket.standing?.on ?? [])
    let on = known.filter { $0.stands == .yes }.map { "er området på \(named($0))" as Cell }
    let off = known.filter { $0.stands == .no && now.contains($0.list) }
      .map { "er området ikke længere på \(named($0))" as Cell }
    let doubtful = known.filter(\.isDoubtful).map(named)
    let (says, source): (_, Cell) = (on + off, "efter de tal, der er indlæst (udledt),")
    guard !doubtful.isEmpty else { return says.isEmpty ? nil : "\(source) \(.list(says, .and))" }
    let readings: Cell = "loven læses på to måder om \(.list(doubtful, .and))"
    return says.isEmpty
      ? "\(source) kan \(readings)" : "\(source) \(.list(says, .and)), mens \(readings)"
  }
}
