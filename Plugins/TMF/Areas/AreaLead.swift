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
            ("Hvad der binder", said("binding", try binding(docket))),
            ("Næste skridt", said("next", next(docket))),
            ("Penge", said("money", AreaMoney(docket, titles.house, on: titles.day).told(titles))),
            ("Hvad der kan ændre sig", said("change", try change(docket))),
          ])
        ])
    ]
  }

  /// Of a part of an area that the lists know, that what they say and bind is of the whole; nil of any other.
  func whole(_ docket: AreaDocket) throws -> Cell? {
    guard let whole = docket.whole else { return nil }
    let thing = titles.cell(whole.pointer)
    let binding = try AreaBindings(titles.house).all(of: whole, on: titles.day)
      .filter { BindingRows.isTold($0) && $0.stands == .yes }
    let told: Cell =
      binding.isEmpty
      ? "det, der binder efter dem,"
      : "det, der binder efter dem (\(.list(binding.map { "»\(Cell($0.title))«, \(Cell($0.law))" }, .and))),"
    return
      "Området er en del af \(thing). Hvad lovens lister siger, og \(told) gælder \(thing) som helhed: se dér."
  }

  private func lists(_ docket: AreaDocket) -> Cell {
    if docket.whole != nil { return "Området \(view.listsTold(docket))." }
    guard docket.standing != nil else { return "Området er ikke et boligområde efter loven." }
    return "Nu: \(view.listsTold(docket, .commas)). \(view.lastKnown(docket))"
  }

  private func binding(_ docket: AreaDocket) throws -> Cell {
    if let whole = try whole(docket) { return whole }
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
    if let whole = docket.whole {
      return "Hvad næste liste kan ændre, står ved \(titles.cell(whole.pointer))."
    }
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
      "\(head): \(says.isEmpty ? "hvad den siger om området, er ikke kendt" : .list(says, .and)).\(since.isEmpty ? "" : " \(.list(since, .and)).")\(unchanged(docket))"
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

  /// What no list changes, since it follows from the plan.
  ///
  /// Almenboligloven § 168 a stk. 5 says it of an area that no longer meets § 61 a stk. 1, 2 or 4; of the goal in stk. 1 it is inferred.
  private func unchanged(_ docket: AreaDocket) -> Cell {
    let stays = docket.bindings.filter {
      $0.ground == .plan && $0.stands == .yes && $0.earliestFree == nil && $0.freeSince == nil
    }
    guard !stays.isEmpty else { return "" }
    let told = stays.map { one -> Cell in
      "»\(Cell(one.title))«\(one.isGoal ? " (udledt; loven siger det ikke med ord)" : "")"
    }
    return
      " Listen ændrer ikke \(.list(told, .and)): det følger af udviklingsplanen, også når området er ude af listerne; indtil hvornår, står ovenfor."
  }
}
