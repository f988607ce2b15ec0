import Counter
import Forums
import Organisation
import Vocabulary

/// A meeting as it is sent out: when and where, its agenda by number, what is recommended and which papers there are.
struct AgendaView {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  func blocks(_ meeting: Meeting) throws -> [Block] {
    let items = try house.fora.agenda(of: meeting.id, on: day)
    let rows = try items.map { try row($0, depth(of: $0, among: items)) }
    return held(meeting)
      + (rows.isEmpty ? [.text("Dagsordenen er tom.")] : [.heading("Dagsorden")])
      + [.table("agenda", ["Nr.", "Punkt", "Hvordan", "Stand", "Id"], rows)]
      + (try matter(of: items, titles.on(meeting.day)))
  }

  // MARK: When and where

  private func held(_ meeting: Meeting) -> [Block] {
    let time: Cell =
      meeting.start.map { start in
        " kl. \(Cell(start.danish))" + (meeting.end.map { "–\(Cell($0.danish))" } ?? Cell())
      } ?? Cell()
    let place: Cell = meeting.place.map { ", \(Cell($0))" } ?? Cell()
    let link: Cell = meeting.link.map { ", \(.code($0))" } ?? Cell()
    var lines: [Cell] = ["\(.long(meeting.day))\(time)\(place)\(link)."]
    if meeting.organs.count > 1 {
      let organs = titles.on(meeting.day).cells(meeting.organs)
      lines.append("Fælles møde for \(organs.joined(by: ", ")).")
    }
    if let why = meeting.cancelled { lines.append("Mødet er aflyst: \(Cell(why)).") }
    lines += meeting.moved.map { moved in
      "Flyttet fra \(.long(moved.day))\(Cell(moved.why.map { ": " + $0 } ?? ""))."
    }
    return lines.map { .text($0) }
  }

  // MARK: The agenda

  private func row(_ item: AgendaItem, _ depth: Int) throws -> Row {
    let thing = Thing(item)
    let mark = String(repeating: "– ", count: min(depth, 5))
    let secret: Cell = item.isConfidential == true ? .mark(.confidential) : Cell()
    return Row(
      thing,
      [
        Cell(item.label).as("number"),
        (Cell(mark + item.title) + secret).as("title", json: .string(item.title)),
        Cell(item.how.word).as("how", json: .string(item.how.rawValue)),
        try ItemText(titles: titles).state(of: item).as("state"), Cell.id(thing).as("id"),
      ],
      also: [
        Field("place", json: .int(item.place)), Field("under", json: .text(item.under?.text)),
        Field("matter", json: .text(item.matter?.text)),
        Field("points", json: .array(item.points.map { .int($0) })),
        Field("papers", rows: item.papers.map(paper)),
        Field("isConfidential", json: .bool(item.isConfidential == true)),
      ])
  }

  private func depth(of item: AgendaItem, among items: [AgendaItem]) -> Int {
    var (depth, next) = (0, item.under)
    while depth < 5, let above = next.flatMap({ id in items.first { $0.id == id } }) {
      depth += 1
      next = above.under
    }
    return depth
  }

  // MARK: What is recommended, and the papers

  /// By the names of a day: that of the meeting.
  private func matter(of items: [AgendaItem], _ names: Titles) throws -> [Block] {
    let rows = try items.filter { $0.withdrawn == nil }.flatMap { item -> [Row] in
      let points = try points(of: item)
      let lines = points.map { line($0, names) } + item.papers.map(line)
      return lines.isEmpty
        ? []
        : [
          Row(
            Thing(item), ["\(Cell(item.label)) \(Cell(item.title))"] + lines,
            also: [
              Field("item", json: .string(item.id.text)),
              Field("points", rows: points.map { row($0, names) }),
            ])
        ]
    }
    return (rows.isEmpty ? [] : [.heading("At-punkter og bilag")])
      + [.list(ItemList("recommended", rows))]
  }

  /// The at-punkter of its matter that are dealt with: all, when none are named.
  private func points(of item: AgendaItem) throws -> [Point] {
    guard let id = item.matter, let matter = try house.records.record(Matter.self, id, on: day)
    else { return [] }
    return matter.points.filter { item.points.isEmpty || item.points.contains($0.point) }
      .sorted { $0.point < $1.point }
  }

  private func line(_ point: Point, _ names: Titles) -> Cell {
    "At-punkt \(.number(point.point)): \(Cell(point.text)) (indstilles af \(names.party(point.proposer)))"
  }

  private func row(_ point: Point, _ names: Titles) -> Row {
    Row(
      [],
      also: [
        Field("point", json: .int(point.point)), Field("text", json: .string(point.text)),
        Field("proposer", names.party(point.proposer)),
      ])
  }

  private func line(_ paper: Paper) -> Cell {
    "Bilag: \(Cell(paper.title))" + (paper.url.map { " \(.code($0))" } ?? Cell())
  }

  private func paper(_ paper: Paper) -> Row {
    Row(
      [],
      also: [Field("title", json: .string(paper.title)), Field("url", json: .text(paper.url))])
  }
}

/// Where an agenda item stands, in words.
struct ItemText {
  let titles: Titles

  func state(of item: AgendaItem) throws -> Cell {
    switch try titles.house.fora.state(of: item, on: titles.day) {
    case .awaiting: "venter på mødet"
    case .dealtWith: try outcome(of: item)
    case .carried(let next): "udsat til \(.id(titles.thing(next.pointer)))\(try decided(item))"
    case .postponed: "udsat, ikke på en ny dagsorden\(try decided(item))"
    case .withdrawn: "taget af"
    case .untreated: "ikke behandlet"
    case .history: try history(item)
    }
  }

  /// What is known of one that was over when it was recorded: its decision, or that it was postponed.
  private func history(_ item: AgendaItem) throws -> Cell {
    if try decision(of: item) != nil { return try outcome(of: item) }
    return item.postponed == nil ? .unknown("ikke oplyst") : "udsat"
  }

  /// The id of the decision, in brackets after a space; nothing where there is none.
  private func decided(_ item: AgendaItem) throws -> Cell {
    try decision(of: item).map { " (\(.id(titles.thing($0.pointer))))" } ?? Cell()
  }

  private func decision(of item: AgendaItem) throws -> Decision? {
    try titles.house.records.records(
      Decision.self, on: titles.day, pointingAt: item.id.pointer
    ).first { $0.item == item.id }
  }

  /// What an item ended with, and the id of the decision.
  private func outcome(of item: AgendaItem) throws -> Cell {
    if let result = item.result { return Cell(result) }
    let place = DecisionPlace(titles: titles)
    return try decision(of: item).map { "\(place.outcome(of: $0, isAlone: true)) (\(.id($0)))" }
      ?? "behandlet"
  }
}
