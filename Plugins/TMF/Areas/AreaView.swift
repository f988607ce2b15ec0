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
  func listsTold(_ docket: AreaDocket, _ joint: Joint = .lines) -> Cell {
    if let whole = docket.whole { return "ligger i \(titles.cell(whole.pointer)): se dér" }
    guard let standing = docket.standing else { return .unknown("ikke et boligområde") }
    let on = standing.on.map { list in
      Cell(title(list)) + (standing.isByPracticeAlone(list) ? " (efter praksis)" : Cell())
    }
    let doubtful = standing.doubtful.map { "\(Cell(title($0))) (to læsninger)" as Cell }
    let count = standing.unknown.count
    let unknown: [Cell] =
      count == 0
      ? []
      : ["kan ikke afgøres for \(count) \(count == 1 ? "liste" : "lister"): \(docket.gap.short)"]
    // A no that no list said is told as what it is.
    let off = standing.listings.filter(\.isDerived).map { listing -> Cell in
      let rests = listing.isOffInPractice ? ", i praksis" : ""
      return "ikke på \(Cell(title(listing.list))) (udledt\(rests))"
    }
    return Cell.list(on + doubtful + off + unknown, joint, none: "ingen")
  }

  /// The same with what is registered last, which is all there is where figures are lacking.
  func listsAndLast(_ docket: AreaDocket) -> Cell {
    let now = listsTold(docket)
    let isKnown = docket.whole != nil || docket.standing?.unknown.isEmpty != false
    return (isKnown ? now : Cell.list([now, lastKnown(docket)], .lines))
      .as("lists", json: .texts(docket.standing?.on ?? []))
  }

  // MARK: What comes next

  /// What is registered last of the lists, and how strong it is that the area is off them.
  func lastKnown(_ docket: AreaDocket) -> Cell {
    let told = docket.register.last(of: docket.area)
    guard !told.isEmpty else {
      return .unknown("Om området har været på en liste, er ikke registreret.")
    }
    let parts = told.map(\.day).eachOnce.map { day -> Cell in
      let on = told.filter { $0.day == day && $0.isOn }.map { Cell($0.title) }
      let off = told.filter { $0.day == day && !$0.isOn }.map { Cell($0.title) }
      let said = [
        on.isEmpty ? nil : "på \(Cell.list(on, .and))",
        off.isEmpty ? nil : "ikke på \(Cell.list(off, .and))",
      ].compactMap { $0 as Cell? }
      return "\(.long(day)) \(Cell.list(said, .and))"
    }
    let rests: Cell =
      docket.bindings.contains { $0.ground == .plan && $0.stands != .no && $0.isByPractice }
      ? "; \(Cell(Self.byPractice))" : ""
    return "Sidst registreret: \(Cell.list(parts, .and))\(rests)."
  }

  /// How strong it is that an area is off by practice: the same words wherever it is told.
  static let byPractice = "at området er ude, \(Doubt.byPractice)"

  /// Some days in one list.
  static func days(_ days: [Day]) -> Cell { .list(days.map { .long($0) }, .and) }

  /// What comes first and whose it is.
  func next(_ docket: AreaDocket) -> [Cell] {
    guard let next = docket.next(titles).first else {
      return [
        Cell.unknown("intet registreret").as("next", json: .null),
        Cell.unknown("-").as("nextOwner", json: .null),
      ]
    }
    return [
      (next.text + (next.due.map { ", \(.day($0))" } ?? Cell()) + mark(next))
        .as("next", json: .string(next.what)),
      owner(next).as("nextOwner", json: owners(next)),
    ]
  }

  /// Whether its last day has passed.
  func isLate(_ next: AreaNext) -> Bool {
    !next.isUnknown && next.due.map { $0.latest < titles.day } ?? false
  }

  /// That its last day has passed, or that nobody knows if it was done; nothing where neither is so.
  func mark(_ next: AreaNext) -> Cell {
    if next.isUnknown { return " (\(.unknown(Doubt.isDone)))" }
    return isLate(next) ? " (\(.status(Status("overdue", "overskredet", .bad))))" : Cell()
  }

  /// Who does it, by id; null where no body is recorded.
  private func owners(_ next: AreaNext) -> JSON {
    next.owners.isEmpty ? .null : .texts(next.owners.map(\.id))
  }

  func owner(_ next: AreaNext) -> Cell {
    next.owners.isEmpty
      ? .unknown(next.who ?? "ikke oplyst")
      : .list(titles.cells(next.owners), .and)
        + (next.isPresumed ? Milestone.presumedOwner : Cell())
  }

  /// Everything that comes, the first due first.
  func coming(_ docket: AreaDocket) -> [Block] {
    Block.table(
      "next", ["Næste skridt", "Hvem", "Frist", "I"],
      docket.next(titles).map { next in
        Row(
          [
            (next.text + (next.isUnknown ? mark(next) : Cell()))
              .as("what", json: .string(next.what)), owner(next).as("owner", json: owners(next)),
            ((next.due.map { Cell.day($0) } ?? .unknown("ingen"))
              + (next.isUnknown ? Cell() : mark(next)))
              .as("due", json: .text(next.due?.text)),
            titles.cell(next.thing).as("in"),
          ],
          also: titles.form.data {
            [
              Field("isOverdue", json: .bool(isLate(next))),
              Field("isUnknown", json: .bool(next.isUnknown)),
              Field("isPresumed", json: .bool(next.isPresumed)),
            ]
          })
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
struct AreaDocketSection: LeadSection {
  let name = "tmf.omraade"
  let kinds: Set<String> = [AreaSubject.kind]

  func lead(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let area = AreaID(pointer.id) else { return [] }
    let docket = try AreaDocket(area, titles.house, on: titles.day)
    if docket.isNotable { return try AreaLead(titles: titles).blocks(docket) }
    return try AreaLead(titles: titles).whole(docket).map { [.text($0)] } ?? []
  }

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
    return try view.coming(docket) + view.efforts(docket)
      + PlanView(titles: titles).milestones(docket.plans) + view.challenges(docket)
      + BindingRows(titles: titles)
      .rows(docket.bindings, docket.gap, none: AreaLead(titles: titles).whole(docket))
      + EarlyWarning(titles: titles).blocks(docket)
  }
}
