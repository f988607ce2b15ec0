import Agreements
import Counter
import Criteria
import Forums
import Lov
import Vocabulary

/// An area's docket as blocks.
struct AreaView {
  let titles: Titles

  // MARK: Lists

  /// What a list is called on the day.
  func title(_ list: String) -> String {
    titles.house.brought.values(.lists).first { $0.id == list }?
      .generation(on: titles.day)?.generation.title ?? list
  }

  /// The lists it is on, those it may be on, and those nobody can say of.
  func lists(_ docket: AreaDocket) -> Cell {
    guard let standing = docket.standing else {
      return Cell.unknown("ikke et boligområde").as("lists", json: .array([]))
    }
    let on = standing.on.map { list in
      Cell(title(list)) + (standing.isByPracticeAlone(list) ? " (efter praksis)" : Cell())
    }
    let doubtful = standing.doubtful.map { "\(Cell(title($0))) (to læsninger)" as Cell }
    let count = standing.unknown.count
    let unknown: [Cell] =
      count == 0 ? [] : ["tal mangler for \(count) \(count == 1 ? "liste" : "lister")"]
    return Cell.list(on + doubtful + unknown, .lines, none: "ingen")
      .as("lists", json: .texts(standing.on))
  }

  // MARK: What comes next

  /// What comes first and whose it is.
  func next(_ docket: AreaDocket) -> [Cell] {
    guard let next = docket.next.first else {
      return [
        Cell.unknown("intet registreret").as("next", json: .null),
        Cell.unknown("-").as("nextOwner", json: .null),
      ]
    }
    return [
      (Cell(next.what) + (next.due.map { ", \(.day($0))" } ?? Cell()))
        .as("next", json: .string(next.what)),
      owner(next).as("nextOwner"),
    ]
  }

  private func owner(_ next: AreaNext) -> Cell {
    next.owners.isEmpty
      ? .unknown(next.who ?? "ikke oplyst")
      : .list(titles.cells(next.owners), .and)
  }

  /// Everything that comes, the first due first.
  func coming(_ docket: AreaDocket) -> [Block] {
    Block.table(
      "next", ["Næste skridt", "Hvem", "Frist", "I"],
      docket.next.map { next in
        Row([
          Cell(next.what).as("what"), owner(next).as("owner"),
          (next.due.map { Cell.day($0) } ?? .unknown("ingen"))
            .as("due", json: .text(next.due?.text)),
          titles.cell(next.thing).as("in"),
        ])
      },
      none:
        "Ingen åben sag eller milepæl er registreret. Frister efter aftaler og lov står for sig.")
  }

  // MARK: Plans and efforts

  /// The plans and efforts, each with where it stands.
  func efforts(_ docket: AreaDocket) throws -> [Block] {
    let plans = docket.plans.map { ($0.plan, $0.standing) }
    return Block.table(
      "efforts", ["Plan eller indsats", "Parter", "Stand", "Prioritet", "Id"],
      try (plans + docket.efforts).map { agreement, standing in
        Row(
          titles.thing(agreement),
          [
            Cell.thing(titles.thing(agreement)), titles.parties(agreement.parties).as("parties"),
            Cell.standing(standing).as("status"), try priority(agreement),
            Cell.id(agreement).as("id"),
          ])
      }, none: "Ingen plan eller indsats er registreret.")
  }

  /// Its place in each forum's order of the day, with the agreement that sets the frames.
  private func priority(_ agreement: Agreement) throws -> Cell {
    let orders = try titles.house.fora.priorities(of: agreement.id, on: titles.day)
    let places = orders.compactMap { order -> Cell? in
      guard let place = order.order.firstIndex(of: agreement.id) else { return nil }
      let basis: Cell = order.basis.map { ", efter \(titles.cell($0.pointer))" } ?? ""
      return
        "nr. \(place + 1) af \(order.order.count) i \(titles.cell(order.forum.pointer))\(basis)"
    }
    return Cell.list(places, .lines, none: "ingen")
      .as("priority", json: .texts(places.map(\.text)))
  }

  /// What makes it hard.
  func challenges(_ docket: AreaDocket) throws -> [Block] {
    Block.table(
      "challenges", ["Udfordring", "Hvordan"],
      try docket.challenges(titles.house).map { thing, why in
        Row(titles.thing(thing), [titles.cell(thing).as("about"), Cell(why).as("why")])
      }, none: "Ingen udfordringer er registreret.")
  }
}

/// On the page of an area: what binds it, its plans and efforts, what makes it hard and what comes next.
struct AreaDocketSection: Section {
  let name = "tmf.omraade"
  let kinds: Set<String> = [AreaSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let area = AreaID(pointer.id) else { return [] }
    let docket = try AreaDocket(area, titles.house, on: titles.day)
    guard docket.isNotable else { return [] }
    return [.heading("Områdets sagsmappe")]
      + [.group("docket", try Self.blocks(docket, titles))]
  }

  /// The whole docket.
  static func blocks(_ docket: AreaDocket, _ titles: Titles) throws -> [Block] {
    let view = AreaView(titles: titles)
    return try view.coming(docket) + view.efforts(docket) + view.challenges(docket)
      + BindingRows(titles: titles).rows(docket.bindings)
      + EarlyWarning(titles: titles).blocks(docket)
  }
}
