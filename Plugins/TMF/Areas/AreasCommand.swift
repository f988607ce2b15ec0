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
          + AreaLead(titles: titles).blocks(docket) + AreaDocketSection.blocks(docket, titles))
    }
    let register = try titles.house.criteria.listRegister(on: titles.day)
    let dockets = try AreaDocket.areas(titles.house, on: titles.day)
      .map { try AreaDocket($0, titles.house, on: titles.day, register) }
      .filter { asked.has(Self.all) || $0.isNotable }
      .inDanishOrder { titles.title($0.area.pointer) }
    return Page(
      "Områderne den \(.long(titles.day))",
      head
        + Block.table(
          "areas",
          [
            "Område", "Lister", "Hvad der binder", "Indtil", "Efter", "Næste skridt", "Hvem", "Id",
          ], try dockets.map { try row($0, titles) }, none: "Ingen registreret.")
        + [.list("notes", Self.notes(register))])
  }

  private func row(_ docket: AreaDocket, _ titles: Titles) throws -> Row {
    let (view, rows) = (AreaView(titles: titles), BindingRows(titles: titles))
    let thing = titles.thing(docket.area.pointer)
    let binding = docket.bindings.filter { BindingRows.isTold($0) }
    func list(_ cells: [Cell]) -> Cell { .list(cells, .lines, none: "intet registreret") }
    return Row(
      thing,
      [
        .thing(thing), view.listsAndLast(docket),
        list(
          binding.map { rows.named($0) } + rows.untold(docket.bindings, docket.gap)
            + (docket.whole == nil || !binding.isEmpty ? [] : [view.listsTold(docket)])),
        list(binding.map { rows.until($0) }),
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

  /// What is to be known of the lists: which is registered, and that of one to come nothing can be said.
  private static func notes(_ register: ListRegister) -> [Cell] {
    guard let newest = register.newest else {
      return ["Ingen af lovens lister er registreret, som de blev offentliggjort."]
    }
    let rest: Cell =
      register.unentered.isEmpty
      ? "" : " Af lister efter den (\(AreaView.days(register.unentered))) er intet indtastet."
    return [
      "Den nyeste liste, der er registreret, er fra den \(.long(newest)).\(rest) Hvad en senere liste siger, er ikke gættet."
    ]
  }
}
