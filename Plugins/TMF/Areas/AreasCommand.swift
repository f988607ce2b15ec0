import Counter
import Criteria
import Lov
import Vocabulary

/// `almen tmf omraader`: a row an area, or one area's docket.
struct AreasCommand: HouseCommand {
  private static let area = Option(
    name: "area", value: .id(AreaSubject.kind), summary: "kun ét område, med det hele")
  private static let all = Option(
    name: "all", value: nil, summary: "også områder, hvor intet andet er kendt, end at tal mangler")

  let name = "tmf.omraader"
  let summary =
    "viser områderne: lister, hvad der binder, indtil hvornår, næste beslutning og hvem der har den"
  let arguments: [Argument] = []
  let options = [area, all]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let head: [Block] = [
      .text(Knowledge.text(try asked.known())), .data([.day("on", titles.day)]),
    ]
    if let id = try asked.value(Self.area, titles)?.id(of: AreaSubject.self) {
      let docket = try AreaDocket(id, titles.house, on: titles.day)
      return Page(
        .thing(titles.thing(id.pointer)),
        try head + [.data([Field("area", json: .string(id.text))])]
          + AreaDocketSection.blocks(docket, titles))
    }
    let dockets = try AreaDocket.areas(titles.house, on: titles.day)
      .map { try AreaDocket($0, titles.house, on: titles.day) }
      .filter { asked.has(Self.all) || $0.isNotable }
      .inDanishOrder { titles.title($0.area.pointer) }
    return Page(
      "Områderne den \(.long(titles.day))",
      head
        + Block.table(
          "areas",
          [
            "Område", "Lister", "Hvad der binder", "Indtil", "Efter", "Næste skridt", "Hvem", "Id",
          ], dockets.map { row($0, titles) }, none: "Ingen registreret.")
        + [.list("notes", Self.notes(dockets))])
  }

  private func row(_ docket: AreaDocket, _ titles: Titles) -> Row {
    let (view, rows) = (AreaView(titles: titles), BindingRows(titles: titles))
    let thing = titles.thing(docket.area.pointer)
    let binding = docket.bindings.filter { BindingRows.isTold($0) }
    func list(_ cells: [Cell]) -> Cell { .list(cells, .lines, none: "intet registreret") }
    return Row(
      thing,
      [
        .thing(thing), view.lists(docket),
        list(binding.map { rows.named($0) }), list(binding.map { Cell($0.until) }),
        list(binding.map { Cell($0.law) }),
      ] + view.next(docket) + [Cell.id(thing).as("area")],
      also: titles.form.data {
        [
          Field("binding", rows: docket.bindings.map { rows.row($0) }),
          Field("plans", .list(docket.plans.map { titles.cell($0.plan.pointer) })),
          Field("unknown", json: .texts(docket.standing?.unknown ?? [])),
          Field("doubtful", json: .texts(docket.standing?.doubtful ?? [])),
        ]
      })
  }

  /// What is to be known of the lists: of the one to come nothing can be said.
  private static func notes(_ dockets: [AreaDocket]) -> [Cell] {
    let latest = dockets.compactMap { $0.standing?.listings.map(\.day).max() }.max()
    return latest.map { day in
      [
        "Seneste liste er fra den \(.long(day)); hvad en senere liste vil sige, er ikke kendt og ikke gættet."
      ]
    } ?? []
  }
}
