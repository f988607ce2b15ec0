import Counter
import Criteria
import Investments
import Lov
import Vocabulary

/// The five lines that an area's page begins with: the lists, what binds, what comes next, the money, and what the next list may
/// change.
struct AreaLead {
  let titles: Titles
  private var rows: BindingRows { BindingRows(titles: titles) }
  private var view: AreaView { AreaView(titles: titles) }

  func blocks(_ docket: AreaDocket) throws -> [Block] {
    [
      .facts([
        ("Lovens lister", try lists(docket)), ("Hvad der binder", binding(docket)),
        ("Næste skridt", next(docket)), ("Penge", try money(docket)),
        ("Hvad der kan ændre sig", try change(docket)),
      ])
    ]
  }

  private func lists(_ docket: AreaDocket) throws -> Cell {
    guard docket.standing != nil else { return "Området er ikke et boligområde efter loven." }
    return try "Nu: \(view.lists(docket)). \(view.lastKnown(docket))"
  }

  private func binding(_ docket: AreaDocket) -> Cell {
    let told = docket.bindings.filter(BindingRows.isTold)
    let unknown = docket.bindings.contains { !BindingRows.isTold($0) }
    let more: Cell =
      unknown ? " Hvad listerne ellers binder, kan ikke afgøres, fordi tal mangler." : ""
    guard !told.isEmpty else {
      return (unknown ? "Intet, der er registreret." : "Intet.") + more
    }
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
    let late: Cell = view.isLate(next) ? " (\(view.late))" : ""
    return "\(next.text) – \(view.owner(next))\(due)\(late)"
  }

  /// The money that names the area, its plans, efforts and matters; who else pays nobody has said.
  private func money(_ docket: AreaDocket) throws -> Cell {
    let amounts = try titles.house.funding.amounts(naming: docket.named, on: titles.day)
      .filter { $0.withdrawn == nil }
    let told = amounts.map { amount -> Cell in
      let sum =
        amount.amount.map { Cell(DanishMoney.text(low: $0.low, high: $0.high)) }
        ?? .unknown("beløbet er ikke kendt")
      return
        "\(Cell.thing(titles.thing(amount))): \(sum), \(titles.cell(amount.financier.pointer)), \(Cell(amount.kind.word))"
    }
    guard !told.isEmpty else {
      return .unknown("intet beløb er registreret; hvem der betaler, er ikke kendt")
    }
    return .list(told + ["Hvad andre betaler, er ikke registreret."], .lines)
  }

  /// What the next list may change.
  private func change(_ docket: AreaDocket) throws -> Cell {
    guard docket.standing != nil,
      let next = try ListRegister(titles.house, on: titles.day).next
    else { return "Lovens lister gælder ikke området." }
    let free = docket.bindings.filter { $0.earliestFree == next }.map { one -> Cell in
      "\(Cell(one.title)) kan tidligst falde bort med den (udledt)"
    }
    let head: Cell = "Næste liste er efter loven den \(.long(next))"
    return
      "\(head): \(free.isEmpty ? "hvad den siger om området, er ikke kendt" : .list(free, .and))."
  }
}
